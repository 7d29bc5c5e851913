"""What curated content is searched with: the sentence encoder, with vectors kept on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import structlog

from bot.recent_vectors import recent_vectors
from bot.sentence_encoder import Vector, load_sentence_encoder
from bot.sentence_vectors import DIRECTORY, Vectors, sentence_vectors
from bot.texts import fold

log = structlog.get_logger(__name__)


class ContentEncoder:
    """Encodes questions as they come, and one collection of content once."""

    def __init__(self, name: str = "content", *, directory: Path = DIRECTORY) -> None:
        """Take the name under which the vectors are kept, one for each collection, and where."""
        self._name, self._directory = name, directory

    def encode(self, text: str) -> Vector:
        """Return the vector of a text as typed: shape (width,), length 1."""
        folded = fold(text)
        known = recent_vectors.get(folded)
        return load_sentence_encoder().encode(folded) if known is None else known

    def encode_all(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of all content, from disk where they are known.

        Args:
            texts: at least one.

        Returns:
            Shape (texts, width), each of length 1.
        """
        try:
            return sentence_vectors(
                texts, name=self._name, directory=self._directory, announce=False
            )
        except OSError as error:  # a read-only disk costs time, not the search
            log.warning("bot.content_vectors.not_kept", reason=error.strerror)
            return np.stack([self.encode(text) for text in texts])
