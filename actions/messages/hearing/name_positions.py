"""Read a name where its place tells little: before what somebody has written, or in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.content.terms import current_terms
from actions.messages.hearing import name_roles as roles
from actions.messages.hearing.name_list import (
    ALLATIVE,
    GENITIVE,
    PARTITIVE,
    first_names,
    is_also_word,
    surnames,
)
from actions.messages.hearing.name_reading import Name, NameReader, Trust
from actions.messages.hearing.name_words import Word
from actions.messages.hearing.no_names import PARTICLES, is_no_name

_MOST_WORDS = 4
_FULL_NAME = 2
_OWNS = re.compile(r"['’´`]?s$")
_LOCAL = re.compile(r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle)$")
# "Nguyen Thi Lan to my network": where a name in small letters ends.
_SMALL_END = re.compile(
    r"\s*(?:[.,;:!?()\n]|$)|\s+(?:to|from|at|who|on|for|we|and|i|in|kiitos|kiitti|please|thanks|tack|pls|som|pa|vi|och|hos|jag"
    r"|joka|jonka|ja|oltiin|tapasimme|tavattiin|han|hon|she|he|vid)\b"
)


def elsewhere(reader: NameReader, low: str) -> Name | None:
    """Return who is asked, contacted, named after a role, or spoken of as a writer or a speaker.

    Args:
        reader: of the message's names.
        low: its text, folded.
    """
    at = {word.start: number for number, word in enumerate(reader.words)}
    for lead in (*roles.WANTED, *roles.ROLES):
        for match in lead.pattern.finditer(low):
            first = at.get(match.end())
            own = lead in roles.ROLES and roles.OWN_ROLE.search(low[: match.start()])
            if first is None or first in reader.blocked or own:
                continue
            name = reader.read(first, lead.trust, lead.endings, must_end=lead.must_end)
            if _is_told(name, reader.language, reader.words):
                return name
    return _author(reader, low)


def _is_told(name: Name | None, language: str, words: Sequence[Word]) -> bool:
    """Tell whether a name is listed or full: a single unknown word may be a firm's."""
    if name is None:
        return False
    if name.listed:
        return True
    full = name.end - name.start >= _FULL_NAME
    return full and not (language == "fi" and _LOCAL.search(words[name.end - 1].low))


def _author(reader: NameReader, low: str) -> Name | None:
    """Return whose post, article or talk is spoken of.

    Args:
        reader: of the message's names.
        low: its text, folded.
    """
    words = reader.words
    for last, word in enumerate(words):
        if last in reader.blocked or not roles.WORK.match(low, word.end):
            continue
        for first in range(max(0, last - _MOST_WORDS + 1), last + 1):
            name = _owner(reader, first, last)
            if name and name.end == last + 1 and _is_told(name, "", words):
                return name
    return None


def _owner(reader: NameReader, first: int, last: int) -> Name | None:
    if reader.language == "fi":
        name = reader.read(first, Trust.CAPITAL, (*GENITIVE, *PARTITIVE), must_end=True)
        small = name and not reader.words[name.start].capital
        return None if small and not name.listed else name  # type: ignore[union-attr]  # small
    word = reader.words[last]
    if not word.low.endswith("s"):
        return None
    known = first_names().base(word.low) or surnames().base(word.low)
    raw = word.raw if known else _OWNS.sub("", word.raw)
    if not raw:
        return None
    cut = replace(word, raw=raw, low=word.low[: len(raw)])
    words = [*reader.words[:last], cut, *reader.words[last + 1 :]]
    return NameReader(words, reader.blocked, reader.language).read(first, Trust.CAPITAL)


def in_small_letters(reader: NameReader, low: str) -> Name | None:
    """Return a name in small letters of several words, after a message and whom it is to.

    Args:
        reader: of the message's names.
        low: its text, folded.
    """
    at = {word.start: number for number, word in enumerate(reader.words)}
    for pattern in (roles.SMALL_FI, roles.SMALL):
        for match in pattern.finditer(low):
            first = at.get(match.end())
            if first is not None and (name := _small(reader, low, first)):
                return name
    return None


def _small(reader: NameReader, low: str, first: int) -> Name | None:
    """Return the words up to the end of their phrase, when they can only be a name."""
    words, language = reader.words, reader.language
    for last in range(first, min(len(words), first + _MOST_WORDS)):
        word = words[last]
        joined = last == first or word.gap == " "
        if word.capital or last in reader.blocked or not joined:
            return None
        if is_no_name(word.low) and word.low not in PARTICLES and not _is_listed(word):
            return None
        alone = last == first and (is_also_word(word.low) or language != "fi")
        if not alone and _SMALL_END.match(low, word.end):
            break
    else:
        return None
    taken = words[first : last + 1]
    if taken[-1].low.endswith(ALLATIVE):
        return None
    typed = " ".join(word.raw for word in taken)
    terms = current_terms()
    if not any(_is_listed(word) for word in taken) or any(
        terms.find(typed, group, None) for group in ("professions", "events", "schools_and_work")
    ):
        return None
    text = " ".join(word.raw[:1].upper() + word.raw[1:] for word in taken)
    return Name(text, first, last + 1, listed=True, ending=False)


def _is_listed(word: Word) -> bool:
    return bool(first_names().base(word.low) or surnames().base(word.low))
