"""Fill the slots that no entity fills by itself."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import ValidationAction
from rasa_sdk.types import DomainDict

from actions.clarify_topic import choice_key
from actions.conversation import (
    CHOICES_SLOT,
    LANGUAGE_SLOT,
    LANGUAGES,
    OFFERED_SLOT,
    intent_of,
    language_of,
)
from actions.switch_language import requested_language


class ValidateSlotMappings(ValidationAction):
    """Keeps language and open questions in step with the user, before anything is answered."""

    async def required_slots(
        self,
        domain_slots: list[str],
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> list[str]:
        """Return the slots that this action fills; the others belong to single actions."""
        return [LANGUAGE_SLOT, CHOICES_SLOT, OFFERED_SLOT]

    def extract_language(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return the language asked for, else the one that the message is written in."""
        wanted = None
        if intent_of(tracker) == "switch_language":
            wanted = requested_language(tracker)
        hints = (wanted, tracker.latest_message.get("language"))
        known = (hint for hint in hints if hint in LANGUAGES)
        return {LANGUAGE_SLOT: next(known, language_of(tracker))}

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

    def validate_language(
        self,
        value: object,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> dict[str, Any]:
        """Take what was extracted; without this method rasa_sdk logs a warning every turn."""
        return {LANGUAGE_SLOT: value}

    def validate_chosen_topics(
        self,
        value: object,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> dict[str, Any]:
        """Take what was extracted, as above."""
        return {CHOICES_SLOT: value}

    def validate_offered_topics(
        self,
        value: object,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> dict[str, Any]:
        """Take what was extracted, as above."""
        return {OFFERED_SLOT: value}
