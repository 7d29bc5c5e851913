"""Going on with a topic until nothing is left of it."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_give_more_tips"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_tips_follow_in_the_same_language(run_action, library, language):
    tips = library.tips["events"].tips
    shown = [f"events/{tip.id}" for tip in tips[:2]]
    (message,) = run_action(
        ACTION, intent="more", language=language, current_topic="events", shown_tips=shown
    )["responses"]
    expected = [f"- {tip.in_language(language)}" for tip in tips[2:4]]
    assert message["text"].splitlines() == expected
    assert message["custom"]["topic"] == "events"


def test_more_and_more_shows_every_tip_once_and_then_says_so(run_action, slots_of, library):
    slots = {"language": "fi", "current_topic": "events", "shown_tips": []}
    lines: list[str] = []
    for _ in range(9):
        result = run_action(ACTION, intent="more", **slots)
        message = result["responses"][0]
        if message["response"]:
            break
        lines += message["text"].splitlines()
        slots |= slots_of(result)
    assert lines == [f"- {tip.fi}" for tip in library.tips["events"].tips]
    assert message["response"] == "utter_no_more_tips"
    assert [button["payload"] for button in message["buttons"]] == [
        f"/{name}" for name in library.tips["events"].next
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", [None, "removed_from_the_content"])
def test_without_a_topic_it_asks_for_one(run_action, topic, language):
    result = run_action(ACTION, intent="more", language=language, current_topic=topic)
    assert [message["response"] for message in result["responses"]] == ["utter_no_topic_yet"]
    assert result["events"] == []


def test_the_last_tips_offer_no_more_of_them(run_action, library):
    tips = library.tips["events"].tips
    shown = [f"events/{tip.id}" for tip in tips[:-1]]
    (message,) = run_action(
        ACTION, intent="more", language="en", current_topic="events", shown_tips=shown
    )["responses"]
    assert message["text"] == f"- {tips[-1].en}"
    assert "/more" not in [button["payload"] for button in message["buttons"]]
