"""Figures: the parts are kept apart, and rows stand where a reader looks for them."""

from __future__ import annotations

import pytest

from bot.measuring.cases import NEGATION
from bot.measuring.figures import part_of, rejected_share, tabulate
from tests.bot.measuring.making import GROUPS, make_outcome


@pytest.mark.parametrize(
    ("topic", "second", "part"),
    [
        ("events", None, "ours"),
        ("out_of_scope", None, "not ours"),
        ("distress", None, "distress"),
        ("events", "facebook", "two topics"),
        ("distress", "events", "two topics"),
    ],
)
def test_every_message_is_in_one_part(topic, second, part):
    assert part_of(make_outcome(topic, second=second)) == part


def test_each_part_has_its_own_shares_by_language_in_the_bots_order():
    outcomes = [
        make_outcome("events", language="en"),
        make_outcome("events", "facebook", "wrong", language="fi"),
        make_outcome("events", language="ru"),
        make_outcome("out_of_scope", language="fi"),
        make_outcome("distress", "events", "wrong", language="fi"),
    ]
    rows = [row for row in tabulate(outcomes, GROUPS) if row.by == "language"]
    assert [(row.part, row.name, row.figures.right) for row in rows] == [
        ("ours", "fi", 0.0),
        ("ours", "en", 1.0),
        ("ours", "ru", 1.0),
        ("not ours", "fi", 1.0),
        ("distress", "fi", 0.0),
    ]


def test_topics_stand_worst_first_with_their_group():
    outcomes = [
        make_outcome("greet"),
        make_outcome("facebook", "clarify", "asked"),
        make_outcome("events", "facebook", "wrong"),
        make_outcome("brand_new"),
    ]
    rows = [row for row in tabulate(outcomes, GROUPS) if row.by == "topic"]
    assert [(row.name, row.group) for row in rows] == [
        ("events", "advice"),
        ("facebook", "advice"),
        ("brand_new", "unknown"),
        ("greet", "conversation"),
    ]


def test_groups_gather_topics():
    outcomes = [make_outcome("events"), make_outcome("facebook"), make_outcome("greet")]
    rows = [row for row in tabulate(outcomes, GROUPS) if row.by == "group"]
    assert {row.name: row.figures.cases for row in rows} == {"advice": 2, "conversation": 1}


def test_keys_of_rows_are_unique():
    outcomes = [make_outcome(t, s) for t in GROUPS for s in (None, "events")]
    keys = [row.key for row in tabulate(outcomes, GROUPS)]
    assert len(keys) == len(set(keys))


def test_no_outcomes_have_no_rows():
    assert tabulate([], GROUPS) == []


def test_negations_that_were_fallen_for_are_counted():
    negation = {"style": NEGATION, "excluded": ("facebook",)}
    outcomes = [
        make_outcome("events", "facebook", "wrong", **negation),
        make_outcome("events", "greet", "wrong", **negation),
        make_outcome("events", "facebook", "wrong"),
    ]
    assert rejected_share(outcomes) == (2, 0.5)
    assert rejected_share([]) == (0, 0.0)
