"""Whether applications to a programme are open about now, and whether its facts are old."""

from __future__ import annotations

from datetime import date

from actions.content.mentoring_terms import MentoringTerms
from actions.content.programmes import Programme
from actions.mentoring.found import Match

_OPEN, _OPENS_NEXT, _NOT_KNOWN_TO_BE = 0, 1, 2
_MONTHS = 12


def is_past(programme: Programme, today: date) -> bool:
    """Return whether a project's funding has run out, so that nobody knows whether it goes on."""
    return programme.ends is not None and programme.ends < today


def is_old(programme: Programme, terms: MentoringTerms, today: date) -> bool:
    """Return whether its facts are older than labels.yml lets pass without a mark.

    An undated one is not: nobody knows how old it is, and that is said in other words.
    """
    if is_past(programme, today):
        return True
    seen = programme.last_known_active
    return seen is not None and today.year - seen > terms.settings.old_after_years


def open_in(programme: Programme, month: int) -> bool | None:
    """Return whether applications are usually open in a month, 1 to 12; None when not known."""
    if programme.always_open:
        return True
    return month in programme.opens if programme.opens else None


def open_now(programme: Programme, today: date) -> bool | None:
    """Return whether applications are usually open this month; None when not known."""
    return None if is_past(programme, today) else open_in(programme, today.month)


def openness(match: Match, today: date) -> int:
    """Return what programmes of equal fit are sorted by: open now, next month, not known to be."""
    if match.open_now:
        return _OPEN
    if is_past(match.programme, today):
        return _NOT_KNOWN_TO_BE
    return _OPENS_NEXT if open_in(match.programme, today.month % _MONTHS + 1) else _NOT_KNOWN_TO_BE
