"""What is no mentoring: a group, a coach, a list."""

from __future__ import annotations

import pytest

from actions.mentoring.kinds import has_mentors_beside, kind_cost
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import match, programme

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


def test_mentoring_for_newcomers_is_not_beside_it_for_who_is_mostly_none():
    wish = Wish(place="Vantaa", audiences=("women",))
    group = match("group", wish, programme(kind="peer", places=["Vantaa"], audience=["women"]))
    other = match("other", wish, programme(places=["Vantaa"], only_for=["immigrants"]))
    assert has_mentors_beside(group, wish, [other], language="en")
    assert not has_mentors_beside(group, wish, [other], language="fi")


def test_a_coach_costs_less_for_the_young_and_nothing_for_those_without_a_trade():
    coach, mentor = programme(kind="coaching"), programme()
    wishes = (
        Wish(not_audiences=("specialists",)),
        Wish(audiences=("young",)),
        Wish(audiences=("young",), not_audiences=("specialists",)),
    )
    anybody, young, without = (kind_cost(coach, wish) for wish in wishes)
    assert anybody > young > without == 0
    assert {kind_cost(mentor, wish) for wish in wishes} == {0}
