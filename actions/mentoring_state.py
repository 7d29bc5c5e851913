"""The search for a mentor, as a conversation's slots hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.conversation import TOPIC_SLOT
from actions.forms import REQUESTED_SLOT
from actions.mentoring.wish import Wish

TASK = "find_mentoring"
FORM = "mentoring_form"
SEARCH_SLOT = "mentoring_search"
PLACE_SLOT, AUDIENCE_SLOT = "search_place", "search_audience"
# Asked for when programmes are shown; nothing fills it, so that the search stays open.
CHANGE_SLOT = "search_change"
ASKED_FOR = (PLACE_SLOT, AUDIENCE_SLOT, CHANGE_SLOT)


@dataclass(frozen=True, slots=True)
class Search:
    """A search for programmes.

    Attributes:
        wish: what is looked for.
        asked: slots that were asked for so far.
        start: where the page to show begins, from 0; None when none is to be shown.
        shown: ids of the programmes shown or told about last, in their order.
        first: the number of the first of them, from 1.
        end: how many programmes of the search have been shown: where its next page begins, from 0.
        focus: the one programme that was told about last.
        like: what is looked for in place of the wish, beside a programme that has ended.
    """

    wish: Wish = field(default_factory=Wish)
    asked: tuple[str, ...] = ()
    start: int | None = None
    shown: tuple[str, ...] = ()
    first: int = 1
    end: int = 0
    focus: str | None = None
    like: Wish | None = None


def search_of(tracker: Tracker) -> Search | None:
    """Return the search, or None when there is none."""
    held: Mapping[str, Any] | None = tracker.get_slot(SEARCH_SLOT)
    if not isinstance(held, Mapping):
        return None
    return Search(
        wish=Wish.from_slot(held.get("wish")),
        asked=tuple(held.get("asked") or ()),
        start=held.get("start"),
        shown=tuple(held.get("shown") or ()),
        first=int(held.get("first") or 1),
        end=int(held.get("end") or 0),
        focus=held.get("focus"),
        like=Wish.from_slot(held["like"]) if held.get("like") else None,
    )


def keep(search: Search) -> dict[str, Any]:
    """Return the event that keeps a search."""
    held = {
        "wish": search.wish.to_slot(),
        "asked": list(search.asked),
        "start": search.start,
        "shown": list(search.shown),
        "first": search.first,
        "end": search.end,
        "focus": search.focus,
        "like": search.like.to_slot() if search.like else None,
    }
    event: dict[str, Any] = SlotSet(SEARCH_SLOT, held)
    return event


def waiting(search: Search, slot: str) -> list[dict[str, Any]]:
    """Return the events that keep a search and ask for a slot of `ASKED_FOR`."""
    # "More tips" and "why?" go on with the tips about finding a mentor.
    return [keep(search), SlotSet(TOPIC_SLOT, TASK), SlotSet(REQUESTED_SLOT, slot)]


def closed() -> list[dict[str, Any]]:
    """Return the events that leave nothing of a search behind, and close the form."""
    return [SlotSet(SEARCH_SLOT, None), SlotSet(REQUESTED_SLOT, None)]
