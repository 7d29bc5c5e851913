"""Go on with the topic that the conversation is about, in the way that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.loader import Library
from actions.content.passages import Passage
from actions.content.rendering import render_buttons
from actions.content.selection import (
    TIPS_A_TURN,
    in_one_wording,
    in_wording,
    nearest_topics,
    unseen,
    unseen_tips,
)
from actions.conversation import Known, known, say
from actions.mentoring_state import FORM
from actions.mentoring_turn import asks_for_search
from actions.presenting import onward, present

NEXT = "next"


class ActionContinueTopic(Action):
    """Gives more tips, an example, the reason, simpler words, what is so in Finland, or all."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_continue_topic"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Continue the topic (see parent class)."""
        if asks_for_search(tracker):
            return [FollowupAction(FORM)]
        return continue_topic(dispatcher, tracker, continuation_of(tracker))


def continuation_of(tracker: Tracker) -> str:
    """Return in which way the latest message asks to go on: by button, else in words."""
    pressed = next(tracker.get_latest_entity_values("continuation"), None)
    return str(pressed or tracker.latest_message.get("continuation") or NEXT)


def continue_topic(
    dispatcher: CollectingDispatcher, tracker: Tracker, way: str
) -> list[dict[str, Any]]:
    """Go on with the current topic, and return the events that keep what was shown.

    Args:
        dispatcher: collects the messages.
        tracker: the conversation.
        way: a key of continuations.yml.
    """
    library, state = current_library(), known(tracker)
    if state.topic not in library.advice:
        say(dispatcher, language=state.language, response="utter_no_topic_yet")
        return []
    chosen = _CHOOSE.get(way, _next_tips)(library, state)
    if not chosen:
        _say_that_there_is_no_more(dispatcher, library, state, way)
        return []
    state = state.after(chosen)
    present(dispatcher, library, state, chosen)
    return state.events()


def _next_tips(library: Library, state: Known) -> list[Passage]:
    tips = unseen_tips(library, str(state.topic), shown=state.shown, easy=state.easy)
    # As long as there are easy ones, ordinary ones do not stand beside them.
    return in_one_wording(tips)[:TIPS_A_TURN]


def _all_tips(library: Library, state: Known) -> list[Passage]:
    return unseen_tips(library, str(state.topic), shown=state.shown, easy=state.easy)


def _example(library: Library, state: Known) -> list[Passage]:
    """Return an example that was not shown: of a tip of the last answer, of one told before, any."""
    topic = str(state.topic)
    examples = unseen(library, topic, "examples", shown=state.shown)
    last = {key.rpartition("/")[2] for key in state.answer}
    told = {key.rpartition("/")[2] for key in state.shown if key.startswith(f"{topic}/tips/")}
    of_tip = {f"{topic}/examples/{each.id}": each.tip for each in library.advice[topic].examples}
    examples.sort(key=lambda each: (of_tip[each.key] not in last, of_tip[each.key] not in told))
    return examples[:1]


def _reason(library: Library, state: Known) -> list[Passage]:
    return unseen(library, str(state.topic), "why", shown=state.shown)


def _note_on_finland(library: Library, state: Known) -> list[Passage]:
    return unseen(library, str(state.topic), "finland", shown=state.shown)


def _simpler(library: Library, state: Known) -> list[Passage]:
    """Return the last answer in easy language; where it has none, the topic's easy answer."""
    last = [library.passages[key] for key in state.answer if key in library.passages]
    simple = [each for each in in_wording(library, last, easy=True) if each.part == "easy"]
    return simple or library.part(str(state.topic), "easy")


_CHOOSE: Mapping[str, Callable[[Library, Known], list[Passage]]] = MappingProxyType(
    {
        NEXT: _next_tips,
        "everything": _all_tips,
        "example": _example,
        "why": _reason,
        "finland": _note_on_finland,
        "simpler": _simpler,
    }
)
_NO_MORE: Mapping[str, str] = MappingProxyType(
    {
        "example": "utter_no_more_examples",
        "why": "utter_no_more_reasons",
        "finland": "utter_no_note_on_finland",
    }
)


def _say_that_there_is_no_more(
    dispatcher: CollectingDispatcher, library: Library, state: Known, way: str
) -> None:
    topic = str(state.topic)
    if way in _NO_MORE:
        # Of tips there may be more.
        buttons: Sequence[Any] = onward(library, state, topic)
    else:
        buttons = render_buttons(library, nearest_topics(library, topic), state.language)
    say(
        dispatcher,
        language=state.language,
        response=_NO_MORE.get(way, "utter_no_more_tips"),
        buttons=buttons,
    )
