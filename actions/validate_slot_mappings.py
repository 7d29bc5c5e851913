"""Fill the slots that no entity fills by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import ValidationAction
from rasa_sdk.types import DomainDict

from actions.clarify_topic import choice_key
from actions.continue_topic import continuation_of
from actions.conversation import (
    CHOICES_SLOT,
    EASY_SLOT,
    LANGUAGE_SLOT,
    LANGUAGES,
    NEWCOMER_SLOT,
    OFFERED_SLOT,
    intent_of,
    language_of,
)
from actions.mentoring_turn import narrows_search
from actions.message_turn import of_the_message
from actions.switch_language import requested_language

SLOTS = (LANGUAGE_SLOT, EASY_SLOT, NEWCOMER_SLOT, CHOICES_SLOT, OFFERED_SLOT)
# Ids of the gazetteer of audiences, and the one on a button: people who are new in Finland.
_NEWCOMERS = frozenset({"newcomers", "refugees", "immigrants"})


def _take(slot: str) -> Callable[..., dict[str, Any]]:
    """Return a validation of a slot that takes what was extracted."""

    def validate(_: object, value: object, *__: object) -> dict[str, Any]:
        return {slot: value}

    return validate


class ValidateSlotMappings(ValidationAction):
    """Keeps what the user wants and the open questions up to date, before anything is answered.

    rasa_sdk looks for `extract_<slot>` and `validate_<slot>`; without the latter, which have
    nothing to add here, it logs a warning every turn.
    """

    async def required_slots(
        self,
        domain_slots: list[str],
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> list[str]:
        """Return the slots that this action fills; the others belong to single actions."""
        return list(SLOTS)

    validate_language = _take(LANGUAGE_SLOT)
    validate_easy_language = _take(EASY_SLOT)
    validate_newcomer = _take(NEWCOMER_SLOT)
    validate_chosen_topics = _take(CHOICES_SLOT)
    validate_offered_topics = _take(OFFERED_SLOT)

    def extract_language(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return the language asked for, else the one that the message is written in."""
        wanted = None
        if of_the_message(tracker):
            return {LANGUAGE_SLOT: language_of(tracker)}
        if intent_of(tracker) == "switch_language" and not narrows_search(tracker):
            wanted = requested_language(tracker)
        hints = (wanted, tracker.latest_message.get("language"))
        known = (hint for hint in hints if hint in LANGUAGES)
        return {LANGUAGE_SLOT: next(known, language_of(tracker))}

    def extract_easy_language(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return whether to answer in easy language: once asked for, until a language is named."""
        intent, easy = intent_of(tracker), bool(tracker.get_slot(EASY_SLOT))
        if intent == "switch_language" and requested_language(tracker):
            easy = False
        elif intent == "more" and continuation_of(tracker) == "simpler":
            easy = True
        return {EASY_SLOT: easy}

    def extract_newcomer(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return whether the user has said to be new in Finland, now or before."""
        says_so = intent_of(tracker) == "new_in_country" or any(
            group in _NEWCOMERS for group in tracker.get_latest_entity_values("audience")
        )
        return {NEWCOMER_SLOT: says_so or bool(tracker.get_slot(NEWCOMER_SLOT))}

    def extract_chosen_topics(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return the choices between topics, with the one that the latest message makes."""
        choices = dict(tracker.get_slot(CHOICES_SLOT) or {})
        offered = tracker.get_slot(OFFERED_SLOT) or []
        intent = intent_of(tracker)
        if intent in offered:
            choices[choice_key(offered)] = intent
        return {CHOICES_SLOT: choices}

    def extract_offered_topics(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return the topics that are still to be chosen from: a mere yes leaves them open."""
        still_open = intent_of(tracker) == "affirm"
        return {OFFERED_SLOT: (tracker.get_slot(OFFERED_SLOT) or []) if still_open else []}
