"""Answer the topic that was asked about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.loader import Library
from actions.content.passages import Passage
from actions.content.selection import first_answer, unseen
from actions.conversation import Known, explain_language, intent_of, known, question_in
from actions.mentoring_state import FORM
from actions.mentoring_state import TASK as SEARCH
from actions.message_order import follow_order
from actions.presenting import present
from actions.tip_search import best_of, in_order_of


class ActionAnswerTopic(Action):
    """Gives the short answer and the tips that answer the question best.

    A message that asks two things gets two answers, each with its own topic.
    """

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_answer_topic"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Answer the intent of the latest message (see parent class)."""
        library = current_library()
        further = tracker.latest_message.get("further_topics") or []
        # An order beside another question has been told from it, and both are answered.
        if not further and (ordered := follow_order(dispatcher, tracker)) is not None:
            return ordered
        topics = [str(intent_of(tracker))]
        topics += [topic for topic in further if topic in library.advice and topic not in topics]
        # Looking for a mentor is a dialogue of its own, which follows the other answers.
        searches = SEARCH in topics
        events = answer_topics(dispatcher, tracker, [each for each in topics if each != SEARCH])
        return [*events, FollowupAction(FORM)] if searches else events


def answer_topics(
    dispatcher: CollectingDispatcher, tracker: Tracker, topics: Sequence[str]
) -> list[dict[str, Any]]:
    """Answer topics one after the other, and return the events that keep what was shown.

    Args:
        dispatcher: collects the messages.
        tracker: the conversation.
        topics: ids of content, at least one.

    Raises:
        KeyError: when a topic has no content.
    """
    library, state = current_library(), known(tracker)
    question = question_in(tracker)
    for topic in topics:
        passages = _answer(library, state, topic, question)
        told = best_of(question, library.part(topic, "tips"), state.language)
        reminder = told if told is not None and told.key in state.shown else None
        state = state.after(passages)
        # "More" goes on with the topic that was answered last, so only its answer offers it.
        goes_on = topic == topics[-1]
        present(dispatcher, library, state, passages, goes_on=goes_on, reminder=reminder)
    return [*explain_language(dispatcher, tracker), *state.events()]


def _answer(library: Library, state: Known, topic: str, question: str | None) -> list[Passage]:
    order = in_order_of(question, state.language)
    passages = first_answer(library, topic, shown=state.shown, easy=state.easy, order=order)
    if state.newcomer:
        # What is the custom here stands after the answer, once a topic.
        passages += unseen(library, topic, "finland", shown=state.shown)[:1]
    return passages
