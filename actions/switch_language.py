"""Change the language of the conversation and show the last answer in it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.selection import in_wording
from actions.conversation import LANGUAGE_BUTTONS, known, language_of, say
from actions.languages import language_named_in
from actions.presenting import present

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
        state = known(tracker)
        last = [library.passages[key] for key in state.answer if key in library.passages]
        if not last:
            return []
        # In ordinary language: asking for a language by name ends the easy one.
        passages = last if state.easy else in_wording(library, last, easy=False)
        state = state.after(passages)
        present(dispatcher, library, state, passages)
        return state.events()
