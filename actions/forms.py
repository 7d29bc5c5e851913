"""What the forms of this bot have in common: which slot waits, and when a form only goes on."""

from __future__ import annotations

from collections.abc import Container

from rasa_sdk import Tracker

REQUESTED_SLOT = "requested_slot"
_LISTEN = "action_listen"


def requested_of(tracker: Tracker, slots: Container[str]) -> str | None:
    """Return the slot that a form waits for, or None when it has only just opened.

    Args:
        tracker: the conversation.
        slots: that the form asks for; what another form had asked for is none of its business.
    """
    requested = tracker.get_slot(REQUESTED_SLOT)
    return requested if requested in slots else None


def came_back(tracker: Tracker, form: str) -> bool:
    """Tell whether something else was answered in this turn, and the form only goes on.

    The latest action does not tell: Rasa puts the form itself in front while it runs.

    Args:
        tracker: the conversation.
        form: its name.
    """
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "active_loop" and event.get("name") == form:
            return False  # it has opened only now
        if event.get("event") == "action" and event.get("name") not in {_LISTEN, form}:
            return True
    return False
