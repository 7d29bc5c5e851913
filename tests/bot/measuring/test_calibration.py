"""Calibration: every answer is in one bin, and the error is what the definition says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measuring.calibration import bin_confidences, expected_calibration_error
from tests.bot.measuring.making import make_outcome

confidences = st.floats(0, 1)


def test_bins_hold_mean_confidence_and_share_right():
    bins = bin_confidences(
        [
            make_outcome(confidence=0.91),
            make_outcome(confidence=0.95),
            make_outcome("events", "facebook", "wrong", confidence=0.99),
            make_outcome("events", "out_of_scope", "declined", confidence=0.42),
        ]
    )
    assert [(one.low, one.cases) for one in bins if one.cases] == [(0.4, 1), (0.9, 3)]
    assert bins[9].confidence == pytest.approx(0.95)
    assert bins[9].right == pytest.approx(2 / 3)
    expected = (0.42 + 3 * abs(0.95 - 2 / 3)) / 4
    assert expected_calibration_error(bins) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("confidence", "number"), [(0.0, 0), (0.1, 1), (0.3, 3), (0.7, 7), (0.999, 9), (1.0, 9)]
)
def test_the_border_belongs_to_the_upper_bin_and_one_to_the_last(confidence, number):
    bins = bin_confidences([make_outcome(confidence=confidence)])
    assert [one.cases for one in bins].index(1) == number


def test_questions_back_unknown_confidence_and_two_questions_are_left_out():
    bins = bin_confidences(
        [
            make_outcome("events", "clarify", "asked", confidence=0.5),
            make_outcome(confidence=None),
            make_outcome(confidence=0.9, second="facebook"),
        ]
    )
    assert sum(one.cases for one in bins) == 0
    assert expected_calibration_error(bins) is None


@given(st.lists(st.tuples(confidences, st.booleans()), min_size=1))
def test_every_answer_is_in_one_bin_and_the_error_is_a_share(answers):
    bins = bin_confidences(
        [make_outcome(confidence=c, verdict="right" if right else "wrong") for c, right in answers]
    )
    assert sum(one.cases for one in bins) == len(answers)
    error = expected_calibration_error(bins)
    assert error is not None
    assert -1e-9 <= error <= 1 + 1e-9
    # One bin for all would show no more error than ten.
    whole = abs(sum(c for c, _ in answers) - sum(right for _, right in answers)) / len(answers)
    assert error >= whole - 1e-9
