"""Back to the nominative: 'Anna Virtaselle' to 'Anna Virtanen', 'messuilla' to 'messut'."""

from __future__ import annotations

import re
from typing import Literal

from actions.inflection.analyser import Analysis, analyse, generate
from actions.inflection.cases import TAGS
from actions.inflection.data import local_cases, names
from actions.inflection.phrases import AND
from actions.inflection.words import GUESSES, inflect_word

Kind = Literal["person", "organisation", "place", "event", "word"]
_COLON = re.compile(r"(.*[\w&]):(?:[a-zåäö]{1,6})")
_SILENT = re.compile(r"(\w+)[’'][a-zäö]{1,4}")
# A foreign name with the vowel that joins the ending to it: Farahille, Woltin, Slushiin.
_JOINED = re.compile(
    r"(.*[^\W\d_aeiouyäöåáéíóú])i(?:n|a|ä|in|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|tt[aä])"
)
_AGREEING = frozenset(["adjective", "participle", "ordinal", "pronoun", "pronoun-pl"])
_LONGEST = 200


def base_form(phrase: str, kind: Kind | None = None) -> str:
    """Return the nominative of an inflected phrase, or the phrase itself where that is not certain.

    Args:
        phrase: 'Anna Virtaselle', 'kestävästä kehityksestä', 'THL:ssä'; a plural stays plural.
        kind: what it names, where it is known: a person's or a firm's unknown name in a consonant
            is taken for one (Farahille, Farah).
    """
    words = phrase.split()
    if not words or len(phrase) > _LONGEST:
        return phrase
    parts = AND.split(" ".join(words))
    if len(parts) == 3:  # noqa: PLR2004
        first, second = (base_form(part, kind) for part in parts[::2])
        return f"{first}{parts[1]}{second}" if first != parts[0] and second != parts[2] else phrase
    *before, last = words
    reading, base = _base(last, kind)
    found = [base]
    agrees = reading is not None and base != last
    for word in reversed(before):
        changed = _agreeing(word, reading) if agrees and reading else None
        agrees = changed is not None
        found.insert(0, changed or word)
    return " ".join(found)


def _base(word: str, kind: Kind | None) -> tuple[Analysis | None, str]:
    """Return the reading that was chosen, when there is one, and the base form of one word."""
    if listed := _listed(word):
        return None, listed
    known = [reading for reading in analyse(word) if not reading.guessed]
    if known:
        if wanted := [reading for reading in known if _is_preferred(word, reading)]:
            return wanted[0], _nominative(word, wanted[0])
        lightest = [reading for reading in known if reading.weight < known[0].weight + 1]
        best = min(lightest, key=lambda reading: _rank(reading, kind))
        return best, _nominative(word, best)
    head, mark, end = word.rpartition("-")
    if mark and head and end:
        reading, base = _base(end, kind)
        return reading, f"{head}-{base}"
    return None, _unknown(word, kind)


def _listed(word: str) -> str | None:
    """Return the base of a form with a colon or an apostrophe, or of a name of names.yml."""
    if short := _COLON.fullmatch(word):
        return short[1]
    if (silent := _SILENT.fullmatch(word)) and silent[1] in names().silent:
        return silent[1]
    joined = _JOINED.fullmatch(word)
    return joined[1] if joined and joined[1] in names().preferred else None


def _rank(reading: Analysis, kind: Kind | None) -> tuple[bool | float, ...]:
    return (
        not reading.pos.startswith("proper") and reading.weight,
        reading.tag != "nom",
        # The plural-only word of the two: messut, not messu.
        not reading.pos.endswith("-pl") and reading.plural,
        reading.weight,
        # A place is rather spoken of from than as a part: Tanskasta is Tanska, not Tanskanen.
        kind != "person" and reading.tag == "par",
        -len(reading.word),
    )


def _is_preferred(word: str, reading: Analysis) -> bool:
    name = reading.word.capitalize()
    return word[:1].isupper() and not reading.plural and name in names().preferred


def _nominative(word: str, reading: Analysis) -> str:
    if reading.tag == "nom":
        return word
    if not reading.plural or reading.word in local_cases().plural_places:
        base = reading.word
    else:
        forms = generate(reading, "nom")
        base = forms[0] if forms else reading.word
    return base[:1].upper() + base[1:] if word[:1].isupper() else base


def _unknown(word: str, kind: Kind | None) -> str:
    """Return the base of a word that no lexicon holds."""
    if not word[:1].isupper():
        return _guess(word)
    joined = _JOINED.fullmatch(word)
    # Finnish names in a consonant end in n, s, l, r or t; doubled letters stand before a vowel.
    if joined and (
        kind in {"person", "organisation", "event"} or not re.search(r"(.)\1$", joined[1])
    ):
        return joined[1]
    return _guess(word)


def _guess(word: str) -> str:
    """Return the one guess that inflects back to the word, or the word when there are several."""
    cases = {tag: case for case, tag in TAGS.items()}
    bases: list[str] = []
    for reading in analyse(word, GUESSES):
        if reading.pos not in {"noun", "proper"} or reading.plural or reading.tag not in cases:
            continue
        base = reading.word
        if reading.tag == "nom" or base[:1].isupper() != word[:1].isupper() or base in bases:
            continue
        if inflect_word(base, cases[reading.tag]).text == word:
            bases.append(base)
    return bases[0] if len(bases) == 1 else word


def _agreeing(word: str, noun: Analysis) -> str | None:
    """Return the nominative of an adjective that agrees with the noun, None for any other word."""
    for reading in analyse(word):
        if (
            reading.pos in _AGREEING
            and reading.tag == noun.tag != "nom"
            and reading.plural == noun.plural
        ):
            return _nominative(word, reading)
    return None
