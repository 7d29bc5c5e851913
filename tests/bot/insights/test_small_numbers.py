"""Numbers as they are shown: nothing between one and four, nothing that can be subtracted."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.insights.periods import choose_window, finnish_time, period_before, windows
from bot.insights.small_numbers import FEWEST, people, share, things

numbers = st.integers(min_value=0, max_value=100_000)


@given(numbers)
def test_numbers_are_rounded_down_to_fives_and_small_ones_hidden(number):
    shown = people(number)

    assert (shown is None) == (0 < number < FEWEST)
    if shown is not None:
        assert shown % FEWEST == 0
        assert 0 <= number - shown < FEWEST


@given(numbers)
def test_one_person_more_or_less_changes_a_number_by_nothing_or_by_five(number):
    before, after = people(number) or 0, people(number + 1) or 0

    assert after - before in {0, FEWEST}


@given(numbers, numbers)
def test_what_few_people_did_often_is_hidden_too(by, number):
    assert (things(number + by, by=by) is None) == (0 < by < FEWEST)


def test_a_share_is_taken_of_what_is_shown():
    assert share(10, 40) == 25
    assert share(None, 40) is None
    assert share(0, 40) == 0
    assert share(0, 0) is None
    assert share(0, None) is None


@pytest.mark.parametrize(
    ("retention", "offered"), [(1, (1,)), (7, (7,)), (30, (7, 30)), (365, (7, 30, 90, 365))]
)
def test_windows_are_fixed_and_never_longer_than_what_is_kept(retention, offered):
    assert windows(retention) == offered


@given(st.text(max_size=30) | st.none())
def test_whatever_is_asked_a_window_is_chosen(asked):
    assert choose_window(asked, (7, 30)) in {7, 30}


@pytest.mark.parametrize("now", [datetime(2026, 3, 29, 22, 30, tzinfo=timezone.utc)])
def test_a_day_begins_at_midnight_in_finland_also_when_the_clock_changes(now):
    period = period_before(now, 2)

    assert period.dates() == [date(2026, 3, 28), date(2026, 3, 29)]
    # The 29th has 23 hours.
    assert period.until.astimezone(timezone.utc) == datetime(2026, 3, 29, 21, tzinfo=timezone.utc)
    assert period.since.astimezone(timezone.utc) == datetime(2026, 3, 27, 22, tzinfo=timezone.utc)
    assert period.until.tzinfo is finnish_time()


@given(st.integers(1_600_000_000, 4_000_000_000))
def test_today_is_never_counted(seconds):
    now = datetime.fromtimestamp(seconds, timezone.utc)
    period = period_before(now, 7)

    assert period.until <= now < period.until + timedelta(days=1, hours=1)
    assert len(period.dates()) == 7
