"""How many messages a conversation and an address may send, and how many may be opened."""

from __future__ import annotations

import hashlib
import ipaddress
import secrets
import time
from collections.abc import Iterator, Sequence

import structlog
from limits import RateLimitItem, RateLimitItemPerDay, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter, MovingWindowRateLimiter

from api.errors import ApiError
from api.shared_counts import Count, Full, RedisGoneError, SharedCounts

log = structlog.get_logger(__name__)

# A school class or a library shares one address.
_CONVERSATIONS_BEHIND_AN_ADDRESS = 5
# Nobody goes on all day at the full rate but who wants to fill the disk.
_WINDOWS_A_DAY = 100
# New conversations of all addresses together: the first thing that fills a disk.
_OPENINGS_OF_ALL = 20
_OPENED = ("opened",)
# A home or an office gets that many bits of an IPv6 address; the rest its devices choose.
_NETWORK_BITS = 64


class RateLimits:
    """Counts in moving windows and in days; switched off, it lets everything through.

    Counts are kept in this process, and in Redis when several replicas share them. While Redis
    is gone, those of this process hold: it has counted what it let through all along.
    """

    def __init__(self, rate: str, *, redis: str = "", key: str = "") -> None:
        """Take the rate of one conversation.

        Args:
            rate: in the notation of `limits`, "30/minute", or "off".
            redis: address of Redis, or nothing.
            key: secret of all replicas, with which addresses are made unrecognisable before
                they are counted; made anew without one.

        Raises:
            ValueError: when the rate cannot be read.
        """
        memory = MemoryStorage()
        self._moving = MovingWindowRateLimiter(memory)
        self._fixed = FixedWindowRateLimiter(memory)
        self._item = None if rate.lower() == "off" else parse(rate)
        self._shared = SharedCounts(redis) if redis and self._item else None
        secret = (key or secrets.token_hex(32)).encode()
        self._key = hashlib.sha256(b"rate-limits-v1:" + secret).digest()

    async def check(
        self, *, address: str, conversation_id: str | None = None, opens: bool = False
    ) -> None:
        """Count one request.

        Args:
            address: the caller's network address.
            conversation_id: of the conversation that it is about.
            opens: whether it opens a conversation.

        Raises:
            ApiError: with the seconds to wait; 429 when it is one too many of this caller, 503
                when all callers together have opened too many conversations.
        """
        if self._item is None:
            return
        counts = list(self._counts(self._item, address, conversation_id, opens=opens))
        full = await self._take_everywhere(counts)
        if full is None:
            return
        wait = {"Retry-After": str(max(1, int(full.until - time.time()) + 1))}
        if full.count.names == _OPENED:
            log.warning("api.limits.openings.full")
            raise ApiError(503, "unavailable", headers=wait)
        raise ApiError(429, "rate_limited", headers=wait)

    async def _take_everywhere(self, counts: Sequence[Count]) -> Full | None:
        if self._shared is None:
            return await self._take(counts)
        try:
            full = await self._shared.take(counts)
        except RedisGoneError:
            return await self._take(counts)
        if full is None:
            # For the time when Redis is gone. Now Redis has the last word: it knows all replicas.
            await self._take(counts)
        return full

    def _counts(
        self, item: RateLimitItem, address: str, conversation_id: str | None, *, opens: bool
    ) -> Iterator[Count]:
        network = self._hide(_network(address))
        yield Count(_times(item, _CONVERSATIONS_BEHIND_AN_ADDRESS), ("address", network))
        yield Count(
            _a_day(item, _CONVERSATIONS_BEHIND_AN_ADDRESS), ("address", network), moving=False
        )
        if opens:
            yield Count(_a_day(item), ("opened by", network), moving=False)
            yield Count(_times(item, _OPENINGS_OF_ALL), _OPENED, moving=False)
        if conversation_id is not None:
            conversation = self._hide(conversation_id)
            yield Count(item, ("conversation", conversation))
            yield Count(_a_day(item), ("conversation", conversation), moving=False)

    async def _take(self, counts: Sequence[Count]) -> Full | None:
        """Count in this process; return the first count that has had enough."""
        for count in counts:
            limiter = self._moving if count.moving else self._fixed
            if not await limiter.hit(count.item, *count.names):
                stats = await limiter.get_window_stats(count.item, *count.names)
                return Full(count, stats.reset_time)
        return None

    def _hide(self, name: str) -> str:
        """Return a name that is always the same and from which nobody finds the other."""
        return hashlib.blake2b(
            name.encode("utf-8", "replace"), key=self._key, digest_size=16
        ).hexdigest()


def _times(item: RateLimitItem, factor: int) -> RateLimitItem:
    return type(item)(item.amount * factor, item.multiples)


def _a_day(item: RateLimitItem, factor: int = 1) -> RateLimitItem:
    return RateLimitItemPerDay(item.amount * factor * _WINDOWS_A_DAY)


def _network(address: str) -> str:
    """Return what an address is counted as: itself, or of IPv6 the network that it is in."""
    try:
        parsed = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, _NETWORK_BITS), strict=False))
    return str(parsed)
