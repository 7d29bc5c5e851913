"""Turns of one conversation follow each other: in one process, and between two with Redis."""

from __future__ import annotations

import asyncio

import pytest

from bot import locks as module
from bot.errors import DuplicateInProgressError
from bot.locks import TurnLocks


async def worst_overlap(first: TurnLocks, second: TurnLocks, names: list[str]) -> int:
    """Return how many turns of these conversations ran at once at the worst moment."""
    running = most = 0

    async def turn(locks: TurnLocks, name: str) -> None:
        nonlocal running, most
        async with locks.turn(name):
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.02)
            running -= 1

    await asyncio.gather(
        *(turn(first, name) for name in names), *(turn(second, name) for name in names)
    )
    return most


async def test_one_process_works_on_one_turn_of_a_conversation_at_a_time():
    locks = TurnLocks()
    assert await worst_overlap(locks, locks, ["anna"] * 4) == 1
    assert await worst_overlap(locks, locks, ["anna", "bo"]) == 2


async def test_two_replicas_take_turns_with_redis(redis_server):
    first, second = TurnLocks(redis_server.address), TurnLocks(redis_server.address)
    assert await worst_overlap(first, second, ["anna"] * 3) == 1
    assert await worst_overlap(first, second, ["anna", "bo"]) == 2
    await first.close()
    await second.close()


async def test_a_message_is_answered_by_one_replica_only(redis_server):
    first, second = TurnLocks(redis_server.address), TurnLocks(redis_server.address)
    async with first.answering("anna", "c1"):
        for locks in (first, second):
            with pytest.raises(DuplicateInProgressError):
                async with locks.answering("anna", "c1"):
                    pass
        async with second.answering("anna", "c2"), second.answering("bo", "c1"):
            pass
    async with second.answering("anna", "c1"):
        pass
    await first.close()
    await second.close()


async def test_a_message_without_an_id_is_always_let_through():
    locks = TurnLocks()
    async with locks.answering("anna", None), locks.answering("anna", None):
        pass


async def test_the_lock_of_a_long_turn_is_kept(redis_server, monkeypatch):
    monkeypatch.setattr(module, "LIFETIME", 0.6)
    monkeypatch.setattr(module, "RENEWAL", 0.1)
    first, second = TurnLocks(redis_server.address), TurnLocks(redis_server.address)
    order = []

    async def turn(locks, name, seconds):
        async with locks.turn("anna"):
            order.append(f"{name} begins")
            await asyncio.sleep(seconds)
            order.append(f"{name} ends")

    long = asyncio.create_task(turn(first, "long", 1.5))
    await asyncio.sleep(0.1)
    await turn(second, "short", 0)
    await long
    assert order == ["long begins", "long ends", "short begins", "short ends"]
    await first.close()
    await second.close()


async def test_the_lock_of_a_replica_that_died_is_free_soon(redis_server, monkeypatch):
    monkeypatch.setattr(module, "LIFETIME", 0.5)
    dead, living = TurnLocks(redis_server.address), TurnLocks(redis_server.address)
    # It took the lock and never came back: nothing renews it.
    await dead._redis.lock(
        module.KEY_PREFIX + module.digest("anna"), timeout=module.LIFETIME
    ).acquire()

    async def turn():
        async with living.turn("anna"):
            pass

    await asyncio.wait_for(turn(), 5)
    await dead.close()
    await living.close()


async def test_without_redis_turns_go_on_at_once_and_it_is_used_again_later(
    redis_server, monkeypatch
):
    monkeypatch.setattr(module, "REST", 0.2)
    first, second = TurnLocks(redis_server.address), TurnLocks(redis_server.address)
    redis_server.stop()
    assert not await first.reachable()
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(20):
        async with first.turn("anna"):
            pass
    assert loop.time() - began < 5
    redis_server.start()
    await asyncio.sleep(0.3)
    assert await first.reachable()
    assert await worst_overlap(first, second, ["anna"] * 2) == 1
    await first.close()
    await second.close()
