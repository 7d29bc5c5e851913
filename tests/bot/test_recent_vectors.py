"""What was just encoded is not encoded again; texts themselves are not kept."""

from __future__ import annotations

import numpy as np
import pytest

from bot import content_encoder
from bot.content_encoder import ContentEncoder
from bot.recent_vectors import RecentVectors, recent_vectors


def vector(number):
    return np.full(4, number, dtype=np.float32)


def test_a_vector_comes_back_as_it_was():
    recent = RecentVectors()
    given = vector(1)
    recent.put("hei", given)
    given[:] = 2
    assert recent.get("hei").tolist() == [1, 1, 1, 1]
    assert recent.get("moi") is None


def test_a_vector_that_is_shared_cannot_be_changed():
    recent = RecentVectors()
    recent.put("hei", vector(1))
    with pytest.raises(ValueError, match="read-only"):
        recent.get("hei")[0] = 5


def test_what_was_asked_for_longest_ago_is_forgotten():
    recent = RecentVectors(most=2)
    recent.put("one", vector(1))
    recent.put("two", vector(2))
    recent.get("one")
    recent.put("three", vector(3))
    assert recent.get("two") is None
    assert recent.get("one") is not None
    recent.clear()
    assert recent.get("one") is None


def test_no_text_is_kept():
    recent = RecentVectors()
    recent.put("Anna Virtanen", vector(1))
    recent.put("\ud800", vector(2))
    assert "Virtanen" not in repr(vars(recent)).replace("\\x", "")
    assert b"Virtanen" not in b"".join(recent._vectors)


class Counting:
    def __init__(self):
        self.encoded = []

    def encode(self, text):
        self.encoded.append(text)
        return vector(9)


def test_the_search_in_content_uses_what_was_understood(monkeypatch):
    encoder = Counting()
    monkeypatch.setattr(content_encoder, "load_sentence_encoder", lambda: encoder)
    recent_vectors.put("miten aloitan?", vector(3))
    try:
        found = ContentEncoder()
        assert found.encode("Miten aloitan?").tolist() == [3, 3, 3, 3]
        assert found.encode("Jotain muuta").tolist() == [9, 9, 9, 9]
        assert encoder.encoded == ["jotain muuta"]
    finally:
        recent_vectors.clear()
