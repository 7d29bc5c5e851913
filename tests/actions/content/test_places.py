"""What is near what, what a place is called, and which place somebody means."""

from __future__ import annotations

import time
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.place_file import current_place_file
from actions.content.places import current_places
from actions.finnish import local_case

FILE = current_place_file()
PLACES = current_places()
KEYS = sorted(FILE.swedish)


@pytest.mark.parametrize(
    ("wished", "offered", "expected"),
    [
        ("Turku", "Turku", "exact"), ("Turku", "Varsinais-Suomi", "exact"),
        ("Varsinais-Suomi", "Turku", "exact"), ("Espoo", "pääkaupunkiseutu", "exact"),
        ("pääkaupunkiseutu", "Helsinki", "exact"), ("pääkaupunkiseutu", "Uusimaa", "exact"),
        ("Turku", "Salo", "near"), ("Vantaa", "Helsinki", "near"),
        ("Porvoo", "pääkaupunkiseutu", "near"), ("pääkaupunkiseutu", "Lohja", "near"),
        ("Turku", "Tampere", "next"), ("Turku", "Pirkanmaa", "next"), ("Uusimaa", "Lahti", "next"),
        ("Maarianhamina", "Turku", "next"), ("pääkaupunkiseutu", "Hämeenlinna", "next"),
        ("Kuopio", "Helsinki", None), ("Kuopio", "Lappi", None), ("Lappi", "Uusimaa", None),
        ("Turku", "Atlantis", None), ("Atlantis", "Atlantis", None),
    ],
)  # fmt: skip
def test_how_near_a_place_is(wished, offered, expected):
    assert PLACES.nearness(wished, offered) == expected


@given(st.sampled_from(KEYS), st.sampled_from(KEYS))
def test_what_is_near_one_way_is_near_the_other_way(first, second):
    assert PLACES.nearness(first, second) == PLACES.nearness(second, first)
    assert PLACES.nearness(first, first) == "exact"


@pytest.mark.parametrize(
    ("key", "region"),
    [
        ("Turku", "Varsinais-Suomi"), ("Lappi", "Lappi"), ("pääkaupunkiseutu", "Uusimaa"),
        ("Heinävesi", "Pohjois-Karjala"), ("Kuhmoinen", "Pirkanmaa"), ("Iitti", "Päijät-Häme"),
        ("Isokyrö", "Etelä-Pohjanmaa"), ("Joroinen", "Pohjois-Savo"), ("Vaala", "Pohjois-Pohjanmaa"),
        ("Tukholma", None),
    ],
)  # fmt: skip
def test_the_region_of_a_place(key, region):
    assert PLACES.region_of(key) == region


@pytest.mark.parametrize(
    ("key", "finnish", "swedish", "english"),
    [
        ("Turku", "Turussa", "i Åbo", "in Turku"),
        ("Tampere", "Tampereella", "i Tammerfors", "in Tampere"),
        ("Vantaa", "Vantaalla", "i Vanda", "in Vantaa"),
        ("Uusikaupunki", "Uudessakaupungissa", "i Nystad", "in Uusikaupunki"),
        ("Kaustinen", "Kaustisella", "i Kaustby", "in Kaustinen"),
        ("Kangasala", "Kangasalla", "i Kangasala", "in Kangasala"),
        ("Loimaa", "Loimaalla", "i Loimaa", "in Loimaa"),
        ("Mikkeli", "Mikkelissä", "i S:t Michel", "in Mikkeli"),
        ("Hailuoto", "Hailuodossa", "på Karlö", "in Hailuoto"),
        ("Pietarsaari", "Pietarsaaressa", "i Jakobstad", "in Jakobstad"),
        ("Pedersören kunta", "Pedersöressä", "i Pedersöre", "in Pedersöre"),
        ("Uusimaa", "Uudellamaalla", "i Nyland", "in Uusimaa"),
        ("Keski-Suomi", "Keski-Suomessa", "i Mellersta Finland", "in Central Finland"),
        ("Ahvenanmaa", "Ahvenanmaalla", "på Åland", "in Åland"),
        (
            "pääkaupunkiseutu", "pääkaupunkiseudulla", "i huvudstadsregionen",
            "in the capital region",
        ),
    ],
)  # fmt: skip
def test_where_one_is(key, finnish, swedish, english):
    assert [PLACES.where(key, language) for language in ("fi", "sv", "en")] == [
        finnish,
        swedish,
        english,
    ]


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("Turku", ["Turku", "Åbo", "Turku"]),
        ("Jyväskylä", ["Jyväskylä", "Jyväskylä", "Jyväskylä"]),
        ("Maarianhamina", ["Maarianhamina", "Mariehamn", "Mariehamn"]),
        ("Lappi", ["Lappi", "Lappland", "Lapland"]),
        ("pääkaupunkiseutu", ["pääkaupunkiseutu", "huvudstadsregionen", "capital region"]),
    ],
)
def test_what_a_place_is_called(key, names):
    assert [PLACES.name(key, language) for language in ("fi", "sv", "en")] == names


def test_a_place_that_is_not_listed_keeps_its_name():
    assert not PLACES.knows("Atlantis")
    assert PLACES.name("Atlantis", "sv") == "Atlantis"
    assert PLACES.where("Atlantis", "sv") == "i Atlantis"


def test_a_name_without_a_certain_form_is_worded_around(monkeypatch):
    monkeypatch.setattr("actions.content.places.local_case", lambda *_: None)
    assert PLACES.where("Turku", "fi") == "paikkakunnalla Turku"
    assert PLACES.where("Kaustinen", "fi") == "Kaustisella"


def test_every_municipality_has_a_local_case_of_its_own():
    worded = [key for key in FILE.regions_of if PLACES.where(key, "fi").startswith("paikkakunn")]
    assert worded == []


def test_nothing_is_an_exception_that_the_rules_give():
    needless = [
        key
        for key, where in FILE.where_in_finnish.items()
        if local_case(key, "place", "in") == where
    ]
    assert needless == []


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Turku", "Turku"), ("TURKU", "Turku"), ("  åbo ", "Turku"), ("Abo", "Turku"),
        ("Tampereella", "Tampere"), ("tampereelle", "Tampere"), ("helsingfors", "Helsinki"),
        ("Vantaalla", "Vantaa"), ("vantaalla", "Vantaa"), ("salossa", "Salo"),
        ("jyvaskyla", "Jyväskylä"), ("Huittisista", "Huittinen"), ("kaskisissa", "Kaskinen"),
        ("Kaustisella", "Kaustinen"), ("Uudessakaupungissa", "Uusikaupunki"), ("Turun", "Turku"),
        ("pellossa", "Pello"), ("Pirkanmaa", "Pirkanmaa"), ("pirkanmaalla", "Pirkanmaa"),
        ("keski suomi", "Keski-Suomi"), ("keski-suomessa", "Keski-Suomi"), ("Lappland", "Lappi"),
        ("lapissa", "Lappi"), ("Lapland", "Lappi"), ("capital region", "pääkaupunkiseutu"),
        ("in the capital region", "pääkaupunkiseutu"), ("pk-seutu", "pääkaupunkiseutu"),
        ("pk-seudulla", "pääkaupunkiseutu"), ("pääkaupunkiseudulta", "pääkaupunkiseutu"),
        ("Huvudstadsregionen", "pääkaupunkiseutu"), ("i Åbo", "Turku"), ("på Åland", "Ahvenanmaa"),
        ("Sankt Michel", "Mikkeli"), ("S:t  Michel", "Mikkeli"), ("Mariehamn", "Maarianhamina"),
        ("Pedersöre", "Pedersören kunta"), ("Ijo", "Ii"), ("ii", "Ii"), ("Northern Savo", "Pohjois-Savo"),
        ("hki", "Helsinki"), ("Österbotten", "Pohjanmaa"), ("Norra Österbotten", "Pohjois-Pohjanmaa"),
    ],
)  # fmt: skip
def test_the_place_that_somebody_names(said, key):
    assert PLACES.named(said) == key


@pytest.mark.parametrize(
    "said",
    ["", " ", "...", "mentori", "Suomi", "verkossa", "Häme", "Tukholma", "ei väliä", "x" * 5000,
     "en osaa sanoa missä haluaisin olla"],
)  # fmt: skip
def test_what_is_no_place_of_ours_is_none(said):
    assert PLACES.named(said) is None


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_place_is_named_by_what_it_is_called(language):
    wrong = {
        name: (key, PLACES.named(name))
        for key in KEYS
        for name in (PLACES.name(key, language), PLACES.name(key, language).upper())
        if PLACES.named(name) != key
    }
    assert wrong == {}


def test_every_place_is_named_by_where_one_is():
    wrong = {
        key: PLACES.where(key, "fi") for key in KEYS if PLACES.named(PLACES.where(key, "fi")) != key
    }
    assert wrong == {}


@given(st.text(max_size=80))
def test_any_text_names_a_place_or_none_and_has_few_suggestions(text):
    assert PLACES.named(text) in {None, *KEYS}
    suggestions = PLACES.suggestions(text)
    assert len(suggestions) <= 3
    assert set(suggestions) <= set(KEYS)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Tanpere", "Tampere"), ("Tamperella", "Tampere"), ("Jyväskyle", "Jyväskylä"),
        ("Hesinki", "Helsinki"), ("Oulo", "Oulu"), ("Rovaniemmi", "Rovaniemi"),
        ("lapeenranta", "Lappeenranta"), ("Espo", "Espoo"), ("Tamerfors", "Tampere"),
        ("Pirkamaa", "Pirkanmaa"), ("Jakopstad", "Pietarsaari"), ("Porvo", "Porvoo"),
    ],
)  # fmt: skip
def test_a_misspelt_name_is_guessed(typed, first):
    assert PLACES.suggestions(typed)[0] == first


def test_there_are_as_many_suggestions_as_asked_for():
    assert len(PLACES.suggestions("Kokola", most=1)) == 1
    assert PLACES.suggestions("xyzzy") == []
    assert PLACES.suggestions("") == []


def test_looking_up_is_fast():
    def milliseconds(look, texts):
        spent = []
        for text in texts:
            start = time.perf_counter()
            look(text)
            spent.append((time.perf_counter() - start) * 1000)
        return median(spent)

    forms = [local_case(key, "place", "from") or key for key in FILE.regions_of]
    PLACES.named("Turussa")
    assert milliseconds(PLACES.named, forms) < 2
    assert milliseconds(PLACES.suggestions, [form[:-1] + "q" for form in forms[:60]]) < 20
