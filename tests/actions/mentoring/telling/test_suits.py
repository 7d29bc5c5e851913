"""Why a programme suits, in one phrase."""

from __future__ import annotations

import pytest

from actions.mentoring.telling.suits import why
from actions.mentoring.wish import Wish
from tests.actions.mentoring.telling.sample import match, programme, words

FIKA = {
    "languages": ["en", "sv", "fi"],
    "audience": ["immigrants", "job_seekers", "refugees"],
    "only_for": ["immigrants"],
    "places": ["Helsinki"],
}


def said(facts: dict, language: str = "fi", **wish) -> str:
    return why(match(programme(**facts)), words(language), wish=Wish(**wish))


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("fi", "englanniksi, maahan muuttaneille, Helsingissä"),
        ("sv", "på engelska, för inflyttade, i Helsingfors"),
        ("en", "in English, for newcomers, in Helsinki"),
    ],
)
def test_the_wished_language_people_and_place_are_named(language, phrase):
    wish = {"languages": ("en",), "audiences": ("immigrants",), "place": "Helsinki"}
    assert said(FIKA, language, **wish) == phrase


def test_without_a_wish_all_languages_and_what_one_has_to_be_are_named():
    phrase = said(FIKA)
    assert phrase == "englanniksi, ruotsiksi tai suomeksi, vain maahan muuttaneille, Helsingissä"
    assert why(match(programme(**FIKA)), words("fi")) == phrase


def test_what_one_has_to_be_and_did_not_say_is_said():
    phrase = said(FIKA | {"only_for": ["immigrants", "women"]}, audiences=("immigrants",))
    assert "maahan muuttaneille, vain naisille" in phrase
    either = said(FIKA | {"only_for": [["students", "graduates"]]})
    assert "vain opiskelijoille tai vastavalmistuneille" in either


@pytest.mark.parametrize(
    ("tag", "facts", "phrase"),
    [
        (
            "refugees",
            {"audience": ["immigrants"], "only_for": ["immigrants"]},
            "maahan muuttaneille",
        ),
        ("graduates", {"audience": ["alumni"], "only_for": ["alumni"]}, "alumneille"),
        (
            "students",
            {"audience": ["students"], "only_for": [["graduates", "students"]]},
            "opiskelijoille",
        ),
    ],
)
def test_who_belongs_there_is_not_told_that_it_is_only_for_them(tag, facts, phrase):
    assert said(facts, audiences=(tag,)) == phrase


def test_a_degree_is_left_to_the_summary():
    facts = {"audience": ["young"], "only_for": ["young", ["specialists", "students"]]}
    assert said(facts) == "vain nuorille"
    assert said(facts, audiences=("young",)) == "nuorille"


def test_a_requirement_that_is_met_is_no_limit():
    phrase = said({"audience": ["women"], "only_for": ["women"]}, audiences=("women",))
    assert phrase == "naisille"


@pytest.mark.parametrize(
    ("places", "wish", "phrase"),
    [
        (["Turku", "Vaasa"], {"place": "Vaasa"}, "Vaasassa"),
        (["Helsinki", "Turku"], {"place": "Vantaa"}, "Helsingissä"),
        (["Turku", "nationwide"], {"place": "Kuopio"}, "koko Suomessa"),
        (["nationwide", "online"], {"place": "Kuopio"}, "koko Suomessa ja verkossa"),
        (["Espoo", "online"], {"online": True}, "verkossa"),
        (["Espoo", "nationwide"], {"everywhere": True}, "koko Suomessa"),
        (["Joensuu"], {"place": "Kuopio"}, "Joensuussa"),
        (["Espoo", "online"], {}, "Espoossa ja verkossa"),
        (["Tampere", "Turku", "Oulu", "Vaasa"], {}, "Tampereella, Turussa, Oulussa ja muualla"),
        ([], {"place": "Kuopio"}, ""),
    ],
)
def test_the_place_nearest_to_the_wished_one_is_named(places, wish, phrase):
    assert said({"places": places}, **wish) == phrase


def test_fields_are_named_when_they_limit_or_were_asked_for():
    assert said({"fields": ["law"]}) == "oikeusalalla"
    assert said({"fields": ["law", "it"]}, fields=("it",)) == "IT-alalla"
    assert said({}, fields=("it",)) == "kaikille aloille"
    assert said({}) == ""


def test_a_language_that_was_not_wished_is_not_kept_back():
    assert said({"languages": ["fi"]}, languages=("ru",)) == "suomeksi"
