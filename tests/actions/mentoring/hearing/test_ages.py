"""Ages, in figures and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.hearing.ages import ages
from actions.messages.hearing.clauses import fold

FORMS = [
    "olen {}-vuotias",
    "oon {}",
    "nainen {}v",
    "jag är {} år",
    "jag e {}",
    "{}-åring",
    "I'm {} years old",
    "im {} and looking for a mentor",
    "age {}",
]


@given(st.integers(16, 79), st.sampled_from(FORMS))
def test_an_age_is_young_older_or_between(years: int, form: str) -> None:
    (age,) = ages(fold(form.format(years)))
    assert (age.least, age.most) == (years, years)
    assert (age.tag == "young") is (years < 30)
    assert (age.tag == "over_50") is (years >= 50)
    assert age.not_young is (years >= 36)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("forty-five years old", 45, 45),
        ("trettiosju år gammal", 37, 37),
        ("kolmekymmentäkuusivuotias", 36, 36),
        ("oon viiskytkolme", 53, 53),
        ("nitton år gammal", 19, 19),
        ("nelikymppinen", 40, 49),
        ("i femtioårsåldern", 50, 59),
        ("in my late thirties", 36, 39),
        ("alle 25-vuotias", 0, 24),
        ("over 40", 41, 99),
        ("26, no degree, Lahti", 26, 26),
    ],
)
def test_words_and_spans_are_ages_too(text: str, least: int, most: int) -> None:
    (age,) = ages(fold(text))
    assert (age.least, age.most) == (least, most)


@pytest.mark.parametrize(
    "text",
    [
        "20 vuoden kokemus",
        "I have 25 years of experience",
        "bott här i 20 år",
        "olen 20 kilometrin päässä",
        "i'm 40% done",
        "ikäraja 30",
        "numero 22",
        "haku päättyy 15.10.2026",
        "I need 30 credits",
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert ages(fold(text)) == []
