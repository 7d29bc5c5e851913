"""Content as a message carries it."""

from __future__ import annotations

import pytest

from actions.content.loader import Library
from actions.content.models import Document, Fact, SourceFile, Tip, TipFile, Topic, Translations
from actions.content.rendering import (
    join_parts,
    render_answer,
    render_buttons,
    render_sources,
    render_tips,
)
from actions.content.selection import Selection


def words(text: str) -> Translations:
    return Translations(fi=f"{text} fi", sv=f"{text} sv", en=f"{text} en")


def tip(name: str, *sources: str) -> Tip:
    return Tip(id=name, sources=sources, fi=f"{name} fi", sv=f"{name} sv", en=f"{name} en")


ONE, TWO, THREE = tip("one", "T1", "fact"), tip("two", "T2", "V1"), tip("three", "fact", "same")
LIBRARY = Library(
    topics={"events": Topic(group="advice", title=words("Events"), example=words("Events?"))},
    tips={
        "events": TipFile(
            topic="events",
            reviewed="2026-11-21",
            short=words("Short"),
            tips=(ONE, TWO, THREE),
            next=("events", "greet"),
        )
    },
    sources=SourceFile(
        documents={
            "T": Document(title=words("Text"), url="https://t.fi", paragraphs=3),
            "V": Document(title=words("Virtual"), paragraphs=3),
        },
        facts={
            "fact": Fact(title="Fact", url="https://f.fi", says="so"),
            "same": Fact(title="Fact", url="https://f.fi", says="and so"),
        },
    ),
)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_answer_is_the_short_answer_and_a_list(language):
    text = render_answer(LIBRARY, Selection("events", (ONE, TWO), 1), language)
    assert text == f"Short {language}\n\n- one {language}\n- two {language}"


def test_an_answer_without_tips_has_no_empty_paragraph():
    assert render_answer(LIBRARY, Selection("events", (), 0), "fi") == "Short fi"


@pytest.mark.parametrize(
    ("parts", "text"), [((), ""), (("", "a", ""), "a"), (("a", "", "b"), "a\n\nb")]
)
def test_empty_parts_leave_no_trace(parts, text):
    assert join_parts(*parts) == text


def test_no_tips_are_no_list():
    assert render_tips((), "fi") == ""


def test_a_source_is_named_once_however_many_tips_and_facts_rest_on_it():
    assert render_sources(LIBRARY, (ONE, TWO, THREE), "sv") == [
        {"title": "Text sv", "url": "https://t.fi"},
        {"title": "Fact", "url": "https://f.fi"},
        {"title": "Virtual sv", "url": None},
    ]


def test_a_source_keeps_its_own_title_in_every_language():
    for language in ("fi", "sv", "en"):
        assert render_sources(LIBRARY, (THREE,), language) == [
            {"title": "Fact", "url": "https://f.fi"}
        ]


def test_a_button_sends_its_topic():
    assert render_buttons(LIBRARY, ["events"], "en") == [
        {"title": "Events en", "payload": "/events"}
    ]
