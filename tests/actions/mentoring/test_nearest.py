"""What somebody gets who asks for a programme that has ended."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from actions.content.programme_files import current_programmes
from actions.mentoring.nearest import wish_like
from actions.mentoring.search import find, search, search_like
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import CATALOGUE, PLACES, TERMS, programme, programmes, wishes

TODAY = date(2026, 11, 22)


def first(wish):
    return find(wish, CATALOGUE, PLACES, TERMS, today=TODAY, language="fi").matches[0].id


ENDED = {"status": "ended", "organiser": {"fi": "Somebody else"}}


@pytest.mark.parametrize(
    ("facts", "said", "expected"),
    [
        ({}, {}, {}),
        ({"places": ["online", "Turku", "Lahti"]}, {}, {"place": "Turku"}),
        ({"places": ["Turku"]}, {"place": "Kuopio"}, {"place": "Kuopio"}),
        ({"places": ["Turku"]}, {"everywhere": True}, {"everywhere": True}),
        ({"places": ["Turku"]}, {"online": True}, {"online": True}),
        ({"fields": ["it"], "languages": ["en"]}, {}, {}),
        # What it required, the most telling first.
        (
            {"only_for": ["immigrants", ["entrepreneurs", "artists"]], "audience": ["women"]},
            {},
            {"audiences": ("entrepreneurs", "immigrants")},
        ),
        # Without requirements, the two most telling groups that it was for.
        (
            {"audience": ["young", "immigrants", "job_seekers", "women"]},
            {},
            {"audiences": ("women", "immigrants")},
        ),
        ({"audience": ["women"]}, {"audiences": ("spouses",)}, {"audiences": ("spouses",)}),
        # Other schools take their own students only.
        ({"only_for": ["students", "immigrants"]}, {}, {"audiences": ("immigrants",)}),
        ({"only_for": ["students"]}, {}, {"audiences": ("students",)}),
        # What was said holds, and nothing is added that it rules out.
        (
            {"only_for": ["immigrants", "women"]},
            {"audiences": ("men",)},
            {"audiences": ("men", "immigrants")},
        ),
        (
            {"only_for": ["immigrants"]},
            {"audiences": ("refugees",)},
            {"audiences": ("refugees",)},
        ),
        (
            {"only_for": ["immigrants"]},
            {"not_audiences": ("immigrants",)},
            {"not_audiences": ("immigrants",)},
        ),
    ],
)
def test_an_ended_programme_tells_what_somebody_wishes_who_asks_for_it(facts, said, expected):
    ended = programme(**ENDED, **facts)
    assert wish_like(ended, Wish(**said), CATALOGUE, TERMS, today=TODAY) == Wish(**expected)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"only_for": ["young", ["specialists", "students"]]}, ("An office",)),
        ({}, ("An office",)),
        ({"only_for": ["students"]}, ()),
        ({"status": "ended"}, ()),
        ({"status": "project", "ends": "2026-01-31"}, ()),
    ],
)
def test_what_the_same_organiser_runs_now_is_nearest_if_most_people_can_join(now, expected):
    office = {"organiser": {"fi": "An office"}}
    ended = programme(**office, status="ended")
    like = wish_like(ended, Wish(), {"now": programme(**office, **now)}, TERMS, today=TODAY)
    assert like.organisers == expected


def test_a_student_who_asks_for_a_schools_ended_programme_is_in_that_school():
    ended = programme(
        status="ended",
        organiser={"fi": "Kaukainen ammattikorkeakoulu"},
        places=["Turku"],
        audience=["students"],
        only_for=["students"],
    )
    student = Wish(audiences=("students",))
    like = wish_like(ended, student, CATALOGUE, TERMS, today=TODAY)
    assert like.organisers == ("Kaukainen ammattikorkeakoulu",)
    assert first(Wish(place="Turku", audiences=("students",))) == "college"
    assert first(like) == "land"


@given(programmes, wishes)
def test_what_was_said_holds_whatever_programme_was_asked_for(one, wish):
    like = wish_like(one, wish, CATALOGUE, TERMS, today=TODAY)
    assert like.audiences[: len(wish.audiences)] == wish.audiences
    assert len(set(like.audiences)) == len(like.audiences)
    for facet, value in wish.to_slot().items():
        assert facet == "audiences" or getattr(like, facet) == value
    assert not like.fields or like.fields == wish.fields


OPEN_TO_STUDENTS = {"suomen-mentorit", "mentorisi", "think-africa-think-career"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    ("ended", "wish", "nearest"),
    [
        ("mege-mentor-day", Wish(), {"mentorisi", "yrityskummit"}),
        ("mege-mentor-day", Wish(audiences=("immigrants",)), {"mentorisi", "yrityskummit"}),
        (
            "monaliiku-mentor-on-the-move",
            Wish(place="Helsinki", audiences=("women", "immigrants")),
            {"womento", "luckan-fika"},
        ),
        ("centria-cccc", Wish(), OPEN_TO_STUDENTS),
        ("centria-cccc", Wish(place="Pietarsaari", audiences=("students",)), OPEN_TO_STUDENTS),
        ("vaasa-international-talents", Wish(), OPEN_TO_STUDENTS),
        ("vaasa-international-talents", Wish(audiences=("students",)), OPEN_TO_STUDENTS),
        ("suomen-mentorit-helsinki", Wish(), {"suomen-mentorit"}),
        ("auroras", Wish(languages=("fi",)), {"womento"}),
        ("mesh-turku", Wish(), {"mentoring-buddy-turku"}),
        ("oske-lab-lahti", Wish(), {"suomen-mentorit"}),
    ],
)
def test_the_nearest_ones_to_an_ended_programme(ended, wish, nearest, language):
    programme = current_programmes()[ended]
    like = search_like(programme, wish, today=TODAY)
    result = search(like, today=TODAY, language=language)
    assert result.matches[0].id in nearest
    assert result.missed == ()
