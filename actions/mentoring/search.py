"""Find the programmes that suit a wish; where none does, those against which least speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from actions.content.mentoring_terms import MentoringTerms, current_terms
from actions.content.places import Places, current_places
from actions.content.programme_files import current_programmes
from actions.content.programmes import Programme
from actions.mentoring import meaning
from actions.mentoring.found import Facet, Found, Level, Match
from actions.mentoring.kinds import has_mentors_beside
from actions.mentoring.levels import Nearness, levels_of, may_take_part
from actions.mentoring.nearest import wish_like
from actions.mentoring.openness import is_old, open_now
from actions.mentoring.ranking import Rank, rank
from actions.mentoring.wish import Wish

# What it costs not to meet a part of the wish, when something has to give: the way to a place is
# the easiest to change, a language that one does not speak the hardest. Who may not take part at
# all is not offered it for want of something better.
_COSTS: Mapping[Facet, int] = {"place": 2, "cost": 3, "field": 4, "online": 5, "language": 6}
_NEXT_REGION = 1
# So many nearest programmes are offered, if there are as many.
_ENOUGH = 3


def search(wish: Wish, *, today: date, language: str) -> Found:
    """Return what the product's programmes offer for a wish.

    Args:
        wish: what is looked for; nothing wished finds every programme that may be recommended.
        today: the day of the search.
        language: of the conversation: fi, sv or en.

    Raises:
        ContentInvalidError: when there has never been good content.
    """
    programmes, terms = current_programmes(), current_terms()
    return find(
        wish,
        programmes,
        current_places(),
        terms,
        today=today,
        language=language,
        likeness=meaning.likeness(wish.text, programmes, terms, language),
    )


def look_at(ids: Sequence[str], wish: Wish, *, today: date) -> tuple[Match, ...]:
    """Return single programmes and how they meet a wish, ended ones too, in the order given.

    Args:
        ids: of programmes; those that the catalogue no longer has are left out.
        wish: what is looked for.
        today: the day of the search.
    """
    programmes, terms = current_programmes(), current_terms()
    nearness = current_places().nearness
    return tuple(
        _match(key, programmes[key], wish, terms, nearness, today=today)
        for key in ids
        if key in programmes
    )


def search_like(programme: Programme, wish: Wish, *, today: date) -> Wish:
    """Return the wish that finds the nearest ones to a programme that has ended.

    Args:
        programme: that was asked for by name.
        wish: what was said of it; it holds.
        today: the day of the search.

    Raises:
        ContentInvalidError: when there has never been good content.
    """
    return wish_like(programme, wish, current_programmes(), current_terms(), today=today)


def find(  # noqa: PLR0913  what it searches in is handed over, so that it stays pure
    wish: Wish,
    programmes: Mapping[str, Programme],
    places: Places,
    terms: MentoringTerms,
    *,
    today: date,
    language: str,
    likeness: Mapping[str, float] | None = None,
) -> Found:
    """Return the programmes that suit a wish, best first; where none does, the nearest ones.

    Args:
        wish: what is looked for; nothing wished finds every programme that may be recommended.
        programmes: by id; those that have ended are left out.
        places: which know what lies near what.
        terms: of labels.yml.
        today: the day of the search.
        language: of the conversation, in which a programme is a little better.
        likeness: of programmes to the free text of the wish, by id, 0 to 1; it changes the order
            and hides nothing.

    Returns:
        What was found. It is empty only where the user may take part in none.
    """
    nearness = lru_cache(maxsize=None)(places.nearness)
    matches = [
        _match(key, programme, wish, terms, nearness, today=today)
        for key, programme in programmes.items()
        if programme.status != "ended"
    ]
    ranks = {
        match.id: rank(
            match,
            wish,
            terms,
            today=today,
            language=language,
            likeness=likeness or {},
            beside_mentors=has_mentors_beside(match, wish, matches, language=language),
        )
        for match in matches
    }
    matches.sort(key=lambda match: ranks[match.id])
    fitting = [match for match in matches if match.fits]
    if any(_is_sure(match) for match in fitting):
        return _found(wish, fitting, ())
    allowed = [match for match in matches if may_take_part(match.programme, wish, terms)]
    return _nearest(wish, allowed, ranks)


def _match(
    key: str,
    programme: Programme,
    wish: Wish,
    terms: MentoringTerms,
    nearness: Nearness,
    *,
    today: date,
) -> Match:
    return Match(
        id=key,
        programme=programme,
        levels=levels_of(programme, wish, terms, nearness),
        old=is_old(programme, terms, today),
        open_now=open_now(programme, today),
    )


def _is_sure(match: Match) -> bool:
    """Return whether it is known to be in a wished language: "nobody knows" alone is no answer."""
    return match.levels.get("language") != "unknown"


def _nearest(wish: Wish, allowed: Sequence[Match], ranks: Mapping[str, Rank]) -> Found:
    """Return the matches against which least speaks.

    All miss what the best one misses, so that it can be said of all of them; those that miss more
    are there only to make up a page.
    """
    if not allowed:
        return _found(wish, (), ())
    ordered = sorted(allowed, key=lambda match: (_cost_of(match), ranks[match.id]))
    missed = _missed(ordered[0])
    like_it = [match for match in ordered if _missed(match) == missed]
    further = [match for match in ordered if set(_missed(match)) > set(missed)]
    return _found(wish, (*like_it, *further[: max(_ENOUGH - len(like_it), 0)]), missed)


def _missed(match: Match) -> tuple[Facet, ...]:
    return tuple(facet for facet in _COSTS if _is_missed(facet, match.levels.get(facet)))


def _is_missed(facet: Facet, level: Level | None) -> bool:
    return level in {"next", "against"} or (facet == "language" and level == "unknown")


def _cost_of(match: Match) -> int:
    return sum(
        _NEXT_REGION if match.levels[facet] == "next" else _COSTS[facet] for facet in _missed(match)
    )


def _found(wish: Wish, matches: Sequence[Match], missed: tuple[Facet, ...]) -> Found:
    anywhere = wish.place is None or wish.everywhere
    local = anywhere or any(match.levels.get("place") == "exact" for match in matches)
    return Found(wish=wish, matches=tuple(matches), missed=missed, local=local)
