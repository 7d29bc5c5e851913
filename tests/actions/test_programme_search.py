"""The search for programmes by names, as the HTTP interface asks for it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.catalogue import ContentCatalogue
from actions.content.mentoring_terms import current_terms
from actions.content.places import current_places
from actions.content.programme_files import current_programmes
from actions.programme_search import UnknownNameError, find_programmes, programme_by_id
from bot.entities.matching import names_in

LANGUAGES = ("fi", "sv", "en")
PROGRAMMES = current_programmes()
ENDED = {key for key, each in PROGRAMMES.items() if each.status == "ended"}
EVERY = set(PROGRAMMES) - ENDED
PARAMETERS = ("place", "language", "field", "audience", "q")


def find(*, in_language: str = "fi", **given: str | list[str]) -> dict:
    lists = {name: [value] if isinstance(value, str) else value for name, value in given.items()}
    return find_programmes(lists, language=in_language, find_names=names_in)


def searched(**given: str | list[str]) -> dict:
    """Return what was understood, without what says nothing."""
    told = find(**given)["searched"]
    of_the_answer = ("place_name", "fits", "missed", "local")
    return {key: value for key, value in told.items() if value and key not in of_the_answer}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        *(("Turku", "Turku"), ("turku", "Turku"), ("Turussa", "Turku"), ("Turkuun", "Turku")),
        *(("Åbo", "Turku"), ("i Åbo", "Turku"), ("ÅBO", "Turku"), ("in Tampere", "Tampere")),
        *(("Helsingfors", "Helsinki"), ("Keravalla", "Kerava"), ("Nyland", "Uusimaa")),
        *(("pääkaupunkiseutu", "pääkaupunkiseutu"), ("Capital Region", "pääkaupunkiseutu")),
        ("huvudstadsregionen", "pääkaupunkiseutu"),
    ],
)
def test_a_place_is_known_by_its_names_in_three_languages_and_inflected(name, place):
    assert searched(place=name) == {"place": place}


@pytest.mark.parametrize(
    ("name", "understood"),
    [
        *((name, {"online": True}) for name in ("verkossa", "etänä", "online", "på distans")),
        *((name, {"everywhere": True}) for name in ("koko Suomi", "Suomi", "Finland")),
        ("hela Finland", {"everywhere": True}),
    ],
)
def test_online_and_the_whole_country_are_places_too(name, understood):
    assert searched(place=name) == understood


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("fi", "fi"), ("SV", "sv"), ("suomi", "fi"), ("englanti", "en"), ("engelska", "en")),
        *(("English", "en"), ("englanniksi", "en"), ("på svenska", "sv"), ("in English", "en")),
        *(("venäjä", "ru"), ("arabic", "ar")),
    ],
)
def test_a_language_is_known_by_code_and_name(name, code):
    assert searched(language=name) == {"languages": [code]}


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        *(("women", "women"), ("naiset", "women"), ("naisille", "women"), ("kvinnor", "women")),
        *(("Olen nainen", "women"), ("maahanmuuttajat", "immigrants"), ("students", "students")),
        *(("opiskelija", "students"), ("för studerande", "students"), ("nuori", "young")),
    ],
)
def test_a_group_is_known_by_tag_and_name(name, tag):
    assert searched(audience=name) == {"audience": [tag]}


@pytest.mark.parametrize(
    ("name", "field"),
    [
        *(("IT", "it"), ("it", "it"), ("IT-ala", "it"), ("IT-alalla", "it"), ("inom IT", "it")),
        *(("koodari", "it"), ("sairaanhoitaja", "health_care"), ("insinööri", "engineering")),
    ],
)
def test_a_line_of_work_is_known_by_name_and_by_profession(name, field):
    assert field in searched(field=name)["fields"]


def test_a_line_of_work_that_nobody_knows_is_compared_by_meaning():
    assert searched(field="lohikäärmeiden kesytys") == {"q": "lohikäärmeiden kesytys"}
    both = searched(field=["IT", "lohikäärmeet"], q="robots")
    assert both == {"fields": ["it"], "q": "robots lohikäärmeet"}


@pytest.mark.parametrize("in_language", LANGUAGES)
@pytest.mark.parametrize(("name", "place"), [("Turkku", "Turku"), ("Tampre", "Tampere")])
def test_a_misspelt_place_gets_suggestions_in_the_language_asked_for(name, place, in_language):
    with pytest.raises(UnknownNameError) as caught:
        find(place=name, in_language=in_language)
    assert caught.value.parameter == "place"
    assert current_places().name(place, in_language) in caught.value.suggestions
    assert name not in str(caught.value)


@pytest.mark.parametrize(
    ("parameter", "name", "suggested"),
    [
        ("place", "xyzzy", []),
        ("language", "klingon", ["fi", "sv", "en"]),
        ("audience", "womem", ["women"]),
        ("audience", "xyzzy", list(current_terms().audiences)),
    ],
)
def test_an_unknown_name_is_refused_with_what_may_have_been_meant(parameter, name, suggested):
    with pytest.raises(UnknownNameError) as caught:
        find(**{parameter: name})
    assert caught.value.parameter == parameter
    assert caught.value.suggestions[: len(suggested)] == suggested
    answer = ContentCatalogue(names_in).programmes({parameter: [name]}, "fi")
    assert answer == {"unknown": parameter, "suggestions": caught.value.suggestions}


@pytest.mark.parametrize("given", [{}, *({name: ["", "  "]} for name in PARAMETERS)])
def test_empty_names_ask_for_nothing_and_every_programme_comes(given):
    found = find(**given)
    assert {card["id"] for card in found["programmes"]} == EVERY
    assert searched(**given) == {}
    assert found["searched"]["fits"] is True


@pytest.mark.parametrize(
    ("sentence", "understood"),
    [
        (
            "etsi mentori Turusta englanniksi naiselle",
            {"place": "Turku", "languages": ["en"], "audience": ["women"]},
        ),
        ("jag söker gratis mentor på distans", {"online": True, "free": True}),
        ("I live in Espoo and need a mentor in IT", {"place": "Espoo", "fields": ["it"]}),
        ("robots", {"q": "robots"}),
    ],
)
def test_a_free_text_is_read_as_the_bot_reads_a_message(sentence, understood):
    assert searched(q=sentence) == understood


@pytest.mark.parametrize("name", ["Womento", "JobBuddies"])
def test_a_free_text_that_names_a_programme_finds_it_first(name):
    assert find(q=name)["programmes"][0]["name"].startswith(name)


def test_parameters_add_to_the_free_text_and_a_place_replaces_its_place():
    assert searched(q="Turusta englanniksi", place="Oulu", audience="women") == {
        "place": "Oulu",
        "languages": ["en"],
        "audience": ["women"],
    }


def test_repeated_parameters_add_up_and_the_last_place_counts():
    assert searched(language=["fi", "sv", "suomi"], audience=["women", "students"]) == {
        "languages": ["fi", "sv"],
        "audience": ["women", "students"],
    }
    assert searched(place=["Turku", "Oulu"]) == {"place": "Oulu"}
    assert searched(place=["Turku", "verkossa"]) == {"place": "Turku", "online": True}
    assert searched(place=["Turku", "koko Suomi"]) == {"everywhere": True}
    assert searched(place=["koko Suomi", "Turku"]) == {"place": "Turku"}


@pytest.mark.parametrize("in_language", LANGUAGES)
def test_the_answer_is_json_in_the_language_asked_for(in_language):
    found = find(place="Åbo", in_language=in_language)
    assert json.loads(json.dumps(found)) == found
    assert found["searched"]["place_name"] == current_places().name("Turku", in_language)
    for card in found["programmes"]:
        programme = PROGRAMMES[card["id"]]
        assert card["name"] == programme.name.in_language(in_language)
        assert card["summary"] == programme.summary.in_language(in_language)


def test_what_suits_nobody_is_said_and_the_nearest_programmes_come():
    found = find(language="pashto")
    assert found["searched"]["fits"] is False
    assert found["searched"]["missed"] == ["language"]
    assert found["programmes"]


def test_without_an_engine_names_are_known_as_they_are_written():
    catalogue = ContentCatalogue()
    given = {"place": ["Åbo"], "language": ["svenska"], "audience": ["women"], "field": ["IT"]}
    told = catalogue.programmes(given, "sv")["searched"]
    assert (told["place"], told["languages"], told["audience"], told["fields"]) == (
        *("Turku", ["sv"]),
        *(["women"], ["it"]),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_programme_is_found_by_its_id_an_ended_one_too(language):
    for key, programme in PROGRAMMES.items():
        card = ContentCatalogue(names_in).programme(key, language)
        assert (card["id"], card["name"]) == (key, programme.name.in_language(language))
        assert (card["status"] == "ended") is (key in ENDED)


@pytest.mark.parametrize("key", ["", "x", "../womento", "Womento"])
def test_another_id_finds_nothing(key):
    assert programme_by_id(key, language="fi") is None


NAMES = st.one_of(
    st.text(max_size=30), st.sampled_from(["Turku", "i Åbo", "women", "in English", "IT", "\x00"])
)


@settings(max_examples=60)
@given(
    st.fixed_dictionaries({}, optional={each: st.lists(NAMES, max_size=2) for each in PARAMETERS}),
    st.sampled_from(LANGUAGES),
)
def test_any_names_find_programmes_or_are_refused(given, language):
    answer = ContentCatalogue(names_in).programmes(given, language)
    if "unknown" in answer:
        assert answer["unknown"] in {"place", "language", "audience"}
        assert given[answer["unknown"]]
        return
    shown = [card["id"] for card in answer["programmes"]]
    assert shown
    assert len(set(shown)) == len(shown)
    assert set(shown) <= EVERY
