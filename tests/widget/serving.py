"""Servers for the tests of the widget: the bot's own app, and a foreign site that embeds it."""

from __future__ import annotations

import asyncio
import json
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.staticfiles import StaticFiles

from api.app import create_app
from api.dependencies import Services
from api.rate_limits import RateLimits
from api.tokens import Tokens
from api.widget_files import WIDGET
from bot.settings import Settings
from tests.api.fakes import FakeCatalogue
from tests.running import free_port
from tests.widget.stand_in import Answer, Part, StandIn, tip

SECRET = "a secret for tests of the widget only"
START_SECONDS = 20


class ThreadedServer:
    """An ASGI app on a port of its own, in a thread; it can be stopped and started again."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self.loop: asyncio.AbstractEventLoop | None = None

    @property
    def running(self) -> bool:
        return self._server is not None

    def start(self) -> None:
        config = uvicorn.Config(
            self._app,
            host="127.0.0.1",
            port=self.port,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            interface="asgi3",
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, args=(self._server,), daemon=True)
        self._thread.start()
        until = time.monotonic() + START_SECONDS
        while not self._server.started:
            assert time.monotonic() < until, f"no server on port {self.port} in {START_SECONDS} s"
            time.sleep(0.005)

    def _run(self, server: uvicorn.Server) -> None:
        async def serve() -> None:
            self.loop = asyncio.get_running_loop()
            await server.serve()

        asyncio.run(serve())

    def stop(self) -> None:
        """Break every connection off, as a crash does; what the app remembers stays."""
        if self._server and self._thread:
            self._server.should_exit = self._server.force_exit = True
            self._thread.join(timeout=10)
            self._server = self._thread = self.loop = None

    def call(self, function: Callable[[], Any]) -> None:
        """Run `function` in the server's loop and wait for it."""
        if self.loop is None:
            function()
            return
        done = threading.Event()
        self.loop.call_soon_threadsafe(lambda: (function(), done.set()))
        assert done.wait(10), "the server does not react"


@dataclass
class Seen:
    """One request that reached the bot's server."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class _Fault:
    left: int
    method: str
    path: re.Pattern[str]
    kind: str  # "error", "cut", "page", "slow"
    status: int = 503
    code: str = "unavailable"
    retry_after: float | None = None
    seconds: float = 0.0


_MESSAGES = r"/messages$"


class Bot(ThreadedServer):
    """The real app over the stand-in engine, and control of both from the test.

    Attributes:
        stand_in: the engine; its attributes may be read and set directly.
        requests: every request that arrived, `Seen`, without preflights.
    """

    def __init__(self, *origins: str) -> None:
        self.stand_in = StandIn()
        services = Services(
            assistant=self.stand_in,
            catalogue=FakeCatalogue(),
            tokens=Tokens(SECRET, days=30),
            limits=RateLimits("off"),
        )
        self._inner = create_app(services, Settings(secret=SECRET, origins=origins))
        # For tests of one module; a site gets all of them joined.
        self._inner.mount("/modules", StaticFiles(directory=WIDGET))
        self.requests: list[Seen] = []
        self._faults: list[_Fault] = []
        self._alter: Callable[[str, Any], Any] | None = None
        super().__init__(self._serve)

    # ---- what the bot says -------------------------------------------------

    def says(self, *parts: Part | str) -> None:
        """Say these from now on to everything; a plain string is a tip of that text."""
        fixed = [tip(part) if isinstance(part, str) else part for part in parts]
        self.stand_in.answer = lambda _said, _conversation: fixed

    def answers(self, answer: Answer) -> None:
        """Ask `answer(said, conversation)` for what to say from now on."""
        self.stand_in.answer = answer

    def alters(self, alter: Callable[[str, Any], Any] | None) -> None:
        """Pass each JSON body of an answer through `alter(path, body)`, to send what is wrong."""
        self._alter = alter

    # ---- what goes wrong ---------------------------------------------------

    def hold(self) -> None:
        """Hold answers back until `release`."""
        self.call(self.stand_in.gate.clear)

    def release(self) -> None:
        self.call(self.stand_in.gate.set)

    def fail(
        self,
        times: int = 1,
        *,
        status: int = 503,
        code: str = "unavailable",
        retry_after: float | None = None,
        path: str = _MESSAGES,
        method: str = "POST",
    ) -> None:
        """Answer the next requests with an error, before the engine hears of them."""
        self._faults.append(
            _Fault(times, method, re.compile(path), "error", status, code, retry_after)
        )

    def cut(self, times: int = 1, *, path: str = _MESSAGES, method: str = "POST") -> None:
        """Break the connection off in the middle of the next answers; the engine has answered."""
        self._faults.append(_Fault(times, method, re.compile(path), "cut"))

    def captive_portal(
        self, times: int = 1, *, path: str = _MESSAGES, method: str = "POST"
    ) -> None:
        """Answer the next requests with 200 and somebody else's HTML."""
        self._faults.append(_Fault(times, method, re.compile(path), "page"))

    def slow(
        self, seconds: float, times: int = 1, *, path: str = _MESSAGES, method: str = "POST"
    ) -> None:
        """Wait before the next requests are passed on."""
        self._faults.append(_Fault(times, method, re.compile(path), "slow", seconds=seconds))

    def expire(self) -> None:
        """Forget every conversation, as after the days of retention."""
        self.call(self.stand_in.conversations.clear)

    def reset(self) -> None:
        """Be as new, running."""
        if not self.running:
            self.start()
        self.release()
        self.call(self.stand_in.reset)
        self._faults.clear()
        self._alter = None
        self.requests.clear()

    def widget_script(self) -> bytes:
        """Return the script that a site loads."""
        script: bytes = self._inner.state.widget_files.present().content
        return script

    # ---- what arrived ------------------------------------------------------

    @property
    def received(self) -> list[str]:
        """Return every text and payload that the engine answered, in order, each once."""
        return list(self.stand_in.received)

    @property
    def feedback(self) -> list[tuple[str, bool, str | None]]:
        return list(self.stand_in.feedback)

    def count(self, method: str, path: str) -> int:
        """Return how many requests with this method and a path matching `path` arrived."""
        return sum(s.method == method and bool(re.search(path, s.path)) for s in self.requests)

    # ---- the app as it is served -------------------------------------------

    async def _serve(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        method, path = scope["method"], scope["path"]
        body = b""
        more = True
        while more:
            event = await receive()
            if event["type"] == "http.disconnect":
                return
            body += event.get("body", b"")
            more = event.get("more_body", False)
        headers = {k.decode(): v.decode("latin-1") for k, v in scope["headers"]}
        if method != "OPTIONS":
            self.requests.append(Seen(method, path, headers, body))
        fault = self._next_fault(method, path)
        if fault and fault.kind in {"error", "page"}:
            await self._answer_fault(fault, headers, send)
            return
        if fault and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        pending = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Any:
            return pending.pop() if pending else await receive()

        if (fault and fault.kind == "cut") or self._alter:
            await self._pass_altered(scope, again, send, cut=bool(fault and fault.kind == "cut"))
        else:
            await self._inner(scope, again, send)

    def _next_fault(self, method: str, path: str) -> _Fault | None:
        for fault in self._faults:
            if fault.left > 0 and fault.method == method and fault.path.search(path):
                fault.left -= 1
                return fault
        return None

    @staticmethod
    async def _answer_fault(fault: _Fault, headers: dict[str, str], send: Any) -> None:
        if fault.kind == "page":
            status, kind, body = 200, b"text/html", b"<!doctype html><h1>Log in to the wifi</h1>"
        else:
            error = {"code": fault.code, "message": f"The server says {fault.code}."}
            status, kind = fault.status, b"application/json"
            body = json.dumps({"error": error}).encode()
        out = [
            (b"content-type", kind),
            (b"content-length", str(len(body)).encode()),
            (b"access-control-allow-origin", headers.get("origin", "*").encode()),
            (b"access-control-expose-headers", b"Retry-After"),
        ]
        if fault.retry_after is not None:
            out.append((b"retry-after", str(fault.retry_after).encode()))
        await send({"type": "http.response.start", "status": status, "headers": out})
        await send({"type": "http.response.body", "body": body})

    async def _pass_altered(self, scope: Any, receive: Any, send: Any, *, cut: bool) -> None:
        start: dict[str, Any] = {}
        body = b""

        async def collect(event: Any) -> None:
            nonlocal body
            if event["type"] == "http.response.start":
                start.update(event)
            else:
                body += event.get("body", b"")

        await self._inner(scope, receive, collect)
        headers = dict(start["headers"])
        if self._alter and headers.get(b"content-type", b"").startswith(b"application/json"):
            body = json.dumps(self._alter(scope["path"], json.loads(body))).encode()
        headers[b"content-length"] = str(len(body)).encode()
        await send({**start, "headers": list(headers.items())})
        sent = body[: len(body) // 2] if cut else body
        # An answer that is not complete makes the server close the connection.
        await send({"type": "http.response.body", "body": sent, "more_body": cut})


class Host(ThreadedServer):
    """A site that embeds the widget, on another origin, with pages as a test gives them.

    `url` and `other_url` are two origins of the same server.
    """

    def __init__(self) -> None:
        self._pages: dict[str, tuple[str, dict[str, str]]] = {}
        super().__init__(self._serve)
        self.other_url = f"http://localhost:{self.port}"

    def page(self, path: str, html: str, headers: dict[str, str] | None = None) -> str:
        """Put a page at `path` and return its address; .js paths are served as scripts."""
        self._pages[path] = html, headers or {}
        return self.url + path

    def reset(self) -> None:
        self._pages.clear()

    async def _serve(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        html, headers = self._pages.get(scope["path"], (None, {}))
        kind = "text/javascript" if scope["path"].endswith(".js") else "text/html"
        body = (html or "").encode()
        out = {
            "content-type": f"{kind}; charset=utf-8",
            "content-length": str(len(body)),
            "cache-control": "no-store",
        } | headers
        # Browsers ask for an icon by themselves.
        missing = html is None and scope["path"] != "/favicon.ico"
        await send(
            {
                "type": "http.response.start",
                "status": 404 if missing else 200,
                "headers": [(k.encode(), v.encode()) for k, v in out.items()],
            }
        )
        await send({"type": "http.response.body", "body": body})
