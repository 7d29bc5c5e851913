"""The file of places: complete, of one piece with the gazetteer, and refused when it is wrong."""

from __future__ import annotations

import os
from copy import deepcopy

import pytest
from pydantic import ValidationError

from actions.content.live_file import LiveFile
from actions.content.place_file import PLACES_FILE, PlaceFile, current_place_file
from actions.content.places import LivePlaces
from bot.entities.gazetteer import read_gazetteer

FILE = current_place_file()
# How many municipalities each region has in 2025 and 2026; 308 in all.
MUNICIPALITIES = {
    "Uusimaa": 26,
    "Varsinais-Suomi": 27,
    "Satakunta": 16,
    "Kanta-Häme": 11,
    "Pirkanmaa": 23,
    "Päijät-Häme": 10,
    "Kymenlaakso": 6,
    "Etelä-Karjala": 9,
    "Etelä-Savo": 11,
    "Pohjois-Savo": 19,
    "Pohjois-Karjala": 13,
    "Keski-Suomi": 22,
    "Etelä-Pohjanmaa": 18,
    "Pohjanmaa": 14,
    "Keski-Pohjanmaa": 8,
    "Pohjois-Pohjanmaa": 30,
    "Kainuu": 8,
    "Lappi": 21,
    "Ahvenanmaa": 16,
}
# What the Institute for the Languages of Finland counted in 2019; no such one has gone since.
WITH_TWO_NAMES = 114
SMALL = {
    "regions": {
        "Uusimaa": {
            "sv": "Nyland", "en": "Uusimaa", "next": ["Häme"],
            "where": {"fi": "Uudellamaalla", "sv": "i Nyland", "en": "in Uusimaa"},
            "municipalities": {"Espoo": "Esbo", "Vantaa": "Vanda"},
        },
        "Häme": {
            "sv": "Tavastland", "en": "Häme", "next": ["Uusimaa"],
            "where": {"fi": "Hämeessä", "sv": "i Tavastland", "en": "in Häme"},
            "municipalities": {"Hattula": "Hattula"},
        },
    },
    "areas": {
        "pk-seutu": {
            "sv": "huvudstadsregionen", "en": "capital region",
            "where": {"fi": "pk-seudulla", "sv": "i huvudstadsregionen", "en": "in the capital"},
            "municipalities": ["Espoo", "Vantaa"],
        },
    },
}  # fmt: skip


def test_every_municipality_is_there_in_its_region():
    assert {name: len(each.municipalities) for name, each in FILE.regions.items()} == MUNICIPALITIES
    assert len(FILE.regions_of) == sum(MUNICIPALITIES.values()) == 308


def test_every_second_name_is_there():
    towns = FILE.regions_of
    assert sum(FILE.swedish[town] != town for town in towns) == WITH_TWO_NAMES
    assert len({FILE.swedish[town] for town in towns}) == 308


def test_places_are_those_of_the_gazetteer():
    entries = read_gazetteer("place").entries
    kinds = {
        kind: {name for name, entry in entries.items() if entry.kind == kind}
        for kind in (None, "region", "area")
    }
    assert kinds == {
        None: set(FILE.regions_of),
        "region": set(FILE.regions),
        "area": set(FILE.areas),
    }


def test_the_gazetteer_has_the_same_names_in_swedish():
    entries = read_gazetteer("place").entries
    differing = {
        town: FILE.swedish[town]
        for town in FILE.regions_of
        if FILE.swedish[town] not in [town, *(form.form for form in entries[town].sv)]
    }
    assert differing == {}


def test_where_one_is_begins_as_it_should():
    for name, place in (FILE.regions | FILE.areas).items():
        assert place.where.sv == f"{'på' if name == 'Ahvenanmaa' else 'i'} {place.sv}"
        assert place.where.en.endswith(place.en)
        assert place.where.en.startswith("in ")
        assert place.where.fi.endswith(("ssa", "ssä", "lla", "llä"))


def test_the_whole_country_hangs_together():
    reached, waiting = set(), ["Ahvenanmaa"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(FILE.regions[name].next)
    assert reached == set(FILE.regions)


def test_the_small_file_is_good():
    assert PlaceFile.model_validate(SMALL).regions_of["Hattula"] == "Häme"


@pytest.mark.parametrize(
    ("where", "value", "said"),
    [
        (("regions", "Häme", "next"), ["Savo"], "which is no region"),
        (("regions", "Häme", "next"), [], "at least 1"),
        (("regions", "Häme", "municipalities"), {"Espoo": "Esbo"}, "in two regions: Espoo"),
        (("areas", "pk-seutu", "municipalities"), ["Espoo", "Kerava"], "'Kerava' is not among"),
        (("swedish_in_english",), ["Turku"], "'Turku' is not among"),
        (("where_in_finnish",), {"Turku": "Turussa"}, "'Turku' is not among"),
        (("also",), {"Turku": ["Tku"]}, "'Turku' is not among"),
        (("regions", "Häme", "sv"), " ", "the text is empty"),
        (("regions", "Häme", "capital"), "Hattula", "Extra inputs"),
    ],
)
def test_a_wrong_file_is_refused(where, value, said):
    content = deepcopy(SMALL)
    part = content
    for key in where[:-1]:
        part = part[key]
    part[where[-1]] = value
    with pytest.raises(ValidationError, match=said):
        PlaceFile.model_validate(content)


def test_a_border_has_two_sides():
    content = deepcopy(SMALL)
    content["regions"]["Savo"] = {**content["regions"]["Häme"], "municipalities": {"Juva": "Juva"}}
    with pytest.raises(ValidationError, match="so Uusimaa is next to it: add it there"):
        PlaceFile.model_validate(content)


def test_a_changed_file_is_taken_and_a_broken_one_is_not(tmp_path, monkeypatch):
    file = tmp_path / "places.yml"
    text = PLACES_FILE.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr("actions.content.place_file._live", LiveFile(file, PlaceFile))
    live = LivePlaces()
    before = live.current()
    assert live.current() is before
    assert before.name("Turku", "sv") == "Åbo"
    file.write_text(text.replace("Turku: Åbo", "Turku: Obo"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert live.current().name("Turku", "sv") == "Obo"
    file.write_text("regions: [", encoding="utf-8")
    assert live.current().name("Turku", "sv") == "Obo"
