"""A thread keeps its event loop, and none stays open behind."""

from __future__ import annotations

import asyncio
import gc
import threading

from bot.thread_loops import ThreadLoops


async def the_loop():
    return asyncio.get_running_loop()


def in_a_thread(work):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]


def test_a_thread_has_one_loop_and_another_thread_another() -> None:
    loops = ThreadLoops()
    first, second, third = in_a_thread(
        lambda: (loops.run(the_loop), loops.run(the_loop), in_a_thread(lambda: loops.run(the_loop)))
    )
    assert first is second
    assert third is not first
    loops.close()
    assert first.is_closed()
    assert third.is_closed()


def test_an_error_leaves_the_loop_usable() -> None:
    loops = ThreadLoops()

    async def fail():
        raise ValueError("no")

    def both():
        try:
            loops.run(fail)
        except ValueError as error:
            return str(error), loops.run(the_loop)
        return None

    told, loop = in_a_thread(both)
    assert told == "no"
    assert not loop.is_closed()
    loops.close()


def test_what_is_forgotten_is_closed() -> None:
    loop = in_a_thread(lambda: ThreadLoops().run(the_loop))
    gc.collect()
    assert loop.is_closed()


def test_a_loop_that_hangs_is_closed_when_it_has_done_its_work() -> None:
    loops, hanging, go_on = ThreadLoops(), threading.Event(), threading.Event()

    async def hang():
        hanging.set()
        go_on.wait(30)
        return asyncio.get_running_loop()

    found = []
    thread = threading.Thread(target=lambda: found.append(loops.run(hang)))
    thread.start()
    assert hanging.wait(30)
    rested = in_a_thread(lambda: loops.run(the_loop))
    loops.close()
    assert rested.is_closed()
    go_on.set()
    thread.join()
    assert found[0].is_closed()
