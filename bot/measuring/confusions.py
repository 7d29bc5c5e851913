"""Count which topics are taken for which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.measuring.evaluation import QUESTION, Outcome
from bot.understanding.intents import REFUSAL

NOTHING = "nothing"
# More rows cannot be read on one page.
MOST_ROWS = 24


@dataclass(frozen=True, slots=True)
class Confusion:
    """A topic that was taken for another, so many times."""

    topic: str
    understood: str
    cases: int


@dataclass(frozen=True, slots=True)
class ConfusionMatrix:
    """How often the topics of the rows were understood as those of the columns.

    Attributes:
        rows: true topics, the most often misunderstood first, what is not ours last.
        columns: understood topics; the rows' own first, so that what is right forms a
            diagonal, and the refusal and the question last.
        counts: shape (rows, columns).
        left_out: misunderstood topics for which there was no room.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    left_out: int


def count_confusions(outcomes: Iterable[Outcome]) -> list[Confusion]:
    """Return the pairs of wrong and declined answers, the most frequent first."""
    counts = Counter(
        (outcome.case.topic, outcome.topic or NOTHING)
        for outcome in outcomes
        if _is_misunderstood(outcome)
    )
    pairs = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Confusion(topic, understood, cases) for (topic, understood), cases in pairs]


def confusion_matrix(outcomes: Sequence[Outcome], *, most_rows: int = MOST_ROWS) -> ConfusionMatrix:
    """Return the matrix of the topics that were misunderstood at least once.

    A topic that was always understood, or at worst asked about, has no row: with some fifty
    topics, the few that matter would be lost among empty cells.
    """
    by_topic = Counter(one.case.topic for one in outcomes if _is_misunderstood(one))
    ranked = sorted(by_topic, key=lambda topic: (-by_topic[topic], topic))
    rows = sorted(ranked[:most_rows], key=lambda topic: topic == REFUSAL)
    counts = Counter(
        (one.case.topic, _understood(one))
        for one in outcomes
        if one.case.topic in rows and one.case.second is None
    )
    others = {understood for _, understood in counts} - set(rows)
    last = [topic for topic in (REFUSAL, QUESTION) if topic in others]
    columns = [*rows, *sorted(others - set(last)), *last]
    return ConfusionMatrix(
        rows=tuple(rows),
        columns=tuple(columns),
        counts=tuple(tuple(counts[row, column] for column in columns) for row in rows),
        left_out=len(ranked) - len(rows),
    )


def _is_misunderstood(outcome: Outcome) -> bool:
    return outcome.case.second is None and outcome.verdict in ("wrong", "declined")


def _understood(outcome: Outcome) -> str:
    """Return the column of an outcome; a topic that is as right counts as the right one."""
    return outcome.case.topic if outcome.verdict == "right" else outcome.topic or NOTHING
