"""Answer the topic that was asked about."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.rendering import render_answer, render_buttons, render_sources
from actions.content.selection import FIRST_ANSWER_TIPS, nearest_topics, select_tips
from actions.conversation import explain_language, language_of, remember_selection, say, shown_tips


class ActionAnswerTopic(Action):
    """Gives the short answer and the first tips that this conversation has not seen."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_answer_topic"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Answer the intent of the latest message (see parent class)."""
        library, language = current_library(), language_of(tracker)
        topic = tracker.get_intent_of_latest_message()
        selection = select_tips(library, topic, shown=shown_tips(tracker), count=FIRST_ANSWER_TIPS)
        follow_up = (["more"] if selection.remaining else []) + list(nearest_topics(library, topic))
        say(
            dispatcher,
            language=language,
            text=render_answer(library, selection, language),
            kind="tip",
            topic=topic,
            # The short answer rests on the topic's tips together, also when none is new.
            sources=render_sources(library, selection.tips or library.tips[topic].tips, language),
            buttons=render_buttons(library, follow_up, language),
        )
        explained = explain_language(dispatcher, tracker)
        return [*explained, *remember_selection(tracker, selection)]
