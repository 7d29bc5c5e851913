"""What is read once for many events is what each of them tells."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.insights import alike
from bot.insights.alike import Alike
from bot.insights.turns import read_answer
from tests.bot.insights.making import answer

# Texts that look like what is looked for, whole and in parts.
TEXTS = st.sampled_from(
    ['"data"', '"data": {}', 'data": {"custom": {"topic": "greet"}}}', '\\"data', "data", "Hei"]
)
ANSWERS = st.builds(
    answer,
    st.sampled_from(["events", "clarify", None]),
    kind=TEXTS,
    buttons=st.lists(TEXTS, max_size=2),
    text=TEXTS,
    draft=st.dictionaries(TEXTS, TEXTS, max_size=1),
)
EVENTS = st.builds(
    lambda told, number, before, behind: json.dumps(
        {"event": "bot", "timestamp": number, "metadata": before, **told, **behind}
    ),
    ANSWERS,
    st.integers(),
    st.one_of(TEXTS, st.dictionaries(st.sampled_from(["data", "id"]), TEXTS, max_size=2)),
    st.dictionaries(st.just("behind"), TEXTS, max_size=1),
)


@given(st.lists(EVENTS, max_size=12))
def test_each_event_tells_what_it_tells_alone(stored):
    answers = Alike("data", read_answer)
    asked = [(data, intent) for data in stored for intent in ("events", None, "clarify")]

    told = [answers.of(data, intent) for data, intent in asked]

    assert told == [read_answer(data, intent) for data, intent in asked]


def test_events_that_differ_only_before_the_key_are_read_once():
    read = []
    told = Alike("value", lambda data, _: read.append(data) or json.loads(data)["value"])
    events = [
        json.dumps({"timestamp": number, "value": value}) for number in range(3) for value in "ab"
    ]

    assert [told.of(each) for each in events] == ["a", "b"] * 3
    assert read == events[:2]


def test_drafts_that_all_differ_do_not_pile_up(monkeypatch):
    monkeypatch.setattr(alike, "_MOST", 3)
    told = Alike("value", lambda data, _: json.loads(data)["value"])

    for number in range(10):
        assert told.of(json.dumps({"value": number})) == number
        assert len(told._known) <= alike._MOST


def test_an_event_without_the_key_is_told_by_all_of_it():
    told = Alike("value", lambda data, _: json.loads(data))

    assert [told.of('{"a": 1}'), told.of('{"a": 2}')] == [{"a": 1}, {"a": 2}]
