"""Translations that cannot be right are found, and those that can are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.balance import TORN, UNEQUAL, check_balance, check_translated
from actions.content.own_language import check_languages, foreign_language
from actions.content.texts import Item

FINNISH = "Kysy ensin, mitä hän tekee työkseen, ja kerro sitten, että etsit itse töitä."
SWEDISH = "Fråga först vad hon jobbar med och berätta sedan att du också söker ett jobb."
ENGLISH = "First ask what they do for work, and then tell them that you are looking too."
PROPER = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}


def item(**texts: str) -> Item:
    lines = {"fi": 1, "sv": 2, "en": 3}
    return Item("events/short", Path("events.yml"), "short", texts, lines)


@pytest.mark.parametrize(
    ("lengths", "severity", "key"),
    [
        ((100, 100, 100), None, None),
        ((100, 160, 130), None, None),
        ((100, 161, 150), "warning", "short.fi"),
        ((100, 110, 161), "warning", "short.en"),
        ((220, 100, 200), "warning", "short.sv"),
        ((221, 100, 110), "error", "short.fi"),
        ((30, 59, 20), None, None),
        ((25, 61, 20), "error", "short.sv"),
        ((100, 0, 100), None, None),  # an empty text is an error of its own
    ],
)
def test_lengths_that_differ_too_much_are_found(lengths, severity, key):
    fi, sv, en = ("x" * length for length in lengths)
    found = [(each.severity, each.key) for each in check_balance([item(fi=fi, sv=sv, en=en)])]
    assert found == ([(severity, key)] if severity else [])


@given(st.lists(st.integers(1, 400), min_size=3, max_size=3))
def test_only_the_longest_and_the_shortest_count(lengths):
    fi, sv, en = ("x" * length for length in lengths)
    found = list(check_balance([item(fi=fi, sv=sv, en=en)]))
    ratio = max(lengths) / min(lengths) if max(lengths) >= 60 else 1
    assert [each.severity for each in found] == (
        ["error"] if ratio > TORN else ["warning"] if ratio > UNEQUAL else []
    )


def test_one_language_alone_is_compared_with_nothing():
    assert list(check_balance([item(fi="x" * 100)])) == []
    assert list(check_translated([item(fi="x" * 100)])) == []


@pytest.mark.parametrize(
    ("texts", "keys"),
    [
        (PROPER, []),
        (PROPER | {"sv": FINNISH}, ["short.sv"]),
        (PROPER | {"sv": FINNISH.upper()}, ["short.sv"]),
        (PROPER | {"en": SWEDISH}, ["short.en"]),
        (PROPER | {"fi": SWEDISH}, ["short.fi"]),
        ({"fi": FINNISH, "sv": FINNISH, "en": FINNISH}, ["short.sv", "short.en"]),
        ({"fi": "LinkedIn", "sv": "LinkedIn", "en": "LinkedIn"}, []),
        ({"fi": "x" * 40, "sv": "x" * 40, "en": "y" * 40}, []),
    ],
)
def test_a_text_that_was_not_translated_is_found(texts, keys):
    assert [found.key for found in check_translated([item(**texts)])] == keys


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_text_in_another_language_is_found(language):
    for other, text in PROPER.items():
        assert foreign_language(text, language) == (None if other == language else other)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kirjoita hänelle englanniksi: ”Hi Anna, I saw that you work in logistics.”", "fi"),
        ("Skriv till exempel så här på finska: ”Hei Anna, olen uusi alalla.”", "sv"),
        ("LinkedIn, Facebook, X", "sv"),
        ("Ask in Finnish: “Mitä sinä teet työksesi?” It is a good start for you.", "en"),
        ("", "fi"),
    ],
)
def test_words_of_another_language_may_be_quoted(text, language):
    assert foreign_language(text, language) is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fi", "Kysy myos muilta, mita he tekevat.", "mita, myos"),
        ("sv", "Fraga en van fran skolan, eller nagon annan.", "fran, nagon"),
        ("fi", "Kysy myös Etta Jamesilta.", None),
        ("en", "She said etta.", None),
    ],
)
def test_letters_without_dots_are_found(language, text, words):
    found = list(check_languages([item(**{language: text})]))
    assert [each.key for each in found] == ([f"short.{language}"] if words else [])
    assert all(f"in {words}:" in each.problem for each in found)
