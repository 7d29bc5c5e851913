"""Names of people in a message of any language: a known first name and a capitalised word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.entities.finnish_base_form import base_form
from bot.entities.finnish_inflection import INNER
from bot.entities.lexicon import Hit
from bot.entities.name_index import NameIndex, name_index
from bot.entities.tokens import Token

# Parts of a surname that are written small: von Wright.
_PARTICLES = frozenset({"von", "van", "af", "de", "da", "di", "del", "al", "el", "bin"})
_BEFORE_NAME = frozenset(
    {
        "hi",
        "hello",
        "dear",
        "hey",
        "hej",
        "hejsan",
        "kära",
        "bästa",
        "moi",
        "hei",
        "moikka",
        "terve",
    }
    | {"to", "from", "with", "till", "åt", "från", "med", "thank", "tack", "kiitos", "terveisin"}
)
# Capitalised in English without being a name.
_NO_SURNAME = frozenset(
    {"i", "i'm", "i've", "i'd", "i'll", "monday", "tuesday", "wednesday", "thursday", "friday"}
    | {"saturday", "sunday", "finnish", "swedish", "english", "linkedin", "facebook", "mr", "mrs"}
)


def find_people(
    tokens: Sequence[Token], hits: Sequence[Hit], language: str | None
) -> Iterator[tuple[int, int, str]]:
    """Yield every name of a person: first token, the token behind it, and the name in its base form.

    Args:
        tokens: of the message.
        hits: the gazetteers' forms in it: "Mikko Helsingissä" is no full name.
        language: of the message; only Finnish inflects the surname.
    """
    places = {
        hit.start
        for hit in hits
        if hit.case in INNER and any(sense.entity == "place" for sense in hit.senses)
    }
    first_names = name_index("first_names")
    at = 0
    while at < len(tokens):
        end = _end_of_name(tokens, at, places, first_names)
        if end is None:
            at += 1
            continue
        yield at, end, _full_name(tokens[at:end], language)
        at = end


def _end_of_name(
    tokens: Sequence[Token], start: int, places: set[int], first_names: NameIndex
) -> int | None:
    if tokens[start].text not in first_names:
        return None
    end = start + 1
    # Second names: Anna-Maija, Eva Kristina.
    while end < len(tokens) and tokens[end].text in first_names and _goes_on(tokens, end):
        end += 1
    surname = end
    while surname < len(tokens) and tokens[surname].text in _PARTICLES and tokens[surname].joined:
        surname += 1
    if surname < len(tokens) and _is_surname(tokens, start, surname, places):
        end = surname + 1
        if end < len(tokens) and tokens[end].hyphened and tokens[end].capital:
            end += 1  # Korhonen-Mäki
        return end
    if end == start + 1 and _is_addressed(tokens, start):
        return end
    # Two first names may be first name and surname: Johan Erik, Kim Daniel; one alone is not.
    return (
        end if end - start > 1 and tokens[start].capital and not tokens[end - 1].hyphened else None
    )


def _is_addressed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a first name alone stands where only a name stands: Hi Anna, to Anna."""
    return (
        at > 0 and tokens[at].capital and tokens[at].joined and tokens[at - 1].text in _BEFORE_NAME
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].capital and (
        tokens[at].hyphened or (tokens[at].joined and _spaced(tokens, at))
    )


def _spaced(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end + 1


def _is_surname(tokens: Sequence[Token], start: int, at: int, places: set[int]) -> bool:
    word = tokens[at]
    if not word.joined or not _spaced(tokens, at) or not word.text.replace("'", "").isalpha():
        return False
    if word.text in _NO_SURNAME or at in places or word.upper:
        return False
    if tokens[start].capital:
        return word.capital
    # "pekka korhonen": in small letters both have to be known, and no other word.
    return word.text.endswith("nen") and word.text in name_index("surnames")


def _full_name(words: Sequence[Token], language: str | None) -> str:
    parts = [word.raw for word in words]
    parts[-1] = parts[-1].partition("'")[0].partition("’")[0]
    name = "".join(
        part if not index else ("-" if word.hyphened else " ") + part
        for index, (word, part) in enumerate(zip(words, parts, strict=True))
    )
    if not words[0].capital:
        name = name.title()
    return name if language in ("sv", "en") else base_form(name, "person")
