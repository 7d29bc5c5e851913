"""What questions are compared with: our own training examples.

They give three things: the middle of each language, which has to be taken away before texts of
different languages can be compared; a sentence near a group that nobody typed to the bot; and the
words that may be shown. A word that no example knows is never shown, so no name can be that only
the people who wrote it know.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import numpy as np
import structlog

from bot.entities.matching import find_entities
from bot.insights.figures import Likeness
from bot.languages import LANGUAGES, Language
from bot.sentence_encoder import Vector
from bot.sentence_vectors import Vectors
from bot.settings import ROOT
from bot.texts import fold
from bot.understanding.intents import REFUSAL, is_topic

log = structlog.get_logger(__name__)

DIRECTORY = ROOT / "data" / "nlu"
# A file's examples, without YAML: its reader with line numbers, which editors need, takes 100 MB.
_INTENT = re.compile(r"\s*- intent: (\w+)\s*")
_EXAMPLE = re.compile(r"\s{4,}- (?!text:)(.+)")
# Examples that mean what they do only after some topic.
_FOLLOW_UPS = "follow_ups"
# A language: 240 examples of what is declined, and 3 of each topic. Together they take 4 seconds
# to encode, once; more change the middle of a language by less than 0.01.
_REFUSED, _OF_EACH_TOPIC = 240, 3
# Further than this from a group an example would mislead (cosine of centred vectors).
_LEAST_LIKENESS = 0.35
# A word in more examples than this says nothing about what is asked: "how", "ja", "jag".
_COMMON_SHARE = 0.008


class Encoder(Protocol):
    """What `bot.content_encoder.ContentEncoder` does."""

    def encode(self, text: str) -> Vector:
        """Return the vector of one text."""
        ...

    def encode_all(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts that stay the same."""
        ...


@dataclass(frozen=True, slots=True)
class Example:
    """One training sentence, with the topic that it is an example of."""

    text: str
    intent: str
    language: Language


@dataclass(frozen=True, slots=True)
class References:
    """Examples with their vectors, and the words that examples know.

    Attributes:
        examples: to show beside a group.
        vectors: of them, centred; shape (examples, width).
        middles: the mean vector of each language; empty without examples.
        words: known words, each with how much it says, more for rarer ones; 0 for common ones.
    """

    examples: tuple[Example, ...]
    vectors: Vectors
    middles: Mapping[Language, Vector]
    words: Mapping[str, float]

    def centre(self, vectors: Vectors, languages: Sequence[Language | None]) -> Vectors:
        """Return vectors without what their language has in common, each of length 1.

        Args:
            vectors: shape (texts, width).
            languages: of the texts; one that is unknown counts as all of ours.
        """
        if not self.middles:
            middle = vectors.mean(axis=0, keepdims=True)
            return _to_length_one(vectors - middle)
        anywhere = np.mean(list(self.middles.values()), axis=0)
        taken = [self.middles[each] if each else anywhere for each in languages]
        return _to_length_one(vectors - np.stack(taken))

    def nearest(self, middle: Vector) -> dict[Language, Likeness]:
        """Return the example nearest to the middle of a group, in each language that has one."""
        found: dict[Language, Likeness] = {}
        if not self.examples:
            return found
        likeness = self.vectors @ (middle / max(float(np.linalg.norm(middle)), 1e-9))
        for place in np.argsort(-likeness):
            if likeness[place] < _LEAST_LIKENESS or len(found) == len(LANGUAGES):
                break
            example = self.examples[place]
            if example.language not in found and not _names_somebody(example):
                topic = example.intent if is_topic(example.intent) else None
                found[example.language] = Likeness(text=example.text, topic=topic)
        return found


def load_references(encoder: Encoder, directory: Path = DIRECTORY) -> References:
    """Read and encode the examples; takes some seconds the first time.

    Args:
        encoder: keeps the vectors of the examples.
        directory: of the training examples; without it no words and examples are shown.
    """
    everything = list(examples_in(directory))
    examples = _choose(everything)
    if not examples:
        log.warning("bot.insights.no_examples", folder=directory.name)
        return References((), np.zeros((0, 1), dtype=np.float32), {}, {})
    vectors = encoder.encode_all([example.text for example in examples])
    spoken = np.array([example.language for example in examples])
    middles: dict[Language, Vector] = {
        language: vectors[spoken == language].mean(axis=0)
        for language in LANGUAGES
        if (spoken == language).any()
    }
    bare = References(tuple(examples), vectors, middles, {})
    centred = bare.centre(vectors, [example.language for example in examples])
    return References(tuple(examples), centred, middles, known_words(everything))


def examples_in(directory: Path) -> Iterator[Example]:
    """Yield the training examples that mean what they do after any topic."""
    for language in LANGUAGES:
        for file in sorted((directory / language).glob("*.yml")):
            if file.stem == _FOLLOW_UPS:
                continue
            intent = ""
            for line in file.read_text(encoding="utf-8").splitlines():
                if named := _INTENT.fullmatch(line):
                    intent = named[1]
                elif intent and (example := _EXAMPLE.fullmatch(line)):
                    yield Example(example[1].strip(), intent, language)


def known_words(examples: Iterable[Example]) -> dict[str, float]:
    """Return the words of examples that name nobody, each with how much it says.

    Args:
        examples: of all languages.
    """
    counts: Counter[str] = Counter()
    proper: set[str] = set()
    number = 0
    for example in examples:
        number += 1
        counts.update(set(_words_in(example.text)))
        proper |= _capitalised(example.text)
    return {
        word: math.log(number / count) if count / number < _COMMON_SHARE else 0.0
        for word, count in counts.items()
        if word not in proper
    }


def _choose(examples: Sequence[Example]) -> list[Example]:
    """Return examples of what is declined, spread over all there are, and some of each topic."""
    by_intent: dict[tuple[Language, str], list[Example]] = defaultdict(list)
    for example in examples:
        if example.intent == REFUSAL or is_topic(example.intent):
            by_intent[example.language, example.intent].append(example)
    chosen: list[Example] = []
    for (_, intent), some in by_intent.items():
        wanted = _REFUSED if intent == REFUSAL else _OF_EACH_TOPIC
        step = max(1, len(some) // wanted)
        chosen += some[::step][:wanted]
    return chosen


def _words_in(text: str) -> list[str]:
    return fold(re.sub(r"[^\w\s'’-]", " ", text)).split()


def _capitalised(text: str) -> set[str]:
    """Return the words that a text writes with a capital where a sentence does not begin."""
    words = text.split()
    return {
        fold(word)
        for before, word in pairwise(words)
        if word[:1].isupper() and word[1:].islower() and before[-1] not in ".!?:"
    }


def _names_somebody(example: Example) -> bool:
    return bool(re.search(r"\d", example.text)) or any(
        found.entity in {"person", "organisation", "place", "event"}
        for found in find_entities(example.text, example.language)
    )


def _to_length_one(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    whole: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return whole
