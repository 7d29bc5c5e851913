"""Measure what has not been measured yet, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from bot.settings import ROOT
from tests.benchmarks.readers import BenchmarkError
from tests.benchmarks.store import Store
from tests.benchmarks.systems import SYSTEMS
from tests.benchmarks.tasks import Task, tasks_of

# Nothing is sent anywhere, and the same data gives the same model: sets are ordered by hash.
_ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "PYTHONWARNINGS": "ignore",
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}
_LAST_CHARACTERS = 3000


class Measure(Protocol):
    """Measures a system on a task, both by name."""

    def __call__(self, task: str, system: str, *, quick: bool) -> dict[str, Any]:
        """Return what `tests.benchmarks.worker.measure` returns."""
        ...


def plan(
    sets: Sequence[str], systems: Sequence[str], *, quick: bool, slow: bool
) -> Iterator[tuple[Task, str]]:
    """Give the pairs to measure: cheap systems first, so that tables fill early.

    A quick run takes the first task of every set and rule, and slow ones too: their pieces are
    small.
    """
    tasks = tasks_of(sets)
    if quick:
        tasks = list({(task.set, task.rule): task for task in reversed(tasks)}.values())[::-1]
    for name, system in SYSTEMS.items():
        if name in systems:
            for task in tasks:
                if system.takes(task, slow=slow or quick):
                    yield task, name


def run(
    pairs: Sequence[tuple[Task, str]],
    store: Store,
    *,
    measure: Measure,
    quick: bool = False,
    again: bool = False,
) -> list[str]:
    """Measure the pairs that the store does not hold as they are now.

    Args:
        pairs: tasks with systems' names.
        store: gets every result at once.
        measure: what measures one pair.
        quick: measure small pieces.
        again: measure also what has been measured.

    Returns:
        What went wrong, one text for each failure; the others were measured all the same.
    """
    failures = []
    for number, (task, name) in enumerate(pairs, 1):
        heading = f"[{number}/{len(pairs)}] {task.name}, {name}: "
        fingerprint = SYSTEMS[name].fingerprint()
        if not again and store.is_current(task.name, name, fingerprint):
            _say(f"{heading}measured before\n")
            continue
        _say(heading)
        try:
            result = measure(task.name, name, quick=quick)
        except BenchmarkError as error:
            _say("failed\n")
            failures.append(f"{task.name}, {name}: {error}")
            continue
        store.add(task.name, name, result=result, fingerprint=fingerprint)
        figures = ", ".join(f"{key} {value:.4g}" for key, value in result["metrics"].items())
        _say(f"{figures}; trained in {result['costs']['training_seconds']:.1f} s\n")
    return failures


def measure_apart(task: str, system: str, *, quick: bool) -> dict[str, Any]:
    """Measure in a new process, so that memory and time are the system's own.

    Raises:
        BenchmarkError: when the process fails; with its last words.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "result.json"
        command = [sys.executable, "-m", "tests.benchmarks.worker", task, system, str(file)]
        done = subprocess.run(
            [*command, "quick"] if quick else command,
            cwd=ROOT,
            env=os.environ | _ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode or not file.is_file():
            raise BenchmarkError(
                f"ended with {done.returncode}:\n{done.stdout[-_LAST_CHARACTERS:]}"
            )
        result: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return result


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
