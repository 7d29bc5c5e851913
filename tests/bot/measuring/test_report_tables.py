"""The report's cells: changes are in points, and judged by what the share should do."""

from __future__ import annotations

import pytest

from bot.measuring.evaluation import Summary
from bot.measuring.figures import tabulate
from bot.measuring.report_lists import list_failures, right_topic_offered
from bot.measuring.report_tables import compare, make_tables
from tests.bot.measuring.making import GROUPS, make_outcome

LOW = Summary(10, right=0.5, wrong=0.1, asked=0.2, declined=0.1, half=0.1)
HIGH = Summary(10, right=0.7, wrong=0.2, asked=0.3, declined=0.2, half=0.2)


@pytest.mark.parametrize(
    ("share", "change", "mood"),
    [
        ("right", 20.0, "better"),
        ("at_least_one", 30.0, "better"),
        ("wrong", 10.0, "worse"),
        ("declined", 10.0, "worse"),
        ("asked", 10.0, "same"),
    ],
)
def test_growth_is_good_or_bad_by_the_share(share, change, mood):
    opposite = {"better": "worse", "worse": "better", "same": "same"}
    assert (compare(share, HIGH, LOW).change, compare(share, HIGH, LOW).mood) == (change, mood)
    assert compare(share, LOW, HIGH).mood == opposite[mood]
    assert compare(share, HIGH, None).before is None


def test_a_change_that_is_not_shown_is_not_judged():
    now, before = Summary(9, 0.92857, 0.0, 0.0, 0.0), Summary(9, 0.9286, 0.0, 0.0, 0.0)
    assert compare("right", now, before).mood == "same"


def test_tables_without_lines_are_left_out():
    assert set(make_tables(tabulate([make_outcome()], GROUPS), {})) == {
        "languages",
        "groups",
        "styles",
        "topics",
    }
    two = [make_outcome("events", second="facebook")]
    assert set(make_tables(tabulate(two, GROUPS), {})) == {"two"}


def test_bars_are_whole():
    outcomes = [make_outcome(), make_outcome("events", "greet", "wrong")]
    for table in make_tables(tabulate(outcomes, GROUPS), {}).values():
        for _, lines in table.bodies:
            for line in lines:
                assert sum(share for _, share in line.bar) == pytest.approx(1)


@pytest.mark.parametrize(
    ("topic", "fields", "offered", "answer"),
    [
        ("events", {}, ("events", "greet"), "yes"),
        ("events", {"also": ("greet",)}, ("greet",), "yes"),
        ("events", {}, ("greet",), "no"),
        ("events", {}, (), "no"),
        ("out_of_scope", {}, ("greet",), ""),
        ("events", {"second": "facebook"}, ("events", "facebook"), "yes"),
        ("events", {"second": "facebook"}, ("facebook",), "one of two"),
        ("events", {"second": "facebook"}, ("greet",), "no"),
    ],
)
def test_the_right_button_is_looked_for(topic, fields, offered, answer):
    outcome = make_outcome(topic, "clarify", "asked", offered=offered, **fields)
    assert right_topic_offered(outcome) == answer


def test_an_answer_offers_no_right_button():
    assert right_topic_offered(make_outcome(offered=("events",))) == ""


def test_missed_distress_stands_first():
    outcomes = [
        make_outcome("events", "greet", "wrong", text="a"),
        make_outcome("distress", "greet", "wrong", text="b"),
    ]
    (finnish,) = list_failures(outcomes, "wrong", {})
    assert [failure.text for failure in finnish.failures] == ["b", "a"]
