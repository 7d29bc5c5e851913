"""Made-up cases, replies and outcomes."""

from __future__ import annotations

from datetime import datetime, timezone

from bot.languages import Language
from bot.measuring.cases import Case
from bot.measuring.evaluation import Outcome, Verdict
from bot.replies import Button, Deletion, Message, Reply, Transcript

NOW = datetime(2026, 1, 1, tzinfo=timezone.utc)
GROUPS = {
    "events": "advice",
    "facebook": "advice",
    "greet": "conversation",
    "distress": "safety",
    "out_of_scope": "refusal",
}


def make_reply(*topics: str, offered: tuple[str, ...] = ()) -> Reply:
    """Return a reply understood as the first topic, with a message of each."""
    messages = [
        Message(
            id=f"m{number}",
            role="bot",
            kind="text",
            text="",
            topic=topic,
            language="fi",
            created_at=NOW,
            buttons=tuple(Button(name, f"/{name}") for name in offered),
        )
        for number, topic in enumerate(topics, 2)
    ]
    return Reply(
        conversation_id="c", language="fi", topic=topics[0], messages=tuple(messages), cursor="2"
    )


def make_case(topic: str = "events", **fields: object) -> Case:
    return Case(**{"text": "missä tapaan ihmisiä", "language": "fi", "topic": topic} | fields)


def make_outcome(
    topic: str = "events",
    understood: str | None = None,
    verdict: Verdict = "right",
    *,
    offered: tuple[str, ...] = (),
    confidence: float | None = None,
    answered: tuple[str, ...] | None = None,
    **fields: object,
) -> Outcome:
    """Return an outcome; without `understood`, of what was understood rightly."""
    topics = (understood or topic,) if answered is None else answered
    return Outcome(
        make_case(topic, **fields), topics[0], offered, verdict, confidence, answered=topics
    )


class ScriptedAssistant:
    """Answers a text as a script says, and otherwise understands it as the topic of that name."""

    def __init__(self, script: dict[str, Reply] | None = None) -> None:
        self.script = script or {}
        self.languages: list[Language] = []
        self.conversations: dict[str, list[str]] = {}
        self.forgotten: list[str] = []

    async def start(self, *, language: Language) -> tuple[str, Transcript]:
        self.languages.append(language)
        conversation_id = f"c{len(self.languages)}"
        self.conversations[conversation_id] = []
        return conversation_id, Transcript(language=language, messages=(), cursor="0")

    async def reply(self, conversation_id: str, *, text: str) -> Reply:
        self.conversations[conversation_id].append(text)
        return self.script.get(text) or make_reply(text)

    async def forget(self, conversation_id: str) -> Deletion:
        self.forgotten.append(conversation_id)
        return Deletion(receipt="r", deleted_at=NOW, stores=())

    async def confidence(self, conversation_id: str) -> float | None:
        """Return a confidence that tells the conversation's number of messages."""
        return len(self.conversations[conversation_id]) / 10
