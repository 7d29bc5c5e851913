"""Changing the language in the middle of a topic."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_switch_language"


def asking_for(language: str) -> dict:
    return {
        "intent": "switch_language",
        "entities": ({"entity": "language", "value": language},),
        "language": language,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["short", "why", "examples", "finland"])
def test_the_last_answer_is_shown_again_in_the_new_language(
    run_action, slots_of, library, language, part
):
    last = library.part("events", part)[0]
    tip = library.part("events", "tips")[3]
    result = run_action(
        ACTION,
        **asking_for(language),
        current_topic="events",
        shown_passages=["events/short", "other/short", last.key, tip.key],
        last_answer=[last.key, tip.key],
    )
    confirmation, answer = result["responses"]
    assert confirmation["response"] == "utter_language_switched"
    assert last.texts.in_language(language) in answer["text"]
    assert answer["text"].endswith(f"- {tip.texts.in_language(language)}")
    assert answer["custom"]["language"] == language
    assert answer["custom"]["sources"]
    # What was shown stays shown.
    assert {"other/short", last.key, tip.key} <= set(slots_of(result)["shown_passages"])


def test_an_easy_answer_comes_again_in_ordinary_words(run_action, library):
    result = run_action(
        ACTION,
        **asking_for("fi"),
        current_topic="events",
        easy_language=False,
        last_answer=["events/easy"],
    )
    assert result["responses"][1]["text"] == library.advice["events"].short.fi


def test_without_an_answer_there_is_only_the_confirmation(run_action):
    result = run_action(ACTION, intent="switch_language", text="in English please", language="en")
    assert [message["response"] for message in result["responses"]] == ["utter_language_switched"]


def test_an_answer_that_the_editor_has_removed_is_not_missed(run_action):
    result = run_action(ACTION, **asking_for("sv"), last_answer=["events/tips/of_yesterday"])
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
