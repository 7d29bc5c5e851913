"""Send a hundred thousand hostile messages through the whole bot: `make benchmark-hostile`.

Nothing of what is sent is printed: a failure is named by its conversation and turn, and
`--conversation 17` plays that one again and shows it.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import structlog

from bot.process_memory import hold_little
from bot.settings import Settings
from tests.benchmarks.hostile_talk import HostileTalk, Tally, apologies
from tests.benchmarks.hostile_texts import read_cases

# Conversations at a time; turns of one follow each other.
TOGETHER = 2
# How much memory may grow from a quarter of the run on: caches are full by then.
GROWTH = 1.05
_MARKS = (0.01, 0.25, 0.5, 1.0)


def resident_megabytes() -> float:
    """Return how much of this process is in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


class Run:
    """Plays conversations until enough messages are sent or the time is over."""

    def __init__(self, assistant: Any, *, messages: int, seed: int, seconds: float) -> None:
        """Take the assistant, and how much of it all."""
        self.assistant, self.messages, self.seed, self.seconds = assistant, messages, seed, seconds
        self.tally = Tally()
        self.memory: dict[float, float] = {}
        self._cases = read_cases()
        self._sorry = apologies()
        self._next = 0
        self._begun = time.monotonic()

    @property
    def took(self) -> float:
        """Return the seconds so far."""
        return time.monotonic() - self._begun

    async def play(self) -> None:
        """Play, several conversations side by side."""
        await asyncio.gather(*(self._play() for _ in range(TOGETHER)))

    async def _play(self) -> None:
        while self.tally.sent < self.messages and self.took < self.seconds:
            number, self._next = self._next, self._next + 1
            talk = HostileTalk(self.assistant, seed=self.seed, number=number, cases=self._cases)
            await talk.play(self.tally, self._sorry)
            self._look_at_memory()

    def _look_at_memory(self) -> None:
        for mark in _MARKS:
            if mark not in self.memory and self.tally.sent >= mark * self.messages:
                gc.collect()
                self.memory[mark] = resident_megabytes()
                sys.stderr.write(f"  {self.tally.sent} messages, {self.memory[mark]:.0f} MB\n")


def report(run: Run) -> list[str]:
    """Return the lines of the report."""
    tally = run.tally
    seconds = sorted(took for took, _ in tally.times) or [0.0]
    lines = [
        (
            f"{tally.sent} hostile messages in {run._next} conversations, seed {run.seed}, "
            f"{run.took:.0f} s; {tally.refused} more were refused before the bot"
        ),
        (
            f"server errors {len(tally.errors)}, hung turns {len(tally.hung)}, "
            f"apologies {len(tally.apologies)}, broken answers {len(tally.broken)}"
        ),
        (
            f"turns: median {statistics.median(seconds) * 1000:.0f} ms, "
            f"99 % {seconds[int(len(seconds) * 0.99)] * 1000:.0f} ms, slowest {seconds[-1] * 1000:.0f} ms"
        ),
        "memory: " + ", ".join(f"{mark:.0%} {size:.0f} MB" for mark, size in run.memory.items()),
        "kinds: " + ", ".join(f"{kind} {count}" for kind, count in sorted(tally.kinds.items())),
    ]
    lines += [f"  slow: {took:.2f} s {turn}" for took, turn in tally.slowest[:5]]
    lines += [f"  error: {name} {turn}" for turn, name in tally.errors[:50]]
    lines += [f"  hung: {took:.1f} s {turn}" for turn, took in tally.hung[:50]]
    lines += [f"  apology: {turn}" for turn in tally.apologies[:50]]
    lines += [f"  broken: {problem} {turn}" for turn, problem in tally.broken[:50]]
    return lines


def is_flat(memory: dict[float, float]) -> bool:
    """Return whether memory has stopped growing; a short run cannot tell."""
    return 1.0 not in memory or memory[1.0] <= memory[0.25] * GROWTH


def main(arguments: Sequence[str]) -> int:
    """Run; 0 when nothing went wrong and memory stayed flat."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.hostile", description=__doc__)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--hours", type=float, default=5.0, help="stop after that long")
    parser.add_argument("--conversation", type=int, help="play only this one and show it")
    options = parser.parse_args(arguments)
    hold_little()  # memory as in the service, see bot/decisions/0021
    logging.disable(logging.CRITICAL)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        logger_factory=structlog.ReturnLoggerFactory(),
    )
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(db=f"sqlite:///{folder}/conversations.db", rate_limit="off")
        return asyncio.run(_main(options, settings))


async def _main(options: argparse.Namespace, settings: Settings) -> int:
    from api.main import complete, load_assistant

    assistant = load_assistant(settings)
    await assistant.warm_up()
    complete()
    if options.conversation is not None:
        return await _show(assistant, options.seed, options.conversation)
    run = Run(assistant, messages=options.messages, seed=options.seed, seconds=options.hours * 3600)
    await run.play()
    sys.stdout.write("\n".join(report(run)) + "\n")
    short = run.tally.sent < options.messages
    if short:
        sys.stdout.write(f"stopped after {options.hours} hours: that was not all\n")
    return int(bool(run.tally.failures) or short or not is_flat(run.memory))


async def _show(assistant: Any, seed: int, number: int) -> int:
    """Play one conversation again and show what was sent."""
    log: list[str] = []
    tally = Tally()
    talk = HostileTalk(assistant, seed=seed, number=number, cases=read_cases())
    await talk.play(tally, apologies(), log=log)
    sys.stdout.write("\n".join([*log, repr(tally)]) + "\n")
    return int(bool(tally.failures))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
