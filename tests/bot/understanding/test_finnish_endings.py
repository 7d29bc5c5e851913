"""Spoken endings are written out, and words that only look like them stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.finnish_endings import write_out


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("hyötyyks", "hyötyykö"),
        ("kannattaaks", "kannattaako"),
        ("lähteeks", "lähteekö"),
        ("kysynks", "kysynkö"),
        ("lähetänks", "lähetänkö"),
        ("soitanks", "soitanko"),
        ("kannattaisiks", "kannattaisiko"),
        ("suomeks", "suomeksi"),
        ("anteeks", "anteeksi"),
        ("kalliiks", "kalliiksi"),
        ("sairaanhoitajaks", "sairaanhoitajaksi"),
        ("linkkarikutsua", "linkedin-kutsua"),
        ("linkkariprofiiliks", "linkedin-profiiliksi"),
    ],
)
def test_an_ending_is_written_out(spoken, written):
    assert write_out(spoken) == written


@pytest.mark.parametrize(
    "word", ["", "yks", "kaks", "taas", "takse", "thanks", "linkkari", "kutsu", "linkedin", "x"]
)
def test_other_words_stay(word):
    assert write_out(word) == word


@given(st.text(max_size=30))
def test_what_is_written_out_stays(word):
    once = write_out(word)
    assert write_out(once) == once
