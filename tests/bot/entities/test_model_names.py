"""Which of the named-entity model's names are believed."""

from __future__ import annotations

import pytest

from bot.entities.model_names import read_name


def read(text: str, name: str, entity: str):
    start = text.index(name)
    return read_name(text, start, start + len(name), entity)


@pytest.mark.parametrize(
    ("text", "name", "entity", "expected"),
    [
        ("kirjoita Mikalle nyt", "Mikalle", "organisation", ("person", "Mika")),
        ("istuin Seijan tuolille", "Seijan", "place", ("person", "Seija")),
        ("vuokra Kalliossa", "Kalliossa", "place", ("place", "Kallio")),
        ("tapasin Sanna-nimisen naisen", "Sanna-nimisen", "person", ("person", "Sanna")),
        ("Virtanen ei vastaa", "Virtanen", "person", ("person", "Virtanen")),
        (
            "jaoin Lippupisteen linkin",
            "Lippupisteen",
            "organisation",
            ("organisation", "Lippupisteen"),
        ),
    ],
)
def test_a_name_is_read_with_its_kind_and_base_form(text, name, entity, expected):
    *_, kind, value = read(text, name, entity)
    assert (kind, value) == expected


def test_a_greeting_is_no_part_of_the_name():
    text = "Moi Antti, kiva nähdä"
    assert read(text, "Moi Antti", "person") == (4, 9, "person", "Antti")


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("Poistin tilini", "Poistin", "organisation"),
        ("Erosin juuri", "Erosin", "person"),
        ("Anna vinkki", "Anna", "person"),
        ("kuume 39,4 illalla", "39,4", "organisation"),
        ("olen 60. vuotias", "60.", "person"),
        ("missä cv:ssä", "cv:ssä", "organisation"),
        ("HAISTAKAA KAIKKI HUOMENNA", "HAISTAKAA", "organisation"),
        ("firman pikkujoulut", "pikkujoulut", "event"),
    ],
)
def test_what_is_written_like_any_word_is_left_out(text, name, entity):
    assert read(text, name, entity) is None


@pytest.mark.parametrize("text", ["Laitan postia x@Nokia", "Katso https://example.fi/Nokia"])
def test_a_part_of_an_address_is_no_name(text):
    assert read_name(text, len(text) - 5, len(text), "organisation") is None
