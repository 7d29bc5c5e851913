"""Vectors of the last few texts, so that nobody encodes again what was just understood."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]
# Of some turns that are worked on side by side; a message has a handful of readings.
MOST = 64


class RecentVectors:
    """Remembers vectors of the untuned encoder by text; never the text itself."""

    def __init__(self, most: int = MOST) -> None:
        """Remember nothing yet.

        Args:
            most: texts to remember; the one asked for longest ago is forgotten first.
        """
        self._most = most
        self._vectors: OrderedDict[bytes, Vector] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, text: str) -> Vector | None:
        """Return the vector of a folded text, or None when it is not remembered."""
        key = _key(text)
        with self._lock:
            vector = self._vectors.get(key)
            if vector is not None:
                self._vectors.move_to_end(key)
            return vector

    def put(self, text: str, vector: Vector) -> None:
        """Remember the vector of a folded text, for reading only."""
        kept = vector.copy()
        kept.setflags(write=False)
        key = _key(text)
        with self._lock:
            self._vectors[key] = kept
            self._vectors.move_to_end(key)
            while len(self._vectors) > self._most:
                self._vectors.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._vectors.clear()


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


# One a process, as there is one encoder: understanding fills it, the search in content reads it.
recent_vectors = RecentVectors()
