"""A programme as the HTTP interface hands it out."""

from __future__ import annotations

from datetime import date
from typing import Any

from actions.content.models import Translations
from actions.content.programmes import NATIONWIDE, ONLINE
from actions.mentoring.found import Match
from actions.mentoring.telling import facts
from actions.mentoring.telling.suits import why
from actions.mentoring.telling.words import Words
from actions.mentoring.wish import Wish


def card(
    match: Match,
    *,
    language: str,
    today: date,
    wish: Wish | None = None,
    words: Words | None = None,
) -> dict[str, Any]:
    """Return a programme as JSON holds it; what is not known is null or an empty list.

    Args:
        match: the programme, and how it meets the wish.
        language: of the texts.
        today: the day on which this is said.
        wish: what was searched for; `why` names that first.
        words: the product's own when not given.
    """
    words = words or Words.current(language)
    programme, cards = match.programme, words.texts.cards
    over = programme.ends is not None and programme.ends < today
    status = "unclear" if over and programme.status == "project" else programme.status
    costs = {"free": cards.free, "membership": cards.membership, "unknown": cards.unknown}
    statuses = {
        "recurring": cards.recurring,
        "project": cards.project,
        "unclear": cards.unclear,
        "ended": cards.ended,
    }
    return {
        "id": match.id,
        "name": programme.name.in_language(language),
        "organiser": programme.organiser.in_language(language),
        "kind": programme.kind,
        "kind_text": words.terms.kinds[programme.kind].in_language(language),
        "url": programme.url,
        "url_is": programme.url_is if programme.url else None,
        "summary": programme.summary.in_language(language),
        "why": why(match, words, wish=wish) or None,
        "places": [_place(place, words) for place in programme.places],
        "languages": list(programme.languages),
        "fields": list(programme.fields),
        "audience": list(programme.audience),
        "eligibility": _in(programme.eligibility, language),
        "cost": programme.cost,
        "cost_text": words.say(costs[programme.cost]),
        "how_to_apply": _in(programme.how_to_apply, language),
        "applications_open": list(programme.opens),
        "open_now": match.open_now,
        "status": status,
        "status_text": words.say(statuses[status]),
        "last_known_active": programme.last_known_active,
        "old": match.old,
        "confidence": programme.confidence,
        "freshness": " ".join(facts.freshness(match, words, today=today)),
        "checked_on": programme.checked_on.isoformat(),
    }


def _in(text: Translations | None, language: str) -> str | None:
    return text.in_language(language) if text else None


def _place(place: str, words: Words) -> str:
    cards = words.texts.cards
    special = {NATIONWIDE: cards.nationwide, ONLINE: cards.online}
    if place in special:
        return words.say(special[place])
    return words.places.name(place, words.language)
