"""How phrases are joined, and days written."""

from __future__ import annotations

from datetime import date

import pytest

from actions.mentoring.telling.words import capital, sentence
from tests.actions.mentoring.telling.sample import LANGUAGES, words


@pytest.mark.parametrize(
    ("language", "phrases", "joined"),
    [
        ("fi", [], ""),
        ("fi", ["Turussa"], "Turussa"),
        ("fi", ["Turussa", "Turussa"], "Turussa"),
        ("fi", ["Turussa", "Vaasassa"], "Turussa ja Vaasassa"),
        ("fi", ["Helsingissä", "Espoossa", "Vantaalla"], "Helsingissä, Espoossa ja Vantaalla"),
        ("sv", ["i Åbo", "i Vasa"], "i Åbo och Vasa"),
        ("sv", ["i Åbo", "på Åland"], "i Åbo och på Åland"),
        ("en", ["in Turku", "in Vaasa", "online"], "in Turku, in Vaasa and online"),
        ("en", ["for women", "for students"], "for women and students"),
        (
            "fi",
            ["johtajille ja esihenkilöille", "nuorille"],
            "nuorille, johtajille ja esihenkilöille",
        ),
        ("sv", ["för chefer och ledare", "för unga"], "för unga, chefer och ledare"),
    ],
)
def test_phrases_are_joined_as_people_say_them(language, phrases, joined):
    assert words(language).all_of(phrases) == joined


@pytest.mark.parametrize(
    ("language", "joined"),
    [
        ("fi", "vain opiskelijoille tai liiton tai yhdistyksen jäsenille"),
        ("en", "vain opiskelijoille or liiton tai yhdistyksen jäsenille"),
    ],
)
def test_a_list_within_alternatives_comes_last(language, joined):
    phrases = ["liiton tai yhdistyksen jäsenille", "vain opiskelijoille"]
    assert words(language).any_of(phrases) == joined


@pytest.mark.parametrize(
    ("language", "written"),
    [("fi", "21.11.2026"), ("sv", "21.11.2026"), ("en", "21 November 2026")],
)
def test_a_day_is_written_as_in_the_language(language, written):
    assert words(language).date(date(2026, 11, 21)) == written


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "tammikuussa ja elokuussa"),
        ("sv", "i januari och augusti"),
        ("en", "in January and August"),
    ],
)
def test_months_are_joined(language, said):
    assert words(language).in_months([1, 8]) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_name_is_left_out(language):
    own = words(language)
    assert own.in_languages(["xx"]) == []
    assert own.for_them(["nobody"]) == []
    assert own.in_fields(["nothing"]) == []
    assert own.field_names(["nothing"]) == []


def test_a_sentence_has_a_capital_and_one_full_stop():
    assert sentence("verkossa") == "Verkossa."
    assert sentence("verkossa. ") == "Verkossa."
    assert sentence(" ") == ""
    assert capital("åbo Akademi") == "Åbo Akademi"
