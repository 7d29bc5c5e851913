"""Changing the language in the middle of a topic."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_switch_language"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_shown_again_in_the_new_language(run_action, library, language):
    content = library.tips["events"]
    confirmation, answer = run_action(
        ACTION,
        intent="switch_language",
        entities=({"entity": "language", "value": language},),
        language=language,
        current_topic="events",
        shown_tips=[f"events/{content.tips[1].id}"],
    )["responses"]
    assert confirmation["response"] == "utter_language_switched"
    assert answer["text"] == (
        f"{content.short.in_language(language)}\n\n- {content.tips[1].in_language(language)}"
    )
    assert answer["custom"]["language"] == language
    assert answer["custom"]["sources"]


def test_without_a_topic_there_is_only_the_confirmation(run_action):
    result = run_action(ACTION, intent="switch_language", text="in English please", language="en")
    assert [message["response"] for message in result["responses"]] == ["utter_language_switched"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_named_language_it_asks_and_offers_all_three(run_action, language):
    (question,) = run_action(
        ACTION, intent="switch_language", text="vaihda kieltä", language=language
    )["responses"]
    assert question["response"] == "utter_ask_language"
    assert [button["title"] for button in question["buttons"]] == ["Suomi", "Svenska", "English"]
    assert [button["payload"] for button in question["buttons"]] == [
        f'/switch_language{{"language": "{code}"}}' for code in LANGUAGES
    ]


@pytest.mark.parametrize(("remaining", "offered"), [(0, False), (1, True)])
def test_more_is_offered_as_long_as_something_is_left(run_action, library, remaining, offered):
    tips = library.tips["events"].tips
    result = run_action(
        ACTION,
        intent="switch_language",
        text="på svenska",
        language="sv",
        current_topic="events",
        shown_tips=[f"events/{tip.id}" for tip in tips[: len(tips) - remaining]],
    )
    payloads = [button["payload"] for button in result["responses"][1]["buttons"]]
    assert ("/more" in payloads) is offered
