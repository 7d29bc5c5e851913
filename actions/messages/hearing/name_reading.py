"""Read one name of a person at a place in a message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from actions import finnish
from actions.inflection.analyser import analyse
from actions.messages.hearing.clauses import fold
from actions.messages.hearing.keyboard import is_keyboard
from actions.messages.hearing.name_base import MARKED_ENDING, POSSESSIVE, base_form
from actions.messages.hearing.name_list import (
    CASES,
    first_names,
    is_also_word,
    is_firm_or_place,
    is_like_surname,
    surnames,
)
from actions.messages.hearing.name_words import (
    Word,
    has_no_other_dots,
    is_compound,
    is_short_form,
)
from actions.messages.hearing.no_names import ORDINARY_ENDS, PARTICLES, TITLES, is_no_name

# What stands between a name's words.
_JOINS = re.compile(r"\s{1,2}|\.\s?|\s?-\s?")
_MOST_WORDS = 5
_LONGEST_NAME = 60
_SHORTEST = 2


class Trust(IntEnum):
    """What a place in a message can be trusted to hold."""

    KNOWN = 0  # a name only when its first name is listed
    CAPITAL = 1  # also what has a capital
    ONLY_NAME = 2  # nothing but a name: also small letters


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person in its base form, and the words of the message that it takes."""

    text: str
    start: int
    end: int
    listed: bool
    ending: bool


class NameReader:
    """Reads names in one message."""

    def __init__(self, words: Sequence[Word], blocked: frozenset[int], language: str) -> None:
        """Take the message.

        Args:
            words: of the message.
            blocked: words that belong to something else: firms, events, places.
            language: of the message.
        """
        self.words = words
        self.blocked = blocked
        self.language = language

    def read(
        self, at: int, trust: Trust, endings: tuple[str, ...] = (), *, must_end: bool = False
    ) -> Name | None:
        """Return the name that begins at a word, titles left out, or None.

        Args:
            at: number of the word.
            trust: what the place can be trusted to hold.
            endings: Finnish case endings that the place calls for.
            must_end: whether a name counts only when its last word has such an ending.
        """
        start = at
        while start < len(self.words) - 1 and self._is_title(start):
            start += 1
        if start >= len(self.words) or not self._begins(start, trust, endings, titled=start > at):
            return None
        end = start + 1
        while (
            end < min(len(self.words), start + _MOST_WORDS)
            and not self._has_ending(end - 1, endings)
            and (more := self._goes_on(start, end, trust, endings))
        ):
            end += more
        ending = self._has_ending(end - 1, endings)
        if must_end and not ending:
            return None
        text = base_form(self.words[start:end], endings if ending else ())
        if not text or len(text) > _LONGEST_NAME:
            return None
        return Name(text, start, end, self._is_listed(start, endings), ending)

    def _is_title(self, at: int) -> bool:
        word, following = self.words[at], self.words[at + 1]
        joined = not following.gap.strip(" .")
        return joined and word.low in TITLES and at not in self.blocked

    def _is_listed(self, at: int, endings: tuple[str, ...]) -> bool:
        raw = self.words[at].raw.lower()
        word = _stripped(self.words[at].low)
        front = word.partition("-")[0]
        name = (
            first_names().base(word)
            or first_names().inflected(word, endings)
            or (first_names().base(front) if front != word else None)
        )
        return name is not None and has_no_other_dots(raw, name.lower())

    def _begins(self, at: int, trust: Trust, endings: tuple[str, ...], *, titled: bool) -> bool:
        word = self.words[at]
        listed = self._is_listed(at, endings)
        if at in self.blocked or (not listed and is_firm_or_place(_stripped(word.low))):
            return False
        if listed:
            return self._is_meant(at, trust, endings)
        if (
            is_keyboard(word.raw)
            or is_no_name(_stripped(word.low))
            or len(word.raw) < _SHORTEST
            or is_short_form(word.raw)
        ):
            return False
        if word.capital:
            return trust >= Trust.CAPITAL or (titled and at > 0)
        if trust is not Trust.ONLY_NAME:
            return False
        return is_like_surname(word.low, endings) or not self._is_ordinary(word)

    def _is_meant(self, at: int, trust: Trust, endings: tuple[str, ...]) -> bool:
        """Tell whether a listed first name is the name, where it may be an ordinary word."""
        word = self.words[at]
        if not first_names().base(word.low):
            name = first_names().inflected(_stripped(word.low), endings)
            return name is None or word.capital or not is_also_word(fold(name)) or bool(trust)
        if not is_also_word(word.low) or trust is Trust.ONLY_NAME:
            return True
        surname = at + 1 < len(self.words) and self._is_surname(at + 1, endings)
        begins = at == 0 or bool(self.words[at].gap.strip(" ,:-"))
        return surname or (word.capital and (trust is Trust.CAPITAL or not begins))

    def _is_surname(self, at: int, endings: tuple[str, ...]) -> bool:
        word = self.words[at]
        if word.gap != " " or at in self.blocked:
            return False
        if word.capital:
            return not is_no_name(word.low) and not is_firm_or_place(word.low)
        return is_like_surname(word.low, endings)

    def _goes_on(self, start: int, at: int, trust: Trust, endings: tuple[str, ...]) -> int:
        """Return how many words more belong to the name: 0, 1, or 2 with a particle."""
        word, before = self.words[at], self.words[at - 1]
        stops = "." in word.gap and len(before.raw) > 1 and before.low not in TITLES
        if at in self.blocked or stops or not _JOINS.fullmatch(word.gap):
            return 0
        if word.low in PARTICLES and not word.capital:
            return self._with_particles(start, at, trust)
        return int(self._is_more_of(start, at, trust, endings))

    def _with_particles(self, start: int, at: int, trust: Trust) -> int:
        """Return how many words a part like "de la Cruz" has; 0 when no name follows."""
        end = at
        while end < len(self.words) - 1 and self.words[end].low in PARTICLES:
            end += 1
            if self.words[end].gap != " ":
                return 0
        last = self.words[end]
        noble = self.words[at].low in {
            "von",
            "af",
        }  # no words of the three languages in small names
        small = (noble or trust is Trust.ONLY_NAME) and not self.words[start].capital
        named = last.capital or (small and last.low not in PARTICLES and not is_no_name(last.low))
        return end - at + 1 if named else 0

    def _is_more_of(self, start: int, at: int, trust: Trust, endings: tuple[str, ...]) -> bool:
        word = self.words[at]
        full = at - 1 > start and surnames().base(self.words[at - 1].low)
        if full and self.language == "fi" and "-" not in word.gap:
            return False
        listed = bool(first_names().base(word.low) or surnames().base(word.low))
        if len(word.raw) == 1:
            return word.capital or word.stopped
        if is_no_name(word.low) and not listed:
            return False
        if word.capital:
            known = surnames().inflected(word.low, CASES)
            return not (is_firm_or_place(word.low) and not known) and not is_compound(word.raw)
        if self.words[start].capital or is_also_word(word.low):
            listed = False
        elif trust is Trust.ONLY_NAME:
            listed = listed or not self._is_ordinary(word)
        return listed or is_like_surname(word.low, endings)

    def _is_ordinary(self, word: Word) -> bool:
        """Tell whether the Finnish lexicon holds a word that is no name."""
        if self.language != "fi":
            return word.low.endswith(ORDINARY_ENDS)
        return any(
            not each.guessed and not each.pos.startswith("proper")
            for each in analyse(word.raw.lower())
        )

    def _has_ending(self, at: int, endings: tuple[str, ...]) -> bool:
        if not endings:
            return False
        word = self.words[at]
        if MARKED_ENDING.search(word.raw):
            return True
        low = word.low
        if first_names().base(low) or surnames().base(low):
            return False
        if first_names().inflected(low, endings) or surnames().inflected(low, endings):
            return True
        if "n" in endings and word.capital and low.endswith("n"):
            return finnish.base_form(word.raw, kind="person") != word.raw
        return any(
            len(ending) > 1 and len(low) > _SHORTEST + len(ending) and low.endswith(ending)
            for ending in endings
        )


def _stripped(low: str) -> str:
    return MARKED_ENDING.sub("", POSSESSIVE.sub("", low))
