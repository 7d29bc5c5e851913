"""Whether a machine's clock may be trusted to say what is old enough to be deleted.

A clock that jumps ahead by a year makes every conversation look old. The job that deletes runs
every hour, so it notices: its last run was an hour ago, and the clock says a year. It then
deletes nothing for a day, and says so in the log each hour; somebody can mend the clock. If the
clock goes on from there evenly for a day, it is taken to be right: the service was off.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

_HOUR, _DAY = 3600.0, 86400.0
# A service that was off over a weekend's night is nothing unusual; nor is a clock that was set
# back by some minutes.
_LONGEST_PAUSE, _LARGEST_STEP_BACK = 2 * _DAY, _HOUR
_TIME_TO_MEND = _DAY


@dataclass(frozen=True, kw_only=True)
class ClockState:
    """What is known of the clock, in seconds since 1970.

    Attributes:
        trusted: the clock at the last run that trusted it.
        seen: the clock at the last run.
        doubted_since: the clock when it was first doubted; None while it is trusted.
    """

    trusted: float
    seen: float
    doubted_since: float | None = None

    @classmethod
    def of(cls, stored: dict[str, Any] | None, *, otherwise: float) -> ClockState:
        """Return what was stored; before the first run, the moment `otherwise` is trusted."""
        if stored is None:
            return cls(trusted=otherwise, seen=otherwise)
        return cls(**stored)

    def as_dict(self) -> dict[str, Any]:
        """Return what to store."""
        return asdict(self)

    def after(self, now: float) -> ClockState:
        """Return what is known once the clock says `now`."""
        if _follows(self.trusted, now):
            return ClockState(trusted=now, seen=now)
        if self.doubted_since is None or not _follows(self.seen, now):
            return ClockState(trusted=self.trusted, seen=now, doubted_since=now)
        if now - self.doubted_since >= _TIME_TO_MEND:
            return ClockState(trusted=now, seen=now)
        return ClockState(trusted=self.trusted, seen=now, doubted_since=self.doubted_since)


def differs_from_server(connection: Connection, now: float) -> bool:
    """Tell whether a database server's clock says something else, by more than an hour.

    SQLite has no clock of its own.
    """
    if connection.dialect.name != "postgresql":
        return False
    server = connection.execute(sa.text("SELECT extract(epoch FROM clock_timestamp())")).scalar()
    return abs(float(server) - now) > _HOUR


def _follows(then: float, now: float) -> bool:
    return -_LARGEST_STEP_BACK <= now - then <= _LONGEST_PAUSE
