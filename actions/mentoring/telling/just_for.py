"""Say when none of the programmes shown is made for the wished field, or for who the user is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from actions.content.programmes import Programme
from actions.mentoring.found import Found, Match
from actions.mentoring.telling.words import Words

# Groups of which it helps to know that nothing is made for them. Nearly every programme is for
# people who look for work, and who belongs to a union has not asked for one of its own.
WORTH_SAYING = frozenset(
    {
        "artists",
        "disabled",
        "entrepreneurs",
        "graduates",
        "immigrants",
        "leaders",
        "lgbt",
        "long_term_unemployed",
        "men",
        "over_50",
        "parents",
        "refugees",
        "researchers",
        "spouses",
        "students",
        "women",
    }
)
# So many fields and groups are named; who has said more knows what is meant.
_MOST = 2
# Of something else: nothing, that nothing was found, or that it comes later in the list.
Said = Literal["nothing", "missing", "later"]
_OPEN = frozenset({"exact", "near", "open"})


def none_just_for(found: Found, shown: Sequence[Match], words: Words, *, said: Said) -> str:
    """Return that nothing is made for a wished field or group, and what these take in instead.

    Args:
        found: what the search found.
        shown: the programmes on the page.
        words: of the language.
        said: what was just said of another part of the wish.

    Returns:
        One or two sentences; empty when the programmes shown name everything.
    """
    search, wish = words.texts.search, found.wish
    fields = bool(wish.fields) and "field" not in found.missed and not _any_of_field(shown)
    groups = list(_groups_not_named(wish.audiences, shown))[: _MOST - fields]
    if "audience" in found.missed:
        groups = []
    if not fields and not groups:
        return ""
    what = words.any_of([*(_fields(wish.fields, words) if fields else ()), *words.for_them(groups)])
    unnamed = list(_groups_not_named(groups, found.matches))
    # One of a field that is near is not called one for the wished field.
    in_field = any(match.levels.get("field") == "exact" for match in found.matches)
    later = [*([in_field] if fields else []), *(tag not in unnamed for tag in groups)]
    if said == "missing" or (any(later) and (said == "later" or not all(later))):
        return words.say(search.none_of_these, what=what)
    if all(later):
        return words.say(search.just_for_later, what=what)
    open_to_others = all(match.levels.get("audience") in _OPEN for match in shown)
    any_field = all(match.levels.get("field") == "open" for match in shown)
    instead = search.these_are_closest
    if not groups and any_field:
        instead = search.these_any_field
    elif groups and open_to_others and (any_field or not fields):
        instead = search.these_open_to_others
    return f"{words.say(search.none_just_for, what=what)} {words.say(instead)}"


def names(programme: Programme, tag: str) -> bool:
    """Return whether a programme names a group, as one that it is for or that one has to be in."""
    return tag in programme.audience or any(tag in any_of for any_of in programme.requirements())


def _any_of_field(matches: Sequence[Match]) -> bool:
    return any(match.levels.get("field") in {"exact", "near"} for match in matches)


def _groups_not_named(tags: Sequence[str], matches: Sequence[Match]) -> Iterator[str]:
    for tag in tags:
        if tag in WORTH_SAYING and not any(names(match.programme, tag) for match in matches):
            yield tag


def _fields(fields: Sequence[str], words: Words) -> list[str]:
    if len(fields) > 1:
        return [words.say(words.texts.search.these_fields)]
    return words.for_fields(fields)
