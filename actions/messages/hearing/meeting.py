"""Hear how two people know each other: the relation, where and when they met, where one works."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.content.terms import current_terms
from actions.messages.details import Occasion, Relation
from actions.messages.hearing.clauses import LONGEST
from actions.messages.hearing.corrections import taken_back
from actions.messages.hearing.cues import Reading, read
from actions.messages.hearing.employer import hear_employer
from actions.messages.hearing.occasion import Choice, choose, heard_or_read
from actions.messages.hearing.places import Place, find_places
from actions.messages.hearing.relation import answered_relation, find_relation
from actions.messages.hearing.said import Said
from actions.messages.hearing.times import find_times, hear_when
from actions.messages.hearing.unlisted import answered_place, refuses, unlisted_place

_ONLY_A_WORKPLACE = frozenset({"workplace", "same_workplace"})
_MET = ("met_in_person", "met_online")
# "I come from Syria" answers neither how they know each other nor where they met.
_HOME = re.compile(
    r"(?<!\w)(?:i (?:come|came)|jag (?:kommer|kom)|(?:mä |minä )?(?:tulen|tuun|olen tullut))"
    r"(?: \w+){0,2}\s*$",
    re.IGNORECASE,
)


def hear_meeting(said: Said) -> dict[str, Any]:
    """Return what a message says of relation, occasion, met_when and employer.

    Args:
        said: the message; only its first 1500 characters are read.
    """
    said = replace(said, text=said.text[:LONGEST])
    reading = read(said.text)
    times = find_times(said)
    spans = [(found.start, found.end) for found in times]
    denied = taken_back(reading)
    places = find_places(said, reading, spans)
    kept = [
        place for place in places if not place.overlaps(denied) and not _is_home(said.text, place)
    ]
    choice = choose(said, reading, kept, corrects=bool(denied))
    known = [*spans, *denied, *((place.start, place.end) for place in places)]
    only_a_town = choice is None or choice.place.source == "place"
    if only_a_town and (unlisted := unlisted_place(said, reading, known)):
        choice = Choice(unlisted, reading.governor(unlisted.start, unlisted.end))
    occasion = choice.place.occasion if choice else None
    if said.asked == "occasion" and all(_is_part_of_a_name(said, place) for place in places):
        occasion = answered_place(said, reading, spans) or occasion
    relation = find_relation(reading, occasion, choice.governor if choice else None)
    relation, occasion = _told_together(said, reading, relation, occasion)
    if said.asked != "occasion" and _says_nothing(relation, occasion):
        occasion = None
    employer = hear_employer(said, reading, kept, choice.place if choice else None)
    heard = {
        "relation": relation,
        "occasion": occasion,
        "met_when": hear_when(said, reading, times),
        "employer": employer,
    }
    return {name: value for name, value in heard.items() if value is not None}


def _says_nothing(relation: Relation | None, occasion: Occasion | None) -> bool:
    """Tell whether a workplace without a name only says again that they were colleagues."""
    return (
        relation == "former_colleague"
        and occasion is not None
        and occasion.term in _ONLY_A_WORKPLACE
    )


def _is_home(text: str, place: Place) -> bool:
    """Tell whether a town or country is named as the user's origin."""
    return place.source == "place" and bool(_HOME.search(text[: place.start]))


def _is_part_of_a_name(said: Said, place: Place) -> bool:
    """Tell whether a place is a part of the whole answer: Kaleva in "Prisma Kaleva"."""
    name = said.text.strip(" .!")
    is_name = all(word[:1].isupper() for word in name.split())
    typed = said.text[place.start : place.end]
    return is_name and typed == place.occasion.text and len(typed) < len(name)


def _told_together(
    said: Said, reading: Reading, relation: Relation | None, occasion: Occasion | None
) -> tuple[Relation | None, Occasion | None]:
    """Return relation and occasion, each with what the other and the question make of it."""
    if relation is None and said.asked == "relation" and not refuses(reading.text):
        relation = answered_relation(reading) or _of_occasion(occasion)
    if (
        relation is None
        and occasion
        and said.asked == "occasion"
        and occasion.term
        and said.known.relation is None
    ):
        relation = _of_shared_place(occasion)
    if relation is None and occasion and said.known.relation in _MET:
        seen: Relation = "met_online" if occasion.kind == "online" else "met_in_person"
        relation = seen if seen != said.known.relation else None
    if relation == "admired_stranger":
        work = heard_or_read(reading, said.language)
        if work and occasion and work.kind == "talk" and occasion.kind == "event":
            occasion = replace(occasion, kind="talk")
        elif occasion is None or occasion.kind != "talk":
            occasion = work or occasion
    return relation, occasion


def _of_occasion(occasion: Occasion | None) -> Relation | None:
    if occasion is None:
        return None
    if occasion.kind == "online":
        return "met_online"
    return _of_shared_place(occasion) or "met_in_person"


def _of_shared_place(occasion: Occasion) -> Relation | None:
    terms = current_terms()
    if occasion.term is not None and occasion.term not in terms.ids("schools_and_work"):
        return None
    return {"employer": "former_colleague", "school": "fellow_student"}.get(occasion.kind)  # type: ignore[return-value]
