"""Likeness of letters: a pair is found exactly when it shares enough three-letter pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measuring.text_overlap import bare, overlaps, word_count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mitä, verkosto?! 🙂", "mitä verkosto"),
        ("  LinkedIn-kutsu\n", "linkedin kutsu"),
        ("snake_case", "snake case"),
        ("👍🔥", "👍🔥"),
        (" ??? ", "???"),
        ("", ""),
    ],
)
def test_case_punctuation_and_emoji_do_not_count(text, expected):
    assert bare(text) == expected


def test_words_are_counted_without_punctuation():
    assert word_count("Hei - mitä kuuluu ?") == 3


@given(st.text(max_size=60))
def test_bare_is_stable(text):
    assert bare(bare(text)) == bare(text)


def jaccard(left: str, right: str) -> float:
    one, other = (pieces(bare(text)) for text in (left, right))
    return len(one & other) / len(one | other) if one | other else 0.0


def pieces(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


TEXTS = st.lists(st.text("aeiäö st", max_size=8), max_size=6)


@given(TEXTS, TEXTS, st.sampled_from([0.2, 0.5, 0.85, 1.0]))
def test_the_pairs_are_those_of_jaccards_measure(left, right, least):
    expected = {
        (row, column): jaccard(one, other)
        for row, one in enumerate(left)
        for column, other in enumerate(right)
        if jaccard(one, other) >= least
    }
    found = {(row, column): share for row, column, share in overlaps(left, right, least=least)}
    assert found == pytest.approx(expected)


def test_more_texts_than_fit_one_block_are_all_compared():
    texts = [f"teksti numero {number:04d} tässä" for number in range(1100)]
    pairs = {(row, column) for row, column, _ in overlaps(texts, texts, least=1.0)}
    assert pairs == {(number, number) for number in range(1100)}
