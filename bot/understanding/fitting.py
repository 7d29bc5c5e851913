"""Fit the classifier and its abstention on the training examples."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bot.understanding.abstention import Abstention, Neighbours, Trial, likeliest, signals
from bot.understanding.classifier import Classifier, mix
from bot.understanding.decision import Understanding
from bot.understanding.intent_model import Examples, Floats, IntentModel, IntentModelSettings
from bot.understanding.intents import REFUSAL

# Share of the examples that tuning does not see. More: steadier thresholds, a worse tuned encoder.
HELD_OUT_SHARE = 0.15


@dataclass(frozen=True, kw_only=True)
class UnderstandingSettings:
    """How the whole is fitted.

    Attributes:
        linear: the linear model's settings.
        tuned_share: of the tuned encoder's head in the average of the two, 0 to 1.
        tolerated: share of the held-out examples, 0 to 1, that may get a wrong answer.
    """

    linear: IntentModelSettings = field(default_factory=IntentModelSettings)
    tuned_share: float = 0.5
    tolerated: float = 0.12


def is_held_out(text: str) -> bool:
    """Tell whether an example is kept out of tuning, to try the fitted models on.

    It depends on the text alone: every component and every run keeps out the same ones, whatever
    their order, and all readings of one text stay on one side.

    Args:
        text: folded, without what it comes after.
    """
    digest = hashlib.sha256(text.encode()).digest()
    return int.from_bytes(digest[:4], "big") < HELD_OUT_SHARE * 2**32


def fit(
    examples: Examples,
    *,
    tuned: Floats,
    held_out: npt.NDArray[np.bool_],
    settings: UnderstandingSettings,
) -> Understanding:
    """Return an understanding fitted on all examples, its thresholds on those held out.

    Args:
        examples: of every intent some held out and some not.
        tuned: the tuned head's probabilities, shape (examples, intents), intents sorted.
        held_out: which examples the tuned encoder has not seen, shape (examples,).
        settings: how to fit.

    Raises:
        ValueError: when an intent is only among the examples that were held out.
    """
    model = IntentModel.fit(examples, settings.linear)
    numbers = _numbers(examples, model.intents)
    refusal = model.intents.index(REFUSAL) if REFUSAL in model.intents else -1
    trial = _try(examples, numbers, refusal, tuned, held_out, settings)
    abstention = Abstention.fit(
        trial,
        neighbours=Neighbours(model.centre(examples.vectors), numbers, refusal),
        tolerated=settings.tolerated,
        seed=settings.linear.seed,
    )
    return Understanding(Classifier(model, settings.tuned_share), abstention)


def _try(
    examples: Examples,
    numbers: npt.NDArray[np.int64],
    refusal: int,
    tuned: Floats,
    held_out: npt.NDArray[np.bool_],
    settings: UnderstandingSettings,
) -> Trial:
    """Return how a model that has not seen the held-out examples fares on them."""
    seen, unseen = np.flatnonzero(~held_out), np.flatnonzero(held_out)
    known, new = examples.subset(seen), examples.subset(unseen)
    model = IntentModel.fit(known, settings.linear)
    if model.intents != sorted(set(examples.intents)):
        raise ValueError("an intent has too few examples: all of them were held out")
    scores = mix(model.score(new.texts, new.vectors), tuned[unseen], settings.tuned_share)
    neighbours = Neighbours(model.centre(known.vectors), numbers[seen], refusal)
    words = [len(text.split()) for text in new.texts]
    return Trial(
        signals=signals(scores, model.centre(new.vectors), neighbours, words),
        chosen=likeliest(scores, refusal),
        wanted=numbers[unseen],
        languages=new.languages,
    )


def _numbers(examples: Examples, intents: Sequence[str]) -> npt.NDArray[np.int64]:
    place = {intent: number for number, intent in enumerate(intents)}
    return np.array([place[intent] for intent in examples.intents], dtype=np.int64)
