"""Read one message of the user for the message in the making."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from rasa_sdk import Tracker

from actions.conversation import intent_of, typed_in
from actions.message_buttons import pressed, typed_button
from actions.message_state import (
    PASTED_SLOT,
    asked_by_form,
    message_language_of,
    workshop_of,
)
from actions.messages.cleaning import without_markup
from actions.messages.details import DETAILS, TASKS, Details
from actions.messages.hearing.commands import hear_commands
from actions.messages.hearing.listen import Heard, listen
from actions.messages.hearing.said import Said
from actions.messages.hearing.to_leave_out import edits_draft
from actions.messages.interrupting import asks_for_review, asks_to_write
from actions.messages.losses import losses
from actions.messages.masked import without_masked
from actions.messages.pasted import instruction_in, pasted_in
from actions.messages.workshop import Workshop

REVIEW = "review_message"
# A message that says at least so much about a message in the making asks for one.
DESCRIBED = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the user, and the message in the making before it.

    Attributes:
        intent: that the message was understood as.
        text: as typed, None for a button.
        workshop: as it was; a new one when the form has just opened.
        goes_on: whether there was one before.
        asked: the slot that the form waits for.
        instruction: what is said to the bot: the text without a pasted draft.
        pasted: the user's own draft in the message, to be reviewed.
        heard: what the message says.
        lost: what an answer names and no detail holds, as typed.
    """

    intent: str
    text: str | None
    workshop: Workshop
    goes_on: bool
    asked: str | None
    instruction: str
    pasted: str | None
    heard: Heard
    lost: tuple[str, ...] = ()

    @property
    def gives_up(self) -> bool:
        """Whether the user wants no message; "I won't tell you" to a question is no such thing."""
        commands = self.heard.commands
        unasked = self.intent == "cancel" and self.heard.nothing and self.asked not in DETAILS
        return commands.cancel or unasked

    @property
    def edits(self) -> bool:
        """Whether what sounds like deleting all or starting anew is about the message alone."""
        if self.intent == "restart":
            return self.heard.commands.resume or self.heard.commands.other_version
        said = Said(self.instruction, "fi", known=self.workshop.details)
        return self.intent == "delete_data" and edits_draft(said)


def read_turn(tracker: Tracker) -> Turn:
    """Return the latest message of the user as the form takes it."""
    before, intent, text = workshop_of(tracker), str(intent_of(tracker)), typed_in(tracker)
    asked = asked_by_form(tracker) if before else None
    pasted = None if text is None else _pasted(text, before, intent, asked)
    if pasted is not None and asked != PASTED_SLOT:
        intent = REVIEW
    workshop = before or Workshop(task=task_of(intent))
    instruction = (instruction_in(text) if pasted else text) if text is not None else ""
    lost: tuple[str, ...] = ()
    if text is None:
        heard = pressed(tracker)
    elif (button := typed_button(text)) is not None:
        heard = button
    else:
        said = _said(tracker, instruction, asked=asked, known=workshop.details)
        heard = listen(said)
        lost = losses(said, heard.details)
    return Turn(intent, text, workshop, asked is not None, asked, instruction, pasted, heard, lost)


def _pasted(text: str, before: Workshop | None, intent: str, asked: str | None) -> str | None:
    """Return the user's own draft in a message that asks for a review of it."""
    pasted = pasted_in(text, asked=asked == PASTED_SLOT)
    if asked == PASTED_SLOT and hear_commands(Said(text=text, language="fi")).skip:
        return None
    reviews = intent == REVIEW or (before is not None and before.task == REVIEW)
    if pasted is None or reviews or asks_for_review(instruction_in(text)):
        return pasted
    return None


def _said(tracker: Tracker, text: str, *, asked: str | None, known: Details) -> Said:
    """Return a text as the listeners read it: without markup, and without what was hidden."""
    plain = without_markup(without_masked(text))
    entities = tracker.latest_message.get("entities") or ()
    if plain != text:
        # Their places are those of the text as typed, up to the first change.
        same = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(plain, text, strict=False))
        )
        entities = [each for each in entities if each.get("end", len(text)) <= same]
    return Said(
        text=plain,
        language=message_language_of(tracker, Details()),
        # A shown draft asks for nothing that a word or two could answer.
        asked=asked if asked in DETAILS else None,
        known=known,
        entities=entities,
    )


def of_the_message(tracker: Tracker) -> bool:
    """Tell whether the language in a message is that of the message in the making.

    "In English" then asks for an English draft, and a pasted draft may be in any language.
    """
    workshop, text, asked = workshop_of(tracker), typed_in(tracker), asked_by_form(tracker)
    if workshop is None or text is None or asked is None:
        return False
    if asked == PASTED_SLOT:
        return True
    said = Said(text=text, language=message_language_of(tracker, workshop.details))
    return hear_commands(said).message_language is not None


def describes_message(tracker: Tracker) -> bool:
    """Tell whether a message asks for something to be written, and says what about."""
    text = typed_in(tracker)
    if text is None or not asks_to_write(text):
        return False
    return asks_for_review(text) or says_of_message(tracker, least=DESCRIBED)


def says_of_message(tracker: Tracker, *, least: int = 1) -> bool:
    """Tell whether the latest message says at least so many details of a message in the making."""
    said = _said(tracker, typed_in(tracker) or "", asked=None, known=Details())
    return len(listen(said).details) >= least


def task_of(intent: str) -> Any:
    """Return the task that an intent asks for; the form only opens on one of them."""
    return intent if intent in TASKS else TASKS[0]
