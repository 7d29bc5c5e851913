"""What a search for programmes found, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actions.content.programmes import Programme
from actions.mentoring.wish import Wish

Facet = Literal["place", "online", "language", "field", "audience", "organiser", "cost"]
# How a programme meets one part of a wish, best first:
#   exact    it is made for that (in Turku, in Swedish, for women)
#   near     in another municipality of the same region
#   open     it takes that in too (all of Finland, online, any field, anybody)
#   unknown  nothing is known about it
#   restricted  it is only for people of whom the user may or may not be one (students, members)
#   next     in a neighbouring region
#   against  it does not suit
Level = Literal["exact", "near", "open", "unknown", "restricted", "next", "against"]


@dataclass(frozen=True, slots=True)
class Match:
    """One programme, and how it meets the wish.

    Attributes:
        id: of the programme.
        programme: with its facts.
        levels: for every part of the wish that says something.
        old: whether its facts are older than labels.yml lets pass without a mark.
        open_now: whether applications are usually open this month; None when not known.
    """

    id: str
    programme: Programme
    levels: dict[Facet, Level]
    old: bool
    open_now: bool | None

    @property
    def fits(self) -> bool:
        """Return whether nothing speaks against it."""
        return not any(level in {"next", "against"} for level in self.levels.values())


@dataclass(frozen=True, slots=True)
class Found:
    """Programmes in order, best first.

    Attributes:
        wish: that was searched for.
        matches: every programme worth showing; when none fits, the nearest ones.
        missed: the parts of the wish that the matches do not meet; empty when they fit.
        local: whether one of the matches is in the wished place itself; True without a place.
    """

    wish: Wish
    matches: tuple[Match, ...]
    missed: tuple[Facet, ...]
    local: bool
