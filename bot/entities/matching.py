"""Decide which of the forms in a message are entities, and which of overlapping ones counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.entities.compiling import load_lexicon
from bot.entities.finnish_inflection import INNER
from bot.entities.gazetteer import ENTITIES
from bot.entities.lexicon import Hit, Sense
from bot.entities.needs import Occurrence, is_met
from bot.entities.people import find_people
from bot.entities.tokens import Token, tokenise

# Of two readings of the same words the first named counts.
_ORDER = {entity: rank for rank, entity in enumerate(("person", *ENTITIES))}
# Beginnings of words that tell where somebody lives.
_LIVING = (
    *("asu", "muut", "kotoisin", "kotikaupun", "kotipaik", "syntyn", "lähell", "lähist", "keskust"),
    *("bor", "bodd", "flytt", "hemma", "född", "nära", "live", "living", "move", "moving", "born"),
)
_WINDOW = 3


@dataclass(frozen=True, slots=True)
class Found:
    """An entity in a message: offsets in characters, the value in its base form or as an id."""

    entity: str
    value: str
    start: int
    end: int


def find_entities(text: str, language: str | None = None) -> list[Found]:
    """Return the entities of a message, from left to right, none overlapping another.

    Args:
        text: the message as typed.
        language: of the message: fi, sv, en, or None when unknown.
    """
    tokens = tokenise(text)
    hits = list(load_lexicon().hits(tokens))
    candidates = [
        *(
            (start, end, Sense("person", name, "none"))
            for start, end, name in find_people(tokens, hits, language)
        ),
        *_believed(tokens, hits, language),
    ]
    candidates.sort(key=lambda found: (found[0] - found[1], _ORDER[found[2].entity], found[0]))
    taken = [False] * len(tokens)
    entities = []
    for start, end, sense in candidates:
        if any(taken[start:end]):
            continue
        taken[start:end] = [True] * (end - start)
        entities.append(Found(sense.entity, sense.value, tokens[start].start, tokens[end - 1].end))
    return sorted(entities, key=lambda found: found.start)


def names_in(text: str, language: str | None = None) -> list[dict[str, object]]:
    """Return the entities of a text in Rasa's form, for whoever has no message of Rasa's.

    Args:
        text: as typed.
        language: of the text: fi, sv, en, or None when unknown.
    """
    return [
        {"entity": each.entity, "value": each.value, "start": each.start, "end": each.end}
        for each in find_entities(text, language)
    ]


def _believed(
    tokens: Sequence[Token], hits: Sequence[Hit], language: str | None
) -> Iterator[tuple[int, int, Sense]]:
    """Yield the senses whose needs are met, one for each span where two entities compete."""
    spans: dict[tuple[int, int], list[tuple[Sense, str | None]]] = {}
    for hit in hits:
        for sense in hit.senses:
            found = Occurrence(tokens, hit.start, hit.end, hit.case, language, sense.local)
            if is_met(sense.needs, found):
                spans.setdefault((hit.start, hit.end), []).append((sense, hit.case))
    for (start, end), senses in spans.items():
        places = [(sense, case) for sense, case in senses if sense.entity == "place"]
        if places and len(places) < len(senses) and _is_place(tokens, start, places):
            yield start, end, places[0][0]
        else:
            yield from ((start, end, sense) for sense, _ in senses)


def _is_place(
    tokens: Sequence[Token], start: int, places: Sequence[tuple[Sense, str | None]]
) -> bool:
    """Tell whether a name of both a place and a firm means the place.

    Firms take the outer local cases (Nokialla): an inner one (Outokummussa) means the place. Where
    the place takes the outer ones too, somebody has to live there.
    """
    if any(case in INNER and sense.local == "ssa" for sense, case in places):
        return True
    near = tokens[max(0, start - _WINDOW) : start + 2]
    return any(token.text.startswith(_LIVING) for token in near)
