"""What the content is searched with."""

from __future__ import annotations

import numpy as np

import bot.content_encoder
from bot.content_encoder import ContentEncoder


def test_a_question_and_content_are_encoded_alike_whatever_the_case(tmp_path):
    encoder = ContentEncoder(directory=tmp_path)
    (content,) = encoder.encode_all(["Miten kirjoitan kutsun?"])
    question = encoder.encode("miten kirjoitan KUTSUN?")
    assert abs(np.linalg.norm(question) - 1) < 1e-5
    assert float(question @ content) > 0.999


def test_what_is_kept_is_kept_where_it_was_told_to_be(tmp_path):
    ContentEncoder("some", directory=tmp_path).encode_all(["kutsu", "mentori"])
    assert [path.name for path in tmp_path.iterdir()] == ["some.npz"]


def test_a_disk_that_cannot_be_written_costs_time_and_not_the_search(monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(bot.content_encoder, "sentence_vectors", refuse)
    vectors = ContentEncoder().encode_all(["kutsu", "mentori"])
    assert vectors.shape[0] == 2
    assert np.allclose(vectors[0], ContentEncoder().encode("kutsu"), atol=1e-6)
