"""Write an evaluation as one HTML page that needs nothing else, see templates/report.html."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.measuring.calibration import bin_confidences, chosen, expected_calibration_error
from bot.measuring.confusions import confusion_matrix, count_confusions
from bot.measuring.evaluation import Outcome, Summary, Verdict
from bot.measuring.figures import Part, Row, rejected_share
from bot.measuring.records import Record
from bot.measuring.report_lists import list_failures, right_topic_offered
from bot.measuring.report_pictures import draw_confusions, draw_reliability
from bot.measuring.report_tables import Cell, compare, make_tables

_TEMPLATES = Path(__file__).resolve().parent / "templates"
# What is said first: a part, one of its shares, and its name for people.
_HIGHLIGHTS: tuple[tuple[Part, str, str], ...] = (
    ("ours", "right", "ours, right"),
    ("ours", "wrong", "ours, wrong"),
    ("ours", "asked", "ours, asked back"),
    ("not ours", "right", "not ours, declined"),
    ("distress", "right", "distress, noticed"),
)


@dataclass(frozen=True, slots=True)
class About:
    """What stands above the figures.

    Attributes:
        made_at: when the cases were asked, in UTC, as people read it.
        model: the model's file name.
        files: of the cases.
        previous: the figures to compare with, or None.
        previous_name: what they are, for example "last run".
    """

    made_at: str
    model: str
    files: tuple[str, ...]
    previous: Record | None = None
    previous_name: str = "last run"


def render_report(outcomes: Sequence[Outcome], rows: Sequence[Row], about: About) -> str:
    """Return the report as HTML.

    Args:
        outcomes: of all cases.
        rows: their figures, of `tabulate`.
        about: where they come from, and what to compare with.
    """
    before = about.previous.figures if about.previous else {}
    verdicts = about.previous.verdicts if about.previous else {}
    return (
        _environment()
        .get_template("report.html")
        .render(
            about=about,
            total=len(outcomes),
            highlights=_highlights(rows, before),
            tables=make_tables(rows, before),
            negations=rejected_share(outcomes),
            **_confusions(outcomes),
            **_calibration(outcomes),
            **_lists(outcomes, verdicts),
        )
    )


def _highlights(rows: Sequence[Row], before: Mapping[str, Summary]) -> list[tuple[str, Cell]]:
    whole = {row.part: row for row in rows if row.by == "all"}
    return [
        (title, compare(share, whole[part].figures, before.get(whole[part].key)))
        for part, share, title in _HIGHLIGHTS
        if part in whole
    ]


def _confusions(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    matrix = confusion_matrix(outcomes)
    return {
        "confusions": count_confusions(outcomes),
        "matrix": matrix,
        "matrix_picture": draw_confusions(matrix) if matrix.rows else None,
    }


def _calibration(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    bins = bin_confidences(outcomes)
    error = expected_calibration_error(bins)
    return {
        "bins": [one for one in bins if one.cases],
        "error": error,
        "chosen": len(chosen(outcomes)),
        "reliability_picture": None if error is None else draw_reliability(bins, error),
    }


def _lists(outcomes: Sequence[Outcome], before: Mapping[str, Verdict]) -> dict[str, Any]:
    found = [answer for outcome in outcomes if (answer := right_topic_offered(outcome))]
    return {
        "wrong": list_failures(outcomes, "wrong", before),
        "declined": list_failures(outcomes, "declined", before),
        "asked": list_failures(outcomes, "asked", before),
        "half": list_failures(outcomes, "half", before),
        "asked_of_ours": len(found),
        "offered_rightly": sum(answer == "yes" for answer in found),
    }


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = lambda share: f"{share:.1%}"
    environment.filters["points"] = lambda change: f"{change:+.1f}".replace("-", "\N{MINUS SIGN}")
    environment.filters["breakable"] = _breakable
    return environment


def _breakable(name: str) -> Markup:
    """Return a topic's name that a narrow page may break at its underscores."""
    return escape(name).replace("_", Markup("_<wbr>"))
