"""Measuring: cases are read with their errors, verdicts mean what the report says."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.languages import Language
from bot.measuring.evaluation import (
    Case,
    CasesInvalidError,
    Outcome,
    ask,
    group_by,
    judge,
    read_cases,
    summarise,
)
from bot.replies import Button, Deletion, Message, Reply, Transcript

NOW = datetime(2026, 1, 1, tzinfo=timezone.utc)


def reply(topic: str, *, offered: tuple[str, ...] = ()) -> Reply:
    buttons = tuple(Button(name, f"/{name}") for name in offered)
    message = Message(
        id="m2",
        role="bot",
        kind="text",
        text="",
        topic=topic,
        language="fi",
        created_at=NOW,
        buttons=buttons,
    )
    return Reply(conversation_id="c", language="fi", topic=topic, messages=(message,), cursor="2")


def case(topic: str = "events", also: tuple[str, ...] = ()) -> Case:
    return Case(text="missä tapaan ihmisiä", language="fi", topic=topic, also=also)


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
    assert judge(case(expected, also), reply(answered)).verdict == verdict


def test_a_question_back_remembers_what_it_offered() -> None:
    outcome = judge(case(), reply("clarify", offered=("events", "facebook")))
    assert outcome.offered == ("events", "facebook")


def test_shares_add_up_to_one() -> None:
    outcomes = [judge(case(), reply(topic)) for topic in ("events", "facebook", "clarify")]
    figures = summarise(outcomes)
    assert figures.cases == 3
    assert figures.right == pytest.approx(1 / 3)
    assert figures.right + figures.wrong + figures.asked + figures.declined == pytest.approx(1)


def test_no_outcomes_are_no_error() -> None:
    assert summarise([]).cases == 0


def test_outcomes_are_grouped_by_what_is_asked_for() -> None:
    outcomes = [Outcome(case(name), name, (), "right") for name in ("b", "a", "b")]
    groups = group_by(outcomes, lambda outcome: outcome.case.topic)
    assert {name: len(group) for name, group in groups.items()} == {"a": 1, "b": 2}


def test_cases_are_read_with_their_options(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(
        '{"text": "hej", "lang": "sv", "topic": "greet"}\n\n'
        '{"text": "moi", "lang": "fi", "topic": "greet", "also": ["thanks"], "style": "mixed"}\n',
        encoding="utf-8",
    )
    assert read_cases(path) == [
        Case(text="hej", language="sv", topic="greet"),
        Case(text="moi", language="fi", topic="greet", also=("thanks",), style="mixed"),
    ]


@pytest.mark.parametrize("line", ["{", '{"text": "hej"}', "[]", '"moi"'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(f'{{"text": "a", "lang": "fi", "topic": "greet"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(CasesInvalidError, match=r"cases\.jsonl:2: "):
        read_cases(path)


class EchoingAssistant:
    """Understands every text as the topic of that name, and counts what it forgot."""

    def __init__(self) -> None:
        self.languages: list[Language] = []
        self.forgotten = 0

    async def start(self, *, language: Language) -> tuple[str, Transcript]:
        self.languages.append(language)
        return "c", Transcript(language=language, messages=(), cursor="0")

    async def reply(self, conversation_id: str, *, text: str) -> Reply:
        return reply(text)

    async def forget(self, conversation_id: str) -> Deletion:
        self.forgotten += 1
        return Deletion(receipt="r", deleted_at=NOW, stores=())


async def test_every_case_has_a_conversation_of_its_own_on_a_page_in_its_language() -> None:
    assistant = EchoingAssistant()
    cases = [
        Case(text="events", language="sv", topic="events"),
        Case(text="events", language="ru", topic="events"),
    ]
    outcomes = await ask(assistant, cases)
    assert [outcome.verdict for outcome in outcomes] == ["right", "right"]
    assert assistant.languages == ["sv", "en"]
    assert assistant.forgotten == 2
