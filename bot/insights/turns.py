"""Put stored events together to turns: what somebody wrote, and what the bot said to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.insights.alike import Alike
from bot.insights.rows import LANGUAGE, SEARCH, Row
from bot.languages import Language, as_language
from bot.understanding.intents import REFUSAL, UNSURE, is_topic

# Topics whose dialogue goes on over several messages, and the topic of a question back.
TASKS = frozenset(
    {
        "connection_request",
        "reconnect_message",
        "mentor_message",
        "review_message",
        "find_mentoring",
    }
)
CLARIFY = "clarify"


@dataclass(frozen=True, slots=True)
class Answer:
    """One message of the bot.

    Attributes:
        topic: that it carries, or that of the user's message.
        offered: names of the intents on its buttons.
        draft: whether it is the draft of a message.
        programmes: ids of the programmes that it shows.
        language: that it says it is in; None for most.
    """

    kind: str
    topic: str | None
    offered: tuple[str, ...] = ()
    draft: bool = False
    programmes: tuple[str, ...] = ()
    language: Language | None = None


@dataclass(slots=True)
class Turn:
    """One message of a user with its answers.

    Attributes:
        at: seconds since 1970.
        data: the JSON of the user's message, read only where its words are needed.
        wishes: searches for a mentor whose first page was shown.
    """

    conversation: str
    at: float
    language: Language | None
    intent: str | None
    data: str
    answers: list[Answer] = field(default_factory=list)
    wishes: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def declined(self) -> bool:
        """Return whether the bot said that this is not its business, or that it understood nothing."""
        return any(answer.topic == REFUSAL for answer in self.answers)

    @property
    def asked_back(self) -> bool:
        """Return whether the bot asked what was meant, or offered what might be."""
        return any(answer.topic == CLARIFY for answer in self.answers)

    @property
    def topics(self) -> set[str]:
        """Return what it was about: as the transcript says, and a second question's topic."""
        first = self.answers[0].topic if self.answers else None
        abstained = self.intent == UNSURE
        understood = first if abstained or first in TASKS else self.intent
        topics = {understood} if understood else set()
        if understood and is_topic(understood) and understood != CLARIFY:
            topics |= {each.topic for each in self.answers if each.kind == "tip" and each.topic}
        return topics


def turns_of(rows: Iterable[Row]) -> Iterator[Turn]:
    """Yield the turns of many conversations, whose events may be mixed, as each is over."""
    languages: dict[str, Language] = {}
    open_turns: dict[str, Turn] = {}
    answers, spoken = Alike("data", read_answer), Alike("value", _read_language)
    for row in rows:
        turn = open_turns.get(row.conversation)
        if row.type == "user":
            if turn:
                yield turn
            language = languages.get(row.conversation)
            open_turns[row.conversation] = Turn(
                row.conversation, row.at, language, row.intent, row.data
            )
        elif row.name == LANGUAGE:
            language = spoken.of(row.data)
            if language:
                languages[row.conversation] = language
                # Stored behind the message that it was detected in.
                if turn and not turn.answers:
                    turn.language = language
        elif turn and row.type == "bot":
            turn.answers.append(answers.of(row.data, turn.intent))
        elif turn and row.name == SEARCH:
            search = _load(row.data).get("value")
            if isinstance(search, Mapping) and search.get("start") == 0:
                turn.wishes.append(search.get("wish") or {})
    yield from open_turns.values()


def read_answer(data: str, intent: str | None) -> Answer:
    """Return what a stored message of the bot is.

    Args:
        data: the JSON of the event.
        intent: of the user's message before it.
    """
    message = _load(data).get("data") or {}
    custom = message.get("custom") or {}
    topic = custom.get("topic") or intent
    buttons = (message.get("buttons") or ()) if topic == CLARIFY else ()
    return Answer(
        kind=str(custom.get("kind") or "text"),
        topic=topic,
        offered=tuple(_intent_of(str(button.get("payload"))) for button in buttons),
        draft="draft" in custom,
        programmes=tuple(str(card["id"]) for card in custom.get("programmes") or ()),
        language=as_language(custom.get("language")),
    )


def language_before(data: str) -> Language | None:
    """Return the language that a conversation was in when a stored message of a user came."""
    return as_language((_load(data).get("metadata") or {}).get(LANGUAGE))


def _read_language(data: str, _: str | None) -> Language | None:
    """Return the language that an event set."""
    return as_language(_load(data).get("value"))


def _intent_of(payload: str) -> str:
    """Return the intent that a button stands for: /events of "/events{...}"."""
    return payload.removeprefix("/").partition("{")[0]


def _load(data: str) -> dict[str, Any]:
    loaded = json.loads(data)
    return loaded if isinstance(loaded, dict) else {}
