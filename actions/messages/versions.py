"""Choose another version of a message: other sentences, which say as much as the first."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from actions.messages.choosing import WORTH, Choice, Stage, choose, shortest

# Another version has other sentences, but does not say less: all of it is worth less than a time.
_OPENING_AGAIN, _AGAIN, _MOST_AGAIN = 45, 30, 2
# Two versions in a row do not open alike, and may lose the time for it.
_AT_ONCE = 150
# What a wording is worth less when a draft would be too much like an earlier one with it.
_SPENT = 300
# Drafts with the same opening differ in this many other sentences, and of the written words of any
# two (not those that the user said) at most this share is the same, where the wordings allow it.
_OTHER_SENTENCES = 2
_MOST_IN_COMMON = 0.45
# What a sentence less is worth, and a draft that is all the same, when a version is chosen.
_SENTENCE, _ALIKE = 200, 700

_OTHERS = frozenset({"me", "offer", "interest", "closing"})
_OPENING = frozenset({"opening"})


def another(stages: Sequence[Stage], limit: int, earlier: Sequence[Choice]) -> Choice:
    """Return a choice that differs from all earlier ones as far as the wordings allow.

    Raises:
        ValueError: when nothing is as short as `limit`.
    """
    less: dict[tuple[str, str], float] = {}
    for number, choice in enumerate(earlier):
        last = number == len(earlier) - 1
        for each in choice:
            again = _OPENING_AGAIN if each.part == "opening" else _AGAIN
            key = (each.part, each.wording)
            less[key] = min(less.get(key, 0.0) + again, again * _MOST_AGAIN) + again * last
            if last and each.part == "opening":
                less[key] += _AT_ONCE
    found = choose(stages, limit, less)
    if not found:
        raise ValueError(f"no message has at most {limit} characters: allow {shortest(stages)}")
    different = [each for each in found if all(differ(each, old) for old in earlier)]
    written = [_written(each) for each in earlier]
    ranked = [(_regret(each, found[0], written), each) for each in different[:1]]
    if ranked and ranked[0][0] == 0:
        return ranked[0][1]
    same = [old for old in earlier if not differ(found[0], old)]
    alike = [
        old
        for old, words in zip(earlier, written, strict=True)
        if old in same or _in_common(found[0], [words]) > _MOST_IN_COMMON
    ]
    for olds, parts in (
        (same, _OTHERS),
        (alike, _OPENING),
        (alike, _OTHERS),
        (alike, _OPENING | _OTHERS),
    ):
        spent = {(each.part, each.wording) for old in olds for each in old if each.part in parts}
        if spent:
            harder = less | {key: less.get(key, 0.0) + _SPENT for key in spent}
            others = choose(stages, limit, harder)
            different = [each for each in others if all(differ(each, old) for old in earlier)]
            ranked += [(_regret(each, found[0], written), each) for each in different[:1]]
        if ranked and ranked[-1][0] == 0:
            break
    return min(ranked, key=itemgetter(0))[1] if ranked else found[0]


def differ(one: Choice, other: Choice) -> bool:
    """Tell whether two messages differ in the opening or in two other sentences."""
    here = {each.part: each.wording for each in one}
    there = {each.part: each.wording for each in other}
    if here["opening"] != there["opening"]:
        return True
    return sum(here.get(part) != there.get(part) for part in _OTHERS) >= _OTHER_SENTENCES


def _regret(choice: Choice, best: Choice, earlier: Sequence[frozenset[str]]) -> float:
    """Return how much a choice says less than the best one, and repeats of earlier ones."""
    alike = max(0.0, _in_common(choice, earlier) - _MOST_IN_COMMON)
    return _lost(best, choice) + _ALIKE * alike


def _lost(best: Choice, choice: Choice) -> float:
    """Return what a choice says less than the best one: things that were said, and sentences."""
    said = frozenset[str]().union(*(each.things for each in choice))
    lost = frozenset[str]().union(*(each.things for each in best)) - said
    return sum(WORTH[thing] for thing in lost) + _SENTENCE * max(0, len(best) - len(choice))


def _in_common(choice: Choice, earlier: Sequence[frozenset[str]]) -> float:
    """Return the share of written words that a choice has in common with the one most like it."""
    written = _written(choice)
    return max(
        (len(written & words) / max(1, len(written | words)) for words in earlier), default=0.0
    )


def _written(choice: Choice) -> frozenset[str]:
    """Return the words of all sentences without greeting and signature."""
    written = (each.written for each in choice[1:] if each.part != "signature")
    return frozenset[str]().union(*written)
