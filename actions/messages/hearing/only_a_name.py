"""Hear that a message says nothing but a person's name, whatever the bot has asked for."""

from __future__ import annotations

import re
from unicodedata import normalize

from actions.content.terms import current_terms
from actions.messages.hearing.clauses import words
from actions.messages.hearing.name_base import base_form
from actions.messages.hearing.name_list import (
    firm_of,
    first_names,
    is_also_word,
    is_firm_or_place,
    surnames,
)
from actions.messages.hearing.name_words import Word, name_words
from actions.messages.hearing.no_names import PARTICLES, TITLES, is_no_name
from actions.messages.hearing.said import Said

# Questions that a name does answer.
NAMES = frozenset({"recipient", "common_contact", "my_name"})
_NO_PEOPLE = frozenset({"organisation", "event"})
_MOST_WORDS = 4
# Said around a name that is given as an answer.
_AROUND = words(
    "no se hän oli on nimi nimensä hänen siis öö hmm um uh well it it's its he he's she she's is was "
    "his her their the first last full name called named etunimi etunimensä sukunimi nimeltään "
    "hennes hans hens förnamn efternamn namn namnet det är var hon han hen heter kiitos tack thanks please"
)
# What only a house, a firm or an event ends with, folded.
_INSTITUTION = re.compile(
    r"(?:theatre|theater|teatteri|teater|museum|museo|hall|halli|hotel|hotelli|hotell|cafe|kahvila|kafe|bar|restaurant|"
    r"ravintola|restaurang|school|koulu|skola|college|university|yliopisto|universitet|institute|instituutti|"
    r"akatemia|akademi|academy|hospital|sairaala|sjukhus|clinic|klinikka|kirjasto|library|bibliotek|festival|festivaali|"
    r"conference|konferenssi|konferens|forum|foorumi|summit|week|viikko|day|days|paivat|paiva|messut|fair|massa|"
    r"saatio|stiftelse|foundation|seura|center|centre|keskus|talo|house|church|kirkko|kyrka|street|katu|gatan|park|"
    r"puisto|group|oy|oyj|ab|ltd|inc|ry|rf|kurssi|kurs|course|club|klubi|klubb|prize|palkinto|lounge|stadion|arena)$"
)


def only_name(said: Said) -> str | None:
    """Return the name of a person when a message says nothing else, else None.

    A full name counts with capitals and one listed part, a first name alone when it is listed and
    no word; what is a firm, a place, an event or a term is nobody.

    Args:
        said: the message.
    """
    text = normalize("NFC", said.text).strip()
    found = name_words(text)
    while len(found) > 1 and found[0].low in _AROUND:
        found = found[1:]
    while len(found) > 1 and found[-1].low in _AROUND:
        found = found[:-1]
    if not 0 < len(found) <= _MOST_WORDS or not _fills(text, found):
        return None
    if _is_known_otherwise(said, text, found) or not _is_person(_parts(found)):
        return None
    return base_form(_parts(found), ())


def _fills(text: str, found: list[Word]) -> bool:
    """Tell whether the words of a name stand side by side, with no figure or mark between them."""
    around = text[: found[0].start] + text[found[-1].end :]
    joined = all(word.gap in {" ", ". ", "-", " - "} for word in found[1:])
    return joined and not any(sign.isdigit() or sign in "?@/&" for sign in around)


def _is_known_otherwise(said: Said, text: str, found: list[Word]) -> bool:
    start, end = found[0].start, found[-1].end
    kinds = {each.get("entity") for each in said.entities}
    if kinds & _NO_PEOPLE and "person" not in kinds:
        return True
    alone = len(found) == 1
    if alone and ("place" in kinds or firm_of(found[0].low, inflected=said.language == "fi")):
        return True
    if any(_INSTITUTION.search(word.low) for word in found[1:]):
        return True
    return current_terms().is_listed(text[start:end])


def _parts(found: list[Word]) -> list[Word]:
    """Return the words of a name without titles; a title alone stays."""
    return [word for word in found if word.low not in TITLES] or found


def _is_person(parts: list[Word]) -> bool:
    if len(parts) == 1:
        return _is_first_name(parts[0]) and not is_also_word(parts[0].low)
    names = [word for word in parts if word.low not in PARTICLES]
    listed = [_is_first_name(word) or bool(surnames().base(word.low)) for word in names]
    unlisted = [word for word, known in zip(names, listed, strict=True) if not known]
    if not any(listed) or any(
        is_no_name(each.low) or is_firm_or_place(each.low) for each in unlisted
    ):
        return False
    # In small letters every part has to be a name: "mark the date" is none.
    return all(word.capital for word in names) or (not unlisted and _is_first_name(names[0]))


def _is_first_name(word: Word) -> bool:
    """Tell whether a word, or the first half of a double name, is listed: Jukka-Pekka."""
    return bool(first_names().base(word.low) or first_names().base(word.low.partition("-")[0]))
