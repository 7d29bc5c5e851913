"""Somebody who writes in another language is told, once, which ones the bot answers in."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import EXPLAINED_SLOT, explain_language


def tracker(*, foreign: bool, language: str = "fi", explained: bool | None = None) -> Tracker:
    slots = {"language": language, EXPLAINED_SLOT: explained}
    return Tracker(
        "c",
        slots,
        {"foreign_language": foreign},
        [],
        paused=False,
        followup_action=None,
        active_loop={},
        latest_action_name="action_listen",
    )


@pytest.mark.parametrize(
    ("language", "offered"),
    [("fi", ["Svenska", "English"]), ("sv", ["Suomi", "English"]), ("en", ["Suomi", "Svenska"])],
)
def test_the_other_two_languages_are_offered(language, offered):
    dispatcher = CollectingDispatcher()
    events = explain_language(dispatcher, tracker(foreign=True, language=language))
    assert [button["title"] for button in dispatcher.messages[0]["buttons"]] == offered
    assert dispatcher.messages[0]["response"] == "utter_foreign_language"
    assert [(event["name"], event["value"]) for event in events] == [(EXPLAINED_SLOT, True)]


@pytest.mark.parametrize(("foreign", "explained"), [(False, None), (True, True)])
def test_nobody_is_told_twice_or_without_reason(foreign, explained):
    dispatcher = CollectingDispatcher()
    assert explain_language(dispatcher, tracker(foreign=foreign, explained=explained)) == []
    assert dispatcher.messages == []
