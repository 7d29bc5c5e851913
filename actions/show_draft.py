"""Show the draft of a message, why it is built so, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.choices import Change, change_buttons
from actions.content.message_notes import note_under
from actions.conversation import language_of, say
from actions.message_state import (
    CHANGE_SLOT,
    DRAFT_SLOT,
    PASTED_SLOT,
    STAYS,
    VERSION_SLOT,
    came_back,
    message_language_of,
    workshop_of,
)
from actions.messages.details import LANGUAGES, Language
from actions.messages.drafting import Written, write
from actions.messages.reviewing import review_of
from actions.messages.workshop import Workshop, tone_of

_IN_LANGUAGE: dict[Language, Change] = {"fi": "in_fi", "sv": "in_sv", "en": "in_en"}
_PLATFORM = "linkedin"


class ActionAskMessageChange(Action):
    """Shows the draft, which asks by itself what to change.

    After a question in between it says nothing: the draft stands a few lines above.
    """

    def name(self) -> str:
        """Return the name that Rasa looks for when the form asks for this slot."""
        return f"action_ask_{CHANGE_SLOT}"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Write and show the draft (see parent class)."""
        workshop = workshop_of(tracker)
        if workshop is None or came_back(tracker):
            return []
        shown = tracker.get_slot(DRAFT_SLOT) or {}
        if shown.get(STAYS):
            return [SlotSet(DRAFT_SLOT, {**shown, STAYS: None})]
        language = language_of(tracker)
        written = write(
            workshop,
            language=message_language_of(tracker, workshop.details),
            seed=tracker.sender_id,
        )
        pasted = tracker.get_slot(PASTED_SLOT)
        if pasted and not shown:
            say(
                dispatcher,
                language=language,
                text=review_of(pasted, workshop, language=language, limit=written.draft.limit),
                topic=workshop.task,
            )
        same = shown.get("text") == written.draft.text
        if same and shown.get("length") == workshop.length:
            # Whoever changes something wants to see a change: some wordings suit every tone.
            workshop = replace(workshop, version=workshop.version + 1)
            written = write(workshop, language=written.language, seed=tracker.sender_id)
            same = False
        if same:
            say(
                dispatcher, language=language, response="utter_message_shortest", task=workshop.task
            )
        else:
            _show(dispatcher, workshop, written)
        _say_what_next(dispatcher, workshop, written, language)
        return [
            SlotSet(DRAFT_SLOT, {"text": written.draft.text, "length": workshop.length}),
            SlotSet(VERSION_SLOT, workshop.version),
        ]


def _show(dispatcher: CollectingDispatcher, workshop: Workshop, written: Written) -> None:
    draft = written.draft
    say(
        dispatcher,
        language=written.language,
        text=draft.text,
        kind="draft",
        topic=workshop.task,
        draft={
            "text": draft.text,
            "language": written.language,
            "characters": draft.characters,
            "limit": draft.limit,
            "platform": _PLATFORM,
            "shorter_available": draft.shorter_available,
        },
    )


def _say_what_next(
    dispatcher: CollectingDispatcher, workshop: Workshop, written: Written, language: str
) -> None:
    for what in written.left_out:
        say(
            dispatcher,
            language=language,
            response="utter_message_left_out",
            task=workshop.task,
            what=what,
        )
    note = note_under(
        workshop.task,
        language,
        number=workshop.version,
        knows_relation=workshop.details.relation is not None,
    )
    say(
        dispatcher,
        language=language,
        text=note,
        topic=workshop.task,
        buttons=change_buttons(workshop.task, _changes(workshop, written, language), language),
    )


def _changes(workshop: Workshop, written: Written, language: str) -> list[Change]:
    """Return what may be changed in a draft, most wanted first."""
    tone = tone_of(workshop)
    changes: list[Change] = ["shorter"] if written.draft.shorter_available else []
    changes += ["another"]
    changes += ["formal"] if tone != "formal" else ["warmer"]
    changes += ["warmer"] if tone == "neutral" else []
    changes += ["recipient"] if workshop.details.recipient is None else []
    changes += ["relation"] if workshop.details.relation is None else []
    # The conversation's own language first, where the message is in another one.
    others = sorted((code for code in LANGUAGES if code != written.language), key=language.__ne__)
    return [*changes, *(_IN_LANGUAGE[code] for code in others)]
