"""What is measured: our service, and `rasa run` with its action server, as one would run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import ROOT
from tests.benchmarks.load import http
from tests.benchmarks.load.processes import family
from tests.benchmarks.readers import BenchmarkError
from tests.running import free_port

START_SECONDS = 300
_QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONWARNINGS": "ignore",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


@dataclass(kw_only=True)
class Shared:
    """What several processes of a system share: addresses, or nothing for one process."""

    postgres: str = ""
    redis: str = ""


@dataclass(kw_only=True)
class System:
    """A running bot.

    Attributes:
        name: as the tables show it.
        folder: for its database and logs.
        processes: how many answer.
        shared: where they keep what they share.
    """

    name: str
    folder: Path
    processes: int = 1
    shared: Shared = field(default_factory=Shared)
    port: int = field(default_factory=free_port)
    started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> float:
        """Start everything; return the seconds until the first message is answered."""
        began = time.perf_counter()
        self._launch()
        until = began + START_SECONDS
        while time.perf_counter() < until:
            if any(process.poll() is not None for process in self.started):
                break
            try:
                talk = self.open()
                if talk.ask("Miten pääsen alkuun?"):
                    return time.perf_counter() - began
            except (OSError, http.BrokenAnswerError):
                pass
            time.sleep(0.05)
        self.stop()
        raise BenchmarkError(f"{self.name} does not answer; see {self.folder}")

    def stop(self) -> None:
        """End what was started."""
        for process in self.started:
            process.terminate()
        for process in self.started:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:  # noqa: PERF203  each may hang by itself
                process.kill()
                process.wait(30)
        self.started.clear()

    def pids(self) -> list[int]:
        """Return the ids of all its processes, children too."""
        return [pid for process in self.started for pid in family(process.pid)]

    def open(self) -> http.Talk:
        """Return a new conversation."""
        raise NotImplementedError

    def _launch(self) -> None:
        raise NotImplementedError

    def _run(self, *command: str, **environment: str) -> None:
        with (self.folder / f"{self.name.replace(' ', '-')}.log").open("ab") as log:
            self.started.append(
                subprocess.Popen(
                    [sys.executable, "-m", *command],
                    cwd=ROOT,
                    env=os.environ | _QUIET | environment,
                    stdout=log,
                    stderr=log,
                )
            )


class Ours(System):
    """`python -m api.main`, as the container starts it."""

    def open(self) -> http.Talk:
        """Return a new conversation."""
        return http.OurTalk(self.port)

    @property
    def database(self) -> str:
        """Return the address of its database."""
        return self.shared.postgres or f"sqlite:///{self.folder / 'ours.db'}"

    def _launch(self) -> None:
        self._run(
            "api.main",
            PORT=str(self.port),
            VERKOSTOVINKKI_DB=self.database,
            VERKOSTOVINKKI_REDIS=self.shared.redis,
            VERKOSTOVINKKI_WORKERS=str(self.processes),
            VERKOSTOVINKKI_RATE_LIMIT="off",
            VERKOSTOVINKKI_WAITING="1000",
        )


@dataclass(kw_only=True)
class Stock(System):
    """`rasa run` with the REST channel, and `rasa run actions` beside it.

    Its conversations are kept in the same kind of database as ours: without one, Rasa keeps
    them in memory and loses them at a restart. Its action server has no sentence encoder, so
    its answers come without the search for the best tip: it has less to do.
    """

    model: Path

    def open(self) -> http.Talk:
        """Return a new conversation."""
        return http.StockTalk(self.port)

    def _launch(self) -> None:
        actions = free_port()
        endpoints = {"action_endpoint": {"url": f"http://127.0.0.1:{actions}/webhook"}}
        endpoints |= {"tracker_store": self._tracker_store()}
        if self.shared.redis:
            port = int(self.shared.redis.rpartition(":")[2].partition("/")[0])
            endpoints |= {"lock_store": {"type": "redis", "url": "127.0.0.1", "port": port}}
        # JSON is YAML too.
        (self.folder / "endpoints.yml").write_text(json.dumps(endpoints), encoding="utf-8")
        (self.folder / "credentials.yml").write_text("rest:\n", encoding="utf-8")
        self._run("rasa", "run", "actions", "--port", str(actions))
        self._run(
            *("rasa", "run", "--interface", "127.0.0.1", "--port", str(self.port)),
            *("--model", str(self.model)),
            *("--endpoints", str(self.folder / "endpoints.yml")),
            *("--credentials", str(self.folder / "credentials.yml")),
            SANIC_WORKERS=str(self.processes),
        )

    def _tracker_store(self) -> dict[str, object]:
        if not self.shared.postgres:
            return {"type": "SQL", "dialect": "sqlite", "db": str(self.folder / "stock.db")}
        return {"type": "SQL", "dialect": "postgresql", "url": self.shared.postgres}
