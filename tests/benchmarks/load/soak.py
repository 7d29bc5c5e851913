"""Let the service answer for an hour and watch what grows: `python -m tests.benchmarks.load.soak`.

One process on a database file, users who come and go at a steady rate, a sample of memory, file
handles and answers every half minute. It ends by itself.
"""

from __future__ import annotations

import argparse
import itertools
import re
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import ROOT
from tests.benchmarks.load import http
from tests.benchmarks.load.measuring import TURNS_OF_A_TALK, questions
from tests.benchmarks.load.processes import cpu_seconds, memory, open_files
from tests.benchmarks.load.report import table
from tests.benchmarks.load.systems import Ours

PAGE = ROOT / "bot" / "benchmarks.md"
PICTURE = ROOT / "bot" / "soak.svg"
_PLACE = re.compile(r"(<!-- soak:begin -->\n).*?(<!-- soak:end -->)", re.DOTALL)
SAMPLE_SECONDS = 30.0
# What loads at first use, and caches that fill, are no leak.
WARM_UP_SHARE = 0.2


@dataclass(frozen=True, kw_only=True)
class Sample:
    """How the service was at one moment; `minutes` counts from its start."""

    minutes: float
    memory: float
    handles: int
    turns: int
    failures: int
    cpu: float


@dataclass
class Soak:
    """What users did so far."""

    milliseconds: list[float] = field(default_factory=list)
    failures: int = 0


def user(system: Ours, soak: Soak, *, number: int, pause: float, until: float) -> None:
    """Talk, leave, come again, with a pause before each message."""
    asked = questions()
    texts = itertools.cycle(asked[number * 31 % len(asked) :] + asked)
    while time.monotonic() < until:
        try:
            talk = system.open()
            for text in itertools.islice(texts, TURNS_OF_A_TALK):
                time.sleep(pause)
                began = time.perf_counter()
                talk.ask(text)
                soak.milliseconds.append((time.perf_counter() - began) * 1000)
                if time.monotonic() > until:
                    break
            talk.close()
        except (OSError, http.BrokenAnswerError):
            soak.failures += 1
            time.sleep(pause)


def slope(samples: Sequence[Sample]) -> float:
    """Return by how many MB an hour the memory grows, after what loads at first use."""
    later = samples[int(len(samples) * WARM_UP_SHARE) :]
    line = statistics.linear_regression([s.minutes for s in later], [s.memory for s in later])
    return line.slope * 60


def run(*, minutes: float, users: int, pause: float) -> tuple[list[Sample], Soak]:
    """Start the service, let users talk, and return what was seen."""
    soak, samples = Soak(), []
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        system = Ours(name="ours", folder=Path(folder))
        system.start()
        pids = system.pids()
        began = time.monotonic()
        until = began + minutes * 60
        threads = [
            threading.Thread(
                target=user,
                args=(system, soak),
                kwargs={"number": number, "pause": pause, "until": until},
                daemon=True,
            )
            for number in range(users)
        ]
        for thread in threads:
            thread.start()
        while time.monotonic() < until:
            samples.append(
                Sample(
                    minutes=(time.monotonic() - began) / 60,
                    memory=memory(pids),
                    handles=open_files(pids),
                    turns=len(soak.milliseconds),
                    failures=soak.failures,
                    cpu=cpu_seconds(pids),
                )
            )
            time.sleep(min(SAMPLE_SECONDS, max(0.0, until - time.monotonic())))
        for thread in threads:
            thread.join(http.SECONDS)
        system.stop()
    return samples, soak


def draw(samples: Sequence[Sample]) -> None:
    """Draw memory and file handles over time."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "soak"
    from matplotlib import pyplot as plt

    figure, (upper, lower) = plt.subplots(2, 1, sharex=True, figsize=(8, 4.5))
    minutes = [sample.minutes for sample in samples]
    upper.plot(minutes, [sample.memory for sample in samples], color="#1d5c8f")
    upper.set_ylabel("memory, MB")
    upper.set_ylim(bottom=0)
    lower.plot(minutes, [sample.handles for sample in samples], color="#8a4b08")
    lower.set_ylabel("file handles")
    lower.set_ylim(bottom=0)
    lower.set_xlabel("minutes")
    figure.savefig(PICTURE, format="svg", metadata={"Date": None})


def render(samples: Sequence[Sample], soak: Soak) -> str:
    """Return the part of the page, in Markdown."""
    ordered = sorted(soak.milliseconds)
    middle, end = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    last = samples[-1]
    rows = [
        ["minutes", f"{last.minutes:.0f}"],
        ["turns", str(len(ordered))],
        ["failed requests", str(soak.failures)],
        ["p50 and p99 of a turn", f"{middle:.0f} and {end:.0f} ms"],
        ["memory at the start, after a fifth, at the end", _thirds(samples)],
        ["memory grows after the first fifth by", f"{slope(samples):.1f} MB an hour"],
        ["file handles, fewest and most", _handles(samples)],
        ["processor time", f"{last.cpu / max(1, last.turns) * 1000:.0f} ms a turn"],
    ]
    return table(["one hour", "measured"], rows) + "\n![Memory and file handles](soak.svg)\n"


def _thirds(samples: Sequence[Sample]) -> str:
    places = (0, int(len(samples) * WARM_UP_SHARE), -1)
    return ", ".join(f"{samples[place].memory:.0f}" for place in places) + " MB"


def _handles(samples: Sequence[Sample]) -> str:
    handles = [sample.handles for sample in samples]
    return f"{min(handles)} and {max(handles)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with --write, keep table and picture beside bot/benchmarks.md."""
    parser = argparse.ArgumentParser(prog="make benchmark-soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0, help="60")
    parser.add_argument("--users", type=int, default=6, help="at once (6)")
    parser.add_argument("--pause", type=float, default=1.5, help="seconds before a message (1.5)")
    parser.add_argument("--write", action="store_true", help="write into bot/benchmarks.md")
    options = parser.parse_args(arguments)
    samples, soak = run(minutes=options.minutes, users=options.users, pause=options.pause)
    text = render(samples, soak)
    sys.stdout.write(text)
    if options.write:
        draw(samples)
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(
            _PLACE.sub(lambda found: f"{found[1]}{text}{found[2]}", page), encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
