"""Which of the named-entity model's names to believe, and as what.

The model has learnt from edited text. In chat it takes verbs at the start of a sentence for firms
("Poistin tilini"), numbers for names, and a greeting for a first name.
"""

from __future__ import annotations

import re

from bot.entities.finnish_base_form import base_form
from bot.entities.name_index import name_index
from bot.entities.tokens import Token, tokenise

_GREETING = re.compile(r"(?:moi|moikka|hei|terve|hyvä|rouva|herra|moro|no)\s+", re.IGNORECASE)
_NAMED = re.compile(r"-nimi\w*$")
_NAME = re.compile(r"[^\W\d_]{2}")
# A first name that is more often "give me".
_VERBS = frozenset({"anna"})


def read_name(text: str, start: int, end: int, entity: str) -> tuple[int, int, str, str] | None:
    """Return a name as start, end, entity and value in its base form; None to leave it out.

    Args:
        text: the message.
        start: of what the model found, in characters.
        end: behind it.
        entity: what the model takes it for.
    """
    if greeting := _GREETING.match(text, start, end):
        start = greeting.end()
    name = text[start:end]
    if named := _NAMED.search(name):
        end = start + named.start()  # Sanna-nimisen tuotantopäällikön
        name = text[start:end]
    if not _NAME.match(name) or (entity != "place" and name.islower()):
        return None
    words = tokenise(name)
    if len(words) == 1:
        token = next((token for token in tokenise(text) if token.end > start), None)
        if token is None:
            return None  # part of an address at the end of the message
        known = _known_person(name, entity)
        if known:
            is_order = token.first and name.lower() in _VERBS
            return None if is_order else (start, end, "person", known)
        if entity in ("person", "organisation") and _says_nothing(token):
            return None
    return start, end, entity, base_form(name, entity)


def _known_person(name: str, entity: str) -> str | None:
    """Return the listed name of a person that the model took for something else, or rightly."""
    if entity == "event":
        return None
    first_name = name_index("first_names").base_form(name)
    # Kallio is a surname, and a part of Helsinki.
    return first_name or (name_index("surnames").base_form(name) if entity == "person" else None)


def _says_nothing(token: Token) -> bool:
    """Tell whether a word is written as any other: its capital starts a sentence, or shouts."""
    by_place = token.first and not token.upper
    return ":" not in token.text and (by_place or not token.capital)
