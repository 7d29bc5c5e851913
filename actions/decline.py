"""Decline kindly what the bot does not advise on."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.conversation import language_of, say
from actions.mentoring_state import FORM
from actions.mentoring_turn import asks_for_search
from actions.message_order import follow_order


class ActionDecline(Action):
    """Says what the bot does advise on, unless it is about a mentor or a message to write after all."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_decline"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Decline, or open a form (see parent class)."""
        if asks_for_search(tracker):
            return [FollowupAction(FORM)]
        if (ordered := follow_order(dispatcher, tracker)) is not None:
            return ordered
        say(dispatcher, language=language_of(tracker), response="utter_out_of_scope")
        return []
