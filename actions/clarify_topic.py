"""Ask which topic was meant, or admit that none was understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer_topic import answer_topics
from actions.content.live import current_library
from actions.content.loader import Library
from actions.content.passage_search import LEAST_TO_ASK
from actions.content.passages import Passage
from actions.content.rendering import render_buttons
from actions.content.selection import in_wording
from actions.conversation import (
    CHOICES_SLOT,
    OFFERED_SLOT,
    explain_language,
    known,
    language_of,
    question_in,
    say,
    typed_in,
)
from actions.mentoring_state import FORM as SEARCH_FORM
from actions.mentoring_turn import asks_for_search
from actions.message_order import follow_order, refuse
from actions.message_state import FORM, TASK_SLOT, asked_by_form
from actions.message_turn import describes_message
from actions.messages.details import TASKS
from actions.messages.refusing import refused
from actions.presenting import present
from actions.tip_search import tip_for

# A topic is offered when it is at least this probable. With 49 intents, chance is 0.02.
LEAST_CONFIDENCE = 0.1
# Beside these, a third one may be as little as twice as probable as chance: a choice more costs a
# glance. Of 69 cases that were asked back about, the right topic was offered in 53, before in 49.
LEAST_CONFIDENCE_BESIDE = 0.04
# When most speaks for a message that is not for this bot, or for a single topic only weakly, a
# question back would sound as if the bot had not listened; it says what it can do instead.
LEAST_CONFIDENCE_ALONE = 0.25
LEAST_CANDIDATES, MOST_CANDIDATES = 2, 3
REFUSAL = "out_of_scope"


class ActionClarifyTopic(Action):
    """Offers the likeliest topics as buttons; without any, a tip that may help, or what it can do.

    Whoever has chosen between the same topics before is not asked again.
    """

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_clarify_topic"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Ask back or decline (see parent class)."""
        library = current_library()
        if (reason := refused(typed_in(tracker) or "")) is not None:
            refuse(dispatcher, tracker, reason)
            return []
        candidates = likely_topics(library, tracker.latest_message.get("intent_ranking") or [])
        opened = follow_order(dispatcher, tracker) or _form_for(tracker, candidates)
        if opened:
            return opened
        if (choice := chosen_before(tracker, candidates)) is not None:
            return answer_topics(dispatcher, tracker, [choice])
        state = known(tracker)
        if candidates:
            near = tip_for(question_in(tracker), state.language, least=LEAST_TO_ASK)
            return ask_which(dispatcher, tracker, with_topic_of(near, candidates))
        tip = tip_for(question_in(tracker), state.language)
        if tip is not None:
            return suggest(dispatcher, tracker, tip)
        say(dispatcher, language=state.language, response="utter_not_understood")
        return explain_language(dispatcher, tracker)


def _form_for(tracker: Tracker, candidates: Sequence[str]) -> list[dict[str, Any]]:
    """Return the events that open a form for what a message plainly says, none when it does not.

    A form that is open has looked at the message already: come back to, it would say nothing.
    """
    if asks_for_search(tracker):
        return [FollowupAction(SEARCH_FORM)]
    is_open = asked_by_form(tracker) is not None
    if not is_open and candidates and candidates[0] in TASKS and describes_message(tracker):
        # Unsure only which kind of message: what it says tells more than a question would.
        return [SlotSet(TASK_SLOT, candidates[0]), FollowupAction(FORM)]
    return []


def with_topic_of(tip: Passage | None, candidates: Sequence[str]) -> list[str]:
    """Return the topics to ask about, with that of the tip nearest to the question among them.

    The classifier was unsure, and the search reads what people ask for: of 16 questions in
    conversations that were asked back, it brought the right button in 5 of 6 instead of 2.
    """
    if tip is None or tip.topic in candidates:
        return list(candidates)
    return [*candidates[: MOST_CANDIDATES - 1], tip.topic]


def suggest(
    dispatcher: CollectingDispatcher, tracker: Tracker, tip: Passage
) -> list[dict[str, Any]]:
    """Offer a tip that may help, and return the events that keep it."""
    state = known(tracker)
    say(dispatcher, language=state.language, response="utter_maybe_this")
    (shown,) = in_wording(current_library(), [tip], easy=state.easy)
    state = state.after([shown])
    present(dispatcher, current_library(), state, [shown])
    return [*explain_language(dispatcher, tracker), *state.events()]


def ask_which(
    dispatcher: CollectingDispatcher, tracker: Tracker, candidates: Sequence[str]
) -> list[dict[str, Any]]:
    """Ask which of some topics was meant, and return the events that keep the question."""
    language = language_of(tracker)
    buttons = render_buttons(current_library(), candidates, language)
    say(dispatcher, language=language, response="utter_ask_which_topic", buttons=buttons)
    explained = explain_language(dispatcher, tracker)
    return [*explained, SlotSet(OFFERED_SLOT, list(candidates))]


def chosen_before(tracker: Tracker, candidates: Sequence[str]) -> str | None:
    """Return the topic that was chosen when the same topics were offered before, or None."""
    choices = tracker.get_slot(CHOICES_SLOT) or {}
    return choices.get(choice_key(candidates))


def choice_key(candidates: Sequence[str]) -> str:
    """Return the name under which a choice between topics is kept, whatever their order."""
    return " ".join(sorted(candidates))


def likely_topics(library: Library, ranking: Sequence[dict[str, Any]]) -> list[str]:
    """Return the topics worth asking about, likeliest first.

    Args:
        library: which says what is a topic.
        ranking: the classifier's intents, each with name and confidence, best first.
    """
    candidates = [entry for entry in ranking if entry["name"] in library.advice]
    likely = [entry for entry in candidates if entry["confidence"] >= LEAST_CONFIDENCE]
    refused = bool(ranking) and ranking[0]["name"] == REFUSAL
    doubtful = refused or len(likely) == 1
    if not likely or (
        doubtful and all(entry["confidence"] < LEAST_CONFIDENCE_ALONE for entry in likely)
    ):
        return []
    # A question needs something to choose from, so an only likely topic gets company.
    company = [entry for entry in candidates if entry not in likely]
    needed = max(0, LEAST_CANDIDATES - len(likely))
    beside = [e for e in company[needed:] if e["confidence"] >= LEAST_CONFIDENCE_BESIDE]
    offered = [*likely, *company[:needed], *beside][:MOST_CANDIDATES]
    return [entry["name"] for entry in offered]
