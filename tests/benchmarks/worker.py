"""Measure one system on one task, in a process of its own: memory and time are then its own."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.metrics import Answers
from tests.benchmarks.protocols import EXAMPLES_DRAWN, RULES, Sitting
from tests.benchmarks.readers import Lines
from tests.benchmarks.sampling import draw, spread
from tests.benchmarks.systems import SYSTEMS, System
from tests.benchmarks.tasks import task_named

TIMED_MESSAGES = 200
_WARM_UP = 5


def measure(task_name: str, system_name: str, *, quick: bool) -> dict[str, Any]:
    """Train, time, ask and judge.

    Args:
        task_name: of `tests.benchmarks.tasks.TASKS`.
        system_name: of `tests.benchmarks.systems.SYSTEMS`.
        quick: on a small piece of the task.

    Returns:
        Encoder, sizes, `costs` (seconds, milliseconds, megabytes) and `metrics`.
    """
    task, entry = task_named(task_name), SYSTEMS[system_name]
    data = task.load(quick=quick)
    draws = min(2, entry.draws) if quick else entry.draws
    trainings = (
        draw(data.train, count=draws, each=EXAMPLES_DRAWN) if task.rule == "draws" else [data.train]
    )
    system = entry.build()
    started = time.perf_counter()
    system.fit(trainings[0].texts, trainings[0].intents, task.language)
    seconds = time.perf_counter() - started
    # Before anything else is asked: a system may remember what it has seen.
    costs = {"training_seconds": seconds} | time_messages(system, trainings[0], data.test)
    costs["max_rss_mb"] = peak_memory(system.process)
    answers = system.predict(data.test.texts)
    sitting = Sitting(
        system=system,
        data=data,
        trainings=trainings,
        language=task.language,
        answers=Answers(answers.intents, answers.scores),
    )
    return {
        "encoder": system.encoder,
        "lines": {
            "train": len(trainings[0]),
            "test": len(data.test),
            "validation": len(data.validation),
        },
        "costs": {name: round(value, 3) for name, value in costs.items()},
        "metrics": RULES[task.rule](sitting),
    }


def time_messages(system: System, known: Lines, test: Lines) -> dict[str, float]:
    """Return p50 and p95 in milliseconds for single messages, after a few to warm up."""
    for text in known.texts[:_WARM_UP]:
        system.predict([text])
    times = []
    for text in test.at(spread(len(test), TIMED_MESSAGES)).texts:
        started = time.perf_counter()
        system.predict([text])
        times.append(1000 * (time.perf_counter() - started))
    p50, p95 = np.percentile(times, [50, 95])
    return {"p50_ms": float(p50), "p95_ms": float(p95), "messages": len(times)}


def peak_memory(process: int) -> float:
    """Return the most memory that a process has had resident so far, in MB.

    From Linux's /proc: `getrusage` would count what the parent held when it started this one.
    """
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) * 1024 / 1e6


def main(arguments: Sequence[str]) -> int:
    """Measure and write the result as JSON: task, system, file, and perhaps `quick`."""
    task, system, file, *rest = arguments
    result = measure(task, system, quick="quick" in rest)
    Path(file).write_text(json.dumps(result), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
