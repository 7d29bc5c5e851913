"""The order of programmes: fit, then openness now, then how sure and how recent the facts are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from actions.content.mentoring_terms import MentoringTerms
from actions.content.programmes import Programme, Status
from actions.mentoring.demands import named_groups, requirements_of, takes_all_of_finland
from actions.mentoring.found import Facet, Level, Match
from actions.mentoring.kinds import kind_cost
from actions.mentoring.levels import (
    MEMBERS,
    OF_A_SCHOOL,
    tag_level,
    unsaid_requirements,
    with_implied,
)
from actions.mentoring.openness import is_past, openness
from actions.mentoring.unsaid import BOUND, cost_of_unsaid
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
    "restricted": 0,  # see unsaid.py
    "next": -3,  # an hour or two away
    "against": -10,
}
# Who names the school or union they are in is in no other: as good as not said.
_OF_ANOTHER = BOUND
# What somebody does all day says twice as much of the mentor they need as anything else they are.
_OCCUPATIONS, _TWICE = frozenset({"students", "entrepreneurs", "researchers", "artists"}), 2
# Who says to be one of these has named a field, too.
_OF_A_FIELD = frozenset({"artists", "leaders"})
_ONE_SCHOOL = 8  # takes only its own, and a student may well be in another school
# Asks for two things or more beside age, and the user is all of them: a student from abroad is
# better served there than by a wide programme that takes students, and newcomers, and others.
_MADE_FOR_THEM, _TWO = 10, 2
# No place was told: nobody knows that the user lives in that town, or where the programme is.
_ONE_TOWN, _UNKNOWN_PLACE = 6, 3
# A mentor for those who look for work is of little help to a firm or in the arts, however near.
_OF_OTHER_CALLING = {"entrepreneurs": 25, "artists": 25}

# More than place and audience can give (exact for open, 20 each, less what these cost anyhow), where
# mentoring that is as much for the user, and within reach, is to be had instead.
_BESIDE_MENTORS = 30
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
        beside_mentors: whether a mentor can be had instead, see `has_mentors_beside` in kinds.py.
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
    fit = round(_LIKE * likeness) - kind_cost(programme, wish)
    fit += sum(
        _WEIGHTS[facet] * _WORTH[level]
        for facet, level in levels.items()
        if facet not in {"audience", "organiser"}
    )
    fit += _organiser_points(match, wish)
    in_its_field = levels.get("field") == "exact" or likeness > 0
    fit += _audience_points(match, wish, terms, language=language, in_its_field=in_its_field)
    fit += _place_points(match, wish)
    fit -= _OLD if match.old else _UNDATED if programme.last_known_active is None else 0
    fit -= _DOUBTFUL if programme.confidence == "low" else 0
    if programme.fields and not (wish.fields or likeness or _is_of_its_field(wish, programme)):
        fit -= _NARROW
    if not wish.languages and language in programme.languages:
        fit += _SPOKEN
    return fit


def _is_made_for(programme: Programme, wish: Wish) -> bool:
    asked = [any_of for any_of in requirements_of(programme) if "young" not in any_of]
    all_said = not unsaid_requirements(programme, wish)
    return programme.kind == "mentoring" and len(asked) >= _TWO and all_said


def _place_points(match: Match, wish: Wish) -> int:
    """Return what a programme gains or loses by its places where none was asked for."""
    programme = match.programme
    if wish.place and not wish.everywhere:
        return 0
    if takes_all_of_finland(programme) or "organiser" in match.levels:
        return 0
    if _is_of_a_school(programme, wish):
        # A student lives where their school is: it takes them as one for all of Finland does.
        return _WEIGHTS["place"] * _WORTH["open"] if wish.everywhere else 0
    if wish.everywhere:
        return 0
    return -_ONE_TOWN if programme.places else -_UNKNOWN_PLACE


def _is_of_a_school(programme: Programme, wish: Wish) -> bool:
    """Return whether it takes those of one school, and the user has said to be of some school."""
    met = set(requirements_of(programme)) - set(unsaid_requirements(programme, wish))
    return any(any_of <= OF_A_SCHOOL for any_of in met)


def _is_of_its_field(wish: Wish, programme: Programme) -> bool:
    return not _OF_A_FIELD.isdisjoint(set(wish.audiences) & set(programme.audience))


def _organiser_points(match: Match, wish: Wish) -> int:
    programme = match.programme
    unsaid = unsaid_requirements(programme, wish)
    if "organiser" in match.levels:
        # Who has left a school has no place among its students, and not every student does research.
        no_longer = any(any_of <= OF_A_SCHOOL | {"researchers"} for any_of in unsaid)
        return 0 if no_longer else _WEIGHTS["organiser"] * _WORTH["exact"]
    met = set(requirements_of(programme)) - set(unsaid)
    return -_OF_ANOTHER if wish.organisers and any(_is_of_one(each, wish) for each in met) else 0


def _is_of_one(any_of: frozenset[str], wish: Wish) -> bool:
    """Return whether a requirement is met only by who belongs to the school or union itself."""
    if MEMBERS in wish.audiences:  # so it is a union that was named; their school may be any
        return any_of & with_implied(wish.audiences) <= {MEMBERS}
    return any_of <= OF_A_SCHOOL


def _audience_points(
    match: Match, wish: Wish, terms: MentoringTerms, *, language: str, in_its_field: bool
) -> int:
    programme = match.programme
    if match.levels.get("audience") == "against":
        return _WEIGHTS["audience"] * _WORTH["against"]
    # A mean, so that a programme for women who moved here comes before one for either.
    weights = {tag: _TWICE if tag in _OCCUPATIONS else 1 for tag in wish.audiences}
    worth = sum(
        weight * _WORTH[tag_level(programme, tag, terms)] for tag, weight in weights.items()
    )
    points = _WEIGHTS["audience"] * worth // sum(weights.values()) if weights else 0
    points -= cost_of_unsaid(programme, wish, language=language, in_its_field=in_its_field)
    points -= _ONE_SCHOOL if _is_of_a_school(programme, wish) else 0
    points += _MADE_FOR_THEM if _is_made_for(programme, wish) else 0
    other = set(wish.audiences) - named_groups(programme)
    return points - sum(_OF_OTHER_CALLING.get(tag, 0) for tag in other)
