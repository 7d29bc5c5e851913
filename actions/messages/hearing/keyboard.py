"""Tell letters that a hand has run over the keyboard from a name."""

from __future__ import annotations

from itertools import pairwise

from actions.messages.hearing.clauses import fold

_ROWS = ("qwertyuiopa", "asdfghjkloa", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_SHORTEST = 4
_LETTERS = 3
_REPEATED = range(2, 5)


def is_keyboard(word: str) -> bool:
    """Tell whether a word is letters beside each other on the keyboard, or has no vowel at all.

    Args:
        word: one word, as typed.
    """
    low = fold(word)
    if len(low) < _SHORTEST or not low.isalpha():
        return False
    if not _VOWELS & set(low) or _runs(low):
        return True
    return any(
        len(low) >= 2 * length
        and low == (low[:length] * len(low))[: len(low)]
        and (_runs(low[:length]) and len(set(low)) >= _LETTERS)
        for length in _REPEATED
    )


def _runs(letters: str) -> bool:
    """Tell whether each letter is beside the one before it in the same row."""
    if len(set(letters)) < _LETTERS:
        return False
    return any(
        all(letter in row for letter in letters)
        and all(abs(row.index(a) - row.index(b)) <= 1 for a, b in pairwise(letters))
        for row in _ROWS
    )
