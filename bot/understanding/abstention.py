"""When to answer, when to ask back and when to decline.

A softmax is sure of itself where it should not be. So two more models are fitted on how the
first one fares on examples that it has not seen (cross-validation): from how it scored a
message, and from how near the message lies to known examples, one estimates the probability
that the message is not ours at all, the other that the likeliest intent is right. The
thresholds on both follow from one setting with a plain meaning: the share of wrong answers
that is tolerated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from bot.understanding.intent_model import Floats

Numbers = npt.NDArray[np.int64]
# What is not ours is answered at most half as often as a wrong topic is; what is ours is
# declined at most a quarter as often: advice on networking for a question on pay, and a closed
# door for a question on networking, are what costs a bot its good name.
_FOREIGN_SHARE, _DECLINED_SHARE = 0.5, 0.25
# Whatever the setting tolerates: an answer that is likelier wrong than right is not given.
LEAST_SURE = 0.5


@dataclass(frozen=True)
class Neighbours:
    """The known examples, to measure how near a message lies to them.

    Attributes:
        vectors: centred sentence vectors, shape (examples, width).
        intents: their intents, as numbers in the order of the model's, shape (examples,).
        refusal: the number of the intent for what is not ours; -1 when there is none.
    """

    vectors: Floats
    intents: Numbers
    refusal: int

    def nearness(self, centred: Floats, top: Numbers) -> Floats:
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


@dataclass(frozen=True)
class Thresholds:
    """Where a language's decisions change.

    Attributes:
        refuse: least probability of being not ours at which a message is declined.
        answer: least probability of being right at which a message is answered.
    """

    refuse: float
    answer: float


@dataclass(frozen=True)
class Trial:
    """How the model fared on examples that it had not seen, all fields in the same order.

    Attributes:
        signals: from `signals`, shape (examples, 9).
        chosen: the likeliest intent other than the refusal, as a number, shape (examples,).
        wanted: the right intent, as a number, shape (examples,).
        languages: in which each example is written.
    """

    signals: Floats
    chosen: Numbers
    wanted: Numbers
    languages: Sequence[str]


class Abstention:
    """Estimates whether a message is ours and whether the likeliest intent is right."""

    def __init__(
        self,
        *,
        foreign: Pipeline | None,
        right: Pipeline,
        neighbours: Neighbours,
        thresholds: dict[str, Thresholds],
    ) -> None:
        """Take the fitted parts; use `fit` to make them."""
        self._foreign = foreign
        self._right = right
        self._neighbours = neighbours
        self.thresholds = thresholds

    @classmethod
    def fit(
        cls, trial: Trial, *, neighbours: Neighbours, tolerated: float, seed: int
    ) -> Abstention:
        """Fit on examples that the model was tried on without having seen them.

        Args:
            trial: how the model fared.
            neighbours: all examples, for serving; the trial's signals came from its own.
            tolerated: share of the trial's messages, 0 to 1, that may get a wrong answer.
            seed: of the fit.
        """
        refusal = neighbours.refusal
        foreign = trial.wanted == refusal
        detector = _fit(trial.signals, foreign, seed) if foreign.any() else None
        right = _fit(trial.signals, trial.chosen == trial.wanted, seed)
        fitted = cls(foreign=detector, right=right, neighbours=neighbours, thresholds={})
        strange, sure = fitted.estimate(trial.signals)
        languages = np.array(trial.languages)
        for language in np.unique(languages):
            mask = languages == language
            fitted.thresholds[str(language)] = _thresholds(
                strange[mask],
                sure[mask],
                foreign[mask],
                (trial.chosen == trial.wanted)[mask],
                tolerated,
            )
        return fitted

    def threshold(self, language: str) -> Thresholds:
        """Return a language's thresholds; of one without examples, the most forthcoming.

        Nothing known lies near a message in such a language, so every estimate is low already:
        the strictest thresholds would decline or ask back one question in four, of which nearly
        all were understood (60 cases in eight languages).
        """
        known = self.thresholds.get(language)
        if known is not None:
            return Thresholds(refuse=known.refuse, answer=max(known.answer, LEAST_SURE))
        return Thresholds(
            refuse=max(each.refuse for each in self.thresholds.values()),
            answer=min(each.answer for each in self.thresholds.values()),
        )

    def judge(self, scores: Floats, centred: Floats, words: Sequence[int]) -> tuple[Floats, Floats]:
        """Return how likely each message is not ours, and its likeliest intent is right.

        Args:
            scores: probability of every intent, shape (messages, intents).
            centred: the messages' vectors, shape (messages, width).
            words: how many words each message has.

        Returns:
            Two arrays of probabilities, each of shape (messages,).
        """
        return self.estimate(signals(scores, centred, self._neighbours, words))

    def estimate(self, found: Floats) -> tuple[Floats, Floats]:
        """Return the same two from signals, shape (messages, 9)."""
        right = np.asarray(self._right.predict_proba(found)[:, 1], dtype=np.float32)
        if self._foreign is None:
            return np.zeros_like(right), right
        return np.asarray(self._foreign.predict_proba(found)[:, 1], dtype=np.float32), right


def likeliest(scores: Floats, refusal: int) -> Numbers:
    """Return each message's likeliest intent other than the refusal, as a number."""
    allowed = scores.copy()
    if refusal >= 0:
        allowed[:, refusal] = -1.0
    return np.asarray(allowed.argmax(axis=1), dtype=np.int64)


def signals(
    scores: Floats, centred: Floats, neighbours: Neighbours, words: Sequence[int]
) -> Floats:
    """Return what tells a right choice from a wrong one and ours from foreign.

    Args:
        scores: probability of every intent, shape (messages, intents).
        centred: the messages' vectors, shape (messages, width).
        neighbours: the known examples.
        words: how many words each message has.

    Returns:
        Shape (messages, 9).
    """
    top = likeliest(scores, neighbours.refusal)
    rows = np.arange(len(scores))
    rest = scores.copy()
    rest[rows, top] = -1.0
    foreign = np.zeros(len(scores), dtype=np.float32)
    if neighbours.refusal >= 0:
        foreign = scores[:, neighbours.refusal]
        rest[:, neighbours.refusal] = -1.0
    first, second = scores[rows, top], rest.max(axis=1)
    safe = np.clip(scores, 1e-9, 1.0)
    columns = [
        _log_odds(first),
        first - second,
        -(safe * np.log(safe)).sum(axis=1),
        _log_odds(foreign),
        (foreign > first).astype(np.float32),
        np.log1p(np.asarray(words, dtype=np.float32)),
    ]
    near = neighbours.nearness(centred, top)
    return np.column_stack([*columns, near]).astype(np.float32)


def _fit(found: Floats, label: npt.NDArray[np.bool_], seed: int) -> Pipeline:
    model = LogisticRegression(C=1.0, max_iter=1000, random_state=seed)
    return make_pipeline(StandardScaler(), model).fit(found, label)


def _log_odds(probabilities: Floats) -> Floats:
    safe = np.clip(probabilities, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(safe / (1 - safe)), dtype=np.float32)


def _thresholds(
    strange: Floats,
    sure: Floats,
    foreign: npt.NDArray[np.bool_],
    right: npt.NDArray[np.bool_],
    tolerated: float,
) -> Thresholds:
    ours = ~foreign
    refuse = _least(strange[ours], int(tolerated * _DECLINED_SHARE * ours.sum()))
    kept = strange < refuse
    answer = max(
        _least(sure[ours & kept & ~right], int(tolerated * ours.sum())),
        _least(sure[foreign & kept], int(tolerated * _FOREIGN_SHARE * foreign.sum())),
    )
    return Thresholds(refuse=refuse, answer=answer)


def _least(wrong: Floats, allowed: int) -> float:
    """Return the least threshold that lets at most `allowed` of these estimates through."""
    if len(wrong) <= allowed:
        return 0.0
    return float(np.nextafter(np.sort(wrong)[::-1][allowed], np.float32(2.0)))
