"""The process's one sentence encoder, behind a small interface so that it can be replaced."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]


class SentenceEncoder(Protocol):
    """Turns a text into one vector; near in meaning is near in angle, across languages."""

    width: int

    def encode(self, text: str) -> Vector:
        """Return the vector of `text`: shape (width,), float32, length 1."""
        ...


_of_this_process: list[SentenceEncoder] = []


def use_sentence_encoder(encoder: SentenceEncoder) -> None:
    """Let the whole process use an encoder that is loaded already.

    Args:
        encoder: of the same weights: a tuned model gives the untuned vectors too, bit by bit.
    """
    _of_this_process[:] = [encoder]


def load_sentence_encoder() -> SentenceEncoder:
    """Return multilingual-e5-small, whose weights are read once a process."""
    if not _of_this_process:
        from bot.encoder.cache import load_encoder

        use_sentence_encoder(load_encoder())
    return _of_this_process[0]


def encoder_name() -> str:
    """Return a name that changes with the encoder's weights and with how they are exported."""
    from bot.encoder.cache import model_name
    from bot.encoder.weights import weights_path

    return model_name(weights_path())
