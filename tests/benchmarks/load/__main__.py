"""Measure our service beside stock Rasa: `python -m tests.benchmarks.load`.

Both run the same trained model on this machine, one after the other, asked the same unseen
questions by the same client. First one process each with SQLite, then two with Postgres and
Redis. Traffic goes to this machine only and ends by itself.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import ROOT, Settings
from bot.training import current_model
from tests.benchmarks.load import report
from tests.benchmarks.load.filling import fill
from tests.benchmarks.load.measuring import Load, alone, growth, measure
from tests.benchmarks.load.sizes import megabytes
from tests.benchmarks.load.systems import Ours, Shared, Stock, System
from tests.services import Postgres, Redis

PAGE = ROOT / "bot" / "benchmarks.md"
_PLACE = re.compile(r"(<!-- load:begin -->\n).*?(<!-- load:end -->)", re.DOTALL)
TALKS = (1, 8, 64)
STORED = (10, 10_000)
LONG_TALK = 200


@dataclass
class Findings:
    """Everything that was measured."""

    loads: dict[tuple[str, int], list[Load]] = field(default_factory=dict)
    starts: dict[str, float] = field(default_factory=dict)
    stored: dict[str, list[float]] = field(default_factory=dict)
    long: dict[str, list[float]] = field(default_factory=dict)


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def measure_loads(system: System, *, seconds: float, findings: Findings) -> None:
    """Start a system, measure every load, end it."""
    first = system.start()
    say(f"{system.name}: first start {first:.1f} s")
    loads = findings.loads.setdefault((system.name, system.processes), [])
    measure(system, talks=2, seconds=min(5.0, seconds))  # what loads at first use is loaded
    for talks in TALKS:
        loads.append(measure(system, talks=talks, seconds=seconds))
        latest = loads[-1]
        say(f"{system.name}, {talks} at once: {latest.rate:.1f}/s, {latest.percentile(0.5):.1f} ms")
    if system.processes == 1:
        findings.long[system.name] = growth(system, turns=LONG_TALK)
        say(f"{system.name}: long talk {[round(step, 1) for step in findings.long[system.name]]}")
    system.stop()
    if system.processes == 1:
        # The files are in the page cache by now.
        findings.starts[system.name] = system.start()
        system.stop()


def measure_stored(system: System, address: str, findings: Findings) -> None:
    """Measure one user's turns while the database holds few and many conversations."""
    times = findings.stored.setdefault(system.name, [])
    before = 0
    for count in STORED:
        system.start()
        visitor = system.open()
        for question in ("Miten pääsen alkuun?", "lisää"):
            visitor.ask(question)
        visitor.close()
        system.stop()
        fill(address, count - before)
        before = count
        system.start()
        alone(system, turns=40)
        times.append(alone(system, turns=120).percentile(0.5))
        say(f"{system.name}: {count} stored, {times[-1]:.1f} ms")
        system.stop()


def render(findings: Findings) -> str:
    """Return the part of the page, in Markdown."""
    ours, stock = findings.loads["ours", 1], findings.loads["stock Rasa", 1]
    packages = {
        "ours": megabytes(ROOT / "requirements-serve.txt"),
        "stock Rasa": megabytes(ROOT / "requirements.txt"),
    }
    singles = [
        [
            name,
            f"{findings.starts[name]:.1f}",
            f"{packages[name]:.0f}",
            *(f"{step:.1f}" for step in findings.stored.get(name, [])),
            f"{findings.long[name][0]:.1f}",
            f"{findings.long[name][-1]:.1f}",
        ]
        for name in findings.starts
    ]
    heads = [
        *("bot", "start to first answer, s", "packages, MB"),
        *(f"ms with {count:,} stored" for count in STORED),
        *("ms, turns 1 to 10", f"ms, turns {LONG_TALK - 9} to {LONG_TALK}"),
    ]
    parts = [
        report.ratio_lines(ours, stock, start=findings.starts["ours"]),
        report.load_table(findings.loads),
        report.table(heads, singles),
    ]
    return "\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with --write, keep the tables in bot/benchmarks.md."""
    parser = argparse.ArgumentParser(prog="make benchmark-load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0, help="of each load (30)")
    parser.add_argument("--write", action="store_true", help="write into bot/benchmarks.md")
    parser.add_argument("--one", action="store_true", help="one process each only")
    options = parser.parse_args(arguments)
    model = current_model(Settings().model_directory)
    findings = Findings()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="load-") as folder:
        place = Path(folder)
        ours = Ours(name="ours", folder=place)
        stock = Stock(name="stock Rasa", folder=place, model=model)
        for system in (ours, stock):
            measure_loads(system, seconds=options.seconds, findings=findings)
        measure_stored(ours, ours.database, findings)
        measure_stored(stock, f"sqlite:///{place / 'stock.db'}", findings)
        if not options.one:
            with Postgres() as postgres, Redis() as redis:
                for kind in (Ours, Stock):
                    shared = Shared(postgres=postgres.new_database(), redis=redis.address)
                    more = {"model": model} if kind is Stock else {}
                    name = "ours" if kind is Ours else "stock Rasa"
                    measure_loads(
                        kind(name=name, folder=place, processes=2, shared=shared, **more),
                        seconds=options.seconds,
                        findings=findings,
                    )
    text = render(findings)
    sys.stdout.write(text)
    say(f"measured in {time.perf_counter() - began:.0f} s")
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(
            _PLACE.sub(lambda found: f"{found[1]}{text}{found[2]}", page), encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
