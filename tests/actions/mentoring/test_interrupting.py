"""Which messages go on with an open search for a mentor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.hearing.heard import Heard
from actions.mentoring.interrupting import ANSWERED_FIRST, goes_on
from actions.mentoring.wish import Wish

NOTHING = Heard()
TURKU = Heard(wish=Wish(place="Turku"))
REFINES = Heard(wish=Wish(place="Turku"), refines=True)
COSTS = Heard(question="cost")
MORE = Heard(command="more")
NAMED = Heard(named=("womento",))
SECOND = Heard(question="details", about=("womento",))
HEARD = (NOTHING, TURKU, REFINES, COSTS, MORE, NAMED, SECOND, Heard(general=True))
LONG = "kun olen miettinyt tätä jo pitkään, niin haluaisin kysyä, maksaako mikään näistä"


def takes(heard, intent="nlu_fallback", text="entä?", *, asked=None, in_focus=True) -> bool:
    return goes_on(heard, intent=intent, text=text, asked=asked, in_focus=in_focus)


@given(
    st.sampled_from(sorted(ANSWERED_FIRST)),
    st.sampled_from(HEARD),
    st.none() | st.text(max_size=90),
    st.sampled_from([None, "place", "audience"]),
    st.booleans(),
)
def test_a_crisis_and_ones_own_data_come_before_everything(intent, heard, text, asked, in_focus):
    assert not takes(heard, intent, text, asked=asked, in_focus=in_focus)


def test_a_crisis_is_among_what_comes_first():
    assert {"distress", "delete_data", "restart", "privacy"} <= ANSWERED_FIRST


@given(st.sampled_from(HEARD), st.none() | st.text(max_size=90), st.booleans())
def test_a_request_for_a_mentor_is_always_for_the_search(heard, text, in_focus):
    assert takes(heard, "find_mentoring", text, in_focus=in_focus)


@pytest.mark.parametrize("intent", ["events", "out_of_scope", "why_network", "nlu_fallback"])
@pytest.mark.parametrize("in_focus", [True, False])
def test_a_named_programme_is_told_about_whatever_was_understood(intent, in_focus):
    assert takes(NAMED, intent, in_focus=in_focus)


@given(st.sampled_from(["more", "mentor_message", "nlu_fallback"]), st.booleans())
def test_a_button_of_something_else_is_not_for_the_search(intent, in_focus):
    assert not takes(MORE, intent, None, in_focus=in_focus)


@given(st.text(max_size=90), st.sampled_from([None, "place"]), st.booleans())
def test_what_says_nothing_of_the_search_is_left_to_the_rules(text, asked, in_focus):
    assert not takes(NOTHING, "nlu_fallback", text, asked=asked, in_focus=in_focus)


@pytest.mark.parametrize(
    ("heard", "intent", "taken"),
    [
        # A bare town answers the question, whatever it looks like.
        (REFINES, "new_in_country", True),
        (REFINES, "events", True),
        # So does a sentence with a town in it: "I moved here from Turku".
        (TURKU, "new_in_country", True),
        (TURKU, "nlu_fallback", True),
        (TURKU, "deny", True),
        (MORE, "more", True),
        (MORE, "events", False),
    ],
)
def test_after_a_question_an_answer_is_taken(heard, intent, taken):
    assert takes(heard, intent, "siellä Turussa", asked="place") is taken
    # Whether programmes were shown makes no difference, but to "more": that goes on with what was
    # answered in between.
    expected = taken and heard is not MORE
    assert takes(heard, intent, "siellä Turussa", asked="place", in_focus=False) is expected


@pytest.mark.parametrize(
    "text", ["mitä tapahtumia Turussa on", "vad finns det i Åbo?", "what events are in Turku"]
)
def test_a_question_about_something_else_is_no_answer(text):
    assert not takes(TURKU, "events", text, asked="place")


@pytest.mark.parametrize(
    ("heard", "intent", "text", "taken"),
    [
        (COSTS, "out_of_scope", "maksaako se?", True),
        (COSTS, "events", "maksaako se?", True),
        (COSTS, "nlu_fallback", LONG, True),
        (COSTS, "events", LONG, False),
        (SECOND, "events", LONG, True),
        (MORE, "more", "lisää", True),
        (REFINES, "switch_language", "englanniksi", True),
        (REFINES, "events", "entä Turussa?", True),
        (TURKU, "events", "mitä tapahtumia on Turussa", False),
        (TURKU, "nlu_fallback", "jotain Turussa", True),
        (Heard(drop=("place",)), "nlu_fallback", "ei paikalla väliä", True),
        (Heard(general=True), "events", "mentori", False),
    ],
)
def test_below_programmes_what_was_heard_is_weighed_against_the_intent(heard, intent, text, taken):
    assert takes(heard, intent, text) is taken


@pytest.mark.parametrize("intent", ["nlu_fallback", "clarify", "out_of_scope", "more"])
def test_what_the_rules_would_hand_back_to_the_search_is_taken_at_once(intent):
    # Otherwise the open form is come back to in the same turn, and says nothing at all.
    assert takes(Heard(general=True), intent, in_focus=False)
    assert not takes(Heard(general=True), "events", in_focus=False)


@pytest.mark.parametrize("heard", [TURKU, REFINES, COSTS, MORE, SECOND])
@pytest.mark.parametrize("intent", ["nlu_fallback", "more", "events"])
def test_after_another_answer_only_a_request_or_a_name_leads_back(heard, intent):
    assert not takes(heard, intent, in_focus=False)


def test_the_language_of_the_bot_is_no_wish_for_the_search():
    refines = Heard(wish=Wish(languages=("en",)), refines=True)

    assert not takes(refines, "switch_language", "Please answer in English.")
    assert takes(refines, "switch_language", "in English")
    assert takes(refines, "find_mentoring", "Please answer in English.")
