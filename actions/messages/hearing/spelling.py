"""Put back the dots of words for professions that were typed without."""

from __future__ import annotations

import re
from types import MappingProxyType

# Ends and parts of Finnish and Swedish words, as typed without dots: which word it is, is certain.
_PARTS = MappingProxyType(
    {
        "insinoori": "insinööri",
        "kehittaja": "kehittäjä",
        "tyontekija": "työntekijä",
        "tyonhakija": "työnhakija",
        "tyonjohtaja": "työnjohtaja",
        "tekija": "tekijä",
        "yrittaja": "yrittäjä",
        "kirjanpitaja": "kirjanpitäjä",
        "pitaja": "pitäjä",
        "kasittelija": "käsittelijä",
        "paallikko": "päällikkö",
        "lahihoitaja": "lähihoitaja",
        "laakari": "lääkäri",
        "katilo": "kätilö",
        "sahko": "sähkö",
        "myyja": "myyjä",
        "tyoton": "työtön",
        "tietyo": "tietyö",
        "henkilo": "henkilö",
        "ymparisto": "ympäristö",
        "ingenjor": "ingenjör",
        "montor": "montör",
        "frisor": "frisör",
        "redaktor": "redaktör",
        "skotare": "skötare",
        "skoterska": "sköterska",
        "vardare": "vårdare",
        "larare": "lärare",
        "lakare": "läkare",
        "stadare": "städare",
        "saljare": "säljare",
        "koordinator": "koordinator",
        "bokforare": "bokförare",
        "chauffor": "chaufför",
        "foretagare": "företagare",
        "malare": "målare",
        "narvard": "närvård",
        "overs": "övers",
    }
)
_PATTERN = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)), re.IGNORECASE)
_SHOUTING = 5


def spelled(word: str) -> str:
    """Return a word with its dots: "insinoori" gives "insinööri"; others stay as they are."""
    return _PATTERN.sub(lambda found: _like(_PARTS[found.group().lower()], found.group()), word)


def in_small_letters(phrase: str) -> str:
    """Return a phrase without a sentence's capital and without shouting; HR and UX stay."""
    first, space, rest = phrase.partition(" ")
    if len(phrase) > _SHOUTING and phrase.isupper():
        return phrase.lower()
    if first[1:].islower() or len(first) == 1:
        first = first.lower()
    return first + space + rest


def _like(word: str, typed: str) -> str:
    return word[0].upper() + word[1:] if typed[0].isupper() else word
