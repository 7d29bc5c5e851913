"""One log line, one count and one span for every request, none of which tells who asked what."""

from __future__ import annotations

from time import perf_counter
from typing import Any, Final

import structlog
from opentelemetry.trace import Status, StatusCode
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from api.errors import ERROR_CODE
from api.metrics import OTHER, Metrics
from api.tracing import Tracing

log = structlog.get_logger(__name__)

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
# Asked every few seconds by machines, or parts of a page: nobody reads lines about them.
_QUIET: Final = frozenset({"/healthz", "/readyz", "/metrics", "/static"})
# Routes of Starlette's own kind, which leave no trace in the scope.
_PLAIN: Final = frozenset({"/api/openapi.json"})
# Of pages, whose errors are HTML and leave no code.
_CODES: Final = {
    404: "not_found",
    409: "duplicate_in_progress",
    413: "message_too_long",
    422: "invalid",
    429: "rate_limited",
    503: "unavailable",
}
# Nothing was sent: the client went away before.
_NO_ANSWER: Final = "none"


class ObservedRequests:
    """Watches every request from outside everything that may answer it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        """Take the app to wrap and where to count."""
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and tell of it when its answer is sent."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        tracing: Tracing | None = getattr(scope["app"].state, "tracing", None)
        if tracing is None:
            await self._observe(scope, receive, send)
            return
        with tracing.request(_method(scope), Headers(scope=scope)) as span:
            context = span.get_span_context()
            with bound_contextvars(trace_id=f"{context.trace_id:032x}"):
                status = await self._observe(scope, receive, send)
            route = route_of(scope)
            span.update_name(f"{_method(scope)} {route}")
            span.set_attribute("http.route", route)
            if status is not None:
                span.set_attribute("http.response.status_code", status)
                if status >= 500:  # noqa: PLR2004  HTTP's own line between theirs and ours
                    span.set_status(Status(StatusCode.ERROR))

    async def _observe(self, scope: Scope, receive: Receive, send: Send) -> int | None:
        status: int | None = None
        # Made here, so that what stands inside leaves its traces in the same one.
        state: dict[str, Any] = scope.setdefault("state", {})
        began = perf_counter()

        async def watching_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watching_send)
        finally:
            self._tell(scope, status, state.get(ERROR_CODE), perf_counter() - began)
        return status

    def _tell(self, scope: Scope, status: int | None, code: str | None, seconds: float) -> None:
        method, route = _method(scope), route_of(scope)
        told = _NO_ANSWER if status is None else str(status)
        self._metrics.requests.labels(method, route, told).inc()
        code = code or _CODES.get(status or 0)
        if code is not None:
            self._metrics.error(code)
        if route not in _QUIET:
            log.info(
                "api.request.answered",
                method=method,
                route=route,
                status=status,
                milliseconds=round(seconds * 1000, 1),
            )


def route_of(scope: Scope) -> str:
    """Return the template of the route that a request took; "none" when it reached none.

    Never its path, which may hold a conversation's id or anything that somebody typed.
    """
    template = getattr(scope.get("route"), "path_format", None)
    if isinstance(template, str):
        return template
    if scope.get("root_path") == "/static":
        return "/static"
    return scope["path"] if scope["path"] in _PLAIN else "none"


def _method(scope: Scope) -> str:
    return scope["method"] if scope["method"] in _METHODS else OTHER
