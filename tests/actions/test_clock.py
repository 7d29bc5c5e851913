"""What day it is in Finland."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from actions import clock


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        # Two hours before UTC in winter, three in summer.
        (datetime(2026, 1, 31, 21, 59, tzinfo=timezone.utc), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 22, 0, tzinfo=timezone.utc), date(2026, 2, 1)),
        (datetime(2026, 6, 30, 20, 59, tzinfo=timezone.utc), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 21, 0, tzinfo=timezone.utc), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 22, 0, tzinfo=timezone.utc), date(2027, 1, 1)),
    ],
)
def test_the_day_changes_at_midnight_in_finland_wherever_the_machine_stands(
    monkeypatch, moment, day
):
    class Then(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Then)
    assert clock.today() == day


def test_it_is_today():
    before, found = datetime.now(timezone.utc), clock.today()
    assert 0 <= (found - before.date()).days <= 1
