"""How a programme meets each part of a wish: one pure function a part."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import combinations

from actions.content.mentoring_terms import MentoringTerms
from actions.content.programmes import NATIONWIDE, ONLINE, Programme
from actions.mentoring.demands import named_groups, requirements_of, takes_all_of_finland
from actions.mentoring.found import Facet, Level
from actions.mentoring.wish import Wish

# How a place that is offered lies to the wished one: exact, near, next or None, see `Places`.
Nearness = Callable[[str, str], Level | None]

# Best first. Somebody in Vantaa is well served by a programme in Helsinki, in the same region;
# somebody in Kuopio better by one for all of Finland than by one in Joensuu, in the next region.
_BY_WORTH: tuple[Level, ...] = ("exact", "near", "open", "unknown", "next", "against")

# Who is this is also that. Graduates are alumni: a programme for alumni is for them, and one for
# students only still is not, because what it requires is looked at on its own.
_IMPLIED = {
    "refugees": ("immigrants",),
    "spouses": ("immigrants",),  # programmes for them are for those who moved with a partner
    "graduates": ("alumni",),
    "long_term_unemployed": ("job_seekers",),
    "researchers": ("specialists",),
    "leaders": ("specialists",),
}
# What people say they do all day: who says one of these is none of the others, unless they say so.
_ONE_OF = frozenset({"students", "entrepreneurs", "long_term_unemployed"})
_NEVER_BOTH = frozenset(frozenset(pair) for pair in combinations(sorted(_ONE_OF), 2))
# Who has learned no trade has not graduated, and is no student of a university unless they say so.
_DENIED_WITH = {"specialists": frozenset({"graduates", "students"})}
# What somebody is who belongs to a school, and to a union or another association.
OF_A_SCHOOL = frozenset({"students", "graduates", "alumni"})
MEMBERS = "members_only"


def levels_of(
    programme: Programme, wish: Wish, terms: MentoringTerms, nearness: Nearness
) -> dict[Facet, Level]:
    """Return how a programme meets every part of a wish that says something.

    A requirement that the user may or may not meet is told under "audience", wished or not.

    Args:
        programme: with its facts.
        wish: what is looked for.
        terms: for fields that are near, and groups that rule each other out.
        nearness: of two places, the wished one first.
    """
    levels: dict[Facet, Level | None] = {
        "place": place_level(programme, wish, nearness),
        "online": online_level(programme, wish),
        "language": language_level(programme, wish),
        "field": field_level(programme, wish, terms),
        "audience": audience_level(programme, wish, terms),
        "organiser": organiser_level(programme, wish),
        "cost": cost_level(programme, wish),
    }
    if levels["organiser"] and levels["place"] in {"next", "against"}:
        # Who studies in another town than they live in goes there as it is.
        levels["place"] = None
    return {facet: level for facet, level in levels.items() if level}


def place_level(programme: Programme, wish: Wish, nearness: Nearness) -> Level | None:
    """Return how well the best of a programme's places suits; None where that does not matter."""
    if wish.everywhere:
        # No demand; but wherever they live, this one takes them.
        return "open" if takes_all_of_finland(programme) else None
    if wish.place is None:
        return None
    if not programme.places:
        return "unknown"
    levels = {_level_of_place(place, wish.place, nearness) for place in programme.places}
    return min(levels, key=_BY_WORTH.index)


def _level_of_place(offered: str, wished: str, nearness: Nearness) -> Level:
    return "open" if offered in {NATIONWIDE, ONLINE} else nearness(wished, offered) or "against"


def online_level(programme: Programme, wish: Wish) -> Level | None:
    """Return whether it works without meeting; None when nobody asked."""
    if not wish.online:
        return None
    if ONLINE in programme.places:
        return "exact"
    # One for all of Finland must work at a distance somehow; nobody has said how.
    return "unknown" if NATIONWIDE in programme.places or not programme.places else "against"


def language_level(programme: Programme, wish: Wish) -> Level | None:
    """Return whether it is in one of the wished languages; None when none is wished."""
    if not wish.languages:
        return None
    if not programme.languages:
        return "unknown"
    return "exact" if set(wish.languages) & set(programme.languages) else "against"


def field_level(programme: Programme, wish: Wish, terms: MentoringTerms) -> Level | None:
    """Return how well it suits the wished fields; None when none is wished."""
    if not wish.fields:
        return None
    if not programme.fields:
        return "open"
    wished, offered = set(wish.fields), set(programme.fields)
    if wished & offered:
        return "exact"
    near = _near_fields(wished, terms) & offered or _near_fields(offered, terms) & wished
    return "near" if near else "against"


def _near_fields(fields: set[str], terms: MentoringTerms) -> set[str]:
    return {near for each in fields if each in terms.fields for near in terms.fields[each].near}


def organiser_level(programme: Programme, wish: Wish) -> Level | None:
    """Return "exact" where somebody who runs it was named, also as one of several; else None."""
    if not wish.organisers:
        return None
    runs_it = programme.organiser.all()[0]
    return "exact" if any(_is_part(name, runs_it) for name in wish.organisers) else None


@lru_cache(maxsize=1024)
def _is_part(name: str, names: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", names) is not None


def cost_level(programme: Programme, wish: Wish) -> Level | None:
    """Return whether it costs nothing; None when nobody asked."""
    if not wish.free:
        return None
    levels: dict[str, Level] = {"free": "exact", "unknown": "unknown", "membership": "against"}
    return levels[programme.cost]


def audience_level(programme: Programme, wish: Wish, terms: MentoringTerms) -> Level | None:
    """Return how well it suits who the user is; None when it takes anybody and nothing was said.

    "near" is for some of what the user is, "unknown" for people whom they are not.
    """
    if not may_take_part(programme, wish, terms):
        return "against"
    if unsaid_requirements(programme, wish):
        return "restricted"
    if not wish.audiences:
        return None
    levels = {tag_level(programme, tag, terms) for tag in wish.audiences}
    if "unknown" in levels or len(levels) == 1:
        return max(levels, key=_BY_WORTH.index)
    return "near"


def tag_level(programme: Programme, tag: str, terms: MentoringTerms) -> Level:
    """Return whether a programme is meant for a group, takes it in too, or names its opposite.

    Args:
        programme: with its audience and what one has to be.
        tag: key of `audiences` in labels.yml.
        terms: for groups that rule each other out.
    """
    named = named_groups(programme)
    if with_implied((tag,)) & named:
        return "exact"
    return "unknown" if any(_are_opposites(tag, other, terms) for other in named) else "open"


def unsaid_requirements(programme: Programme, wish: Wish) -> tuple[frozenset[str], ...]:
    """Return what one has to be, as far as the user has not said to be one of these."""
    said = with_implied(wish.audiences) | _belonging(programme, wish)
    return tuple(any_of for any_of in requirements_of(programme) if any_of and not any_of & said)


def _belonging(programme: Programme, wish: Wish) -> frozenset[str]:
    """Return what somebody is taken to be who names the school or union that runs a programme.

    Who said to have graduated there, or to study, is no more than that.
    """
    if not organiser_level(programme, wish):
        return frozenset()
    of_school = frozenset() if OF_A_SCHOOL & set(wish.audiences) else OF_A_SCHOOL
    return frozenset(tag for tag in {MEMBERS, *of_school} if not is_denied(tag, wish))


def may_take_part(programme: Programme, wish: Wish, terms: MentoringTerms) -> bool:
    """Return whether nothing that the user is, or is not, keeps them out.

    No man is let in where women are asked for, and nobody who is no student where students are.
    """
    said = with_implied(wish.audiences)
    return not any(
        all(
            is_denied(other, wish) or any(rule_out(one, other, terms) for one in said)
            for other in any_of
        )
        for any_of in unsaid_requirements(programme, wish)
    )


def is_denied(tag: str, wish: Wish) -> bool:
    """Return whether the user has said not to be of a group, or what makes that plain."""
    return any(
        no in with_implied((tag,)) or tag in _DENIED_WITH.get(no, ()) for no in wish.not_audiences
    )


@lru_cache(maxsize=256)
def with_implied(tags: tuple[str, ...]) -> frozenset[str]:
    """Return groups with those to which everybody in them belongs as well."""
    return frozenset(tags).union(*(_IMPLIED.get(tag, ()) for tag in tags))


def rule_out(one: str, other: str, terms: MentoringTerms) -> bool:
    """Return whether somebody of one group is taken not to be of another."""
    return frozenset({one, other}) in _NEVER_BOTH or _are_opposites(one, other, terms)


def _are_opposites(one: str, other: str, terms: MentoringTerms) -> bool:
    return any(
        right in terms.audiences[left].against
        for left, right in ((one, other), (other, one))
        if left in terms.audiences
    )
