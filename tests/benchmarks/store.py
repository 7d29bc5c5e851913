"""Results on disk, one for each task and system, so that an interrupted run goes on."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot.settings import ROOT
from tests.benchmarks.readers import BenchmarkError

RESULTS = ROOT / "results" / "benchmarks.json"
QUICK_RESULTS = ROOT / "results" / "benchmarks-quick.json"
# Raise it when rules or readers change such that older results no longer compare.
PROTOCOL = 1


class Store:
    """The file of results; every addition is on disk before the next measurement starts."""

    def __init__(self, path: Path = RESULTS) -> None:
        """Read the file, if there is one.

        Raises:
            BenchmarkError: when it is no file of results.
        """
        self._path = path
        self._results: dict[str, dict[str, Any]] = {}
        if path.is_file():
            try:
                self._results = json.loads(path.read_text(encoding="utf-8"))["results"]
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise BenchmarkError(
                    f"{path} holds no results ({type(error).__name__}): repair or delete it"
                ) from error

    def find(self, task: str, system: str) -> dict[str, Any] | None:
        """Return the result of a task and a system, or None when it has not been measured."""
        return self._results.get(_key(task, system))

    def is_current(self, task: str, system: str, fingerprint: str) -> bool:
        """Tell whether the system has been measured as it is now, by the present rules."""
        found = self.find(task, system)
        return (
            found is not None
            and found.get("fingerprint") == fingerprint
            and found.get("protocol") == PROTOCOL
        )

    def add(self, task: str, system: str, *, result: dict[str, Any], fingerprint: str) -> None:
        """Add a result with date, commit and machine, and write the file whole or not at all."""
        self._results[_key(task, system)] = {
            "task": task,
            "system": system,
            **result,
            "fingerprint": fingerprint,
            "protocol": PROTOCOL,
            "date": datetime.now(timezone.utc).date().isoformat(),
            "commit": current_commit(),
            "machine": {
                "cores": os.cpu_count(),
                "architecture": platform.machine(),
                "python": platform.python_version(),
            },
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        content = {"results": dict(sorted(self._results.items()))}
        part.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        part.replace(self._path)

    def all(self) -> list[dict[str, Any]]:
        """Return every result."""
        return list(self._results.values())


def current_commit(root: Path = ROOT) -> str:
    """Return the commit, with "+" when files differ from it, or "unknown" outside Git."""
    try:
        commit = _git(root, "rev-parse", "--short", "HEAD")
        return commit + ("+" if _git(root, "status", "--porcelain") else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _key(task: str, system: str) -> str:
    return f"{task} {system}"
