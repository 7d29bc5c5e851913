"""What somebody looks for in a mentoring programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

# What the bot may ask for, in this order.
ASKABLE = ("place", "audience")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said so far; nothing said is nothing wished.

    Attributes:
        place: a key of places.yml: a municipality, region or area.
        everywhere: whether programmes for all of Finland are wanted, or the place does not matter.
        online: whether it has to work without meeting.
        languages: that the programme may be in, ISO 639 codes; any one of them will do.
        fields: keys of `fields` in labels.yml; any one of them will do.
        audiences: keys of `audiences` in labels.yml: what the user is; all of them hold.
        not_audiences: keys of `audiences`: what the user has said not to be.
        organisers: names of organisers, as `Name.all()` gives them first, to which the user belongs
            or whose programme is wanted: a university, a union.
        free: whether it must cost nothing.
        text: what else was said, to be compared by meaning.
    """

    place: str | None = None
    everywhere: bool = False
    online: bool = False
    languages: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    not_audiences: tuple[str, ...] = ()
    organisers: tuple[str, ...] = ()
    free: bool = False
    text: str | None = None

    def __bool__(self) -> bool:
        """Return whether anything was said."""
        return self != Wish()

    def to_slot(self) -> dict[str, Any]:
        """Return the wish as a slot or JSON holds it: only what was said."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Wish:
        """Return the wish that a slot holds; keys that are not known are left out."""
        known = {each.name for each in fields(cls)}
        given = {name: held for name, held in (value or {}).items() if name in known}
        lists = {name: tuple(held) for name, held in given.items() if isinstance(held, list)}
        return cls(**{**given, **lists})
