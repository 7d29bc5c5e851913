"""Make what a user typed fit to stand in a message: plain text, one line, names with capitals."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from actions.messages.surnames_first import given_name

# Beside letters, marks and digits; everything else could be markup, or belongs in no name.
_SIGNS: Final = frozenset(" '’-–.,&+/:%")
_LETTERS: Final = frozenset("LMN")
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:/|www\.)\S*"
    r"|\S*@\S*"
    r"|(?<!\S)(?:[\w-]+\.)+[a-z]{2,}/\S*"
    r"|&#?\w{1,8};"
    r"|</?\w[^<>]*>"
    r"|\]\([^)]*\)",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_EMPHASIS = re.compile(r"[*`~]+|\b_|_\b")
_LEFT_OF_ADDRESS = re.compile(r"//+|www\.|https?:?", re.IGNORECASE)
# The ending may stand in a company's name: Booking.com.
_DOMAIN = re.compile(
    r"(?<!\S)(?:[\w-]+\.)+(?:fi|com|se|org|net|io|eu|dev|ai|app|me|info|ru|co)(?![\w-])",
    re.IGNORECASE,
)
_MARKS = re.compile(r"([\u0300-\u036f]{2})[\u0300-\u036f]+")
_SENTENCE_END = re.compile(r"[.:](?=\s+\w)")
_EDGES: Final = " '’-–.,&+/:%"
_INITIAL = re.compile(r"(?:^|[\s.-])[^\W\d_]\.$")

# Parts of a name that are written small inside it.
_PARTICLES: Final = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "af",
        "av",
        "la",
        "le",
        "du",
        "da",
        "di",
        "dos",
        "das",
        "del",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "ter",
        "ten",
        "zu",
    ]
)
_FIRST_PARTICLES: Final = frozenset({"von", "af", "de", "al", "el"})
_SHORT = 2


def without_markup(text: str) -> str:
    """Return a text as a reader sees it: no tags, links by their words, no signs of emphasis.

    A text without any of these comes back as it is.
    """
    return _EMPHASIS.sub("", _LINK.sub(r"\1", _TAG.sub(" ", text)))


def clean(text: object, *, domains: bool = False) -> str:
    """Return a text without markup, addresses, line breaks and control characters.

    Args:
        text: whatever a slot holds; what is no text gives "".
        domains: keep names such as "Booking.com".

    Returns:
        One line; "" when nothing sensible is left, that is no letter.
    """
    if not isinstance(text, str):
        return ""
    kept = unicodedata.normalize("NFC", text)
    kept = _ADDRESS.sub(" ", kept)
    kept = "".join(
        sign
        if sign in _SIGNS or unicodedata.category(sign)[0] in _LETTERS
        else " "
        if sign.isspace() or unicodedata.category(sign)[0] in "ZP"
        else ""
        for sign in kept
    )
    kept = _MARKS.sub(r"\1", kept)
    # Taking something away may join what stood around it to an address.
    while (shorter := _without_addresses(kept, domains=domains)) != kept:
        kept = shorter
    return kept if any(sign.isalpha() for sign in kept) else ""


def clean_name(text: object) -> str:
    """Return a person's name with its capitals: 'anna von wright' gives 'Anna von Wright'.

    Args:
        text: as for `clean`.

    Returns:
        "" when it is no name.
    """
    words = clean(text).split()
    if any(any(sign.isdigit() for sign in word) for word in words):
        return ""
    shouted = all(word.isupper() for word in words) and any(len(word) > _SHORT for word in words)
    return " ".join(
        _with_capital(word, shouted=shouted, first=number == 0) for number, word in enumerate(words)
    )


def first_name(name: str) -> str:
    """Return what to greet somebody by: 'Anna Virtanen' gives 'Anna', 'J. Smith' stays."""
    words = name.split()
    if len(words) <= 1:
        return name
    if words[0] in _PARTICLES or len(words[0].rstrip(".")) == 1:
        return name
    return given_name(words) or words[0]


def is_sentence(text: str) -> bool:
    """Return whether a cleaned text holds the end of a sentence, so that it is no phrase."""
    return _SENTENCE_END.search(text) is not None


def _without_addresses(text: str, *, domains: bool) -> str:
    text = _LEFT_OF_ADDRESS.sub(" ", _ADDRESS.sub(" ", text))
    if not domains:
        text = _DOMAIN.sub(" ", text)
    text = " ".join(text.split()).lstrip(_EDGES)
    ending = text.rstrip(_EDGES)
    initial = text[: len(ending) + 1]
    if initial.endswith(".") and _INITIAL.search(initial):
        return initial
    plus = re.match(r"\+{1,2}", text[len(ending) :])
    return ending + plus.group() if plus and ending else ending


def _with_capital(word: str, *, shouted: bool, first: bool) -> str:
    if word in (_FIRST_PARTICLES if first else _PARTICLES):
        return word
    if not shouted and not word.islower():
        return word
    if shouted and len(word) <= _SHORT:
        return word
    parts = re.split(r"([-'’–])", word.lower())
    particle = len(parts) > 1 and parts[0] in {"al", "el"}
    return "".join(
        part if particle and number == 0 else part[:1].upper() + part[1:]
        for number, part in enumerate(parts)
    )
