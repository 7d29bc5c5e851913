"""The real server in a process of its own, as `make run` starts it."""

from __future__ import annotations

import itertools
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from bot.settings import ROOT

# Longer than a cold start on a small machine with other work.
START_SECONDS = 120
POLL_SECONDS = 0.2


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One server with its own database and log; it can be started again after its end."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.database = folder / "conversations.db"
        self.log = folder / "server.log"
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("VERKOSTOVINKKI_")
        } | {
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "VERKOSTOVINKKI_DB": f"sqlite:///{self.database}",
            "VERKOSTOVINKKI_RATE_LIMIT": "off",
            "PYTHONWARNINGS": "ignore",
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
            **environment,
        }
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=30)

    def launch(self) -> None:
        """Start the process and return at once."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "api.main"],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=log,
            )

    def wait_until_ready(self) -> list[httpx.Response]:
        """Return what /readyz answered on the way, the last of it 200."""
        answers: list[httpx.Response] = []
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            assert self.process.poll() is None, self.read_log()
            try:
                answers.append(self.client.get("/readyz"))
            except httpx.ConnectError:
                pass
            else:
                if answers[-1].status_code == 200:
                    return answers
            time.sleep(POLL_SECONDS)
        raise AssertionError(f"not ready after {START_SECONDS} s:\n{self.read_log()}")

    def start(self) -> None:
        self.launch()
        self.wait_until_ready()

    def terminate(self) -> int:
        """End it as an operator does, and return its status."""
        self.process.terminate()
        return self.process.wait(timeout=60)

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait(timeout=60)

    def wait(self) -> int:
        """Return the status with which it ends by itself."""
        return self.process.wait(timeout=START_SECONDS)

    def close(self) -> None:
        if self.process and self.process.poll() is None:
            self.kill()
        self.client.close()

    def read_log(self) -> str:
        return self.log.read_text(encoding="utf-8")


class _TakingTurns(httpx.BaseTransport):
    """Sends each request to another server than the one before, as a balancer may."""

    def __init__(self, ports: list[int]) -> None:
        self.ports = ports
        self._turns = itertools.cycle(range(len(ports)))
        self._transport = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        port = self.ports[next(self._turns) % len(self.ports)]
        request.url = request.url.copy_with(port=port)
        return self._transport.handle_request(request)

    def close(self) -> None:
        self._transport.close()


class Replicas:
    """Several servers on one database and one Redis; each request meets the next of them."""

    def __init__(self, folder: Path, *, count: int = 2, **environment: str) -> None:
        self.servers = []
        for number in range(count):
            own = folder / f"replica{number}"
            own.mkdir()
            self.servers.append(Server(own, **environment))
        transport = _TakingTurns([server.port for server in self.servers])
        self.client = httpx.Client(base_url="http://127.0.0.1", timeout=30, transport=transport)

    def launch(self) -> None:
        for server in self.servers:
            server.launch()

    def wait_until_ready(self) -> list[httpx.Response]:
        """Return what /readyz of the first one answered on the way, the last of it 200."""
        first, *_ = [server.wait_until_ready() for server in self.servers]
        return first

    def start(self) -> None:
        self.launch()
        self.wait_until_ready()

    def terminate(self) -> int:
        """End all; return the highest status."""
        return max((server.terminate() for server in self.servers), key=abs)

    def kill(self) -> None:
        for server in self.servers:
            server.kill()

    def close(self) -> None:
        for server in self.servers:
            server.close()
        self.client.close()

    def read_log(self) -> str:
        return "".join(server.read_log() for server in self.servers)


class Client:
    """One user of a server."""

    def __init__(self, server: Server | Replicas, language: str, **body: str) -> None:
        self._http = server.client
        answer = self._http.post("/api/v1/conversations", json={"language": language} | body)
        assert answer.status_code == 201, answer.text
        opened = answer.json()
        self.url = f"/api/v1/conversations/{opened['conversation_id']}"
        self.headers = {"Authorization": f"Bearer {opened['token']}"}

    def send(self, text: str, **body: str) -> httpx.Response:
        return self._http.post(
            f"{self.url}/messages", json={"text": text} | body, headers=self.headers
        )

    def read(self) -> list[dict]:
        answer = self._http.get(f"{self.url}/messages", headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()["messages"]
