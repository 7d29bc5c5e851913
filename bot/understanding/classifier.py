"""The two models that score intents, and how their scores are brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.intent_model import Floats, IntentModel
from bot.understanding.reading import View


@dataclass(frozen=True)
class Classifier:
    """Averages the linear model on untuned vectors and n-grams with the tuned encoder's head.

    They go wrong in different places: on cases that neither had seen, the average was better
    than either (table in bot/benchmarks.md).

    Attributes:
        model: the linear model.
        tuned_share: of the tuned head in the average, 0 to 1.
    """

    model: IntentModel
    tuned_share: float

    def score(self, views: Sequence[View]) -> Floats:
        """Return the probability of every intent, shape (views, intents)."""
        linear = self.model.score(
            [view.text for view in views], np.stack([view.vector for view in views])
        )
        tuned = np.stack([view.tuned for view in views])
        return mix(linear, tuned, self.tuned_share)

    def centre(self, views: Sequence[View]) -> Floats:
        """Return the centred untuned vectors, shape (views, width)."""
        return self.model.centre(np.stack([view.vector for view in views]))


def mix(linear: Floats, tuned: Floats, share: float) -> Floats:
    """Return the average of two models' probabilities, shape (messages, intents)."""
    return np.asarray((1 - share) * linear + share * tuned, dtype=np.float32)
