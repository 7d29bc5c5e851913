"""While the operator has switched the bot off: who calls is told so, kindly and at once.

What was said can still be read and deleted; pages, catalogue and health answer as ever. The
greeting is an answer, not an error: the widget shows it as the bot's message, whereas after an
error it would look for the server every second and say that there is no connection.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime, timezone

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from api.dependencies import Services
from api.errors import ApiError, error_response, request_language
from api.schemas import GreetingBody, MessageBody
from api.texts import error_text
from bot.errors import BotError
from bot.languages import Language, as_language
from bot.replies import Message

RETRY_SECONDS = 300
_CONVERSATIONS = "/api/v1/conversations"
_GREETING = "/api/v1/greeting"
# The database may be the very thing that is being mended.
_LANGUAGE_SECONDS = 1.0


class ClosedError(ApiError):
    """The bot is switched off for users.

    Attributes:
        texts: the operator's own, by language.
    """

    def __init__(self, texts: Mapping[Language, str]) -> None:
        """Take the operator's texts; the usual one stands where there is none."""
        super().__init__(
            503,
            "unavailable",
            text="maintenance",
            headers={"Retry-After": str(RETRY_SECONDS)},
        )
        self.texts = texts

    def message(self, language: Language) -> str:
        """Return the text for users."""
        return self.texts.get(language) or error_text(self.text, language)

    def details(self) -> dict[str, object]:
        """Say that this is on purpose."""
        return super().details() | {"maintenance": True}


def closed_error(services: Services) -> ClosedError | None:
    """Return what to tell users while the bot is switched off, else None."""
    watch = services.maintenance
    return ClosedError(watch.current.texts) if watch and watch.current.on else None


class UnderMaintenance:
    """Answers for the conversation routes while the bot is switched off."""

    def __init__(self, app: ASGIApp) -> None:
        """Take the app to wrap."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, unless it needs the bot while that is switched off."""
        closed = closed_error(scope["app"].state.services) if scope["type"] == "http" else None
        if closed is None:
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        method, path = request.method, request.url.path.rstrip("/")
        if method == "GET" and path == _GREETING:
            await _greeting(request, closed)(scope, receive, send)
        elif method == "POST" and (path == _CONVERSATIONS or path.startswith(f"{_CONVERSATIONS}/")):
            request.state.language = await _language_of(request)
            await error_response(request, closed)(scope, receive, send)
        else:
            # Reading and deleting, and POST /chat, which may be a deletion: its route looks.
            await self._app(scope, receive, send)


def _greeting(request: Request, closed: ClosedError) -> JSONResponse:
    """Return the text as what the bot says first."""
    language = as_language(request.query_params.get("language")) or request_language(request)
    notice = Message(
        id="m1",
        role="bot",
        kind="notice",
        text=closed.message(language),
        topic=None,
        language=language,
        created_at=datetime.now(timezone.utc),
        extra={"maintenance": True},
    )
    body = GreetingBody(language=language, messages=[MessageBody.of(notice)])
    return JSONResponse(body.model_dump(mode="json"))


async def _language_of(request: Request) -> Language:
    """Return the language of the conversation, of the one that is asked for, or the browser's."""
    _, _, conversation_id = request.url.path.removeprefix("/api/v1/").partition("/")
    conversation_id = conversation_id.partition("/")[0]
    known = await (
        _stored_language(request, conversation_id) if conversation_id else _asked_language(request)
    )
    return known or request_language(request)


async def _stored_language(request: Request, conversation_id: str) -> Language | None:
    services: Services = request.app.state.services
    _, _, token = request.headers.get("authorization", "").partition(" ")
    if services.assistant is None or not services.tokens.opens(token.strip(), conversation_id):
        return None
    try:
        return await asyncio.wait_for(
            services.assistant.language(conversation_id), _LANGUAGE_SECONDS
        )
    except (BotError, asyncio.TimeoutError):
        return None


async def _asked_language(request: Request) -> Language | None:
    try:
        body = json.loads(await request.body())
    except (ValueError, HTTPException, ClientDisconnect):
        return None
    return as_language(body.get("language")) if isinstance(body, dict) else None
