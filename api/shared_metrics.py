"""Let the figures of several worker processes add up.

prometheus-client decides when it is imported whether processes share their figures in files.
The number of workers is known later, so `share_metrics` makes it decide again; figures that were
made before stay those of one process.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from prometheus_client import values
from prometheus_client.multiprocess import mark_process_dead

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def share_metrics() -> Path:
    """Make the folder in which worker processes keep their figures, and tell the library of it.

    A folder that `PROMETHEUS_MULTIPROC_DIR` names already is emptied: figures of processes that
    ended before this start would count again. A made one goes when this process ends. Call it
    before `Metrics()`, and before the processes part.

    Returns:
        The folder.
    """
    named = os.environ.get(VARIABLE)
    if named:
        folder = Path(named)
        folder.mkdir(parents=True, exist_ok=True)
        for file in (*folder.glob("*.db"), *folder.glob("*.slots")):
            file.unlink(missing_ok=True)
    else:
        folder = Path(tempfile.mkdtemp(prefix="verkostovinkki-metrics-"))
        os.environ[VARIABLE] = str(folder)
        atexit.register(_remove, folder, os.getpid())
    values.ValueClass = values.get_value_class()  # type: ignore[no-untyped-call]
    return folder


def forget_worker(pid: int) -> None:
    """Drop what a worker that ended says of the present; what it counted stays.

    Args:
        pid: of the process that ended.
    """
    if os.environ.get(VARIABLE):
        mark_process_dead(pid)  # type: ignore[no-untyped-call]


def shared_folder() -> Path | None:
    """Return the folder of shared figures, or None when one process counts alone."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def _remove(folder: Path, owner: int) -> None:
    # A forked worker inherits the wish to clean up, but the folder is not its own.
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
