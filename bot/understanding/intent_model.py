"""The mathematics of intent classification, without Rasa: texts and vectors in, scores out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import Normalizer

from bot.understanding.intents import REFUSAL

Floats = npt.NDArray[np.float32]

# Between 0, where all examples count alike, and 1, where all intents do.
_RARITY = 0.85


@dataclass(frozen=True, kw_only=True)
class IntentModelSettings:
    """How the model is fitted.

    Attributes:
        C: inverse strength of regularisation of the logistic regression.
        ngram_weight: length of the character n-gram vector; the sentence vector has length 1.
        ngram_dimensions: to which the n-grams are reduced.
        refusal_weight: how much an example of what is not ours counts beside its class weight.
            There are more things that are not ours than topics: with equal weight, one message in
            five of them was taken for a topic.
        seed: of everything that is drawn by chance.
    """

    C: float = 10.0
    ngram_weight: float = 0.7
    ngram_dimensions: int = 300
    refusal_weight: float = 6.5
    seed: int = 20261121


@dataclass(frozen=True, kw_only=True)
class Examples:
    """Training examples, all fields in the same order.

    Attributes:
        texts: folded.
        vectors: sentence vectors, shape (examples, width).
        intents: what each example is an example of.
        languages: in which each is written.

    Raises:
        ValueError: when the lengths differ.
    """

    texts: Sequence[str]
    vectors: Floats
    intents: Sequence[str]
    languages: Sequence[str]

    def __post_init__(self) -> None:
        """Check the lengths."""
        lengths = {len(self.texts), len(self.vectors), len(self.intents), len(self.languages)}
        if len(lengths) != 1:
            raise ValueError(f"texts, vectors, intents and languages differ in length: {lengths}")

    def subset(self, indices: Sequence[int] | npt.NDArray[np.int64]) -> Examples:
        """Return the examples at `indices`."""
        return Examples(
            texts=[self.texts[i] for i in indices],
            vectors=self.vectors[list(indices)],
            intents=[self.intents[i] for i in indices],
            languages=[self.languages[i] for i in indices],
        )


class IntentModel:
    """Logistic regression on centred sentence vectors beside reduced character n-grams."""

    def __init__(
        self,
        *,
        settings: IntentModelSettings,
        ngrams: Pipeline,
        mean: Floats,
        classifier: LogisticRegression,
    ) -> None:
        """Take the fitted parts; use `fit` to make them."""
        self._settings = settings
        self._ngrams = ngrams
        self._mean = mean
        self._classifier = classifier

    @classmethod
    def fit(cls, examples: Examples, settings: IntentModelSettings) -> IntentModel:
        """Fit on examples of at least two intents.

        Raises:
            ValueError: when there is only one intent.
        """
        model = cls(
            settings=settings,
            ngrams=_fit_ngrams(examples.texts, settings),
            mean=examples.vectors.mean(axis=0, keepdims=True),
            classifier=LogisticRegression(
                C=settings.C,
                max_iter=300,
                class_weight=_class_weights(examples.intents, settings),
                random_state=settings.seed,
            ),
        )
        features = model.features(examples.texts, examples.vectors)
        model._classifier.fit(features, list(examples.intents))
        return model

    @property
    def intents(self) -> list[str]:
        """Return the intents in the order of the scores' columns."""
        return [str(name) for name in self._classifier.classes_]

    def score(self, texts: Sequence[str], vectors: Floats) -> Floats:
        """Return the probability of every intent, shape (texts, intents).

        Args:
            texts: folded texts.
            vectors: their sentence vectors, shape (texts, width).
        """
        probabilities = self._classifier.predict_proba(self.features(texts, vectors))
        return np.asarray(probabilities, dtype=np.float32)

    def features(self, texts: Sequence[str], vectors: Floats) -> Floats:
        """Return the features, shape (texts, width + ngram_dimensions)."""
        ngrams = self._ngrams.transform(texts) * self._settings.ngram_weight
        return np.hstack([self.centre(vectors), ngrams.astype(np.float32)])

    def centre(self, vectors: Floats) -> Floats:
        """Return sentence vectors relative to the training data's mean, with length 1.

        Sentence vectors of this encoder all lie in one narrow cone: without centring, a
        linear model hardly tells them apart (73.9 against 83.9 % on BANKING77, 10 examples
        an intent, measured before the start).
        """
        centred = vectors - self._mean
        norms = np.linalg.norm(centred, axis=1, keepdims=True)
        return np.asarray(centred / np.where(norms == 0, 1, norms), dtype=np.float32)


def _class_weights(intents: Sequence[str], settings: IntentModelSettings) -> dict[str, float]:
    """Return a weight for each intent's examples: the fewer there are, the more each counts.

    Not so much that all intents count alike: what is said in many ways has many examples, and
    with all intents alike it was missed more often (`more`: 47 % against 53 % of 324 hard messages
    found by the linear model alone).
    """
    counts = Counter(intents)
    weights = {
        intent: (len(intents) / (len(counts) * count)) ** _RARITY
        for intent, count in counts.items()
    }
    if REFUSAL in weights:
        weights[REFUSAL] *= settings.refusal_weight
    return weights


def _fit_ngrams(texts: Sequence[str], settings: IntentModelSettings) -> Pipeline:
    """Return character n-grams, reduced: as good as all of them and fitted in a tenth of the time."""
    ngrams = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2, dtype=np.float32
    )
    found = len(ngrams.fit(texts).vocabulary_)
    dimensions = max(1, min(settings.ngram_dimensions, found - 1, len(texts) - 1))
    reduction = TruncatedSVD(dimensions, n_iter=2, random_state=settings.seed)
    pipeline = make_pipeline(ngrams, reduction, Normalizer()).fit(texts)
    # In this order of memory a single message is reduced without copying the whole matrix.
    reduction.components_ = np.asfortranarray(reduction.components_)
    return pipeline
