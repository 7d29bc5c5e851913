"""The order of programmes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.openness import is_old, open_now
from actions.mentoring.ranking import fit_of, rank
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import TERMS, TODAY, match, programme, programmes, wishes


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


def rank_of(wish, one):
    return rank(match("one", wish, one), wish, TERMS, today=TODAY, language="en")


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


def test_one_town_counts_a_little_against_a_programme_where_no_place_was_told():
    town, land = programme(places=["Turku"]), programme(places=["nationwide"])
    unknown, both = programme(), programme(places=["Turku", "online"])
    assert ranked(Wish(), a=town, b=unknown, c=both, d=land) == ["c", "d", "b", "a"]
    # Who says that the place does not matter is not held to one; who is in Turku is there.
    everywhere = Wish(everywhere=True)
    assert rank_of(everywhere, town)[0] == rank_of(everywhere, unknown)[0]
    assert ranked(Wish(place="Turku"), a=land, b=town)[0] == "b"
    own = by("Turun yliopisto", places=["Turku"])
    named = Wish(organisers=("Turun yliopisto",))
    assert rank_of(named, own)[0] == rank_of(named, by("Turun yliopisto", places=["online"]))[0]


ABROAD = {"audience": ["students", "immigrants"], "only_for": ["students", "immigrants"]}
WIDE = {
    "places": ["nationwide"],
    "audience": ["young", "job_seekers", "immigrants", "students"],
    "only_for": ["young", ["specialists", "students"]],
}


@pytest.mark.parametrize("said", [{"everywhere": True}, {}])
@pytest.mark.parametrize("audiences", [("students", "immigrants"), ("immigrants", "students")])
def test_what_is_made_for_all_that_the_user_is_comes_before_what_takes_many_groups(said, audiences):
    order = ranked(
        Wish(audiences=audiences, **said),
        a=programme(**WIDE),
        b=programme(places=["Turku"], **ABROAD),
        c=programme(places=["Lahti"], opens=[11], **ABROAD),
    )
    assert order == ["c", "b", "a"]


def test_a_group_is_no_mentoring_made_for_them():
    pair = {"audience": ["women", "immigrants"], "only_for": ["women", "immigrants"]}
    wish = Wish(audiences=("women", "immigrants"))
    gain = {
        kind: rank_of(wish, programme(kind=kind))[0]
        - rank_of(wish, programme(kind=kind, **pair))[0]
        for kind in ("mentoring", "peer")
    }
    assert gain["mentoring"] > gain["peer"] > 0


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
