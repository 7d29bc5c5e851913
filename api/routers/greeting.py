"""The greeting, for who looks at the chat and has said nothing yet."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.dependencies import AssistantDep
from api.errors import request_language
from api.schemas import ErrorBody, GreetingBody, MessageBody
from bot.languages import Language

router = APIRouter(
    prefix="/api/v1",
    tags=["conversations"],
    responses={status: {"model": ErrorBody} for status in (422, 503)},
)


@router.get("/greeting")
async def greet(
    request: Request, response: Response, assistant: AssistantDep, language: Language | None = None
) -> GreetingBody:
    """Return what every conversation begins with, without opening one: nothing is stored."""
    chosen = language or request_language(request)
    messages = await assistant.greeting(language=chosen)
    # The same for everybody; a changed one may be five minutes late.
    response.headers["Cache-Control"] = "public, max-age=300"
    response.headers["Vary"] = "Accept-Language"
    return GreetingBody(language=chosen, messages=[MessageBody.of(message) for message in messages])
