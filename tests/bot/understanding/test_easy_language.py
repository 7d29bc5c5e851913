"""A plain wish for easy language is heard; a sentence with another wish is not one."""

from __future__ import annotations

import pytest

from bot.texts import fold
from bot.understanding.easy_language import asks_for_easy_language


@pytest.mark.parametrize(
    "text",
    [
        "Selkosuomeksi",
        "selkokielellä!",
        "voisitko sanoa saman selkosuomella, kiitos",
        "helpommalla suomella",
        "Lättläst?",
        "kan du säga det på lätt svenska",
        "in plain language please",
        "can you say that in easier words",
    ],
)
def test_a_wish_is_heard(text):
    assert asks_for_easy_language(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "suomeksi",
        "på svenska",
        "selkokielinen mentoriohjelma",
        "kirjoita kutsu selkosuomella",
        "missä opin helppoa suomea",
        "jag pratar bara lätt svenska",
        "my english is simple",
        "easy",
    ],
)
def test_other_wishes_are_not(text):
    assert not asks_for_easy_language(fold(text))
