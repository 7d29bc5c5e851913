"""Listen to everything that a message can say about the message in the making."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from actions.content.terms import current_terms
from actions.messages.hearing.commands import Commands, hear_commands
from actions.messages.hearing.interest import hear_interest
from actions.messages.hearing.labelled import labelled
from actions.messages.hearing.meeting import hear_meeting
from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.offer import hear_offer
from actions.messages.hearing.only_a_name import NAMES, only_name
from actions.messages.hearing.people import hear_people
from actions.messages.hearing.questions import asks
from actions.messages.hearing.said import Said
from actions.messages.hearing.swapping import (
    Swap,
    fitted,
    holders,
    swaps,
    told_anew,
    without,
    without_slip,
)
from actions.messages.hearing.times import find_times
from actions.messages.hearing.to_leave_out import part_of_draft

_LISTENERS: tuple[Callable[[Said], Mapping[str, Any]], ...] = (
    hear_people,
    hear_meeting,
    hear_myself,
    hear_interest,
    hear_offer,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What one message of the user says.

    Attributes:
        details: names of `details.DETAILS` to their values; only what was really said.
        commands: what the user wants done.
        asks: whether the message asks the bot something instead of answering it.
        unused: what is to stand for something else that nobody has said, as typed; or None.
        unfound: a part of the draft that is to go, when it is not known which, as typed; or None.
    """

    details: Mapping[str, Any]
    commands: Commands
    asks: bool
    unused: str | None = None
    unfound: str | None = None

    @property
    def only_names(self) -> bool:
        """Whether the message says who somebody is, and nothing else."""
        return bool(self.details) and NAMES.issuperset(self.details) and not self.commands.any

    @property
    def nothing(self) -> bool:
        """Whether the message says nothing about the message in the making."""
        return not self.details and not self.commands.any


def listen(said: Said) -> Heard:
    """Return what a message says, all listeners taken together."""
    asked_back = asks(said.text, said.language)
    found = list(swaps(said.text))
    for swap in found:
        if details := _swapped(said, swap):
            rest = _hear(without(said, swap))
            return Heard(rest | details, Commands(), asks=asked_back)
    slip = next((swap for swap in found if swap.slip is not None), None)
    said = said if slip is None else without_slip(said, slip)
    heard = Heard(_hear(said), hear_commands(said), asks=asked_back)
    if heard.nothing and not asked_back:
        unused = next((swap.new for swap in found if _is_sure(said, swap)), None)
        return replace(heard, unused=unused, unfound=part_of_draft(said.text))
    return heard


def _hear(said: Said) -> dict[str, Any]:
    details: dict[str, Any] = {}
    if said.asked is not None and said.asked not in NAMES and (name := only_name(said)):
        # Whatever was asked: a person is no workplace and no topic.
        heard = hear_people(said).get("recipient", "")
        details["recipient"] = heard if len(heard.split()) == len(name.split()) else name
    else:
        for listener in _LISTENERS:
            details |= listener(said)
        for name, alone in labelled(said):
            value = _alone(alone, name)
            # A label makes a name of what is a word by itself: Kaisla, Ilta.
            if value is None and name in NAMES and alone.text[:1].isupper():
                value = alone.text
            if value is not None:
                details[name] = value
    return details


def _swapped(said: Said, swap: Swap) -> dict[str, Any]:
    """Return the details that hold what is to be changed, with what is to stand there."""
    details: dict[str, Any] = {}
    for name in holders(said.known, swap.old, said.language):
        value = _alone(told_anew(said, swap, name), name)
        if value is not None:
            details[name] = fitted(value, said.known, name, swap.old)
    return details


def _alone(said: Said, name: str) -> Any:
    """Return what a message says of one detail, or None."""
    heard: dict[str, Any] = {}
    for listener in _LISTENERS:
        heard |= listener(said)
    return heard.get(name)


def _is_sure(said: Said, swap: Swap) -> bool:
    """Tell whether a message can only be a correction: "not now, maybe later" is none."""
    named = any(word[:1].isupper() for word in swap.new.split())
    times = find_times(Said(swap.new, said.language))
    return swap.by_verb or named or bool(times) or current_terms().is_listed(swap.new)
