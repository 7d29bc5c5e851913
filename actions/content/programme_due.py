"""Which mentoring programmes somebody should look at again, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

from actions.content.findings import many, shown
from actions.content.mentoring_terms import FILE as TERMS_FILE
from actions.content.mentoring_terms import MentoringTerms, Settings
from actions.content.programme_checks import programme_files
from actions.content.programme_files import read_programme
from actions.content.programmes import Confidence, Programme, Status
from actions.content.yaml_file import ContentError, read_content_file


@dataclass(frozen=True, slots=True)
class Due:
    """A programme that somebody should look at.

    Attributes:
        file: of the programme.
        reasons: why, the most urgent first.
        task: what to do about the first reason.
        rank: smaller is more urgent; then the older.
    """

    file: Path
    reasons: tuple[str, ...]
    task: str
    rank: tuple[int, int]

    def __str__(self) -> str:
        """Return file, reasons and what to do, on one line."""
        return f"{shown(self.file)}: {', '.join(self.reasons)}: {self.task}"


@dataclass(frozen=True, slots=True)
class Survey:
    """The state of the catalogue on a day.

    Attributes:
        due: what should be looked at, the most urgent first.
        counts: how many programmes there are, by status and confidence, on one line.
    """

    due: tuple[Due, ...]
    counts: str


def survey(directory: Path, *, today: date) -> Survey | None:
    """Return what is due for checking in a content folder; None when it has no programmes.

    Files that cannot be read are left out: the checks tell of them.

    Args:
        directory: of the content.
        today: the day that counts.
    """
    ignored: list[ContentError] = []
    terms = read_content_file(directory / TERMS_FILE, MentoringTerms, ignored)
    settings = Settings() if terms is None else terms.model.settings
    programmes = {
        file: programme
        for file in programme_files(directory)
        if (programme := read_programme(file, ignored))
    }
    if not programmes:
        return None
    found = [
        due
        for file, programme in programmes.items()
        if (due := due_for(file, programme, settings, today=today))
    ]
    found.sort(key=lambda due: (due.rank, due.file))
    return Survey(tuple(found), _counts(list(programmes.values())))


def due_for(file: Path, programme: Programme, settings: Settings, *, today: date) -> Due | None:
    """Return why a programme should be looked at and what to do, or None when all is well.

    Args:
        file: of the programme.
        programme: what it holds; one that has ended is never due.
        settings: how old facts may be.
        today: the day that counts.
    """
    if programme.status == "ended":
        return None
    reasons = sorted(_reasons(programme, settings, today))
    if not reasons:
        return None
    (rank, age, _, task), *_ = reasons
    return Due(file, tuple(reason for _, _, reason, _ in reasons), task, (rank, age))


def _reasons(
    programme: Programme, settings: Settings, today: date
) -> Iterator[tuple[int, int, str, str]]:
    """Yield rank, age (the smaller the older), reason and task."""
    ends, checked, active = programme.ends, programme.checked_on, programme.last_known_active
    if ends and ends < today:
        task = "find out whether it goes on; if it does not, set status: ended"
        yield 0, ends.toordinal(), f"its funding ended on {ends}", task
    elif ends and ends - today <= timedelta(days=settings.ends_within_days):
        task = "ask what comes after"
        yield 1, ends.toordinal(), f"its funding ends on {ends}", task
    days = (today - checked).days
    if days > settings.check_after_days:
        task = "open its page, go through the facts and set checked_on"
        yield 2, checked.toordinal(), f"last checked {many(days, 'day')} ago", task
    if programme.status == "unclear":
        task = "ask the organiser whether it goes on, and set status"
        yield 3, active or 0, "status unclear", task
    if active is None:
        task = "find out when it last ran and set last_known_active"
        yield 4, 0, "no dated evidence", task
    elif today.year - active > settings.old_after_years:
        task = "find newer evidence and set last_known_active, or set status: ended"
        yield 5, active, f"last known active in {active}", task


def _counts(programmes: list[Programme]) -> str:
    status = Counter(each.status for each in programmes)
    sure = Counter(each.confidence for each in programmes if each.status != "ended")
    by_status = ", ".join(f"{status[each]} {each}" for each in get_args(Status) if status[each])
    by_confidence = ", ".join(f"{sure[each]} {each}" for each in get_args(Confidence) if sure[each])
    text = f"{many(len(programmes), 'programme')}: {by_status}"
    return f"{text}; confidence: {by_confidence}" if by_confidence else text
