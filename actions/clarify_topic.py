"""Ask which topic was meant, or admit that none was understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.loader import ANSWERED_GROUPS, Library
from actions.content.rendering import render_buttons
from actions.conversation import explain_language, language_of, say

# A topic is offered when it is at least this probable. With 49 intents, chance is 0.02.
LEAST_CONFIDENCE = 0.1
# When most speaks for a message that is not for this bot, or for a single topic only weakly, a
# question back would sound as if the bot had not listened; it says what it can do instead.
LEAST_CONFIDENCE_ALONE = 0.25
MOST_CANDIDATES = 3
REFUSAL = "out_of_scope"


class ActionClarifyTopic(Action):
    """Offers the likeliest topics as buttons; without any, says what the bot can do."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_clarify_topic"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Ask back or decline (see parent class)."""
        library, language = current_library(), language_of(tracker)
        candidates = likely_topics(library, tracker.latest_message.get("intent_ranking") or [])
        if candidates:
            buttons = render_buttons(library, candidates, language)
            say(dispatcher, language=language, response="utter_ask_which_topic", buttons=buttons)
        else:
            say(dispatcher, language=language, response="utter_not_understood")
        return explain_language(dispatcher, tracker)


def likely_topics(library: Library, ranking: Sequence[dict[str, Any]]) -> list[str]:
    """Return the topics worth asking about, likeliest first.

    Args:
        library: which says what is a topic.
        ranking: the classifier's intents, each with name and confidence, best first.
    """
    candidates = [
        entry
        for entry in ranking
        if entry["confidence"] >= LEAST_CONFIDENCE
        and entry["name"] in library.topics
        and library.topics[entry["name"]].group in ANSWERED_GROUPS
    ][:MOST_CANDIDATES]
    refused = bool(ranking) and ranking[0]["name"] == REFUSAL
    doubtful = refused or len(candidates) == 1
    if doubtful and all(entry["confidence"] < LEAST_CONFIDENCE_ALONE for entry in candidates):
        return []
    return [entry["name"] for entry in candidates]
