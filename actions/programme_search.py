"""The search for programmes as the HTTP interface asks for it: by names, in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from actions.clock import today
from actions.content.mentoring_terms import MentoringTerms, current_terms
from actions.content.places import Places, current_places
from actions.content.programme_files import current_programmes
from actions.mentoring.hearing.listen import listen
from actions.mentoring.hearing.merging import merged
from actions.mentoring.hearing.said import Said
from actions.mentoring.search import look_at, search, search_like
from actions.mentoring.telling import card
from actions.mentoring.wish import Wish

# Finds the names and words of the gazetteers in a text, of a language if one is given; it comes
# from the engine, of which actions know nothing.
NameFinder = Callable[[str, str | None], Sequence[Mapping[str, Any]]]
_ONLINE, _COUNTRY = "verkossa", frozenset({"Suomi", "koko Suomi"})
_COUNTRY_NAMES = frozenset({"suomi", "finland", "koko suomi", "hela finland", "nationwide"})


class UnknownNameError(ValueError):
    """A name is none that the search knows.

    Attributes:
        parameter: in which it stands.
        suggestions: what may have been meant.
    """

    def __init__(self, parameter: str, suggestions: Sequence[str]) -> None:
        """Take what is wrong; never the name itself, which a user typed."""
        super().__init__(parameter)
        self.parameter = parameter
        self.suggestions = list(suggestions)


def no_names(_: str, __: str | None) -> Sequence[Mapping[str, Any]]:
    """Find no names: what stands in for the engine's own finder without an engine."""
    return ()


def find_programmes(
    given: Mapping[str, Sequence[str]],
    *,
    language: str,
    find_names: NameFinder = no_names,
) -> dict[str, Any]:
    """Return the programmes that a caller asks for, as the HTTP contract writes them.

    Args:
        given: names by parameter: place, language, field, audience, and q, a free text. Empty
            ones ask for nothing.
        language: of the texts.
        find_names: of the engine.

    Returns:
        `programmes`, and under `searched` what was understood.

    Raises:
        UnknownNameError: when a place, language or group is not known.
    """
    names = _Names(find_names, current_places(), current_terms(), language)
    wish, named = _read_free_text(_texts(given, "q"), language, find_names)
    wish = _with_names(wish, given, names)
    day = today()
    for each in look_at(named, wish, today=day):
        if each.programme.status == "ended":
            wish = search_like(each.programme, wish, today=day)
    result = search(wish, today=day, language=language)
    asked_for = [
        each for each in look_at(named, wish, today=day) if each.programme.status != "ended"
    ]
    others = [each for each in result.matches if each.id not in named]
    return {
        "programmes": [
            card(each, language=language, today=day, wish=wish) for each in (*asked_for, *others)
        ],
        "searched": {
            "place": wish.place,
            "place_name": names.places.name(wish.place, language) if wish.place else None,
            "everywhere": wish.everywhere,
            "online": wish.online,
            "languages": list(wish.languages),
            "fields": list(wish.fields),
            "audience": list(wish.audiences),
            "not_audience": list(wish.not_audiences),
            "organisers": list(wish.organisers),
            "free": wish.free,
            "q": wish.text,
            "fits": not result.missed,
            "missed": list(result.missed),
            "local": result.local,
        },
    }


def _read_free_text(
    texts: Sequence[str], language: str, find_names: NameFinder
) -> tuple[Wish, list[str]]:
    """Return what sentences wish, and the programmes that they name."""
    wish = Wish()
    named: list[str] = []
    for text in texts:
        heard = listen(Said(text=text, language=language, entities=find_names(text, None)))
        named += heard.named
        wish = merged(wish, heard)
        if not heard:
            wish = replace(wish, text=text)
    return wish, named


def _with_names(wish: Wish, given: Mapping[str, Sequence[str]], names: _Names) -> Wish:
    """Return a wish with what the single parameters name."""
    for place in _texts(given, "place"):
        wish = _with_place(wish, place, names)
    for text in _texts(given, "field"):
        found = names.fields(text)
        # Nobody knows all lines of work by name: others are compared by meaning.
        wish = (
            replace(wish, fields=_all(wish.fields, found))
            if found
            else replace(wish, text=" ".join(filter(None, (wish.text, text))))
        )
    return replace(
        wish,
        languages=_all(wish.languages, map(names.language, _texts(given, "language"))),
        audiences=_all(wish.audiences, map(names.audience, _texts(given, "audience"))),
    )


def programme_by_id(programme_id: str, *, language: str) -> dict[str, Any] | None:
    """Return one programme, an ended one too, or None when there is none with this id."""
    if programme_id not in current_programmes():
        return None
    day = today()
    (match,) = look_at([programme_id], Wish(), today=day)
    return card(match, language=language, today=day)


class _Names:
    """Knows what a caller's names stand for."""

    def __init__(
        self, find_names: NameFinder, places: Places, terms: MentoringTerms, language: str
    ) -> None:
        self._find, self.places, self.terms, self._language = find_names, places, terms, language

    def place(self, name: str) -> str:
        """Return a key of places.yml, or what stands for online or the whole country."""
        heard = "Suomi" if name.casefold() in _COUNTRY_NAMES else self._heard("place", name)
        if heard in _COUNTRY or heard == _ONLINE:
            return str(heard)
        key = self.places.named(name) or heard
        if key is None or not self.places.knows(key):
            alike = self.places.suggestions(name)
            raise UnknownNameError(
                "place", [self.places.name(each, self._language) for each in alike]
            )
        return key

    def language(self, name: str) -> str:
        """Return an ISO 639 code."""
        known = self.terms.language_named(name) or self._heard("language", name)
        if known is None:
            raise UnknownNameError("language", ["fi", "sv", "en"])
        return known

    def audience(self, name: str) -> str:
        """Return a tag."""
        heard = self._heard("audience", name)
        known = self.terms.audience_named(name) or (heard and self.terms.audience_of(heard))
        if not known:
            tags = list(self.terms.audiences)
            raise UnknownNameError("audience", get_close_matches(name.lower(), tags, 3) or tags)
        return known

    def fields(self, name: str) -> tuple[str, ...]:
        """Return ids of fields; none when the name is not known."""
        known = self.terms.field_named(name) or self._heard("field", name)
        if known is not None:
            return (known,)
        profession = self._heard("profession", name)
        return self.terms.fields_of_profession(profession) if profession else ()

    def _heard(self, entity: str, name: str) -> str | None:
        """Return the value of an entity that the name holds, as typed or as a name is written."""
        for text in (name, name.title()):
            for found in self._find(text, None):
                if found["entity"] == entity:
                    return str(found["value"])
        return None


def _with_place(wish: Wish, name: str, names: _Names) -> Wish:
    key = names.place(name)
    if key == _ONLINE:
        return replace(wish, online=True)
    if key in _COUNTRY:
        return replace(wish, everywhere=True, place=None)
    return replace(wish, place=key, everywhere=False)


def _texts(given: Mapping[str, Sequence[str]], parameter: str) -> list[str]:
    return [text.strip() for text in given.get(parameter, ()) if text.strip()]


def _all(held: Sequence[str], further: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*held, *further]))
