"""How answers are judged, with and without a threshold below which an utterance is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.benchmarks.readers import STRANGE, Lines

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a system said, one for each utterance.

    Attributes:
        intents: its first choices.
        scores: how sure it is of each, 0 to 1.

    Raises:
        ValueError: when the lengths differ or a score is not from 0 to 1.
    """

    intents: Sequence[str]
    scores: Sequence[float]

    def __post_init__(self) -> None:
        """Check lengths and range."""
        if len(self.intents) != len(self.scores):
            raise ValueError(f"{len(self.intents)} intents but {len(self.scores)} scores")
        wrong = [score for score in self.scores if not 0 <= score <= 1]
        if wrong:
            raise ValueError(f"{len(wrong)} scores are not from 0 to 1, the first is {wrong[0]}")


@dataclass(frozen=True, slots=True)
class Judged:
    """Answers beside the truth.

    Attributes:
        right: for each utterance in scope, whether the first choice is right.
        scores: their scores.
        strange: the scores of the utterances out of scope.
    """

    right: npt.NDArray[np.bool_]
    scores: Doubles
    strange: Doubles

    def __add__(self, other: Judged) -> Judged:
        """Return both together."""
        return Judged(
            np.concatenate([self.right, other.right]),
            np.concatenate([self.scores, other.scores]),
            np.concatenate([self.strange, other.strange]),
        )


def judge(lines: Lines, answers: Answers) -> Judged:
    """Compare answers with the intents of `lines`; what is `STRANGE` has no right first choice."""
    truth = np.array(lines.intents, dtype=object)
    scores = np.array(answers.scores, dtype=np.float64)
    ours = truth != STRANGE
    right = truth == np.array(answers.intents, dtype=object)
    return Judged(right[ours], scores[ours], scores[~ours])


def accuracy(lines: Lines, answers: Answers) -> float:
    """Return the share of right first choices, every intent counted."""
    pairs = zip(lines.intents, answers.intents, strict=True)
    return float(np.mean([truth == said for truth, said in pairs]))


def own_class(lines: Lines, answers: Answers) -> tuple[float, float]:
    """Return in-scope accuracy and out-of-scope recall where strange is a class like others."""
    pairs = list(zip(lines.intents, answers.intents, strict=True))
    ours = [truth == said for truth, said in pairs if truth != STRANGE]
    strange = [said == STRANGE for truth, said in pairs if truth == STRANGE]
    return float(np.mean(ours)), float(np.mean(strange))


def auroc(judged: Judged) -> float:
    """Return how probably an utterance in scope scores higher than one out of scope (ties half)."""
    ordered = np.sort(judged.strange)
    below = np.searchsorted(ordered, judged.scores, side="left")
    not_above = np.searchsorted(ordered, judged.scores, side="right")
    return float(np.mean((below + not_above) / 2) / len(ordered))


def at_threshold(judged: Judged, threshold: float) -> tuple[float, float]:
    """Return in-scope accuracy and out-of-scope recall when lower scores are refused."""
    answered = judged.right & (judged.scores >= threshold)
    return float(np.mean(answered)), float(np.mean(judged.strange < threshold))


def accuracy_at_recall(judged: Judged, recall: float) -> float:
    """Return the best in-scope accuracy while at least `recall` of the strange are refused."""
    needed = int(np.ceil(recall * len(judged.strange) - 1e-9))
    if needed == 0:
        return at_threshold(judged, 0.0)[0]
    # Just above the last one that has to be refused; any higher only refuses more.
    threshold = np.nextafter(np.sort(judged.strange)[needed - 1], np.inf)
    return at_threshold(judged, float(threshold))[0]


def best_threshold(judged: Judged, *, weight: float) -> float:
    """Return the threshold that makes in-scope accuracy + weight x out-of-scope recall greatest.

    With the weight 1 both count the same; with strange / known utterances it is the accuracy on
    all of them, strange counted as one more class. Between two scores the middle is taken, and of
    equally good thresholds the lowest.
    """
    known = np.unique(np.concatenate([judged.scores, judged.strange]))
    candidates = np.concatenate([[0.0], (known[1:] + known[:-1]) / 2, [np.nextafter(1.0, 2.0)]])
    right = np.sort(judged.scores[judged.right])
    strange = np.sort(judged.strange)
    kept = len(right) - np.searchsorted(right, candidates, side="left")
    refused = np.searchsorted(strange, candidates, side="left")
    total = kept / max(1, len(judged.right)) + weight * refused / max(1, len(strange))
    return float(candidates[int(np.argmax(total))])
