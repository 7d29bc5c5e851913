"""The questions that the bot declined or asked back about, and the words in them that name nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.entities.matching import find_entities
from bot.entities.name_index import name_index
from bot.entities.tokens import tokenise
from bot.insights.turns import Turn
from bot.languages import Language
from bot.texts import fold, unguard

# Longer texts are told apart by how they begin; the encoder cuts them off later anyway.
_LONGEST = 300
_NAMING = frozenset({"person", "organisation", "place", "event"})
# What is left of a firm's name when the name is cut out.
_FIRMS = frozenset({"oy", "oyj", "ab", "abp", "ry", "rf", "tmi", "ky", "ltd", "inc"})
# What the masking of identity codes and the like left, and anything else in brackets.
_BRACKETED = re.compile(r"\[[^\]]*\]|<[^>]*>")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Question:
    """One typed text.

    Attributes:
        conversation: in which it was typed.
        text: as typed, without names that were found in it; it never leaves this package.
        declined: whether the bot declined it; else it asked back.
        offered: topics that it offered.
    """

    conversation: str
    text: str
    language: Language | None
    declined: bool
    offered: tuple[str, ...]


def question_in(turn: Turn) -> Question | None:
    """Return what a declined or unclear turn asked; None when a button was pressed."""
    event = json.loads(turn.data)
    typed = str(event.get("text") or "")
    if typed.startswith("/"):
        return None
    entities = (event.get("parse_data") or {}).get("entities") or ()
    spans = [
        (int(each["start"]), int(each["end"]))
        for each in entities
        if each.get("entity") in _NAMING and "start" in each and "end" in each
    ]
    text = unguard(without_spans(typed, spans))[:_LONGEST].strip()
    if not _WORD.search(text):
        return None
    return Question(
        conversation=turn.conversation,
        text=text,
        language=turn.language,
        declined=turn.declined,
        offered=tuple(topic for answer in turn.answers for topic in answer.offered),
    )


def without_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with spans of characters cut out, for example names; they may overlap."""
    kept = list(text)
    for start, end in spans:
        kept[start:end] = [" "] * len(kept[start:end])
    return "".join(kept)


@lru_cache(maxsize=20_000)
def words_of(text: str, language: Language | None) -> tuple[str | None, ...]:
    """Return a text's words in lower case, None where one stood that may name somebody.

    What the bot found at the turn is cut out already; this is the second look, for texts stored
    by an older release and for what nothing was found in.

    Args:
        text: as typed.
        language: of the text, or None.
    """
    plain = _BRACKETED.sub(" \u2022 ", text)
    names = [
        (found.start, found.end)
        for found in find_entities(plain, language)
        if found.entity in _NAMING
    ]
    # None of the three languages writes other words than names so.
    names += [
        (token.start, token.end) for token in tokenise(plain) if token.capital and not token.first
    ]
    words: list[str | None] = []
    for piece in re.split(r"[.!?;:,\n•()\"”“]+", _hide(plain, names)):
        if words:
            words.append(None)  # a phrase does not go on over the end of a sentence
        words += [
            word if _is_word(word) and not is_name(word) else None for word in fold(piece).split()
        ]
    return tuple(words)


def forget_words() -> None:
    """Forget what was remembered of users' words, which are not kept."""
    words_of.cache_clear()
    is_name.cache_clear()


def _hide(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{'•' * (end - start)}{text[end:]}"
    return text


def _is_word(word: str) -> bool:
    return len(word) > 1 and _WORD.fullmatch(word.strip("'’-")) is not None


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Tell whether a word may name a person, a place or an organisation, however it is written."""
    if word in _FIRMS:
        return True
    written = word.capitalize()
    return any(name_index(kind).base_form(word) for kind in ("first_names", "surnames")) or any(
        found.entity in _NAMING for found in find_entities(written)
    )
