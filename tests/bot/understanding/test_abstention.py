"""How the bot learns when it is not sure."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.abstention import REFUSAL, Abstention
from bot.understanding.intent_model import Examples, IntentModel, IntentModelSettings

WIDTH = 8
INTENTS = ["events", "greet", REFUSAL]


def examples(*, noise: float, count: int = 20) -> Examples:
    """Return examples of three intents; the more noise, the more they overlap."""
    random = np.random.default_rng(3)
    intents = [intent for intent in INTENTS for _ in range(count)]
    vectors = random.normal(0, noise, (len(intents), WIDTH))
    for row, intent in enumerate(intents):
        vectors[row, INTENTS.index(intent)] += 1
    return Examples(
        texts=[f"sana {'abcdefgh'[row % 8]}" for row in range(len(intents))],
        vectors=vectors.astype(np.float32),
        intents=intents,
        languages=["fi" if row % 2 else "sv" for row in range(len(intents))],
    )


def fit(known: Examples, tolerated: float = 0.05) -> tuple[IntentModel, Abstention]:
    settings = IntentModelSettings()
    model = IntentModel.fit(known, settings)
    return model, Abstention.fit(known, model=model, settings=settings, tolerated=tolerated)


def sureness(known: Examples, vectors: np.ndarray) -> np.ndarray:
    model, abstention = fit(known)
    texts = ["sana a"] * len(vectors)
    vectors = vectors.astype(np.float32)
    return abstention.sureness(texts, model.score(texts, vectors), model.centre(vectors))


def test_it_is_surer_of_what_it_knows_than_of_what_lies_between():
    known = np.eye(1, WIDTH, 0)
    between = np.zeros((1, WIDTH))
    between[0, :2] = 0.5
    sure, unsure = sureness(examples(noise=0.4), np.vstack([known, between]))
    assert 0 <= unsure < sure <= 1


def test_every_language_of_the_examples_has_its_threshold():
    _, abstention = fit(examples(noise=0.5))
    assert set(abstention.threshold) == {"fi", "sv"}
    assert all(0 <= value <= 1 for value in abstention.threshold.values())


def test_the_less_is_tolerated_the_higher_the_thresholds():
    strict = fit(examples(noise=0.6), tolerated=0.0)[1].threshold
    lenient = fit(examples(noise=0.6), tolerated=0.3)[1].threshold
    assert all(strict[language] > lenient[language] for language in strict)


def test_where_no_answer_is_wrong_nothing_is_held_back():
    assert set(fit(examples(noise=0.6), tolerated=1.0)[1].threshold.values()) == {0.0}


@pytest.mark.filterwarnings("ignore:The least populated class:UserWarning")
def test_an_intent_with_too_few_examples_to_try_is_refused():
    known = examples(noise=0.5)
    with pytest.raises(ValueError, match="fewer than"):
        fit(known.subset([*range(21), *range(40, 60)]))
