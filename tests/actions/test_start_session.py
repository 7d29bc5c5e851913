"""The first thing that happens in a conversation, and starting over within one."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")


def names(result) -> list[str]:
    return [event["event"] for event in result["events"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_conversation_begins_in_the_language_of_the_page(run_action, slots_of, language):
    result = run_action(
        "action_session_start", session_started_metadata={"language": language, "page_url": None}
    )
    assert slots_of(result) == {"language": language}
    assert names(result) == ["session_started", "slot", "action"]
    assert result["events"][-1]["name"] == "action_listen"


@pytest.mark.parametrize("metadata", [None, {}, {"language": None}])
def test_without_a_word_about_it_the_language_stays(run_action, slots_of, metadata):
    result = run_action("action_session_start", session_started_metadata=metadata, language="sv")
    assert slots_of(result) == {"language": "sv"}


def test_a_conversation_that_never_had_a_language_is_finnish(run_action, slots_of):
    assert slots_of(run_action("action_session_start")) == {"language": "fi"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_starting_over_keeps_the_language_and_says_so(run_action, slots_of, language):
    result = run_action("action_restart", language=language, current_topic="events")
    assert names(result)[0] == "restart"
    assert slots_of(result) == {"language": language}
    assert [message["response"] for message in result["responses"]] == ["utter_restart"]
