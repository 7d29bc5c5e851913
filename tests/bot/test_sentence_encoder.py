"""The process's sentence encoder, whatever its runtime is."""

from __future__ import annotations

import numpy as np
import pytest

from bot import sentence_encoder
from bot.sentence_encoder import load_sentence_encoder, use_sentence_encoder


@pytest.fixture(scope="module")
def encoder():
    return load_sentence_encoder()


@pytest.mark.parametrize(
    "text", ["", " ", "moi", "Hur hittar jag en mentor?", "🙂", "مرحبا", "a" * 50, "sana " * 400]
)
def test_any_text_gives_one_vector_of_length_one(encoder, text):
    vector = encoder.encode(text)
    assert vector.shape == (encoder.width,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-3)


def test_the_same_text_gives_the_same_vector(encoder):
    np.testing.assert_array_equal(encoder.encode("moi"), encoder.encode("moi"))


@pytest.mark.parametrize(
    ("text", "translation", "unrelated"),
    [
        ("Miten löydän mentorin?", "Hur hittar jag en mentor?", "Vad kostar en pizza?"),
        ("Miten löydän mentorin?", "How do I find a mentor?", "My wifi keeps dropping."),
        (
            "Jag vågar inte prata med främmande människor",
            "I am too shy to talk to strangers",
            "How do I invite someone on LinkedIn?",
        ),
    ],
)
def test_a_translation_is_nearer_than_another_subject(encoder, text, translation, unrelated):
    vector = encoder.encode(text)
    assert vector @ encoder.encode(translation) > vector @ encoder.encode(unrelated)


def test_the_weights_are_read_once_a_process(encoder):
    assert load_sentence_encoder() is encoder


def test_an_encoder_that_is_loaded_already_serves_the_whole_process(monkeypatch):
    monkeypatch.setattr(sentence_encoder, "_of_this_process", [])
    tuned = object()
    use_sentence_encoder(tuned)
    assert load_sentence_encoder() is tuned
