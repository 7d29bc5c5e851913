"""Start over within a conversation."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import Restarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.conversation import LANGUAGE_SLOT, language_of, say


class ActionRestart(Action):
    """Forgets the current topic and which tips were shown; the language stays.

    Replaces Rasa's own action for the intent `restart`, which would drop the language too.
    """

    def name(self) -> str:
        """Return the name of the default action that this replaces."""
        return "action_restart"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Clear the slots and say so (see parent class)."""
        language = language_of(tracker)
        say(dispatcher, language=language, response="utter_restart")
        # Rasa goes on with action_session_start, which keeps the language that it finds.
        return [Restarted(), SlotSet(LANGUAGE_SLOT, language)]
