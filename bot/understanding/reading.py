"""A message as it is read: whole, after what was said before, and in pieces."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.understanding.context import Context, after
from bot.understanding.intent_model import Floats
from bot.understanding.segments import asks, split_sentences

# What is left of a message behind "not this but" has to say something by itself.
_LEAST_REST = 3
# Only what is wanted or asked for can be refused in this way: "en osaa vaan" and "I don't know
# anyone, how do I start" negate something else.
_NEGATED = re.compile(
    # Finnish: en halua mentoria, vaan apua kutsuun; älä kirjoita, neuvo vaan miten
    r"\b(?:en|emme|ei|älä|ala|enkä)\s+(?:mä\s+|mie\s+|mää\s+)?"
    r"(?:halu\w*|haluu|tarvi\w*|kaipa\w*|etsi\w*|hae|kysy\w*|puhu\w*|tarkoita\w*|kirjo\w*|tarkista\w*)\b"
    r"[^.?!]*?[\s,;]+(?:vaan|vaa)\s+(?!siks|sen takia|koska)(?:että\s+)?(?P<fi>.+)$"
    # Swedish: vill inte ha en mentor, utan veta hur
    r"|\b(?:vill|behöver|frågar?|frågade|söker|menar|gäller|skriv|handlar)\b[^.?!]*?\b(?:inte|int|ej)\b"
    r"[^.?!]*?[\s,;]+utan\s+(?!att\b)(?:om\s+)?(?P<sv>.+)$"
    # English: don't want a mentor, (but) I want to know how
    r"|\b(?:don'?t|do not|didn'?t|did not|not)\s+(?:\w+\s+)?"
    r"(?:want|need|looking|ask\w*|check|write|talk\w*|mean|interested)\b"
    r"[^.?!]*?(?:[,;]\s*(?=write\b|tell\b|i\s+(?:only|just|want|need)\b)|[\s,;]+(?:but|just|only|instead|rather)\s+)"
    r"(?P<en>.+)$"
)


@dataclass(frozen=True, slots=True)
class View:
    """One text and what the encoder makes of it.

    Attributes:
        text: folded.
        vector: of the untuned encoder, shape (width,).
        tuned: probability of each intent by the tuned encoder's head, shape (intents,).
    """

    text: str
    vector: Floats
    tuned: Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """A message with all ways of reading it.

    Attributes:
        whole: the message itself.
        in_context: the same after the topic that was answered last, if there is one.
        wanted: what is left behind "not this but", if the message says so.
        pieces: its sentences, when there is more than one.
        asking: for each piece, whether it asks something.
        context: what came before.
    """

    whole: View
    in_context: View | None
    wanted: View | None
    pieces: tuple[View, ...]
    asking: tuple[bool, ...]
    context: Context


def read(text: str, context: Context, look: Callable[[str], View]) -> Reading:
    """Return all readings of a message.

    Args:
        text: folded.
        context: what came before.
        look: encodes a folded text.
    """
    rest = _wanted(text)
    pieces = split_sentences(text)
    if len(pieces) < 2:  # noqa: PLR2004  a single sentence is the message itself
        pieces = []
    return Reading(
        whole=look(text),
        in_context=look(after(context.topic, text)) if context.topic else None,
        wanted=look(rest) if rest else None,
        pieces=tuple(look(piece) for piece in pieces),
        asking=tuple(asks(piece) for piece in pieces),
        context=context,
    )


def _wanted(text: str) -> str | None:
    """Return what a message wants after saying what it does not want, or None."""
    found = _NEGATED.search(text)
    if found is None:
        return None
    rest = next(part for part in found.groups() if part).strip()
    return rest if len(rest.split()) >= _LEAST_REST else None
