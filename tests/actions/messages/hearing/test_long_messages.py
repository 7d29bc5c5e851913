"""Long and hostile messages are heard in time: an action may take five seconds."""

from __future__ import annotations

import time

import pytest

from actions.messages.details import LANGUAGES
from actions.messages.hearing.listen import listen
from actions.messages.hearing.said import Said

LONGEST = 2000
SECONDS = 4
HOSTILE = [
    "a" * LONGEST,
    "samma kurs " * 182,
    "kirjoita kutsu Annalle " * 87,
    "Anna Virtanen " * 143,
    "sano että se on " * 125,
    "Slushissa viime viikolla tapasin Woltilla " * 48,
    "<b>[a](b)" * 223,
    '"' * LONGEST,
    "a " * 1000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_message_of_the_greatest_length_is_heard_in_time(text):
    listen(Said(text="tapasimme Slushissa", language="fi"))  # reads its lists
    started = time.monotonic()
    for language in LANGUAGES:
        listen(Said(text=text[:LONGEST], language=language))
    assert time.monotonic() - started < SECONDS * len(LANGUAGES)
