"""A pasted draft as the checks read it: on one line, folded, in sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from actions.messages.details import Language
from actions.messages.hearing.cues import compile_words, plain

# Nobody's message is longer; what follows is not read.
_LONGEST = 3000
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class PastedDraft:
    """A draft that the user pasted.

    Attributes:
        text: as pasted, in composed characters, without space around it.
        line: the same on one line.
        folded: the line in small letters, without dots and joints; of the line's length.
        sentences: of the text, as typed.
        language: that it is written in.
    """

    text: str
    line: str
    folded: str
    sentences: tuple[str, ...]
    language: Language

    def says(self, *patterns: str) -> re.Match[str] | None:
        """Return the first place of one of some patterns of folded words."""
        return first_of(patterns, self.folded)

    def quote(self, match: re.Match[str]) -> str:
        """Return what stands at a place, as typed."""
        return self.line[match.start() : match.end()]


def read_draft(text: str, language: Language) -> PastedDraft:
    """Return a draft as the checks read it."""
    composed = unicodedata.normalize("NFC", text).strip()[:_LONGEST]
    line = " ".join(composed.split())
    parts = (" ".join(part.split()) for part in _SENTENCE_END.split(composed))
    return PastedDraft(composed, line, plain(line), tuple(filter(None, parts)), language)


def first_of(patterns: Iterable[str], folded: str) -> re.Match[str] | None:
    """Return the first match of the first pattern that matches; see `compile_words`."""
    return next(filter(None, (pattern_of(each).search(folded) for each in patterns)), None)


@cache
def pattern_of(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words that forgives missing dots and doubled letters."""
    return compile_words(pattern)
