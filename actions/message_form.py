"""Take what a user says about the message in the making, and decide what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer_topic import answer_topics
from actions.content.live import current_library
from actions.conversation import intent_of, language_of, say
from actions.forms import REQUESTED_SLOT
from actions.languages import changes_tongue
from actions.message_order import refuse
from actions.message_state import (
    CHANGE_SLOT,
    DRAFT_SLOT,
    PASTED_SLOT,
    STAYS,
    asked_by_form,
    came_back,
    cleared,
    kept,
)
from actions.message_turn import REVIEW, Turn, read_turn, task_of
from actions.messages.changing import another, changed
from actions.messages.details import DETAILS, TASKS
from actions.messages.hearing.listen import Heard
from actions.messages.interrupting import ANSWERED_FIRST, asks_to_write, interrupts
from actions.messages.refusing import refused
from actions.messages.reviewing import with_facts_of
from actions.messages.workshop import Workshop, next_question

Events = list[dict[str, Any]]
# What a user may want to be asked again.
ASKABLE = ("relation", "occasion", "common_contact", "recipient", "about_me", "interest")
# A question that was asked so often and got no answer is let go.
_MOST_TRIES = 2


class ValidateMessageForm(Action):
    """Runs first at every message while message_form is open.

    It returns no slot when the message is not about the message in the making: Rasa then rejects
    the form for this turn, and the rules answer (data/rules/messages.yml).
    """

    def name(self) -> str:
        """Return the name that Rasa looks for beside a form."""
        return "validate_message_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> Events:
        """Return the details that were said, and what to ask for next (see parent class)."""
        requested = asked_by_form(tracker)
        if requested is not None and came_back(tracker):
            # After the crisis lines nothing more is asked; the next message goes on.
            quiet = intent_of(tracker) in ANSWERED_FIRST
            return [SlotSet(REQUESTED_SLOT, CHANGE_SLOT if quiet else requested)]
        turn = read_turn(tracker)
        if turn.goes_on and turn.intent in ANSWERED_FIRST and not turn.edits:
            # A crisis in particular: neither a refusal nor "cancelled" may stand in its way.
            return []
        if (reason := refused(turn.instruction)) is not None:
            refuse(dispatcher, tracker, reason, task=turn.workshop.task)
            return cleared()
        if turn.goes_on and not turn.pasted and not turn.gives_up and _interrupts(turn):
            return []
        kindly = _kindly(dispatcher, tracker, turn)
        return _go_on(dispatcher, tracker, turn) if kindly is None else kindly


def _interrupts(turn: Turn) -> bool:
    if changes_tongue(turn.intent, turn.text):
        return True
    return not turn.edits and interrupts(turn.intent, turn.heard, turn.asked)


def _kindly(dispatcher: CollectingDispatcher, tracker: Tracker, turn: Turn) -> Events | None:
    """Return the events of a message that brings nothing new: to stop, to wait, to come back."""
    heard, workshop = turn.heard, turn.workshop
    if turn.gives_up:
        say_about(dispatcher, tracker, workshop, "utter_message_cancelled")
        return cleared()
    if not turn.goes_on or turn.pasted:
        return None
    told = (
        ("left_out", heard.unused),
        ("not_found", heard.unfound),
        ("waiting", heard.commands.wait or None),
    )
    for response, what in told:
        if what is not None:
            say_about(dispatcher, tracker, workshop, f"utter_message_{response}", what=what)
            return _as_before(tracker, turn)
    if heard.commands.done and turn.asked == CHANGE_SLOT:
        say_about(dispatcher, tracker, workshop, "utter_message_done")
        return cleared()
    if heard.commands.resume:
        return _as_before(tracker, turn, text=None)
    return None


def _as_before(tracker: Tracker, turn: Turn, **shown: Any) -> Events:
    """Return the events that leave everything as it is; some slot has to be set for Rasa.

    A draft stands a few lines above; without its text it is shown again.
    """
    draft = tracker.get_slot(DRAFT_SLOT)
    events = kept(turn.workshop, pasted=tracker.get_slot(PASTED_SLOT))
    if draft is not None:
        events.append(SlotSet(DRAFT_SLOT, {**draft, **(shown or {STAYS: True})}))
    return [*events, SlotSet(REQUESTED_SLOT, turn.asked)]


def _go_on(dispatcher: CollectingDispatcher, tracker: Tracker, turn: Turn) -> Events:
    """Return the message in the making after a turn, and what to ask for next."""
    drafted = tracker.get_slot(DRAFT_SLOT) is not None
    workshop, asked, pasted = turn.workshop, turn.asked, tracker.get_slot(PASTED_SLOT)
    if turn.goes_on and _is_another(turn, drafted=drafted):
        # A pasted draft brings its own facts, also about the user.
        workshop = (
            another(workshop, task_of(turn.intent))
            if turn.pasted is None
            else Workshop(task="review_message")
        )
        drafted, asked, pasted = False, None, None
    if turn.heard.commands.start_over:
        workshop, drafted, asked, pasted = Workshop(task=workshop.task), False, None, None
    workshop, pasted = changed(workshop, turn.heard, asked=asked), turn.pasted or pasted
    if turn.pasted:
        workshop = with_facts_of(workshop, turn.pasted)
    wanted = _next(workshop, turn.heard, pasted, drafted=drafted)
    also: Events = [] if turn.goes_on else _answer_also(dispatcher, tracker)
    if not turn.goes_on and wanted in DETAILS:
        say_about(dispatcher, tracker, workshop, "utter_message_begin")
    if _say_unheard(dispatcher, tracker, turn, workshop, asked) and asked is not None:
        wanted = asked
    if wanted in DETAILS:
        workshop = replace(workshop, asked=(*workshop.asked, wanted))
    events = [*also, *kept(workshop, pasted=pasted)]
    if not drafted:
        events.append(SlotSet(DRAFT_SLOT, None))
    elif turn.heard.commands.length == "shorter" and workshop.length == turn.workshop.length:
        # Nothing shorter is left: show_draft says so where the text of another length is the same.
        shown = tracker.get_slot(DRAFT_SLOT) or {}
        events.append(SlotSet(DRAFT_SLOT, {**shown, "length": None}))
    return [*events, SlotSet(REQUESTED_SLOT, wanted)]


def _say_unheard(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    turn: Turn,
    workshop: Workshop,
    asked: str | None,
) -> bool:
    """Say what of an answer was not used, and tell whether the question is to be asked again."""
    for what in turn.lost:
        say_about(dispatcher, tracker, workshop, "utter_message_left_out", what=what)
    if asked not in DETAILS:
        return False
    if turn.heard.nothing:
        say_about(dispatcher, tracker, workshop, "utter_message_not_caught")
    unanswered = turn.heard.nothing or (turn.heard.only_names and asked not in turn.heard.details)
    return unanswered and workshop.asked.count(asked) < _MOST_TRIES


def say_about(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    workshop: Workshop,
    response: str,
    **values: Any,
) -> None:
    """Say a response of data/responses/messages.yml about the open task."""
    say(
        dispatcher,
        language=language_of(tracker),
        response=response,
        task=workshop.task,
        **values,
    )


def _answer_also(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Answer what else the message asks, before the message in the making is taken up."""
    library = current_library()
    further = tracker.latest_message.get("further_topics") or []
    topics = [topic for topic in further if topic in library.advice and topic not in TASKS]
    return answer_topics(dispatcher, tracker, topics) if topics else []


def _is_another(turn: Turn, *, drafted: bool) -> bool:
    """Tell whether the user starts on another message: after a draft, or of another kind."""
    if turn.intent not in TASKS or turn.heard.commands.any or turn.text is None:
        return False
    if turn.pasted is not None:
        return drafted or turn.workshop.task != REVIEW
    if drafted:
        return asks_to_write(turn.text)
    return turn.intent != turn.workshop.task and turn.heard.nothing


def _next(workshop: Workshop, heard: Heard, pasted: str | None, *, drafted: bool) -> str:
    """Return the slot to ask for; CHANGE_SLOT shows the draft and asks what to change."""
    if workshop.task == REVIEW:
        return CHANGE_SLOT if pasted else PASTED_SLOT
    change = heard.commands.change
    if change in ASKABLE and change not in heard.details:
        return change
    if drafted or heard.commands.write_now:
        return CHANGE_SLOT
    return next_question(workshop) or CHANGE_SLOT
