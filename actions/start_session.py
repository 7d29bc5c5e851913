"""Begin a conversation in the language of the page."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.conversation import LANGUAGE_SLOT, language_of

_METADATA_SLOT = "session_started_metadata"


class ActionSessionStart(Action):
    """Sets the language that the client asked for; Rasa runs this before anything else."""

    def name(self) -> str:
        """Return the name of the default action that this replaces."""
        return "action_session_start"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Start the session (see parent class)."""
        metadata = tracker.get_slot(_METADATA_SLOT) or {}
        return [
            SessionStarted(),
            SlotSet(LANGUAGE_SLOT, metadata.get("language") or language_of(tracker)),
            ActionExecuted("action_listen"),
        ]
