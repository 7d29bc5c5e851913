"""Find listed words and phrases in a message, in any inflected form and in a millisecond."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from actions.content.models import Language

# Letters whose dots are often left out.
_DOTTED = {"ä": "a", "ö": "o", "å": "a", "é": "e", "ü": "u"}
_FOLD = str.maketrans(_DOTTED)

# How a listed word may go on. In Finnish anyhow: its endings are many, and compounds of a listed
# word mean the same field. Swedish and English words have few endings and many lookalikes.
_ENDINGS: dict[Language, str] = {
    "fi": r"[\w’']*",
    "sv": r"(?:(?:[aeo]?r)?na|[mnp]?e[nt]|ar|or|er|r|an|n|t|a|e)?[’']?s?",
    "en": r"(?:es|s)?(?:[’']s?)?",
}
# No letter before it, and no part of a compound word with a hyphen.
_START = r"(?<!\w)(?<!\w-)"
_END = r"(?!\w)(?!-\w)"
_FINNISH_END = r"(?!\w)"
# Beginnings are kept by so many first letters: fewer of them are then tried at a word.
_KEY_LENGTH = 3
_WORD_START = re.compile(_START + rf"[^\W_]{{1,{_KEY_LENGTH}}}")
_FIRST_LETTERS = re.compile(rf"[^\W_]{{1,{_KEY_LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Found:
    """A term that a text says.

    Attributes:
        term_id: of the term in its group.
        start: of the words in the text, in characters.
        end: just after them.
    """

    term_id: str
    start: int
    end: int


class _Beginning:
    def __init__(self, term_id: str, text: str, language: Language) -> None:
        self.term_id = term_id
        self.text = text
        self._language = language

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a word first begins alike: few of thousands ever do."""
        return _compile(self.text, self._language)


class TermIndex:
    """The beginnings of one group and language, by their first two letters."""

    def __init__(self, terms: Iterable[tuple[str, Iterable[str]]], language: Language) -> None:
        """Take ids with the beginnings of the words or phrases that say them.

        A word of a phrase may go on with the endings of `language`; one with a full stop after
        it stands as it is.
        """
        self._by_key: dict[str, list[_Beginning]] = defaultdict(list)
        for term_id, beginnings in terms:
            for beginning in beginnings:
                letters = _FIRST_LETTERS.match(beginning)
                if letters is None:
                    raise ValueError(f"{beginning!r} begins with no letter or digit")
                entry = _Beginning(term_id, beginning, language)
                self._by_key[_fold(letters.group())].append(entry)

    def candidates(self, text: str) -> Iterator[tuple[Found, int]]:
        """Yield every term at every word of `text`, with the length of its beginning."""
        for word in _WORD_START.finditer(text):
            letters, start = _fold(word.group()), word.start()
            for length in range(1, len(letters) + 1):
                for entry in self._by_key.get(letters[:length], ()):
                    if match := entry.pattern.match(text, start):
                        yield Found(entry.term_id, start, match.end()), len(entry.text)


def longest(candidates: Iterable[tuple[Found, int]]) -> list[Found]:
    """Return the terms that do not overlap, in the text's order; the longest words win."""
    ranked = sorted(
        candidates, key=lambda each: (each[0].start - each[0].end, -each[1], each[0].start)
    )
    chosen: list[Found] = []
    for found, _ in ranked:
        if all(found.end <= other.start or found.start >= other.end for other in chosen):
            chosen.append(found)
    return sorted(chosen, key=lambda found: found.start)


def _fold(letters: str) -> str:
    return letters.lower().translate(_FOLD)


def _compile(beginning: str, language: Language) -> re.Pattern[str]:
    words = beginning.split()
    ending, end = _ENDINGS[language], _FINNISH_END if language == "fi" else _END
    parts = []
    for number, word in enumerate(words):
        last = number == len(words) - 1
        exact = word.endswith(".")
        # Only the last word of a phrase inflects in Swedish and English.
        goes_on = not exact and (last or language == "fi")
        parts.append(_letters(word.removesuffix(".")) + (ending if goes_on else ""))
    return re.compile(r"[\s-]+".join(parts) + end, re.IGNORECASE)


def _letters(word: str) -> str:
    """Return a pattern for a word with or without its dots, with any apostrophe or hyphen."""
    pattern = []
    for letter in word:
        if letter in _DOTTED:
            pattern.append(f"[{letter}{_DOTTED[letter]}]")
        elif letter in "’'":
            pattern.append("[’']?")
        elif letter == "-":
            pattern.append(r"[\s‐-―-]?")
        else:
            pattern.append(re.escape(letter))
    return "".join(pattern)
