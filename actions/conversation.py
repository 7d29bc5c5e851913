"""What every action reads from and writes to a conversation, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.content.passages import Passage
from actions.content.rendering import RenderedButton, RenderedSource

LANGUAGE_SLOT = "language"
EASY_SLOT = "easy_language"
NEWCOMER_SLOT = "newcomer"
TOPIC_SLOT = "current_topic"
SHOWN_SLOT = "shown_passages"
ANSWER_SLOT = "last_answer"
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

# U+2060 WORD JOINER, see bot/texts.py.
_GUARD = "\u2060"

Kind = Literal["text", "tip", "draft", "programmes", "question", "notice"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the conversation holds so far.

    Attributes:
        language: that the bot answers in.
        easy: whether it answers in easy language.
        newcomer: whether the user has said to be new in Finland.
        topic: the advice topic answered last, or None.
        shown: keys of what was shown, oldest first.
        answer: keys of the passages of the last answer.
    """

    language: str
    easy: bool
    newcomer: bool
    topic: str | None
    shown: tuple[str, ...]
    answer: tuple[str, ...]

    def after(self, passages: Sequence[Passage]) -> Known:
        """Return the conversation as it is when passages of one topic have been shown."""
        said = [key for passage in passages for key in passage.says]
        return replace(
            self,
            topic=passages[0].topic,
            shown=tuple(dict.fromkeys([*self.shown, *said])),
            answer=tuple(passage.key for passage in passages),
        )

    def events(self) -> list[dict[str, Any]]:
        """Return the events that keep what was shown."""
        return [
            SlotSet(TOPIC_SLOT, self.topic),
            SlotSet(SHOWN_SLOT, list(self.shown)),
            SlotSet(ANSWER_SLOT, list(self.answer)),
        ]


def known(tracker: Tracker) -> Known:
    """Return what the conversation holds so far."""
    return Known(
        language=language_of(tracker),
        easy=bool(tracker.get_slot(EASY_SLOT)),
        newcomer=bool(tracker.get_slot(NEWCOMER_SLOT)),
        topic=tracker.get_slot(TOPIC_SLOT),
        shown=tuple(tracker.get_slot(SHOWN_SLOT) or ()),
        answer=tuple(tracker.get_slot(ANSWER_SLOT) or ()),
    )


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


def question_in(tracker: Tracker) -> str | None:
    """Return what the user typed, or None when a button was pressed."""
    text = (tracker.latest_message.get("text") or "").strip()
    return None if not text or text.startswith("/") else text


def typed_in(tracker: Tracker) -> str | None:
    """Return what the user typed as they typed it, or None when a button was pressed.

    The engine puts an invisible sign before a text that looks like a command of Rasa's.
    """
    text = question_in(tracker)
    return None if text is None else text.lstrip(_GUARD)


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
    draft: Mapping[str, Any] | None = None,
    programmes: Iterable[Mapping[str, Any]] = (),
    **values: str,
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
        draft: of kind draft, see the HTTP contract.
        programmes: of kind programmes, see the HTTP contract.
        values: of the response's variables.
    """
    custom: dict[str, Any] = {"kind": kind, "language": language}
    if topic:
        custom["topic"] = topic
    if rendered := list(sources):
        custom["sources"] = rendered
    if draft is not None:
        custom["draft"] = dict(draft)
    if cards := [dict(each) for each in programmes]:
        custom["programmes"] = cards
    dispatcher.utter_message(
        text=text,
        response=response,
        buttons=[dict(button) for button in buttons],
        json_message=None if response else custom,
        **values,
    )


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
