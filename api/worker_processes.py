"""Memory, processor time and open files of all the service's processes together."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from prometheus_client import ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector, CollectorRegistry

_PROC = Path("/proc")
# Where prometheus-client keeps a process's present; the file goes when the process ends.
_LIVING = re.compile(r"gauge_live[a-z]+_(\d+)\.db")
_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class WorkerProcesses(Collector):
    """The library's own figures of one process, under the same names for several together."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder of shared figures, None when one process works alone."""
        self._folder = folder
        # Its registry is never read: this collector asks it.
        self._alone = ProcessCollector(registry=CollectorRegistry())

    def collect(self) -> Iterator[Metric]:
        """Return the figures; on a system without /proc there are none."""
        if self._folder is None:
            yield from self._alone.collect()
            yield _living(1)
            return
        seconds, memory, files, living = 0.0, 0, 0, 0
        for pid in self._pids():
            try:
                seconds += _processor_seconds(pid)
                memory += _memory(pid)
                files += sum(1 for _ in (_PROC / str(pid) / "fd").iterdir())
            except OSError:  # it ended, or is another user's
                continue
            living += 1
        yield CounterMetricFamily(
            "process_cpu_seconds", "Processor seconds of all processes.", value=seconds
        )
        # What processes share counts once, not once for each as their resident sizes would.
        yield GaugeMetricFamily(
            "process_resident_memory_bytes", "Memory of all processes in bytes.", value=memory
        )
        yield GaugeMetricFamily("process_open_fds", "Open files of all processes.", value=files)
        yield _living(living)

    def _pids(self) -> set[int]:
        names = [file.name for file in self._folder.iterdir()] if self._folder else []
        return {int(found[1]) for name in names if (found := _LIVING.fullmatch(name))}


def _living(number: int) -> Metric:
    return GaugeMetricFamily("verkostovinkki_workers", "Processes that live.", value=number)


def _processor_seconds(pid: int) -> float:
    # Everything after the name, which may hold spaces; fields of proc(5), counted from there.
    fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    try:
        found = _SHARE.search((_PROC / str(pid) / "smaps_rollup").read_text())
    except PermissionError:
        found = None
    if found:
        return int(found[1]) * 1024
    resident = (_PROC / str(pid) / "statm").read_text().split()[1]
    return int(resident) * os.sysconf("SC_PAGE_SIZE")
