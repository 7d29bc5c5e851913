"""What a button of the message workshop says, as if it had been typed."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from rasa_sdk import Tracker

from actions.content.choices import choice_titled
from actions.messages.details import RELATIONS
from actions.messages.hearing.commands import Commands
from actions.messages.hearing.listen import Heard

_CHANGES = MappingProxyType(
    {
        "shorter": Commands(length="shorter"),
        "warmer": Commands(tone="warm"),
        "formal": Commands(tone="formal"),
        "another": Commands(other_version=True),
        "recipient": Commands(change="recipient"),
        "relation": Commands(change="relation"),
        "in_fi": Commands(message_language="fi"),
        "in_sv": Commands(message_language="sv"),
        "in_en": Commands(message_language="en"),
        "write_now": Commands(write_now=True),
        "skip": Commands(skip=True),
        "cancel": Commands(cancel=True),
    }
)


def typed_button(text: str) -> Heard | None:
    """Return what the button says whose words were typed, in any language; None when there is none."""
    kind, choice = choice_titled(text) or (None, None)
    if kind == "relation":
        return Heard(details={"relation": choice}, commands=Commands(), asks=False)
    if kind == "change":
        return Heard(details={}, commands=_CHANGES[str(choice)], asks=False)
    return None


def pressed(tracker: Tracker) -> Heard:
    """Return what the pressed button says; nothing, when it only names the task."""
    details: dict[str, Any] = {}
    relation = next(tracker.get_latest_entity_values("relation"), None)
    if relation in RELATIONS:
        details["relation"] = relation
    change = next(tracker.get_latest_entity_values("change"), None)
    return Heard(details=details, commands=_CHANGES.get(str(change), Commands()), asks=False)
