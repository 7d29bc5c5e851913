"""Keep glibc's allocator from holding memory that nobody uses, and Python from looking through it.

glibc gives every thread that finds the others busy an arena of its own, eight a core, and what is
freed in one is never used from another. Turns and actions run in threads that take whichever
arena is free, so that each of them grows in time to the most that a turn ever needed, while what
is in use stays the same. With two arenas it stays near what loading needed: Python's lock lets few
threads allocate at once.

And once a large block was freed, glibc takes others of its size from the arenas, where small ones
that outlive them leave holes. From the system, a large block goes back as soon as it is freed.

Python's collector looks through all objects now and then for circles that nobody uses. A loaded
model is some million of them, none of which ever goes.
"""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager

# <malloc.h>
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_MOST_ARENAS = 2
# Bytes: what a turn needs for a moment has some, what stays of it has less.
_LARGE = 1 << 20


def hold_little() -> None:
    """Let this process make few arenas and put no large blocks there; call it before threads start.

    Other allocators than glibc's are left as they are.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, _MOST_ARENAS)
        mallopt(_M_MMAP_THRESHOLD, _LARGE)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let the collector rest while much is loaded: each look would take longer than the last."""
    # By its threshold: what spaCy reads its parts with switches the collector itself on again.
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def settle() -> None:
    """Take what is alive now for something that stays, and give the system what was freed so far.

    Call it when everything is loaded; takes some tenths of a second.
    """
    gc.collect()
    gc.freeze()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
