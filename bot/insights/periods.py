"""The days that figures are about: a few fixed windows of whole days, the last one yesterday.

Today is left out: figures that move with each message would tell when somebody wrote. The windows
are fixed, so that nobody can take two of their own choice from each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_WINDOWS = (7, 30, 90, 365)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days: `first` and `last` belong to it; `since` and `until` are its edges in time."""

    days: int
    first: date
    last: date
    since: datetime
    until: datetime

    def dates(self) -> list[date]:
        """Return every day, oldest first."""
        return [self.first + timedelta(days=number) for number in range(self.days)]


def windows(retention_days: int) -> tuple[int, ...]:
    """Return the lengths in days that can be asked for, shortest first.

    Args:
        retention_days: that conversations are kept; what is older is gone.
    """
    return tuple(days for days in _WINDOWS if days <= retention_days) or (retention_days,)


def choose_window(asked: str | None, offered: tuple[int, ...]) -> int:
    """Return the shortest window that holds the days asked for, else the longest.

    Args:
        asked: as it stands in the address, or None for the shortest.
        offered: by `windows`.
    """
    if asked is None or not (asked.isascii() and asked.isdecimal()) or len(asked) > len("9999"):
        return offered[0]
    return next((days for days in offered if days >= int(asked)), offered[-1])


def period_before(now: datetime, days: int) -> Period:
    """Return the last `days` days that are over, in Finnish time."""
    zone = finnish_time()
    last = now.astimezone(zone).date() - timedelta(days=1)
    first = last - timedelta(days=days - 1)
    return Period(
        days=days,
        first=first,
        last=last,
        since=datetime.combine(first, time.min, zone),
        until=datetime.combine(last + timedelta(days=1), time.min, zone),
    )


@cache
def finnish_time() -> tzinfo:
    """Return the time zone of Finland; UTC on a machine without time zones."""
    try:
        return ZoneInfo("Europe/Helsinki")
    except ZoneInfoNotFoundError:
        return timezone.utc
