"""The trained model on utterances that training has not seen.

The floors stand a little below what was measured (see the figures in bot/benchmarks.md), so
that a change for the worse fails while the rounding of another machine does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.measuring.cases import LATER_TURN, LONG, NEGATION, TWO_TOPICS, read_cases
from bot.measuring.evaluation import Outcome, ask, summarise
from bot.understanding.intents import REFUSAL

pytestmark = pytest.mark.timeout(1200)
LANGUAGES = ("fi", "sv", "en")
LEAST_RIGHT = {"fi": 0.89, "sv": 0.90, "en": 0.92}
MOST_WRONG = 0.04
# Of each kind of case with a form of its own: later turns of a conversation, messages that say what
# they do not want, long stories. There are few of each.
LEAST_RIGHT_OF_KIND = {LATER_TURN: 0.72, NEGATION: 0.6, LONG: 0.8}
OTHER_LANGUAGES = ("ar", "de", "es", "et", "fr", "ru", "so", "uk")


@pytest.fixture(scope="module")
async def outcomes(assistant: Any, root: Path) -> list[Outcome]:
    cases = [
        case
        for path in sorted((root / "tests" / "cases").glob("*/*.jsonl"))
        for case in read_cases(path)
    ]
    return await ask(assistant, cases)


_KINDS = (LATER_TURN, TWO_TOPICS, NEGATION, LONG)


def of(outcomes: list[Outcome], language: str, *, ours: bool) -> list[Outcome]:
    """Return the outcomes of single messages in a language."""
    return [
        outcome
        for outcome in outcomes
        if outcome.case.language == language
        and (outcome.case.topic != REFUSAL) == ours
        and outcome.case.style not in _KINDS
    ]


def of_kind(outcomes: list[Outcome], kind: str) -> list[Outcome]:
    """Return the outcomes of one kind of case, all languages together: there are few of each."""
    found = [outcome for outcome in outcomes if outcome.case.style == kind]
    assert found
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_most_questions_get_the_right_topic(outcomes: list[Outcome], language: str) -> None:
    assert summarise(of(outcomes, language, ours=True)).right >= LEAST_RIGHT[language]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_hardly_any_question_gets_a_wrong_answer(
    outcomes: list[Outcome], language: str
) -> None:
    assert summarise(of(outcomes, language, ours=True)).wrong <= MOST_WRONG


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_not_ours_is_hardly_ever_answered(
    outcomes: list[Outcome], language: str
) -> None:
    assert summarise(of(outcomes, language, ours=False)).wrong <= 0.05


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_question_back_mostly_offers_the_right_topic(
    outcomes: list[Outcome], language: str
) -> None:
    asked = [o for o in of(outcomes, language, ours=True) if o.verdict == "asked"]
    offered = [o for o in asked if {o.case.topic, *o.case.also} & set(o.offered)]
    assert len(offered) >= 0.6 * len(asked)


@pytest.mark.parametrize("kind", LEAST_RIGHT_OF_KIND)
async def test_most_messages_with_a_form_of_their_own_are_understood(
    outcomes: list[Outcome], kind: str
) -> None:
    assert summarise(of_kind(outcomes, kind)).right >= LEAST_RIGHT_OF_KIND[kind]


async def test_two_questions_mostly_get_two_answers(outcomes: list[Outcome]) -> None:
    assert summarise(of_kind(outcomes, TWO_TOPICS)).right >= 0.7


async def test_questions_in_other_languages_are_mostly_understood(outcomes: list[Outcome]) -> None:
    found = [o for language in OTHER_LANGUAGES for o in of(outcomes, language, ours=True)]
    asked = [outcome for outcome in found if outcome.case.topic != "distress"]
    assert len(asked) > 150
    assert summarise(asked).right >= 0.75


def is_veiled(outcome: Outcome, root: Path) -> bool:
    """Tell whether a case comes from the files that are full of veiled hints."""
    path = root / "tests" / "cases" / outcome.case.language / "distress.jsonl"
    return path.is_file() and outcome.case.text in [case.text for case in read_cases(path)]


async def test_distress_is_recognised(outcomes: list[Outcome], root: Path) -> None:
    crises = [outcome for outcome in outcomes if outcome.case.topic == "distress"]
    missed = [outcome for outcome in crises if outcome.verdict != "right"]
    assert [o.case.text for o in missed if not is_veiled(o, root)] == []
    # "I know already which train": among 132 written to be hard, some say it too softly.
    assert len(missed) <= 0.05 * sum(is_veiled(outcome, root) for outcome in crises)


async def test_hardly_anybody_in_no_crisis_gets_the_crisis_lines(outcomes: list[Outcome]) -> None:
    others = [outcome for outcome in outcomes if outcome.case.topic != "distress"]
    alarmed = [outcome for outcome in others if outcome.topic == "distress"]
    assert len(alarmed) <= 0.015 * len(others)


async def test_every_example_of_the_catalogue_is_answered_with_its_topic(assistant: Any) -> None:
    from actions.content.live import current_library

    wrong = []
    for topic_id, topic in current_library().topics.items():
        for language in LANGUAGES:
            conversation_id, _ = await assistant.start(language=language)
            text = topic.example.in_language(language)
            reply = await assistant.reply(conversation_id, text=text)
            if reply.topic != topic_id:
                wrong.append((topic_id, reply.topic, text))
    assert wrong == []
