"""One turn: read what matters of the conversation, let Rasa answer, store it all at once."""

from __future__ import annotations

import secrets

from rasa.core.actions.action import action_for_name_or_text
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation_store import ConversationStore
from bot.errors import ButtonNotOfferedError, ConversationChangedError, StoreUnavailableError
from bot.languages import DEFAULT_LANGUAGE, Language, as_language
from bot.masking import Kind, Masked, mask, note_responses
from bot.processor import TurnProcessor
from bot.replies import Button, Message, Reply, Transcript
from bot.stages import happened
from bot.texts import clean, guard
from bot.transcript import (
    BUTTON_TITLE,
    CLIENT_MESSAGE_ID,
    LANGUAGE_SLOT,
    answers_after,
    offered_button,
    read_messages,
)
from bot.turn_window import Window
from bot.understanding.context import OFFERED, TOPIC_BEFORE

_WELCOME_ACTION = "utter_welcome"
# Slots of domain.yml that change what the next message means.
_TOPIC_SLOT, _OFFERED_SLOT = "current_topic", "offered_topics"
# How often a turn is worked on when other replicas answer the same conversation meanwhile.
_ATTEMPTS = 3


class Turns:
    """Works on turns, one after the other in each thread that calls it."""

    def __init__(self, processor: TurnProcessor, store: ConversationStore) -> None:
        """Take Rasa's processor and the store that it shall use."""
        self._processor = processor
        self._store = store
        processor.tracker_store = store

    async def open(self, *, language: Language, page_url: str | None) -> tuple[str, Transcript]:
        """Open a conversation and return its new id and the greeting.

        Args:
            language: that the bot greets in.
            page_url: the page that the chat is on, without what identifies its visitor.
        """
        conversation_id = secrets.token_urlsafe(24)
        window = self._store.new(conversation_id)
        channel = CollectingOutputChannel()
        with self._store.working_on(window):
            tracker = await self._processor.fetch_tracker_with_initial_session(
                conversation_id, channel, {LANGUAGE_SLOT: language, "page_url": page_url}
            )
            # A second step, because the first one's texts are chosen before its slots are set.
            await self._processor.execute_action(
                conversation_id,
                _WELCOME_ACTION,
                channel,
                self._processor.nlg,
                PolicyPrediction.for_action_name(self._processor.domain, _WELCOME_ACTION),
            )
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        self._store.commit(window, language=language)
        messages = read_messages(tracker.events)
        return conversation_id, Transcript(
            language=language_of(tracker), messages=tuple(messages), cursor=str(len(messages))
        )

    async def greeting(self, *, language: Language) -> tuple[Message, ...]:
        """Return what a conversation begins with, without opening one: nothing is stored."""
        # Never saved: it only tells the response which language is spoken.
        tracker = DialogueStateTracker("", self._processor.domain.slots)
        spoken = SlotSet(LANGUAGE_SLOT, language)
        tracker.update(spoken)
        return tuple(read_messages([spoken, *await self._say(_WELCOME_ACTION, tracker)]))

    async def answer(
        self,
        conversation_id: str,
        *,
        text: str | None,
        payload: str | None,
        client_message_id: str | None,
    ) -> Reply:
        """Answer one message; see `Assistant.reply`."""
        masked = mask(clean(text or ""))
        for _ in range(_ATTEMPTS):
            if client_message_id is not None:
                position = self._store.position_of(conversation_id, client_message_id)
                if position is not None:
                    return await self._repeat(conversation_id, position, masked)
            try:
                return await self._answer_once(conversation_id, masked, payload, client_message_id)
            except ConversationChangedError:
                # Somebody else's turn came in between: nothing is stored of this one.
                continue
        raise StoreUnavailableError("the conversation is written to by others all the time")

    async def _answer_once(
        self,
        conversation_id: str,
        masked: Masked,
        payload: str | None,
        client_message_id: str | None,
    ) -> Reply:
        window = self._store.read(conversation_id)
        tracker, before = window.tracker, window.beginning.messages
        messages = read_messages(tracker.events, before=before)
        place = len(messages)
        for kind in masked.kinds:
            happened("masked", kind)
        button = None if payload is None else await self._button(window, messages, payload)
        message = _user_message(tracker, masked.text, payload, button, client_message_id)
        with self._store.working_on(window):
            await self._processor.handle_message(message)
        if button is None and masked.kinds:
            tracker.update_with_events(await self._note(masked.kinds, tracker), None)
        messages = read_messages(tracker.events, before=before)
        position = before + place
        received = None if client_message_id is None else (client_message_id, position)
        language = language_of(tracker)
        self._store.commit(window, language=language, received=received)
        return _reply(conversation_id, language, messages, masked, place=place, position=position)

    async def _repeat(self, conversation_id: str, position: int, masked: Masked) -> Reply:
        """Return the answer that was given to the message at `position` of the transcript."""
        tracker = await self._store.retrieve(conversation_id)
        if tracker is None:
            # Deleted since; reading says so in the usual way.
            self._store.read(conversation_id)
            raise StoreUnavailableError("a conversation without events")
        messages = read_messages(tracker.events)
        language = language_of(tracker)
        return _reply(
            conversation_id, language, messages, masked, place=position, position=position
        )

    async def _button(self, window: Window, messages: list[Message], payload: str) -> Button:
        """Return the button with this payload that the bot sent at any time.

        Raises:
            ButtonNotOfferedError: it never did.
        """
        button = offered_button(messages, payload)
        if button is None and window.beginning.messages:
            everything = await self._store.retrieve(window.tracker.sender_id)
            button = offered_button(read_messages(everything.events if everything else ()), payload)
        if button is None:
            raise ButtonNotOfferedError(payload)
        return button

    async def _note(self, kinds: tuple[Kind, ...], tracker: DialogueStateTracker) -> list[Event]:
        """Return what tells the user that something was removed before it was stored."""
        said: list[Event] = []
        for response in note_responses(kinds):
            said += await self._say(response, tracker)
        return said

    async def _say(self, response: str, tracker: DialogueStateTracker) -> list[Event]:
        domain = self._processor.domain
        action = action_for_name_or_text(response, domain, None)
        events = await action.run(CollectingOutputChannel(), self._processor.nlg, tracker, domain)
        return [event for event in events if isinstance(event, BotUttered)]


def language_of(tracker: DialogueStateTracker) -> Language:
    """Return the conversation's language at this moment."""
    return as_language(tracker.get_slot(LANGUAGE_SLOT)) or DEFAULT_LANGUAGE


def _user_message(
    tracker: DialogueStateTracker,
    text: str,
    payload: str | None,
    button: Button | None,
    client_message_id: str | None,
) -> UserMessage:
    """Return what Rasa handles: typed text is guarded, only an offered button is a command."""
    metadata: dict[str, object] = {LANGUAGE_SLOT: language_of(tracker)}
    metadata[TOPIC_BEFORE] = tracker.get_slot(_TOPIC_SLOT)
    metadata[OFFERED] = tracker.get_slot(_OFFERED_SLOT) or []
    if client_message_id:
        metadata[CLIENT_MESSAGE_ID] = client_message_id
    if button is not None:
        metadata[BUTTON_TITLE] = button.title
    return UserMessage(
        payload if button is not None else guard(text),
        CollectingOutputChannel(),
        tracker.sender_id,
        input_channel="web",
        metadata=metadata,
    )


def _reply(
    conversation_id: str,
    language: Language,
    messages: list[Message],
    masked: Masked,
    *,
    place: int,
    position: int,
) -> Reply:
    """Return the answer to the user's message at `place` of the messages.

    Args:
        conversation_id: whose answer it is.
        language: of the conversation.
        messages: of the whole conversation or of its last part.
        masked: what the client sent, this time.
        place: of the user's message in them.
        position: of the same message in the whole transcript.
    """
    answers = answers_after(messages, place)
    return Reply(
        conversation_id=conversation_id,
        language=language,
        topic=messages[place].topic,
        messages=tuple(answers),
        cursor=str(position + 1 + len(answers)),
        stored_text=messages[place].text if masked.kinds else None,
    )
