"""Listed names of people, known by any of the forms in which a message says them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from actions.messages.hearing.clauses import fold, words

_FILE = Path(__file__).with_name("names.yml")
_VOWELS = frozenset("aeiouy")
# Case endings by the name of the case, folded; with -lt and -lle as they are spoken.
ALLATIVE = ("lle", "llekin")
ABLATIVE = ("lta", "lt")
GENITIVE = ("n",)
_OTHER = ("lla", "ll", "sta", "st", "ssa")
_ENDINGS = (*ALLATIVE, *ABLATIVE, *GENITIVE, *_OTHER)
PARTITIVE = ("a", "ta")
CASES = (*_ENDINGS, *PARTITIVE)
# Ends of surnames that nothing else has, folded.
_SURNAME_ENDS = (
    *("onen", "anen", "unen", "ynen", "enen", "strom", "qvist", "kvist", "berg", "gren", "lund"),
    *("sson", "enko", "chuk", "ova", "evic", "ovic", "shvili", "oglu", "ski", "skaya", "maki"),
    *("niemi", "dottir", "mann", "stein", "escu", "yan", "jarvi", "koski"),
)
_SURNAME_STEMS = (*("ose", "ase", "use", "yse", "ese"), *(end + "i" for end in _SURNAME_ENDS[5:]))
# Words that end like surnames.
_NO_SURNAMES = words(
    "punanen sellanen semmonen tollanen tommonen tallanen millanen jonkunlaanen toinen enen yksionen "
    "hyvanen omanlaanen samanlaanen vasemmanen monenen minkalaanen paikallanen ruben jarven jarvi "
    "niemi koski maki lund berg mann villikoski iceberg heidelberg"
)
_SHORTEST_SURNAME = 5
_LOCAL_ENDING = re.compile(r"[ie]?(?:ss|st|ll|lt)a?|[ie]?(?:s|l)(?:sa|la)")
_TWO_LETTERS = 2
_LONGEST_ENDING = 6


class _Listed(BaseModel):
    """names.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first_names: tuple[str, ...]
    also_words: frozenset[str]
    surnames: tuple[str, ...]
    stems: dict[str, tuple[str, ...]]
    not_people: tuple[str, ...]
    firms: tuple[str, ...]


class Forms:
    """Brings a form of a listed name back to the name and tells which ending it has."""

    def __init__(self, names: Iterable[str], stems: dict[str, tuple[str, ...]]) -> None:
        """Take the names, and the stems that the rule does not give."""
        self._names: dict[str, str] = {}
        self._inflected: dict[str, tuple[str, str]] = {}
        for name in names:
            self._names.setdefault(fold(name), name)
        # Samin is of Sami before it is of Sam.
        for name in sorted(self._names.values(), key=lambda each: fold(each)[-1] not in _VOWELS):
            for form, ending in _forms_of(fold(name), stems.get(name)):
                self._inflected.setdefault(form, (name, ending))

    def base(self, word: str) -> str | None:
        """Return the listed name that a folded word is as it stands."""
        return self._names.get(word)

    def inflected(self, word: str, endings: tuple[str, ...]) -> str | None:
        """Return the listed name that a folded word is a form of, with one of these endings."""
        name, ending = self._inflected.get(word, ("", ""))
        return name if ending in endings else None


def _forms_of(name: str, stems: tuple[str, ...] | None) -> Iterator[tuple[str, str]]:
    for stem in stems or _stems(name):
        yield from ((stem + ending, ending) for ending in _ENDINGS)
    if name.endswith("nen"):
        yield name[:-3] + "sta", "ta"
        return
    yield (name + "a" if name[-1] in _VOWELS else name + "ia"), "a"
    if name.endswith("s"):
        yield name + "ta", "ta"


def _stems(name: str) -> tuple[str, ...]:
    """Return stems of a name: both grades, because learners write Mikkolle too."""
    if name.endswith("nen"):
        return (name[:-3] + "se",)
    if name[-1] in _VOWELS:
        doubled = name[-3:-1] in {"kk", "pp", "tt"}
        return (name, name[:-2] + name[-1]) if doubled else (name,)
    return (name[:-1] + "kse", name + "i") if name.endswith("s") else (name + "i",)


@cache
def _listed() -> _Listed:
    return _Listed.model_validate(YAML(typ="safe").load(_FILE))


@cache
def first_names() -> Forms:
    """Return the listed first names; the file is read once in a process."""
    return Forms(_listed().first_names, _listed().stems)


@cache
def surnames() -> Forms:
    """Return the listed surnames; the file is read once in a process."""
    return Forms(_listed().surnames, _listed().stems)


@cache
def _also_words() -> frozenset[str]:
    return frozenset(fold(name) for name in _listed().also_words)


@cache
def _not_people() -> tuple[str, ...]:
    return tuple(fold(name) for name in _listed().not_people)


def is_also_word(name: str) -> bool:
    """Tell whether a first name, folded, is an ordinary word in small letters."""
    return name in _also_words()


def is_firm_or_place(word: str) -> bool:
    """Tell whether a folded word is a form of a listed firm, event, place or service."""
    if first_names().base(word) or surnames().base(word):
        return False
    return any(
        word == name
        or (
            len(name) > _TWO_LETTERS
            and word.startswith(name)
            and len(word) - len(name) <= _LONGEST_ENDING
        )
        for name in _not_people()
    )


def firm_of(word: str, *, inflected: bool) -> str | None:
    """Return the listed firm that a folded word is, or in Finnish is a local case of.

    Args:
        word: folded.
        inflected: whether it may have a Finnish ending.
    """
    for name, folded in zip(_listed().firms, map(fold, _listed().firms), strict=True):
        if word == folded:
            return name
        ending = word.removeprefix(folded) if word.startswith(folded) else ""
        if inflected and _LOCAL_ENDING.fullmatch(ending):
            return name
    return None


def is_like_surname(word: str, endings: tuple[str, ...] = ()) -> bool:
    """Tell whether a folded word in small letters is a surname, or ends like nothing else.

    Args:
        word: folded.
        endings: that it may have.
    """
    if word in _NO_SURNAMES:
        return False
    if surnames().base(word) or surnames().inflected(word, endings):
        return True
    if len(word) < _SHORTEST_SURNAME:
        return False
    for ending in endings:
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith(_SURNAME_STEMS):
            return True
    return word.endswith(_SURNAME_ENDS)
