"""What the allocator holds without use; in processes of their own, since it concerns all of one."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import re
import subprocess
import sys
import textwrap

import pytest

from bot import process_memory

HOLD_LITTLE = "from bot.process_memory import hold_little\nhold_little()\n"
# Eight threads that are there at the same time, each with something in memory.
COUNT_ARENAS = """
    import ctypes, sys, threading
    libc = ctypes.CDLL(None)
    libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
    meeting = threading.Barrier(8)
    def work():
        libc.malloc(5000)
        meeting.wait(60)
    threads = [threading.Thread(target=work) for _ in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
    libc.malloc_info(0, file)
    libc.fclose(file)
"""
# After a larger block was freed, one of 4 MB is asked for.
COUNT_LARGE = """
    import ctypes
    libc = ctypes.CDLL(None)
    libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
    libc.free(ctypes.c_void_p(libc.malloc(16_000_000)))
    libc.malloc(4_000_000)
    file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
    libc.malloc_info(0, file)
    libc.fclose(file)
"""
# Of many blocks all but the last are freed: what lies below it stays with the process.
COUNT_KEPT = """
    from bot.process_memory import settle
    def resident():
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096
    blocks = [bytes(100_000) for _ in range(1000)]
    del blocks[:-1]
    before = resident()
    settle()
    print(before - resident())
"""


def run(code, root, **environment):
    """Return what a new process of Python prints."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        # A limit of the one who runs the tests would hide what is measured.
        env={name: value for name, value in os.environ.items() if name != "MALLOC_ARENA_MAX"}
        | environment,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("before", "fewest", "most"),
    [("", 3, 9), (HOLD_LITTLE, 1, 2)],
)
def test_threads_share_two_arenas(root, before, fewest, most):
    arenas = run(before + textwrap.dedent(COUNT_ARENAS), root).count("<heap nr=")
    assert fewest <= arenas <= most


@pytest.mark.parametrize(("before", "from_the_system"), [("", False), (HOLD_LITTLE, True)])
def test_a_large_block_comes_from_the_system(root, before, from_the_system):
    shown = run(before + textwrap.dedent(COUNT_LARGE), root)
    size = int(re.search(r'type="mmap" count="\d+" size="(\d+)"', shown)[1])
    assert (size >= 4_000_000) is from_the_system


def test_the_service_limits_its_arenas(root, tmp_path):
    main = "from api.main import main\nassert main() == 1  # without a model it ends\n"
    shown = run(
        main + textwrap.dedent(COUNT_ARENAS),
        root,
        VERKOSTOVINKKI_MODEL_DIRECTORY=str(tmp_path),
        VERKOSTOVINKKI_SECRET="s" * 32,
    )
    assert shown.count("<heap nr=") <= 2


def test_what_was_freed_is_given_back(root):
    assert int(run(COUNT_KEPT, root)) > 50_000_000


def test_another_allocator_is_left_alone(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    process_memory.hold_little()
    try:
        process_memory.settle()
    finally:
        gc.unfreeze()


def test_what_is_loaded_is_looked_through_no_more(root):
    loaded = "things = [[] for _ in range(100_000)]\n"
    count = "import gc\nprint(gc.get_freeze_count(), gc.isenabled())\n"
    before, after = (
        loaded + count,
        f"{loaded}from bot.process_memory import settle\nsettle()\n{count}",
    )
    assert run(before, root).split() == ["0", "True"]
    frozen, enabled = run(after, root).split()
    assert int(frozen) > 100_000
    assert enabled == "True"


def test_the_collector_rests_only_meanwhile():
    before, looked = gc.get_threshold(), []
    gc.callbacks.append(lambda *_: looked.append(1))
    try:
        with contextlib.suppress(ValueError), process_memory.without_collecting():
            gc.enable()  # as libraries do
            kept = [[] for _ in range(100_000)]
            assert not looked
            raise ValueError
        assert gc.get_threshold() == before
        kept += [[] for _ in range(100_000)]
        assert looked
    finally:
        gc.callbacks.pop()
