"""The list of topics that is shown to people."""

from __future__ import annotations

import pytest
import yaml

from actions.catalogue import ContentCatalogue
from actions.content.programme_files import current_programmes


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_topic_is_listed_with_words_in_the_language(library, language):
    topics = ContentCatalogue().topics(language)
    assert [topic["id"] for topic in topics] == list(library.topics)
    for topic in topics:
        entry = library.topics[topic["id"]]
        assert topic == {
            "id": topic["id"],
            "group": entry.group,
            "title": entry.title.in_language(language),
            "example": entry.example.in_language(language),
        }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_programme_that_may_be_recommended_is_listed_in_the_language(language):
    catalogue, held = ContentCatalogue(), current_programmes()
    listed = catalogue.programmes({}, language)["programmes"]
    assert {card["id"] for card in listed} == {
        key for key, each in held.items() if each.status != "ended"
    }
    for card in listed:
        assert card["name"] == held[card["id"]].name.in_language(language)
        # Without a search there is nothing that it suits.
        alone = catalogue.programme(card["id"], language)
        assert alone | {"why": card["why"]} == card


def test_every_intent_that_the_bot_knows_is_a_topic(library, root):
    domain = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))
    assert set(domain["intents"]) <= set(library.topics)
