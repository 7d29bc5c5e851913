"""Which of the product's own programmes a wish finds."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest

from actions.content.mentoring_terms import current_terms
from actions.content.places import current_places
from actions.content.programme_files import current_programmes
from actions.mentoring.search import find, look_at, search
from actions.mentoring.wish import Wish

TODAY = date(2026, 11, 22)


def ids(result):
    return [match.id for match in result.matches]


def wish_for(place=None, languages=(), audiences=(), fields=(), **others):
    return Wish(place=place, languages=languages, audiences=audiences, fields=fields, **others)


PRODUCT = [
    (wish_for("Helsinki", ("en",), ("immigrants",)), "en", ["luckan-fika"]),
    (wish_for("Vantaa", (), ("immigrants",)), "fi", ["luckan-fika"]),
    (wish_for(None, ("fi",), ("women", "immigrants")), "fi", ["womento"]),
    (wish_for(None, (), ("entrepreneurs",)), "fi", ["yrityskummit", "mentorisi"]),
    (wish_for(None, (), (), ("law",)), "fi", ["juristiliitto-mentoring"]),
    (wish_for("Turku", (), ("students",)), "fi", ["utu-student-mentoring"]),
    (wish_for("Turku", ("sv",), ("students",)), "sv", ["aau-careercontact"]),
    (wish_for("Vaasa", ("sv",), ("students",)), "sv", ["aau-careercontact", "hanken-mentorship"]),
    (
        wish_for("Vaasa", ("sv",), ("students", "immigrants")),
        "sv",
        ["aau-careercontact"],
    ),
    (wish_for(None, (), ("artists",)), "en", ["catalysti-mentorship"]),
    (wish_for(None, (), (), ("arts",)), "en", ["catalysti-mentorship"]),
    (wish_for(None, (), ("men", "immigrants")), "fi", ["miessakit-vieraasta-veljeksi"]),
    (wish_for(None, ("en",), ("entrepreneurs", "immigrants")), "en", ["yrityskummit"]),
    (wish_for(None, (), ("students",), ("forestry",)), "fi", ["loimu-mentoring"]),
    (wish_for("Jyväskylä", (), ("immigrants",)), "fi", ["jyu-integra-mentoring"]),
    (wish_for("Tampere", (), (), ("business",)), "fi", ["pirkanmaan-ekonomit"]),
    (wish_for("Oulu", (), ("immigrants",)), "fi", ["villa-victor-oulu"]),
    (wish_for(None, (), ("young",)), "fi", ["suomen-mentorit"]),
    (wish_for(None, (), ("young", "graduates")), "en", ["suomen-mentorit"]),
    (wish_for(None, (), ("young", "specialists")), "sv", ["suomen-mentorit"]),
    (wish_for(None, (), (), ("engineering",)), "fi", ["tek-mentoring"]),
    (wish_for(None, (), ("researchers",)), "en", ["utu-aau-doctoral-mentoring"]),
    (wish_for("Tampere", (), ("spouses",)), "en", ["tampere-hidden-gems"]),
    (wish_for("Turku", ("en",), ("immigrants",)), "en", ["mentoring-buddy-turku"]),
    (wish_for("Kuopio", (), ("immigrants",)), "fi", ["suomen-mentorit"]),
    (wish_for(None, (), ("women",), ("it",)), "en", ["mimmit-koodaa"]),
    (
        wish_for("Espoo", (), ("students",), organisers=("Aalto-yliopisto",)),
        "en",
        ["aalto-mentoring"],
    ),
    (wish_for("Helsinki", organisers=("Turun yliopisto",)), "fi", ["utu-student-mentoring"]),
    (
        wish_for("Turku", (), ("researchers",), organisers=("Turun yliopisto",)),
        "en",
        ["utu-aau-doctoral-mentoring"],
    ),
    (wish_for("Jyväskylä", organisers=("Jyväskylän yliopisto",)), "fi", ["jyu-integra-mentoring"]),
    (wish_for(None, (), ("members_only",), organisers=("Loimu",)), "sv", ["loimu-mentoring"]),
    (wish_for("Kuopio", organisers=("Tekniikan akateemiset TEK",)), "fi", ["tek-mentoring"]),
    (wish_for("Lahti", (), ("young",), not_audiences=("specialists",)), "fi", ["vamos", "ohjaamo"]),
    (wish_for("Kuopio", (), ("immigrants", "specialists")), "en", ["suomen-mentorit"]),
    (wish_for("Vantaa", (), ("women", "immigrants")), "fi", ["luckan-fika"]),
    (wish_for("Lappeenranta", (), ("women", "immigrants")), "fi", ["womento"]),
    (
        wish_for("Helsinki", (), ("immigrants", "entrepreneurs")),
        "en",
        ["yrityskummit", "mentorisi"],
    ),
    (wish_for("Turku", ("en",), not_audiences=("students",)), "en", ["mentoring-buddy-turku"]),
    (Wish(), "fi", ["luckan-fika", "suomen-mentorit"]),
    (Wish(), "en", ["luckan-fika", "suomen-mentorit"]),
    (Wish(online=True), "fi", ["suomen-mentorit"]),
    (Wish(everywhere=True), "en", ["suomen-mentorit"]),
    (Wish(), "sv", ["suomen-mentorit"]),
    (wish_for(fields=("beauty",)), "sv", ["suomen-mentorit"]),
    (wish_for(fields=("construction",)), "fi", ["suomen-mentorit"]),
    (wish_for(fields=("electrical", "construction")), "fi", ["suomen-mentorit"]),
    (
        wish_for(fields=("engineering",), not_audiences=("members_only",)),
        "fi",
        ["suomen-mentorit"],
    ),
    (
        wish_for(audiences=("over_50", "job_seekers"), not_audiences=("young",)),
        "fi",
        ["yes-network-mentoring-guide"],
    ),
]
FROM_ABROAD = {"tuni-international-talents", "uef-group-mentoring", "aau-careercontact"}


@pytest.mark.parametrize(("wish", "language", "first"), PRODUCT)
def test_the_products_programmes_come_as_a_librarian_would_hand_them_over(wish, language, first):
    result = search(wish, today=TODAY, language=language)
    assert ids(result)[0] in first
    assert result.missed == ()


def test_in_the_product_university_and_union_programmes_come_last_when_nothing_is_said():
    result = search(Wish(), today=TODAY, language="fi")
    bound = {"students", "alumni", "members_only"}
    places = [
        number
        for number, match in enumerate(result.matches)
        if any(any_of <= bound for any_of in match.programme.requirements())
    ]
    first = ids(result)[: min(places)]
    assert {"luckan-fika", "luckan-jobbuddies", "suomen-mentorit", "womento"} <= set(first)
    assert len(result.matches) == sum(
        each.status != "ended" for each in current_programmes().values()
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_in_the_product_the_young_without_a_trade_get_coaches_before_newcomers_mentors(language):
    wish = wish_for("Helsinki", (), ("young",), not_audiences=("specialists",))
    order = ids(search(wish, today=TODAY, language=language))
    assert set(order[:2]) == {"vamos", "ohjaamo"}
    assert {"luckan-fika", "luckan-jobbuddies"} <= set(order)


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("everywhere", [True, False])
def test_in_the_product_students_from_abroad_get_what_is_made_for_them(language, everywhere):
    wish = wish_for(None, (), ("students", "immigrants"), everywhere=everywhere)
    order = ids(search(wish, today=TODAY, language=language))
    assert set(order[: order.index("suomen-mentorit")]) >= FROM_ABROAD
    # Of these the ones that take applications in November.
    assert set(order[:2]) == {"tuni-international-talents", "uef-group-mentoring"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_in_the_product_newcomers_programmes_follow_the_general_ones(language):
    order = ids(search(Wish(), today=TODAY, language=language))
    assert order[0] == "suomen-mentorit"
    assert 1 <= order.index("luckan-fika") <= 3


@pytest.mark.parametrize("audiences", [("women",), ("women", "immigrants"), ()])
def test_russian_in_kuopio_gets_what_is_best_otherwise_and_no_woman_a_mens_group(audiences):
    result = search(wish_for("Kuopio", ("ru",), audiences), today=TODAY, language="fi")
    assert result.missed == ("language",)
    assert {"suomen-mentorit", "womento"} & set(ids(result)[:3])
    if audiences:
        assert "miessakit-vieraasta-veljeksi" not in ids(result)


FOR_THE_YOUNG = {"suomen-mentorit", "ohjaamo", "vamos"}


@pytest.mark.parametrize(
    "said", [{"not_audiences": ("young",)}, {"audiences": ("over_50",)}, {"audiences": ("young",)}]
)
@pytest.mark.parametrize("place", [None, "Kuopio", "Helsinki"])
def test_people_who_are_not_young_get_nothing_for_the_young(said, place):
    result = search(Wish(place=place, **said), today=TODAY, language="fi")
    assert bool(FOR_THE_YOUNG & set(ids(result))) == (said == {"audiences": ("young",)})


@pytest.mark.parametrize(
    ("denied", "out", "still_there"),
    [
        ("members_only", {"tek-mentoring", "loimu-mentoring"}, {"ekonomit-mentoring"}),
        (
            "students",
            {"aalto-mentoring", "uef-group-mentoring"},
            {"hanken-mentorship", "mentorisi"},
        ),
        ("specialists", {"suomen-mentorit", "womento", "villa-victor-oulu"}, {"luckan-fika"}),
        ("immigrants", {"luckan-fika", "womento"}, {"suomen-mentorit"}),
    ],
)
def test_in_the_product_nobody_gets_what_is_only_for_those_they_are_not(denied, out, still_there):
    result = set(ids(search(Wish(not_audiences=(denied,)), today=TODAY, language="fi")))
    assert not out & result
    assert still_there <= result


def test_single_programmes_are_looked_at_in_the_order_given_also_ended_ones():
    wish = wish_for("Helsinki", ("sv",))
    matches = look_at(["dorren", "no longer there", "luckan-fika"], wish, today=TODAY)
    assert [match.id for match in matches] == ["dorren", "luckan-fika"]
    assert matches[0].programme.status == "ended"
    assert matches[1].levels["place"] == "exact"
    assert matches[1].levels["language"] == "exact"


def test_a_search_takes_a_few_milliseconds():
    wish = wish_for("Kuopio", ("en",), ("women", "immigrants"), ("it",), free=True)
    programmes, places, terms = current_programmes(), current_places(), current_terms()
    times = []
    for _ in range(30):
        started = perf_counter()
        find(wish, programmes, places, terms, today=TODAY, language="en")
        times.append(perf_counter() - started)
    # The quickest run, because other tests compute at the same time.
    assert min(times) < 0.005
