"""What came before a message."""

from __future__ import annotations

import pytest

from bot.understanding.context import after, chosen, draw_changes_of_topic

OFFERED = ("events", "mentor_benefits", "facebook")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ensimmäinen", "events"),
        ("se eka", "events"),
        ("den andra tack", "mentor_benefits"),
        ("the second one please", "mentor_benefits"),
        ("kolmas", "facebook"),
        ("viimeinen", "facebook"),
        ("ei mikään", None),
        ("what happens at the first meeting with a mentor", None),
    ],
)
def test_a_short_answer_points_at_what_was_offered(text, topic):
    assert chosen(text, OFFERED) == topic


def test_the_third_of_two_is_none_of_them():
    assert chosen("kolmas", OFFERED[:2]) is None


def test_without_an_offer_nothing_is_pointed_at():
    assert chosen("ensimmäinen", ()) is None


def test_the_topic_before_is_read_in_words():
    assert after("mentor_benefits", "mistä semmosia saa") == "mentor benefits: mistä semmosia saa"


def test_ordinary_examples_are_learned_after_some_topic_and_the_same_ones_every_time():
    intents = ["events", "greet", "facebook", "out_of_scope"] * 10
    drawn = draw_changes_of_topic(intents, follow_ups=4, seed=1)
    assert drawn == draw_changes_of_topic(intents, follow_ups=4, seed=1)
    assert len({number for number, _ in drawn}) == len(drawn) > 4
    assert {topic for _, topic in drawn} <= {"events", "facebook"}


def test_without_follow_ups_nothing_is_drawn():
    assert draw_changes_of_topic(["events"] * 5, follow_ups=0, seed=1) == []


def test_what_keeps_a_conversation_going_is_learned_after_a_topic_too():
    intents = ["thanks", "events", "more", "facebook", "restart"] * 10
    drawn = [intents[number] for number, _ in draw_changes_of_topic(intents, follow_ups=2, seed=1)]
    assert sum(drawn.count(intent) for intent in ("thanks", "more", "restart")) == 15
    assert drawn.count("events") + drawn.count("facebook") == 4
