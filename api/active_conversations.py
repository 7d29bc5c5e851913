"""How many conversations were active lately, without remembering which."""

from __future__ import annotations

import mmap
import time
from collections.abc import Callable
from hashlib import blake2b
from math import log
from pathlib import Path

import numpy as np

WINDOW_SECONDS = 300
# With 65,536 slots of 4 bytes, 10,000 active conversations are told to within 1 %.
_SLOTS = 1 << 16
_BYTES_PER_SLOT = 4


class ActiveConversations:
    """A board of slots that hold a time each: a conversation's turn marks the slot it falls on.

    No id is kept, only 256 KiB of times. Two conversations may fall on one slot; linear counting
    makes up for it (Whang, Vander-Zanden and Taylor 1990, "A linear-time probabilistic counting
    algorithm for database applications").
    """

    def __init__(
        self, folder: Path | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take where the board lies.

        Args:
            folder: in which processes share one board; None for a board of this process.
            clock: seconds that never run backwards and that all processes share.
        """
        size = _SLOTS * _BYTES_PER_SLOT
        if folder is None:
            board = mmap.mmap(-1, size)
        else:
            with (folder / "active.slots").open("a+b") as file:
                file.truncate(size)
                board = mmap.mmap(file.fileno(), size)
        self._slots = np.frombuffer(board, dtype=np.uint32)
        self._clock = clock

    def touch(self, conversation_id: str) -> None:
        """Note a turn of a conversation."""
        place = int.from_bytes(blake2b(conversation_id.encode(), digest_size=4).digest(), "big")
        # Writing one aligned number needs no lock; 0 is kept for "never".
        self._slots[place % _SLOTS] = self._now()

    def count(self) -> int:
        """Return about how many conversations had a turn in the last five minutes."""
        now = self._now()
        recent = (self._slots > max(0, now - WINDOW_SECONDS)) & (self._slots <= now)
        marked = int(np.count_nonzero(recent))
        return round(-_SLOTS * log(1 - min(marked, _SLOTS - 1) / _SLOTS))

    def _now(self) -> int:
        return int(self._clock()) + 1
