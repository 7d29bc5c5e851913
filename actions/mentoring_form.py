"""Take what a user says about the search for a mentor, and decide what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer_topic import answer_topics
from actions.content.live import current_library
from actions.content.programme_files import current_programmes
from actions.conversation import intent_of, language_of, say
from actions.forms import REQUESTED_SLOT, came_back, requested_of
from actions.mentoring.hearing.merging import merged
from actions.mentoring.interrupting import ANSWERED_FIRST, goes_on
from actions.mentoring.wish import Wish
from actions.mentoring_replies import answer, say_ended
from actions.mentoring_state import (
    ASKED_FOR,
    AUDIENCE_SLOT,
    CHANGE_SLOT,
    FORM,
    PLACE_SLOT,
    TASK,
    Search,
    closed,
    waiting,
)
from actions.mentoring_turn import Turn, misspelt_places, read_turn
from actions.message_state import leave
from actions.messages.details import TASKS as MESSAGE_TASKS

Events = list[dict[str, Any]]


class ValidateMentoringForm(Action):
    """Runs first at every message while mentoring_form is open.

    It returns no slot when the message is not about the search: Rasa then rejects the form for
    this turn, and the rules answer.
    """

    def name(self) -> str:
        """Return the name that Rasa looks for beside a form."""
        return "validate_mentoring_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> Events:
        """Return the search as it is now, and what to ask for next (see parent class)."""
        requested = requested_of(tracker, ASKED_FOR)
        if requested is not None and came_back(tracker, FORM):
            # After the crisis lines nobody is asked where they live.
            quiet = intent_of(tracker) in ANSWERED_FIRST
            return [SlotSet(REQUESTED_SLOT, CHANGE_SLOT if quiet else requested)]
        turn = read_turn(tracker)
        # One of two topics of a message may be the search; advice beside it is answered first.
        further = tracker.latest_message.get("further_topics") or []
        beside = TASK in further and bool(_advice([turn.intent]))
        about_it = beside or goes_on(
            turn.heard,
            intent=turn.intent,
            text=turn.text,
            asked=turn.asked,
            in_focus=turn.in_focus,
        )
        if turn.goes_on and not about_it:
            # A misspelt town is asked about once more, see ask_search_detail.py.
            return _ask(turn.search, PLACE_SLOT) if misspelt_places(tracker) else []
        if turn.heard.command == "cancel":
            say(dispatcher, language=language_of(tracker), response="utter_search_cancelled")
            return closed()
        # A finished draft is no longer to be changed; an unfinished one waits.
        before = [] if turn.goes_on else leave(tracker)
        # What opened the form from another answer has been answered there.
        if beside if turn.goes_on else turn.intent == TASK:
            before += _answer_also(dispatcher, tracker, turn)
        return before + _go_on(dispatcher, tracker, turn)


def _go_on(dispatcher: CollectingDispatcher, tracker: Tracker, turn: Turn) -> Events:
    """Return the search after a turn, and what to ask for next."""
    heard, search = turn.heard, turn.search
    ended, ids = _ended_and_others(_asked_about(turn))
    if ended:
        wished = replace(search, wish=merged(search.wish, heard))
        after = say_ended(dispatcher, tracker, wished, ended[0])
        # Beside others that were asked about, the nearest ones would only be in the way.
        search = replace(after, start=None) if ids else after
    if ids:
        search = answer(dispatcher, tracker, search, heard.question or "details", ids)
    if ended or ids:
        return waiting(search, CHANGE_SLOT)
    if heard.command == "more" and (search.shown or turn.goes_on):
        return waiting(replace(search, start=search.end), CHANGE_SLOT)
    before = Search() if _begins_anew(turn) else search
    search = replace(before, wish=merged(before.wish, heard), focus=None, like=None)
    slot = _next_question(turn, search)
    if slot is None:
        return waiting(replace(search, start=0), CHANGE_SLOT)
    if turn.goes_on or heard.general or turn.text is None:
        return _ask(search, slot)
    # Such as "which words do I search with?": a tip helps more than a question back.
    return [*answer_topics(dispatcher, tracker, [TASK]), *_ask(search, slot)]


def _next_question(turn: Turn, search: Search) -> str | None:
    """Return the slot to ask for before anything is shown, or None when there is enough.

    Whoever has said something sees programmes at once; whoever has said nothing is asked where,
    and when that is all they say, who they are.
    """
    wish = search.wish
    if turn.heard.command == "anew":
        return PLACE_SLOT
    only_place = replace(wish, place=None, everywhere=False, online=False) == Wish()
    if turn.asked == "place" and AUDIENCE_SLOT not in search.asked and only_place:
        return AUDIENCE_SLOT
    if wish or turn.goes_on or turn.heard.command == "all":
        return None
    return PLACE_SLOT


def _begins_anew(turn: Turn) -> bool:
    """Tell whether what was wished before no longer counts: asked for, or long ago."""
    return turn.heard.command == "anew" or not (turn.goes_on or turn.heard.refines)


def _asked_about(turn: Turn) -> Sequence[str]:
    """Return the programmes that a message names or asks about, none when it does neither."""
    heard = turn.heard
    if heard.question is None:
        return heard.named
    return tuple(dict.fromkeys((*heard.about, *heard.named))) or turn.search.shown


def _ask(search: Search, slot: str) -> Events:
    return waiting(replace(search, asked=(*search.asked, slot)), slot)


def _ended_and_others(ids: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the programmes that have ended, and the others, as far as the catalogue has them."""
    programmes = current_programmes()
    known = [each for each in ids if each in programmes]
    ended = [each for each in known if programmes[each].status == "ended"]
    return ended, [each for each in known if each not in ended]


def _answer_also(dispatcher: CollectingDispatcher, tracker: Tracker, turn: Turn) -> Events:
    """Answer what else the message asks, before the search."""
    topics = _advice([turn.intent, *(tracker.latest_message.get("further_topics") or [])])
    return answer_topics(dispatcher, tracker, topics) if topics else []


def _advice(topics: Sequence[str]) -> list[str]:
    """Return the topics that tips alone answer, each once."""
    advice = current_library().advice.keys() - {TASK, *MESSAGE_TASKS}
    return [topic for topic in dict.fromkeys(topics) if topic in advice]
