"""What a search found, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from actions.content.programmes import Programme
from actions.mentoring.found import Found, Match
from actions.mentoring.telling import facts
from actions.mentoring.telling.searched import organiser_names, searched_for, why_these
from actions.mentoring.telling.suits import why
from actions.mentoring.telling.words import Words, sentence
from actions.mentoring.wish import Wish

# So many programmes are shown at a time.
PAGE = 3


def tell_found(
    found: Found, *, language: str, start: int = 0, today: date, words: Words | None = None
) -> str:
    """Return one page of what was found, as Markdown.

    Args:
        found: programmes in order, best first.
        language: of the conversation.
        start: how many were shown before; the numbers go on from there.
        today: the day on which this is said.
        words: the product's own when not given.
    """
    words = words or Words.current(language)
    page, search = words.texts.page, words.texts.search
    shown = found.matches[start : start + PAGE]
    wish = found.wish
    head = searched_for(wish, words, names=organiser_names(found.matches, words))
    if not shown:
        return f"{head} {words.say(page.no_more if start else search.nothing)}"
    if not start:
        head = " ".join(filter(None, [head, why_these(found, shown, words)]))
        if words.say(search.these_any_field) in head:
            wish = replace(wish, fields=())  # so that it is not said of each again
    told = [
        tell_shortly(match, number, words, wish=wish, today=today)
        for number, match in enumerate(shown, start + 1)
    ]
    count = _how_many(len(found.matches), start + len(shown), words)
    return "\n\n".join([head, *told, checked(shown, words), count])


def tell_shortly(match: Match, number: int, words: Words, *, wish: Wish, today: date) -> str:
    """Return one programme in a few lines: what it is, why it suits, how sure this is, a link."""
    programme = match.programme
    heading = words.say(
        words.texts.facts.heading, number=number, name=facts.title(programme, words)
    )
    named = ", ".join(filter(None, [heading, facts.short_organiser(programme, words)]))
    lines = [
        [f"{named}.", facts.kind(programme, words)],
        [sentence(why(match, words, wish=wish)), programme.summary.in_language(words.language)],
        [
            facts.when(match, words),
            "" if _says_members(programme) else facts.cost(programme, words),
            *facts.not_known(match, words),
            *facts.freshness(match, words, today=today),
        ],
        # On a line of its own it is easier to hit with a thumb.
        [facts.link(programme, words)],
    ]
    return "\n".join(" ".join(filter(None, line)) for line in lines)


def checked(shown: Sequence[Match], words: Words) -> str:
    """Return when the facts were last seen, and that the organiser's page knows better."""
    days = {match.programme.checked_on for match in shown}
    page = words.texts.page
    saying = page.checked if len(days) == 1 else page.checked_earliest
    return words.say(saying, date=words.date(min(days)))


def _says_members(programme: Programme) -> bool:
    """Return whether it was said already that one has to be a member."""
    return any("members_only" in tags for tags in programme.requirements())


def _how_many(count: int, last: int, words: Words) -> str:
    page = words.texts.page
    if last < count:
        return words.say(page.more_left, count=count)
    return words.say(page.only_one) if count == 1 else words.say(page.all_shown, count=count)
