"""Measuring: cases are asked as they should be, verdicts mean what the report says."""

from __future__ import annotations

import pytest

from bot.measuring.evaluation import (
    REFUSAL,
    Case,
    Outcome,
    ask,
    group_by,
    judge,
    summarise,
)
from tests.bot.measuring.making import ScriptedAssistant, make_case, make_outcome, make_reply


@pytest.mark.parametrize(
    ("expected", "also", "answered", "verdict"),
    [
        ("events", (), "events", "right"),
        ("events", ("initiative",), "initiative", "right"),
        ("events", (), "facebook", "wrong"),
        ("events", (), "out_of_scope", "declined"),
        ("events", (), "clarify", "asked"),
        ("out_of_scope", (), "out_of_scope", "right"),
        ("out_of_scope", (), "events", "wrong"),
        ("out_of_scope", (), "clarify", "asked"),
    ],
)
def test_a_reply_is_judged_by_its_topic(
    expected: str, also: tuple[str, ...], answered: str, verdict: str
) -> None:
    assert judge(make_case(expected, also=also), make_reply(answered)).verdict == verdict


@pytest.mark.parametrize(
    ("answered", "verdict"),
    [
        (("events", "facebook"), "right"),
        (("facebook", "events"), "right"),
        (("events", "greet", "facebook"), "right"),
        (("events",), "half"),
        (("clarify", "facebook"), "half"),
        (("greet", "facebook"), "half"),
        (("clarify",), "asked"),
        (("out_of_scope",), "declined"),
        (("greet",), "wrong"),
    ],
)
def test_of_two_questions_both_have_to_be_answered(answered: tuple[str, ...], verdict: str) -> None:
    assert judge(make_case(second="facebook"), make_reply(*answered)).verdict == verdict


@pytest.mark.parametrize(
    ("answered", "verdict"),
    [
        (("events",), "right"),
        (("facebook",), "wrong"),
        # Advice on what the user does not want is wrong beside the right advice too.
        (("events", "facebook"), "wrong"),
        (("greet",), "wrong"),
        (("clarify",), "asked"),
        (("out_of_scope",), "declined"),
    ],
)
def test_what_a_message_rules_out_is_a_wrong_answer(
    answered: tuple[str, ...], verdict: str
) -> None:
    assert judge(make_case(excluded=("facebook",)), make_reply(*answered)).verdict == verdict


def test_a_refusal_of_what_is_not_ours_beside_advice_is_one_of_two() -> None:
    case = make_case(second=REFUSAL)
    assert judge(case, make_reply("events")).verdict == "half"
    assert judge(case, make_reply("events", REFUSAL)).verdict == "right"


def test_a_question_back_remembers_what_it_offered() -> None:
    outcome = judge(make_case(), make_reply("clarify", offered=("events", "facebook")))
    assert outcome.offered == ("events", "facebook")


def test_an_answer_offers_nothing_but_remembers_all_its_topics() -> None:
    outcome = judge(make_case(), make_reply("events", "events", "greet", offered=("more",)))
    assert outcome.offered == ()
    assert outcome.answered == ("events", "greet")


def test_shares_add_up_to_one() -> None:
    outcomes = [judge(make_case(), make_reply(name)) for name in ("events", "facebook", "clarify")]
    figures = summarise(outcomes)
    assert figures.cases == 3
    assert figures.right == pytest.approx(1 / 3)
    assert figures.right + figures.wrong + figures.asked + figures.declined == pytest.approx(1)


def test_no_outcomes_are_no_error() -> None:
    assert summarise([]).cases == 0


def test_outcomes_are_grouped_by_what_is_asked_for() -> None:
    outcomes: list[Outcome] = [make_outcome(name) for name in ("b", "a", "b")]
    groups = group_by(outcomes, lambda outcome: outcome.case.topic)
    assert {name: len(group) for name, group in groups.items()} == {"a": 1, "b": 2}


async def test_every_case_has_a_conversation_of_its_own_on_a_page_in_its_language() -> None:
    assistant = ScriptedAssistant()
    cases = [
        Case(text="events", language="sv", topic="events"),
        Case(text="events", language="ru", topic="events"),
    ]
    outcomes = await ask(assistant, cases)
    assert [outcome.verdict for outcome in outcomes] == ["right", "right"]
    assert [outcome.confidence for outcome in outcomes] == [None, None]
    assert assistant.languages == ["sv", "en"]
    assert assistant.forgotten == ["c1", "c2"]


async def test_turns_share_a_conversation_and_the_first_is_not_counted() -> None:
    later = (
        Case("greet", "fi", "events", earlier=("facebook",)),
        Case("more", "fi", "more", earlier=("facebook", "greet")),
    )
    assistant = ScriptedAssistant()
    outcomes = await ask(
        assistant,
        [Case("facebook", "fi", "facebook", then=later), Case("events", "fi", "events")],
        confidence_of=assistant.confidence,
    )
    assert assistant.conversations == {"c1": ["facebook", "greet", "more"], "c2": ["events"]}
    assert [(one.case.text, one.verdict) for one in outcomes] == [
        ("greet", "wrong"),
        ("more", "right"),
        ("events", "right"),
    ]
    # Asked after every turn, so that each turn has its own.
    assert [one.confidence for one in outcomes] == [0.2, 0.3, 0.1]
    assert assistant.forgotten == ["c1", "c2"]
