from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.cleaning import clean, clean_name, first_name


@pytest.mark.parametrize(
    ("typed", "name", "first"),
    [
        ("anna virtanen", "Anna Virtanen", "Anna"),
        ("ANNA VIRTANEN", "Anna Virtanen", "Anna"),
        ("Anna von Wright", "Anna von Wright", "Anna"),
        ("von Wright", "von Wright", "von Wright"),
        ("MacDonald", "MacDonald", "MacDonald"),
        ("sarah o'brien", "Sarah O'Brien", "Sarah"),
        ("O’Brien", "O’Brien", "O’Brien"),
        ("omar al-hassan", "Omar al-Hassan", "Omar"),
        ("Omar Al-Hassan", "Omar Al-Hassan", "Omar"),
        ("ulla-maija korhonen", "Ulla-Maija Korhonen", "Ulla-Maija"),
        ("Anna V.", "Anna V.", "Anna"),
        ("JP", "JP", "JP"),
        ("J. Smith", "J. Smith", "J. Smith"),
        ("Nguyen Thi Hoa", "Nguyen Thi Hoa", "Hoa"),
        ("van nguyen", "Van Nguyen", "Van"),
        ("åsa", "Åsa", "Åsa"),
        ("Омар", "Омар", "Омар"),
        ("Anna\nVirtanen", "Anna Virtanen", "Anna"),
        ("**Anna**", "Anna", "Anna"),
        ("anna, ", "Anna", "Anna"),
        ("anna@example.com", "", ""),
        ("12345", "", ""),
        ("🙂", "", ""),
    ],
)
def test_names(typed, name, first):
    assert clean_name(typed) == name
    assert first_name(clean_name(typed)) == first


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("**bold** text", "bold text"),
        ("<b>bold</b> text", "bold text"),
        ("C++", "C++"),
        ("H&M", "H&M"),
        ("UI/UX", "UI/UX"),
        ("S:t Michel", "S:t Michel"),
        ("see https://example.com/x now", "see now"),
        ("www.www.example.fi", ""),
        ("ask me at a@b.fi", "ask me at"),
        ("a\u202eb\x00", "ab"),
        ("[link](javascript:x)", "link"),
        ("&lt;script&gt;", "script"),
        ("Booking.com", ""),
        ("?!", ""),
        (None, ""),
        (7, ""),
    ],
)
def test_plain_text(typed, expected):
    assert clean(typed) == expected


def test_a_company_may_be_called_like_its_address():
    assert clean("Verkkokauppa.com", domains=True) == "Verkkokauppa.com"


@given(st.text(max_size=120) | st.from_regex(r"\A[a-z.:/@<>\[\]()w*&;]{0,40}\Z"))
def test_any_text_is_clean(text):
    for cleaned in (clean(text), clean_name(text)):
        assert not re.search(r"[<>\[\]{}()*_`#|\\~^=@]|//|www\.|https?:", cleaned)
        assert not any(unicodedata.category(sign)[0] == "C" for sign in cleaned)
        assert cleaned == " ".join(cleaned.split())
        assert cleaned == "" or any(sign.isalpha() for sign in cleaned)
    assert clean(clean(text)) == clean(text)
