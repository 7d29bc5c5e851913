"""What day it is for the people who are served."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Europe/Helsinki")


def today() -> date:
    """Return the day in Finland."""
    return datetime.now(_ZONE).date()
