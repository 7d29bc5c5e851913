"""The rules by which a trained system is judged, one for each kind of task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.metrics import (
    Answers,
    accuracy,
    accuracy_at_recall,
    at_threshold,
    auroc,
    best_threshold,
    judge,
    own_class,
)
from tests.benchmarks.readers import Lines
from tests.benchmarks.sampling import folds
from tests.benchmarks.systems import System
from tests.benchmarks.tasks import Data, Rule

EXAMPLES_DRAWN = 8
RECALL = 0.8
FOLDS = 3
LOST = 0.1

Metrics = dict[str, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """A system after its first training.

    Attributes:
        system: trained on the first of `trainings`; a rule may train it again.
        data: of the task.
        trainings: one training set, or those drawn.
        language: of the task.
        answers: of the system to the test.
    """

    system: System
    data: Data
    trainings: Sequence[Lines]
    language: str
    answers: Answers

    def ask_again(self, train: Lines, test: Lines) -> Answers:
        """Train the system anew and ask."""
        self.system.fit(train.texts, train.intents, self.language)
        return self.system.predict(test.texts)


def plain(sitting: Sitting) -> Metrics:
    """Return the accuracy of the first choice."""
    return {"accuracy": accuracy(sitting.data.test, sitting.answers)}


def mean_of_draws(sitting: Sitting) -> Metrics:
    """Return mean and standard deviation of the accuracy over the training sets drawn."""
    test = sitting.data.test
    values = [accuracy(test, sitting.answers)]
    values += [accuracy(test, sitting.ask_again(train, test)) for train in sitting.trainings[1:]]
    spread = float(np.std(values, ddof=1)) if len(values) > 1 else 0.0
    return {"accuracy": float(np.mean(values)), "sd": spread, "draws": len(values)}


def ranked(sitting: Sitting) -> Metrics:
    """Return how well in scope is understood and, by its scores, told from out of scope."""
    judged = judge(sitting.data.test, sitting.answers)
    return {
        "in_scope": at_threshold(judged, 0.0)[0],
        "auroc": auroc(judged),
        "in_scope_at_recall": accuracy_at_recall(judged, RECALL),
        "test_in_scope": len(judged.right),
        "test_out_of_scope": len(judged.strange),
    }


def open_world(sitting: Sitting) -> Metrics:
    """Return the same, and both shares at a threshold that comes from the training set alone."""
    threshold = threshold_from_training(sitting)
    judged = judge(sitting.data.test, sitting.answers)
    in_scope, recall = at_threshold(judged, threshold)
    return ranked(sitting) | {
        "threshold": threshold,
        "in_scope_at_threshold": in_scope,
        "recall_at_threshold": recall,
    }


def threshold_from_training(sitting: Sitting) -> float:
    """Return the threshold that refuses `LOST` of the right first choices in held-out folds.

    It asks for no guess at what strange utterances look like; the training set holds none.
    """
    train = sitting.data.train
    right = []
    for known, unseen in folds(train, count=FOLDS):
        judged = judge(unseen, sitting.ask_again(known, unseen))
        right.append(judged.scores[judged.right])
    return float(np.quantile(np.concatenate(right), LOST))


def strange_class(sitting: Sitting) -> Metrics:
    """Return in-scope accuracy and recall where out of scope is a class that was trained."""
    in_scope, recall = own_class(sitting.data.test, sitting.answers)
    return {"in_scope": in_scope, "recall": recall}


def validated(sitting: Sitting) -> Metrics:
    """Return in-scope accuracy and recall at the threshold that is best on validation.

    Best is the accuracy on all of validation with out of scope as one more class (Larson et al.
    2019); as the test has ten times the share of out of scope, the AUROC stands beside it.
    """
    validation = sitting.data.validation
    chosen = judge(validation, sitting.system.predict(validation.texts))
    threshold = best_threshold(chosen, weight=len(chosen.strange) / len(chosen.right))
    judged = judge(sitting.data.test, sitting.answers)
    in_scope, recall = at_threshold(judged, threshold)
    return {
        "in_scope": in_scope,
        "recall": recall,
        "threshold": threshold,
        "auroc": auroc(judged),
        "argmax_in_scope": at_threshold(judged, 0.0)[0],
        "in_scope_at_recall": accuracy_at_recall(judged, RECALL),
    }


RULES: dict[Rule, Callable[[Sitting], Metrics]] = {
    "accuracy": plain,
    "draws": mean_of_draws,
    "ranked": ranked,
    "open": open_world,
    "own_class": strange_class,
    "validated": validated,
}
