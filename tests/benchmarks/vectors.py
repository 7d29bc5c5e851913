"""Keep sentence vectors between runs, so that a change of the classifier is measured in seconds."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.settings import STATE_DIRECTORY

Floats = npt.NDArray[np.float32]
CACHE_DIRECTORY = STATE_DIRECTORY / "benchmarks"


class VectorCache:
    """Vectors of one encoder on disk, by the checksum of their text; the texts are not kept."""

    def __init__(self, encoder: str, directory: Path = CACHE_DIRECTORY) -> None:
        """Name the file.

        Args:
            encoder: a name that changes with the encoder's weights.
            directory: made when it is missing.
        """
        self._path = directory / f"{encoder}.db"

    def vectors(self, texts: Sequence[str], encode: Callable[[str], Floats]) -> Floats:
        """Return the vectors of texts, shape (texts, width); what is missing is encoded and kept."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        keys = [hashlib.sha256(text.encode()).digest() for text in texts]
        with closing(sqlite3.connect(self._path, timeout=60)) as store, store:
            store.execute("CREATE TABLE IF NOT EXISTS vectors (text BLOB PRIMARY KEY, vector BLOB)")
            found = []
            for key, text in zip(keys, texts, strict=True):
                row = store.execute("SELECT vector FROM vectors WHERE text = ?", (key,)).fetchone()
                if row is None:
                    vector = np.asarray(encode(text), dtype=np.float32)
                    store.execute("INSERT INTO vectors VALUES (?, ?)", (key, vector.tobytes()))
                else:
                    vector = np.frombuffer(row[0], dtype=np.float32)
                found.append(vector)
        return np.stack(found)
