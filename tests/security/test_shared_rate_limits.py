"""Rate limits that replicas share in a real Redis, and without one while it is gone."""

from __future__ import annotations

import asyncio
import time

import pytest
import redis

from api import rate_limits, shared_counts
from api.errors import ApiError
from api.rate_limits import RateLimits

KEY = "a key of both replicas, of 32 letters"
ADDRESS, CONVERSATION = "203.0.113.7", "a-conversation-that-nobody-may-guess"


@pytest.fixture
def replicas(redis_server):
    """Return the limits of two replicas: 4 messages an hour, 20 of an address."""
    return [RateLimits("4/hour", redis=redis_server.address, key=KEY) for _ in range(2)]


async def refusal(limits, **request):
    """Return how one more request is refused, or None."""
    try:
        await limits.check(**request)
    except ApiError as error:
        return error
    return None


def seconds_to_wait(error):
    return int(error.headers["Retry-After"])


async def passes(limits, *, address=ADDRESS, conversation_id=CONVERSATION, opens=False):
    """Return whether one more request is let through."""
    request = {"address": address, "conversation_id": conversation_id, "opens": opens}
    return await refusal(limits, **request) is None


async def test_two_replicas_share_one_count(replicas):
    one, other = replicas

    assert [await passes(limits) for limits in (one, other, one, other)] == [True] * 4

    assert not await passes(one)
    assert not await passes(other)


async def test_side_by_side_no_more_than_allowed_pass(replicas):
    passed = await asyncio.gather(*(passes(replicas[n % 2]) for n in range(16)))

    assert sum(passed) == 4


async def test_addresses_are_counted_over_all_replicas(replicas):
    passed = [await passes(replicas[n % 2], conversation_id=f"c{n}") for n in range(22)]

    assert passed == [True] * 20 + [False] * 2
    assert await passes(replicas[0], address="198.51.100.1", conversation_id="d")


async def test_nothing_in_redis_tells_who_it_was(replicas, redis_server):
    await passes(replicas[0], opens=True)
    client = redis.Redis.from_url(redis_server.address)
    keys = client.keys("*")
    client.close()

    assert len(keys) >= 4
    for key in keys:
        assert key.startswith(b"verkostovinkki:")
        assert ADDRESS.encode() not in key
        assert CONVERSATION.encode() not in key


async def test_what_redis_holds_it_forgets_by_itself(replicas, redis_server):
    await passes(replicas[0], opens=True)
    client = redis.Redis.from_url(redis_server.address)
    left = [client.ttl(key) for key in client.keys("*")]
    client.close()

    assert left
    assert all(0 < seconds <= 24 * 3600 for seconds in left)


async def test_while_redis_is_gone_each_counts_by_itself_and_knows_what_it_let_through(
    replicas, redis_server
):
    one, other = replicas
    assert [await passes(one) for _ in range(3)] == [True] * 3
    redis_server.stop()

    assert [await passes(one) for _ in range(3)] == [True, False, False]
    assert [await passes(other) for _ in range(5)] == [True] * 4 + [False]


async def test_redis_that_is_gone_delays_one_request_and_no_other(replicas, redis_server):
    redis_server.stop()
    begun = time.monotonic()
    for number in range(40):
        await passes(replicas[0], address=str(number), conversation_id=f"c{number}")

    assert time.monotonic() - begun < 0.5


async def test_when_redis_is_back_it_counts_again_by_itself(replicas, redis_server, monkeypatch):
    monkeypatch.setattr(shared_counts, "PAUSE_SECONDS", 0.05)
    redis_server.stop()
    assert await passes(replicas[0])
    redis_server.start()
    await asyncio.sleep(0.1)

    passed = [await passes(limits) for limits in [*replicas, *replicas]]

    assert passed == [True] * 4
    assert not await passes(replicas[1])


async def test_a_service_starts_without_redis(redis_server):
    redis_server.stop()
    limits = RateLimits("1/hour", redis=redis_server.address, key=KEY)

    assert await passes(limits)
    assert not await passes(limits)


async def test_redis_that_hangs_holds_up_nobody_for_long(redis_server):
    """Connected, and then silence, as behind a network that swallows packets."""
    limits = RateLimits("3/hour", redis=redis_server.address, key=KEY)
    assert await passes(limits)
    redis_server.freeze()
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.create_task(tick())
    begun = time.monotonic()
    passed = [await passes(limits) for _ in range(3)]
    took = time.monotonic() - begun
    ticking.cancel()

    assert passed == [True, True, False]
    assert took < 0.6
    # Meanwhile others were served.
    assert ticks > 10


@pytest.fixture(params=["in memory", "in Redis"])
def day_of_one_window(request, monkeypatch):
    """Return limits of 3 messages a second, and of as many in a day."""
    monkeypatch.setattr(rate_limits, "_WINDOWS_A_DAY", 1)
    address = request.getfixturevalue("redis_server").address if "Redis" in request.param else ""
    return RateLimits("3/second", redis=address, key=KEY)


async def test_in_a_day_an_address_opens_so_many_and_no_more(day_of_one_window):
    refusals = [await refusal(day_of_one_window, address=ADDRESS, opens=True) for _ in range(5)]

    assert refusals[:3] == [None] * 3
    assert all(one.status == 429 and seconds_to_wait(one) > 23 * 3600 for one in refusals[3:])


async def test_in_a_day_a_conversation_takes_so_many_and_no_more(day_of_one_window):
    for _ in range(3):
        assert await passes(day_of_one_window)
    await asyncio.sleep(1.1)

    one_more = await refusal(day_of_one_window, address="other", conversation_id=CONVERSATION)

    assert one_more.status == 429
    assert seconds_to_wait(one_more) > 23 * 3600


async def test_all_addresses_together_open_no_more_than_the_disk_can_hold():
    limits = RateLimits("1/hour")
    for number in range(20):
        assert await refusal(limits, address=f"198.51.100.{number}", opens=True) is None

    one_more = await refusal(limits, address="198.51.100.99", opens=True)

    # Nobody did anything wrong here: the service is too busy.
    assert (one_more.status, one_more.code) == (503, "unavailable")
    assert await passes(limits, address="198.51.100.99")


async def test_a_network_of_ipv6_is_one_address():
    limits = RateLimits("1/hour")
    passed = [
        await passes(limits, address=f"2001:db8::{n:x}", conversation_id=f"c{n}") for n in range(6)
    ]

    assert passed == [True] * 5 + [False]
    assert await passes(limits, address="2001:db8:0:1::1", conversation_id="x")
    assert await passes(limits, address="::ffff:203.0.113.7", conversation_id="y")


@pytest.mark.parametrize("address", ["unknown", "", "fe80::1%eth0", "not an address", "\ud800"])
async def test_any_address_can_be_counted(address):
    limits = RateLimits("1/hour")

    assert [await passes(limits, address=address, conversation_id=f"c{n}") for n in range(6)] == [
        True
    ] * 5 + [False]
