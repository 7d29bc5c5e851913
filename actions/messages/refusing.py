"""Decide what is not written: lies, insults, and pressure on somebody who said no."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from actions.messages import refusing_words as words
from actions.messages.draft_reading import pattern_of
from actions.messages.hearing.cues import plain

Reason = Literal["deceptive", "hateful", "pressure"]

# What is said after 3000 characters is not read.
_LONGEST = 3000
# How far before a word "not" still turns it, in characters.
_NEAR = 28


def refused(text: str) -> Reason | None:
    """Return why a request is not fulfilled, or None when nothing speaks against it.

    A question whether one may do something is answered, not refused; so is what somebody else did,
    what was done to the user, and what the user does not want.
    """
    folded = plain(" ".join(text.split())[:_LONGEST])
    if _presses(folded):
        return "pressure"
    foul = _any(words.FOUL, folded, guards=words.DONE_TO_ME)
    if foul or _any(words.HATEFUL, folded, guards=words.DONE_BY_OTHERS):
        return "hateful"
    if _any(words.DECEPTIVE, folded, guards=(*words.DONE_BY_OTHERS, *words.MAY_I)):
        return "deceptive"
    return None


def _presses(folded: str) -> bool:
    """Tell whether somebody is to be pressed: after a no, a block, or silence."""
    if _any(words.PRESS_SOMEBODY, folded):
        return True
    if _any(words.BLOCKED, folded) and _any(words.WRITE, folded):
        return not _any(words.THANKS, folded)
    if _any(words.SAID_NO, folded) and _any(words.HARDER, folded, guards=words.MAY_I):
        return not _any(words.THANKS, folded)
    return bool(_any(words.SILENT, folded) and _any(words.THREATEN, folded))


def _any(patterns: tuple[str, ...], folded: str, *, guards: tuple[str, ...] = ()) -> bool:
    """Tell whether one of some patterns stands in a text and nothing before it turns it."""
    return any(not _is_turned(folded, start, guards) for start in _places(patterns, folded))


def _places(patterns: tuple[str, ...], folded: str) -> Iterator[int]:
    for pattern in patterns:
        for match in pattern_of(pattern).finditer(folded):
            yield match.start()


def _is_turned(folded: str, start: int, guards: tuple[str, ...]) -> bool:
    """Tell whether "not", or somebody else as the one who does it, stands right before."""
    before = folded[max(0, start - _NEAR) : start].rstrip()
    # What is denied in another clause does not turn this one.
    for mark in (",", ".", "!", "?", ";", " mutta ", " men ", " but ", " vaan ", " utan "):
        before = before.rsplit(mark, 1)[-1]
    turning = (*words.NOT, *guards)
    return any(pattern_of(each).search(before) for each in turning)
