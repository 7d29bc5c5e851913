"""Spoken forms are read as a dictionary spells them, and nothing else is changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import fold
from bot.understanding.spoken import _WRITTEN, spell_out

LANGUAGES = ("fi", "sv", "en")


@pytest.mark.parametrize(
    ("language", "spoken", "written"),
    [
        ("fi", "mä en tiiä miten alottaa", "minä en tiedä miten aloittaa"),
        ("fi", "oisko sul jotai, ku oon uus", "olisiko sul jotain, kun olen uus"),
        ("fi", "voinks kysyy siit linkkarissa", "voinko kysyy siitä linkedinissä"),
        ("sv", "hu sku ja börj", "hur skulle jag börj"),
        ("sv", "va e de här", "vad är det här"),
        ("sv", "de e svårt å ja orkar int mera", "det är svårt och jag orkar inte mer"),
        ("sv", "de ringde aldrig", "de ringde aldrig"),
        ("sv", "ja tack", "ja tack"),
        ("sv", "ja, gärna", "ja, gärna"),
        ("sv", "ja", "ja"),
        ("sv", "kan ja få va me", "kan jag få vara med"),
        ("sv", "vill ha en mentor", "vill ha en mentor"),
        ("sv", "ha ni tips", "har ni tips"),
        ("en", "idk wat 2 say 2 ppl, can u help", "i don't know what 2 say 2 people, can you help"),
        ("en", "im shy bc my accent", "i'm shy because my accent"),
    ],
)
def test_spoken_forms_are_spelt_out(language, spoken, written):
    assert spell_out(spoken, language) == written


@pytest.mark.parametrize(
    "text",
    [
        "miten löydän mentorin tampereelta",
        "kannattaako lähettää kutsu ilman viestiä?",
        "hur skriver jag en inbjudan på linkedin?",
        "vad är en mentor och vem kan bli det",
        "how do i keep in touch with my contacts?",
        "moi",
        "",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_written_language_stays(language, text):
    assert spell_out(text, language) == text


def test_what_is_in_no_language_of_ours_stays():
    assert spell_out("ja e va mä u", None) == "ja e va mä u"


@given(st.text(), st.sampled_from(LANGUAGES))
def test_twice_is_once_and_signs_stay(text, language):
    folded = fold(text)
    once = spell_out(folded, language)
    assert spell_out(once, language) == once
    assert re.findall(r"[^\w']", once.replace(" ", "")) == re.findall(
        r"[^\w']", folded.replace(" ", "")
    )


def test_every_form_is_folded_and_stands_for_something_else():
    for table in _WRITTEN.values():
        for spoken, written in table.items():
            assert fold(spoken) == spoken
            assert fold(written) == written
            assert spoken != written
            # What a form stands for is not itself spoken.
            assert not set(written.split()) & table.keys()
