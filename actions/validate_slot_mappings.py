"""Fill the slots that no entity fills by itself."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import ValidationAction
from rasa_sdk.types import DomainDict

from actions.conversation import LANGUAGE_SLOT, LANGUAGES, language_of
from actions.switch_language import requested_language


class ValidateSlotMappings(ValidationAction):
    """Keeps the slot `language` in step with the user, before anything is answered."""

    async def required_slots(
        self,
        domain_slots: list[str],
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> list[str]:
        """Return the slots that this action fills; the others belong to single actions."""
        return [LANGUAGE_SLOT]

    def extract_language(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> dict[str, Any]:
        """Return the language asked for, else the one that the message is written in."""
        language = None
        if tracker.get_intent_of_latest_message() == "switch_language":
            language = requested_language(tracker)
        detected = tracker.latest_message.get("language")
        return {LANGUAGE_SLOT: language or detected or language_of(tracker)}

    def validate_language(
        self,
        value: object,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,
    ) -> dict[str, Any]:
        """Keep the language that the conversation had when the new one is none of ours."""
        known = value in LANGUAGES
        return {LANGUAGE_SLOT: value if known else language_of(tracker)}
