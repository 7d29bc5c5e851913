"""Our classifier as the pipeline runs it, without Rasa around it."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np

from bot.sentence_encoder import encoder_name, load_sentence_encoder
from bot.texts import fold
from bot.understanding.intent_model import Examples, Floats, IntentModel, IntentModelSettings
from tests.benchmarks.metrics import Answers
from tests.benchmarks.vectors import VectorCache

# How many of the nearest examples tell how near a message is: one may be there by chance.
_NEAREST = 3


class Ours:
    """Sentence encoder, character n-grams and logistic regression; the score is the top probability."""

    encoder = "multilingual-e5-small, 118 M, 8 bits"

    def __init__(self) -> None:
        """Load the encoder."""
        self.process = os.getpid()
        self._encoder = load_sentence_encoder()
        self._cache = VectorCache(encoder_name())
        self._model: IntentModel | None = None

    def fit(self, texts: Sequence[str], intents: Sequence[str], language: str) -> None:
        """Encode the examples, never from the cache, and fit."""
        folded = [fold(text) for text in texts]
        examples = Examples(
            texts=folded,
            vectors=np.stack([self._encoder.encode(text) for text in folded]),
            intents=list(intents),
            languages=[language] * len(folded),
        )
        self._model = IntentModel.fit(examples, IntentModelSettings())
        self._known = self._model.centre(examples.vectors)

    def predict(self, texts: Sequence[str]) -> Answers:
        """Return the likeliest intents; a single text is encoded, several come from the cache."""
        if self._model is None:
            raise ValueError("predict was called before fit")
        folded = [fold(text) for text in texts]
        vectors = (
            self._encoder.encode(folded[0])[None, :]
            if len(folded) == 1
            else self._cache.vectors(folded, self._encoder.encode)
        )
        probabilities = self._model.score(folded, vectors)
        names = self._model.intents
        return Answers(
            [names[i] for i in probabilities.argmax(axis=1)],
            self._scores(probabilities, self._model.centre(vectors)).tolist(),
        )

    def _scores(self, probabilities: Floats, centred: Floats) -> Floats:
        """Return how sure the model is that a message is in scope, 0 to 1."""
        return np.asarray(probabilities.max(axis=1).clip(0, 1))


class OursWithNearness(Ours):
    """The same first choices; the score also asks how near the nearest examples are."""

    def _scores(self, probabilities: Floats, centred: Floats) -> Floats:
        """Return the mean of top probability and cosine to the nearest examples."""
        cosines = centred @ self._known.T
        count = min(_NEAREST, cosines.shape[1])
        nearest = np.partition(cosines, -count, axis=1)[:, -count:].mean(axis=1)
        return np.asarray((probabilities.max(axis=1) + nearest.clip(0, 1)) / 2).clip(0, 1)
