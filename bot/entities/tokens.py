"""A message as tokens that know where they stand and how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# An address says nothing in its own words: anna@kone.fi is not about Kone.
# The bounds keep a long word without an @ from being searched over and over.
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}")
# Letters and digits; inside a word also what Finnish and Swedish put before an ending
# ("THL:ssä", "LinkedIn's"). A hyphen parts words, so that "LinkedIn-profiili" names LinkedIn.
_WORD = re.compile(r"\d+\+|[^\W_]+(?:[:'’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;\n\"”«»(•]|^\s*-\s|\s-\s")
# What may stand between the words of one name.
_JOINT = re.compile(r"[ \u00a0]{1,2}|[-–] ?|[./]| ?& ?|")
_MOSTLY_CAPITALS = 0.6
_LEAST_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `start` and `end` in characters, `text` in lower case, `raw` as typed."""

    raw: str
    text: str
    start: int
    end: int
    # Starts with a capital letter, in a message that is not all in capitals.
    capital: bool
    # Two capitals or more: IT, HR, THL:ssä.
    upper: bool
    # The first word of a sentence, whose capital says nothing.
    first: bool
    # May stand in one name with the word before.
    joined: bool
    # No space before: the second part of IT-ala.
    hyphened: bool


def tokenise(text: str) -> list[Token]:
    """Return the words of a message, those of addresses left out."""
    hidden = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
    shouting = _is_shouting(hidden)
    tokens: list[Token] = []
    end = 0
    for match in _WORD.finditer(hidden):
        raw, gap = match.group(), hidden[end : match.start()]
        name = raw.partition(":")[0]
        tokens.append(
            Token(
                raw=raw,
                text=raw.lower().replace("’", "'"),
                start=match.start(),
                end=match.end(),
                capital=raw[0].isupper() and not shouting,
                upper=len(name) > 1 and name.isupper() and not shouting,
                first=not tokens or _SENTENCE_END.search(gap) is not None,
                joined=bool(tokens) and _JOINT.fullmatch(gap) is not None,
                hyphened=gap == "-",
            )
        )
        end = match.end()
    return tokens


def _is_shouting(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) >= _LEAST_LETTERS and capitals > _MOSTLY_CAPITALS * len(letters)
