"""Measure understanding on messages that training has not seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.languages import Language, as_language
from bot.measuring.cases import Case, CasesInvalidError, read_cases
from bot.replies import Deletion, Reply, Transcript
from bot.understanding.intents import REFUSAL

__all__ = [
    "QUESTION",
    "VERDICTS",
    "Asked",
    "Case",
    "CasesInvalidError",
    "ConfidenceOf",
    "Outcome",
    "Summary",
    "Verdict",
    "ask",
    "group_by",
    "judge",
    "read_cases",
    "summarise",
]

Verdict = Literal["right", "wrong", "asked", "declined", "half"]
VERDICTS: tuple[Verdict, ...] = ("right", "wrong", "asked", "declined", "half")
QUESTION = "clarify"

# How sure the bot was of the user's latest message in a conversation, 0 to 1, or None.
ConfidenceOf = Callable[[str], Awaitable[float | None]]


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
class Outcome:
    """What the bot made of a case.

    Attributes:
        case: what was asked.
        topic: what the bot understood.
        offered: topics that it offered as buttons when it asked back.
        verdict: see `judge`.
        confidence: how sure it was of what it understood, 0 to 1; None when not known.
        answered: the topics of its messages, in order, each once.
    """

    case: Case
    topic: str | None
    offered: tuple[str, ...]
    verdict: Verdict
    confidence: float | None = None
    answered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares of a group of cases, each 0 to 1; together 1."""

    cases: int
    right: float
    wrong: float
    asked: float
    declined: float
    half: float = 0.0


def judge(case: Case, reply: Reply, *, confidence: float | None = None) -> Outcome:
    """Return what a reply is worth.

    A question back is "asked"; a refusal is "right" for what is not ours and "declined" for
    what is; any other topic is "right" or "wrong". An answer with a topic that the message
    rules out is "wrong". Of a message that asks two things, both have to be answered to be
    "right", and one of them is "half".
    """
    verdict = _verdict(case, reply)
    offered = tuple(
        button.payload.removeprefix("/") for message in reply.messages for button in message.buttons
    )
    return Outcome(
        case=case,
        topic=reply.topic,
        offered=offered if verdict == "asked" else (),
        verdict=verdict,
        confidence=confidence,
        answered=_answered(reply),
    )


async def ask(
    assistant: Asked, cases: Iterable[Case], *, confidence_of: ConfidenceOf | None = None
) -> list[Outcome]:
    """Ask every case in a conversation of its own, which is deleted afterwards.

    A case in a language that the bot does not speak is asked on an English page.

    Args:
        assistant: that answers.
        cases: to ask; of one with later turns, only these are counted.
        confidence_of: tells how sure the assistant was; None when nobody knows.
    """
    outcomes = []
    for case in cases:
        language = as_language(case.language) or "en"
        conversation_id, _ = await assistant.start(language=language)
        for turn in (case, *case.then):
            reply = await assistant.reply(conversation_id, text=turn.text)
            if turn.then:
                continue
            confidence = await confidence_of(conversation_id) if confidence_of else None
            outcomes.append(judge(turn, reply, confidence=confidence))
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


def _verdict(case: Case, reply: Reply) -> Verdict:
    answered = set(_answered(reply))
    if case.second is not None:
        wanted = {case.topic, case.second}
        if wanted & answered:
            return "right" if wanted <= answered else "half"
    if reply.topic == QUESTION:
        return "asked"
    if answered & set(case.excluded):
        return "wrong"
    if case.second is None and reply.topic in {case.topic, *case.also}:
        return "right"
    return "declined" if reply.topic == REFUSAL else "wrong"


def _answered(reply: Reply) -> tuple[str, ...]:
    topics = (reply.topic, *(message.topic for message in reply.messages))
    return tuple(dict.fromkeys(topic for topic in topics if topic))
