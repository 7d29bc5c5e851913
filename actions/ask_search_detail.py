"""Ask where, or for whom, a mentor is looked for."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.mentoring_choices import choice_buttons, detail_button, offered_places
from actions.content.places import current_places
from actions.conversation import language_of, say
from actions.mentoring_replies import audience_buttons
from actions.mentoring_state import AUDIENCE_SLOT, PLACE_SLOT
from actions.mentoring_turn import misspelt_places


class ActionAskSearchPlace(Action):
    """Asks where the user lives or wants to meet."""

    def name(self) -> str:
        """Return the name that Rasa looks for when the form asks for this slot."""
        return f"action_ask_{PLACE_SLOT}"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Ask, with a button for each of the largest places (see parent class)."""
        language, places = language_of(tracker), current_places()
        meant = misspelt_places(tracker)
        buttons = [
            detail_button("place", place, _title(places.name(place, language)))
            for place in meant or offered_places()
        ]
        buttons += choice_buttons(("online", "everywhere"), language)
        response = "utter_search_which_place" if meant else "utter_search_ask_place"
        say(dispatcher, language=language, response=response, buttons=buttons)
        return []


class ActionAskSearchAudience(Action):
    """Asks who the user is, in a way that programmes ask."""

    def name(self) -> str:
        """Return the name that Rasa looks for when the form asks for this slot."""
        return f"action_ask_{AUDIENCE_SLOT}"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Ask, with a button for each group (see parent class)."""
        language = language_of(tracker)
        buttons = [*audience_buttons(language), *choice_buttons(("anybody",), language)]
        say(dispatcher, language=language, response="utter_search_ask_audience", buttons=buttons)
        return []


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]
