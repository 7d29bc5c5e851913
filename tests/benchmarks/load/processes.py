"""What processes use, as the kernel counts it."""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """Return a process and all that came from it."""
    found = [pid]
    for process in found:
        for task in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:  # noqa: PERF203  each may end by itself
                continue  # it ended just now
    return found


def cpu_seconds(pids: list[int]) -> float:
    """Return the processor time that the processes used so far, in seconds."""
    total = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def memory(pids: list[int]) -> float:
    """Return the memory that the processes hold, in MB (10^6 bytes).

    What several processes share counts once: the kernel's proportional set size.
    """
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total * 1024 / 1e6


def open_files(pids: list[int]) -> int:
    """Return how many file handles the processes hold."""
    return sum(len(list(Path(f"/proc/{pid}/fd").glob("*"))) for pid in pids)
