"""Matching is fast enough to run on every message."""

from __future__ import annotations

import time

from bot.entities.compiling import load_lexicon
from bot.entities.matching import find_entities

MESSAGES = (
    (
        "Olen insinööri Tampereelta ja etsin mentoria ruotsiksi IT-alalta LinkedInin kautta nyt",
        "fi",
    ),
    ("jag är sjukskötare i Åbo och vill ha en mentor inom vården", "sv"),
    ("I am a nurse in Oulu looking for women in tech networks", "en"),
)
REPETITIONS = 50
MOST_SECONDS = 0.001


def test_a_message_of_twelve_words_takes_less_than_a_millisecond():
    load_lexicon()
    for text, language in MESSAGES:
        assert len(text.split()) >= 11
        find_entities(text, language)
        best = min(_seconds(text, language) for _ in range(REPETITIONS))
        assert best < MOST_SECONDS


def _seconds(text: str, language: str) -> float:
    started = time.perf_counter()
    find_entities(text, language)
    return time.perf_counter() - started
