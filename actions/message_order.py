"""Follow a plain order for a message, whatever topic the classifier took it for.

"Write Anna an invitation and say that I work at Nokia" is close to advice on invitations, and a
rare name or a rude word makes it look like no topic of ours. The order itself is plain.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import language_of, say, typed_in
from actions.message_state import FORM, TASK_SLOT, asked_by_form
from actions.message_turn import DESCRIBED, says_of_message
from actions.messages.details import TASKS
from actions.messages.interrupting import names_invitation, orders_message, tells_to_write
from actions.messages.refusing import refused

# What an order without the word "invitation" may ask for.
_WRITTEN = ("connection_request", "reconnect_message", "mentor_message")


def follow_order(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]] | None:
    """Return the events of an order for a message: it is refused, or the workshop opens.

    Returns:
        None when the latest message is no such order, or says nothing of the message. An open
        workshop has looked at it already.
    """
    text = typed_in(tracker)
    if text is None or asked_by_form(tracker) is not None or not tells_to_write(text):
        return None
    if (reason := refused(text)) is not None:
        refuse(dispatcher, tracker, reason)
        return []
    if not says_of_message(tracker, least=1 if orders_message(text) else DESCRIBED):
        return None
    return [SlotSet(TASK_SLOT, _task(tracker, text)), FollowupAction(FORM)]


def _task(tracker: Tracker, text: str) -> str:
    """Return which kind of message is ordered: an invitation by name, or the likeliest."""
    ranking = tracker.latest_message.get("intent_ranking") or []
    ranked = [each["name"] for each in ranking if each["name"] in _WRITTEN]
    return _WRITTEN[0] if names_invitation(text) or not ranked else str(ranked[0])


def refuse(
    dispatcher: CollectingDispatcher, tracker: Tracker, reason: str, *, task: str = TASKS[0]
) -> None:
    """Say kindly that such a message is not written.

    Args:
        dispatcher: collects the messages.
        tracker: the conversation.
        reason: of `refusing.refused`.
        task: that was asked for.
    """
    response = f"utter_message_refused_{reason}"
    say(dispatcher, language=language_of(tracker), response=response, task=task)
