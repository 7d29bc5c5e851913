"""The buttons of the message workshop, and what pressing them says."""

from __future__ import annotations

import json
from typing import get_args

import pytest
import yaml
from pydantic import ValidationError
from rasa_sdk import Tracker

from actions.content import choices
from actions.content.choices import ChoiceFile, change_buttons, relation_buttons
from actions.content.loader import DEFAULT_DIRECTORY
from actions.message_buttons import pressed, typed_button
from actions.messages.details import LANGUAGES, RELATIONS, TASKS
from actions.messages.hearing.commands import Commands

FILE = DEFAULT_DIRECTORY / "messages" / "choices.yml"
CONTENT = yaml.safe_load(FILE.read_text(encoding="utf-8"))
CHANGES = tuple(CONTENT["changes"])
MEANT = {
    "shorter": Commands(length="shorter"),
    "warmer": Commands(tone="warm"),
    "formal": Commands(tone="formal"),
    "another": Commands(other_version=True),
    "recipient": Commands(change="recipient"),
    "relation": Commands(change="relation"),
    "in_fi": Commands(message_language="fi"),
    "in_sv": Commands(message_language="sv"),
    "in_en": Commands(message_language="en"),
    "write_now": Commands(write_now=True),
    "skip": Commands(skip=True),
    "cancel": Commands(cancel=True),
}


def press(payload: str):
    """Return what is heard when a payload comes in as Rasa reads it."""
    intent, brace, rest = payload.partition("{")
    assert intent.removeprefix("/") in TASKS
    values = json.loads(brace + rest)
    entities = [{"entity": name, "value": value} for name, value in values.items()]
    return pressed(Tracker("a", {}, {"entities": entities}, [], False, None, {}, None))  # noqa: FBT003


def test_there_is_a_button_for_every_relation_and_change():
    assert set(CONTENT["relations"]) == set(RELATIONS) == set(get_args(choices.Relation))
    assert set(CHANGES) == set(MEANT) == set(get_args(choices.Change))


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_pressing_a_relation_says_it(task, language):
    buttons = relation_buttons(task, language)
    assert [press(button["payload"]).details for button in buttons] == [
        {"relation": relation} for relation in CONTENT["relations"]
    ]
    assert not any(press(button["payload"]).commands.any for button in buttons)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("change", CHANGES)
def test_pressing_a_change_asks_for_it(task, change):
    (button,) = change_buttons(task, [change], "fi")
    heard = press(button["payload"])
    assert (heard.details, heard.commands, heard.asks) == ({}, MEANT[change], False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_in_the_language_and_tell_the_buttons_apart(language):
    buttons = [*relation_buttons(TASKS[0], language), *change_buttons(TASKS[0], CHANGES, language)]
    words = [*CONTENT["relations"].values(), *CONTENT["changes"].values()]
    assert [button["title"] for button in buttons] == [each[language] for each in words]
    assert len({button["title"] for button in buttons}) == len(buttons)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", CHANGES)
def test_typing_the_words_of_a_button_does_what_pressing_it_does(language, change):
    heard = typed_button(f"{CONTENT['changes'][change][language]}.".lower())
    assert heard is not None
    assert (heard.details, heard.commands) == ({}, MEANT[change])


def test_other_words_are_no_button():
    assert typed_button("kirjoita kutsu Annalle") is None


def test_changes_keep_their_order():
    wanted = ("cancel", "shorter", "in_sv")
    payloads = [button["payload"] for button in change_buttons("mentor_message", wanted, "en")]
    assert payloads == [f'/mentor_message{{"change": "{each}"}}' for each in wanted]


@pytest.mark.parametrize(
    "payload",
    [
        '/connection_request{"relation": "my_boss"}',
        '/connection_request{"change": "everything"}',
        '/connection_request{"relation": 3, "change": null}',
        '/connection_request{"place": "Oulu"}',
        "/connection_request{}",
    ],
)
def test_what_no_button_says_says_nothing(payload):
    assert press(payload).nothing


@pytest.mark.parametrize("group", ["relations", "changes"])
def test_a_missing_button_is_named_and_an_unknown_one_refused(group):
    name, title = next(iter(CONTENT[group].items()))
    less = {key: value for key, value in CONTENT[group].items() if key != name}
    with pytest.raises(ValidationError, match=f"these are missing: {name}"):
        ChoiceFile.model_validate(CONTENT | {group: less})
    with pytest.raises(ValidationError):
        ChoiceFile.model_validate(CONTENT | {group: CONTENT[group] | {"unheard_of": title}})
