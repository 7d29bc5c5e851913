"""Let the turns of one conversation follow each other, in this process and between replicas.

The database decides: of two turns that were worked on at once it takes one, and the other is
worked on again (`ConversationStore.commit`). The locks here only spare that work, so a Redis
that is gone costs nothing but time.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from weakref import WeakValueDictionary

import structlog
from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.exceptions import LockError, RedisError

from bot.database import digest
from bot.errors import DuplicateInProgressError

log = structlog.get_logger(__name__)

KEY_PREFIX = "verkostovinkki:turn:"
# Seconds after which the lock of a replica that died is free; a living one renews it in time.
LIFETIME, RENEWAL = 6.0, 2.0
# Seconds that a turn waits for another replica's, and between two looks.
PATIENCE, BETWEEN_LOOKS = 10.0, 0.02
# Seconds that one question to Redis may take, and that it is left alone after a failure.
REDIS_SECONDS, REST = 0.5, 2.0


class TurnLocks:
    """Locks by conversation, and by message where its client named it."""

    def __init__(self, redis: str = "") -> None:
        """Take the address of Redis; without one, the locks hold in this process only.

        Args:
            redis: for example redis://localhost:6379/0.
        """
        self._local: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._answering: set[tuple[str, str]] = set()
        self._resting_until = 0.0
        self._redis: Redis[bytes] | None = (
            Redis.from_url(
                redis, socket_timeout=REDIS_SECONDS, socket_connect_timeout=REDIS_SECONDS
            )
            if redis
            else None
        )

    @asynccontextmanager
    async def turn(self, conversation_id: str) -> AsyncIterator[None]:
        """Wait until no other turn of the conversation is under way, and hold it."""
        lock = self._local.setdefault(conversation_id, asyncio.Lock())
        async with lock, self._shared(digest(conversation_id), patience=PATIENCE):
            yield

    @asynccontextmanager
    async def answering(
        self, conversation_id: str, client_message_id: str | None
    ) -> AsyncIterator[None]:
        """Hold a client's message while it is answered.

        Raises:
            DuplicateInProgressError: it is being answered already, here or elsewhere.
        """
        if client_message_id is None:
            yield
            return
        key = (conversation_id, client_message_id)
        if key in self._answering:
            raise DuplicateInProgressError(digest(client_message_id))
        self._answering.add(key)
        try:
            async with self._shared(digest("\n".join(key)), patience=0) as held:
                if held is False:
                    raise DuplicateInProgressError(digest(client_message_id))
                yield
        finally:
            self._answering.discard(key)

    async def reachable(self) -> bool:
        """Tell whether Redis answers; True without one."""
        if self._redis is None:
            return True
        try:
            await self._redis.ping()
        except (RedisError, OSError):
            return False
        return True

    async def close(self) -> None:
        """Close the connections."""
        if self._redis is not None:
            await self._redis.close(close_connection_pool=True)

    @asynccontextmanager
    async def _shared(self, name: str, *, patience: float) -> AsyncIterator[bool | None]:
        """Hold a lock that all replicas see.

        Gives True when it is held, False when another one holds it, None without Redis.
        """
        lock, held = await self._acquire(name, patience)
        renewal = asyncio.create_task(self._renew(lock)) if lock and held else None
        try:
            yield held
        finally:
            if lock and renewal:
                renewal.cancel()
                # Gone by itself when its time ran out.
                with suppress(LockError, RedisError, OSError):
                    await lock.release()

    async def _acquire(self, name: str, patience: float) -> tuple[Lock | None, bool | None]:
        if self._redis is None or time.monotonic() < self._resting_until:
            return None, None
        lock = self._redis.lock(KEY_PREFIX + name, timeout=LIFETIME, sleep=BETWEEN_LOOKS)
        try:
            held = await lock.acquire(blocking=patience > 0, blocking_timeout=patience)
        except (RedisError, OSError) as error:
            self._resting_until = time.monotonic() + REST
            log.warning("bot.redis.unavailable", error=type(error).__name__)
            return None, None
        return lock, held

    async def _renew(self, lock: Lock) -> None:
        """Keep the lock while its turn is worked on."""
        with suppress(LockError, RedisError, OSError):
            while True:
                await asyncio.sleep(RENEWAL)
                await lock.extend(LIFETIME, replace_ttl=True)
