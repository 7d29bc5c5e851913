"""Take up what was said before when the user only says yes."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.clarify_topic import ask_which
from actions.content.live import current_library
from actions.content.selection import unseen_tips
from actions.continue_topic import NEXT, continue_topic
from actions.conversation import OFFERED_SLOT, known, say


class ActionContinueConversation(Action):
    """Answers a yes: to a question of the bot's own, or as a wish to hear more."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_continue_conversation"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Ask again, go on with the topic, or ask what to talk about (see parent class)."""
        if offered := tracker.get_slot(OFFERED_SLOT):
            # Yes to "which of these?" leaves the question open.
            return ask_which(dispatcher, tracker, offered)
        library, state = current_library(), known(tracker)
        if state.topic in library.advice and unseen_tips(library, state.topic, shown=state.shown):
            return continue_topic(dispatcher, tracker, NEXT)
        say(dispatcher, language=state.language, response="utter_affirm")
        return []
