"""What the listeners look things up in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from actions.mentoring.hearing.organisers import Organisers
from actions.mentoring.hearing.programme_names import ProgrammeNames


class Places(Protocol):
    """What is asked of the places of Finland, see actions/content/places.py."""

    def knows(self, key: str) -> bool:
        """Return whether that is a municipality, region or area."""

    def named(self, text: str) -> str | None:
        """Return the place that a text names."""

    def nearness(self, wished: str, offered: str) -> str | None:
        """Return how near two places are."""


class Terms(Protocol):
    """What is asked of the labels, see actions/content/mentoring_terms.py."""

    @property
    def audiences(self) -> Mapping[str, Any]:
        """Groups of people by tag."""

    @property
    def fields(self) -> Mapping[str, Any]:
        """Fields of work by id."""

    def audience_of(self, entity_value: str) -> str | None:
        """Return the tag of a group of the gazetteer."""

    def audience_named(self, text: str) -> str | None:
        """Return the tag that a text names."""

    def field_named(self, text: str) -> str | None:
        """Return the field that a text names."""

    def language_named(self, text: str) -> str | None:
        """Return the language that a text names."""

    def fields_of_profession(self, value: str) -> Collection[str]:
        """Return the fields of a profession."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Places, labels, and the names of programmes and organisers, as they are now."""

    places: Places
    terms: Terms
    names: ProgrammeNames
    organisers: Organisers
