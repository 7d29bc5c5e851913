"""What it costs that one has to be something of which the user has said nothing."""

from __future__ import annotations

from collections.abc import Mapping

from actions.content.programmes import Programme
from actions.mentoring.levels import MEMBERS, OF_A_SCHOOL, unsaid_requirements
from actions.mentoring.wish import Wish

# How unlikely it is of somebody who looks for work here, and how hard to become.
_UNSAID: Mapping[str, int] = {
    "job_seekers": 2,  # nearly everybody here
    "specialists": 1,  # most who look for a mentor, and hardly anybody says so
    "young": 6,
    "women": 15,  # every other one
    "men": 15,
}
_SOME_FEW = 30  # artists, leaders, researchers; parents, spouses and whoever else
# Who writes everyday Finnish and says nothing of having moved here is mostly no newcomer; Swedish
# is learned by fewer, but written by many who never moved; English is written by those who did.
_NEWCOMER: Mapping[str, int] = {"fi": 20, "sv": 16}
_NEWCOMER_ELSE = 6
# More than a programme in the user's own town gains over one for all of Finland.
BOUND = 45
_BOUND_BY = OF_A_SCHOOL | {MEMBERS, "entrepreneurs"}
# Little where the programme is for the very field that was asked for: who works in law can join
# the lawyers' union, and who asks for the arts is an artist.
_ANSWERED_BY_FIELD = frozenset({MEMBERS, "artists", "leaders", "specialists", "researchers"})
_ANSWERED = 2


def cost_of_unsaid(programme: Programme, wish: Wish, *, language: str, in_its_field: bool) -> int:
    """Return what the requirements of which nothing was said cost, in points.

    Args:
        programme: with what one has to be.
        wish: what was said.
        language: of the conversation.
        in_its_field: whether the programme is for the very field that was asked for.
    """
    return sum(
        min(_cost(tag, wish, language=language, in_its_field=in_its_field) for tag in any_of)
        for any_of in unsaid_requirements(programme, wish)
    )


def is_without_trade(wish: Wish) -> bool:
    """Return whether somebody young has said to have learned no trade."""
    return "young" in wish.audiences and "specialists" in wish.not_audiences


def _cost(tag: str, wish: Wish, *, language: str, in_its_field: bool) -> int:
    if tag == "immigrants":
        return _cost_of_newcomers(wish, language)
    if in_its_field and tag in _ANSWERED_BY_FIELD:
        return _ANSWERED
    return BOUND if tag in _BOUND_BY else _UNSAID.get(tag, _SOME_FEW)


def _cost_of_newcomers(wish: Wish, language: str) -> int:
    if is_without_trade(wish):
        # Who left a school here tells of that, not of moving; and groups ask for a trade.
        return max(_NEWCOMER.values())
    # Who writes Finnish and wishes for English is as likely a newcomer as who writes English.
    return min(_NEWCOMER.get(code, _NEWCOMER_ELSE) for code in (language, *wish.languages))
