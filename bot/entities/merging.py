"""Join what the gazetteers found with what the named-entity model found, nothing twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rasa.shared.nlu.constants import (
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
)

Entity = Mapping[str, Any]

# Names that a longer name may hold: Oulun Energia, Kaisa Salo.
_PARTS = ("place", "organisation")
_WHOLES = ("organisation", "person")


def join_entities(known: Sequence[Entity], found: Sequence[Entity], by: str) -> list[Entity]:
    """Return the known entities and those of the found that name something else.

    A found entity that overlaps a known one is left out, except where it is a longer name that
    holds a known place or organisation: "Oulun Energialla" then counts, and not Oulu.

    Args:
        known: what was found before, in Rasa's form.
        found: what another component has found, in Rasa's form.
        by: the component whose known entities may give way.
    """
    kept = list(known)
    for entity in found:
        overlapping = [other for other in kept if _overlap(entity, other)]
        if all(_is_part(other, entity) and other.get("extractor") == by for other in overlapping):
            kept = [other for other in kept if other not in overlapping]
            kept.append(entity)
    return kept


def _overlap(one: Entity, other: Entity) -> bool:
    # An entity of a button has no place in the text.
    starts, ends = ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_END
    if starts not in one or starts not in other:
        return False
    return bool(one[starts] < other[ends] and other[starts] < one[ends])


def _is_part(part: Entity, whole: Entity) -> bool:
    starts, ends = ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_END
    return bool(
        part[ENTITY_ATTRIBUTE_TYPE] in _PARTS
        and whole[ENTITY_ATTRIBUTE_TYPE] in _WHOLES
        and whole[starts] <= part[starts]
        and part[ends] <= whole[ends]
        and whole[ends] - whole[starts] > part[ends] - part[starts]
    )
