"""Work on turns in threads, so that the event loop is free to answer everybody else."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from typing import TypeVar

from bot.errors import OverloadedError
from bot.thread_loops import ThreadLoops

T = TypeVar("T")


class Workers:
    """A few threads, each with an event loop of its own for Rasa's coroutines."""

    def __init__(self, *, threads: int, waiting: int) -> None:
        """Make the threads; they start when they are needed.

        Args:
            threads: turns that are worked on at a time.
            waiting: turns that may wait for them.
        """
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="turn")
        self._most = threads + waiting
        self._loops = ThreadLoops()
        self.under_way = 0

    @contextmanager
    def admission(self) -> Iterator[None]:
        """Count a turn, waiting or worked on.

        Raises:
            OverloadedError: there are as many as may be.
        """
        if self.under_way >= self._most:
            raise OverloadedError(f"{self.under_way} turns are under way")
        self.under_way += 1
        try:
            yield
        finally:
            self.under_way -= 1

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Await `work()` in one of the threads, with the caller's context variables."""
        context = copy_context()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, context.run, self._loops.run, work)

    def close(self) -> None:
        """Wait until the threads have done their work, and end them."""
        self._pool.shutdown(wait=True)
        self._loops.close()
