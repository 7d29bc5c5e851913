"""Which language somebody asks for, in the words that people use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.languages import changes_tongue, language_named_in


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("suomeksi kiitos", "fi"),
        ("Osaatko suomea?", "fi"),
        ("in Finnish please", "fi"),
        ("in finish", "fi"),
        ("på finska", "fi"),
        ("FI", "fi"),
        ("Voitko vastata ruotsiksi", "sv"),
        ("kan du svenska?", "sv"),
        ("Kan du prata svenska?", "sv"),
        ("osaan vain ruotsia", "sv"),
        ("can I speak with you in Swedish?", "sv"),
        ("svenska tack", "sv"),
        (" sv ", "sv"),
        ("puhutko englantia?", "en"),
        ("englanniksi", "en"),
        ("enkuksi", "en"),
        ("enkkua kiitti", "en"),
        ("kan du svara på engelska", "en"),
        ("jag förstår bara engelska", "en"),
        ("English pls", "en"),
        ("en", "en"),
    ],
)
def test_a_language_is_asked_for_by_its_name(text, language):
    assert language_named_in(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("vaihda suomesta englanniksi", "en"),
        ("från finska till svenska", "sv"),
        ("switch from Finnish to English please", "en"),
        ("not Finnish but Swedish", "sv"),
        ("ei ruotsia vaan suomea", "fi"),
        ("inte svenska utan finska", "fi"),
        ("en osaa suomea, puhutaan englantia", "en"),
        ("I don't understand Swedish, English please", "en"),
        ("I don’t want to speak Finnish, English", "en"),
        ("jag kan inte svenska så bra, kan vi ta engelska", "en"),
        ("in Swedish instead of Finnish", "sv"),
        ("suomen sijaan englantia", "en"),
        ("englantia suomen sijaan", "en"),
    ],
)
def test_of_two_languages_the_wanted_one_counts(text, language):
    assert language_named_in(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "vaihda kieltä",
        "byt språk tack",
        "en ymmärrä suomea",
        "jag förstår inte finska",
        "I don't speak Finnish",
        "en halua",
        "en mentor",
        "auf Deutsch bitte",
    ],
)
def test_without_a_wanted_language_the_bot_has_to_ask(text):
    assert language_named_in(text) is None


def test_when_two_are_refused_the_third_is_left():
    assert language_named_in("inte finska, inte svenska") == "en"


@given(st.text())
def test_any_text_gives_a_language_of_ours_or_none(text):
    assert language_named_in(text) in {"fi", "sv", "en", None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vastaa minulle suomeksi, kiitos.", True),
        ("voitko vastata englanniksi", True),
        ("Svara på svenska, tack.", True),
        ("kan du byta språk till finska", True),
        ("Please answer in English.", True),
        ("switch the language to swedish", True),
        ("in English", False),
        ("entä ruotsiksi", False),
        ("på svenska tack", False),
        ("vaihda ruotsiksi", False),
        ("a mentor who can answer in English", False),
        ("", False),
    ],
)
def test_an_order_to_the_bot_is_told_from_a_wish_for_what_it_makes(text, told):
    assert changes_tongue("switch_language", text) is told
    assert not changes_tongue("find_mentoring", text)
    assert not changes_tongue("switch_language", None)
