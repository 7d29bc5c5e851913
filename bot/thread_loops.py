"""Event loops for coroutines that are run in threads."""

from __future__ import annotations

import asyncio
import threading
import weakref
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


class ThreadLoops:
    """An event loop for each thread that asks, for the thread's life.

    Making one takes as long as a small turn, and a turn runs several actions.
    """

    def __init__(self) -> None:
        """Make none yet."""
        self._mine = threading.local()
        self._all: list[asyncio.AbstractEventLoop] = []
        # Whoever forgets this object leaves no open loops behind.
        self._end = weakref.finalize(self, _close, self._all)

    def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Return what `work()` gives, awaited in this thread's loop."""
        loop: asyncio.AbstractEventLoop | None = getattr(self._mine, "loop", None)
        if loop is None:
            loop = self._mine.loop = asyncio.new_event_loop()
            self._all.append(loop)

        async def run() -> T:
            return await work()

        try:
            return loop.run_until_complete(run())
        finally:
            if not self._end.alive:
                loop.close()  # everything else was closed while this hung

    def close(self) -> None:
        """Close all loops; one that is at work is closed when it has done that."""
        self._end()


def _close(loops: list[asyncio.AbstractEventLoop]) -> None:
    for loop in loops:
        if not loop.is_running():
            loop.close()
