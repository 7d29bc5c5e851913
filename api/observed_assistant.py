"""The assistant, with everything counted that goes through it."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from threading import Lock
from time import perf_counter
from typing import Final

from prometheus_client import Gauge

from api.metrics import UNKNOWN_LANGUAGE, Metrics, Outcome
from api.ports import Assistant
from bot.errors import (
    BotError,
    OverloadedError,
    StoreUnavailableError,
    UnavailableError,
)
from bot.insights.figures import Insights
from bot.languages import Language
from bot.replies import Deletion, Message, Reply, Transcript
from bot.stages import listen, witness

# What `notice` messages are about. The apology for an action that failed is the only notice
# with another topic: that of the user's message, which the action was to answer.
NOTICE_TOPICS: Final = frozenset(
    {"distress", "switch_language", "handoff", "privacy", "delete_data"}
)
_UNSURE, _REFUSED = "clarify", "out_of_scope"


class _Turn:
    """One turn under way: whether it waits or is worked on, and whether it stored anything."""

    __slots__ = ("_changing", "_gauge", "_metrics", "stored")

    def __init__(self, metrics: Metrics) -> None:
        self._changing = Lock()
        self._metrics = metrics
        self._gauge: Gauge | None = metrics.turns_waiting
        self._gauge.inc()
        self.stored = False

    def passed(self, stage: str) -> None:
        """Note a stage's end; after the first one the turn is worked on."""
        self.stored = self.stored or stage == "store"
        if self._gauge is self._metrics.turns_waiting:
            self._move_to(self._metrics.turns_running)

    def end(self) -> None:
        """Count it no longer; its thread may go on when its caller went away."""
        self._move_to(None)

    def _move_to(self, gauge: Gauge | None) -> None:
        with self._changing:
            if self._gauge is not None:
                self._gauge.dec()
                if gauge is not None:
                    gauge.inc()
                self._gauge = gauge


_turn: ContextVar[_Turn | None] = ContextVar("turn", default=None)


class ObservedAssistant:
    """Passes everything on to an assistant, and counts it; see `api.ports.Assistant`."""

    def __init__(self, inner: Assistant, metrics: Metrics) -> None:
        """Take the assistant to watch, and listen to the stages of its turns.

        Args:
            inner: the real one.
            metrics: where to count.
        """
        self._inner = inner
        self._metrics = metrics
        self._stop: tuple[Callable[[], None], ...] = (
            listen(self._after_stage),
            witness(self._on_event),
        )

    async def start(
        self, *, language: Language, page_url: str | None = None
    ) -> tuple[str, Transcript]:
        """Open a conversation (see the port)."""
        conversation_id, transcript = await self._inner.start(language=language, page_url=page_url)
        self._metrics.opened.labels(transcript.language).inc()
        return conversation_id, transcript

    async def greeting(self, *, language: Language) -> tuple[Message, ...]:
        """Return the greeting (see the port)."""
        return await self._inner.greeting(language=language)

    async def reply(
        self,
        conversation_id: str,
        *,
        text: str | None = None,
        payload: str | None = None,
        client_message_id: str | None = None,
    ) -> Reply:
        """Answer one message (see the port).

        An answer that is only given again stores nothing, and counts no second time.
        """
        turn = _Turn(self._metrics)
        before = _turn.set(turn)
        began = perf_counter()
        try:
            reply = await self._inner.reply(
                conversation_id, text=text, payload=payload, client_message_id=client_message_id
            )
        except Exception as error:
            self._count_failure(error)
            raise
        finally:
            turn.end()
            _turn.reset(before)
        if turn.stored:
            self._metrics.turn_seconds.observe(perf_counter() - began)
            self._metrics.active.touch(conversation_id)
            self._count(reply)
        return reply

    async def history(self, conversation_id: str, *, after: int = 0) -> Transcript:
        """Return the conversation from a cursor on (see the port)."""
        return await self._inner.history(conversation_id, after=after)

    async def language(self, conversation_id: str) -> Language:
        """Return the conversation's language (see the port)."""
        return await self._inner.language(conversation_id)

    async def judge(
        self, conversation_id: str, message_id: str, *, helpful: bool, reason: str | None
    ) -> None:
        """Keep a judgement (see the port)."""
        await self._inner.judge(conversation_id, message_id, helpful=helpful, reason=reason)
        self._metrics.judged(
            helpful=helpful, topic=await self._topic_of(conversation_id, message_id)
        )

    async def forget(self, conversation_id: str) -> Deletion:
        """Remove the conversation (see the port)."""
        deletion = await self._inner.forget(conversation_id)
        self._metrics.deleted.labels("user").inc()
        return deletion

    async def insights(self, *, days: int) -> Insights:
        """Return what the users of the last days asked (see the port)."""
        return await self._inner.insights(days=days)

    async def check(self) -> None:
        """Raise StoreUnavailableError when conversations cannot be stored now."""
        await self._inner.check()

    async def close(self) -> None:
        """Stop listening, and close the assistant."""
        for stop in self._stop:
            stop()
        await self._inner.close()

    def _after_stage(self, name: str, seconds: float) -> None:
        self._metrics.stage_seconds.labels(name).observe(seconds)
        turn = _turn.get()
        if turn is not None:
            turn.passed(name)

    def _on_event(self, what: str, kind: str, number: int) -> None:
        if what == "masked":
            self._metrics.masked(kind, number)
        elif what == "expired":
            self._metrics.deleted.labels("retention").inc(number)

    def _count(self, reply: Reply) -> None:
        self._metrics.turns.labels(reply.language, outcome_of(reply)).inc()
        self._metrics.topic(reply.topic)
        for message in reply.messages:
            if message.kind == "draft":
                self._metrics.draft(message.topic)
            elif message.kind == "programmes":
                self._metrics.programmes.inc(len(message.extra.get("programmes") or ()))

    def _count_failure(self, error: Exception) -> None:
        reason = reason_of(error)
        if reason is not None:
            self._metrics.turns_failed.labels(reason).inc()
            self._metrics.turns.labels(UNKNOWN_LANGUAGE, "failed").inc()

    async def _topic_of(self, conversation_id: str, message_id: str) -> str | None:
        try:
            messages = (await self._inner.history(conversation_id)).messages
        except BotError:  # the judgement is kept; only its topic stays unknown
            return None
        return next((message.topic for message in messages if message.id == message_id), None)


def outcome_of(reply: Reply) -> Outcome:
    """Return what became of a message.

    "asked_back" is a question which topic was meant; a question for a detail of a task is part
    of its answer. "declined" is everything the bot said it cannot help with or understand.
    """
    for message in reply.messages:
        if message.kind == "notice" and message.topic not in NOTICE_TOPICS:
            return "apology"
        if message.kind == "question" and message.topic == _UNSURE:
            return "asked_back"
    if not reply.messages or _REFUSED in {reply.topic, reply.messages[0].topic}:
        return "declined"
    return "answered"


def reason_of(error: Exception) -> str | None:
    """Return why a turn failed, or None when it is the caller's own mistake."""
    if isinstance(error, StoreUnavailableError):
        return "store"
    if isinstance(error, OverloadedError):
        return "overloaded"
    if isinstance(error, UnavailableError):
        return "unavailable"
    return None if isinstance(error, BotError) else "unexpected"
