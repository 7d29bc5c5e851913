"""Hand-written stand-ins for what the interface asks of the engine, see api/ports.py."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timezone

from bot.errors import (
    BotError,
    ButtonNotOfferedError,
    ConversationNotFoundError,
    DuplicateInProgressError,
    MessageNotFoundError,
)
from bot.languages import Language
from bot.masking import mask
from bot.replies import Button, Deletion, Message, Reply, Source, Transcript
from tests.api.insights_sample import sample_insights

OFFERED = Button("Miten pääsen alkuun?", "/getting_started")
SOURCE = Source("Opas", "https://example.org/opas")
GREETINGS = {"fi": "Olen botti.", "sv": "Jag är en bot.", "en": "I am a bot."}
ANSWER = "Aloita **tutuista**.\n\n- Kirjoita lista.\n- Soita yhdelle."


@dataclass
class Conversation:
    language: Language
    messages: list[Message] = field(default_factory=list)

    def add(
        self,
        role,
        text,
        *,
        kind="tip",
        topic="getting_started",
        client_message_id=None,
        buttons=(),
        sources=(),
    ) -> Message:
        message = Message(
            id=f"m{len(self.messages) + 1}",
            role=role,
            kind="text" if role == "user" else kind,
            text=text,
            topic=topic,
            language=self.language,
            created_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
            sources=tuple(sources),
            buttons=tuple(buttons),
            client_message_id=client_message_id,
        )
        self.messages.append(message)
        return message


class FakeAssistant:
    """Keeps conversations in memory, masked, and answers everything alike.

    `trouble` is raised by every method while it is set; `gate` holds answers back while it
    is closed, and `waiting` tells that one is held; `answer` is what the bot says.
    """

    def __init__(self) -> None:
        self.conversations: dict[str, Conversation] = {}
        self.feedback: list[tuple[str, str, bool, str | None]] = []
        self.page_urls: list[str | None] = []
        self.received: list[str] = []
        self.answer = ANSWER
        self.asked_days: list[int] = []
        self.told_insights = None
        self.trouble: Exception | None = None
        self.trouble_on_reply: BotError | None = None
        self.gate = asyncio.Event()
        self.gate.set()
        self.waiting = asyncio.Event()
        self._in_progress: set[tuple[str, str]] = set()

    async def start(self, *, language, page_url=None):
        self._stumble()
        conversation_id = f"conversation-{len(self.conversations) + 1}"
        conversation = self.conversations[conversation_id] = self._greeted(language)
        self.page_urls.append(page_url)
        return conversation_id, self._transcript(conversation, 0)

    async def greeting(self, *, language):
        self._stumble()
        return tuple(self._greeted(language).messages)

    async def reply(self, conversation_id, *, text=None, payload=None, client_message_id=None):
        conversation = self._find(conversation_id)
        if self.trouble_on_reply:
            raise self.trouble_on_reply
        if payload is not None and payload != OFFERED.payload:
            raise ButtonNotOfferedError(payload)
        key = (conversation_id, client_message_id or "")
        if client_message_id and key in self._in_progress:
            raise DuplicateInProgressError(client_message_id)
        self._in_progress.add(key)
        self.waiting.set()
        await self.gate.wait()
        self._in_progress.discard(key)
        position = self._position(conversation, client_message_id)
        masked = mask(text or "")
        if position is None:
            position = len(conversation.messages)
            self.received.append(text if payload is None else payload)
            said = OFFERED.title if payload else masked.text
            conversation.add("user", said, client_message_id=client_message_id)
            conversation.add("bot", self.answer, buttons=[OFFERED], sources=[SOURCE])
        return Reply(
            conversation_id=conversation_id,
            language=conversation.language,
            topic="getting_started",
            messages=(conversation.messages[position + 1],),
            cursor=str(position + 2),
            stored_text=conversation.messages[position].text if masked.kinds else None,
        )

    async def history(self, conversation_id, *, after=0):
        return self._transcript(self._find(conversation_id), after)

    async def language(self, conversation_id):
        return self._find(conversation_id).language

    async def judge(self, conversation_id, message_id, *, helpful, reason):
        messages = self._find(conversation_id).messages
        if not any(one.id == message_id and one.role == "bot" for one in messages):
            raise MessageNotFoundError(message_id)
        self.feedback.append((conversation_id, message_id, helpful, reason))

    async def forget(self, conversation_id):
        self._find(conversation_id)
        del self.conversations[conversation_id]
        moment = datetime(2026, 2, 3, 4, 5, 6, tzinfo=timezone.utc)
        return Deletion(receipt="a1b2c3", deleted_at=moment, stores=("events", "feedback"))

    async def insights(self, *, days):
        self._stumble()
        self.asked_days.append(days)
        return self.told_insights or sample_insights(days)

    async def close(self):
        pass

    async def check(self):
        self._stumble()

    @staticmethod
    def _greeted(language) -> Conversation:
        conversation = Conversation(language)
        conversation.add("bot", GREETINGS[language], kind="text", topic="greet", buttons=[OFFERED])
        return conversation

    def _stumble(self) -> None:
        if self.trouble:
            raise self.trouble

    def _find(self, conversation_id) -> Conversation:
        self._stumble()
        if conversation_id not in self.conversations:
            raise ConversationNotFoundError(conversation_id)
        return self.conversations[conversation_id]

    @staticmethod
    def _position(conversation, client_message_id) -> int | None:
        for position, message in enumerate(conversation.messages):
            if client_message_id and message.client_message_id == client_message_id:
                return position
        return None

    @staticmethod
    def _transcript(conversation, after) -> Transcript:
        return Transcript(
            language=conversation.language,
            messages=tuple(conversation.messages[after:]),
            cursor=str(len(conversation.messages)),
        )


PROGRAMME = {
    "id": "town-mentors",
    "name": "Town Mentors",
    "organiser": "The town",
    "url": "https://example.org/mentors",
    "kind": "mentoring",
    "summary": "Pairs for half a year.",
    "places": ["Turku"],
    "languages": ["fi", "en"],
    "fields": [],
    "audience": ["immigrants"],
    "cost": "free",
    "how_to_apply": None,
    "status": "recurring",
    "checked_on": "2026-01-02",
    "open_now": None,
}


class FakeCatalogue:
    """Knows one topic and one programme; `asked` is what it was asked for last."""

    asked: tuple[dict, str] | None = None

    def topics(self, language):
        titles = {"fi": "Alkuun", "sv": "Börja", "en": "Start"}
        topic = {"id": "getting_started", "group": "advice", "example": "…?"}
        return [topic | {"title": titles[language]}]

    def programmes(self, given, language):
        self.asked = given, language
        if "nowhere" in given["place"]:
            return {"unknown": "place", "suggestions": ["Kuopio"]}
        searched = {
            "place": None,
            "place_name": None,
            "everywhere": False,
            "online": False,
            "languages": [],
            "fields": [],
            "audience": [],
            "not_audience": [],
            "organisers": [],
            "free": False,
            "q": None,
            "fits": True,
            "missed": [],
            "local": True,
        }
        return {"programmes": [PROGRAMME], "searched": searched}

    def programme(self, programme_id, language):
        return PROGRAMME if programme_id == PROGRAMME["id"] else None
