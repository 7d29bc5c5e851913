"""The curated lists beside this module, read once at the first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

_DIRECTORY = Path(__file__).parent


class _Lists(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Names(_Lists):
    """Names and short forms that the analyser does not know, or knows otherwise.

    Attributes:
        ungraded: names that keep their consonants (Satu, Satulle).
        silent: names whose last letter is not heard (Camus, Camus’lle).
        spoken: short forms in capitals that are read as a word (HUS, HUSissa).
        front_ends: ends of foreign names that take ä whatever stands before them (Supercell).
        like: a name and the known word it is inflected like, ending for ending.
        preferred: of two names that a form may come from, the one to take.
    """

    ungraded: frozenset[str]
    silent: frozenset[str]
    spoken: frozenset[str]
    front_ends: frozenset[str]
    like: dict[str, str]
    preferred: frozenset[str]


class LocalCases(_Lists):
    """Which names take the outer local cases (-lla) and which the inner ones (-ssa).

    Attributes:
        outer_places: towns and regions with -lla; the others have -ssa.
        plural_places: those whose local cases are plural (Kauniainen, Kauniaisissa).
        inner_organisations: names with -ssa; the others have -lla.
        inner_organisation_words: last words, or their ends, that ask for -ssa.
        outer_organisation_words: the same for -lla, where an inner one would fit too.
        outer_event_words: last words, or their ends, that ask for -lla.
        plural_events: kinds of events that are spoken of in the plural.
        outer_words: other words, or their ends, with -lla.
    """

    outer_places: frozenset[str]
    plural_places: frozenset[str]
    inner_organisations: frozenset[str]
    inner_organisation_words: tuple[str, ...]
    outer_organisation_words: tuple[str, ...]
    outer_event_words: tuple[str, ...]
    plural_events: dict[str, str]
    outer_words: tuple[str, ...]


@cache
def names() -> Names:
    """Return the list of names.yml."""
    return Names.model_validate(YAML(typ="safe").load(_DIRECTORY / "names.yml"))


@cache
def local_cases() -> LocalCases:
    """Return the lists of local_cases.yml."""
    return LocalCases.model_validate(YAML(typ="safe").load(_DIRECTORY / "local_cases.yml"))
