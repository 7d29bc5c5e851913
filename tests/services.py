"""A real PostgreSQL and a real Redis for tests: on loopback, in temporary folders, in a hurry.

`Postgres` and `Redis` are context managers; the fixtures `postgres_server`, `postgres` and
`redis_server` of conftest.py hand them out. Where the programs are missing the tests fail, and
say how to get them.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg2
import pytest
import redis
from typing_extensions import Self

from bot.settings import ROOT
from tests.running import free_port

START_SECONDS, STOP_SECONDS = 60, 30
POLL_SECONDS = 0.02
# Whom PostgreSQL runs as when the tests run as root, which it refuses.
UNPRIVILEGED = ("postgres", "nobody")


def find(script: str) -> Path:
    """Return what a script of deploy/ finds on this machine; the test fails where it does not."""
    found = subprocess.run(
        ["bash", ROOT / "deploy" / script], capture_output=True, text=True, check=False
    )
    if found.returncode != 0:
        pytest.fail(found.stderr.strip(), pytrace=False)
    return Path(found.stdout.strip())


class _Service:
    """One process with a folder and a port of its own, which can end and come back."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="verkostovinkki-"))
        self.port = free_port()
        self.log = self.folder / "log"
        self.process: subprocess.Popen[bytes] | None = None
        self._identity: dict[str, Any] = {}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Start it, with what it held before, and return when it answers; or do nothing."""
        if self.running:
            return
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self._command(), cwd=self.folder, stdout=log, stderr=log, **self._identity
            )
        until = time.monotonic() + START_SECONDS
        while not self._answers():
            if not self.running or time.monotonic() > until:
                pytest.fail(f"{self._command()[0]}: {self.log.read_text(errors='replace')}")
            time.sleep(POLL_SECONDS)

    def stop(self) -> None:
        """End it in good order, whoever is connected."""
        self._end(self._stop_signal)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        self.stop()
        self.start()

    def freeze(self) -> None:
        """Let it hang: connections stay open and nothing is answered, until `thaw`."""
        self._signal_all(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal_all(signal.SIGCONT)

    _stop_signal: signal.Signals

    def _command(self) -> list[str]:
        raise NotImplementedError

    def _answers(self) -> bool:
        raise NotImplementedError

    def _processes(self) -> list[int]:
        return [self.process.pid] if self.running else []

    def _signal_all(self, what: signal.Signals) -> None:
        for process in self._processes():
            # One that served a connection may have ended a moment ago.
            with suppress(ProcessLookupError):
                os.kill(process, what)

    def _end(self, how: signal.Signals) -> None:
        if self.running:
            self.thaw()
            self.process.send_signal(how)
            self.process.wait(timeout=STOP_SECONDS)


class Postgres(_Service):
    """A PostgreSQL server; every test makes a database of its own on it."""

    _stop_signal = signal.SIGINT  # "fast": open transactions are rolled back

    def __init__(self) -> None:
        super().__init__()
        self._programs = find("find-postgres.sh")
        self._data = self.folder / "data"
        if os.geteuid() == 0:
            user = _unprivileged()
            # The folder is the only place that it needs, and is closed to everybody else.
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._identity = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        made = subprocess.run(
            [
                self.program("initdb"),
                *("--pgdata", self._data, "--username", "tester", "--auth", "trust"),
                *("--encoding", "UTF8", "--locale", "C", "--no-sync"),
            ],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            **self._identity,
        )
        if made.returncode != 0:
            pytest.fail(f"initdb: {made.stderr}")

    def program(self, name: str) -> str:
        """Return the path of one of its programs, for example pg_dump."""
        return str(self._programs / name)

    def address(self, database: str = "postgres") -> str:
        """Return a database's SQLAlchemy address."""
        return f"postgresql://tester@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """Return the address of a new empty database."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        self._execute(f'CREATE DATABASE "{name}"')
        return self.address(name)

    def drop_database(self, address: str) -> None:
        """Remove a database, whoever is connected."""
        name = address.rpartition("/")[2]
        self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        connection = psycopg2.connect(self.address())
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)
        finally:
            connection.close()

    def _command(self) -> list[str]:
        # What is written survives kill -9 of the server without fsync: the system keeps it.
        fast = ("fsync=off", "full_page_writes=off", "shared_buffers=32MB", "max_wal_size=256MB")
        local = ("listen_addresses=127.0.0.1", "unix_socket_directories=", f"port={self.port}")
        options = [part for setting in (*local, *fast) for part in ("-c", setting)]
        return [self.program("postgres"), "-D", str(self._data), *options]

    def _answers(self) -> bool:
        try:
            psycopg2.connect(self.address(), connect_timeout=2).close()
        except psycopg2.OperationalError:
            return False
        return True

    def _processes(self) -> list[int]:
        """Return the server's process and those of its connections, which it starts itself."""
        if not self.running:
            return []
        own = self.process.pid
        children = Path(f"/proc/{own}/task/{own}/children")
        return [own, *map(int, children.read_text().split() if children.exists() else ())]

    def kill(self) -> None:
        """End it as a power cut does, its connections too."""
        processes = self._processes()
        super().kill()
        for process in processes[1:]:
            _wait_for(lambda process=process: not Path(f"/proc/{process}").exists())
        (self._data / "postmaster.pid").unlink(missing_ok=True)


class Redis(_Service):
    """A redis-server that keeps nothing over a restart."""

    _stop_signal = signal.SIGTERM

    def __init__(self) -> None:
        super().__init__()
        self._program = find("find-redis.sh")
        self.address = f"redis://127.0.0.1:{self.port}/0"

    def _command(self) -> list[str]:
        return [
            str(self._program),
            *("--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)),
            *("--save", "", "--appendonly", "no"),
        ]

    def _answers(self) -> bool:
        client = redis.Redis.from_url(self.address, socket_connect_timeout=2, socket_timeout=2)
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()


def _unprivileged() -> pwd.struct_passwd:
    users = {user.pw_name: user for user in pwd.getpwall()}
    for name in UNPRIVILEGED:
        if name in users:
            return users[name]
    raise AssertionError(f"none of the users {UNPRIVILEGED} exists: PostgreSQL refuses root")


def _wait_for(done: Callable[[], bool]) -> None:
    until = time.monotonic() + STOP_SECONDS
    while not done() and time.monotonic() < until:
        time.sleep(POLL_SECONDS)
