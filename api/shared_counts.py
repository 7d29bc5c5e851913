"""Counts that several replicas share in Redis, and what happens while Redis is gone."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import anyio
import anyio.to_thread
import structlog
from limits import RateLimitItem
from limits.storage import RedisStorage
from limits.strategies import FixedWindowRateLimiter, MovingWindowRateLimiter

log = structlog.get_logger(__name__)

# Nobody waits longer than this for a count.
LONGEST_WAIT_SECONDS = 0.4
# Before Redis is asked again after it did not answer.
PAUSE_SECONDS = 5.0
_PREFIX = "verkostovinkki:"


@dataclass(frozen=True)
class Count:
    """One count of one request.

    Attributes:
        item: how many in how long.
        names: what is counted, with no personal data in it.
        moving: whether the window moves with every request, which keeps a time of each, or
            begins with the first one, which keeps a number only.
    """

    item: RateLimitItem
    names: tuple[str, ...]
    moving: bool = True


@dataclass(frozen=True)
class Full:
    """A count that has had enough, and when its window ends, in seconds since the epoch."""

    count: Count
    until: float


class RedisGoneError(Exception):
    """Redis does not answer now."""


class SharedCounts:
    """Counts in Redis; whoever asks learns at once when Redis cannot be asked now."""

    def __init__(self, address: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Take the address of Redis; nothing is connected before the first count.

        Args:
            address: as redis-py reads it, "redis://localhost:6379/0".
            clock: seconds that never run backwards.
        """
        # The blocking client in a thread: for asyncio `limits` needs a newer redis-py than Rasa
        # allows.
        storage = RedisStorage(
            address,
            key_prefix=f"{_PREFIX}limits",
            socket_timeout=LONGEST_WAIT_SECONDS,
            socket_connect_timeout=LONGEST_WAIT_SECONDS,
        )
        self._moving = MovingWindowRateLimiter(storage)
        self._fixed = FixedWindowRateLimiter(storage)
        self._clock = clock
        self._gone = False
        self._ask_again_at = clock()

    async def take(self, counts: Sequence[Count]) -> Full | None:
        """Count a request in all of `counts`, up to the first that has had enough.

        Returns:
            That one, or None when the request may pass.

        Raises:
            RedisGoneError: when Redis does not answer, and for a while after.
        """
        if self._gone and self._clock() < self._ask_again_at:
            raise RedisGoneError
        # Set beforehand, so that one request at most waits to see whether Redis is back.
        self._ask_again_at = self._clock() + PAUSE_SECONDS
        try:
            with anyio.fail_after(LONGEST_WAIT_SECONDS):
                full = await anyio.to_thread.run_sync(self._take, counts, abandon_on_cancel=True)
        except Exception as error:
            if not self._gone:
                log.warning("api.limits.redis.gone", error=type(error).__name__)
            self._gone = True
            raise RedisGoneError from error
        if self._gone:
            log.info("api.limits.redis.back")
        self._gone = False
        return full

    def _take(self, counts: Sequence[Count]) -> Full | None:
        for count in counts:
            limiter = self._moving if count.moving else self._fixed
            if not limiter.hit(count.item, *count.names):
                stats = limiter.get_window_stats(count.item, *count.names)
                return Full(count, stats.reset_time)
        return None
