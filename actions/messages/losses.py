"""Find what an answer names and the message in the making does not take: it is told, not lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from actions.messages.details import Details, Phrase
from actions.messages.hearing.clauses import fold, words_of
from actions.messages.hearing.said import Said
from actions.messages.hearing.times import find_times

# What counts as a part of the answer, by the detail that was asked for.
_WHERE = frozenset({"organisation", "event", "place"})
_NAMED: Mapping[str, frozenset[str]] = {
    "relation": _WHERE,
    "occasion": _WHERE,
    "employer": frozenset({"organisation"}),
    "interest": frozenset({"organisation", "event"}),
    "about_me": frozenset({"organisation"}),
}
_DATED = frozenset({"relation", "occasion"})
# Letters in which two forms of a word agree.
_STEM = 4


def losses(said: Said, heard: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what an answer names and no detail holds, as typed.

    Args:
        said: the answer, with its entities and the question that was asked.
        heard: the details in it; an answer that was not understood at all loses nothing.
    """
    if not heard or said.asked is None:
        return ()
    held = {**_values(said.known), **heard}
    stems = {stem for value in held.values() for stem in _stems(_text_of(value))}
    # Who tells where they met, to whatever question, wants all of it in the message.
    told_where = "occasion" in heard
    kinds = _NAMED.get(said.asked, frozenset()) | (_WHERE if told_where else frozenset())
    named = _entities(said, held, kinds)
    lost = [typed for typed, value in named if not (_stems(typed) | _stems(value)) & stems]
    if (said.asked in _DATED or told_where) and "met_when" not in heard:
        lost += [said.text[found.start : found.end].strip() for found in find_times(said)]
    return tuple(dict.fromkeys(lost))


def _entities(
    said: Said, held: Mapping[str, Any], kinds: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yield the names in an answer: as typed, and in their base form."""
    for entity in said.entities:
        typed = said.text[entity.get("start", 0) : entity.get("end", 0)].strip()
        value = str(entity.get("value") or "")
        occasion = held.get("occasion")
        # A kind of event is held by its term, whatever it is called.
        listed = isinstance(occasion, Phrase) and occasion.term is not None
        common = entity.get("entity") == "event" and value[:1].islower() and listed
        if entity.get("entity") in kinds and typed and not common:
            yield typed, value


def _values(known: Details) -> dict[str, Any]:
    return {name: getattr(known, name) for name in Details.__dataclass_fields__}


def _text_of(value: object) -> str:
    return value.text if isinstance(value, Phrase) else str(value or "")


def _stems(text: str) -> set[str]:
    return {fold(word)[:_STEM] for word in words_of(text)}
