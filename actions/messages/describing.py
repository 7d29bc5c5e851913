"""Say who the user is: what completes "I am", and "as a nurse"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from actions import english, finnish
from actions.content.terms import Group, Terms
from actions.messages.cleaning import clean, is_sentence
from actions.messages.details import Language, Myself

# From this likeness on, 0 to 1, two words are one with a slip of the hand.
_SAME_WORD = 0.85
_NUMBERS_OR_LISTS = re.compile(r"[\d,:/]")
# Small words that may stand beside what a term says without saying more.
_FILLERS = frozenset(
    [
        "olen",
        "oon",
        "itse",
        "juuri",
        "just",
        "vasta",
        "vielä",
        "myös",
        "jag",
        "är",
        "själv",
        "en",
        "ett",
        "ny",
        "i",
        "am",
        "a",
        "an",
        "the",
        "as",
        "now",
        "also",
        "currently",
        "recent",
        "recently",
    ]
)


@dataclass(frozen=True, slots=True)
class Description:
    """Who the user is.

    Attributes:
        said: in their own words, cleaned.
        is_: completes "I am", or None when it cannot be said.
        as_: "datainsinöörinä", "som dataingenjör", "as a data engineer", or None.
    """

    said: str = ""
    is_: str | None = None
    as_: str | None = None


def describe(about: Myself | None, language: Language, terms: Terms) -> Description:
    """Return who the user is in a language.

    In their own language their own words are used, unless they are the term's with a slip.
    """
    if about is None:
        return Description()
    said = clean(about.text)
    profession = _name(terms, about.term, language)
    own_words = said and about.language in {None, language} and not is_sentence(said)
    own_word = about.stage is None and is_own_word(said, profession, language)
    says_more = _says_more(said, about, language, terms) and not _is_slip(said, profession)
    if own_words and (says_more or own_word):
        noun = _start_small(said, terms, language)
        return _of(said, _essive(noun), noun, language)
    if about.stage in terms.ids("stages"):
        stage = terms.stage(str(about.stage), language, profession)
        essive = None
        if language == "fi":
            as_profession = finnish.inflect_surely(profession, "essive") if profession else None
            if profession is None or as_profession is not None:
                essive = terms.stage_as(str(about.stage), as_profession)
        if profession is not None or about.term is None:
            return _of(said, essive, stage, language)
    if profession is not None:
        return _of(said, _essive(profession), profession, language)
    if own_words:
        return _of(said, _essive(said), _start_small(said, terms, language), language)
    return Description(said)


def is_own_word(said: str, listed: str | None, language: Language) -> bool:
    """Tell whether somebody's word for a thing is to be kept beside the one that is listed.

    "Testausinsinööri" is, though the list only has "ohjelmistotestaaja"; "rakennus insinöri" is the
    listed word with a slip.
    """
    if listed is None or said.casefold() == listed.casefold():
        return False
    if _NUMBERS_OR_LISTS.search(said):
        return False
    if _is_slip(said, listed):
        return False
    return language != "fi" or finnish.inflect_surely(said, "essive") is not None


def _is_slip(said: str, listed: str | None) -> bool:
    """Tell whether a word is the listed one with a slip of the hand."""
    if listed is None:
        return False
    return SequenceMatcher(None, said.casefold(), listed.casefold()).ratio() >= _SAME_WORD


def _of(said: str, essive: str | None, noun: str, language: Language) -> Description:
    if language == "fi":
        return Description(said, noun, essive)
    if language == "sv":
        return Description(said, noun, f"som {noun}")
    with_article = english.with_article(noun)
    return Description(said, with_article, f"as {with_article}")


def _name(terms: Terms, term: str | None, language: Language) -> str | None:
    if term is None or term not in terms.ids("professions"):
        return None
    return terms.name("professions", term, language)


def _essive(text: str) -> str | None:
    return None if _NUMBERS_OR_LISTS.search(text) else finnish.inflect_surely(text, "essive")


def _says_more(said: str, about: Myself, language: Language, terms: Terms) -> bool:
    """Return whether words are left when the profession and the stage are taken away."""
    if about.term is None and about.stage is None:
        return True
    if _NUMBERS_OR_LISTS.search(said):
        return False
    left = said
    groups: tuple[Group, ...] = ("professions", "stages")
    for group in groups:
        for found in reversed(terms.find(left, group, language)):
            left = left[: found.start] + left[found.end :]
    words = {word.lower() for word in re.findall(r"\w+", left)}
    return bool(words - _FILLERS)


def _start_small(said: str, terms: Terms, language: Language) -> str:
    """Return words without the capital of a sentence's start, where they begin with no name."""
    starts = any(
        found.start == 0
        for found in (
            *terms.find(said, "professions", language),
            *terms.find(said, "stages", language),
        )
    )
    word = said.split(" ", 1)[0]
    return said[:1].lower() + said[1:] if starts and word[1:].islower() else said
