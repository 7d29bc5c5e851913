"""Endings of names that no lexicon holds, and their vowel harmony: Wolt, Woltilla."""

from __future__ import annotations

import re

from actions.inflection.data import names

_BACK = re.compile(r"[aouáóúå]")
_ENDINGS = {
    "genitive": "n",
    "partitive": "A",
    "inessive": "ssA",
    "elative": "stA",
    "adessive": "llA",
    "ablative": "ltA",
    "allative": "lle",
    "essive": "nA",
    "translative": "ksi",
    "abessive": "ttA",
}


def harmony(word: str) -> str:
    """Return a or ä, as the endings of a word without a lexicon entry have it."""
    last = re.split(r"[-\s]", word.lower())[-1]
    if last.endswith(tuple(names().front_ends)):
        return "ä"
    return "a" if _BACK.search(last) and not re.search(r"[äöy][^aou]*$", last) else "ä"


def after_consonant(word: str, case: str) -> str:
    """Return a name in a consonant: Wolt, Woltilla, Woltiin."""
    if case == "illative":
        return f"{word}iin"
    return f"{word}i{_ENDINGS[case].replace('A', harmony(word))}"


def after_vowel(word: str, case: str) -> str:
    """Return a name in a vowel whose stem stays: Kela, Kelaan."""
    if case == "illative":
        return f"{word}{word[-1].lower()}n"
    return f"{word}{_ENDINGS[case].replace('A', harmony(word))}"


def after_s(word: str, case: str) -> str:
    """Return a name of the kind Jonas, Jonakselle."""
    stem, back = word[:-1], harmony(word)
    if case == "partitive":
        return f"{word}t{back}"
    if case == "illative":
        return f"{stem}kseen"
    return f"{stem}kse{_ENDINGS[case].replace('A', back)}"


def after_silent(word: str, case: str) -> str:
    """Return a name whose last letter is not heard: Camus, Camus’lle."""
    # The vowel that is heard decides; the written one is near enough for French.
    back = harmony(word)
    vowel = re.findall(r"[aeiouyäö]", word.lower())[-1]
    if case == "illative":
        return f"{word}’h{vowel}n"
    if case == "partitive":
        return f"{word}’t{back}"
    return f"{word}’{_ENDINGS[case].replace('A', back)}"
