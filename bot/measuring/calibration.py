"""Compare how sure the bot was with how often it was right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.measuring.evaluation import Outcome

BINS = 10
# Asked back, the bot chose no topic; of two topics, its confidence is in one of them only.
_CHOSEN = ("right", "wrong", "declined")


@dataclass(frozen=True, slots=True)
class Bin:
    """Messages with about the same confidence.

    Attributes:
        low: the least confidence, 0 to 1.
        high: the greatest; not part of the bin, but for 1.
        cases: how many messages.
        confidence: their mean confidence, 0 to 1; 0 when there are none.
        right: the share that was understood rightly, 0 to 1; 0 when there are none.
    """

    low: float
    high: float
    cases: int
    confidence: float
    right: float


def chosen(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return the outcomes in which the bot settled on one topic and said how sure it was."""
    return [
        outcome
        for outcome in outcomes
        if outcome.confidence is not None
        and outcome.verdict in _CHOSEN
        and outcome.case.second is None
    ]


def bin_confidences(outcomes: Iterable[Outcome]) -> list[Bin]:
    """Return ten bins from 0 to 1; what is not `chosen` is in none."""
    members: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for outcome in chosen(outcomes):
        confidence = min(max(outcome.confidence or 0.0, 0.0), 1.0)
        number = min(int(confidence * BINS), BINS - 1)
        members[number].append((confidence, outcome.verdict == "right"))
    return [
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            cases=len(group),
            confidence=sum(confidence for confidence, _ in group) / (len(group) or 1),
            right=sum(right for _, right in group) / (len(group) or 1),
        )
        for number, group in enumerate(members)
    ]


def expected_calibration_error(bins: Sequence[Bin]) -> float | None:
    """Return the mean distance of confidence and share right, weighted by messages.

    From 0 (what the bot says of itself is true) to 1; None when there are no messages. The
    measure is that of Naeini, Cooper and Hauskrecht, AAAI 2015.
    """
    total = sum(one.cases for one in bins)
    if not total:
        return None
    return sum(one.cases * abs(one.confidence - one.right) for one in bins) / total
