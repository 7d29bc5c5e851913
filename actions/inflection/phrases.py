"""Phrases: the last word is inflected, adjectives agree with it, names before it stay."""

from __future__ import annotations

import re

from actions.inflection.analyser import analyse
from actions.inflection.cases import Case
from actions.inflection.words import Form, inflect_word, nominatives

_AGREEING = frozenset(["adjective", "participle", "ordinal", "pronoun", "pronoun-pl", "numeral"])
# Two nouns in the same case.
AND = re.compile(r"(\s+(?:ja|tai|sekä|&)\s+)")
_LONGEST = 200
# Readings of compounds such as 'vastavalmistunut' are guesses, but nothing else ends like this.
_PARTICIPLE = re.compile(r"[a-zåäö]{5,}(?:nut|nyt|inen)")


def inflect_phrase(phrase: str, case: Case) -> Form:
    """Return a phrase in a case.

    Args:
        phrase: a nominative: 'Anna Virtanen', 'kestävä kehitys', 'Suomen Punainen Risti'.
        case: the wanted case.
    """
    words = phrase.split()
    if case == "nominative" or not words or len(phrase) > _LONGEST:
        return Form(phrase, sure=case == "nominative")
    parts = AND.split(" ".join(words))
    if len(parts) == 3 and _is_nominative(parts[0].split()[-1]):  # noqa: PLR2004
        first, second = (inflect_phrase(part, case) for part in parts[::2])
        return Form(f"{first.text}{parts[1]}{second.text}", first.sure and second.sure)
    *before, last = words
    end = inflect_word(last, case)
    sure = end.sure and not (before and last[:1].isdigit())
    inflected = [end.text]
    plural = any(reading.plural for reading in nominatives(last)[:1])
    agrees = True
    for word in reversed(before):
        agrees = agrees and agreeing(word, plural=plural)
        inflected.insert(0, inflect_word(word, case).text if agrees else word)
    return Form(" ".join(inflected), sure)


def agreeing(word: str, *, plural: bool) -> bool:
    """Return whether a word before a noun takes the noun's case: 'kestävä', 'Punainen'.

    A capital is only believed of what is surely no name: 'Anna', 'Virtanen' stay.
    """
    if _PARTICIPLE.fullmatch(word) and not plural:
        return True
    readings = analyse(word)
    return any(
        reading.pos in _AGREEING
        and reading.tag == "nom"
        and reading.plural == plural
        and not reading.guessed
        for reading in readings
    ) and not any(reading.pos.startswith("proper") for reading in readings if word[:1].isupper())


def _is_nominative(word: str) -> bool:
    return bool(nominatives(word)) and not any(
        reading.tag == "gen" and not reading.guessed for reading in analyse(word)
    )
