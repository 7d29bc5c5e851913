"""Confusions: only topics that were misunderstood have rows, and nothing gets lost in them."""

from __future__ import annotations

from bot.measuring.confusions import Confusion, confusion_matrix, count_confusions
from tests.bot.measuring.making import make_outcome

OUTCOMES = [
    make_outcome("greet"),
    make_outcome("greet", "clarify", "asked"),
    make_outcome("events"),
    make_outcome("events", "initiative", "right", also=("initiative",)),
    make_outcome("events", "facebook", "wrong"),
    make_outcome("events", "facebook", "wrong"),
    make_outcome("events", "clarify", "asked"),
    make_outcome("facebook", "out_of_scope", "declined"),
    make_outcome("out_of_scope"),
    make_outcome("out_of_scope", "events", "wrong"),
    make_outcome("events", "greet", "wrong", second="facebook"),
]


def test_confusions_are_counted_most_frequent_first_without_questions_back():
    assert count_confusions(OUTCOMES) == [
        Confusion("events", "facebook", 2),
        Confusion("facebook", "out_of_scope", 1),
        Confusion("out_of_scope", "events", 1),
    ]


def test_rows_are_what_was_misunderstood_and_what_is_right_forms_a_diagonal():
    matrix = confusion_matrix(OUTCOMES)
    assert matrix.rows == ("events", "facebook", "out_of_scope")
    assert matrix.columns == ("events", "facebook", "out_of_scope", "clarify")
    assert matrix.counts == ((2, 2, 0, 1), (0, 0, 1, 0), (1, 0, 1, 0))
    assert matrix.left_out == 0


def test_what_has_no_room_is_told():
    matrix = confusion_matrix(OUTCOMES, most_rows=1)
    assert matrix.rows == ("events",)
    assert matrix.columns == ("events", "facebook", "clarify")
    assert matrix.left_out == 2


def test_every_case_of_a_row_is_in_one_of_its_columns():
    matrix = confusion_matrix(OUTCOMES)
    for row, counts in zip(matrix.rows, matrix.counts, strict=True):
        single = [one for one in OUTCOMES if one.case.topic == row and not one.case.second]
        assert sum(counts) == len(single)


def test_without_confusions_there_are_no_rows():
    assert confusion_matrix([make_outcome()]).rows == ()


def test_a_reply_without_a_topic_is_nothing():
    outcome = make_outcome("events", verdict="wrong", answered=("",))
    assert count_confusions([outcome]) == [Confusion("events", "nothing", 1)]
