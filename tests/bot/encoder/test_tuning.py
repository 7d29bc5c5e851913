"""Tuning a copy of the upper layers, on a handful of examples."""

from __future__ import annotations

import numpy as np
import pytest

from bot.encoder.cache import load_encoder
from bot.encoder.tuning import TuningSettings, tune

TEXTS = {
    "mentor": [
        "mistä löydän mentorin", "haluan mentorin", "where do I find a mentor",
        "I would like to have a mentor", "var hittar jag en mentor", "jag behöver en mentor",
        "mentorointi kiinnostaa", "is there a mentoring programme",
    ],
    "weather": [
        "sataako huomenna", "millainen sää on", "will it rain tomorrow",
        "what is the weather like", "regnar det i morgon", "hur är vädret",
        "onko siellä kylmä", "how cold is it outside",
    ],
}  # fmt: skip
SETTINGS = TuningSettings(epochs=4, batch=8)


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


def tuned(encoder):
    texts = [text for group in TEXTS.values() for text in group]
    intents = [intent for intent, group in TEXTS.items() for _ in group]
    return tune(texts=texts, intents=intents, encoder=encoder, settings=SETTINGS)


@pytest.fixture(scope="module")
def made(encoder):
    return tuned(encoder)


def vectors(model: bytes, text: str) -> dict[str, np.ndarray]:
    return load_encoder(model=model).encode_all(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("saisinko jostain mentorin", "mentor"),
        ("tuleeko lunta", "weather"),
        ("как найти наставника", "mentor"),
    ],
)
def test_the_head_knows_what_it_has_not_seen(made, text, intent):
    probabilities = made.head.probabilities(vectors(made.model, text)["tuned"][None, :])
    assert probabilities.sum() == pytest.approx(1, abs=1e-5)
    assert made.head.intents[int(probabilities.argmax())] == intent


def test_the_untuned_vectors_stay_as_they_were(made, encoder):
    text = "miten aloitan verkostoitumisen"
    both = vectors(made.model, text)
    assert float(both["result"] @ encoder.encode(text)) > 0.9999
    assert float(both["result"] @ both["tuned"]) < 0.9999


def test_the_same_examples_give_the_same_model(made, encoder):
    again = tuned(encoder)
    assert again.model == made.model
    np.testing.assert_array_equal(again.head.weights, made.head.weights)


@pytest.mark.parametrize(
    ("texts", "intents"),
    [(["a", "b"], ["x"]), (["a", "b"], ["x", "x"]), ([], [])],
    ids=["lengths differ", "one intent", "nothing"],
)
def test_what_cannot_be_tuned_on_is_refused(encoder, texts, intents):
    with pytest.raises(ValueError, match="at least two different"):
        tune(texts=texts, intents=intents, encoder=encoder, settings=SETTINGS)
