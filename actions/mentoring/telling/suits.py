"""Why a programme suits, in one phrase: "in English, for newcomers, in Helsinki"."""

from __future__ import annotations

from actions.content.programmes import NATIONWIDE, ONLINE, Programme
from actions.mentoring.found import Match
from actions.mentoring.levels import unsaid_requirements
from actions.mentoring.telling import facts
from actions.mentoring.telling.words import Words
from actions.mentoring.wish import Wish

# Nearly every programme is for these; they tell nothing where something else does.
_COMMON = frozenset({"job_seekers", "specialists", "alumni"})
_GROUPS = 2
_NEAR = ("exact", "near", "next")


def why(match: Match, words: Words, *, wish: Wish | None = None) -> str:
    """Return what speaks for a programme: its language, field, people and place.

    Args:
        match: the programme, and how it meets the wish.
        words: of the language.
        wish: what was searched for; what it names comes instead of all that is known.

    Returns:
        A phrase without an ending; empty when nothing is known.
    """
    wish = wish or Wish()
    programme = match.programme
    parts = [
        _language(programme, words, wish),
        _field(programme, words, wish),
        *_people(programme, words, wish),
        _place(programme, words, wish),
    ]
    return ", ".join(filter(None, parts))


def _language(programme: Programme, words: Words, wish: Wish) -> str:
    wished = [code for code in programme.languages if code in wish.languages]
    return words.any_of(words.in_languages(wished)) or facts.languages(programme, words)


def _field(programme: Programme, words: Words, wish: Wish) -> str:
    if wish.fields and not programme.fields:
        return words.say(words.texts.facts.any_field)
    wished = [each for each in programme.fields if each in wish.fields]
    return words.all_of(words.in_fields((wished or list(programme.fields))[:_GROUPS]))


def _people(programme: Programme, words: Words, wish: Wish) -> list[str]:
    """Return the wished groups that it is for, and what else one has to be."""
    met = [tag for tag in wish.audiences if tag in programme.audience]
    phrases = list(words.for_them(met))
    unsaid = unsaid_requirements(programme, wish)
    for each in programme.only_for:
        tags = (each,) if isinstance(each, str) else each
        # Where a degree is needed the summary says so, in better words than "specialists".
        if frozenset(tags) in unsaid and "specialists" not in tags:
            them = words.any_of(words.for_them(tags))
            phrases.append(words.say(words.texts.facts.only, them=them))
    if phrases:
        return phrases
    telling = [tag for tag in programme.audience if tag not in _COMMON] or programme.audience
    return [words.all_of(words.for_them(telling[:_GROUPS]))]


def _place(programme: Programme, words: Words, wish: Wish) -> str:
    held = programme.places
    if wish.online and ONLINE in held:
        return words.where(ONLINE)
    if wish.place in held:
        return words.where(wish.place)
    wide = tuple(place for place in (NATIONWIDE, ONLINE) if place in held)
    if wish.place:
        levels = {place: words.places.nearness(wish.place, place) for place in held}
        for level in _NEAR:
            close = tuple(p for p in held if p not in wide and levels[p] == level)
            if close and (level != "next" or not wide):
                return facts.place_list(close[:_GROUPS], words)
    if wide and (wish.place or wish.everywhere):
        return facts.place_list(wide, words)
    return facts.short_places(programme, words)
