"""Every error leaves in the contract's one form, in the user's language, with no detail inside."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match, Mount

from api.texts import error_text
from bot.errors import (
    ButtonNotOfferedError,
    ConversationNotFoundError,
    DuplicateInProgressError,
    MessageNotFoundError,
    UnavailableError,
)
from bot.languages import Language, preferred_language

log = structlog.get_logger(__name__)
RETRY_SECONDS = 5
METHOD_NOT_ALLOWED = 405
# Where an answer leaves its code in the state of its request, for who counts.
ERROR_CODE = "error_code"
# What names of fields look like; a client may send any other, with anything inside.
_FIELD = re.compile(r"[a-z0-9_.]{1,60}")


class ApiError(Exception):
    """An error of the contract.

    Attributes:
        status: HTTP status.
        code: the contract's code.
        text: name of the text that explains it; the code itself when not given.
        field: the field that is wrong, when one is.
        headers: to send along.
        suggestions: what may have been meant.
    """

    def __init__(
        self,
        status: int,
        code: str,
        *,
        text: str | None = None,
        field: str | None = None,
        headers: Mapping[str, str] | None = None,
        suggestions: Sequence[str] = (),
    ) -> None:
        """Take the parts of the answer."""
        super().__init__(code)
        self.status = status
        self.code = code
        self.text = text or code
        self.field = field
        self.headers = dict(headers or {})
        self.suggestions = list(suggestions)

    def message(self, language: Language) -> str:
        """Return the text that explains it."""
        return error_text(self.text, language)

    def details(self) -> dict[str, object]:
        """Return what stands beside code and message."""
        return {"field": self.field} if self.field else {}


_BOT_ERRORS: dict[type[Exception], tuple[int, str]] = {
    ConversationNotFoundError: (404, "not_found"),
    MessageNotFoundError: (404, "not_found"),
    DuplicateInProgressError: (409, "duplicate_in_progress"),
}
_STATUS_CODES = {
    400: "bad_request",
    404: "not_found",
    METHOD_NOT_ALLOWED: "method_not_allowed",
    413: "message_too_long",
    415: "unsupported_media_type",
}


def error_response(request: Request, error: ApiError) -> JSONResponse:
    """Return the answer for `error` in the language of the conversation or the browser."""
    language = request_language(request)
    setattr(request.state, ERROR_CODE, error.code)
    body: dict[str, object] = {"code": error.code, "message": error.message(language)}
    body |= error.details()
    if error.suggestions:
        meant = error_text("did_you_mean", language)
        body["message"] = f"{body['message']} {meant} {', '.join(error.suggestions)}."
        body["suggestions"] = error.suggestions
    return JSONResponse({"error": body}, status_code=error.status, headers=error.headers)


def request_language(request: Request) -> Language:
    """Return the conversation's language when it is known by now, else the browser's."""
    known: Language | None = getattr(request.state, "language", None)
    return known or preferred_language(request.headers.get("accept-language"))


def unavailable() -> ApiError:
    """Return the error for "try again in a moment"."""
    return ApiError(503, "unavailable", headers={"Retry-After": str(RETRY_SECONDS)})


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of the app leave in the contract's form."""

    @app.exception_handler(ApiError)
    async def _ours(request: Request, error: ApiError) -> JSONResponse:
        return error_response(request, error)

    @app.exception_handler(ButtonNotOfferedError)
    async def _button(request: Request, _: ButtonNotOfferedError) -> JSONResponse:
        return error_response(
            request, ApiError(422, "invalid", text="unknown_button", field="payload")
        )

    @app.exception_handler(UnavailableError)
    async def _unavailable(request: Request, error: UnavailableError) -> JSONResponse:
        log.error("api.request.unavailable", error=type(error).__name__, reason=str(error))
        return error_response(request, unavailable())

    for kind, (status, code) in _BOT_ERRORS.items():
        app.add_exception_handler(kind, _fixed(status, code))

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return error_response(request, _from_validation(error))

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        code = _STATUS_CODES.get(error.status_code, "bad_request")
        headers = dict(error.headers or {})
        if error.status_code == METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(_methods(request))
        return error_response(request, ApiError(error.status_code, code, headers=headers))


def _methods(request: Request) -> list[str]:
    """Return every method that the path takes (RFC 9110, 10.2.1); a route knows only its own."""
    found: set[str] = set()
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"):
        for route in request.app.router.routes:
            match, _ = route.matches({**request.scope, "method": method, "path_params": {}})
            if match is Match.FULL:
                # What is mounted here are files, which are only read.
                found |= {"GET", "HEAD"} if isinstance(route, Mount) else {method}
    return sorted(found)


# pydantic's names of what is wrong, and the text that says so.
_REASONS = {
    "missing": "missing_field",
    "extra_forbidden": "unknown_field",
    "string_type": "wrong_type",
    "bool_type": "wrong_type",
    "int_parsing": "wrong_type",
    "model_attributes_type": "wrong_type",
    "literal_error": "unknown_value",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "string_too_long": "too_long",
    "string_too_short": "out_of_range",
    "text_or_payload": "text_or_payload",
}


def _fixed(status: int, code: str) -> Callable[[Request, Exception], Awaitable[JSONResponse]]:
    async def handler(request: Request, _: Exception) -> JSONResponse:
        return error_response(request, ApiError(status, code))

    return handler


def _from_validation(error: RequestValidationError) -> ApiError:
    """Tell unreadable JSON, too long a text and a wrong field apart."""
    problem = error.errors()[0]
    kind = str(problem["type"])
    field = ".".join(str(part) for part in problem["loc"][1:])
    if kind == "json_invalid":
        return ApiError(400, "bad_request")
    if kind == "string_too_long" and field == "text":
        return ApiError(413, "message_too_long", field=field)
    if kind == "empty_text":
        return ApiError(422, "invalid", text="empty_text", field="text")
    return ApiError(
        422,
        "invalid",
        text=_REASONS.get(kind, "invalid"),
        field=field if _FIELD.fullmatch(field) else "body",
    )
