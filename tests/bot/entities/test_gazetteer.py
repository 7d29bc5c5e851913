"""The lists themselves: complete, sourced, and read with errors that say what to mend."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.entities.gazetteer import (
    DIRECTORY,
    ENTITIES,
    GazetteerError,
    read_gazetteer,
    read_names,
)
from bot.entities.matching import find_entities

FILES = sorted(DIRECTORY.glob("*.yml"))
LEAST = {
    "organisation": 120,
    "event": 30,
    "profession": 230,
    "field": 40,
    "platform": 30,
    "language": 40,
    "audience": 13,
    "place": 308 + 19,
}


@pytest.fixture(scope="module")
def places():
    return read_gazetteer("place").entries


def test_every_municipality_and_region_has_its_local_cases(places):
    assert [n for n, e in places.items() if e.kind in {None, "region"} and not e.case] == []


@pytest.mark.parametrize(("entity", "least"), LEAST.items())
def test_every_list_is_long_enough(entity, least):
    assert len(read_gazetteer(entity).entries) >= least


def test_there_are_enough_names_of_people():
    assert len(set(read_names("surnames").names)) >= 200
    assert len(set(read_names("first_names").names)) >= 200


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_list_says_where_it_comes_from(path):
    header = path.read_text(encoding="utf-8").split("\n\n")[0]
    comment = "\n".join(line for line in header.splitlines() if line.startswith("#"))
    assert "Source:" in comment
    assert re.search(r"\b2026-11-21\b", comment)


@pytest.mark.parametrize("entity", ENTITIES)
def test_no_value_stands_twice(entity):
    path = DIRECTORY / f"{entity}s.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    keys = Counter(
        match.group(1)
        for line in lines
        if (match := re.match(r'  "?([^\s#][^:]*?)"?:(?: |$)', line))
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("entity", ["event", "organisation", "place", "profession"])
def test_every_value_that_is_a_form_is_found_by_itself(entity):
    gazetteer = read_gazetteer(entity)
    assert gazetteer.implied
    missed = [
        value
        for value, entry in gazetteer.entries.items()
        if entry.needs is None
        and value not in {found.value for found in find_entities(value, "fi")}
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("entity: place\nentries: {Turku: {cas: ssa}}\n", "entries.Turku.cas"),
        ("entity: place\nentries: {Turku: {case: sta}}\n", "entries.Turku.case"),
        ("entity: planet\nentries: {}\n", "entity"),
        ("entity: [place\n", "cannot be read"),
        ("", "places.yml"),
    ],
)
def test_a_wrong_list_is_refused_with_file_and_entry(tmp_path, content, said):
    (tmp_path / "places.yml").write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerError, match=re.escape(said)) as caught:
        read_gazetteer("place", tmp_path)
    assert "places.yml" in str(caught.value)


def test_a_missing_list_is_refused(tmp_path):
    with pytest.raises(GazetteerError, match=r"first_names\.yml"):
        read_names("first_names", tmp_path)
