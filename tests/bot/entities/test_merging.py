"""Nothing is reported twice, and a longer name wins over its parts."""

from __future__ import annotations

from bot.entities.merging import join_entities

BY = "GazetteerEntityExtractor"


def entity(kind: str, start: int, end: int, extractor: str | None = BY) -> dict:
    return {"entity": kind, "start": start, "end": end, "value": "x", "extractor": extractor}


def test_what_names_something_else_is_added():
    known, found = [entity("place", 0, 5)], [entity("person", 6, 9, "Model")]
    assert join_entities(known, found, by=BY) == known + found


def test_what_overlaps_is_left_out():
    known = [entity("platform", 3, 9)]
    for start, end in ((3, 9), (0, 9), (5, 7), (8, 20)):
        assert join_entities(known, [entity("organisation", start, end, "Model")], by=BY) == known


def test_a_longer_name_takes_the_place_of_its_part():
    energy = entity("organisation", 0, 14, "Model")
    assert join_entities([entity("place", 0, 5)], [energy], by=BY) == [energy]


def test_a_longer_event_or_place_does_not():
    known = [entity("place", 0, 5)]
    assert join_entities(known, [entity("event", 0, 14, "Model")], by=BY) == known
    assert join_entities(known, [entity("place", 0, 14, "Model")], by=BY) == known


def test_what_others_found_never_gives_way():
    known = [entity("place", 0, 5, "Other")]
    assert join_entities(known, [entity("organisation", 0, 14, "Model")], by=BY) == known


def test_the_entity_of_a_button_has_no_place_in_the_text():
    known = [{"entity": "language", "value": "sv"}]
    found = [entity("place", 0, 3, "Model")]
    assert join_entities(known, found, by=BY) == known + found
