"""What was searched for, and why these programmes came up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from actions.content.mentoring_texts import SearchTexts, Sentence
from actions.content.programmes import NATIONWIDE
from actions.mentoring.found import Facet, Found, Match
from actions.mentoring.telling.just_for import Said, none_just_for
from actions.mentoring.telling.words import Words
from actions.mentoring.wish import Wish

_MEMBERS = "members_only"
_AGAINST = frozenset({"next", "against"})
# So many characters of what somebody wrote are said again.
_QUOTED = 60
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


def searched_for(wish: Wish, words: Words, *, names: Mapping[str, str] = _NO_NAMES) -> str:
    """Return what was searched for, as a sentence.

    Args:
        wish: what is looked for.
        words: of the language.
        names: of organisers in the language, by the name that the wish has; the others stay as
            they are.
    """
    search = words.texts.search
    parts = [
        words.places.name(wish.place, words.language) if wish.place else "",
        words.say(search.everywhere) if wish.everywhere else "",
        words.say(search.online) if wish.online else "",
        *(names.get(name, name) for name in wish.organisers),
        words.any_of(words.in_languages(wish.languages)),
        words.any_of(words.field_names(wish.fields)),
        *words.for_them(wish.audiences),
        *_not_only(wish.not_audiences, words),
        words.say(search.free) if wish.free else "",
        words.say(search.in_own_words, words=_plain(wish.text)) if wish.text else "",
    ]
    what = ", ".join(filter(None, parts))
    return words.say(search.searched, what=what) if what else words.say(search.searched_all)


def organiser_names(matches: Sequence[Match], words: Words) -> dict[str, str]:
    """Return what organisers are called in the language, by the name under which one wishes."""
    organisers = [match.programme.organiser for match in matches]
    names = [(each.all()[0], each.in_language(words.language)) for each in organisers]
    # Of "Jyväskylän yliopisto, Movi" one may have wished the first part only.
    parts = [(wished.split(", ")[0], named.split(", ")[0]) for wished, named in names]
    return dict([*parts, *names])


def _not_only(tags: Sequence[str], words: Words) -> list[str]:
    search = words.texts.search
    them = words.for_them(tag for tag in tags if tag != _MEMBERS)
    if _MEMBERS in tags:
        them.append(words.say(search.union_members))
    return [words.say(search.not_only, them=words.any_of(them))] if them else []


def why_these(found: Found, shown: Sequence[Match], words: Words) -> str:
    """Return why these programmes came up when nothing fits the wish to the letter, else nothing.

    Args:
        found: what the search found.
        shown: the programmes on the page.
        words: of the language.
    """
    place = "" if found.missed else _why_not_here(found, shown, words)
    missed = _what_is_missed(found, shown, words) if found.missed else ""
    said: Said = "nothing"
    if missed or place:
        said = "later" if place and found.local else "missing"
    just_for = none_just_for(found, shown, words, said=said)
    return " ".join(filter(None, [missed, place, just_for]))


def _why_not_here(found: Found, shown: Sequence[Match], words: Words) -> str:
    search, wish = words.texts.search, found.wish
    if not wish.place or wish.everywhere or any(map(_is_local, shown)):
        return ""
    where = words.where(wish.place)
    if found.local:
        return words.say(search.local_later, where=where)
    return f"{words.say(search.not_local, where=where)} {words.say(_instead(shown, search))}"


def _is_local(match: Match) -> bool:
    return match.levels.get("place") == "exact"


def _what_is_missed(found: Found, shown: Sequence[Match], words: Words) -> str:
    search, wish = words.texts.search, found.wish
    alone = len(_wished(wish)) == 1
    # Nothing is said of programmes that may well meet a wish, for all that is known.
    sure = alone or all(m.levels.get(facet) in _AGAINST for facet in found.missed for m in shown)
    # Of several groups only one may be what does not fit.
    vague = "audience" in found.missed and len(wish.audiences) > 1
    one = alone or not sure  # "it is not", else "they are not"
    labels = [label for facet in found.missed for label in _labels(facet, wish, words, one=one)]
    if vague or not labels:
        return words.say(search.none_fits)
    saying = search.none_fits_all if sure else search.none_fits_surely
    if alone:
        saying = search.none_is
    return words.say(saying, what=words.any_of(labels))


def _wished(wish: Wish) -> list[Facet]:
    said: dict[Facet, object] = {
        "place": wish.place,
        "online": wish.online,
        "language": wish.languages,
        "field": wish.fields,
        "audience": wish.audiences or wish.not_audiences,
        "organiser": wish.organisers,
        "cost": wish.free,
    }
    return [facet for facet, value in said.items() if value]


def _labels(facet: Facet, wish: Wish, words: Words, *, one: bool) -> list[str]:
    """Return what stands after "a programme that is", or after "they are not"."""
    search = words.texts.search
    labels: dict[Facet, list[str]] = {
        "place": [words.where(wish.place)] if wish.place else [],
        "online": [words.say(search.online)],
        "language": words.in_languages(wish.languages),
        "field": words.in_fields(wish.fields),
        "audience": words.for_them(wish.audiences),
        "organiser": [],
        "cost": [words.say(search.free if one else search.free_many)],
    }
    return labels[facet]


def _instead(shown: Sequence[Match], search: SearchTexts) -> Sentence:
    """Return where the programmes are that came instead of local ones."""
    open_to_all = [m.programme.places for m in shown if m.levels.get("place") == "open"]
    wide, near = bool(open_to_all), any(m.levels.get("place") == "near" for m in shown)
    unknown = any(m.levels.get("place") not in {"open", "near"} for m in shown)
    if near and wide:
        return search.instead_some_near
    if near:
        return search.instead_partly_near if unknown else search.instead_near
    if unknown:
        return search.instead_partly_wide if wide else search.instead_all_unknown
    nationwide = [NATIONWIDE in places for places in open_to_all]
    if all(nationwide):
        return search.instead_nationwide
    return search.instead_wide if any(nationwide) else search.instead_online


def _plain(text: str) -> str:
    """Return what somebody wrote, cut short, without signs that would make bold words or links."""
    plain = " ".join(text.translate(str.maketrans("", "", '*[]()<>{}"”“')).split())
    return plain if len(plain) <= _QUOTED else f"{plain[: _QUOTED - 1].rstrip()}…"
