"""Text from outside: what survives cleaning, and what Rasa could take for a command."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.texts import clean, fold, guard, unguard

# Letters beside everything that has a meaning of its own here, so that they often meet.
AWKWARD = "aAeäß/ .\n\r\t\u00a0\u2028\u3000\u0085\0\x1b\u0301\u200b\u200d\ufe0f\u2060\u202e\ufeff\U000e0041👩"
typed = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters()), max_size=40)


@given(typed)
@example("\u200d \u200d a")
@example("e\0\u0301")
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(typed)
def test_no_control_character_survives_cleaning(text):
    left = {character for character in clean(text) if unicodedata.category(character) == "Cc"}
    assert left <= {"\n", "\t"}


@given(st.text(st.characters(min_codepoint=0xE0000, max_codepoint=0xE007F)), typed)
def test_no_invisible_tag_survives_cleaning(tags, text):
    assert not any(0xE0000 <= ord(character) <= 0xE007F for character in clean(text + tags + text))


@given(typed)
def test_a_cleaned_text_is_trimmed_and_composed(text):
    assert clean(text) == clean(text).strip() == unicodedata.normalize("NFC", clean(text))


@given(typed)
@example("/restart{}")
@example("\u2060/restart{}")
@example("\ufeff /restart")
def test_rasa_never_sees_a_leading_slash_in_typed_text(text):
    assert not guard(clean(text)).strip().startswith("/")


@given(typed)
def test_a_guarded_text_comes_back_as_it_was_typed(text):
    assert unguard(guard(clean(text))) == clean(text)


@given(typed)
def test_a_folded_text_is_one_trimmed_line(text):
    assert fold(text) == fold(text).strip()
    assert "\n" not in fold(text)


@given(typed)
def test_folding_sees_through_the_guard(text):
    assert fold(guard(clean(text))) == fold(clean(text))


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("  Moi!  ", "Moi!"),
        ("rivi\r\ntoinen\rkolmas", "rivi\ntoinen\nkolmas"),
        ("a\u0308iti", "äiti"),
        ("\u202egnihsif\u202c", "gnihsif"),
        ("\ufeffHej", "Hej"),
        ("nolla\u200bleveys", "nollaleveys"),
        ("kello\x07", "kello"),
        ("👩\u200d💻 koodaa", "👩\u200d💻 koodaa"),
        (" \u200d\ufe0f\u200b\t\n", ""),
        ("مرحبا", "مرحبا"),
        ("<b>lihava</b> {{slot}}", "<b>lihava</b> {{slot}}"),
    ],
)
def test_cleaning_keeps_what_people_see(pasted, kept):
    assert clean(pasted) == kept


@pytest.mark.parametrize("text", ["/restart", '/switch_language{"language": "en"}', "//", " /x"])
def test_only_text_that_looks_like_a_command_is_guarded(text):
    assert guard(text) != text


@pytest.mark.parametrize("text", ["", "moi", "ja/tai", "https://example.fi/a"])
def test_ordinary_text_is_not_guarded(text):
    assert guard(text) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("MITEN  Verkostoidun?", "miten verkostoidun?"),
        ("Hei!\n\nMiten alkuun?", "hei!. miten alkuun?"),
        ("Hei!\nMiten alkuun?", "hei! miten alkuun?"),
        ("**LinkedIn** 🙂 kutsu", "linkedin kutsu"),
        ("<b>mentor</b>", "b mentor /b"),
        ("🙂🙂", ""),
    ],
)
def test_folding_drops_what_carries_no_topic(text, folded):
    assert fold(text) == folded


def test_vowel_marks_do_not_split_a_word():
    assert fold("أُريدُ أن") == fold("أريد أن")


def test_letters_with_dots_and_rings_stay_whole():
    assert fold("ÄÖÅ äöå é") == "äöå äöå é"
