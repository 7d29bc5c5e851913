"""Listen to everything that a message can say about the message in the making."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.messages.hearing.commands import Commands, hear_commands
from actions.messages.hearing.interest import hear_interest
from actions.messages.hearing.meeting import hear_meeting
from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.offer import hear_offer
from actions.messages.hearing.people import hear_people
from actions.messages.hearing.questions import asks
from actions.messages.hearing.said import Said

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
    """

    details: Mapping[str, Any]
    commands: Commands
    asks: bool

    @property
    def nothing(self) -> bool:
        """Whether the message says nothing about the message in the making."""
        return not self.details and not self.commands.any


def listen(said: Said) -> Heard:
    """Return what a message says, all listeners taken together."""
    details: dict[str, Any] = {}
    for listener in _LISTENERS:
        details |= listener(said)
    return Heard(details=details, commands=hear_commands(said), asks=asks(said.text, said.language))
