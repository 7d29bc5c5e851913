"""How many messages a conversation and an address may send."""

from __future__ import annotations

import time

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from api.errors import ApiError

# A school class or a library shares one address.
_CONVERSATIONS_BEHIND_AN_ADDRESS = 5


class RateLimits:
    """Counts in moving windows; switched off, it lets everything through."""

    def __init__(self, rate: str) -> None:
        """Take the rate of one conversation.

        Args:
            rate: in the notation of `limits`, "30/minute", or "off".

        Raises:
            ValueError: when the rate cannot be read.
        """
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._conversation: RateLimitItem | None = None
        self._address: RateLimitItem | None = None
        if rate.lower() != "off":
            item = parse(rate)
            self._conversation = item
            self._address = type(item)(
                item.amount * _CONVERSATIONS_BEHIND_AN_ADDRESS, item.multiples
            )

    async def check(self, *, address: str, conversation_id: str | None = None) -> None:
        """Count one request.

        Raises:
            ApiError: 429 with the seconds to wait, when it is one too many.
        """
        await self._hit(self._address, "address", address)
        if conversation_id is not None:
            await self._hit(self._conversation, "conversation", conversation_id)

    async def _hit(self, item: RateLimitItem | None, kind: str, name: str) -> None:
        if item is None or await self._limiter.hit(item, kind, name):
            return
        reset_at, _ = await self._limiter.get_window_stats(item, kind, name)
        seconds = max(1, int(reset_at - time.time()) + 1)
        raise ApiError(429, "rate_limited", headers={"Retry-After": str(seconds)})
