"""The assistant: load once, then reply, tell the history, forget."""

from __future__ import annotations

import asyncio
import secrets
from datetime import datetime, timezone
from pathlib import Path
from time import perf_counter

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk.executor import ActionExecutor

from bot.action_endpoint import InProcessActionEndpoint
from bot.action_results import check_schema_once
from bot.conversation_store import ConversationStore
from bot.deletion import STORES
from bot.errors import ConversationNotFoundError, MessageNotFoundError, ModelMissingError
from bot.insights.figures import Insights
from bot.insights.reader import InsightsReader
from bot.languages import DEFAULT_LANGUAGE, Language, as_language
from bot.locks import TurnLocks
from bot.masking import mask
from bot.page_addresses import without_visitor
from bot.processor import TurnProcessor
from bot.rasa_costs import spare_needless_work
from bot.replies import Deletion, Message, Reply, Transcript
from bot.settings import Settings
from bot.stages import happened, passed
from bot.texts import clean
from bot.transcript import read_messages
from bot.turn import Turns, language_of
from bot.workers import Workers


class Assistant:
    """Rasa's processor with its model, its actions and its store, in this process.

    Turns of one conversation are handled one after the other, those of different
    conversations side by side, in threads; the caller's event loop only waits.
    """

    def __init__(
        self, processor: TurnProcessor, store: ConversationStore, settings: Settings
    ) -> None:
        """Take Rasa's processor and the store; use `load` to make them."""
        self._processor = processor
        self._store = store
        self._settings = settings
        self._turns = Turns(processor, store)
        self._open_shop()

    @classmethod
    def load(cls, *, model: Path, executor: ActionExecutor, settings: Settings) -> Assistant:
        """Load a trained model; takes seconds.

        Args:
            model: the trained model's file.
            executor: with every custom action registered.
            settings: where conversations are stored, how long an action may take.

        Raises:
            ModelMissingError: when there is no such file.
        """
        if not model.is_file():
            raise ModelMissingError(f"{model} does not exist: run `make train`")
        check_schema_once()
        spare_needless_work()
        endpoint = InProcessActionEndpoint(executor, timeout=settings.action_timeout)
        processor = TurnProcessor(model, endpoint)
        store = ConversationStore(domain=processor.domain, url=settings.db)
        return cls(processor, store, settings)

    def after_fork(self) -> None:
        """Make anew, in a forked process, what cannot be shared: connections and threads."""
        self._store.engine.dispose(close=False)
        self._processor.action_endpoint.start_threads()
        self._open_shop()

    def _open_shop(self) -> None:
        settings = self._settings
        self._locks = TurnLocks(settings.redis)
        self._workers = Workers(threads=settings.threads, waiting=settings.waiting)
        self._insights = InsightsReader(self._store.engine)

    async def start(
        self, *, language: Language, page_url: str | None = None
    ) -> tuple[str, Transcript]:
        """Open a conversation and return its new id and the greeting.

        Args:
            language: that the bot greets in.
            page_url: the page that the chat is on, or None; what may identify the visitor
                is not kept.

        Raises:
            OverloadedError: too many turns are waiting.
            StoreUnavailableError: the database cannot be reached; nothing was kept.
        """
        page = without_visitor(page_url) if page_url else None
        with self._workers.admission():
            return await self._workers.run(
                lambda: self._turns.open(language=language, page_url=page)
            )

    async def greeting(self, *, language: Language) -> tuple[Message, ...]:
        """Return what a conversation begins with, without opening one: nothing is stored.

        Args:
            language: that the bot greets in.
        """
        return await self._turns.greeting(language=language)

    async def reply(
        self,
        conversation_id: str,
        *,
        text: str | None = None,
        payload: str | None = None,
        client_message_id: str | None = None,
    ) -> Reply:
        """Answer one message of the user.

        Args:
            conversation_id: of an existing conversation.
            text: what the user typed; or
            payload: of a button that the bot sent in this conversation.
            client_message_id: the client's own id; the same id again returns the same
                answer and adds nothing.

        Raises:
            ConversationNotFoundError: no such conversation.
            ButtonNotOfferedError: no such button was sent in it.
            DuplicateInProgressError: this client id is being answered right now.
            OverloadedError: too many turns are waiting.
            StoreUnavailableError: the database cannot be reached; nothing was kept.
        """
        began = perf_counter()

        async def work() -> Reply:
            passed("wait", began)
            return await self._turns.answer(
                conversation_id, text=text, payload=payload, client_message_id=client_message_id
            )

        async def answer() -> Reply:
            with self._workers.admission():
                async with (
                    self._locks.answering(conversation_id, client_message_id),
                    self._locks.turn(conversation_id),
                ):
                    return await self._workers.run(work)

        # A client that goes away ends its request, but not the turn: its thread goes on, and
        # the locks must be held until it ends.
        return await asyncio.shield(asyncio.create_task(answer()))

    async def history(self, conversation_id: str, *, after: int = 0) -> Transcript:
        """Return the conversation's messages from a cursor on, of both sides.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        tracker = await self._tracker(conversation_id)
        messages = read_messages(tracker.events)
        return Transcript(
            language=language_of(tracker),
            messages=tuple(messages[after:]),
            cursor=str(len(messages)),
        )

    async def language(self, conversation_id: str) -> Language:
        """Return the conversation's language at this moment.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        stored = await asyncio.to_thread(self._store.language, conversation_id)
        return as_language(stored) or DEFAULT_LANGUAGE

    async def confidence(self, conversation_id: str) -> float | None:
        """Return how sure the bot was of the latest message's intent, 0 to 1; None before any.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        latest = (await self._tracker(conversation_id)).latest_message
        return float(latest.intent.get("confidence") or 0.0) if latest and latest.intent else None

    async def judge(
        self, conversation_id: str, message_id: str, *, helpful: bool, reason: str | None
    ) -> None:
        """Keep the user's judgement on one message of the bot.

        Raises:
            ConversationNotFoundError: no such conversation.
            MessageNotFoundError: the bot sent no such message in it.
        """
        messages = read_messages((await self._tracker(conversation_id)).events)
        if not any(message.id == message_id and message.role == "bot" for message in messages):
            raise MessageNotFoundError(message_id)
        masked = mask(clean(reason or ""))
        for kind in masked.kinds:
            happened("masked", kind)
        kept = masked.text or None
        await asyncio.to_thread(
            self._store.save_feedback, conversation_id, message_id, helpful=helpful, reason=kept
        )

    async def forget(self, conversation_id: str) -> Deletion:
        """Remove the conversation from every store.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        async with self._locks.turn(conversation_id):
            if not await asyncio.to_thread(self._store.forget, conversation_id):
                raise ConversationNotFoundError(conversation_id)
        return Deletion(
            receipt=secrets.token_hex(8), deleted_at=datetime.now(timezone.utc), stores=STORES
        )

    async def insights(self, *, days: int) -> Insights:
        """Return what the users of the last days asked, without anybody in it.

        Args:
            days: that are over; today does not count.

        Raises:
            StoreUnavailableError: the database cannot be read.
        """
        return await self._insights.read(days=days)

    async def warm_up(self) -> None:
        """Parse once, so that the first user does not wait for what loads at first use."""
        await self._processor.parse_message(UserMessage("Hei, olen Anna Virtanen Tampereelta."))

    async def check(self) -> None:
        """Raise StoreUnavailableError when conversations cannot be stored now."""
        await asyncio.to_thread(self._store.ping)

    async def redis_reachable(self) -> bool:
        """Tell whether Redis answers; True where none is used."""
        return await self._locks.reachable()

    async def close(self) -> None:
        """Let go of connections and threads."""
        await asyncio.to_thread(self._workers.close)
        self._processor.action_endpoint.close()
        await self._locks.close()
        self._store.engine.dispose()

    async def _tracker(self, conversation_id: str) -> DialogueStateTracker:
        """Return the whole conversation."""
        tracker = await asyncio.to_thread(
            lambda: asyncio.run(self._store.retrieve(conversation_id))
        )
        if tracker is None:
            raise ConversationNotFoundError(conversation_id)
        return tracker
