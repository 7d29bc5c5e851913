"""Bring the words of a name to its base form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions import finnish
from actions.messages.hearing.clauses import fold
from actions.messages.hearing.name_list import first_names, surnames
from actions.messages.hearing.name_words import Word, joint, with_capitals
from actions.messages.hearing.no_names import PARTICLES

POSSESSIVE = re.compile(r"['’´`]s$")
# Kim:lle, Grace'lle.
MARKED_ENDING = re.compile(r"[:'’´`](?:i?lle|i?lta|i?n|i?a|ä)$")
# Surnames in -nen with the ending of whom something is for: Kaariselle.
_NEN = re.compile(r"(?<=[aeiouy])se(?:lle|llekin|lta|n)$")


def base_form(words: Sequence[Word], endings: tuple[str, ...]) -> str:
    """Return a name without the ending of its last word, with its capitals and dots.

    Args:
        words: of the name.
        endings: one of which the last word has; none when it has no ending.
    """
    *front, last = words
    raw = POSSESSIVE.sub("", last.raw)
    raw = MARKED_ENDING.sub("", raw) if endings else raw
    if endings and raw == last.raw:
        raw = _last_base(front, last, endings)
    if not front and not last.capital and (listed := first_names().base(fold(raw))):
        raw = listed
    parts = [*(_listed_spelling(word) for word in front), raw]
    gaps = ["", *(joint(word) for word in words[1:])]
    text = "".join(
        gap + (part if word.low in PARTICLES and index else with_capitals(part))
        for index, (gap, part, word) in enumerate(zip(gaps, parts, words, strict=True))
    )
    if len(last.raw) == 1 and front:
        text += "."
    return text.strip()


def _last_base(front: Sequence[Word], last: Word, endings: tuple[str, ...]) -> str:
    order = (surnames(), first_names()) if front else (first_names(), surnames())
    for names in order:
        if name := names.inflected(last.low, endings):
            return name
    capital = with_capitals(last.raw)
    if "ksi" in endings:
        return re.sub(r"i?ksi?$", "", capital)
    if front and _NEN.search(last.low):
        return _NEN.sub("nen", capital)
    phrase = " ".join([*(with_capitals(word.raw) for word in front), capital])
    base = finnish.base_form(phrase, kind="person")
    return base.split(" ")[-1] if base.count(" ") == phrase.count(" ") else capital


def _listed_spelling(word: Word) -> str:
    """Return a first name in small letters with the dots that it is listed with."""
    return word.raw if word.capital else first_names().base(word.low) or word.raw
