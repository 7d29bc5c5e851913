"""What was understood of one message about the search for a mentor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actions.mentoring.hearing.said import NOTHING
from actions.mentoring.wish import Wish

# Parts of a wish that may stop mattering.
# fmt: off
Dropped = Literal[
    "place", "online", "languages", "fields", "audiences", "organisers", "free"
]
# fmt: on
#   more    the next programmes of the same search
#   all     every programme, whatever was wished
#   anew    a new search from the beginning
#   cancel  no search after all
Command = Literal["more", "all", "anew", "cancel"]
# What is asked about programmes that were shown or named.
# fmt: off
Question = Literal[
    "when", "cost", "who", "how", "languages", "where", "fresh", "length", "details", "link"
]
# fmt: on


@dataclass(frozen=True, slots=True)
class Heard:
    """What one message says; nothing of it is carried over from before.

    Attributes:
        wish: what this message wishes.
        drop: parts of the wish that no longer matter.
        command: what is to be done with the search.
        question: about programmes; with `about`, about those, else about the ones shown.
        about: ids of shown programmes meant by number, ordinal, "the last", "it" or name.
        named: ids of any programmes that the text names, also ended and not shown ones.
        general: whether a mentor is asked for in general, so that a new search may begin.
        refines: whether the message is short and only makes the search before it narrower, wider
            or different.
    """

    wish: Wish = NOTHING
    drop: tuple[Dropped, ...] = ()
    command: Command | None = None
    question: Question | None = None
    about: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    general: bool = False
    refines: bool = False

    def __bool__(self) -> bool:
        """Return whether anything was understood."""
        return self != Heard()
