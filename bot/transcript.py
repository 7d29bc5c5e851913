"""Read a conversation's messages out of Rasa's events.

Rasa's events are the only record: what the user sees after a reload, what idempotency
repeats and what a button may send are all read from them, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any, cast

from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered

from bot.languages import DEFAULT_LANGUAGE, Language, as_language
from bot.replies import Button, Kind, Message, Source
from bot.texts import unguard

LANGUAGE_SLOT = "language"
# Keys of what actions and responses put under `custom`; everything else there is `extra`.
KIND, TOPIC, SOURCES = "kind", "topic", "sources"
# Keys of a user message's metadata.
CLIENT_MESSAGE_ID, BUTTON_TITLE = "client_message_id", "button_title"
# Topics whose dialogue goes on over several messages.
_TASKS = frozenset(
    {
        "connection_request",
        "reconnect_message",
        "mentor_message",
        "review_message",
        "find_mentoring",
    }
)


def read_messages(events: Iterable[Event], *, before: int = 0) -> list[Message]:
    """Return the messages of both sides, in order.

    Args:
        events: a tracker's events, from the first on or from a later question on.
        before: messages before these events; ids count from there.
    """
    messages: list[Message] = []
    language: Language = DEFAULT_LANGUAGE
    intent: str | None = None
    for event in events:
        if isinstance(event, SlotSet) and event.key == LANGUAGE_SLOT:
            language = as_language(event.value) or language
            _correct_last_user_message(messages, language)
        elif isinstance(event, UserUttered):
            intent = event.intent_name
            number = before + len(messages)
            messages.append(_user_message(event, number=number, language=language))
        elif isinstance(event, BotUttered):
            number = before + len(messages)
            messages.append(_bot_message(event, number=number, language=language, intent=intent))
    return [_with_understood_topic(messages, position) for position in range(len(messages))]


def position_of(messages: list[Message], client_message_id: str | None) -> int | None:
    """Return where the user's message with this client id stands, or None when it is new."""
    if client_message_id is None:
        return None
    return next(
        (
            position
            for position, message in enumerate(messages)
            if message.role == "user" and message.client_message_id == client_message_id
        ),
        None,
    )


def answers_after(messages: list[Message], position: int) -> list[Message]:
    """Return the bot's messages between the user's message at `position` and the next one."""
    answers: list[Message] = []
    for message in messages[position + 1 :]:
        if message.role == "user":
            break
        answers.append(message)
    return answers


def offered_button(messages: Iterable[Message], payload: str) -> Button | None:
    """Return the button with this payload that the bot sent, the latest one, or None."""
    found = None
    for message in messages:
        for button in message.buttons:
            if button.payload == payload:
                found = button
    return found


def _user_message(event: UserUttered, *, number: int, language: Language) -> Message:
    metadata = event.metadata or {}
    return Message(
        id=_identify(number),
        role="user",
        kind="text",
        text=metadata.get(BUTTON_TITLE) or unguard(event.text or ""),
        topic=event.intent_name,
        language=language,
        created_at=_moment(event),
        client_message_id=metadata.get(CLIENT_MESSAGE_ID),
    )


def _bot_message(
    event: BotUttered, *, number: int, language: Language, intent: str | None
) -> Message:
    data = event.data or {}
    custom: dict[str, Any] = dict(data.get("custom") or {})
    kind = custom.pop(KIND, "text")
    topic = custom.pop(TOPIC, intent)
    sources = custom.pop(SOURCES, ())
    return Message(
        id=_identify(number),
        role="bot",
        kind=cast("Kind", kind),
        text=event.text or "",
        topic=topic,
        language=as_language(custom.pop("language", None)) or language,
        created_at=_moment(event),
        sources=tuple(Source(source["title"], source.get("url")) for source in sources),
        buttons=tuple(
            Button(button["title"], button["payload"]) for button in data.get("buttons") or ()
        ),
        extra=custom,
    )


def _correct_last_user_message(messages: list[Message], language: Language) -> None:
    """Give the user's latest message the language that was detected from it.

    Rasa logs the message first and the slot that follows from it afterwards.
    """
    if messages and messages[-1].role == "user":
        messages[-1] = replace(messages[-1], language=language)


def _with_understood_topic(messages: list[Message], position: int) -> Message:
    """Return the message; where only the bot's answer tells what was understood, with its topic.

    Where the classifier abstained, the action knows whether it asked back (`clarify`) or declined.
    While a task is open, "Anna Virtanen" or "shorter" is about the task, whatever else it may mean.
    """
    message = messages[position]
    answers = answers_after(messages, position) if message.role == "user" else []
    if not answers:
        return message
    abstained = message.topic == DEFAULT_NLU_FALLBACK_INTENT_NAME
    return (
        replace(message, topic=answers[0].topic)
        if abstained or answers[0].topic in _TASKS
        else message
    )


def _identify(number: int) -> str:
    """Return a message's id: its place in the transcript, from 1."""
    return f"m{number + 1}"


def _moment(event: Event) -> datetime:
    return datetime.fromtimestamp(event.timestamp, tz=timezone.utc)
