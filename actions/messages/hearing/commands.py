"""Hear what the user wants done with the message in the making."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal
from unicodedata import normalize

from actions.messages.details import Language, Tone
from actions.messages.hearing.clauses import clauses, fold
from actions.messages.hearing.doings import Doings, hear_doings
from actions.messages.hearing.said import Said
from actions.messages.hearing.to_leave_out import changes, drops
from actions.messages.hearing.wished_language import hear_language
from actions.messages.hearing.wishes import hear_length, hear_premium, hear_tone


@dataclass(frozen=True, slots=True)
class Commands:
    """What the user wants done; what was not said is False, None or empty.

    Attributes:
        write_now: without more questions.
        skip: the question that was asked, which the user will not or cannot answer.
        length: of the message.
        tone: of the message.
        message_language: of the message.
        premium: whether the user has a paid account.
        other_version: of the draft.
        drop: details to leave out, names of `details.DETAILS`.
        change: a detail to ask for again, said without its new value.
        cancel: no message after all.
        start_over: forget what was said.
        wait: the user needs a moment.
        resume: go on with the message, or back to it.
        done: the draft is good as it is.
    """

    write_now: bool = False
    skip: bool = False
    length: Literal["shorter", "longer"] | None = None
    tone: Tone | None = None
    message_language: Language | None = None
    premium: bool | None = None
    other_version: bool = False
    drop: tuple[str, ...] = ()
    change: str | None = None
    cancel: bool = False
    start_over: bool = False
    wait: bool = False
    resume: bool = False
    done: bool = False

    @property
    def any(self) -> bool:
        """Whether there is any command."""
        return any(getattr(self, each.name) not in {None, False, ()} for each in fields(self)) or (
            self.premium is False
        )


def hear_commands(said: Said) -> Commands:
    """Return what the user wants done.

    Args:
        said: the message; what was asked decides how a short answer is read.
    """
    text = normalize("NFC", said.text)
    parts = [fold(part) for part in clauses(text)]
    low = fold(text)
    premium = hear_premium(low, parts, asked=said.asked)
    answered = said.asked == "premium" and premium is not None
    doings = Doings() if answered else hear_doings(low, parts, asked=said.asked)
    drop = drops(said, low)
    change = None if drop else changes(said, low)
    settled = bool(drop or change or doings.cancel or doings.start_over)
    answers = settled or premium is not None
    return Commands(
        write_now=doings.write_now and not settled,
        skip=doings.skip and not answers,
        length=hear_length(low),
        tone=hear_tone(low, parts, asked=said.asked, language=said.language),
        message_language=hear_language(low, parts, asked=said.asked, language=said.language),
        premium=premium,
        other_version=doings.other_version and not settled,
        drop=drop,
        change=change,
        cancel=doings.cancel,
        start_over=doings.start_over,
        wait=doings.wait,
        resume=doings.resume,
        done=doings.done,
    )
