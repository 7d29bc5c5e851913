"""The mathematics of intent classification, on vectors that are made up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.understanding.intent_model import Examples, IntentModel, IntentModelSettings

INTENTS = ["events", "greet", "mentor_message"]
WORDS = {
    "events": "tapahtuma messut tilaisuus",
    "greet": "hei moi terve",
    "mentor_message": "viesti mentorille kirje",
}
WIDTH = 8


def examples(count: int = 8) -> Examples:
    """Return examples whose vectors lie in one narrow cone, as the encoder's do."""
    random = np.random.default_rng(1)
    intents = [intent for intent in INTENTS for _ in range(count)]
    vectors = np.full((len(intents), WIDTH), 1.0) + random.normal(0, 0.01, (len(intents), WIDTH))
    for row, intent in enumerate(intents):
        vectors[row, INTENTS.index(intent)] += 0.1
    return Examples(
        texts=[f"{WORDS[intent]} {number % count}" for number, intent in enumerate(intents)],
        vectors=vectors.astype(np.float32),
        intents=intents,
        languages=["fi"] * len(intents),
    )


def fit(known: Examples) -> IntentModel:
    return IntentModel.fit(known, IntentModelSettings())


@pytest.fixture(scope="module")
def model() -> IntentModel:
    return fit(examples())


def test_the_examples_themselves_are_told_apart(model):
    known = examples()
    best = model.score(known.texts, known.vectors).argmax(axis=1)
    assert [model.intents[number] for number in best] == known.intents


def test_every_intent_has_a_column(model):
    assert model.intents == INTENTS


@pytest.mark.parametrize("text", ["", "hei", "tuntematon", "🙂", "a" * 2000])
def test_the_scores_of_any_text_are_probabilities(model, text):
    scores = model.score([text], np.ones((1, WIDTH), dtype=np.float32))
    assert scores.shape == (1, len(INTENTS))
    assert scores.min() >= 0
    assert scores.sum() == pytest.approx(1, abs=1e-5)


def test_a_text_gets_the_same_scores_alone_and_among_others(model):
    texts, vectors = examples().texts, examples().vectors
    together = model.score(texts, vectors)
    alone = np.vstack([model.score([texts[i]], vectors[i : i + 1]) for i in range(len(texts))])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_the_words_decide_where_the_vector_says_nothing(model):
    middle = examples().vectors.mean(axis=0, keepdims=True)
    for intent, words in WORDS.items():
        scores = model.score([words], middle)[0]
        assert model.intents[scores.argmax()] == intent


def test_the_vector_decides_where_the_words_are_unknown(model):
    for column, intent in enumerate(INTENTS):
        vector = np.full((1, WIDTH), 1.0, dtype=np.float32)
        vector[0, column] += 0.1
        scores = model.score(["qqq"], vector)[0]
        assert model.intents[scores.argmax()] == intent


def test_centred_vectors_have_length_one_and_the_mean_itself_none(model):
    vectors = examples().vectors
    np.testing.assert_allclose(np.linalg.norm(model.centre(vectors), axis=1), 1, atol=1e-5)
    assert np.isfinite(model.centre(vectors.mean(axis=0, keepdims=True))).all()


def test_the_same_examples_give_the_same_model(model):
    known = examples()
    np.testing.assert_array_equal(
        fit(known).score(known.texts, known.vectors), model.score(known.texts, known.vectors)
    )


@pytest.mark.parametrize("short", ["texts", "vectors", "intents", "languages"])
def test_examples_of_different_lengths_are_refused(short):
    with pytest.raises(ValueError, match="differ in length"):
        replace(examples(), **{short: getattr(examples(), short)[:-1]})


def test_a_subset_keeps_what_belongs_together():
    known = examples()
    part = known.subset([3, 20])
    assert part.texts == [known.texts[3], known.texts[20]]
    assert part.intents == ["events", "mentor_message"]
    np.testing.assert_array_equal(part.vectors, known.vectors[[3, 20]])


def test_a_single_intent_is_refused():
    with pytest.raises(ValueError, match="class"):
        fit(replace(examples(), intents=["greet"] * 24))
