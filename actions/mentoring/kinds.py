"""What it costs to be no mentoring: a group, a coach, a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from actions.content.programmes import Kind, Programme
from actions.mentoring.demands import named_groups
from actions.mentoring.found import Match
from actions.mentoring.unsaid import cost_of_unsaid, is_without_trade
from actions.mentoring.wish import Wish

_KIND: Mapping[Kind, int] = {
    "mentoring": 0,
    "matching": 0,  # one meeting with somebody of the field, which is what was asked for
    "peer": 15,  # no mentor: after every mentoring programme that suits as well
    "coaching": 21,  # no mentor, but somebody who listens to one person; see `kind_cost`
    "network": 18,  # no mentor, but people among whom one may be found
    "listing": 22,  # nobody to meet, but at least it is open to anybody
}
_COACHING_THE_YOUNG = 14  # who are still finding out what they want, and for whom coaches are there
_MEETING: frozenset[Kind] = frozenset({"peer", "network"})  # which have a place
# What a mentoring programme may ask for unsaid and still be to be had: as much as most people are.
_COMMON = 15


def kind_cost(programme: Programme, wish: Wish) -> int:
    """Return what it costs, in points, that a programme offers something else than a mentor.

    Nothing where somebody young has no trade: they look for one, and a mentor is in one already.
    """
    if programme.kind == "coaching" and "young" in wish.audiences:
        return 0 if is_without_trade(wish) else _COACHING_THE_YOUNG
    return _KIND[programme.kind]


def has_mentors_beside(
    match: Match, wish: Wish, matches: Iterable[Match], *, language: str
) -> bool:
    """Return whether what is no mentoring stands beside mentoring that suits as well.

    That is mentoring for everything that this one is for of what the user is, and for their field
    where this one is, within reach, and asking for nothing that is rare.

    Args:
        match: of any kind; only groups and networks have a place that can speak for them.
        wish: that it was matched with.
        matches: all of them.
        language: of the conversation.
    """
    if match.programme.kind not in _MEETING:
        return False
    in_its_field = match.levels.get("field") == "exact"
    wished = set(wish.audiences) & named_groups(match.programme)
    # Women are as well off with a mentor for anybody, but few in their field have one for women.
    wished -= set() if in_its_field else {"women", "men"}
    return any(
        other.programme.kind == "mentoring"
        and other.fits
        and other.levels.get("place") != "unknown"
        and (not in_its_field or other.levels.get("field") == "exact")
        and wished <= named_groups(other.programme)
        and cost_of_unsaid(other.programme, wish, language=language, in_its_field=in_its_field)
        <= _COMMON
        for other in matches
    )
