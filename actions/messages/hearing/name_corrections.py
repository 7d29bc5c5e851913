"""Hear that one name is set right by another: "not Anna but Hanna", "Hanna, ei Anna"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actions.messages.details import Details
from actions.messages.hearing import name_cues as cues
from actions.messages.hearing.clauses import fold
from actions.messages.hearing.name_cues import Role
from actions.messages.hearing.name_reading import Name, NameReader, Trust


@dataclass(frozen=True, slots=True)
class Correction:
    """The name that is right, the wrong one if it could be read, and the words that are nobody's."""

    new: Name
    old: Name | None
    nobody: range


def corrections(reader: NameReader, low: str) -> Iterator[Correction]:
    """Yield the names that are set right in a message.

    Args:
        reader: of its names.
        low: its text, folded.
    """
    yield from _not_but(reader)
    yield from _instead_of(reader, low)


def role_of(old: Name | None, known: Details) -> Role:
    """Return whose name is set right: who is known by the old one, else the recipient."""
    roles: tuple[tuple[Role, str | None], ...] = (
        ("common_contact", known.common_contact),
        ("my_name", known.my_name),
    )
    for role, name in roles:
        if old and name and fold(name).startswith(fold(old.text)):
            return role
    return "recipient"


def _not_but(reader: NameReader) -> Iterator[Correction]:
    lows = [word.low for word in reader.words]
    for negations, but in cues.NOT_BUT:
        middle = lows.index(but) if but in lows[:-1] else 0
        denied = next((at for at in range(middle) if lows[at] in negations), None)
        if denied is None:
            continue
        old = reader.read(denied + 1, Trust.CAPITAL, cues.MESSAGE_ENDINGS)
        new = reader.read(middle + 1, Trust.CAPITAL, cues.MESSAGE_ENDINGS)
        if new and (new.listed or old):
            yield Correction(new, old, range(denied, middle))


def _instead_of(reader: NameReader, low: str) -> Iterator[Correction]:
    begins = {word.start: number for number, word in enumerate(reader.words)}
    for at in range(len(reader.words)):
        new = reader.read(at, Trust.CAPITAL, cues.MESSAGE_ENDINGS)
        between = new and cues.INSTEAD_OF.match(low, reader.words[new.end - 1].end)
        if new is None or not between:
            continue
        behind = begins.get(between.end(), len(reader.words))
        old = reader.read(behind, Trust.CAPITAL, cues.MESSAGE_ENDINGS)
        if old and (new.listed or old.listed):
            yield Correction(new, old, range(old.start, old.end))
            return
