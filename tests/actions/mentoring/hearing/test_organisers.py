"""Schools and unions: whose somebody is, what that makes them, and where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.content.places import current_places
from actions.content.programme_files import current_programmes
from actions.mentoring.hearing.heard import Heard
from actions.mentoring.hearing.listen import listen
from actions.mentoring.hearing.merging import merged
from actions.mentoring.hearing.organisers import Organisers
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.schools import SCHOOLS
from actions.mentoring.wish import Wish
from bot.entities.matching import find_entities

ORGANISERS = {
    "aalto": "aalto-mentoring",
    "utu": "utu-student-mentoring",
    "aau": "aau-careercontact",
    "hy": "helsinki-group-mentoring",
    "oulu": "oulu-university-mentoring",
    "uwasa": "uwasa-alumni-mentoring",
    "tuni": "tuni-international-talents",
    "jyu": "jyu-integra-mentoring",
    "uef": "uef-group-mentoring",
    "lut": "lut-mentoring",
    "hanken": "hanken-mentorship",
    "laurea": "laurea-mentoring",
    "haaga": "haaga-helia-mentoring",
    "tuas": "turku-uas-mentoring",
    "loimu": "loimu-mentoring",
    "tek": "tek-mentoring",
    "yka": "yka-mentoring",
    "jurist": "juristiliitto-mentoring",
    "ekonomit": "ekonomit-mentoring",
    "pirkanmaa": "pirkanmaan-ekonomit",
    "pi": "puunjalostusinsinoorit",
}


def _hear(text: str, language: str) -> Heard:
    entities = [
        {"entity": each.entity, "value": each.value, "start": each.start, "end": each.end}
        for each in find_entities(text, language)
    ]
    return listen(Said(text=text, language=language, entities=entities))


def _rows(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _first_name(short: str) -> str:
    return current_programmes()[ORGANISERS[short]].organiser.all()[0]


@pytest.mark.parametrize(
    ("language", "text", "organisers", "place", "audiences"),
    [*_rows("organisers.tsv"), *_rows("organisers_fresh.tsv")],
)
def test_a_school_or_union_is_heard(
    language: str, text: str, organisers: str, place: str, audiences: str
) -> None:
    wish = _hear(text, language).wish
    assert set(wish.organisers) == {
        _first_name(each) for each in organisers.split("+") if each != "-"
    }
    if place != "?":
        assert wish.place == (None if place == "-" else place)
    # Of the other audiences that a message may name these are told by schools and unions.
    told = {"students", "graduates", "alumni", "members_only", "researchers"}
    if audiences != "?":
        wanted = set() if audiences == "-" else set(audiences.split(","))
        assert set(wish.audiences) & told == wanted
    assert wish.text is None


def test_every_organiser_is_one_of_the_catalogue_and_goes_on() -> None:
    catalogue = current_programmes()
    going_on = {each.organiser.all()[0] for each in catalogue.values() if each.status != "ended"}
    known = Organisers(catalogue)
    found = {organiser for school in SCHOOLS if (organiser := known.of(school))}
    assert found <= going_on
    unions = {_first_name(each) for each in ("loimu", "tek", "yka", "jurist", "ekonomit", "pi")}
    assert {_first_name(each) for each in ORGANISERS} - unions - found == {_first_name("pirkanmaa")}


def test_every_town_of_a_school_is_a_place() -> None:
    places = current_places()
    assert all(places.knows(school.town) for school in SCHOOLS if school.town)


def test_a_programme_of_the_school_is_still_a_programme() -> None:
    heard = _hear("kerro Aalto mentoring -ohjelmasta", "fi")
    assert heard.named == ("aalto-mentoring",)
    assert heard.wish.organisers == ()


def test_a_new_school_takes_the_place_of_the_old_one() -> None:
    known = merged(Wish(), _hear("opiskelen Aallossa", "fi"))
    assert merged(known, _hear("siis opiskelen Hankenilla", "fi")).organisers == ("Hanken",)
    assert merged(known, _hear("en opiskele enää Aallossa", "fi")).organisers == ()
    assert merged(known, _hear("entä englanniksi?", "fi")).organisers == ("Aalto-yliopisto",)
