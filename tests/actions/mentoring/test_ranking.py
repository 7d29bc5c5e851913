"""The order of programmes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.found import Match
from actions.mentoring.kinds import has_mentors_beside
from actions.mentoring.levels import levels_of
from actions.mentoring.openness import is_old, open_now
from actions.mentoring.ranking import fit_of, rank
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import PLACES, TERMS, programme, programmes, wishes

TODAY = date(2026, 11, 22)


def match(key, wish, one, today=TODAY):
    return Match(
        id=key,
        programme=one,
        levels=levels_of(one, wish, TERMS, PLACES.nearness),
        old=is_old(one, TERMS, today),
        open_now=open_now(one, today),
    )


def ranked(wish, today=TODAY, language="en", likeness=None, **catalogue):
    matches = [match(key, wish, one, today) for key, one in catalogue.items()]
    return [
        each.id
        for each in sorted(
            matches,
            key=lambda each: rank(
                each, wish, TERMS, today=today, language=language, likeness=likeness or {}
            ),
        )
    ]


def test_a_place_nearby_comes_before_the_whole_country_and_that_before_one_unknown():
    order = ranked(
        Wish(place="Vantaa"),
        a=programme(),
        b=programme(places=["nationwide"]),
        c=programme(places=["Helsinki"]),
        d=programme(places=["Uusimaa"]),
        e=programme(places=["Lahti"]),
        f=programme(places=["Turku"]),
    )
    assert order == ["d", "c", "b", "a", "e", "f"]


def test_what_names_more_of_what_the_user_is_comes_first():
    order = ranked(
        Wish(audiences=("women", "immigrants")),
        a=programme(),
        b=programme(audience=["immigrants"]),
        c=programme(audience=["immigrants", "women"], only_for=["immigrants", "women"]),
    )
    assert order == ["c", "b", "a"]


def test_what_one_does_all_day_says_more_than_what_else_one_is():
    order = ranked(
        Wish(audiences=("immigrants", "entrepreneurs")),
        a=programme(audience=["immigrants"]),
        b=programme(audience=["entrepreneurs"]),
    )
    assert order == ["b", "a"]


def test_what_is_open_to_all_comes_before_what_is_for_members_or_students():
    order = ranked(
        Wish(place="Turku"),
        a=programme(places=["Turku"], only_for=["students"]),
        b=programme(places=["Turku"], only_for=["members_only"]),
        c=programme(places=["nationwide"]),
    )
    assert order == ["c", "a", "b"]


def test_the_field_makes_up_for_membership():
    union = programme(fields=["law"], only_for=["members_only"])
    wide = programme(only_for=["young"])
    assert ranked(Wish(fields=("law",)), a=wide, b=union) == ["b", "a"]
    assert ranked(Wish(), a=union, b=wide) == ["b", "a"]


def test_what_is_no_mentoring_comes_after_what_is_and_a_list_comes_last():
    kinds = ("listing", "network", "coaching", "peer", "matching", "mentoring")
    order = ranked(Wish(), **{kind: programme(kind=kind) for kind in kinds})
    assert set(order[:2]) == {"mentoring", "matching"}
    assert order[2] == "peer"
    assert order[-1] == "listing"


def test_what_is_old_undated_or_doubtful_sinks():
    order = ranked(
        Wish(),
        a=programme(last_known_active=2022),
        b=programme(confidence="low"),
        c=programme(last_known_active=None),
        d=programme(last_known_active=2023),
    )
    assert order == ["d", "c", "b", "a"]


def test_a_field_that_nobody_asked_for_counts_against_a_programme_unless_it_is_theirs():
    arts = programme(fields=["arts"], audience=["artists"])
    assert ranked(Wish(), a=arts, b=programme()) == ["b", "a"]
    assert ranked(Wish(audiences=("artists",)), a=programme(), b=arts) == ["b", "a"]


def test_the_language_of_the_conversation_is_a_plus_and_no_more():
    swedish, finnish = programme(languages=["sv"]), programme(languages=["fi"])
    assert ranked(Wish(), language="sv", a=finnish, b=swedish) == ["b", "a"]
    nearer = programme(languages=["fi"], places=["Turku"])
    wide = programme(languages=["sv"], places=["nationwide"])
    assert ranked(Wish(place="Turku"), language="sv", a=wide, b=nearer) == ["b", "a"]


def test_of_equal_fit_what_is_open_now_comes_first_then_what_opens_next_month():
    order = ranked(
        Wish(),
        a=programme(opens=[3]),
        b=programme(status="project"),
        c=programme(status="unclear"),
        d=programme(opens=[12]),
        e=programme(opens=[11]),
        f=programme(always_open=True),
    )
    assert order == ["e", "f", "d", "a", "b", "c"]
    assert ranked(Wish(), date(2026, 12, 5), a=programme(), b=programme(opens=[1])) == ["b", "a"]


def test_then_the_surer_and_then_the_more_recent_and_then_the_id():
    order = ranked(
        Wish(),
        d=programme(),
        c=programme(),
        b=programme(last_known_active=2026),
        a=programme(confidence="medium"),
    )
    assert order == ["b", "c", "d", "a"]


def test_a_project_past_its_end_counts_as_unclear_and_old():
    project = programme(status="project", ends="2027-02-28", opens=[3])
    before, after = date(2027, 2, 28), date(2027, 3, 1)
    assert not is_old(project, TERMS, before)
    assert is_old(project, TERMS, after)
    assert open_now(project, before) is False
    assert open_now(project, after) is None
    rivals = {"a": project, "b": programme(status="unclear")}
    assert ranked(Wish(), before, **rivals) == ["a", "b"]
    assert ranked(Wish(), after, **rivals) == ["b", "a"]
    older = programme(status="project", ends="2025-02-28", last_known_active=2018)
    other = programme(status="unclear", last_known_active=2022)
    assert ranked(Wish(), a=older, b=other) == ["b", "a"]


def by(organiser, **facts):
    return programme(organiser={"fi": organiser}, **facts)


def test_ones_own_school_or_union_comes_first_of_all_and_other_ones_last():
    aalto = by("Aalto-yliopisto", places=["Kuopio"], only_for=["students"], audience=["students"])
    turku = by("Turun yliopisto", places=["Turku"], only_for=["students"], last_known_active=2020)
    anybody = programme(places=["nationwide"], audience=["students"])
    wish = Wish(place="Kuopio", audiences=("students",), organisers=("Turun yliopisto",))
    assert ranked(wish, a=aalto, b=turku, c=anybody) == ["b", "c", "a"]
    silent = Wish(place="Kuopio", organisers=("Turun yliopisto",))
    assert ranked(silent, a=aalto, b=turku, c=anybody)[0] == "b"


def test_a_member_of_one_union_is_in_no_other_and_may_study_anywhere():
    wish = Wish(audiences=("members_only", "students"), organisers=("Loimu",))
    order = ranked(
        wish,
        a=by("Another union", only_for=["members_only"]),
        b=by("Another union", only_for=[["members_only", "students"]], cost="membership"),
        c=by("A school", only_for=["students"]),
        d=by("Loimu", only_for=["members_only"]),
    )
    assert order == ["d", "b", "c", "a"]


def test_who_has_left_a_school_is_not_sent_back_there():
    own = by("Turun yliopisto", only_for=["students"], audience=["students", "alumni"])
    wish = Wish(audiences=("graduates",), organisers=("Turun yliopisto",))
    assert ranked(wish, a=own, b=programme()) == ["b", "a"]
    research = by("Turun yliopisto ja Åbo Akademi", only_for=["researchers"])
    assert ranked(wish, a=research, b=programme()) == ["b", "a"]


def test_a_degree_of_which_nothing_was_said_hardly_matters():
    order = ranked(
        Wish(),
        a=programme(only_for=["young"]),
        b=programme(only_for=[["specialists", "students"]]),
        c=programme(),
    )
    assert order == ["c", "b", "a"]


@pytest.mark.parametrize("calling", ["entrepreneurs", "artists"])
def test_a_firm_and_an_artist_need_a_mentor_of_their_own_kind_even_a_far_one(calling):
    order = ranked(
        Wish(place="Helsinki", audiences=("immigrants", calling)),
        a=programme(places=["Helsinki"], audience=["immigrants"]),
        b=programme(places=["nationwide"], audience=[calling], last_known_active=None),
    )
    assert order == ["b", "a"]


SISTERS = {"audience": ["immigrants", "women"], "only_for": ["immigrants", "women"]}


@pytest.mark.parametrize(
    ("mentoring", "expected"),
    [
        ({"places": ["nationwide"], **SISTERS}, True),
        ({"places": ["nationwide"], "audience": ["immigrants"]}, True),  # women too
        ({"places": ["nationwide"], "audience": ["women"]}, False),  # not for newcomers
        ({"places": ["Turku"], **SISTERS}, False),  # out of reach
        ({**SISTERS}, False),  # nobody knows where
        ({"places": ["nationwide"], **SISTERS, "kind": "network"}, False),
        ({"places": ["nationwide"], **SISTERS, "only_for": ["women", "students"]}, False),
    ],
)
def test_a_group_stands_beside_mentoring_that_suits_as_well(mentoring, expected):
    wish = Wish(place="Vantaa", audiences=("immigrants", "women"))
    group = match("group", wish, programme(kind="peer", places=["Vantaa"], **SISTERS))
    other = match("other", wish, programme(**mentoring))
    assert has_mentors_beside(group, wish, [group, other], language="en") is expected
    assert not has_mentors_beside(other, wish, [group, other], language="en")


def test_a_group_for_the_very_field_is_matched_by_mentoring_in_that_field_only():
    wish = Wish(fields=("it",))
    group = match("group", wish, programme(kind="network", fields=["it"]))
    wide, near, same = (
        match("other", wish, programme(fields=fields)) for fields in ([], ["engineering"], ["it"])
    )
    assert not has_mentors_beside(group, wish, [wide, near], language="en")
    assert has_mentors_beside(group, wish, [wide, same], language="en")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [({}, None), ({"opens": [11]}, True), ({"opens": [1]}, False), ({"always_open": True}, True)],
)
def test_whether_it_is_open_now(facts, expected):
    assert open_now(programme(**facts), TODAY) is expected


@pytest.mark.parametrize(("seen", "expected"), [(2022, True), (2023, False), (None, False)])
def test_facts_are_old_after_the_years_of_the_settings(seen, expected):
    assert is_old(programme(last_known_active=seen), TERMS, TODAY) is expected


def test_free_text_stands_for_a_field():
    union = programme(fields=["arts"], only_for=["members_only"])
    assert ranked(Wish(text="opera"), a=programme(), b=union) == ["a", "b"]
    assert ranked(Wish(text="opera"), likeness={"b": 0.9}, a=programme(), b=union) == ["b", "a"]


@given(st.lists(programmes, min_size=2, max_size=6), wishes)
def test_the_order_is_total(some, wish):
    keys = [
        rank(match(f"p{number}", wish, one), wish, TERMS, today=TODAY, language="sv")
        for number, one in enumerate(some)
    ]
    assert all(left < right for left, right in pairwise(sorted(keys)))


@given(programmes, wishes, st.sampled_from(["fi", "sv", "en"]))
def test_a_better_known_price_never_makes_a_programme_worse_when_it_must_be_free(
    one, wish, language
):
    free = Wish.from_slot({**wish.to_slot(), "free": True})
    fits = [
        fit_of(
            match("p", free, one.model_copy(update={"cost": cost})),
            free,
            TERMS,
            language=language,
        )
        for cost in ("membership", "unknown", "free")
    ]
    assert fits == sorted(fits)
