"""The tuned encoder as Rasa's features, and all readings of a message."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.encoder.tuning import IntentHead
from bot.understanding.context import Context

NAME = "bot.components.sentence_encoder_featurizer.SentenceEncoderFeaturizer"
HEAD = IntentHead(
    intents=("events", "greet"),
    weights=np.eye(2, dtype=np.float32),
    bias=np.zeros(2, dtype=np.float32),
    mean=np.zeros(2, dtype=np.float32),
)


class Recorder:
    """An encoder that remembers what it was asked to encode."""

    width = 2

    def __init__(self):
        self.texts = []

    def encode_all(self, text):
        self.texts.append(text)
        return {
            "result": np.array([1.0, float(len(text))], dtype=np.float32),
            "tuned": np.array([0.0, 1.0], dtype=np.float32),
        }


@pytest.fixture
def encoder():
    return Recorder()


@pytest.fixture
def featurizer(encoder):
    return SentenceEncoderFeaturizer(
        SentenceEncoderFeaturizer.get_default_config(), None, None, (encoder, HEAD)
    )


def test_a_message_gets_one_dense_sentence_feature(featurizer):
    (message,) = featurizer.process([Message({"text": "moi"})])
    words, sentence = message.get_dense_features("text")
    assert words is None
    np.testing.assert_array_equal(sentence.features, [[1.0, 3.0]])
    assert [feature.origin for feature in message.features] == ["sentence_encoder"]


def test_the_head_turns_tuned_vectors_into_probabilities(featurizer):
    (message,) = featurizer.process([Message({"text": "moi"})])
    tuned = message.get("reading").whole.tuned
    assert tuned.sum() == pytest.approx(1)
    assert tuned[1] > tuned[0]


def test_the_encoder_reads_the_folded_text(featurizer, encoder):
    featurizer.process([Message({"text": "\u2060/MITEN **alkuun**? 🙂"})])
    assert encoder.texts == ["/miten alkuun ?"]


def test_after_a_topic_it_reads_the_message_with_it(featurizer, encoder):
    featurizer.process([Message({"text": "Mistä?", "context": Context("mentor_benefits")})])
    assert encoder.texts == ["mistä?", "mentor benefits: mistä?"]


def test_a_training_example_is_read_after_its_topic(featurizer, encoder):
    metadata = {"example": {"after": "events"}}
    example = Message({"text": "Entä siellä?", "intent": "greet", "metadata": metadata})
    featurizer.process_training_data(TrainingData([example]))
    assert encoder.texts == ["events: entä siellä?"]


def test_training_examples_without_a_text_are_passed_over(featurizer, encoder):
    data = TrainingData([Message({"text": "moi", "intent": "greet"}), Message({"intent": "greet"})])
    featurizer.process_training_data(data)
    assert encoder.texts == ["moi"]
    assert len(np.frombuffer(data.training_examples[0].get("tuned"), np.float32)) == 2
    assert data.training_examples[0].get("held_out") in (True, False)


def test_a_variant_of_an_example_is_never_held_out(featurizer):
    texts = [f"kysymys {number}" for number in range(200)]
    plain = [Message({"text": text, "intent": "greet"}) for text in texts]
    variant = {"metadata": {"example": {"variant": True}}}
    variants = [Message({"text": text, "intent": "greet"} | variant) for text in texts]
    featurizer.process_training_data(TrainingData(plain + variants))
    assert 10 < sum(example.get("held_out") for example in plain) < 60
    assert not any(example.get("held_out") for example in variants)


def test_untrained_it_says_what_to_do():
    untrained = SentenceEncoderFeaturizer(
        SentenceEncoderFeaturizer.get_default_config(), None, None
    )
    with pytest.raises(RuntimeError, match="train"):
        untrained.process([Message({"text": "moi"})])


def test_tuned_on_a_few_real_examples_it_gives_the_untuned_vector_beside_the_tuned_one(pipeline):
    from bot.encoder.cache import load_encoder

    view = pipeline.components[NAME].look("hei, miten aloitan?")
    # Bit by bit: the process has no other encoder for untuned vectors than the tuned one.
    np.testing.assert_array_equal(view.vector, load_encoder().encode("hei, miten aloitan?"))
    assert view.tuned.sum() == pytest.approx(1, abs=1e-5)
