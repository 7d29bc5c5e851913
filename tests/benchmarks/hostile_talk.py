"""Talk to the assistant as nobody should, and note whatever goes wrong."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from pydantic import ValidationError

from api.schemas import ConversationRequest, FeedbackRequest, MessageRequest
from bot.errors import ButtonNotOfferedError, MessageNotFoundError
from bot.languages import LANGUAGES
from bot.replies import Reply
from bot.settings import ROOT
from tests.benchmarks.hostile_texts import HostileTexts

HUNG_SECONDS = 5.0
# A turn that does not end at all would hold up everything.
STOP_SECONDS = 60.0
_SLOWEST = 10


@dataclass(frozen=True, order=True)
class Turn:
    """Where something happened: enough to hear it again, and nothing of what was said."""

    conversation: int
    number: int
    kind: str


@dataclass
class Tally:
    """What happened so far."""

    sent: int = 0
    refused: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    errors: list[tuple[Turn, str]] = field(default_factory=list)
    apologies: list[Turn] = field(default_factory=list)
    hung: list[tuple[Turn, float]] = field(default_factory=list)
    broken: list[tuple[Turn, str]] = field(default_factory=list)
    times: list[tuple[float, Turn]] = field(default_factory=list)

    @property
    def slowest(self) -> list[tuple[float, Turn]]:
        """Return the slowest turns, the slowest first."""
        return sorted(self.times, reverse=True)[:_SLOWEST]

    @property
    def failures(self) -> int:
        """Return how much went wrong."""
        return sum(map(len, (self.errors, self.apologies, self.hung, self.broken)))


def apologies() -> frozenset[str]:
    """Return what the bot says when an action failed, in every language."""
    file = ROOT / "data" / "responses" / "safety.yml"
    responses = yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]
    return frozenset(variation["text"] for variation in responses["utter_apology"])


class HostileTalk:
    """One conversation, all of which follows from the seed and its number."""

    def __init__(
        self, assistant: Any, *, seed: int, number: int, cases: Mapping[str, list[str]]
    ) -> None:
        """Take the assistant to trouble and the sentences to spoil."""
        self._assistant = assistant
        self._number = number
        self._random = random.Random(f"{seed}/{number}")  # noqa: S311  repeatable on purpose
        self._texts = HostileTexts(self._random, dict(cases))
        self._offered: list[str] = []
        self._bot_messages: list[str] = []
        self._turns = 0

    async def play(
        self, tally: Tally, sorry: frozenset[str], *, log: list[str] | None = None
    ) -> None:
        """Open the conversation, talk, and often delete it.

        Args:
            tally: to add to.
            sorry: the texts of an apology.
            log: takes what was said; only for finding a fault, never for a report.
        """
        length = self._random.choice([1, 4, 10, 10, 30])
        begun = Turn(self._number, 0, "open")
        try:
            body = ConversationRequest(
                language=self._random.choice(LANGUAGES), page_url=self._texts.text()[1]
            )
        except ValidationError:
            body = ConversationRequest(language="fi")
        try:
            conversation, opened = await self._assistant.start(
                language=body.language or "fi", page_url=body.page_url
            )
        except Exception as error:  # noqa: BLE001  every kind of failure is what is looked for
            tally.errors.append((begun, type(error).__name__))
            return
        self._offered = [b.payload for message in opened.messages for b in message.buttons]
        for _ in range(length):
            kind, request = self._next()
            turn = Turn(self._number, self._turns, kind)
            self._turns += 1
            if log is not None:
                log.append(f"{turn.number} {kind}: {request!r}")
            await self._send(conversation, turn, request, tally, sorry)
        try:
            await self._afterwards(conversation)
        except Exception as error:  # noqa: BLE001  as above
            after = Turn(self._number, self._turns, "read, judge or forget")
            tally.errors.append((after, type(error).__name__))

    def _next(self) -> tuple[str, dict[str, str | None]]:
        once = self._texts.client_message_id()
        chance = self._random.random()
        if chance < 0.15 and self._offered:
            return "button", {
                "payload": self._random.choice(self._offered),
                "client_message_id": once,
            }
        if chance < 0.22:
            kind, payload = self._texts.payload(self._offered)
            return kind, {"payload": payload, "client_message_id": once}
        kind, text = self._texts.task() if chance < 0.34 else self._texts.text()
        return kind, {"text": text, "client_message_id": once}

    async def _send(
        self,
        conversation: str,
        turn: Turn,
        request: dict[str, str | None],
        tally: Tally,
        sorry: frozenset[str],
    ) -> None:
        try:
            # What the interface does not let in never reaches the bot.
            body = MessageRequest.model_validate(request)
        except ValidationError:
            tally.refused += 1
            return
        tally.sent += 1
        tally.kinds[turn.kind] += 1
        begun = time.perf_counter()
        try:
            asked = self._assistant.reply(conversation, **body.model_dump())
            reply = await asyncio.wait_for(asked, STOP_SECONDS)
        except ButtonNotOfferedError:
            if turn.kind != "payload":
                tally.errors.append((turn, "ButtonNotOfferedError"))
            return
        except Exception as error:  # noqa: BLE001  every kind of failure is what is looked for
            tally.errors.append((turn, type(error).__name__))
            return
        finally:
            took = time.perf_counter() - begun
            tally.times.append((took, turn))
            if took > HUNG_SECONDS:
                tally.hung.append((turn, took))
        self._offered = [b.payload for message in reply.messages for b in message.buttons]
        self._bot_messages = [message.id for message in reply.messages]
        if any(message.text in sorry for message in reply.messages):
            tally.apologies.append(turn)
        if problem := _broken(reply):
            tally.broken.append((turn, problem))

    async def _afterwards(self, conversation: str) -> None:
        transcript = await self._assistant.history(conversation)
        if self._bot_messages and self._random.random() < 0.3:
            reason = self._texts.text()[1][:500]
            try:
                FeedbackRequest(helpful=False, reason=reason)
            except ValidationError:
                reason = "x"
            await self._assistant.judge(
                conversation, self._bot_messages[0], helpful=False, reason=reason
            )
            with contextlib.suppress(MessageNotFoundError):
                await self._assistant.judge(conversation, reason, helpful=True, reason=None)
        if int(transcript.cursor) != len(transcript.messages):
            raise AssertionError("the transcript and its cursor disagree")
        if self._random.random() < 0.5:
            await self._assistant.forget(conversation)


def _broken(reply: Reply) -> str | None:
    """Return what is wrong with an answer, as far as that is seen without knowing the question."""
    if not reply.messages:
        return "no answer"
    if reply.topic is None:
        return "no topic"
    if any(not message.text.strip() for message in reply.messages):
        return "a blank message"
    if reply.language not in LANGUAGES:
        return "an unknown language"
    return None
