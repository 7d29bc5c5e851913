"""Full names by a known first name, in every language."""

from __future__ import annotations

import pytest

from bot.entities.matching import find_entities


def people_in(text: str, language: str) -> list[str]:
    return [f.value for f in find_entities(text, language) if f.entity == "person"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("write to Anna Virtanen", "en", "Anna Virtanen"),
        ("Sarah Johnson's advice", "en", "Sarah Johnson"),
        ("skicka det till Johan Lindqvist", "sv", "Johan Lindqvist"),
        ("Carl von Wright svarade", "sv", "Carl von Wright"),
        ("viesti Anna Virtaselle", "fi", "Anna Virtanen"),
        ("tapasin Pekka Korhosen", "fi", "Pekka Korhonen"),
        ("Kaarina Salo neuvoi", "fi", "Kaarina Salo"),
        ("Aino Lahdelle viesti", "fi", "Aino Lahti"),
        ("Anna-Maija Mäkiseltä", "fi", "Anna-Maija Mäkinen"),
        ("Eva Korhonen-Lindqvist ringde", "sv", "Eva Korhonen-Lindqvist"),
        ("terveisin anna korhonen", "fi", "Anna Korhonen"),
        ("Hej Maria, vi sågs på mässan", "sv", "Maria"),
        ("a note to Laura about my plans", "en", "Laura"),
    ],
)
def test_a_full_name_is_found_in_its_base_form(text, language, name):
    assert people_in(text, language) == [name]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mikko Helsingissä", "fi"),
        ("Anna vinkkejä", "fi"),
        ("anna lisää", "fi"),
        ("Anna. Virtanen", "sv"),
        ("Simon LinkedIn profile", "en"),
        ("I met Maria on Monday", "en"),
        ("maria on opettaja", "fi"),
    ],
)
def test_a_first_name_and_another_word_are_no_full_name(text, language):
    assert people_in(text, language) == []


def test_the_offsets_hold_the_whole_name():
    text = "🙂 kirjoita Liisa Niemiselle nyt"
    (found,) = find_entities(text, "fi")
    assert text[found.start : found.end] == "Liisa Niemiselle"
