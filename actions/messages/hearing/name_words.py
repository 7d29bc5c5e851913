"""The words of a message, as names are read from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.messages.hearing.clauses import LONGEST, fold

# "Minna-niminen" is two words.
_WORD = re.compile(r"[^\W\d_]+(?:[-'’:´`](?!nimi(?:nen|s))[^\W\d_]+)*")
_SHORTEST_SHOUT = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a message: as typed, folded, where it stands, what is before it, a full stop behind."""

    raw: str
    low: str
    start: int
    end: int
    gap: str
    stopped: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.raw[0].isupper()


def name_words(text: str) -> list[Word]:
    """Return the words of a message; where all are in capitals, they count as small."""
    text = text[:LONGEST]
    shouted = text.isupper() and len(text) >= _SHORTEST_SHOUT
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        raw = match.group().lower() if shouted else match.group()
        stopped = text[match.end() : match.end() + 1] == "."
        gap = text[end : match.start()]
        found.append(Word(raw, fold(raw), match.start(), match.end(), gap, stopped))
        end = match.end()
    return found


def joint(word: Word) -> str:
    """Return what stands between a word of a name and the one before it."""
    if "-" in word.gap:
        return "-"
    return ". " if "." in word.gap else " "


def with_capitals(part: str) -> str:
    """Return a word of a name with its capitals: "o'brien" gives "O'Brien"; typed ones stay."""
    if part.islower():
        return re.sub(r"(^|[-'’])(\w)", lambda found: found[1] + found[2].upper(), part)
    return part


def is_short_form(raw: str) -> bool:
    """Tell whether a word is one of capitals: ISS, ISS:n, HR-ala."""
    front = re.split(r"[-:]", raw)[0]
    return front.isupper() and len(front) > 1


def is_compound(raw: str) -> bool:
    """Tell whether a word in capitals goes on in small letters: Womento-ohjelmasta."""
    front, _, behind = raw.partition("-")
    return front[:1].isupper() and behind[:1].islower()


def has_no_other_dots(raw: str, name: str) -> bool:
    """Tell whether a word may be typed for a name: bjorn for Björn, but not säga for Saga."""
    shared = min(len(raw), len(name)) - 1
    pairs = zip(raw[:shared], name[:shared], strict=True)
    return all(typed == listed or typed.isascii() for typed, listed in pairs)
