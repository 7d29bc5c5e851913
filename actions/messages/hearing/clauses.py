"""A message in clauses and words, folded so that missing dots and capitals make no difference."""

from __future__ import annotations

import re

# Longer messages are read up to here: nobody introduces themselves later than that.
LONGEST = 1500
_DOTS = str.maketrans("äöåéüÄÖÅÉÜ’", "aoaeuAOAEU'")
# A colon belongs to what is before it unless a space follows: THL:ssä.
_BREAK = re.compile(r"[.!?;\n()\[\]{}\"”“«»•]+|,(?!\d)|\s[-–—]\s")
_WORD = re.compile(r"[^\W_]+(?:[-'’:+&/.][^\W_]+)*\+{0,2}")


def fold(text: str) -> str:
    """Return a text of the same length in small letters, without dots and accents."""
    small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return small.translate(_DOTS)


def clauses(text: str) -> list[str]:
    """Return the parts of a message between its marks, without empty ones."""
    parts = _BREAK.split(text[:LONGEST])
    return [" ".join(part.split()) for part in parts if part.strip()]


def words_of(text: str) -> list[str]:
    """Return the words of a text as typed, compounds with a hyphen as one."""
    return _WORD.findall(text)


def words(text: str) -> frozenset[str]:
    """Return a set of words, folded, from a text that lists them."""
    return frozenset(fold(text).split())
