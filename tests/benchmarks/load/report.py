"""The tables of the load benchmark, for `bot/benchmarks.md`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.benchmarks.load.measuring import Load


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def load_table(loads: Mapping[tuple[str, int], Sequence[Load]]) -> str:
    """Return the table of turns.

    Args:
        loads: by the name of the system and its number of processes.
    """
    heads = [
        *("bot", "processes", "conversations at once", "turns/s", "p50 ms", "p95 ms", "p99 ms"),
        *("CPU ms a turn", "turns/s of a core", "MB", "failed"),
    ]
    rows = [
        [
            name,
            str(processes),
            str(load.talks),
            f"{load.rate:.1f}",
            *(f"{load.percentile(share):.0f}" for share in (0.5, 0.95, 0.99)),
            f"{load.cost:.1f}",
            f"{load.per_core:.1f}",
            f"{load.memory:.0f}",
            str(load.failures),
        ]
        for (name, processes), of_system in loads.items()
        for load in of_system
    ]
    return table(heads, rows)


def ratio_lines(ours: Sequence[Load], stock: Sequence[Load], *, start: float) -> str:
    """Return the goals beside what was reached, one process each.

    Args:
        ours: loads of our service, the heaviest last.
        stock: the same of stock Rasa.
        start: of our service to the first answer, seconds.
    """
    last_ours, last_stock = ours[-1], stock[-1]
    core = last_ours.per_core / last_stock.per_core if last_stock.per_core else float("inf")
    share = last_ours.memory / last_stock.memory
    return table(
        ["goal, one process each", "reached"],
        [
            ["p50 at one conversation ≤ 10 ms", f"{ours[0].percentile(0.5):.1f} ms"],
            [
                f"turns per second of a core at {last_ours.talks} ≥ 5 × stock",
                f"{core:.1f} × stock",
            ],
            ["memory ≤ half of stock's", f"{share:.2f} of stock's"],
            ["start to first answer ≤ 5 s", f"{start:.1f} s"],
        ],
    )
