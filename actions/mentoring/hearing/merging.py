"""Put what was just said together with what was known."""

from __future__ import annotations

from dataclasses import replace

from actions.mentoring.hearing.heard import Heard
from actions.mentoring.wish import Wish

# Of each of these groups only what was said last holds.
_EXCLUSIVE = (
    frozenset({"women", "men"}),
    frozenset({"young", "over_50"}),
    frozenset({"students", "graduates", "alumni"}),
)


def merged(known: Wish, heard: Heard) -> Wish:
    """Return the wish after a message.

    A new place, language or field takes the place of the old one; what the user is adds up, but
    for what rules out what was said before. What no longer matters is left out, and "all" or a new
    start leave nothing of what was known.

    Args:
        known: the wish before.
        heard: what the message says.
    """
    if heard.command in {"all", "anew"}:
        known = Wish()
    wish = _without(known, heard)
    new = heard.wish
    if new.place or new.everywhere:
        # Somebody who names a town after having looked online wants to meet there.
        online = new.online or (wish.online and not new.place)
        wish = replace(wish, place=new.place, everywhere=new.everywhere, online=online)
    if new.fields or new.text:
        wish = replace(wish, fields=new.fields, text=new.text)
    return replace(
        wish,
        online=wish.online or new.online,
        languages=new.languages or wish.languages,
        audiences=_together(wish.audiences, new.audiences),
        not_audiences=_not_any_more(wish.not_audiences, new),
        organisers=new.organisers or wish.organisers,
        free=wish.free or new.free,
    )


def _without(known: Wish, heard: Heard) -> Wish:
    """Return a wish without what no longer matters and what the user is not."""
    nothing = Wish()
    wish = replace(known, **{facet: getattr(nothing, facet) for facet in heard.drop})
    if "place" in heard.drop:
        wish = replace(wish, everywhere=False)
    if "fields" in heard.drop:
        wish = replace(wish, text=None)
    if "audiences" in heard.drop:
        wish = replace(wish, not_audiences=())
    kept = tuple(tag for tag in wish.audiences if tag not in heard.wish.not_audiences)
    return replace(wish, audiences=kept)


def _not_any_more(known: tuple[str, ...], new: Wish) -> tuple[str, ...]:
    """Return what the user is not: a later yes takes back an earlier no."""
    kept = [tag for tag in known if tag not in new.audiences]
    return tuple(dict.fromkeys((*kept, *new.not_audiences)))


def _together(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    ruled_out = {tag for group in _EXCLUSIVE if group & set(new) for tag in group if tag not in new}
    kept = [tag for tag in known if tag not in ruled_out]
    return tuple(dict.fromkeys((*kept, *new)))
