"""The name of a language, of a country, or of a people."""

from __future__ import annotations

import pytest

from bot.entities.matching import find_entities


def codes_in(text: str, language: str) -> list[str]:
    return [f.value for f in find_entities(text, language) if f.entity == "language"]


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("puhutko ruotsia", "fi", ["sv"]),
        ("voitko vastata englanniks", "fi", ["en"]),
        ("suomen kielen kurssi", "fi", ["fi"]),
        ("pärjääkö suomella", "fi", ["fi"]),
        ("puhun somalia ja arabiaa", "fi", ["ar"]),
        ("äidinkieleni on venäjä", "fi", ["ru"]),
        ("ruotsinkielinen mentori", "fi", ["sv"]),
        ("mun suomi on huono", "fi", ["fi"]),
        ("på svenska, finska eller engelska", "sv", ["sv", "fi", "en"]),
        ("jag talar lite ryska", "sv", ["ru"]),
        ("svenskspråkiga träffar", "sv", ["sv"]),
        ("in Finnish please", "en", ["fi"]),
        ("my Swedish is bad", "en", ["sv"]),
        ("a mentor who speaks Polish", "en", ["pl"]),
        ("English speaking jobs", "en", ["en"]),
        ("svenska", "sv", ["sv"]),
        ("viittomakielellä", "fi", ["fse"]),
    ],
)
def test_a_language_is_found(text, language, codes):
    assert codes_in(text, language) == codes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("muutin Ruotsista Suomeen", "fi"),
        ("Suomen työmarkkinat", "fi"),
        ("olen kotoisin Somaliasta", "fi"),
        ("asuin Venäjällä", "fi"),
        ("Finnish people are quiet", "en"),
        ("in Finnish companies nobody talks", "en"),
        ("my German husband works here", "en"),
        ("finska arbetsplatser är tysta", "sv"),
        ("svenska företag i Vasa", "sv"),
    ],
)
def test_a_country_or_a_people_is_no_language(text, language):
    assert codes_in(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("palasin Suomeen", "fi", ["Suomi"]),
        ("Suomen työmarkkinat", "fi", ["Suomi"]),
        ("jobb i Finland", "sv", ["Suomi"]),
        ("puhun suomea", "fi", []),
        ("suomen kieli", "fi", []),
        ("kirjaudu suomi.fi palveluun", "fi", []),
        ("mentori mistä päin Suomea tahansa, koko Suomessa", "fi", ["koko Suomi"]),
    ],
)
def test_finland_the_country(text, language, expected):
    assert [f.value for f in find_entities(text, language) if f.entity == "place"] == expected
