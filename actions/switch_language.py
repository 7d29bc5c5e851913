"""Change the language of the conversation and show the last answer in it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.loader import Library
from actions.content.rendering import (
    join_parts,
    render_buttons,
    render_sources,
    render_tips,
)
from actions.content.selection import nearest_topics, tip_key
from actions.conversation import LANGUAGE_BUTTONS, TOPIC_SLOT, language_of, say, shown_tips
from actions.languages import language_named_in

# What the payload of a button starts with; typed text never does.
_COMMAND = "/"


def requested_language(tracker: Tracker) -> str | None:
    """Return the language that the latest message asks for, by button or in words.

    Of a typed message the entities tell which languages are named, not which is wanted: "ei
    suomea vaan ruotsia" names two, "puhutko arabiaa" one that the bot does not speak.
    """
    text = tracker.latest_message.get("text") or ""
    if text and not text.startswith(_COMMAND):
        return language_named_in(text)
    return next(tracker.get_latest_entity_values("language"), None)


class ActionSwitchLanguage(Action):
    """Confirms the new language, which the slot holds already, or asks which one is meant."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_switch_language"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Confirm or ask (see parent class)."""
        library, language = current_library(), language_of(tracker)
        if requested_language(tracker) is None:
            say(
                dispatcher,
                language=language,
                response="utter_ask_language",
                buttons=LANGUAGE_BUTTONS.values(),
            )
            return []
        say(dispatcher, language=language, response="utter_language_switched")
        topic = tracker.get_slot(TOPIC_SLOT)
        if topic in library.tips:
            _show_again(dispatcher, library, topic, shown_tips(tracker), language)
        return []


def _show_again(
    dispatcher: CollectingDispatcher,
    library: Library,
    topic: str,
    shown: list[str],
    language: str,
) -> None:
    """Show the current topic's answer, with the tips that were seen, in another language."""
    tips = [tip for tip in library.tips[topic].tips if tip_key(topic, tip) in shown]
    unseen = len(tips) < len(library.tips[topic].tips)
    say(
        dispatcher,
        language=language,
        text=join_parts(
            library.tips[topic].short.in_language(language), render_tips(tips, language)
        ),
        kind="tip",
        topic=topic,
        sources=render_sources(library, tips, language),
        buttons=render_buttons(
            library, (["more"] if unseen else []) + list(nearest_topics(library, topic)), language
        ),
    )
