"""The buttons of the search for a mentor."""

from __future__ import annotations

import json
from typing import get_args

import pytest
import yaml
from pydantic import ValidationError

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.mentoring_choices import (
    Choice,
    ChoiceFile,
    choice_buttons,
    choice_titled,
    detail_button,
    offered_places,
    resume_button,
)
from actions.content.places import current_places
from bot.settings import ROOT

LANGUAGES = ("fi", "sv", "en")
CHOICES = get_args(Choice)
LONGEST = 36


@pytest.fixture
def written():
    text = (DEFAULT_DIRECTORY / "mentoring" / "choices.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_is_a_short_button_in_every_language(language):
    buttons = choice_buttons(CHOICES, language)
    titles = [button["title"] for button in buttons]
    assert len(set(titles)) == len(CHOICES)
    assert all(0 < len(title) <= LONGEST for title in titles)


def test_a_choice_is_one_of_the_search_or_leads_elsewhere():
    payloads = dict(
        zip(CHOICES, (each["payload"] for each in choice_buttons(CHOICES, "fi")), strict=True)
    )
    assert payloads.pop("own_way") == "/more"
    assert payloads.pop("write") == "/mentor_message"
    for choice, payload in payloads.items():
        assert payload.startswith("/find_mentoring{")
        assert json.loads(payload.removeprefix("/find_mentoring")) == {"search": choice}


def test_every_button_names_an_intent_and_an_entity_of_the_domain():
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    buttons = [
        *choice_buttons(CHOICES, "fi"),
        detail_button("place", "Turku", "Turku"),
        detail_button("audience", "women", "Olen nainen"),
    ]
    for button in buttons:
        intent, brace, rest = button["payload"].removeprefix("/").partition("{")
        assert intent in domain["intents"]
        assert set(json.loads(brace + rest) if brace else {}) <= set(domain["entities"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_in_the_making_is_gone_on_with_by_its_task(language):
    button = resume_button("mentor_message", language)
    assert button["payload"] == "/mentor_message"
    assert button["title"] == choice_buttons(["resume"], language)[0]["title"]


def test_a_detail_stands_in_the_payload_as_it_is():
    button = detail_button("place", "pääkaupunkiseutu", "Pääkaupunkiseutu")
    assert button["title"] == "Pääkaupunkiseutu"
    assert json.loads(button["payload"].removeprefix("/find_mentoring")) == {
        "place": "pääkaupunkiseutu"
    }


def test_the_places_offered_exist():
    assert [place for place in offered_places() if not current_places().knows(place)] == []


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_button_are_known_however_they_are_written(choice, language):
    (button,) = choice_buttons([choice], language)
    for text in (button["title"], button["title"].upper(), f" {button['title'].lower()}. "):
        assert choice_titled(text) == choice


@pytest.mark.parametrize("text", ["", "?", "Turku", "näytä", "Näytä lisää Turusta", "more"])
def test_other_words_are_no_button(text):
    assert choice_titled(text) is None


def test_a_missing_button_is_named(written):
    del written["commands"]["resume"], written["commands"]["all"]
    with pytest.raises(ValidationError, match="these are missing: all, resume"):
        ChoiceFile.model_validate(written)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file["commands"]["more"].pop("sv"),
        lambda file: file["commands"].update(fly=file["commands"]["more"]),
        lambda file: file["commands"]["more"].update(fi="x" * (LONGEST + 1)),
        lambda file: file.update(places=["Turku"]),
        lambda file: file.update(places=["Turku"] * 7),
        lambda file: file.update(further=1),
    ],
)
def test_a_spoilt_file_is_refused(written, spoil):
    ChoiceFile.model_validate(written)
    spoil(written)
    with pytest.raises(ValidationError):
        ChoiceFile.model_validate(written)
