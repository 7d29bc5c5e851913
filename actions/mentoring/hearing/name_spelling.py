"""Tell whether a word that is written is a form of a word of a name, or nearly so. All folded."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# What Finnish puts behind a stem: case, plural, owner, particle; also Swedish and English endings.
_ENDING = re.compile(
    r"(?:[aeiouy]{0,2}(?:t|n|in|en|den|tten|ien|jen|ta|a|ita|ja|ia|na|ina|ksi|iksi|ssa|issa|sta|ista|lla|illa|lta|ilta|lle|ille|hin|ihin|hun|han|hon|iin|een|aan|oon|uun|seen|eiden|eita|eihin|eissa|eista|eille|eja|ejen|eilla|eilta|s|'s|es|et|ets|ens|ar|er|erna|arna)?)"
    r"(?:ni|si|mme|nne|nsa)?(?:ko|kin|kaan|han|pa|s)?"
)
# So few letters carry no mistake, and so many may carry two.
_LONG, _LONGER = 5, 9
_MIN_STEM = 3
# As many first letters of a word stand in all of its forms.
_KEPT = 3


class _Word(NamedTuple):
    """A word of a name, with what its forms are compared by."""

    stem: str
    letters: frozenset[str]


@lru_cache(maxsize=4096)
def _word(word: str) -> _Word:
    """Return what a word of a name is compared by; only names are kept, nothing that users say."""
    return _Word(_stem(word), frozenset(word))


def is_form_of(word: str, token: str) -> bool:
    """Return whether a token is a form of a word of a name.

    Args:
        word: of the name.
        token: a word of a message.
    """
    if word[:_KEPT] != token[: len(word[:_KEPT])] and f"{token}s" != word:
        return False
    if word in {token, f"{token}s"}:
        return True
    if token.startswith(word) and _ENDING.fullmatch(token[len(word) :]):
        return True
    if word[-1] == "s" and token.startswith(f"{word[:-1]}ks"):
        return _ENDING.fullmatch(token[len(word) + 1 :]) is not None
    stem = _word(word).stem
    return (
        len(stem) < len(word)
        and token.startswith(stem)
        and len(token) > len(stem)
        and _ENDING.fullmatch(token[len(stem) :]) is not None
        and not (len(token) < len(word) and len(stem) <= _MIN_STEM + 1)
    )


def mistakes(word: str, token: str) -> int | None:
    """Return how many letters are wrong, when few are for its length; the first one has to stand.

    Args:
        word: of the name.
        token: a word of a message.
    """
    if word[0] != token[0] or len(word) < _LONG or len(token) < len(word) - 2:
        return None
    most = 2 if len(word) >= _LONGER else 1
    # One mistake takes away one letter at most.
    if len(_word(word).letters.difference(token)) > most:
        return None
    best = None
    for size in range(len(word) - most, len(word) + most + 1):
        head, rest = token[:size], token[size:]
        # An ending behind a changed last letter is another word: ohjaamaan is no Ohjaamo.
        if len(head) < size or (rest and head[-1] != word[-1]):
            continue
        if not _ENDING.fullmatch(rest):
            continue
        wrong = _distance(word, head)
        if wrong <= most and (best is None or wrong < best):
            best = wrong
    return best


def _stem(word: str) -> str:
    """Return what the forms of a word begin with: mentorit and mentoreiden share "mentor"."""
    if len(word) <= _MIN_STEM + 1:
        return word
    cut = re.sub(r"(?:nen|set|et|it|at|t)$", "", word)
    if cut == word and len(word) > _MIN_STEM + 2:
        # Only these change: mentori, mentoreita; fika, fikoja.
        cut = re.sub(r"[ai]$", "", word)
    return cut if len(cut) > _MIN_STEM else word


def _distance(one: str, other: str) -> int:
    """Return the number of letters to change, add, drop or swap between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, there in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
