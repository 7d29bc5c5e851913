"""A stand-in for the engine that says what a test tells it to, see api/ports.py."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from bot.errors import (
    ButtonNotOfferedError,
    ConversationNotFoundError,
    DuplicateInProgressError,
    MessageNotFoundError,
)
from bot.masking import mask
from bot.replies import Button, Deletion, Message, Reply, Source, Transcript

# What one message says: the fields of `Message` that the stand-in does not fill in itself.
Part = dict[str, Any]

GREETING = {
    "fi": "Hei, olen Verkostovinkki. Olen tekoälybotti, en ihminen.",
    "sv": "Hej, jag är Verkostovinkki. Jag är en AI-bot, inte en människa.",
    "en": "Hello, I am Verkostovinkki. I am an AI bot, not a person.",
}
GREETING_BUTTONS = {
    "fi": (("Miten pääsen alkuun?", "/getting_started"), ("Tietosuoja", "/privacy")),
    "sv": (("Hur kommer jag i gång?", "/getting_started"), ("Dataskydd", "/privacy")),
    "en": (("How do I start?", "/getting_started"), ("Privacy", "/privacy")),
}
SOURCE = ("Guide to networking", "https://example.org/guide")
RECEIPT = "a1b2c3d4"


def said(text: str, *, kind: str = "text", topic: str = "getting_started", **more: Any) -> Part:
    """Return one message of the bot.

    Args:
        text: in the contract's Markdown.
        kind: of `Message`.
        topic: of `Message`.
        more: `buttons` and `sources` as pairs (title, payload or address), `language`, and any
            field of special kinds.
    """
    return {"text": text, "kind": kind, "topic": topic, **more}


def tip(text: str = "Start with **people you know**.\n\n- Write a list.\n- Call one.", **more: Any):
    """Return a tip with a source, as `said` does."""
    return said(text, kind="tip", **{"sources": (SOURCE,), **more})


def draft(
    text: str = "Hello Anna,\nit was nice to meet you. I would be glad to stay in touch.\nBest, Sam",
    *,
    language: str = "en",
    limit: int | None = 200,
    **more: Any,
) -> Part:
    """Return a message that the user may copy, as `said` does."""
    about = {
        "text": text,
        "language": language,
        "characters": len(text),
        "limit": limit,
        "platform": "linkedin",
        "shorter_available": True,
    }
    return said(text, kind="draft", **{"topic": "connection_request", "draft": about, **more})


CHANGES = (
    ("Shorter", '/connection_request{"change": "shorter"}'),
    ("More relaxed", '/connection_request{"change": "relaxed"}'),
    ("Another version", '/connection_request{"change": "another"}'),
)


def programmes(*names: str, **more: Any) -> Part:
    """Return a list of programmes as the search writes it, as `said` does."""
    names = names or ("Town Mentors", "Work Friends")
    blocks = [
        f"**{number}. {name}**, The town.\nIn English, for newcomers. Half a year with a mentor.\n"
        f"Free. Dates from 2025.\n[See the page: {name}](https://example.org/{number})"
        for number, name in enumerate(names, 1)
    ]
    text = "\n\n".join(["I searched: Turku.", *blocks, "Check on the organiser's page."])
    found = [
        {"id": f"programme-{number}", "name": name, "url": f"https://example.org/{number}"}
        for number, name in enumerate(names, 1)
    ]
    fields = {"topic": "find_mentoring", "programmes": found, **more}
    return said(text, kind="programmes", **fields)


@dataclass
class Conversation:
    """One conversation in memory; `add` numbers messages as the engine does."""

    language: str
    messages: list[Message] = field(default_factory=list)

    def add(self, role: str, part: Part, client_message_id: str | None = None) -> Message:
        fields = {"language": self.language, **part}
        known = {name: fields.pop(name) for name in ("text", "kind", "topic", "language")}
        message = Message(
            id=f"m{len(self.messages) + 1}",
            role=role,
            **known,
            created_at=datetime.now(timezone.utc),
            sources=tuple(Source(*one) for one in fields.pop("sources", ())),
            buttons=tuple(Button(*one) for one in fields.pop("buttons", ())),
            client_message_id=client_message_id,
            extra=fields,
        )
        self.messages.append(message)
        return message

    def titles(self) -> dict[str, str]:
        """Return every payload offered so far with its title."""
        return {b.payload: b.title for message in self.messages for b in message.buttons}


Answer = Callable[[str, Conversation], Sequence[Part]]


class StandIn:
    """Keeps conversations in memory, masked; every method runs in the server's event loop.

    Attributes:
        answer: what the bot says to a text or payload; it may change the conversation.
        received: every text or payload that was answered, in order, each once.
        feedback: (message id, helpful, reason) of every judgement.
        gate: while it is closed, answers are held back.
    """

    def __init__(self) -> None:
        self.conversations: dict[str, Conversation] = {}
        self.reset()

    def reset(self) -> None:
        self.conversations.clear()
        self.answer: Answer = lambda _said, _conversation: (tip(),)
        self.received: list[str] = []
        self.feedback: list[tuple[str, bool, str | None]] = []
        self.page_urls: list[str | None] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self._in_progress: set[tuple[str, str]] = set()

    async def greeting(self, language):
        return tuple(self._greeted(language).messages)

    async def start(self, *, language, page_url=None):
        conversation_id = f"conversation-{secrets.token_hex(8)}"
        self.conversations[conversation_id] = self._greeted(language)
        self.page_urls.append(page_url)
        return conversation_id, self._transcript(self.conversations[conversation_id], 0)

    async def reply(self, conversation_id, *, text=None, payload=None, client_message_id=None):
        conversation = self._find(conversation_id)
        titles = conversation.titles()
        if payload is not None and payload not in titles:
            raise ButtonNotOfferedError(payload)
        key = (conversation_id, client_message_id or secrets.token_hex(8))
        if key in self._in_progress:
            raise DuplicateInProgressError(client_message_id)
        self._in_progress.add(key)
        try:
            await self.gate.wait()
            return self._turn(conversation_id, text, payload, client_message_id)
        finally:
            self._in_progress.discard(key)

    async def history(self, conversation_id, *, after=0):
        return self._transcript(self._find(conversation_id), after)

    async def language(self, conversation_id):
        return self._find(conversation_id).language

    async def judge(self, conversation_id, message_id, *, helpful, reason):
        messages = self._find(conversation_id).messages
        if not any(one.id == message_id and one.role == "bot" for one in messages):
            raise MessageNotFoundError(message_id)
        self.feedback.append((message_id, helpful, reason))

    async def forget(self, conversation_id):
        self._find(conversation_id)
        del self.conversations[conversation_id]
        now = datetime.now(timezone.utc)
        return Deletion(receipt=RECEIPT, deleted_at=now, stores=("events", "feedback"))

    async def check(self):
        """Be ready always."""

    def _turn(self, conversation_id, text, payload, client_message_id) -> Reply:
        # Found again: it may have been deleted while the answer was held back.
        conversation = self._find(conversation_id)
        position = self._position(conversation, client_message_id)
        masked = mask(text or "")
        if position is None:
            position = len(conversation.messages)
            asked = text if payload is None else payload
            parts = self.answer(asked, conversation)
            shown = conversation.titles()[payload] if payload is not None else masked.text
            conversation.add("user", said(shown), client_message_id)
            for part in parts:
                conversation.add("bot", part)
            self.received.append(asked)
        messages = []
        for message in conversation.messages[position + 1 :]:
            if message.role == "user":
                break
            messages.append(message)
        return Reply(
            conversation_id=conversation_id,
            language=conversation.language,
            topic=messages[0].topic if messages else None,
            messages=tuple(messages),
            cursor=str(position + 1 + len(messages)),
            stored_text=conversation.messages[position].text if masked.kinds else None,
        )

    @staticmethod
    def _greeted(language: str) -> Conversation:
        conversation = Conversation(language)
        buttons = GREETING_BUTTONS[language]
        conversation.add("bot", said(GREETING[language], topic="greet", buttons=buttons))
        return conversation

    def _find(self, conversation_id: str) -> Conversation:
        if conversation_id not in self.conversations:
            raise ConversationNotFoundError(conversation_id)
        return self.conversations[conversation_id]

    @staticmethod
    def _position(conversation: Conversation, client_message_id: str | None) -> int | None:
        for position, message in enumerate(conversation.messages):
            if client_message_id and message.client_message_id == client_message_id:
                return position
        return None

    @staticmethod
    def _transcript(conversation: Conversation, after: int) -> Transcript:
        return Transcript(
            language=conversation.language,
            messages=tuple(conversation.messages[after:]),
            cursor=str(len(conversation.messages)),
        )
