"""An id for every request, in its answer and in every line that is logged for it."""

from __future__ import annotations

import re
import secrets
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

HEADER: Final = "X-Request-ID"
# What proxies make: 32 hexadecimal digits (nginx) or a UUID (Envoy, HAProxy, Traefik). Anything
# else could carry text into the log.
_MADE_BY_A_PROXY = re.compile(
    r"[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


class RequestIds:
    """Takes a request's id from the proxy before it, or makes one; stands outside all others."""

    def __init__(self, app: ASGIApp) -> None:
        """Take the app to wrap."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its id known to every log line."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = choose_id(Headers(scope=scope).get(HEADER, ""))

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        with bound_contextvars(request_id=request_id):
            await self._app(scope, receive, send_with_id)


def choose_id(given: str) -> str:
    """Return the id that came with a request when it looks like a proxy's, else a new one."""
    return given if _MADE_BY_A_PROXY.fullmatch(given) else secrets.token_hex(16)
