"""One message of the user, as every listener reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.messages.details import Details, Language

NOTHING = Details()


@dataclass(frozen=True, slots=True)
class Said:
    """What the user has just said.

    Attributes:
        text: as typed.
        language: that it is written in, as far as the bot can tell.
        asked: the detail that the bot has just asked for, a name of `details.DETAILS`, or None.
        known: what was known before.
        entities: of the message in Rasa's form: `entity` (person, organisation, place, event,
            profession, field, language), `value` in its base form, `start` and `end` in `text`.
    """

    text: str
    language: Language
    asked: str | None = None
    known: Details = NOTHING
    entities: Sequence[Mapping[str, Any]] = ()
