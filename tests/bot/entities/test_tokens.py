"""How a message is cut into words, and what is known of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entities.tokens import tokenise


def words(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THL:ssä ja HR:n kanssa", ["thl:ssä", "ja", "hr:n", "kanssa"]),
        ("IT-alalla", ["it", "alalla"]),
        ("LinkedIn’s site", ["linkedin's", "site"]),
        ("kirjoita anna@kone.fi tai https://www.nokia.com/x", ["kirjoita", "tai"]),
        ("olen 50+", ["olen", "50+"]),
        ("", []),
        ("🙂 ...", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_a_capital_at_the_start_of_a_sentence_is_marked():
    tokens = tokenise("Kone hajosi. Posti toi uuden, kertoi Neste")
    marked = {token.raw for token in tokens if token.capital and token.first}
    assert marked == {"Kone", "Posti"}
    assert {token.raw for token in tokens if token.capital and not token.first} == {"Neste"}


def test_capitals_say_nothing_in_a_message_that_is_all_capitals():
    assert not any(token.capital or token.upper for token in tokenise("MISTÄ LÖYDÄN IT MENTORIN"))
    assert [token.raw for token in tokenise("haen IT alalle") if token.upper] == ["IT"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("a b", True),
        ("a-b", True),
        ("a & b", True),
        ("a, b", False),
        ("a. b", False),
        ("a\nb", False),
    ],
)
def test_words_of_one_name_stand_close_together(text, joined):
    assert tokenise(text)[1].joined is joined


@given(st.text())
def test_the_offsets_point_at_the_words_from_left_to_right(text):
    end = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.raw
        assert token.start >= end
        end = token.end
