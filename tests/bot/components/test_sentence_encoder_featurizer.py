"""The sentence vector as Rasa's features."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.sentence_encoder_featurizer import SentenceEncoderFeaturizer


class Recorder:
    """An encoder that remembers what it was asked to encode."""

    width = 2

    def __init__(self):
        self.texts = []

    def encode(self, text):
        self.texts.append(text)
        return np.array([1.0, float(len(text))], dtype=np.float32)


@pytest.fixture
def encoder():
    return Recorder()


@pytest.fixture
def featurizer(encoder):
    return SentenceEncoderFeaturizer(SentenceEncoderFeaturizer.get_default_config(), encoder)


def test_a_message_gets_one_dense_sentence_feature(featurizer):
    (message,) = featurizer.process([Message({"text": "moi"})])
    words, sentence = message.get_dense_features("text")
    assert words is None
    np.testing.assert_array_equal(sentence.features, [[1.0, 3.0]])
    assert [feature.origin for feature in message.features] == ["sentence_encoder"]


def test_the_encoder_reads_the_folded_text(featurizer, encoder):
    featurizer.process([Message({"text": "\u2060/MITEN **alkuun**? 🙂"})])
    assert encoder.texts == ["/miten alkuun ?"]


def test_training_examples_without_a_text_are_passed_over(featurizer, encoder):
    featurizer.process_training_data(
        TrainingData([Message({"text": "moi", "intent": "greet"}), Message({"intent": "greet"})])
    )
    assert encoder.texts == ["moi"]
