"""Where in a message something is said: sentences, segments, the word that governs a mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_SENTENCE = re.compile(r"[.!?;\n]+(?=\s|$)")
_JOINT = re.compile(
    r",(?!\d)|[()]|\s[-–—]\s"
    r"|\b(?:mutta|vaan|ja|joten|koska|kun|vaikka|men|utan att|och|sa att|eftersom|fast|dar|but|and"
    r"|so|because|although|though|while|where|however)\b"
)
_RIGHT_IS_FARTHER = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named in a message: `value` is an id, `start` and `end` are offsets."""

    value: str
    start: int
    end: int

    def overlaps(self, spans: Iterable[tuple[int, int]]) -> bool:
        """Return whether it shares a letter with one of the spans."""
        return any(self.start < end and start < self.end for start, end in spans)


def is_inside(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Return whether a span lies wholly in one of others."""
    return any(first <= span[0] and span[1] <= last for first, last in others)


def mentions(entities: Sequence[Mapping[str, Any]], entity: str) -> list[Mention]:
    """Return the entities of one kind, from left to right."""
    found = [
        Mention(str(each["value"]), int(each["start"]), int(each["end"]))
        for each in entities
        if each.get("entity") == entity
    ]
    return sorted(found, key=lambda mention: mention.start)


def sentence(low: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around low[start:end]."""
    return _around(_SENTENCE, low, start, end, (0, len(low)))


def segment(low: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the part of a sentence around low[start:end], between its joints."""
    return _around(_JOINT, low, start, end, sentence(low, start, end))


def _around(
    mark: re.Pattern[str], low: str, start: int, end: int, bounds: tuple[int, int]
) -> tuple[int, int]:
    first, last = bounds
    for found in mark.finditer(low, first, last):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            return first, found.start()
    return first, last


def governing(low: str, mention: Mention, cues: re.Pattern[str]) -> re.Match[str] | None:
    """Return the cue that a mention depends on.

    The nearest in its own segment counts, one before it rather than one behind; where there is
    none, the last one before it in the sentence: "I studied in Turku and Oulu".

    Args:
        low: the message, folded.
        mention: what is named.
        cues: the words that tell, as one pattern.
    """
    first, last = segment(low, mention.start, mention.end)
    own = [
        found
        for found in cues.finditer(low, first, last)
        if found.end() <= mention.start or found.start() >= mention.end
    ]
    if own:
        return min(own, key=lambda found: _distance(found, mention))
    begins, _ = sentence(low, mention.start, mention.end)
    before = list(cues.finditer(low, begins, first))
    return before[-1] if before else None


def _distance(found: re.Match[str], mention: Mention) -> int:
    if found.end() <= mention.start:
        return mention.start - found.end()
    return found.start() - mention.end + _RIGHT_IS_FARTHER
