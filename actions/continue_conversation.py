"""Take up what was said before when the user only says yes."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.clarify_topic import ask_which
from actions.content.live import current_library
from actions.content.selection import MORE_TIPS, select_tips
from actions.conversation import OFFERED_SLOT, TOPIC_SLOT, language_of, say, shown_tips
from actions.give_more_tips import give_more_tips


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
        library, topic = current_library(), tracker.get_slot(TOPIC_SLOT)
        if topic in library.tips:
            seen = shown_tips(tracker)
            if select_tips(library, topic, shown=seen, count=MORE_TIPS).tips:
                return give_more_tips(dispatcher, tracker)
        say(dispatcher, language=language_of(tracker), response="utter_affirm")
        return []
