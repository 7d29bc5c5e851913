"""Which programmes a wish finds, in a small catalogue and in made-up ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.levels import may_take_part
from actions.mentoring.search import find
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import (
    CATALOGUE,
    PLACES,
    TERMS,
    catalogues,
    programme,
    wishes,
)

TODAY = date(2026, 11, 22)
LANGUAGES = st.sampled_from(["fi", "sv", "en"])


def found(wish, programmes=None, today=TODAY, language="fi", **others):
    catalogue = CATALOGUE if programmes is None else programmes
    return find(wish, catalogue, PLACES, TERMS, today=today, language=language, **others)


def ids(result):
    return [match.id for match in result.matches]


def wish_for(place=None, languages=(), audiences=(), fields=(), **others):
    return Wish(place=place, languages=languages, audiences=audiences, fields=fields, **others)


# What a librarian would hand over first.
@pytest.mark.parametrize(
    ("wish", "first"),
    [
        (wish_for("Helsinki", ("en",), ("immigrants",)), ["circle"]),
        (wish_for(None, ("fi",), ("women", "immigrants")), ["sisters", "circle"]),
        (wish_for(None, (), ("men", "immigrants")), ["brothers", "circle"]),
        (wish_for(None, (), ("entrepreneurs",)), ["firms"]),
        # Whoever writes Finnish is mostly no newcomer.
        (wish_for("Turku", (), ("students",)), ["college", "land", "career"]),
        (wish_for("Turku", (), ("students", "immigrants")), ["career"]),
        (wish_for("Turku", ("sv",), ("students",)), ["career"]),
        (wish_for(None, (), (), ("law",)), ["lawyers"]),
        (wish_for(None, (), (), ("engineering",)), ["union"]),
        (wish_for(None, (), ("artists",)), ["studio"]),
        (wish_for(None, (), ("young", "graduates")), ["land"]),
        (wish_for("Kuopio", ("en",), ("immigrants",)), ["land"]),
        (wish_for("Vantaa", (), ("refugees",)), ["circle"]),
        (Wish(), ["land", "circle"]),
    ],
)
def test_what_suits_best_comes_first(wish, first):
    result = found(wish)
    assert ids(result)[: len(first)] == first
    assert result.missed == ()


def test_ended_programmes_are_looked_at_by_name_only():
    assert "gone" not in ids(found(wish_for("Helsinki", ("en",), ("immigrants",))))
    assert "gone" not in ids(found(Wish()))


def test_members_and_students_come_after_everybody_when_nothing_is_said():
    order = ids(found(Wish()))
    bound = {"union", "lawyers", "college", "career", "east", "firms"}
    open_to_more = {"land", "circle", "sisters", "brothers", "list"}
    assert max(map(order.index, open_to_more)) < min(map(order.index, bound))


def test_a_place_is_local_only_where_something_is_in_it():
    assert found(wish_for("Turku")).local
    assert not found(wish_for("Kuopio")).local
    assert found(Wish(everywhere=True, place="Kuopio")).local
    assert found(Wish()).local


def test_a_language_that_nothing_is_in_gets_what_is_best_otherwise():
    result = found(wish_for("Kuopio", ("ru",), ("immigrants",)))
    assert result.missed == ("language",)
    assert ids(result)[0] == "land"
    assert all(match.levels["language"] == "against" for match in result.matches)


def test_a_programme_of_unknown_language_alone_is_no_answer():
    some = {"a": programme(), "b": programme(languages=["fi"])}
    result = found(wish_for(None, ("ru",)), some)
    assert result.missed == ("language",)
    assert ids(result) == ["a", "b"]
    assert found(wish_for(None, ("fi",)), some).missed == ()


def test_the_way_to_a_place_is_given_up_first_and_a_neighbouring_region_before_a_far_one():
    some = {
        "far": programme(places=["Turku"], languages=["en"], audience=["immigrants"]),
        "next": programme(places=["Joensuu"], languages=["en"], only_for=["members_only"]),
        "other language": programme(places=["Kuopio"], languages=["fi"]),
    }
    result = found(wish_for("Kuopio", ("en",), ("immigrants",)), some)
    assert ids(result) == ["next", "far"]
    assert result.missed == ("place",)
    assert not result.local


def test_a_page_of_nearest_ones_is_made_up_with_some_that_miss_more():
    some = {
        "a": programme(places=["Joensuu"], languages=["en"]),
        "b": programme(places=["Turku"], languages=["fi"]),
        "c": programme(places=["Kuopio"], languages=["fi"]),
    }
    result = found(wish_for("Kuopio", ("en",)), some)
    assert ids(result) == ["a", "b"]
    assert result.missed == ("place",)


def test_nobody_is_offered_what_they_cannot_join_for_want_of_something_better():
    some = {"men": programme(only_for=["men"], places=["Turku"])}
    assert ids(found(wish_for("Turku", (), ("women",)), some)) == []
    assert ids(found(wish_for("Kuopio", ("ru",)), some)) == ["men"]


def test_what_one_is_not_is_never_given_up():
    some = {
        "union": programme(only_for=["members_only"], places=["Turku"], languages=["sv"]),
        "college": programme(only_for=["students"], places=["Kuopio"], languages=["fi"]),
    }
    wish = wish_for("Turku", ("sv",), not_audiences=("members_only",))
    assert ids(found(wish, some)) == ["college"]
    neither = replace(wish, not_audiences=("members_only", "students"))
    assert ids(found(neither, some)) == []


def test_an_organiser_without_a_programme_hides_nothing():
    wish = wish_for("Turku", ("fi",))
    assert set(ids(found(replace(wish, organisers=("Nobody",))))) == set(ids(found(wish)))


@pytest.mark.parametrize("audiences", [("women", "immigrants"), ("women", "refugees")])
def test_a_group_nearby_comes_after_every_mentor_that_a_woman_can_have(audiences):
    result = ids(found(wish_for("Vantaa", (), audiences)))
    assert max(map(result.index, ("circle", "sisters", "land"))) < result.index("peers")
    untrained = wish_for("Vantaa", (), audiences, not_audiences=("young",))
    some = {key: CATALOGUE[key] for key in ("land", "peers", "list")}
    assert ids(found(untrained, some))[0] == "peers"


def test_free_text_changes_the_order_and_hides_nothing():
    wish = Wish(text="paintings")
    plain, liked = found(wish), found(wish, likeness={"studio": 1.0})
    assert ids(liked)[0] == "studio" != ids(plain)[0]
    assert sorted(ids(liked)) == sorted(ids(plain))


@given(catalogues, wishes, LANGUAGES, st.randoms(use_true_random=False))
def test_ended_ones_never_appear_and_the_order_of_the_files_does_not_matter(
    programmes, wish, language, chance
):
    result = found(wish, programmes, language=language)
    assert all(match.programme.status != "ended" for match in result.matches)
    assert len(set(ids(result))) == len(result.matches)
    keys = list(programmes)
    chance.shuffle(keys)
    shuffled = {key: programmes[key] for key in keys}
    assert found(wish, shuffled, language=language) == result


@given(catalogues, LANGUAGES)
def test_nothing_said_finds_everything_that_may_be_recommended(programmes, language):
    result = found(Wish(), programmes, language=language)
    expected = {key for key, one in programmes.items() if one.status != "ended"}
    assert set(ids(result)) == expected
    assert result.missed == ()


@given(catalogues, wishes)
def test_something_is_found_as_long_as_there_is_something_to_take_part_in(programmes, wish):
    result = found(wish, programmes)
    may = [
        key
        for key, one in programmes.items()
        if one.status != "ended" and may_take_part(one, wish, TERMS)
    ]
    assert bool(result.matches) == bool(may)
    assert {match.id for match in result.matches} <= set(may)


@given(catalogues, wishes)
def test_everything_that_fits_is_found_and_what_is_missed_is_missed_by_all(programmes, wish):
    result = found(wish, programmes)
    if not result.missed:
        assert all(match.fits for match in result.matches)
        return
    for match in result.matches:
        for facet in result.missed:
            assert match.levels[facet] in {"next", "against", "unknown"}


@given(catalogues, wishes)
def test_what_costs_a_membership_never_comes_before_its_free_like(programmes, wish):
    free = replace(wish, free=True)
    likes = {
        f"{key} {cost}": one.model_copy(update={"cost": cost})
        for key, one in programmes.items()
        for cost in ("membership", "free")
    }
    order = ids(found(free, likes))
    for key in programmes:
        if f"{key} membership" in order:
            assert order.index(f"{key} free") < order.index(f"{key} membership")
