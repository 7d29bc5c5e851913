"""Hints of a language from outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import LANGUAGES, as_language, in_language, preferred_language


@pytest.mark.parametrize(
    ("hint", "language"),
    [
        ("fi", "fi"),
        ("sv-FI", "sv"),
        ("EN_gb", "en"),
        (" sv ", "sv"),
        ("de", None),
        ("finnish", None),
        ("", None),
        (None, None),
        (1, None),
        (["fi"], None),
    ],
)
def test_a_code_with_or_without_region_is_recognised(hint, language):
    assert as_language(hint) == language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "fi"),
        ("", "fi"),
        ("*", "fi"),
        ("de-DE,de;q=0.9", "fi"),
        ("sv-FI,sv;q=0.9,en;q=0.5", "sv"),
        ("en;q=0.3, sv;q=0.8", "sv"),
        ("de, en;q=0.1", "en"),
        ("fi;q=0.2,fi-FI;q=0.9,en;q=0.5", "fi"),
        ("en;q=nonsense,sv;q=0.1", "sv"),
        (";;q=,,", "fi"),
    ],
)
def test_the_heaviest_language_of_ours_is_preferred(header, language):
    assert preferred_language(header) == language


@given(st.text())
def test_any_header_gives_a_language_of_ours(header):
    assert preferred_language(header) in LANGUAGES


@pytest.mark.parametrize(("language", "text"), [("sv", "hej"), ("fi", "hei"), ("de", "hei")])
def test_a_language_that_is_missing_is_answered_in_finnish(language, text):
    assert in_language({"fi": "hei", "sv": "hej"}, language) == text
