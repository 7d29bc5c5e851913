"""The message in the making, as a conversation's slots hold it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions import forms
from actions.conversation import TOPIC_SLOT, language_of
from actions.forms import REQUESTED_SLOT, requested_of
from actions.messages.details import DETAILS, LANGUAGES, TASKS, Details, Language
from actions.messages.workshop import LENGTHS, Workshop

FORM = "message_form"
TASK_SLOT = "message_task"
UNWILLING_SLOT = "unwilling"
ASKED_SLOT = "asked_details"
VERSION_SLOT = "message_version"
LENGTH_SLOT = "message_length"
DRAFT_SLOT = "message_draft"
PASTED_SLOT = "pasted_message"
# Of the draft, as a slot holds it: it stands above and need not be shown again in this turn.
STAYS = "stays"
# Asked for when a draft is shown; nothing fills it, so that the form stays open for changes.
CHANGE_SLOT = "message_change"
_SLOTS = (
    *(TASK_SLOT, UNWILLING_SLOT, ASKED_SLOT, VERSION_SLOT, LENGTH_SLOT, DRAFT_SLOT, PASTED_SLOT),
    *DETAILS,
)


# All that the form may ask for.
_ASKED_FOR = frozenset({*DETAILS, PASTED_SLOT, CHANGE_SLOT})


def workshop_of(tracker: Tracker) -> Workshop | None:
    """Return the message in the making, or None when there is none."""
    task = tracker.get_slot(TASK_SLOT)
    if task not in TASKS:
        return None
    length = tracker.get_slot(LENGTH_SLOT)
    return Workshop(
        task=task,
        details=Details.from_slots(tracker.slots),
        unwilling=tuple(tracker.get_slot(UNWILLING_SLOT) or ()),
        asked=tuple(tracker.get_slot(ASKED_SLOT) or ()),
        version=int(tracker.get_slot(VERSION_SLOT) or 0),
        length=length if length in LENGTHS else LENGTHS[0],
    )


def kept(workshop: Workshop, *, pasted: str | None) -> list[dict[str, Any]]:
    """Return the events that keep a message in the making.

    Args:
        workshop: as it is after the turn.
        pasted: the user's own draft, if there is one.
    """
    slots = {
        TASK_SLOT: workshop.task,
        UNWILLING_SLOT: list(workshop.unwilling),
        ASKED_SLOT: list(workshop.asked),
        VERSION_SLOT: workshop.version,
        LENGTH_SLOT: workshop.length,
        PASTED_SLOT: pasted,
        # "More" and "why?" go on with the task's tips.
        TOPIC_SLOT: workshop.task,
        **workshop.details.to_slots(),
    }
    return [SlotSet(name, value) for name, value in slots.items()]


def cleared() -> list[dict[str, Any]]:
    """Return the events that leave nothing of a message behind, and close the form."""
    return [*put_away(), SlotSet(REQUESTED_SLOT, None)]


def leave(tracker: Tracker) -> list[dict[str, Any]]:
    """Return the events with which another form takes over.

    A finished draft is put away; a message in the making waits, and the question that was not
    answered may be asked again.
    """
    if tracker.get_slot(DRAFT_SLOT):
        return put_away()
    asked, open_question = tracker.get_slot(ASKED_SLOT) or [], asked_by_form(tracker)
    if open_question is None or open_question not in asked:
        return []
    return [SlotSet(ASKED_SLOT, [detail for detail in asked if detail != open_question])]


def put_away() -> list[dict[str, Any]]:
    """Return the events that leave nothing of a message behind, whatever form is open."""
    return [SlotSet(name, None) for name in _SLOTS]


def message_language_of(tracker: Tracker, details: Details) -> Language:
    """Return the language that the message is to be in: the conversation's unless said."""
    if details.message_language is not None:
        return details.message_language
    spoken = language_of(tracker)
    return next((language for language in LANGUAGES if language == spoken), LANGUAGES[0])


def asked_by_form(tracker: Tracker) -> str | None:
    """Return the slot that the form waits for, or None when it has only just opened."""
    return requested_of(tracker, _ASKED_FOR)


def came_back(tracker: Tracker) -> bool:
    """Tell whether something else was answered in this turn, and the form only goes on."""
    return forms.came_back(tracker, FORM)
