"""Turn outcomes into rows of figures: by language, group of topics, style and topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from bot.languages import LANGUAGES
from bot.measuring.cases import NEGATION
from bot.measuring.evaluation import Outcome, Summary, group_by, summarise
from bot.understanding.intents import DISTRESS, REFUSAL

UNKNOWN_GROUP = "unknown"

Part = Literal["ours", "not ours", "distress", "two topics"]
By = Literal["all", "language", "group", "style", "topic"]
PARTS: tuple[Part, ...] = get_args(Part)

# What a part is told apart by: one with a single topic has no figures by topic.
_DIMENSIONS: dict[Part, tuple[By, ...]] = {
    "ours": ("all", "language", "group", "style", "topic"),
    "not ours": ("all", "language", "style"),
    "distress": ("all", "language", "style"),
    "two topics": ("all", "language"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one group of cases.

    Attributes:
        part: what kind of message; the parts are never mixed, because "right" is another
            thing in each.
        by: what the cases have in common.
        name: its value, for example "fi"; "all" when `by` is.
        group: of the topic, when the row is of one.
        figures: the shares.
    """

    part: Part
    by: By
    name: str
    group: str
    figures: Summary

    @property
    def key(self) -> str:
        """Return the row's name in a record."""
        return f"{self.part} / {self.by} / {self.name}"


def part_of(outcome: Outcome) -> Part:
    """Return which part of the figures an outcome belongs to."""
    if outcome.case.second is not None:
        return "two topics"
    if outcome.case.topic == REFUSAL:
        return "not ours"
    return "distress" if outcome.case.topic == DISTRESS else "ours"


def tabulate(outcomes: Sequence[Outcome], groups: Mapping[str, str]) -> list[Row]:
    """Return the rows of all parts; languages in the bot's order, topics worst first.

    Args:
        outcomes: of all cases.
        groups: the group of every topic, by its id.
    """
    rows: list[Row] = []
    for part in PARTS:
        of_part = [outcome for outcome in outcomes if part_of(outcome) == part]
        for by in _DIMENSIONS[part] if of_part else ():
            rows += _rows(part, by, of_part, groups)
    return rows


def rejected_share(outcomes: Iterable[Outcome]) -> tuple[int, float]:
    """Return the number of negations, and the share answered with what they rule out."""
    negations = [outcome for outcome in outcomes if outcome.case.style == NEGATION]
    fallen_for = [one for one in negations if set(one.case.excluded) & set(one.answered)]
    return len(negations), len(fallen_for) / (len(negations) or 1)


def language_order(language: str) -> tuple[int, str]:
    """Return a sorting key that puts the bot's own languages first."""
    known = [str(own) for own in LANGUAGES]
    return (known.index(language) if language in known else len(known), language)


def _rows(part: Part, by: By, outcomes: Sequence[Outcome], groups: Mapping[str, str]) -> list[Row]:
    keys: dict[By, Callable[[Outcome], str]] = {
        "all": lambda _: "all",
        "language": lambda outcome: outcome.case.language,
        "group": lambda outcome: groups.get(outcome.case.topic, UNKNOWN_GROUP),
        "style": lambda outcome: outcome.case.style,
        "topic": lambda outcome: outcome.case.topic,
    }
    rows = [
        Row(
            part=part,
            by=by,
            name=name,
            group=groups.get(name, UNKNOWN_GROUP) if by == "topic" else "",
            figures=summarise(group),
        )
        for name, group in group_by(outcomes, keys[by]).items()
    ]
    if by == "language":
        rows.sort(key=lambda row: language_order(row.name))
    if by == "topic":
        rows.sort(key=lambda row: (row.figures.right, -row.figures.wrong, row.name))
    return rows
