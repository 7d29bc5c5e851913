"""The report's tables: every share with the earlier one beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.measuring.evaluation import VERDICTS, Summary
from bot.measuring.figures import By, Part, Row

Mood = Literal["better", "worse", "same"]

LANGUAGE_NAMES = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
_PART_NAMES: dict[Part, str] = {
    "ours": "Ours",
    "not ours": "Not ours: right is to decline",
    "distress": "Distress: right is to notice it",
    "two topics": "Two topics: half is one of them",
}
# Whether a share should grow or shrink. Asking back may do either: it is better than a wrong
# answer and worse than a right one.
_WISHES = {"right": 1, "at_least_one": 1, "wrong": -1, "asked": 0, "declined": -1}
# To decline what is not ours is right.
_IMPOSSIBLE = ("not ours", "declined")
_TITLES = {"right": "Right", "wrong": "Wrong", "asked": "Asked", "declined": "Declined"}
_TITLES_OF_TWO = {
    "right": "Both answered",
    "at_least_one": "At least one",
    "wrong": "Wrong",
    "asked": "Asked",
    "declined": "Declined",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One share, 0 to 1, with the earlier one when there is one.

    Attributes:
        share: now.
        before: earlier, or None.
        change: in percentage points, to a tenth; 0 without an earlier one.
        mood: whether the change is for the better.
    """

    share: float
    before: float | None = None
    change: float = 0.0
    mood: Mood = "same"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table.

    Attributes:
        name: of the row.
        remark: a word on it, or nothing.
        cases: how many messages.
        cells: the shares, in the order of the table's columns; None where there can be none.
        bar: the shares of all verdicts that occur.
    """

    name: str
    remark: str
    cases: int
    cells: tuple[Cell | None, ...]
    bar: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of shares.

    Attributes:
        id: unique in the report.
        caption: what it shows.
        first: title of the column of names.
        columns: titles of the shares.
        bodies: groups of lines, each with its title, empty when there is one group only.
    """

    id: str
    caption: str
    first: str
    columns: tuple[str, ...]
    bodies: tuple[tuple[str, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a table is made of."""

    by: By
    parts: tuple[Part, ...]
    caption: str
    first: str
    titles: Mapping[str, str]


_SINGLE: tuple[Part, ...] = ("ours", "not ours", "distress")
_PLANS: dict[str, _Plan] = {
    "languages": _Plan("language", _SINGLE, "Shares by language", "Language", _TITLES),
    "groups": _Plan("group", ("ours",), "Ours, by group of topics", "Group", _TITLES),
    "styles": _Plan("style", ("ours", "not ours"), "Shares by style of writing", "Style", _TITLES),
    "topics": _Plan("topic", ("ours",), "Ours, by topic, worst first", "Topic", _TITLES),
    "two": _Plan(
        "language", ("two topics",), "Messages with two questions", "Language", _TITLES_OF_TWO
    ),
}


def make_tables(rows: Sequence[Row], before: Mapping[str, Summary]) -> dict[str, Table]:
    """Return the tables that have lines, by their id.

    Args:
        rows: of all parts.
        before: earlier figures by `Row.key`.
    """
    tables = {name: _table(name, plan, rows, before) for name, plan in _PLANS.items()}
    return {name: table for name, table in tables.items() if table.bodies}


def compare(name: str, now: Summary, before: Summary | None) -> Cell:
    """Return one share of a summary beside the earlier one.

    Args:
        name: of the share, a field of `Summary` or "at_least_one" for right and half together.
        now: the summary.
        before: the earlier one, or None.
    """
    share = _share(now, name)
    if before is None:
        return Cell(share)
    earlier = _share(before, name)
    change = round((share - earlier) * 100, 1)
    wished = change * _WISHES[name]
    mood: Mood = "better" if wished > 0 else "worse" if wished < 0 else "same"
    return Cell(share, earlier, change, mood)


def _table(name: str, plan: _Plan, rows: Sequence[Row], before: Mapping[str, Summary]) -> Table:
    bodies = []
    for part in plan.parts:
        lines = tuple(
            _line(row, plan, before.get(row.key))
            for row in rows
            if row.part == part and row.by == plan.by
        )
        if lines:
            bodies.append((_PART_NAMES[part] if len(plan.parts) > 1 else "", lines))
    return Table(name, plan.caption, plan.first, tuple(plan.titles.values()), tuple(bodies))


def _line(row: Row, plan: _Plan, before: Summary | None) -> Line:
    figures = row.figures
    return Line(
        name=LANGUAGE_NAMES.get(row.name, row.name) if row.by == "language" else row.name,
        remark=row.group,
        cases=figures.cases,
        cells=tuple(
            None if (row.part, name) == _IMPOSSIBLE else compare(name, figures, before)
            for name in plan.titles
        ),
        bar=tuple((name, _share(figures, name)) for name in VERDICTS if _share(figures, name)),
    )


def _share(figures: Summary, name: str) -> float:
    if name == "at_least_one":
        return figures.right + figures.half
    return float(getattr(figures, name))
