"""Measure the classifier beside others on public test sets: `python -m tests.benchmarks`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bot.settings import ROOT
from tests.benchmarks.readers import BENCH, BenchmarkError, require
from tests.benchmarks.runner import measure_apart, plan, run
from tests.benchmarks.store import QUICK_RESULTS, RESULTS, Store
from tests.benchmarks.systems import SYSTEMS
from tests.benchmarks.tables import insert, render
from tests.benchmarks.tasks import SETS

PAGE = ROOT / "bot" / "benchmarks.md"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options of a command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS, metavar="SET")
    parser.add_argument(
        "--systems", nargs="+", choices=list(SYSTEMS), default=list(SYSTEMS), metavar="SYSTEM"
    )
    parser.add_argument("--quick", action="store_true", help="small pieces: does everything run?")
    parser.add_argument(
        "--slow", action="store_true", help="give the large sets to DIET and nlp.js too (hours)"
    )
    parser.add_argument("--again", action="store_true", help="measure also what has been measured")
    parser.add_argument(
        "--write", action="store_true", help=f"measure nothing, write the tables to {PAGE.name}"
    )
    parser.epilog = f"Sets: {', '.join(SETS)}. Systems: {', '.join(SYSTEMS)}."
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Measure, or write the tables; 0 when all went well, 1 when something failed, 2 if nothing ran."""
    options = parse(arguments)
    try:
        if options.write:
            tables = render(Store(RESULTS))
            PAGE.write_text(insert(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")
            return 0
        store = Store(QUICK_RESULTS if options.quick else RESULTS)
        require(BENCH)
        pairs = list(plan(options.sets, options.systems, quick=options.quick, slow=options.slow))
    except BenchmarkError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    failures = run(pairs, store, measure=measure_apart, quick=options.quick, again=options.again)
    for failure in failures:
        sys.stderr.write(f"\n{failure}\n")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
