"""The assistant: load once, then reply, tell the history, forget."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timezone
from pathlib import Path

from rasa.core.actions.action import action_for_name_or_text
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk.executor import ActionExecutor

from bot.action_endpoint import InProcessActionEndpoint
from bot.action_results import check_schema_once
from bot.conversation_store import STORES, ConversationStore
from bot.errors import (
    ButtonNotOfferedError,
    ConversationNotFoundError,
    DuplicateInProgressError,
    MessageNotFoundError,
    ModelMissingError,
)
from bot.languages import DEFAULT_LANGUAGE, Language, as_language
from bot.replies import Deletion, Message, Reply, Transcript
from bot.settings import Settings
from bot.texts import clean, guard
from bot.transcript import (
    BUTTON_TITLE,
    CLIENT_MESSAGE_ID,
    LANGUAGE_SLOT,
    answers_after,
    offered_button,
    position_of,
    read_messages,
)
from bot.understanding.context import OFFERED, TOPIC_BEFORE

_WELCOME_ACTION = "utter_welcome"
# Slots of domain.yml that change what the next message means.
_TOPIC_SLOT, _OFFERED_SLOT = "current_topic", "offered_topics"


class Assistant:
    """Rasa's agent with its model, its actions and its store, in this process.

    Turns of one conversation are handled one after the other, those of different
    conversations side by side.
    """

    def __init__(self, processor: MessageProcessor, store: ConversationStore) -> None:
        """Take Rasa's processor and the store; use `load` to make them."""
        self._processor = processor
        self._store = store
        self._locks = processor.lock_store
        self._in_progress: set[tuple[str, str]] = set()

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
        endpoint = InProcessActionEndpoint(executor, timeout=settings.action_timeout)
        agent = Agent(action_endpoint=endpoint, lock_store=InMemoryLockStore())
        agent.load_model(str(model))
        processor = agent.processor
        if processor is None:
            raise ModelMissingError(f"{model} could not be loaded: run `make train`")
        store = ConversationStore(domain=processor.domain, url=settings.db)
        # Agent would wrap the store so that events go to memory when the database fails,
        # and are lost; here a failing database is an error that the client is told of.
        processor.tracker_store = store
        return cls(processor, store)

    async def start(
        self, *, language: Language, page_url: str | None = None
    ) -> tuple[str, Transcript]:
        """Open a conversation and return its new id and the greeting.

        Args:
            language: that the bot greets in.
            page_url: the page that the chat is on, or None.
        """
        conversation_id = secrets.token_urlsafe(24)
        async with self._turn(conversation_id):
            channel = CollectingOutputChannel()
            tracker = await self._processor.fetch_tracker_with_initial_session(
                conversation_id, channel, {LANGUAGE_SLOT: language, "page_url": page_url}
            )
            await self._store.save(tracker)
            # A second step, because the first one's texts are chosen before its slots are set.
            await self._processor.execute_action(
                conversation_id,
                _WELCOME_ACTION,
                channel,
                self._processor.nlg,
                PolicyPrediction.for_action_name(self._processor.domain, _WELCOME_ACTION),
            )
            tracker = await self._tracker(conversation_id)
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
            await self._store.save(tracker)
        return conversation_id, _transcript(tracker, after=0)

    async def greeting(self, *, language: Language) -> tuple[Message, ...]:
        """Return what a conversation begins with, without opening one: nothing is stored.

        Args:
            language: that the bot greets in.
        """
        domain = self._processor.domain
        # Never saved: it only tells the response which language is spoken.
        tracker = DialogueStateTracker("", domain.slots)
        spoken = SlotSet(LANGUAGE_SLOT, language)
        tracker.update(spoken)
        welcome = action_for_name_or_text(_WELCOME_ACTION, domain, None)
        said = await welcome.run(CollectingOutputChannel(), self._processor.nlg, tracker, domain)
        return tuple(read_messages([spoken, *said]))

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
            StoreUnavailableError: the database cannot be reached; nothing was kept.
        """
        once = self._once(conversation_id, client_message_id)
        async with once, self._turn(conversation_id):
            tracker = await self._tracker(conversation_id)
            messages = read_messages(tracker.events)
            position = position_of(messages, client_message_id)
            if position is None:
                position = len(messages)
                message = _user_message(tracker, messages, text, payload, client_message_id)
                await self._processor.handle_message(message)
                tracker = await self._tracker(conversation_id)
        return _reply(tracker, position)

    async def history(self, conversation_id: str, *, after: int = 0) -> Transcript:
        """Return the conversation's messages from a cursor on, of both sides.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        return _transcript(await self._tracker(conversation_id), after=after)

    async def language(self, conversation_id: str) -> Language:
        """Return the conversation's language at this moment."""
        return _language(await self._tracker(conversation_id))

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
        reason = clean(reason or "") or None
        await self._store.save_feedback(conversation_id, message_id, helpful=helpful, reason=reason)

    async def forget(self, conversation_id: str) -> Deletion:
        """Remove the conversation from every store.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        async with self._turn(conversation_id):
            if not await self._store.exists(conversation_id):
                raise ConversationNotFoundError(conversation_id)
            await self._store.forget(conversation_id)
        return Deletion(
            receipt=secrets.token_hex(8), deleted_at=datetime.now(timezone.utc), stores=STORES
        )

    async def warm_up(self) -> None:
        """Parse once, so that the first user does not wait for what loads at first use."""
        await self._processor.parse_message(UserMessage("Hei, olen Anna Virtanen Tampereelta."))

    def check(self) -> None:
        """Raise StoreUnavailableError when conversations cannot be stored now."""
        self._store.ping()

    def _turn(self, conversation_id: str) -> AbstractAsyncContextManager[object]:
        """Hold the conversation's lock; those who wait look again every 20 ms, not every second."""
        lock: AbstractAsyncContextManager[object] = self._locks.lock(
            conversation_id, wait_time_in_seconds=0.02
        )
        return lock

    async def _tracker(self, conversation_id: str) -> DialogueStateTracker:
        tracker = await self._store.retrieve(conversation_id)
        if tracker is None:
            raise ConversationNotFoundError(conversation_id)
        return tracker

    @asynccontextmanager
    async def _once(
        self, conversation_id: str, client_message_id: str | None
    ) -> AsyncIterator[None]:
        """Refuse a client id that is being answered already."""
        if client_message_id is None:
            yield
            return
        key = (conversation_id, client_message_id)
        if key in self._in_progress:
            raise DuplicateInProgressError(client_message_id)
        self._in_progress.add(key)
        try:
            yield
        finally:
            self._in_progress.discard(key)


def _user_message(
    tracker: DialogueStateTracker,
    messages: list[Message],
    text: str | None,
    payload: str | None,
    client_message_id: str | None,
) -> UserMessage:
    """Return what Rasa handles: typed text is guarded, only an offered button is a command."""
    metadata: dict[str, object] = {LANGUAGE_SLOT: _language(tracker)}
    metadata[TOPIC_BEFORE] = tracker.get_slot(_TOPIC_SLOT)
    metadata[OFFERED] = tracker.get_slot(_OFFERED_SLOT) or []
    if client_message_id:
        metadata[CLIENT_MESSAGE_ID] = client_message_id
    if payload is not None:
        button = offered_button(messages, payload)
        if button is None:
            raise ButtonNotOfferedError(payload)
        metadata[BUTTON_TITLE] = button.title
        content = payload
    else:
        content = guard(clean(text or ""))
    return UserMessage(
        content,
        CollectingOutputChannel(),
        tracker.sender_id,
        input_channel="web",
        metadata=metadata,
    )


def _language(tracker: DialogueStateTracker) -> Language:
    return as_language(tracker.get_slot(LANGUAGE_SLOT)) or DEFAULT_LANGUAGE


def _reply(tracker: DialogueStateTracker, position: int) -> Reply:
    """Return the answer to the user's message at `position` of the transcript."""
    messages = read_messages(tracker.events)
    answers = answers_after(messages, position)
    return Reply(
        conversation_id=tracker.sender_id,
        language=_language(tracker),
        topic=messages[position].topic,
        messages=tuple(answers),
        cursor=str(position + 1 + len(answers)),
    )


def _transcript(tracker: DialogueStateTracker, *, after: int) -> Transcript:
    messages = read_messages(tracker.events)
    return Transcript(
        language=_language(tracker), messages=tuple(messages[after:]), cursor=str(len(messages))
    )
