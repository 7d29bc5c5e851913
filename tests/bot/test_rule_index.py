"""The index finds the rules that Rasa's own policy finds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.core.policies.rule_policy import SHOULD_NOT_BE_SET, RulePolicy

from bot.rule_index import possible_keys

rasas_own = RulePolicy._get_possible_keys
actions = st.sampled_from(["action_listen", "action_answer", "search_form"])
intents = st.sampled_from(["greet", "ask_mentor", "more"])
slots = st.dictionaries(
    st.sampled_from(["topic", "language"]), st.sampled_from([[1.0], [0.0, 1.0]]), max_size=2
)
loops = st.sampled_from([{"name": "search_form"}, {"name": SHOULD_NOT_BE_SET}])


def a_state(draw, *, of_a_rule: bool):
    state = {}
    if draw(st.integers(0, 9)):
        state["prev_action"] = {"action_name": draw(actions)} if draw(st.integers(0, 9)) else {}
        if draw(st.booleans()):
            state["user"] = {"intent": draw(intents)}
        if draw(st.booleans()):
            state["active_loop"] = draw(loops) if of_a_rule else {"name": "search_form"}
    given_slots = draw(slots)
    # Rules are kept as JSON, with lists for the tuples of a conversation.
    state["slots"] = given_slots if of_a_rule else {k: tuple(v) for k, v in given_slots.items()}
    return state


@st.composite
def rules(draw):
    return [a_state(draw, of_a_rule=True) for _ in range(draw(st.integers(1, 3)))]


@st.composite
def conversations(draw):
    return [a_state(draw, of_a_rule=False) for _ in range(draw(st.integers(0, 4)))]


@pytest.fixture(scope="module")
def policy():
    return RulePolicy.__new__(RulePolicy)


@settings(max_examples=500)
@given(table=st.lists(rules(), max_size=12), states=conversations())
def test_any_conversation_gets_the_rules_that_rasa_finds(policy, table, states) -> None:
    lookup = {json.dumps(rule): "action_listen" for rule in table}
    assert possible_keys(policy, lookup, states) == rasas_own(policy, lookup, states)


def test_a_rule_that_fits_is_found(policy) -> None:
    rule = [{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "greet"}}]
    other = [{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "more"}}]
    lookup = {json.dumps(rule): "utter_greet", json.dumps(other): "action_more"}
    assert possible_keys(policy, lookup, rule) == {json.dumps(rule)}


def test_a_table_that_grew_is_read_again(policy) -> None:
    first = [{"prev_action": {"action_name": "action_listen"}}]
    lookup = {json.dumps(first): "action_answer"}
    assert len(possible_keys(policy, lookup, first)) == 1
    second = [{"prev_action": {"action_name": "action_listen"}, "slots": {}}]
    lookup[json.dumps(second)] = "action_listen"
    assert len(possible_keys(policy, lookup, first)) == 2


def test_a_table_in_the_place_of_another_has_an_index_of_its_own(policy) -> None:
    for number in range(50):
        rule = [{"prev_action": {"action_name": "action_listen"}, "user": {"intent": str(number)}}]
        key = json.dumps(rule)
        assert possible_keys(policy, {key: "action_answer"}, rule) == {key}
