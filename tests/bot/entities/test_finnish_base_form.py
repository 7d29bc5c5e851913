"""Inflected names back to their base form, or kept when that is uncertain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entities.finnish_base_form import base_form
from bot.entities.gazetteer import read_names


@pytest.mark.parametrize(
    ("form", "entity", "base"),
    [
        ("Virtaselle", "person", "Virtanen"),
        ("Korhosta", "person", "Korhonen"),
        ("Niemiselle", "person", "Nieminen"),
        ("Mäkisen", "person", "Mäkinen"),
        ("Laineelle", "person", "Laine"),
        ("Lahdelle", "person", "Lahti"),
        ("Liisa Mäkisen", "person", "Liisa Mäkinen"),
        ("Jarkon", "person", "Jarkko"),
        ("Satu Kankaan", "person", "Satu Kangas"),
        ("Lars Hansenille", "person", "Lars Hansen"),
        ("Woltilla", "organisation", "Wolt"),
        ("Supercellissä", "organisation", "Supercell"),
        ("THL:ssä", "organisation", "THL"),
        ("Oulun Energialla", "organisation", "Oulun Energia"),
        ("Helsingin Sanomissa", "organisation", "Helsingin Sanomat"),
        ("Slushiin", "event", "Slush"),
        ("Tampereelta", "place", "Tampere"),
        ("Kanadassa", "place", "Kanada"),
        ("Iranista", "place", "Iran"),
    ],
)
def test_a_known_name_gets_its_base_form(form, entity, base):
    assert base_form(form, entity) == base


@pytest.mark.parametrize(
    ("form", "entity", "base"),
    [
        ("Kari Siltaselle", "person", "Kari Siltanen"),
        ("Aki Riihilahdelle", "person", "Aki Riihilahti"),
        ("Pekka Kivisaaren", "person", "Pekka Kivisaari"),
        ("Ville Tuulolalle", "person", "Ville Tuulola"),
        ("Boltilla", "organisation", "Bolt"),
        ("Spotifylla", "organisation", "Spotify"),
        ("Metsähallituksessa", "organisation", "Metsähallitus"),
        ("Itäkeskuksessa", "place", "Itäkeskus"),
        ("Stuttgartissa", "place", "Stuttgart"),
    ],
)
def test_a_rule_brings_another_name_back(form, entity, base):
    assert base_form(form, entity) == base


@pytest.mark.parametrize(
    ("form", "entity"),
    [
        ("Mannerheimista", "person"),
        ("Tomi Hansen", "person"),
        ("Camilla", "person"),
        ("Vanessa", "person"),
        ("Martin", "person"),
        ("Sanna Marinille", "person"),
        ("Lofooteille", "place"),
        ("Odessa", "place"),
        ("Hervannassa", "place"),
        ("Finnkino", "organisation"),
    ],
)
def test_an_uncertain_name_is_kept(form, entity):
    assert base_form(form, entity) == form


@pytest.mark.parametrize("kind", ["first_names", "surnames"])
def test_a_listed_name_is_its_own_base_form(kind):
    assert [n for n in read_names(kind).names if base_form(n, "person") != n] == []


@given(st.text(max_size=20), st.sampled_from(["person", "organisation", "place", "event"]))
def test_any_text_has_some_base_form(text, entity):
    assert isinstance(base_form(text, entity), str)


@pytest.mark.parametrize("name", [n for n in read_names("surnames").names if n.endswith("nen")])
def test_every_name_in_nen_comes_back_from_the_allative(name):
    assert base_form(f"{name[:-3]}selle", "person") == name
