"""Content as a message carries it."""

from __future__ import annotations

import json

import pytest

from actions.content.loader import load_library
from actions.content.rendering import (
    render_areas,
    render_buttons,
    render_continuation,
    render_passages,
    render_reminder,
    render_sources,
)

LIBRARY = load_library()
LANGUAGES = ("fi", "sv", "en")
SHORT, *_ = LIBRARY.part("events", "short")
ONE, TWO, *_ = LIBRARY.part("events", "tips")
NOTE, *_ = LIBRARY.part("events", "finland")
EXAMPLE, *_ = LIBRARY.part("events", "examples")
WHY, *_ = LIBRARY.part("events", "why")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tips_are_one_list_and_everything_else_are_paragraphs(language):
    text = render_passages(LIBRARY, [SHORT, ONE, TWO, NOTE], language)
    label = {"fi": "Suomessa", "sv": "I Finland", "en": "In Finland"}[language]
    assert text.split("\n\n") == [
        SHORT.texts.in_language(language),
        f"- {ONE.texts.in_language(language)}\n- {TWO.texts.in_language(language)}",
        f"**{label}:** {NOTE.texts.in_language(language)}",
    ]


@pytest.mark.parametrize(("passage", "label"), [(WHY, "why"), (EXAMPLE, "example")])
def test_a_reason_and_an_example_say_what_they_are(passage, label):
    name = LIBRARY.continuations[label].label
    assert name is not None
    assert render_passages(LIBRARY, [passage], "fi") == f"**{name.fi}:** {passage.texts.fi}"


def test_what_stands_together_is_labelled_once():
    notes = LIBRARY.part("events", "finland")
    assert len(notes) > 1
    assert render_passages(LIBRARY, notes, "sv").count("**I Finland:**") == 1


def test_easy_tips_are_a_list_too():
    lines = render_passages(LIBRARY, LIBRARY.part("events", "easy"), "fi").split("\n\n")
    assert len(lines) == 2
    assert all(line.startswith("- **") for line in lines[1].splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_names_a_tip_by_its_heading(language):
    reminder = render_reminder(LIBRARY, ONE, language)
    heading = ONE.texts.in_language(language).split("**")[1]
    assert reminder.endswith(f": **{heading}**")


def test_a_claim_of_the_short_answer_has_its_source_beside_those_of_the_tips():
    (short,) = LIBRARY.part("shy_or_hard", "short")
    tip = LIBRARY.part("shy_or_hard", "tips")[0]
    named = [source["title"] for source in render_sources(LIBRARY, [short, tip], "en")]
    assert any("Vain vuorovaikuttamalla" in title for title in named)


def test_nothing_is_no_text():
    assert render_passages(LIBRARY, [], "fi") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_is_named_once_however_many_passages_rest_on_it(language):
    sources = render_sources(LIBRARY, LIBRARY.part("events", "tips"), language)
    titles = [source["title"] for source in sources]
    assert titles
    assert len(titles) == len(set(titles))


def test_beside_a_tip_the_tips_own_sources_say_enough():
    assert render_sources(LIBRARY, [SHORT, ONE], "en") == render_sources(LIBRARY, [ONE], "en")
    assert len(render_sources(LIBRARY, [SHORT], "en")) >= len(render_sources(LIBRARY, [ONE], "en"))


def test_a_button_sends_its_topic():
    assert render_buttons(LIBRARY, ["events"], "en") == [
        {"title": LIBRARY.topics["events"].title.en, "payload": "/events"}
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in LIBRARY.continuations if name != "again"])
def test_a_way_to_go_on_is_a_payload_that_rasa_reads(name, language):
    button = render_continuation(LIBRARY, name, language)
    assert button["title"] == LIBRARY.continuations[name].title.in_language(language)
    intent, _, entities = button["payload"].partition("{")
    if name == "next":
        assert (intent, entities) == ("/more", "")
    elif name == "plain":
        assert (intent, json.loads("{" + entities)) == ("/switch_language", {"language": language})
    else:
        assert (intent, json.loads("{" + entities)) == ("/more", {"continuation": name})


def test_the_areas_hold_every_topic_that_is_answered():
    assert [button["title"] for button in render_areas(LIBRARY, "sv")] == [
        area.title.sv for area in LIBRARY.areas.values()
    ]
    held = [topic for area in LIBRARY.areas.values() for topic in area.topics]
    assert sorted(held) == sorted(LIBRARY.advice)
