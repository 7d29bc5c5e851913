"""Fitted objects on disk: read in a moment, their large arrays mapped into memory, not copied.

joblib maps arrays too, but reads everything else with Python's own slow unpickler: a second for
the classifier's 100,000 n-grams, at every start.
"""

from __future__ import annotations

import mmap
import pickle
import struct
from pathlib import Path
from typing import Any

_COUNT = struct.Struct("<Q")
# Bytes: arrays begin where the processor likes to read.
_ALIGNED = 64


def dump(thing: object, path: Path) -> None:
    """Write an object.

    Args:
        thing: anything that can be pickled; arrays in it that are whole in memory are mapped when
            it is read.
        path: of the file.
    """
    arrays: list[pickle.PickleBuffer] = []
    head = pickle.dumps(thing, protocol=5, buffer_callback=arrays.append)
    parts = [memoryview(head), *(array.raw() for array in arrays)]
    with path.open("wb") as file:
        file.write(_COUNT.pack(len(parts)))
        for part in parts:
            file.write(_COUNT.pack(part.nbytes))
        for part in parts:
            file.write(bytes(-file.tell() % _ALIGNED))
            file.write(part)


def load(path: Path) -> Any:
    """Read an object that `dump` wrote; its arrays are read-only.

    Where the file lies on a disk, only what is used takes memory; forked processes share it. On
    Linux the file may be deleted meanwhile.

    Args:
        path: of a file of our own: unpickling runs what is in it.
    """
    with path.open("rb") as file:
        content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    (count,) = _COUNT.unpack_from(content)
    sizes = struct.unpack_from(f"<{count}Q", content, _COUNT.size)
    parts, at = [], _COUNT.size * (1 + count)
    for size in sizes:
        at += -at % _ALIGNED
        parts.append(content[at : at + size])
        at += size
    return pickle.loads(parts[0], buffers=parts[1:])  # noqa: S301  written by `dump`
