"""Where the advice comes from."""

from __future__ import annotations

import re

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_show_source"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_of_the_shown_tips_are_named_and_linked(run_action, library, language):
    tip = library.advice["linkedin_invite"].tips[0]
    intro, listed = run_action(
        ACTION,
        intent="source",
        language=language,
        current_topic="linkedin_invite",
        shown_passages=["linkedin_invite/why"],
        last_answer=["linkedin_invite/short", f"linkedin_invite/tips/{tip.id}"],
    )["responses"]
    document = library.sources.document_of("T11")
    assert intro["response"] == "utter_sources"
    assert f"[{document.title.in_language(language)}]({document.url})" in listed["text"]
    assert len(listed["text"].splitlines()) == len(tip.sources) == 2
    assert listed["custom"]["topic"] == "source"
    assert f"/{library.advice['linkedin_invite'].next[0]}" in [
        button["payload"] for button in listed["buttons"]
    ]


def test_only_https_addresses_become_links(run_action, library):
    for topic in library.advice:
        result = run_action(ACTION, intent="source", language="en", current_topic=topic)
        addresses = re.findall(r"\]\((.*?)\)", result["responses"][1]["text"])
        assert all(address.startswith("https://") for address in addresses)


def test_a_source_without_an_address_is_named_all_the_same(run_action, library):
    topic, tip = next(
        (name, tip)
        for name, content in library.advice.items()
        for tip in content.tips
        if any(reference.startswith("V") for reference in tip.sources)
    )
    result = run_action(
        ACTION,
        intent="source",
        language="fi",
        current_topic=topic,
        last_answer=[f"{topic}/tips/{tip.id}"],
    )
    assert "- Virtuaaliverkostoista virtaa työelämään? (2017)" in result["responses"][1]["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_topic_it_asks_for_one(run_action, language):
    result = run_action(ACTION, intent="source", language=language, current_topic=None)
    assert [message["response"] for message in result["responses"]] == ["utter_no_topic_yet"]


def test_asking_for_the_source_changes_nothing_in_the_conversation(run_action):
    result = run_action(ACTION, intent="source", language="fi", current_topic="events")
    assert result["events"] == []
