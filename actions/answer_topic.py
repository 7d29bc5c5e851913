"""Answer the topic that was asked about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.rendering import render_answer, render_buttons, render_sources
from actions.content.selection import FIRST_ANSWER_TIPS, nearest_topics, select_tips, tip_key
from actions.conversation import (
    SHOWN_SLOT,
    TOPIC_SLOT,
    explain_language,
    intent_of,
    language_of,
    say,
    shown_tips,
)


class ActionAnswerTopic(Action):
    """Gives the short answer and the first tips that this conversation has not seen.

    A message that asks two things gets two answers, each with its own topic.
    """

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_answer_topic"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Answer the intent of the latest message (see parent class)."""
        library = current_library()
        further = tracker.latest_message.get("further_topics") or []
        topics = [str(intent_of(tracker))]
        topics += [topic for topic in further if topic in library.tips and topic not in topics]
        return answer_topics(dispatcher, tracker, topics)


def answer_topics(
    dispatcher: CollectingDispatcher, tracker: Tracker, topics: Sequence[str]
) -> list[dict[str, Any]]:
    """Answer topics one after the other, and return the events that keep what was shown.

    Args:
        dispatcher: collects the messages.
        tracker: the conversation.
        topics: ids of content, at least one.

    Raises:
        KeyError: when a topic has no content.
    """
    library, language = current_library(), language_of(tracker)
    shown = shown_tips(tracker)
    for topic in topics:
        selection = select_tips(library, topic, shown=shown, count=FIRST_ANSWER_TIPS)
        # "More" goes on with the topic that was answered last, so only its answer offers it.
        goes_on = selection.remaining > 0 and topic == topics[-1]
        follow_up = (["more"] if goes_on else []) + list(nearest_topics(library, topic))
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
        shown = shown + [tip_key(topic, tip) for tip in selection.tips]
    explained = explain_language(dispatcher, tracker)
    return [*explained, SlotSet(TOPIC_SLOT, topics[-1]), SlotSet(SHOWN_SLOT, shown)]
