"""The words that tell in which language a sentence is built, whatever nouns it borrows."""

from __future__ import annotations

from itertools import combinations

import pytest

from bot.function_words import _WORDS, count_function_words
from bot.understanding.spoken import _WRITTEN


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("What does vertaistuki mean?", {"en": 2}),
        ("Berätta om yrkesläroanstalten", {"sv": 1}),
        ("miten löydän buddy-ohjelman", {"fi": 1}),
        ("minä kysyin varför", {"fi": 1, "sv": 1}),
        ("I’m at DON'T", {"en": 3}),
        ("on en se me", {}),
        ("", {}),
        ("12 🙂 ,,,", {}),
    ],
)
def test_only_words_of_one_language_count(text, counts):
    assert count_function_words(text) == counts


def test_no_word_is_listed_for_two_languages():
    for one, other in combinations(_WORDS, 2):
        assert _WORDS[one] & _WORDS[other] == set()


def test_a_spoken_form_is_no_function_word_of_another_language():
    for language, table in _WRITTEN.items():
        others = {word for code, words in _WORDS.items() if code != language for word in words}
        assert table.keys() & others == set()
