"""When to answer, when to ask back and when to decline.

A softmax is sure of itself where it should not be. So a second model is fitted on how the
first one fares on examples that it has not seen (cross-validation): from how it scored a
message, and from how near the message lies to known examples, it estimates the probability
that the first choice is right. The thresholds on that probability follow from one setting
with a plain meaning: the share of wrong answers that is tolerated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from bot.understanding.intent_model import Examples, Floats, IntentModel, IntentModelSettings

REFUSAL = "out_of_scope"
FOLDS = 5


@dataclass(frozen=True)
class Neighbours:
    """The known examples, to measure how near a message lies to them.

    Attributes:
        vectors: centred sentence vectors, shape (examples, width).
        intents: their intents, as numbers in the order of the model's, shape (examples,).
        refusal: the number of the intent for what is not ours.
    """

    vectors: Floats
    intents: npt.NDArray[np.int64]
    refusal: int

    def nearness(self, centred: Floats, top: npt.NDArray[np.int64]) -> Floats:
        """Return the cosine to the nearest example that is ours, of the top intent, and not ours.

        Args:
            centred: messages, shape (messages, width).
            top: the intent chosen for each.

        Returns:
            Shape (messages, 3).
        """
        cosines = centred @ self.vectors.T
        ours = self.intents != self.refusal
        of_top = np.where(self.intents[None, :] == top[:, None], cosines, -1.0).max(axis=1)
        nearest_ours = np.where(ours, cosines, -1.0).max(axis=1)
        nearest_other = np.where(~ours, cosines, -1.0).max(axis=1)
        near = np.stack([nearest_ours, of_top, nearest_other], axis=1)
        return np.asarray(near, dtype=np.float32)


class Abstention:
    """Estimates how likely the first choice is right, and holds the thresholds."""

    def __init__(
        self, *, estimator: Pipeline, neighbours: Neighbours, threshold: dict[str, float]
    ) -> None:
        """Take the fitted parts; use `fit` to make them."""
        self._estimator = estimator
        self._neighbours = neighbours
        self.threshold = threshold

    @classmethod
    def fit(
        cls,
        examples: Examples,
        *,
        model: IntentModel,
        settings: IntentModelSettings,
        tolerated: float,
    ) -> Abstention:
        """Fit on held-out folds of the training examples.

        Args:
            examples: of every intent at least as many as there are folds.
            model: fitted on all of them; the folds are fitted here.
            settings: how the folds are fitted.
            tolerated: share of messages, 0 to 1, that may get a wrong answer.
        """
        names = model.intents
        numbers = np.array([names.index(intent) for intent in examples.intents])
        trial = _try_on_folds(examples, numbers, names, settings)
        estimator = make_pipeline(
            StandardScaler(), LogisticRegression(C=1.0, random_state=settings.seed)
        ).fit(trial.signals, trial.chosen == numbers)
        sure = estimator.predict_proba(trial.signals)[:, 1]
        languages = np.array(examples.languages)
        threshold = {
            str(language): _threshold(
                sure[mask], trial.chosen[mask], numbers[mask], names.index(REFUSAL), tolerated
            )
            for language in np.unique(languages)
            if (mask := languages == language).any()
        }
        neighbours = _neighbours(model, examples.vectors, numbers)
        return cls(estimator=estimator, neighbours=neighbours, threshold=threshold)

    def sureness(self, texts: Sequence[str], scores: Floats, centred: Floats) -> Floats:
        """Return the probability that each first choice is right, shape (messages,)."""
        signals = _signals(scores, centred, self._neighbours, texts)
        return np.asarray(self._estimator.predict_proba(signals)[:, 1], dtype=np.float32)


@dataclass(frozen=True)
class _Trial:
    """How the model fared on examples that it had not seen: signals and chosen intents."""

    signals: Floats
    chosen: npt.NDArray[np.int64]


def _try_on_folds(
    examples: Examples,
    numbers: npt.NDArray[np.int64],
    names: list[str],
    settings: IntentModelSettings,
) -> _Trial:
    """Score every example with a model that was fitted without it."""
    signals = np.zeros((len(numbers), _SIGNALS), dtype=np.float32)
    chosen = np.zeros(len(numbers), dtype=np.int64)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=settings.seed)
    for seen, unseen in folds.split(examples.vectors, numbers):
        known, new = examples.subset(seen), examples.subset(unseen)
        model = IntentModel.fit(known, settings)
        if model.intents != names:
            raise ValueError(f"an intent has fewer than {FOLDS} examples")
        scores = model.score(new.texts, new.vectors)
        neighbours = _neighbours(model, known.vectors, numbers[seen])
        signals[unseen] = _signals(scores, model.centre(new.vectors), neighbours, new.texts)
        chosen[unseen] = scores.argmax(axis=1)
    return _Trial(signals, chosen)


_SIGNALS = 9


def _signals(
    scores: Floats, centred: Floats, neighbours: Neighbours, texts: Sequence[str]
) -> Floats:
    """Return what tells a right first choice from a wrong one, shape (messages, 9)."""
    ordered = np.sort(scores, axis=1)[:, ::-1]
    top = scores.argmax(axis=1)
    safe = np.clip(scores, 1e-9, 1.0)
    columns = [
        _log_odds(ordered[:, 0]),
        ordered[:, 0] - ordered[:, 1],
        -(safe * np.log(safe)).sum(axis=1),
        _log_odds(scores[:, neighbours.refusal]),
        (top == neighbours.refusal).astype(np.float32),
        np.log1p([text.count(" ") + 1 for text in texts]),
    ]
    near = neighbours.nearness(centred, top)
    return np.column_stack([*columns, near]).astype(np.float32)


def _log_odds(probabilities: Floats) -> Floats:
    safe = np.clip(probabilities, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(safe / (1 - safe)), dtype=np.float32)


def _neighbours(model: IntentModel, vectors: Floats, numbers: npt.NDArray[np.int64]) -> Neighbours:
    return Neighbours(model.centre(vectors), numbers, model.intents.index(REFUSAL))


def _threshold(
    sure: Floats,
    chosen: npt.NDArray[np.int64],
    numbers: npt.NDArray[np.int64],
    refusal: int,
    tolerated: float,
) -> float:
    """Return the least sureness at which no more than the tolerated share goes wrong.

    It has to hold for messages that are ours (answered with a wrong topic) and, by
    itself and twice as strictly, for messages that are not (answered at all): advice on
    networking for a question on pay is the kind of answer that costs a bot its good name.
    """
    answered, foreign = chosen != refusal, numbers == refusal
    return max(
        _least(sure[answered & ~foreign & (chosen != numbers)], int(tolerated * (~foreign).sum())),
        _least(sure[answered & foreign], int(tolerated / 2 * foreign.sum())),
    )


def _least(wrong: Floats, allowed: int) -> float:
    """Return a threshold that lets `allowed` of the wrong answers through."""
    if len(wrong) <= allowed:
        return 0.0
    return float(np.nextafter(np.sort(wrong)[::-1][allowed], 1.0))
