"""Measure turns: how long they take, how many there are, and what they cost."""

from __future__ import annotations

import itertools
import json
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.settings import ROOT
from tests.benchmarks.load import http
from tests.benchmarks.load.processes import cpu_seconds, memory
from tests.benchmarks.load.systems import System

# One conversation has so many turns before its user leaves and another one comes.
TURNS_OF_A_TALK = 8


@dataclass(frozen=True, kw_only=True)
class Load:
    """What one system did under one load.

    Attributes:
        talks: conversations at once.
        turns: answered.
        failures: refused or broken ones.
        seconds: that it took.
        cpu: processor seconds that the system used.
        milliseconds: of each turn, as its user waited.
        memory: megabytes at the end, shared memory counted once.
    """

    talks: int
    turns: int
    failures: int
    seconds: float
    cpu: float
    milliseconds: Sequence[float]
    memory: float

    @property
    def rate(self) -> float:
        """Return turns per second."""
        return self.turns / self.seconds

    @property
    def cost(self) -> float:
        """Return processor milliseconds per turn."""
        return self.cpu * 1000 / max(1, self.turns)

    @property
    def per_core(self) -> float:
        """Return turns per second of a core that does nothing else."""
        return self.turns / self.cpu if self.cpu else 0.0

    def percentile(self, share: float) -> float:
        """Return the milliseconds that this share of the turns stays under."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def questions() -> list[str]:
    """Return what is asked: the unseen cases of the three languages, by turns."""
    files = [
        sorted((ROOT / "tests" / "cases" / language).glob("*.jsonl"))
        for language in ("fi", "sv", "en")
    ]
    texts = [
        [
            case["text"]
            for file in of_language
            for case in map(json.loads, file.read_text(encoding="utf-8").splitlines())
            if "text" in case  # the others are whole conversations
        ]
        for of_language in files
    ]
    return [text for row in itertools.zip_longest(*texts) for text in row if text]


def measure(system: System, *, talks: int, seconds: float) -> Load:
    """Let so many users talk for a while, each sending the next message when it is answered."""
    asked = questions()
    until = time.perf_counter() + seconds
    waits: list[list[float]] = [[] for _ in range(talks)]
    failures = [0] * talks

    def user(number: int) -> None:
        texts: Iterator[str] = itertools.cycle(asked[number * 7 % len(asked) :] + asked)
        talk: http.Talk | None = None
        while time.perf_counter() < until:
            try:
                talk = talk or system.open()
                for text in itertools.islice(texts, TURNS_OF_A_TALK):
                    began = time.perf_counter()
                    talk.ask(text)
                    waits[number].append((time.perf_counter() - began) * 1000)
                    if time.perf_counter() > until:
                        break
            except (OSError, http.BrokenAnswerError):
                failures[number] += 1
            if talk:
                talk.close()
            talk = None

    pids = system.pids()
    cpu, began = cpu_seconds(pids), time.perf_counter()
    users = [threading.Thread(target=user, args=(number,)) for number in range(talks)]
    for thread in users:
        thread.start()
    for thread in users:
        thread.join()
    times = [wait for of_user in waits for wait in of_user]
    return Load(
        talks=talks,
        turns=len(times),
        failures=sum(failures),
        seconds=time.perf_counter() - began,
        cpu=cpu_seconds(pids) - cpu,
        milliseconds=times,
        memory=memory(system.pids()),
    )


def growth(system: System, *, turns: int) -> list[float]:
    """Return the median milliseconds of each ten turns of one long conversation."""
    texts = itertools.cycle(questions())
    talk = system.open()
    times = []
    for _ in range(turns):
        began = time.perf_counter()
        talk.ask(next(texts))
        times.append((time.perf_counter() - began) * 1000)
    talk.close()
    return [statistics.median(times[first : first + 10]) for first in range(0, turns, 10)]


def alone(system: System, *, turns: int) -> Load:
    """Measure one user for so many turns."""
    asked = itertools.cycle(questions())
    pids = system.pids()
    cpu, began = cpu_seconds(pids), time.perf_counter()
    times = []
    for _ in range(turns // TURNS_OF_A_TALK):
        talk = system.open()
        for text in itertools.islice(asked, TURNS_OF_A_TALK):
            sent = time.perf_counter()
            talk.ask(text)
            times.append((time.perf_counter() - sent) * 1000)
        talk.close()
    return Load(
        talks=1,
        turns=len(times),
        failures=0,
        seconds=time.perf_counter() - began,
        cpu=cpu_seconds(pids) - cpu,
        milliseconds=times,
        memory=memory(system.pids()),
    )
