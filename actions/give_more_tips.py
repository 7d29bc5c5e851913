"""Go on with the topic that the conversation is about."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.rendering import render_buttons, render_sources, render_tips
from actions.content.selection import MORE_TIPS, nearest_topics, select_tips
from actions.conversation import TOPIC_SLOT, language_of, remember_selection, say, shown_tips


class ActionGiveMoreTips(Action):
    """Gives the next tips of the current topic, or says that there are no more."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_give_more_tips"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Continue the topic (see parent class)."""
        return give_more_tips(dispatcher, tracker)


def give_more_tips(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Give the current topic's next tips, and return the events that keep them."""
    library, language = current_library(), language_of(tracker)
    topic = tracker.get_slot(TOPIC_SLOT)
    if topic not in library.tips:
        say(dispatcher, language=language, response="utter_no_topic_yet")
        return []
    selection = select_tips(library, topic, shown=shown_tips(tracker), count=MORE_TIPS)
    nearest = nearest_topics(library, topic)
    if not selection.tips:
        buttons = render_buttons(library, nearest, language)
        say(dispatcher, language=language, response="utter_no_more_tips", buttons=buttons)
        return []
    follow_up = (["more"] if selection.remaining else []) + list(nearest)
    say(
        dispatcher,
        language=language,
        text=render_tips(selection.tips, language),
        kind="tip",
        topic=topic,
        sources=render_sources(library, selection.tips, language),
        buttons=render_buttons(library, follow_up, language),
    )
    return remember_selection(tracker, selection)
