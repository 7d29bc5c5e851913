"""Single words and names: Virtanen, Virtaselle; HUS, HUSissa; Mäki-Kuutti, Mäki-Kuutille."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.inflection.analyser import Analysis, analyse, generate
from actions.inflection.cases import TAGS, Case
from actions.inflection.data import local_cases, names
from actions.inflection.endings import after_consonant, after_s, after_silent, after_vowel, harmony
from actions.inflection.shortforms import inflect_short_form

# The heaviest reading that is still a guess.
GUESSES = 7.0
# Capitals of so many letters that spell a known name are read as that name.
_SHORTEST_NAME = 4
# An unknown word may be a compound: at least so many letters before a known word of so many.
_SHORTEST_START = 3
_SHORTEST_END = 5
_HYPHENS = re.compile(r"^(.*[-–])([^-–]+)$", re.DOTALL)
# No stop that could weaken before the vowel, and no -i that could stand for -e.
_REGULAR = re.compile(r"[^\W\daeiouyäöåkpt][aouyäöå]$|[bcdfghjqrsvwz]i$")
_VOWELS = frozenset("aeiouyäöåáéíóúàèüøâêô")


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form.

    Attributes:
        text: of the form.
        sure: whether a lexicon or a rule without exceptions gave it.
    """

    text: str
    sure: bool


def inflect_word(word: str, case: Case) -> Form:
    """Return a word in a case, in the number it is given in.

    Args:
        word: a nominative without spaces: Virtanen, messut, THL.
        case: the wanted case.
    """
    if case == "nominative":
        return Form(word, sure=True)
    if not any(sign.isalnum() for sign in word):
        return Form(word, sure=False)
    for rule in (_listed, _capitals, inflect_short_form, _in_lexicon):
        if text := rule(word, case):
            return Form(text, sure=True)
    if parts := _HYPHENS.match(word):
        last = inflect_word(parts[2], case)
        return Form(parts[1] + last.text, last.sure)
    return _unknown(word, case)


def _listed(word: str, case: Case) -> str | None:
    """Return the form of a word of names.yml."""
    if word in names().silent:
        return after_silent(word, case)
    if model := names().like.get(word):
        return _as_written(word, inflect_word(model, case).text)
    return None


def _capitals(word: str, case: Case) -> str | None:
    """Return the form of capitals that are read as a name: HUS as Hus, KONE as Kone."""
    if not word.isupper():
        return None
    name = word.capitalize()
    spoken = word in names().spoken
    if not spoken and (
        len(word) < _SHORTEST_NAME or all(reading.guessed for reading in nominatives(name))
    ):
        return None
    if word[-1].lower() not in _VOWELS:
        return after_consonant(word, case)
    return _as_written(word, inflect_word(name, case).text)


def _in_lexicon(word: str, case: Case) -> str | None:
    known = [reading for reading in nominatives(word) if not reading.guessed]
    if word in local_cases().plural_places:
        known = [replace(reading, plural=True) for reading in known]
    for reading in known:
        # Names that look alike (Salmi of two kinds) are chosen between; nouns come in order.
        alike = [reading] if reading.pos != "proper" else [r for r in known if _alike(r, reading)]
        if forms := [form for each in alike for form in generate(each, TAGS[case])]:
            return _as_written(word, choose(word, forms, reading))
    return None


def _alike(one: Analysis, other: Analysis) -> bool:
    return (one.pos, one.weight, one.plural) == (other.pos, other.weight, other.plural)


def nominatives(word: str, margin: float = 1.5) -> list[Analysis]:
    """Return the readings of `word` as a nominative, likeliest first; plural-only words first."""
    found = [
        reading
        for reading in analyse(word, margin)
        if reading.tag == "nom"
        # A plural of a name is a chance likeness: Vincit is no row of Vincis.
        and (
            reading.word.casefold() == word.casefold()
            or (reading.plural and reading.pos != "proper" and not reading.guessed)
        )
    ]
    return sorted(found, key=lambda reading: (reading.weight, reading.plural))


def choose(word: str, forms: Sequence[str], reading: Analysis) -> str:
    """Return the form that is most used in writing of those the generator gives."""
    if len(forms) == 1:
        return forms[0]
    name = reading.pos == "proper"

    def rank(form: str) -> tuple[bool | int, ...]:
        stem = word[:-1]
        return (
            ":" in form,
            word in names().ungraded and not form.startswith(word),
            name and word.endswith("s") and not form.startswith(f"{stem}k"),
            # Of two ways the one of the same common noun: Laine, Laineelle.
            name and form.lower() not in _as_noun(word, forms),
            not name and not reading.guessed and harmony(form) != harmony(word),
            form.endswith(("itten", "itä" if word.endswith("t") else " ")),
            forms.index(form),
        )

    return min(forms, key=rank)


def _unknown(word: str, case: Case) -> Form:
    """Return a form by the rules of names that no lexicon holds."""
    guesses = nominatives(word, GUESSES)
    if guesses and guesses[0].pos == "adjective" and word.islower():
        return Form(generate(guesses[0], TAGS[case])[0], sure=True)
    if compound := _compound(word, case):
        return compound
    last = word[-1].lower()
    if last not in _VOWELS:
        if word.lower().endswith(("as", "is", "us")):
            return Form(after_s(word, case), sure=False)
        return Form(after_consonant(word, case), sure=last.isalpha() and last not in "st")
    silent = last in "eé" or "'" in word or "’" in word
    forms = [
        _as_written(word, choose(word, found, reading))
        for reading in ([] if silent else guesses)
        if (found := generate(reading, TAGS[case]))
    ]
    if forms:
        return Form(forms[0], sure=_is_regular(word))
    return Form(after_vowel(word, case), sure=False)


def _compound(word: str, case: Case) -> Form | None:
    """Return the form of an unknown word that ends in a known noun: Rekrymessut."""
    for start in range(_SHORTEST_START, len(word) - _SHORTEST_END + 1):
        end = word[start:]
        if end.islower() and any(
            reading.pos in {"noun", "noun-pl"} and not reading.guessed
            for reading in nominatives(end)
        ):
            form = inflect_word(end, case)
            return Form(word[:start] + form.text, form.sure)
    return None


def _is_regular(word: str) -> bool:
    """Return whether a name in a vowel can have but one stem: Varha, but not Vilkki."""
    return _REGULAR.search(word.lower()) is not None


def _as_noun(word: str, forms: Sequence[str]) -> set[str]:
    """Return those of `forms` that the common noun spelled like a name has too."""
    found: set[str] = set()
    for noun in analyse(word.lower()):
        if noun.pos == "noun" and noun.tag == "nom" and noun.word == word.lower():
            for tag in TAGS.values():
                found.update(set(generate(noun, tag)) & {form.lower() for form in forms})
    return found


def _as_written(word: str, form: str) -> str:
    """Return a form with the capitals of the word it was made from."""
    same = 0
    while same < min(len(word), len(form)) and word[same].casefold() == form[same].casefold():
        same += 1
    return word[:same] + form[same:]
