"""A weighted transducer, looked up in its table file without loading it."""

from __future__ import annotations

import re
from bisect import bisect_left
from heapq import heappop, heappush
from typing import Any

from actions.inflection.tables import EPSILON, IDENTITY, read_layout

# Longer texts are no words; more steps than these are a loop or a hopeless guess.
_LONGEST = 100
_MOST_STEPS = 50_000

# What is written so far: the last symbol and the chain before it.
_Chain = tuple[Any, str] | None
# A state (-1 behind a final one), how many signs are read, what is written.
_Way = tuple[int, int, _Chain]


class Transducer:
    """Maps strings to strings with weights; safe to share between threads."""

    def __init__(self, table: memoryview) -> None:
        """Look into a table that `tables.compile_tables` made.

        Args:
            table: its bytes, usually a mapped file.
        """
        layout = read_layout(table)
        arrays = layout.arrays
        self._first = arrays["first"]
        self._read = arrays["read"]
        self._write = arrays["write"]
        self._end = arrays["end"]
        self._weight = arrays["weight"]
        self._finals = layout.finals
        self._symbols = layout.symbols
        self._numbers = {name: number for number, name in enumerate(layout.symbols)}
        longest_first = sorted(layout.symbols[IDENTITY + 1 :], key=len, reverse=True)
        self._split = re.compile("|".join(map(re.escape, longest_first)) + "|.", re.DOTALL)

    def lookup(self, text: str, *, margin: float = 0.0) -> list[tuple[str, float]]:
        """Return what `text` maps to, the lightest first, each result once.

        Args:
            text: at most 100 signs; a longer one maps to nothing.
            margin: how much heavier than the lightest a result may be.
        """
        if not text or len(text) > _LONGEST:
            return []
        signs = self._split.findall(text)
        numbers = [self._numbers.get(sign, IDENTITY) for sign in signs]
        found: dict[str, float] = {}
        limit = float("inf")
        # Ways not yet walked, by weight; those of the weight at hand are walked depth first.
        waiting: list[tuple[float, int, _Way]] = [(0.0, 0, (0, 0, None))]
        order = 0
        while waiting and order < _MOST_STEPS:
            weight, _, way = heappop(waiting)
            if weight > limit:
                break
            here = [way]
            while here and order < _MOST_STEPS:
                way = here.pop()
                if way[0] < 0:
                    found.setdefault(_text(way[2]), weight)
                    limit = min(limit, weight + margin)
                    continue
                for cost, onward in self._onward(way, numbers, signs):
                    order += 1
                    if cost:
                        heappush(waiting, (weight + cost, order, onward))
                    else:
                        here.append(onward)
        return list(found.items())

    def _onward(self, way: _Way, numbers: list[int], signs: list[str]) -> list[tuple[float, _Way]]:
        """Return the ways that lead on from one, with what each step costs."""
        state, position, written = way
        onward: list[tuple[float, _Way]] = []
        read = self._read
        place, end = self._first[state], self._first[state + 1]
        while place < end and read[place] == EPSILON:
            writes = self._write[place]
            chain = (written, self._symbols[writes]) if writes else written
            onward.append((self._weight[place], (self._end[place], position, chain)))
            place += 1
        if position == len(numbers):
            if state in self._finals:
                onward.append((self._finals[state], (-1, position, written)))
            return onward
        number = numbers[position]
        place = bisect_left(read, number, place, end)
        while place < end and read[place] == number:
            writes = self._write[place]
            sign = signs[position] if writes == IDENTITY else self._symbols[writes]
            chain = (written, sign) if writes else written
            onward.append((self._weight[place], (self._end[place], position + 1, chain)))
            place += 1
        return onward


def _text(written: _Chain) -> str:
    parts: list[str] = []
    while written is not None:
        written, part = written
        parts.append(part)
    return "".join(reversed(parts))
