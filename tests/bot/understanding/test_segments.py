"""Sentences of a message, and which of them ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import fold
from bot.understanding.segments import LONGEST_PIECE, MOST_PIECES, asks, split_sentences


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("miten aloitan?", ["miten aloitan?"]),
        (
            "mistä löydän mentorin ja miten kirjoitan hänelle",
            ["mistä löydän mentorin", "miten kirjoitan hänelle"],
        ),
        (
            "hur börjar jag? och var träffar man folk",
            ["hur börjar jag?", "och var träffar man folk"],
        ),
        (
            "how do i start and where do i meet people",
            ["how do i start", "where do i meet people"],
        ),
        # A conjunction between things, not between questions.
        ("leipä ja voi ja maito", ["leipä ja voi ja maito"]),
        ("moi! miten aloitan", ["miten aloitan"]),
        ("", []),
    ],
)
def test_a_message_falls_into_its_questions(text, pieces):
    assert split_sentences(text) == pieces


@pytest.mark.parametrize(
    "piece",
    [
        "miten pääsen alkuun",
        "onks siitä mitään hyötyä",
        "kirjota mulle kutsu",
        "var hittar jag en mentor",
        "kan du skriva åt mig",
        "where do people meet",
        "could you write it",
        "mentori?",
        # A verb comes first, without a question mark.
        "riittääkö kaksi tuttua",
        "uskaltaako pomolle soittaa",
        "är det fult att fråga två gånger",
        "tar det länge",
        "am i too old for this",
        "do people really answer",
    ],
)
def test_a_question_or_request_asks(piece):
    assert asks(piece)


@pytest.mark.parametrize(
    "piece",
    [
        "olen kokki turusta",
        "jag är sjuksköterska i vasa",
        "i moved here in may",
        "i am an engineer who just moved",
        "kaikki mitä osaan on kokkaus",
        "det var kul",
        "minulla on verkko kotona",
        "det är fint att du finns",
        "",
    ],
)
def test_background_asks_nothing(piece):
    assert not asks(piece)


@given(st.text(max_size=2000))
def test_no_message_makes_too_many_or_too_long_pieces(text):
    pieces = split_sentences(fold(text))
    assert len(pieces) <= MOST_PIECES
    assert all(1 < len(piece.split()) <= LONGEST_PIECE for piece in pieces)


@given(
    st.lists(st.sampled_from(["miten", "ja", "aloitan", "var", "och", "?", ".", "x"]), max_size=300)
)
def test_every_word_of_a_piece_comes_from_the_message(words):
    text = " ".join(words)
    assert {word for piece in split_sentences(text) for word in piece.split()} <= set(text.split())
