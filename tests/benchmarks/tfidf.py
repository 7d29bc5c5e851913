"""What no neural network at all gives: words and character n-grams, logistic regression."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

from tests.benchmarks.metrics import Answers


class TfIdf:
    """TF-IDF of one and two words and of two to five characters."""

    encoder = "none"

    def __init__(self) -> None:
        """Note the process."""
        self.process = os.getpid()
        self._model: Pipeline | None = None

    def fit(self, texts: Sequence[str], intents: Sequence[str], language: str) -> None:
        """Fit on the examples; the language makes no difference."""
        self._model = make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
            ),
            LogisticRegression(C=10.0, max_iter=300),
        ).fit(list(texts), list(intents))

    def predict(self, texts: Sequence[str]) -> Answers:
        """Return the likeliest intents with their probabilities."""
        if self._model is None:
            raise ValueError("predict was called before fit")
        probabilities = self._model.predict_proba(list(texts))
        names = self._model.classes_
        return Answers(
            [str(names[i]) for i in probabilities.argmax(axis=1)],
            np.clip(probabilities.max(axis=1), 0, 1).tolist(),
        )
