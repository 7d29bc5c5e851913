"""What a mere yes goes on with."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_continue_conversation"


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_topic_it_gives_the_next_tips(run_action, slots_of, library, language):
    shown = [f"events/tips/{tip.id}" for tip in library.advice["events"].tips[:2]]
    result = run_action(
        ACTION, intent="affirm", language=language, current_topic="events", shown_passages=shown
    )
    (message,) = result["responses"]
    assert library.advice["events"].tips[2].in_language(language) in message["text"]
    assert len(slots_of(result)["shown_passages"]) > len(shown)


def test_yes_to_which_of_these_asks_again_with_the_same_buttons(run_action, slots_of):
    result = run_action(
        ACTION,
        intent="affirm",
        language="fi",
        current_topic="events",
        offered_topics=["facebook", "linkedin_start"],
    )
    (question,) = result["responses"]
    assert question["response"] == "utter_ask_which_topic"
    assert [button["payload"] for button in question["buttons"]] == ["/facebook", "/linkedin_start"]
    assert slots_of(result)["offered_topics"] == ["facebook", "linkedin_start"]


@pytest.mark.parametrize("topic", [None, "a topic of yesterday"])
def test_without_a_topic_it_asks_what_to_talk_about(run_action, topic):
    result = run_action(ACTION, intent="affirm", language="fi", current_topic=topic)
    assert [message["response"] for message in result["responses"]] == ["utter_affirm"]


def test_when_every_tip_was_shown_it_asks_what_to_talk_about(run_action, library):
    seen = [f"events/tips/{tip.id}" for tip in library.advice["events"].tips]
    result = run_action(
        ACTION, intent="affirm", language="fi", current_topic="events", shown_passages=seen
    )
    assert [message["response"] for message in result["responses"]] == ["utter_affirm"]
