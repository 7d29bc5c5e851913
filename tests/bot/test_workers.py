"""Turns run in threads; the event loop stays free, and no more wait than may."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time

import pytest

from bot.errors import OverloadedError
from bot.workers import Workers

who = contextvars.ContextVar("who", default="nobody")


@pytest.fixture
def workers():
    made = Workers(threads=2, waiting=1)
    yield made
    made.close()


async def test_work_is_done_in_another_thread_with_the_callers_context(workers):
    who.set("request 7")

    async def work():
        await asyncio.sleep(0)
        return threading.current_thread() is threading.main_thread(), who.get()

    assert await workers.run(work) == (False, "request 7")


async def test_the_event_loop_goes_on_while_a_turn_computes(workers):
    async def compute():
        time.sleep(0.5)  # noqa: ASYNC251  a model computes without awaiting

    began = time.perf_counter()
    turn = asyncio.create_task(workers.run(compute))
    ticks = 0
    while not turn.done():
        await asyncio.sleep(0.01)
        ticks += 1
    assert ticks > 10
    assert time.perf_counter() - began < 5


async def test_an_error_of_the_work_reaches_the_caller_and_the_thread_lives_on(workers):
    async def fail():
        raise KeyError("no such thing")

    async def succeed():
        return 1

    for _ in range(5):
        with pytest.raises(KeyError):
            await workers.run(fail)
    assert await workers.run(succeed) == 1


async def test_no_more_turns_are_taken_in_than_may_wait(workers):
    release = threading.Event()

    async def wait():
        release.wait(10)

    async def turn():
        with workers.admission():
            await workers.run(wait)

    turns = [asyncio.create_task(turn()) for _ in range(3)]
    await asyncio.sleep(0.05)
    with pytest.raises(OverloadedError), workers.admission():
        pass
    release.set()
    await asyncio.gather(*turns)
    with workers.admission():
        assert workers.under_way == 1
    assert workers.under_way == 0
