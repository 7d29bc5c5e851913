from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.swedish import finnish_place, genitive, place_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna", "Annas"), ("Lindqvist", "Lindqvists"), ("Markus", "Markus"), ("Marx", "Marx’"),
        ("Wolt", "Wolts"), ("Nokia", "Nokias"), ("THL", "THL:s"), ("S-ryhmä", "S-ryhmäs"),
        ("Schulz", "Schulz’"), ("Åbo Akademi", "Åbo Akademis"), ("Slush 2024", "Slush 2024:s"),
        ("Helsingfors", "Helsingfors"), ("Anna Virtanen", "Anna Virtanens"), ("YLE", "YLE:s"),
    ],
)  # fmt: skip
def test_genitive(name, expected):
    assert genitive(name) == expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Nokia", "employer", "på Nokia"), ("Wolt", "employer", "på Wolt"),
        ("Vaasa", "place", "i Vasa"), ("Vasa", "place", "i Vasa"),
        ("Åbo Akademi", "school", "vid Åbo Akademi"),
        ("Åbo Akademi", "employer", "vid Åbo Akademi"),
        ("Slush", "event", "på Slush"), ("Helsinki", "place", "i Helsingfors"),
        ("Åland", "place", "på Åland"), ("Ahvenanmaa", "place", "på Åland"),
        ("Espoo", "place", "i Esbo"), ("Hailuoto", "place", "på Karlö"),
        ("Metropolia", "school", "vid Metropolia"), ("Tampere", "place", "i Tammerfors"),
        ("Helsingfors stad", "employer", "vid Helsingfors stad"),
        ("LinkedIn", "online", "på LinkedIn"), ("Berlin", "place", "i Berlin"),
    ],
)  # fmt: skip
def test_place(name, kind, expected):
    assert place_of(name, kind) == expected


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("Turku", "Åbo"), ("turku", "Åbo"), ("Pori", "Björneborg"), ("Oulu", "Uleåborg"),
        ("Mikkeli", "S:t Michel"), ("Kaarina", "S:t Karins"), ("Kirkkonummi", "Kyrkslätt"),
        ("Lappeenranta", "Villmanstrand"), ("Savonlinna", "Nyslott"), ("Kuopio", "Kuopio"),
        ("Pietarsaari", "Jakobstad"), ("Hämeenlinna", "Tavastehus"), ("Åbo", "Åbo"),
    ],
)  # fmt: skip
def test_places_have_their_swedish_names(finnish, swedish):
    assert finnish_place(finnish) == swedish


@given(name=st.text(min_size=1, max_size=30), kind=st.sampled_from(["event", "place", "school"]))
def test_any_name_stands_in_its_phrase(name, kind):
    assert genitive(name).startswith(name)
    assert place_of(name, kind).endswith(finnish_place(name))
