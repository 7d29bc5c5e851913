"""What every answer carries, and what no request may bring."""

from __future__ import annotations

import anyio
import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import policies
from api.errors import ERROR_CODE, ApiError, error_response, unavailable
from api.observed_requests import route_of

log = structlog.get_logger(__name__)

# 2,000 characters take at most 8,000 bytes, or 24,000 when a client escapes every one in
# JSON; a page's address comes on top.
LARGEST_BODY = 64 * 1024
# For a body to arrive whole; who sends a byte now and then would hold a connection for ever.
# On a slow phone 64 KiB take a few seconds.
BODY_SECONDS = 20.0

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Only said over TLS (RFC 6797, 7.2). Behind a proxy the scheme is what the proxy was asked
# with, if FORWARDED_ALLOW_IPS trusts it. Nothing is said for other hosts of the same domain.
_OVER_TLS = {"Strict-Transport-Security": "max-age=31536000"}


class SecurityHeaders:
    """Adds the security headers; answers about conversations are never stored on the way.

    A route may set another policy of `api.policies` or another way of caching by itself.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Take the app to wrap."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add headers to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        fixed = _HEADERS | (_OVER_TLS if scope.get("scheme") == "https" else {})

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in fixed.items():
                    headers.setdefault(name, value)
                policy = headers.setdefault(policies.HEADER, policies.STRICT)
                # This older header knows no list of origins: beside one it would forbid all.
                if not policies.may_be_framed(policy):
                    headers["X-Frame-Options"] = "DENY"
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, send_with_headers)


class BodyLimit:
    """Refuses bodies over 64 KiB before they are read, whether or not they say their length.

    And those that do not arrive in time.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Take the app to wrap."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on unless its body is too large."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        length = Headers(scope=scope).get("content-length", "")
        if length.isdecimal() and int(length) > LARGEST_BODY:
            response = error_response(request, ApiError(413, "message_too_long"))
            await response(scope, receive, send)
            return
        received, whole = 0, False
        deadline = anyio.current_time() + BODY_SECONDS

        async def limited_receive() -> Message:
            nonlocal received, whole
            if whole:
                # What comes now is the end of the connection, for which answers may wait.
                return await receive()
            try:
                with anyio.fail_after(deadline - anyio.current_time()):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(408, headers={"Connection": "close"}) from None
            whole = not message.get("more_body", False)
            received += len(message.get("body", b""))
            if received > LARGEST_BODY:
                # FastAPI takes any other error while it reads a body for unreadable JSON.
                raise HTTPException(413)
            return message

        await self._app(scope, limited_receive, send)


class JsonOnly:
    """Refuses bodies for the API that are not JSON; a form on another site cannot send JSON."""

    def __init__(self, app: ASGIApp) -> None:
        """Take the app to wrap."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on unless it brings something else than JSON."""
        if (
            scope["type"] == "http"
            and scope["method"] == "POST"
            and scope["path"].startswith("/api/")
        ):
            content_type = Headers(scope=scope).get("content-type", "")
            if content_type.split(";")[0].strip().lower() != "application/json":
                error = ApiError(415, "unsupported_media_type")
                await error_response(Request(scope), error)(scope, receive, send)
                return
        await self._app(scope, receive, send)


class UnexpectedErrors:
    """Answers what nothing else caught, without a detail of it.

    Starlette's own handler for this stands outside every middleware, where the answer gets
    no security headers, and raises the error again, whose text the server would log.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Take the app to wrap."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and turn an error into the contract's answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watching_send(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watching_send)
        except Exception as error:  # noqa: BLE001  whatever it is, the caller gets an answer
            # Its text may quote the user; the type and the place are enough to find it.
            log.error(
                "api.request.failed",
                route=route_of(scope),
                error=type(error).__name__,
            )
            if started:
                raise RuntimeError("the answer broke off") from None
            request = Request(scope)
            response = error_response(request, unavailable())
            setattr(request.state, ERROR_CODE, "unexpected")
            await response(scope, receive, send)
