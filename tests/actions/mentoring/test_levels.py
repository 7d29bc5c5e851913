"""How a programme meets each part of a wish."""

from __future__ import annotations

import pytest
from hypothesis import given

from actions.mentoring.levels import levels_of, may_take_part, unsaid_requirements
from actions.mentoring.wish import Wish
from tests.actions.mentoring.fakes import PLACES, TERMS, programme, programmes, wishes


def level(facet, wish, **facts):
    return levels_of(programme(**facts), wish, TERMS, PLACES.nearness).get(facet)


@pytest.mark.parametrize(
    ("wished", "offered", "expected"),
    [
        ("Helsinki", ["Helsinki"], "exact"),
        ("Uusimaa", ["Helsinki"], "exact"),
        ("Helsinki", ["Uusimaa"], "exact"),
        ("Vantaa", ["Helsinki"], "near"),
        ("Kuopio", ["Joensuu"], "next"),
        ("Kuopio", ["Helsinki"], "against"),
        ("Kuopio", ["nationwide"], "open"),
        ("Kuopio", ["online"], "open"),
        ("Kuopio", [], "unknown"),
        # The best of several counts.
        ("Vantaa", ["nationwide", "Helsinki"], "near"),
        ("Kuopio", ["Joensuu", "online"], "open"),
        ("Kuopio", ["Turku", "Joensuu"], "next"),
    ],
)
def test_the_best_of_the_places_counts(wished, offered, expected):
    assert level("place", Wish(place=wished), places=offered) == expected


@pytest.mark.parametrize(
    ("offered", "expected"), [(["nationwide"], "open"), (["Turku"], None), ([], None)]
)
def test_who_does_not_mind_the_place_is_still_told_what_takes_everybody(offered, expected):
    assert level("place", Wish(everywhere=True), places=offered) == expected
    assert level("place", Wish(everywhere=True, place="Kuopio"), places=offered) == expected


@pytest.mark.parametrize(
    ("offered", "expected"),
    [
        (["online", "Turku"], "exact"),
        (["nationwide"], "unknown"),
        ([], "unknown"),
        (["Turku"], "against"),
    ],
)
def test_online_is_met_only_where_somebody_says_so(offered, expected):
    assert level("online", Wish(online=True), places=offered) == expected
    assert level("online", Wish(), places=offered) is None


@pytest.mark.parametrize(
    ("offered", "expected"), [(["en"], "exact"), (["fi", "sv"], "against"), ([], "unknown")]
)
def test_any_wished_language_will_do(offered, expected):
    assert level("language", Wish(languages=("en", "ru")), languages=offered) == expected
    assert level("language", Wish(), languages=offered) is None


@pytest.mark.parametrize(
    ("wished", "offered", "expected"),
    [
        ("it", ["it", "law"], "exact"),
        ("it", [], "open"),
        ("it", ["engineering"], "near"),
        ("engineering", ["it"], "near"),  # near is near in both directions
        ("it", ["law"], "against"),
        ("a field of tomorrow", ["law"], "against"),
    ],
)
def test_fields(wished, offered, expected):
    assert level("field", Wish(fields=(wished,)), fields=offered) == expected
    assert level("field", Wish(), fields=offered) is None


@pytest.mark.parametrize(
    ("cost", "expected"), [("free", "exact"), ("unknown", "unknown"), ("membership", "against")]
)
def test_what_must_cost_nothing(cost, expected):
    assert level("cost", Wish(free=True), cost=cost) == expected
    assert level("cost", Wish(), cost=cost) is None


@pytest.mark.parametrize(
    ("said", "audience", "only_for", "expected"),
    [
        ([], ["immigrants"], [], None),
        (["immigrants"], ["immigrants"], [], "exact"),
        (["immigrants"], [], [], "open"),
        (["immigrants", "women"], ["immigrants"], [], "near"),
        (["refugees"], ["immigrants"], ["immigrants"], "exact"),
        (["immigrants"], ["refugees"], ["refugees"], "restricted"),
        # Who is required is meant, too.
        (["graduates"], ["alumni"], [["students", "graduates"]], "exact"),
        (["graduates"], ["students", "alumni"], [], "exact"),
        (["graduates"], ["students", "alumni"], ["students"], "restricted"),
        # Nobody has said to be a member, whatever was wished.
        ([], ["members_only"], ["members_only"], "restricted"),
        (["immigrants"], ["immigrants", "women"], ["immigrants", "women"], "restricted"),
        (["immigrants", "women"], ["immigrants", "women"], ["immigrants", "women"], "exact"),
        (["men", "immigrants"], ["immigrants", "women"], ["immigrants", "women"], "against"),
        (["women"], ["men"], ["men"], "against"),
        (["over_50"], ["young"], ["young"], "against"),
        (["entrepreneurs"], ["students"], ["students"], "against"),
        (["students"], ["entrepreneurs"], ["entrepreneurs"], "against"),
        (["entrepreneurs"], ["students"], [["students", "graduates"]], "restricted"),
        (["entrepreneurs"], ["students"], [["students", "entrepreneurs"]], "exact"),
        (["students", "entrepreneurs"], ["students"], ["students"], "near"),
        # Made for others, and nobody says that it takes only them.
        (["men"], ["women", "job_seekers"], [], "unknown"),
        (["a tag of tomorrow"], ["women"], ["women"], "restricted"),
    ],
)
def test_whom_it_is_for(said, audience, only_for, expected):
    wish = Wish(audiences=tuple(said))
    assert level("audience", wish, audience=audience, only_for=only_for) == expected


@pytest.mark.parametrize(
    ("denied", "said", "only_for", "expected"),
    [
        (["young"], [], ["young"], "against"),
        (["women"], ["immigrants"], ["immigrants", "women"], "against"),
        # As long as one may be something else that will do, one may come.
        (["members_only"], [], [["members_only", "students"]], "restricted"),
        (["members_only", "students"], [], [["members_only", "students"]], "against"),
        (["members_only"], ["students"], [["members_only", "students"]], "exact"),
        # Who is no newcomer is no refugee either; who is no refugee may well be a newcomer.
        (["immigrants"], [], ["refugees"], "against"),
        (["refugees"], [], ["immigrants"], "restricted"),
        # Without a trade there is no degree, and no university unless that is said.
        (["specialists"], [], [["specialists", "students", "graduates"]], "against"),
        (["specialists"], ["students"], [["specialists", "students", "graduates"]], "open"),
        (["specialists"], [], ["immigrants"], "restricted"),
        # Some that one is not and others that what one is rules out.
        (["women"], ["entrepreneurs"], [["women", "students"]], "against"),
        (["students"], [], [], None),
    ],
)
def test_nobody_takes_part_as_what_they_said_not_to_be(denied, said, only_for, expected):
    wish = Wish(audiences=tuple(said), not_audiences=tuple(denied))
    if expected == "open":
        assert may_take_part(programme(only_for=only_for), wish, TERMS)
        assert unsaid_requirements(programme(only_for=only_for), wish) == ()
        return
    assert level("audience", wish, only_for=only_for) == expected


@pytest.mark.parametrize(
    ("named", "organiser", "expected"),
    [
        ("Turun yliopisto", "Turun yliopisto", "exact"),
        ("Turun yliopisto", "Turun yliopisto ja Åbo Akademi", "exact"),
        ("Åbo Akademi", "Turun yliopisto ja Åbo Akademi", "exact"),
        ("Jyväskylän yliopisto", "Jyväskylän yliopisto, Movi", "exact"),
        ("Loimu", "Loimu", "exact"),
        ("Loimu", "Loimulaiset", None),
        ("Turun yliopisto", "Aalto-yliopisto", None),
        ("Turun (yliopisto", "Turun yliopisto", None),
    ],
)
def test_who_runs_it_is_met_or_nothing(named, organiser, expected):
    wish = Wish(organisers=("Somebody else", named))
    assert level("organiser", wish, organiser={"fi": organiser, "en": "Else"}) == expected
    assert level("organiser", Wish(), organiser={"fi": organiser}) is None


@pytest.mark.parametrize(
    ("wish", "only_for", "unsaid"),
    [
        (Wish(), ["members_only", ["students", "researchers"]], []),
        (Wish(), ["students", "immigrants"], [{"immigrants"}]),
        (Wish(), ["researchers"], [{"researchers"}]),
        (Wish(audiences=("immigrants",)), ["students", "immigrants"], []),
        # Who graduated there studies there no longer.
        (Wish(audiences=("graduates",)), ["students"], [{"students"}]),
        (Wish(audiences=("graduates",)), ["members_only"], []),
        (Wish(not_audiences=("students",)), ["students"], [{"students"}]),
        (Wish(not_audiences=("members_only",)), ["members_only"], [{"members_only"}]),
    ],
)
def test_who_names_a_school_or_a_union_belongs_there_unless_they_say_no(wish, only_for, unsaid):
    one = programme(organiser={"fi": "Loimu"}, only_for=only_for)
    theirs = Wish.from_slot({**wish.to_slot(), "organisers": ["Loimu"]})
    assert list(unsaid_requirements(one, theirs)) == unsaid
    elsewhere = Wish.from_slot({**wish.to_slot(), "organisers": ["Aalto-yliopisto"]})
    assert unsaid_requirements(one, elsewhere) == unsaid_requirements(one, wish)


def test_the_way_to_ones_own_school_is_no_hindrance():
    facts = {"organiser": {"fi": "Turun yliopisto"}, "places": ["Turku"]}
    assert level("place", Wish(place="Helsinki", organisers=("Turun yliopisto",)), **facts) is None
    assert level("place", Wish(place="Turku", organisers=("Turun yliopisto",)), **facts) == "exact"
    assert level("place", Wish(place="Helsinki", organisers=("Loimu",)), **facts) == "against"


@given(programmes, wishes)
def test_levels_are_told_for_what_was_said_and_no_more(one, wish):
    levels = levels_of(one, wish, TERMS, PLACES.nearness)
    said = {
        "place": wish.place or wish.everywhere,
        "online": wish.online,
        "language": wish.languages,
        "field": wish.fields,
        "cost": wish.free,
        "audience": wish.audiences or unsaid_requirements(one, wish),
        "organiser": wish.organisers,
    }
    assert levels.keys() <= {facet for facet, value in said.items() if value}
    allowed = may_take_part(one, wish, TERMS)
    assert (levels.get("audience") == "against") == (not allowed)


@given(programmes, wishes)
def test_who_says_nothing_of_themselves_is_kept_out_of_nothing(one, wish):
    assert may_take_part(one, Wish(place=wish.place, languages=wish.languages), TERMS)
