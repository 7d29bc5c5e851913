"""Group questions and reasons by meaning, and tell of each group only what belongs to nobody."""

from __future__ import annotations

import secrets
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

import numpy as np

from bot.insights.figures import QuestionGroup, ReasonGroup
from bot.insights.grouping import group_by_meaning
from bot.insights.questions import Question, words_of
from bot.insights.references import Encoder, References
from bot.insights.small_numbers import FEWEST, people
from bot.insights.wording import shared_words
from bot.languages import LANGUAGES, Language
from bot.sentence_encoder import Vector
from bot.sentence_vectors import Vectors
from bot.texts import fold

# Distinct wordings that are grouped at a time; a new one takes 5 ms to encode.
MOST_WORDINGS = 2_000
_MOST_GROUPS = 50


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody judged an answer as they did; `topic` is the answer's."""

    conversation: str
    text: str
    language: Language | None
    helpful: bool
    topic: str | None


_Text = TypeVar("_Text", Question, Reason)


class RememberedVectors:
    """Encodes texts, and remembers the vectors of the latest, never on disk.

    A vector is found again by a keyed hash of its text: the text itself is not kept, so that it
    is gone with its conversation.
    """

    def __init__(self, encode: Callable[[str], Vector], most: int = 2 * MOST_WORDINGS) -> None:
        """Take the encoder.

        Args:
            encode: returns the vector of one text.
            most: vectors that are remembered; 4,000 take 6 MB.
        """
        self._encode, self._most = encode, most
        self._key = secrets.token_bytes(32)
        self._known: OrderedDict[bytes, Vector] = OrderedDict()

    def of(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts, shape (texts, width)."""
        vectors = []
        for text in texts:
            name = blake2b(text.encode(), key=self._key, digest_size=16).digest()
            vector = self._known.pop(name, None)
            self._known[name] = self._encode(text) if vector is None else vector
            vectors.append(self._known[name])
        while len(self._known) > self._most:
            self._known.popitem(last=False)
        return np.stack(vectors)


class Grouper:
    """Groups texts with one encoder and its references."""

    def __init__(self, encoder: Encoder, references: References) -> None:
        """Take what texts are compared with."""
        self._vectors = RememberedVectors(encoder.encode)
        self._references = references

    def questions(self, asked: Sequence[Question]) -> tuple[tuple[QuestionGroup, ...], set[str]]:
        """Return the groups of at least five people, largest first, and who is in one of them."""
        groups: list[tuple[int, QuestionGroup]] = []
        members: set[str] = set()
        for some, middle in self._grouped(asked):
            them = {each.conversation for each in some}
            if len(them) < FEWEST:
                continue
            members |= them
            groups.append((people(len(them)) or 0, self._tell(some, middle)))
        groups.sort(key=lambda each: (-each[0], each[1].words))
        return tuple(group for _, group in groups[:_MOST_GROUPS]), members

    def reasons(self, given: Sequence[Reason]) -> tuple[ReasonGroup, ...]:
        """Return the groups of at least five people, largest first."""
        groups: list[tuple[int, ReasonGroup]] = []
        for some, _ in self._grouped(given):
            them = {each.conversation for each in some}
            if len(them) >= FEWEST:
                groups.append((people(len(them)) or 0, self._tell_reasons(some)))
        groups.sort(key=lambda each: (-each[0], each[1].words))
        return tuple(group for _, group in groups[:_MOST_GROUPS])

    def _grouped(self, texts: Sequence[_Text]) -> list[tuple[list[_Text], Vector]]:
        wordings: dict[str, list[_Text]] = defaultdict(list)
        for each in reversed(texts):
            wording = fold(each.text)
            if wording in wordings or len(wordings) < MOST_WORDINGS:
                wordings[wording].append(each)
        if not wordings:
            return []
        languages = [_language_of(same) for same in wordings.values()]
        vectors = self._references.centre(self._vectors.of(list(wordings)), languages)
        numbers = group_by_meaning(vectors)
        found = []
        for number in range(int(numbers.max()) + 1):
            places = np.flatnonzero(numbers == number)
            same = list(wordings.values())
            members = [each for place in places for each in same[place]]
            found.append((members, vectors[places].mean(axis=0)))
        return found

    def _tell(self, some: Sequence[Question], middle: Vector) -> QuestionGroup:
        spoken = _by_people((each.conversation, each.language) for each in some if each.language)
        offered = _by_people((each.conversation, topic) for each in some for topic in each.offered)
        often = tuple(each for each in LANGUAGES if spoken[each] >= FEWEST)
        return QuestionGroup(
            conversations=people(len({each.conversation for each in some})),
            declined=people(len({each.conversation for each in some if each.declined})),
            asked_back=people(len({each.conversation for each in some if not each.declined})),
            languages=often,
            other_languages=len(spoken) > len(often),
            words=self._words(some),
            nearest=self._references.nearest(middle),
            offered=_often(offered),
        )

    def _tell_reasons(self, some: Sequence[Reason]) -> ReasonGroup:
        topics = _by_people((each.conversation, each.topic) for each in some if each.topic)
        return ReasonGroup(
            conversations=people(len({each.conversation for each in some})),
            helpful=people(len({each.conversation for each in some if each.helpful})),
            unhelpful=people(len({each.conversation for each in some if not each.helpful})),
            words=self._words(some),
            topics=_often(topics),
        )

    def _words(self, some: Sequence[Question | Reason]) -> tuple[str, ...]:
        return shared_words(
            ((each.conversation, words_of(each.text, each.language)) for each in some),
            self._references.words,
        )


def _by_people(pairs: Iterable[tuple[str, str]]) -> Counter[str]:
    """Return for each thing how many conversations it is in."""
    return Counter(thing for _, thing in set(pairs))


def _often(counts: Counter[str]) -> tuple[str, ...]:
    """Return what at least five people had, by name: an order by number would tell the numbers."""
    return tuple(sorted(thing for thing, number in counts.items() if number >= FEWEST))


def _language_of(same: Sequence[Question | Reason]) -> Language | None:
    spoken = Counter(each.language for each in same if each.language)
    return spoken.most_common(1)[0][0] if spoken else None
