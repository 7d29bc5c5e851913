"""A plain copy of a text to search in, whose places lead back to the text as typed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# What stands inside a number on screen without being seen; `bot.texts.clean` keeps some of it.
_UNSEEN = {"Mn", "Me", "Cf", "Cc"}
_MINUS_AND_HYPHENS = {"\u2212", "\u2043", "\u00ad"}
# Greek and Cyrillic capitals that look like the letters of an identity code or an account.
_CAPITALS = str.maketrans("АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABESIJKMHOPCTYXABEZHIKMNOPTYX")
# Letters that a text has, times a few scripts: the dots and full-width forms stay at hand.
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class PlainCopy:
    """A text with plain digits, spaces, hyphens and Latin letters.

    Attributes:
        text: the copy.
        places: where each character of the copy stands in the text as typed, and the text's
            length at the end; None when the copy is as long as the text.
    """

    text: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of the copy, which is not empty, stands in the text as typed.

        What is unseen right behind the piece belongs to it, so that no half sign is left.
        """
        if self.places is None:
            return start, end
        return self.places[start], self.places[end]


def plain_copy(text: str) -> PlainCopy:
    """Return a copy of `text` in which look-alikes are the characters that they look like."""
    if text.isascii():
        return PlainCopy(text, None)
    pieces = [_plain(character) for character in text]
    copy = "".join(pieces)
    if all(len(piece) == 1 for piece in pieces):
        return PlainCopy(copy, None)
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return PlainCopy(copy, (*places, len(text)))


@lru_cache(maxsize=_REMEMBERED)
def _plain(character: str) -> str:
    """Return what a character looks like: one character, or none when it cannot be seen."""
    category = unicodedata.category(character)
    if character in "\n\t" or character.isascii():
        return character
    if category == "Pd" or character in _MINUS_AND_HYPHENS:
        return "-"
    if category in _UNSEEN:
        return ""
    if category == "Zs":
        return " "
    if (digit := unicodedata.digit(character, None)) is not None:
        return str(digit)
    composed = unicodedata.normalize("NFKC", character)
    # "…" and "㎏" look like several characters, and none of them stands in a number.
    return composed.translate(_CAPITALS) if len(composed) == 1 else character
