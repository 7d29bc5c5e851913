"""Tell which passages answer a question, by meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from actions.content.passages import Passage

Floats = npt.NDArray[np.float32]
LANGUAGES = ("fi", "sv", "en")

# Share of the likeness to how people ask for a passage, beside the likeness to what it says.
_ASKED_SHARE = 0.6
# What a question in another language counts for: people mix languages.
_OTHER_LANGUAGE = 0.95
# Below this likeness a question does not tell the tips of its topic apart.
_LEAST_TO_ORDER = 0.15
# From these likenesses on, a tip of whatever topic may help, and its topic is worth asking about.
# How all five were chosen, and what they bring, stands in bot/benchmarks.md.
LEAST_TO_SHOW, LEAST_TO_ASK = 0.37, 0.3


class Encoder(Protocol):
    """Turns texts into vectors; near in meaning is near in angle, across languages."""

    def encode(self, text: str) -> Floats:
        """Return the vector of a question: shape (width,), length 1."""
        ...

    def encode_all(self, texts: Sequence[str]) -> Floats:
        """Return the vectors of the content's texts: shape (texts, width), each of length 1."""
        ...


class PassageSearch:
    """Compares a question with how people ask for passages, and with what these say."""

    def __init__(self, encoder: Encoder, passages: Sequence[Passage]) -> None:
        """Encode all passages before anybody asks; takes seconds when they are new.

        Args:
            encoder: of questions and passages.
            passages: all that will be searched, at least one; what is added to them later is
                encoded when it is needed.
        """
        self._encoder = encoder
        texts = sorted({text for passage in passages for text in _all_texts(passage)})
        self._known = dict(zip(texts, encoder.encode_all(texts), strict=True))
        # Sentence vectors of this encoder lie in one narrow cone: centred, they differ.
        self._centres = {code: self._centre(passages, code) for code in LANGUAGES}
        # Questions and texts relative to their centre, so that no question computes them again.
        self._questions: dict[tuple[str, tuple[str, ...]], Floats] = {}
        self._texts: dict[tuple[str, str], Floats] = {}

    def order(self, question: str, passages: Sequence[Passage], language: str) -> Sequence[Passage]:
        """Return passages in the order in which they answer a question.

        They keep their own order where the question does not tell them apart.
        """
        if not passages:
            return passages
        likeness = self.likeness(question, passages, language)
        if likeness.max() < _LEAST_TO_ORDER:
            return passages
        return [passages[number] for number in np.argsort(-likeness, kind="stable")]

    def find(
        self,
        question: str,
        passages: Sequence[Passage],
        language: str,
        *,
        least: float = LEAST_TO_SHOW,
    ) -> Passage | None:
        """Return the passage that answers a question best, or None when none is near enough.

        Args:
            question: as typed.
            passages: to choose from.
            language: of the conversation.
            least: likeness that is near enough.
        """
        if not passages:
            return None
        likeness = self.likeness(question, passages, language)
        best = int(likeness.argmax())
        return passages[best] if likeness[best] >= least else None

    def likeness(self, question: str, passages: Sequence[Passage], language: str) -> Floats:
        """Return how well each passage answers a question; 1 is the most.

        Args:
            question: as typed.
            passages: at least one.
            language: of the conversation, in which the passages are read.

        Returns:
            Shape (passages,).
        """
        asked, _ = self._centres[language]
        wanted = _unit(self._encoder.encode(question) - asked)
        near = np.array([self._asked(each, language, wanted) for each in passages])
        texts = [self._text(each.texts.in_language(language), language) for each in passages]
        says = np.stack(texts) @ wanted
        # A passage without questions has only its text.
        mixed = _ASKED_SHARE * near + (1 - _ASKED_SHARE) * says
        return np.asarray(np.where(np.isnan(near), says, mixed), dtype=np.float32)

    def _centre(self, passages: Sequence[Passage], language: str) -> tuple[Floats, Floats]:
        """Return the mean vector of the questions, if any, and of what the passages say."""
        said = self._vectors([each.texts.in_language(language) for each in passages]).mean(axis=0)
        questions = [text for each in passages for text in each.asked.in_language(language)]
        return (self._vectors(questions).mean(axis=0) if questions else said), said

    def _asked(self, passage: Passage, language: str, wanted: Floats) -> float:
        """Return how near the question is to one that asks for this passage; NaN without any."""
        found: list[float] = []
        for code in LANGUAGES:
            if questions := passage.asked.in_language(code):
                cosines = self._asked_in(tuple(questions), code) @ wanted
                weight = 1.0 if code == language else _OTHER_LANGUAGE
                found.append(weight * float(cosines.max()))
        return max(found, default=np.nan)

    def _asked_in(self, questions: tuple[str, ...], language: str) -> Floats:
        """Return what questions mean, shape (questions, width), each of length 1."""
        key = language, questions
        if key not in self._questions:
            # Each language relative to its own centre: what is left is the meaning.
            centre, _ = self._centres[language]
            self._questions[key] = _unit(self._vectors(questions) - centre)
        return self._questions[key]

    def _text(self, text: str, language: str) -> Floats:
        """Return what a text means, shape (width,), of length 1."""
        key = language, text
        if key not in self._texts:
            _, centre = self._centres[language]
            self._texts[key] = _unit(self._vectors([text])[0] - centre)
        return self._texts[key]

    def _vectors(self, texts: Sequence[str]) -> Floats:
        for text in texts:
            if text not in self._known:
                self._known[text] = self._encoder.encode(text)
        return np.stack([self._known[text] for text in texts])


def _all_texts(passage: Passage) -> list[str]:
    return [
        text
        for language in LANGUAGES
        for text in (passage.texts.in_language(language), *passage.asked.in_language(language))
    ]


def _unit(vectors: Floats) -> Floats:
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(norms == 0, 1, norms), dtype=np.float32)
