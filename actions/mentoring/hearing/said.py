"""One message about the search for a mentor, as every listener reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from actions.mentoring.wish import Wish

Asked = Literal["place", "audience"]
NOTHING = Wish()


@dataclass(frozen=True, slots=True)
class Said:
    """What the user has just said.

    Attributes:
        text: as typed.
        language: of the conversation: fi, sv or en.
        entities: of the message in Rasa's form: `entity`, `value`, `start` and `end` in `text`.
        asked: what the bot has just asked for, or None.
        shown: ids of the programmes shown last, in their order.
        first: the number that the first of those shown had; above 1 on later pages.
        known: what was wished before.
    """

    text: str
    language: str
    entities: Sequence[Mapping[str, Any]] = ()
    asked: Asked | None = None
    shown: Sequence[str] = ()
    first: int = 1
    known: Wish = NOTHING
