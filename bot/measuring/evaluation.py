"""Measure understanding on utterances that training has not seen."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from bot.errors import BotError
from bot.languages import Language, as_language
from bot.replies import Deletion, Reply, Transcript

Verdict = Literal["right", "wrong", "asked", "declined"]
VERDICTS: tuple[Verdict, ...] = ("right", "wrong", "asked", "declined")
REFUSAL, QUESTION = "out_of_scope", "clarify"


class CasesInvalidError(BotError):
    """A file of cases cannot be read; the message names file, line and problem."""


class Asked(Protocol):
    """What answers the cases; `bot.assistant.Assistant` does."""

    async def start(self, *, language: Language) -> tuple[str, Transcript]:
        """Open a conversation."""
        ...

    async def reply(self, conversation_id: str, *, text: str) -> Reply:
        """Answer one message."""
        ...

    async def forget(self, conversation_id: str) -> Deletion:
        """Remove the conversation."""
        ...


@dataclass(frozen=True, slots=True)
class Case:
    """One utterance with what it should be understood as.

    Attributes:
        text: as typed.
        language: of the page that it is typed on; the utterance itself may be in another.
        topic: the right topic.
        also: topics that are as right.
        style: how it is written, for example "colloquial".
    """

    text: str
    language: str
    topic: str
    also: tuple[str, ...] = ()
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the bot made of a case.

    Attributes:
        case: what was asked.
        topic: what the bot understood.
        offered: topics that it offered as buttons when it asked back.
        verdict: see `judge`.
    """

    case: Case
    topic: str | None
    offered: tuple[str, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares of a group of cases, each 0 to 1."""

    cases: int
    right: float
    wrong: float
    asked: float
    declined: float


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a JSONL file with the fields text, lang, topic, also?, style?.

    Raises:
        CasesInvalidError: when a line is no such object.
    """
    cases: list[Case] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            cases.append(
                Case(
                    text=row["text"],
                    language=row["lang"],
                    topic=row["topic"],
                    also=tuple(row.get("also") or ()),
                    style=row.get("style", "plain"),
                )
            )
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise CasesInvalidError(f"{path}:{number}: {type(error).__name__}: {error}") from error
    return cases


def judge(case: Case, reply: Reply) -> Outcome:
    """Return what a reply is worth.

    A question back is "asked"; a refusal is "right" for what is not ours and "declined" for
    what is; any other topic is "right" or "wrong".
    """
    offered = tuple(
        button.payload.removeprefix("/") for message in reply.messages for button in message.buttons
    )
    if reply.topic == QUESTION:
        return Outcome(case, reply.topic, offered, "asked")
    if reply.topic == case.topic or reply.topic in case.also:
        return Outcome(case, reply.topic, (), "right")
    return Outcome(case, reply.topic, (), "declined" if reply.topic == REFUSAL else "wrong")


async def ask(assistant: Asked, cases: Iterable[Case]) -> list[Outcome]:
    """Ask every case in a conversation of its own, which is deleted afterwards.

    A case in a language that the bot does not speak is asked on an English page.
    """
    outcomes = []
    for case in cases:
        language = as_language(case.language) or "en"
        conversation_id, _ = await assistant.start(language=language)
        reply = await assistant.reply(conversation_id, text=case.text)
        outcomes.append(judge(case, reply))
        await assistant.forget(conversation_id)
    return outcomes


def summarise(outcomes: Sequence[Outcome]) -> Summary:
    """Return the shares of the verdicts; of no outcomes at all, zeros."""
    counts = Counter(outcome.verdict for outcome in outcomes)
    total = len(outcomes) or 1
    return Summary(len(outcomes), *(counts[verdict] / total for verdict in VERDICTS))


def group_by(
    outcomes: Iterable[Outcome], key: Callable[[Outcome], str]
) -> dict[str, list[Outcome]]:
    """Return the outcomes by a property of theirs, sorted by its name."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome), []).append(outcome)
    return dict(sorted(groups.items()))
