"""What every action reads from and writes to a conversation, in one place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.content.models import Tip
from actions.content.rendering import RenderedButton, RenderedSource
from actions.content.selection import Selection, tip_key

LANGUAGE_SLOT = "language"
TOPIC_SLOT = "current_topic"
SHOWN_SLOT = "shown_tips"
OFFERED_SLOT = "offered_topics"
CHOICES_SLOT = "chosen_topics"
EXPLAINED_SLOT = "language_explained"
LANGUAGES = ("fi", "sv", "en")
DEFAULT_LANGUAGE = LANGUAGES[0]
LANGUAGE_BUTTONS: dict[str, RenderedButton] = {
    "fi": {"title": "Suomi", "payload": '/switch_language{"language": "fi"}'},
    "sv": {"title": "Svenska", "payload": '/switch_language{"language": "sv"}'},
    "en": {"title": "English", "payload": '/switch_language{"language": "en"}'},
}

Kind = Literal["text", "tip", "question", "notice"]


def language_of(tracker: Tracker) -> str:
    """Return the language that the conversation is in."""
    return tracker.get_slot(LANGUAGE_SLOT) or DEFAULT_LANGUAGE


def intent_of(tracker: Tracker) -> str | None:
    """Return the intent that the latest message was understood as.

    rasa_sdk's own method returns the first of the ranking instead, which is another one where a
    sentence of the message, or what came before it, decided.
    """
    name = (tracker.latest_message.get("intent") or {}).get("name")
    return str(name) if name else None


def shown_tips(tracker: Tracker) -> list[str]:
    """Return the keys of the tips that the conversation has shown, oldest first."""
    return list(tracker.get_slot(SHOWN_SLOT) or [])


def say(  # noqa: PLR0913  one argument for each part of a message
    dispatcher: CollectingDispatcher,
    *,
    language: str,
    text: str | None = None,
    response: str | None = None,
    kind: Kind = "text",
    topic: str | None = None,
    sources: Iterable[RenderedSource] = (),
    buttons: Iterable[RenderedButton] = (),
) -> None:
    """Utter one message, as `text` or as a response of data/responses/.

    Args:
        dispatcher: collects the action's messages.
        language: the message's language.
        text: the text itself; or
        response: a response's name, whose own kind, topic and buttons then stand.
        kind: what the message is, see the HTTP contract.
        topic: its topic; None leaves it to the intent.
        sources: what it is drawn from.
        buttons: what the user may choose next.
    """
    custom: dict[str, Any] = {"kind": kind, "language": language}
    if topic:
        custom["topic"] = topic
    if rendered := list(sources):
        custom["sources"] = rendered
    dispatcher.utter_message(
        text=text,
        response=response,
        buttons=[dict(button) for button in buttons],
        json_message=None if response else custom,
    )


def remember(tracker: Tracker, topic: str, tips: Iterable[Tip]) -> list[dict[str, Any]]:
    """Return the events that keep what a turn showed."""
    keys = [tip_key(topic, tip) for tip in tips]
    return [SlotSet(TOPIC_SLOT, topic), SlotSet(SHOWN_SLOT, shown_tips(tracker) + keys)]


def remember_selection(tracker: Tracker, selection: Selection) -> list[dict[str, Any]]:
    """Return the events that keep a shown selection."""
    return remember(tracker, selection.topic, selection.tips)


def explain_language(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Tell somebody who writes in another language, once, which ones the bot can answer in.

    The sentence encoder understands many languages; the bot writes in three.
    """
    if not tracker.latest_message.get("foreign_language") or tracker.get_slot(EXPLAINED_SLOT):
        return []
    language = language_of(tracker)
    others = [button for code, button in LANGUAGE_BUTTONS.items() if code != language]
    say(dispatcher, language=language, response="utter_foreign_language", buttons=others)
    return [SlotSet(EXPLAINED_SLOT, value=True)]
