"""Vectors on disk: only new texts are computed, and never another encoder's are used."""

from __future__ import annotations

import numpy as np
import pytest

from bot import sentence_vectors as module
from bot.sentence_vectors import sentence_vectors


class CountingEncoder:
    """Encodes a text by its length, and remembers what it was asked."""

    width = 2

    def __init__(self):
        self.asked = []

    def encode(self, text):
        self.asked.append(text)
        angle = float(len(text))
        return np.array([np.cos(angle), np.sin(angle)], dtype=np.float32)


@pytest.fixture
def encoder(monkeypatch):
    counting = CountingEncoder()
    monkeypatch.setattr(module, "load_sentence_encoder", lambda: counting)
    monkeypatch.setattr(module, "encoder_name", lambda: "encoder-1")
    return counting


def test_vectors_come_in_the_order_of_the_texts(encoder, tmp_path):
    vectors = sentence_vectors(["moi", "hej hej", "moi"], name="examples", directory=tmp_path)
    assert vectors.shape == (3, 2)
    assert vectors.dtype == np.float32
    assert np.array_equal(vectors[0], vectors[2])
    assert np.array_equal(vectors[1], encoder.encode("hej hej"))


def test_a_text_is_folded_and_computed_once(encoder, tmp_path):
    sentence_vectors(["Moi 🙂", "moi"], name="examples", directory=tmp_path)
    assert encoder.asked == ["moi"]


def test_only_new_texts_are_computed(encoder, tmp_path):
    first = sentence_vectors(["moi", "hei"], name="examples", directory=tmp_path)
    encoder.asked.clear()
    second = sentence_vectors(["hei", "terve"], name="examples", directory=tmp_path)
    assert encoder.asked == ["terve"]
    assert np.array_equal(second[0], first[1])
    # "moi" was not asked for the last time, so it is no longer kept.
    sentence_vectors(["moi"], name="examples", directory=tmp_path)
    assert encoder.asked == ["terve", "moi"]


def test_collections_do_not_touch_each_other(encoder, tmp_path):
    sentence_vectors(["moi"], name="examples", directory=tmp_path)
    sentence_vectors(["hei"], name="cases", directory=tmp_path)
    encoder.asked.clear()
    sentence_vectors(["moi"], name="examples", directory=tmp_path)
    assert encoder.asked == []


def test_vectors_of_another_encoder_are_computed_again(encoder, tmp_path, monkeypatch):
    sentence_vectors(["moi"], name="examples", directory=tmp_path)
    monkeypatch.setattr(module, "encoder_name", lambda: "encoder-2")
    sentence_vectors(["moi"], name="examples", directory=tmp_path)
    assert encoder.asked == ["moi", "moi"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"no archive"])
def test_a_damaged_file_is_computed_again(encoder, tmp_path, content):
    (tmp_path / "examples.npz").write_bytes(content)
    assert sentence_vectors(["moi"], name="examples", directory=tmp_path).shape == (1, 2)
    encoder.asked.clear()
    sentence_vectors(["moi"], name="examples", directory=tmp_path)
    assert encoder.asked == []
