"""What somebody wishes who asks by name for a programme that has ended."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from actions.content.mentoring_terms import MentoringTerms
from actions.content.programmes import NATIONWIDE, ONLINE, Programme
from actions.mentoring.levels import OF_A_SCHOOL, is_denied, rule_out, with_implied
from actions.mentoring.openness import is_past
from actions.mentoring.wish import Wish

# What tells most of the mentor that somebody needs, the most telling first.
_TELLING = ("entrepreneurs", "women", "men", "students", "immigrants", "young")
_TWO = 2
# What so many are that a programme that requires it is hardly closed to anybody who asks.
_COMMON = frozenset({"job_seekers", "specialists", "immigrants", "young"})
_SCHOOL = re.compile("korkeakoulu|yliopisto|högskola|universit", re.IGNORECASE)


def wish_like(
    programme: Programme,
    wish: Wish,
    programmes: Mapping[str, Programme],
    terms: MentoringTerms,
    *,
    today: date,
) -> Wish:
    """Return a wish with what a programme tells of somebody who asks for it, where they said less.

    That is its place; what it required, else for whom it was; and sometimes who ran it. Its field
    is left out: a mentor helps across fields, and there may be none left in that one.

    Args:
        programme: that was asked for by name.
        wish: what was said; it holds.
        programmes: by id.
        terms: for groups that rule each other out.
        today: the day of the search.
    """
    own = [place for place in programme.places if place not in {NATIONWIDE, ONLINE}]
    anywhere = wish.everywhere or wish.online
    return replace(
        wish,
        place=wish.place or (own[0] if own and not anywhere else None),
        audiences=(*wish.audiences, *_audiences(programme, wish, terms)),
        organisers=wish.organisers or _organisers(programme, wish, programmes, today),
    )


def _audiences(programme: Programme, wish: Wish, terms: MentoringTerms) -> tuple[str, ...]:
    """Return what a programme required, else for whom it was, if that agrees with what was said."""
    said = with_implied(wish.audiences)
    tags = [each if isinstance(each, str) else each[0] for each in programme.only_for]
    if not tags and not said:
        tags = [tag for tag in _TELLING if tag in programme.audience][:_TWO]
    # Who is a student of the school that ran it is in no other, and other schools take only theirs.
    tags = [tag for tag in tags if tag not in OF_A_SCHOOL] or tags
    new = [
        tag
        for tag in dict.fromkeys(tags)
        if tag not in said
        and not is_denied(tag, wish)
        and not any(rule_out(one, tag, terms) for one in said)
    ]
    return tuple(sorted(new, key=lambda tag: (*_TELLING, tag).index(tag)))


def _organisers(
    programme: Programme, wish: Wish, programmes: Mapping[str, Programme], today: date
) -> tuple[str, ...]:
    """Return who ran it, where they run something else now that most people can join.

    So is the school of somebody who says to be a student, of which no other school's programme is.
    """
    runs_it = programme.organiser.all()[0]
    of_school = "students" in {*programme.audience} & {*wish.audiences} and any(
        _SCHOOL.search(name) for name in programme.organiser.all()
    )
    goes_on = any(
        other.status != "ended"
        and not is_past(other, today)
        and other.organiser.all()[0] == runs_it
        and all(any_of & _COMMON for any_of in other.requirements())
        for other in programmes.values()
    )
    return (runs_it,) if of_school or goes_on else ()
