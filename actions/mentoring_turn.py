"""Read one message of the user for the search for a mentor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rasa_sdk import Tracker

from actions.content.mentoring_choices import Choice, choice_titled
from actions.content.mentoring_terms import current_terms
from actions.content.places import current_places
from actions.conversation import TOPIC_SLOT, intent_of, language_of, typed_in
from actions.forms import requested_of
from actions.languages import changes_tongue
from actions.mentoring.hearing.heard import Command, Heard
from actions.mentoring.hearing.listen import listen
from actions.mentoring.hearing.said import Asked, Said
from actions.mentoring.interrupting import WEAK
from actions.mentoring.wish import Wish
from actions.mentoring_state import (
    ASKED_FOR,
    AUDIENCE_SLOT,
    PLACE_SLOT,
    TASK,
    Search,
    search_of,
)

# What a name that nobody knows is understood as.
_NOTHING_IN_PARTICULAR = WEAK - {"affirm", "deny", "cancel", "capabilities", "source"}
# Of a place, with a word or two around it.
_LONGEST_NAME = 40
_DETAIL: dict[str, Asked] = {PLACE_SLOT: "place", AUDIENCE_SLOT: "audience"}
_COMMANDS: dict[Choice, Command] = {
    "more": "more",
    "all": "all",
    "anew": "anew",
    "cancel": "cancel",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the user, and the search before it.

    Attributes:
        intent: that the message was understood as.
        text: as typed, None for a button.
        search: as it was; a new one when there was none.
        goes_on: whether the form was open before this message.
        asked: the detail that the bot had asked for, or None.
        in_focus: whether the conversation is about programmes at this moment.
        heard: what the message says.
    """

    intent: str
    text: str | None
    search: Search
    goes_on: bool
    asked: Asked | None
    in_focus: bool
    heard: Heard


def read_turn(tracker: Tracker) -> Turn:
    """Return the latest message of the user as the search takes it."""
    search = search_of(tracker) or Search()
    requested = requested_of(tracker, ASKED_FOR)
    asked = _DETAIL.get(requested or "")
    text = typed_in(tracker)
    if text is None:
        heard = _pressed(tracker)
    elif (choice := choice_titled(text)) is not None:
        heard = _chosen(choice)
    else:
        heard = listen(_said(tracker, text, search, asked))
        if heard.question and not heard.about and not heard.named and search.focus:
            heard = replace(heard, about=(search.focus,))
    return Turn(
        intent=str(intent_of(tracker)),
        text=text,
        search=search,
        goes_on=requested is not None,
        asked=asked,
        in_focus=tracker.get_slot(TOPIC_SLOT) == TASK,
        heard=heard,
    )


def asks_for_search(tracker: Tracker) -> bool:
    """Tell whether the latest message plainly wants a mentor, or names a programme.

    The classifier is unsure of a wish in half a sentence, and need not know the catalogue's names:
    editors add programmes without training. An open search has looked at the message already.
    """
    text = typed_in(tracker)
    if text is None or requested_of(tracker, ASKED_FOR) is not None:
        return False
    heard = listen(_said(tracker, text, Search(), None))
    return heard.general or bool(heard.named)


def misspelt_places(tracker: Tracker) -> list[str]:
    """Return what an answer to "where?" may mean that is no place as it stands, else nothing."""
    text = typed_in(tracker)
    if requested_of(tracker, ASKED_FOR) != PLACE_SLOT or not text or len(text) > _LONGEST_NAME:
        return []
    if str(intent_of(tracker)) not in _NOTHING_IN_PARTICULAR or read_turn(tracker).heard:
        return []
    return current_places().suggestions(text)


def narrows_search(tracker: Tracker) -> bool:
    """Tell whether the latest message only changes the search that the conversation is about.

    "In English" then asks for programmes in English, not for another language of the bot.
    """
    if requested_of(tracker, ASKED_FOR) is None or tracker.get_slot(TOPIC_SLOT) != TASK:
        return False
    text = typed_in(tracker)
    if text is None or changes_tongue(str(intent_of(tracker)), text):
        return False
    return read_turn(tracker).heard.refines


def _said(tracker: Tracker, text: str, search: Search, asked: Asked | None) -> Said:
    return Said(
        text=text,
        language=language_of(tracker),
        entities=tracker.latest_message.get("entities") or (),
        asked=asked,
        shown=search.shown,
        first=search.first,
        known=search.wish,
    )


def _pressed(tracker: Tracker) -> Heard:
    """Return what a button says; one that only names the task says nothing."""
    choice = next(tracker.get_latest_entity_values("search"), None)
    if choice is not None:
        return _chosen(choice)
    place = next(tracker.get_latest_entity_values("place"), None)
    if place is not None and current_places().knows(place):
        return Heard(wish=Wish(place=place), refines=True)
    audience = next(tracker.get_latest_entity_values("audience"), None)
    if audience in current_terms().audiences:
        return Heard(wish=Wish(audiences=(audience,)), refines=True)
    return Heard()


def _chosen(choice: Choice) -> Heard:
    if choice == "online":
        return Heard(wish=Wish(online=True), refines=True)
    if choice == "everywhere":
        return Heard(drop=("place", "online"), refines=True)
    if choice == "anybody":
        return Heard(drop=("audiences",), refines=True)
    return Heard(command=_COMMANDS.get(choice), refines=True)
