"""A classifier that is simple enough to check by hand."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tests.benchmarks.metrics import Answers


class FirstWord:
    """Answers with the intent whose examples began with the same word; sure of words it knows."""

    encoder = "none"

    def __init__(self) -> None:
        self.process = os.getpid()
        self.trainings: list[int] = []
        self._known: dict[str, str] = {}

    def fit(self, texts: Sequence[str], intents: Sequence[str], language: str) -> None:
        self.trainings.append(len(texts))
        self._known = {text.split()[0]: intent for text, intent in zip(texts, intents, strict=True)}

    def predict(self, texts: Sequence[str]) -> Answers:
        first = [text.split()[0] for text in texts]
        return Answers(
            [self._known.get(word, "greet") for word in first],
            [0.9 if word in self._known else 0.2 for word in first],
        )
