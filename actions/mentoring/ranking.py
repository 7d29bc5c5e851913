"""The order of programmes: fit, then openness now, then how sure and how recent the facts are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from actions.content.mentoring_terms import MentoringTerms
from actions.content.programmes import Kind, Programme, Status
from actions.mentoring.found import Facet, Level, Match
from actions.mentoring.levels import (
    MEMBERS,
    OF_A_SCHOOL,
    named_groups,
    tag_level,
    unsaid_requirements,
    with_implied,
)
from actions.mentoring.openness import is_past, openness
from actions.mentoring.wish import Wish

# What a part of the wish weighs, times what meeting it so is worth.
_WEIGHTS: Mapping[Facet, int] = {
    "organiser": 6,  # one's own school or union, or the very one that was asked for
    "audience": 4,  # for whom it is decides whether one belongs there at all
    "place": 4,  # most programmes meet face to face
    "online": 4,  # asked for by those who cannot come
    "language": 3,  # matches that fit all have it; tells the known from the unknown
    "field": 3,  # a mentor helps across fields as well
    "cost": 2,  # hardly any programme costs something, but few say so
}
_WORTH: Mapping[Level, int] = {
    "exact": 10,
    "near": 7,  # a train ride away, or made for some of what the user is
    "open": 5,  # made for others too
    "unknown": 2,  # has to be asked first
    "restricted": 0,  # see _UNSAID
    "next": -3,  # an hour or two away
    "against": -10,
}
# What it costs that one has to be something of which the user has said nothing: how unlikely it is
# of somebody who looks for work here, and how hard to become.
_UNSAID: Mapping[str, int] = {
    "job_seekers": 2,  # nearly everybody here
    "specialists": 1,  # most who look for a mentor, and hardly anybody says so
    "young": 6,
    "immigrants": 8,  # most who look for a mentor, but not all
    "women": 15,  # every other one
    "men": 15,
}
_SOME_FEW = 30  # artists, leaders, researchers; parents, spouses and whoever else
# More than a programme in the user's own town gains over one for all of Finland.
_BOUND = 45
_UNSAID_AND_BOUND = OF_A_SCHOOL | {MEMBERS, "entrepreneurs"}
# Who names the school or union they are in is in no other: as good as not said.
_OF_ANOTHER = _BOUND
# What somebody does all day says twice as much of the mentor they need as anything else they are.
_OCCUPATIONS, _TWICE = frozenset({"students", "entrepreneurs", "researchers", "artists"}), 2
# The same where the programme is for the very field that was asked for: who works in law can join
# the lawyers' union, and who asks for the arts is an artist.
_ANSWERED_BY_FIELD = frozenset({MEMBERS, "artists", "leaders", "specialists", "researchers"})
_ANSWERED = 2
# Who says to be one of these has named a field, too.
_OF_A_FIELD = frozenset({"artists", "leaders"})
_ONE_SCHOOL = 8  # takes only its own, and a student may well be in another school
# A mentor for those who look for work is of little help to a firm or in the arts, however near.
_OF_OTHER_CALLING = {"entrepreneurs": 25, "artists": 25}

_KIND: Mapping[Kind, int] = {
    "mentoring": 0,
    "matching": 0,  # one meeting with somebody of the field, which is what was asked for
    "peer": 15,  # no mentor: after every mentoring programme that suits as well
    "coaching": 18,  # no mentor, but somebody who listens to one person
    "network": 18,  # no mentor, but people among whom one may be found
    "listing": 25,  # nobody to meet
}
# More than place and audience can give (exact for open, 20 each, less what these cost anyhow), where
# mentoring that is as much for the user, and within reach, is to be had instead.
_BESIDE_MENTORS = 30
_MEETING: frozenset[Kind] = frozenset({"peer", "network"})  # which have a place
# What a mentoring programme may ask for unsaid and still be to be had: as much as most people are.
_COMMON = 15
_OLD, _UNDATED = 8, 3  # may be gone; old ones still come before what suits clearly less
_DOUBTFUL = 6  # so little is known that it may not be there
_NARROW = 12  # for certain fields, and no field was asked for
_SPOKEN = 5  # in the language of the conversation, which is no demand
# The most that likeness to free text adds: as much as a field that is met, for which it stands.
_LIKE = 30

_STATUS: Mapping[Status, int] = {"recurring": 0, "project": 1, "unclear": 2, "ended": 3}
_CONFIDENCE = {"high": 0, "medium": 1, "low": 2}

NO_LIKENESS: Mapping[str, float] = MappingProxyType({})
# Sorts matches, the best first; total, because an id stands for one programme.
Rank = tuple[int, int, int, int, int, str]


def rank(  # noqa: PLR0913  everything that the order hangs on, by name
    match: Match,
    wish: Wish,
    terms: MentoringTerms,
    *,
    today: date,
    language: str,
    likeness: Mapping[str, float] = NO_LIKENESS,
    beside_mentors: bool = False,
) -> Rank:
    """Return what matches are sorted by: the lowest is the best.

    Args:
        match: one programme.
        wish: that it was matched with.
        terms: settings, and groups that rule each other out.
        today: the day of the search.
        language: of the conversation.
        likeness: of programmes to the free text of the wish, by id, 0 to 1.
        beside_mentors: whether a mentor can be had instead, see `has_mentors_beside`.
    """
    programme = match.programme
    fit = fit_of(match, wish, terms, language=language, likeness=likeness.get(match.id, 0))
    fit -= _BESIDE_MENTORS if beside_mentors else 0
    status: Status = "unclear" if is_past(programme, today) else programme.status
    return (
        -fit,
        openness(match, today),
        _STATUS[status],
        _CONFIDENCE[programme.confidence],
        -(programme.last_known_active or 0),
        match.id,
    )


def has_mentors_beside(match: Match, wish: Wish, matches: Iterable[Match]) -> bool:
    """Return whether what is no mentoring stands beside mentoring that suits as well.

    That is mentoring for everything that this one is for of what the user is, and for their field
    where this one is, within reach, and asking for nothing that is rare.

    Args:
        match: of any kind; only groups and networks have a place that can speak for them.
        wish: that it was matched with.
        matches: all of them.
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
        and _cost_of_all_unsaid(other.programme, wish, in_its_field=in_its_field) <= _COMMON
        for other in matches
    )


def fit_of(
    match: Match, wish: Wish, terms: MentoringTerms, *, language: str, likeness: float = 0
) -> int:
    """Return how well a programme suits, in points; about 100 where everything is as wished.

    Args:
        match: one programme.
        wish: that it was matched with.
        terms: for groups that rule each other out.
        language: of the conversation.
        likeness: to the free text of the wish, 0 to 1.
    """
    programme, levels = match.programme, match.levels
    fit = round(_LIKE * likeness) - _KIND[programme.kind]
    fit += sum(
        _WEIGHTS[facet] * _WORTH[level]
        for facet, level in levels.items()
        if facet not in {"audience", "organiser"}
    )
    fit += _organiser_points(match, wish)
    in_its_field = levels.get("field") == "exact" or likeness > 0
    fit += _audience_points(match, wish, terms, in_its_field=in_its_field)
    fit -= _OLD if match.old else _UNDATED if programme.last_known_active is None else 0
    fit -= _DOUBTFUL if programme.confidence == "low" else 0
    if programme.fields and not (wish.fields or likeness or _is_of_its_field(wish, programme)):
        fit -= _NARROW
    if not wish.languages and language in programme.languages:
        fit += _SPOKEN
    return fit


def _is_of_its_field(wish: Wish, programme: Programme) -> bool:
    return not _OF_A_FIELD.isdisjoint(set(wish.audiences) & set(programme.audience))


def _organiser_points(match: Match, wish: Wish) -> int:
    programme = match.programme
    unsaid = unsaid_requirements(programme, wish)
    if "organiser" in match.levels:
        # Who has left a school has no place among its students, and not every student does research.
        no_longer = any(any_of <= OF_A_SCHOOL | {"researchers"} for any_of in unsaid)
        return 0 if no_longer else _WEIGHTS["organiser"] * _WORTH["exact"]
    met = set(programme.requirements()) - set(unsaid)
    return -_OF_ANOTHER if wish.organisers and any(_is_of_one(each, wish) for each in met) else 0


def _is_of_one(any_of: frozenset[str], wish: Wish) -> bool:
    """Return whether a requirement is met only by who belongs to the school or union itself."""
    if MEMBERS in wish.audiences:  # so it is a union that was named; their school may be any
        return any_of & with_implied(wish.audiences) <= {MEMBERS}
    return any_of <= OF_A_SCHOOL


def _audience_points(match: Match, wish: Wish, terms: MentoringTerms, *, in_its_field: bool) -> int:
    programme = match.programme
    if match.levels.get("audience") == "against":
        return _WEIGHTS["audience"] * _WORTH["against"]
    # A mean, so that a programme for women who moved here comes before one for either.
    weights = {tag: _TWICE if tag in _OCCUPATIONS else 1 for tag in wish.audiences}
    worth = sum(
        weight * _WORTH[tag_level(programme, tag, terms)] for tag, weight in weights.items()
    )
    points = _WEIGHTS["audience"] * worth // sum(weights.values()) if weights else 0
    points -= _cost_of_all_unsaid(programme, wish, in_its_field=in_its_field)
    unsaid = unsaid_requirements(programme, wish)
    if any(any_of <= OF_A_SCHOOL for any_of in set(programme.requirements()) - set(unsaid)):
        points -= _ONE_SCHOOL
    other = set(wish.audiences) - named_groups(programme)
    return points - sum(_OF_OTHER_CALLING.get(tag, 0) for tag in other)


def _cost_of_all_unsaid(programme: Programme, wish: Wish, *, in_its_field: bool) -> int:
    return sum(
        min(_cost_of_unsaid(tag, in_its_field=in_its_field) for tag in any_of)
        for any_of in unsaid_requirements(programme, wish)
    )


def _cost_of_unsaid(tag: str, *, in_its_field: bool) -> int:
    if in_its_field and tag in _ANSWERED_BY_FIELD:
        return _ANSWERED
    return _BOUND if tag in _UNSAID_AND_BOUND else _UNSAID.get(tag, _SOME_FEW)
