"""Whether the clock may say what is deleted: by made-up clocks of every kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import ClockState

HOUR, DAY, YEAR = 3600.0, 86400.0, 365 * 86400.0
START = 1_800_000_000.0
# The pauses between two runs: an hour, with the spread of the job.
pauses = st.floats(0.9 * HOUR, 1.1 * HOUR)
# A clock that is a few hours behind is back by itself after some hours.
jumps = st.one_of(st.floats(3 * DAY, 50 * YEAR), st.floats(-50 * YEAR, -3 * DAY))


def runs(state: ClockState, moments) -> ClockState:
    for moment in moments:
        state = state.after(moment)
    return state


def hourly(start: float, count: int) -> list[float]:
    return [start + number * HOUR for number in range(1, count + 1)]


@given(st.lists(pauses, max_size=50))
def test_a_clock_that_runs_evenly_is_never_doubted(steps):
    state, now = ClockState.of(None, otherwise=START), START
    for step in steps:
        now += step
        state = state.after(now)
        assert state == ClockState(trusted=now, seen=now)


@given(jumps)
def test_a_jump_is_doubted_for_a_day_and_then_taken_to_be_right(jump):
    state = ClockState.of(None, otherwise=START).after(START)
    doubted = runs(state, [START + jump, *hourly(START + jump, 23)])
    assert doubted.doubted_since == START + jump
    assert doubted.trusted == START
    assert doubted.after(START + jump + DAY + 1).doubted_since is None


@given(jumps)
def test_a_clock_that_is_mended_is_trusted_at_once(jump):
    state = ClockState.of(None, otherwise=START).after(START)
    doubted = runs(state, hourly(START + jump, 5))
    assert doubted.after(START + 6 * HOUR).doubted_since is None


@given(jumps, jumps)
def test_a_clock_that_jumps_again_is_doubted_from_there(first, second):
    state = runs(ClockState.of(None, otherwise=START).after(START), hourly(START + first, 12))
    there = state.seen + second
    again = state.after(there)
    home = -HOUR <= there - START <= 2 * DAY
    assert again.doubted_since == (None if home else there)


def test_a_weekend_off_is_no_reason_for_doubt():
    assert ClockState.of(None, otherwise=START).after(START + 2 * DAY).doubted_since is None


@given(st.lists(st.floats(-YEAR, YEAR), min_size=1, max_size=5))
def test_what_is_stored_comes_back(steps):
    state = runs(ClockState.of(None, otherwise=START), [START + step for step in steps])
    assert ClockState.of(state.as_dict(), otherwise=0.0) == state
