"""Show the programmes that a search finds."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.forms import came_back
from actions.mentoring_replies import show_page
from actions.mentoring_state import CHANGE_SLOT, FORM, keep, search_of


class ActionAskSearchChange(Action):
    """Shows a page of programmes, which asks by itself what to change in the search.

    After an answer about programmes shown before it says nothing.
    """

    def name(self) -> str:
        """Return the name that Rasa looks for when the form asks for this slot."""
        return f"action_ask_{CHANGE_SLOT}"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Show the page that the search stands at (see parent class)."""
        search = search_of(tracker)
        if search is None or search.start is None or came_back(tracker, FORM):
            return []
        return [keep(show_page(dispatcher, tracker, search))]
