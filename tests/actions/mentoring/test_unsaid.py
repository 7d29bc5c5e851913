"""What it costs that one has to be something of which nothing was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.levels import unsaid_requirements
from actions.mentoring.unsaid import BOUND, cost_of_unsaid
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import programme, programmes, wishes

NEWCOMERS = programme(only_for=["immigrants"])


def cost(one, wish, language="en", *, in_its_field=False):
    return cost_of_unsaid(one, wish, language=language, in_its_field=in_its_field)


def test_who_writes_finnish_or_swedish_is_mostly_no_newcomer():
    costs = [cost(NEWCOMERS, Wish(), language) for language in ("fi", "sv", "en")]
    assert costs == [20, 16, 6]
    assert cost(NEWCOMERS, Wish(audiences=("refugees",)), "fi") == 0


@pytest.mark.parametrize(
    ("languages", "expected"), [(("en",), 6), (("fi", "ru"), 6), (("sv",), 16), (("fi",), 20)]
)
def test_who_wishes_for_another_language_may_well_be_one(languages, expected):
    assert cost(NEWCOMERS, Wish(languages=languages), "fi") == expected


def test_who_is_young_and_without_a_trade_tells_of_that_in_any_language():
    wish = Wish(audiences=("young",), not_audiences=("specialists",))
    assert {cost(NEWCOMERS, wish, language) for language in ("fi", "sv", "en")} == {20}
    said = Wish(audiences=("young", "immigrants"), not_audiences=("specialists",))
    assert cost(NEWCOMERS, said) == 0


def test_the_likeliest_of_several_counts_and_the_field_answers_for_a_union():
    either = programme(only_for=[["members_only", "immigrants"], "women"])
    assert cost(either, Wish()) == 6 + cost(programme(only_for=["women"]), Wish())
    union = programme(only_for=["members_only"])
    assert cost(union, Wish()) == BOUND
    assert cost(union, Wish(), in_its_field=True) < cost(programme(only_for=["young"]), Wish())
    school = programme(only_for=["students"])
    assert cost(school, Wish(), in_its_field=True) == BOUND


@given(programmes, wishes, st.sampled_from(["fi", "sv", "en"]))
def test_it_costs_something_exactly_where_something_is_unsaid(one, wish, language):
    assert (cost(one, wish, language) > 0) == bool(unsaid_requirements(one, wish))
