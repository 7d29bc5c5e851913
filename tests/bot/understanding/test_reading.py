"""All ways of reading a message."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.context import NO_CONTEXT, Context
from bot.understanding.reading import View, read


def look(text: str) -> View:
    """Return a view without an encoder."""
    return View(text, np.zeros(2, dtype=np.float32), np.zeros(3, dtype=np.float32))


def test_a_plain_question_is_read_once():
    reading = read("miten aloitan", NO_CONTEXT, look)
    assert reading.whole.text == "miten aloitan"
    assert (reading.in_context, reading.wanted, reading.pieces) == (None, None, ())


def test_after_a_topic_it_is_read_with_the_topic_too():
    reading = read("mistä semmosia saa", Context("mentor_benefits"), look)
    assert reading.in_context is not None
    assert reading.in_context.text == "mentor benefits: mistä semmosia saa"


def test_two_questions_are_two_pieces_that_ask():
    reading = read("olen kokki. miten aloitan? missä ihmisiä tapaa?", NO_CONTEXT, look)
    assert [view.text for view in reading.pieces] == [
        "olen kokki.",
        "miten aloitan?",
        "missä ihmisiä tapaa?",
    ]
    assert reading.asking == (False, True, True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("en halua mentoria vaan apua kutsun kirjoittamiseen", "apua kutsun kirjoittamiseen"),
        ("jag vill inte ha en mentor utan veta hur man skriver", "veta hur man skriver"),
        ("i don't want a mentor, i want to know where to meet people",
         "i want to know where to meet people"),
        # These negate something else.
        ("en osaa sanoa mitään, vaan jähmetyn aina paikalleni", None),
        ("en halua puhua hänelle vaan siks että saisin töitä", None),
        ("i don't know anyone, how do i start", None),
        ("jag vill inte börja utan att veta vad jag gör", None),
        ("miten aloitan", None),
    ],
)  # fmt: skip
def test_what_is_not_wanted_is_left_out(text, wanted):
    found = read(text, NO_CONTEXT, look).wanted
    assert (found.text if found else None) == wanted
