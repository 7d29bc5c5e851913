"""Every place of the file is understood where people write it: in three languages, inflected."""

from __future__ import annotations

import pytest

from actions.content.place_file import current_place_file
from actions.content.places import current_places
from bot.entities.matching import find_entities

FILE = current_place_file()
PLACES = current_places()
TOWNS = sorted(FILE.regions_of)
# Names that mean something else as well, so that these sentences do not name the place. Nokia,
# Outokumpu and Raisio are firms too: "mentori Nokialla" is one at Nokia. Gustav Adolfs is read as
# somebody's name.
NOT_BY_NAME = {
    "fi": {"Nokia"},
    "sv": {"Nokia", "Outokumpu", "Hartola"},
    "en": {"Nokia", "Outokumpu", "Raisio"},
}
# Without a capital these are ordinary words: in an aura, dawn, streams, theft, the butterfly, slack,
# crash, field; in Swedish a large stream and sound. People who write no capitals are not understood.
NOT_IN_SMALL_LETTERS = {
    "fi": {"Aura", "Rusko", "Virrat", "Varkaus", "Perho", "Veteli", "Kolari", "Pello", "Sund"},
    "sv": {"Aura", "Rusko", "Varkaus", "Perho", "Kolari", "Pello", "Sund", "Isojoki"},
    "en": {"Aura", "Rusko", "Virrat", "Varkaus", "Perho", "Veteli", "Kolari", "Pello", "Sund"},
}


def sentence(key: str, language: str) -> str:
    if language == "fi":
        return f"mentori {PLACES.where(key, 'fi')}"
    return f"mentor {'i' if language == 'sv' else 'in'} {PLACES.name(key, language)}"


def not_understood(texts: dict[str, str], language: str) -> set[str]:
    return {
        key
        for key, text in texts.items()
        if [(found.entity, found.value) for found in find_entities(text, language)]
        != [("place", key)]
    }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_municipality_is_understood(language):
    texts = {key: sentence(key, language) for key in TOWNS}
    assert not_understood(texts, language) == NOT_BY_NAME[language]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_most_are_understood_in_small_letters_too(language):
    texts = {key: sentence(key, language).lower() for key in TOWNS if key != "Hartola"}
    expected = NOT_BY_NAME[language] | NOT_IN_SMALL_LETTERS[language]
    assert not_understood(texts, language) == expected - {"Hartola"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_region_and_area_is_understood(language):
    texts = {key: f"mentor {PLACES.where(key, language)}" for key in (*FILE.regions, *FILE.areas)}
    assert not_understood(texts, language) == set()


def test_other_names_are_understood_too():
    missed = {
        name
        for key, names in FILE.also.items()
        for name in names
        if all(
            ("place", key)
            not in [(found.entity, found.value) for found in find_entities(f"mentor {name}", each)]
            for each in ("fi", "sv", "en")
        )
    }
    # A rapids, and half the surnames of Finland.
    assert missed == {"Koski"}
