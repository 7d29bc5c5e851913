"""Our classifier without Rasa, with an encoder that is made up; and vectors kept on disk."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks import ours
from tests.benchmarks.vectors import VectorCache

TEXTS = [
    f"{word} {number}" for word in ("hei", "moi", "messut", "tapahtuma") for number in range(6)
]
INTENTS = ["greet"] * 12 + ["events"] * 12


class Encoder:
    """Near are texts that begin with the same letter; counts its work."""

    width = 8

    def __init__(self):
        self.encoded = []

    def encode(self, text):
        self.encoded.append(text)
        vector = np.full(8, 0.5, dtype=np.float32)
        vector[ord(text[0]) % 8] += 1
        return vector / np.linalg.norm(vector)


@pytest.fixture
def encoder(monkeypatch, tmp_path):
    made = Encoder()
    monkeypatch.setattr(ours, "load_sentence_encoder", lambda: made)
    monkeypatch.setattr(ours, "encoder_name", lambda: "made-up")
    monkeypatch.setattr(ours, "VectorCache", lambda name: VectorCache(name, tmp_path))
    return made


@pytest.mark.parametrize("kind", [ours.Ours, ours.OursWithNearness])
def test_known_words_are_understood_with_scores_from_zero_to_one(encoder, kind):
    system = kind()
    system.fit(TEXTS, INTENTS, "fi")
    answers = system.predict(["hei 9", "Messut 9!"])
    assert list(answers.intents) == ["greet", "events"]
    assert all(0.5 < score <= 1 for score in answers.scores)


def test_nearness_changes_scores_and_no_choice(encoder):
    plain, near = ours.Ours(), ours.OursWithNearness()
    for system in (plain, near):
        system.fit(TEXTS, INTENTS, "fi")
    asked = ["hei 9", "xyz", "messut 9"]
    assert plain.predict(asked).intents == near.predict(asked).intents
    assert near.predict(asked).scores[1] < min(near.predict(asked).scores[::2])
    assert near.predict(asked).scores != plain.predict(asked).scores


def test_training_and_single_messages_are_encoded_each_time(encoder):
    system = ours.Ours()
    for _ in range(2):
        system.fit(TEXTS, INTENTS, "fi")
    assert len(encoder.encoded) == 2 * len(TEXTS)
    for _ in range(2):
        system.predict(["hei 9"])
    assert encoder.encoded[-2:] == ["hei 9", "hei 9"]


def test_many_messages_come_from_the_cache_the_second_time(encoder):
    system = ours.Ours()
    system.fit(TEXTS, INTENTS, "fi")
    first = system.predict(["hei 9", "messut 9"])
    work = len(encoder.encoded)
    assert system.predict(["hei 9", "messut 9"]) == first
    assert len(encoder.encoded) == work


def test_asking_before_training_is_an_error(encoder):
    with pytest.raises(ValueError, match="before fit"):
        ours.Ours().predict(["hei"])


def test_vectors_of_two_encoders_are_kept_apart(tmp_path):
    one, two = VectorCache("one", tmp_path), VectorCache("two", tmp_path)
    assert one.vectors(["a"], lambda _: np.ones(3)).tolist() == [[1, 1, 1]]
    assert two.vectors(["a"], lambda _: np.zeros(3)).tolist() == [[0, 0, 0]]
    assert one.vectors(["a", "a"], lambda _: np.zeros(3)).tolist() == [[1, 1, 1]] * 2


def test_the_cache_does_not_keep_what_was_said(tmp_path):
    VectorCache("one", tmp_path).vectors(["hei maailma"], lambda _: np.ones(3))
    assert b"maailma" not in (tmp_path / "one.db").read_bytes()
