"""What the engine hands to whoever shows it: plain values, no Rasa, no HTTP."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.languages import Language

Role = Literal["bot", "user"]
Kind = Literal["text", "tip", "draft", "programmes", "question", "notice"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a piece of advice comes from; `url` is None when the source has no address."""

    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Button:
    """A reply that the user may choose; `payload` is what the client sends back."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a conversation, of either side.

    Attributes:
        id: unique within its conversation and stable.
        topic: a topic id; for a user's message, what was understood.
        created_at: when it was said, in UTC.
        extra: fields for special kinds, such as `draft` and `programmes`.
    """

    id: str
    role: Role
    kind: Kind
    text: str
    topic: str | None
    language: Language
    created_at: datetime
    sources: tuple[Source, ...] = ()
    buttons: tuple[Button, ...] = ()
    client_message_id: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The bot's answer to one message of the user.

    Attributes:
        topic: the topic of what was understood.
        messages: the bot's messages, in order.
        cursor: the place in the transcript after the last of them.
        stored_text: the user's message as it was stored, when something in it was masked.
    """

    conversation_id: str
    language: Language
    topic: str | None
    messages: tuple[Message, ...]
    cursor: str
    stored_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A conversation from a cursor on."""

    language: Language
    messages: tuple[Message, ...]
    cursor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """Proof that a conversation was removed from every store."""

    receipt: str
    deleted_at: datetime
    stores: tuple[str, ...]
