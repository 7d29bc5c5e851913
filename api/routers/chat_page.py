"""The conversation as plain HTML pages: works without JavaScript, cookies or other hosts.

The conversation's id and token travel in hidden fields of the forms, never in an address,
so that they stay out of the browser's history and of server logs.
"""

from __future__ import annotations

import itertools
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel, Field

from api.chat_texts import CHAT_TEXTS
from api.dependencies import AddressDep, ServicesDep, get_assistant
from api.errors import ApiError, request_language, unavailable
from api.maintenance import closed_error
from api.markdown import count_rows, render_markdown, render_plain
from api.ports import Assistant
from api.schemas import LONGEST_TEXT
from api.tokens import Tokens
from bot.errors import (
    BotError,
    ConversationNotFoundError,
    DuplicateInProgressError,
    UnavailableError,
)
from bot.languages import LANGUAGES, Language, as_language
from bot.replies import Button, Deletion, Transcript
from bot.texts import clean

router = APIRouter(tags=["pages"], include_in_schema=False)
_templates = Jinja2Templates(directory=Path(__file__).resolve().parent.parent / "templates")
_templates.env.filters["markdown"] = render_markdown
_templates.env.filters["plain"] = render_plain
_templates.env.filters["rows"] = count_rows


class ChatForm(BaseModel):
    """The fields of the page's forms; `once` is new on every page that is shown."""

    language: str = ""
    conversation_id: str = ""
    token: str = ""
    text: str = ""
    payload: str = ""
    once: str = Field("", max_length=100)
    delete: str = ""


@dataclass(kw_only=True)
class _Page:
    """What one page shows."""

    language: Language
    conversation_id: str = ""
    token: str = ""
    transcript: Transcript | None = None
    deletion: Deletion | None = None
    problem: str | None = None
    unsent: str = ""
    status: int = 200

    headers: dict[str, str] = field(default_factory=dict)

    @property
    def choices(self) -> list[Button]:
        """Return the buttons of everything that the bot said last."""
        messages = self.transcript.messages if self.transcript else ()
        latest = itertools.takewhile(lambda message: message.role == "bot", reversed(messages))
        return [button for message in reversed(list(latest)) for button in message.buttons]

    def explain(self, error: ApiError) -> None:
        """Show what went wrong, in the page's language."""
        self.status, self.headers = error.status, error.headers
        self.problem = error.message(self.language)


@router.get("/chat")
async def show_start(
    request: Request, services: ServicesDep, language: str | None = None
) -> HTMLResponse:
    """Show the page before a conversation: nothing is stored by looking at it."""
    page = _Page(language=as_language(language) or request_language(request))
    if closed := closed_error(services):
        # Nobody should write a question first to be told so.
        page.problem = closed.message(page.language)
    return _show(request, page)


@router.post("/chat")
async def talk(
    request: Request,
    services: ServicesDep,
    address: AddressDep,
    form: Annotated[ChatForm, Form()],
) -> HTMLResponse:
    """Take one form: the first message opens the conversation, later ones continue it."""
    page = _Page(language=as_language(form.language) or request_language(request), unsent=form.text)
    try:
        known = form.conversation_id or None
        # First of all: whatever fails later, the page keeps the conversation it belongs to.
        if known and not services.tokens.opens(form.token, known):
            raise ConversationNotFoundError(known)
        page.conversation_id, page.token = form.conversation_id, form.token
        await services.limits.check(address=address, conversation_id=known, opens=not known)
        if not (known and form.delete) and (closed := closed_error(services)):
            raise closed
        assistant = get_assistant(services)
        if known and form.delete:
            page.deletion = await assistant.forget(known)
            page.conversation_id = page.token = page.unsent = ""
        else:
            await _take_message(page, assistant, form, services.tokens)
    except ApiError as error:
        page.explain(error)
    except BotError as error:
        page.explain(_api_error(error))
        if isinstance(error, ConversationNotFoundError):
            page.conversation_id = page.token = ""
    return await _with_transcript(request, page, services.assistant)


async def _take_message(page: _Page, assistant: Assistant, form: ChatForm, tokens: Tokens) -> None:
    """Answer the form's message, in a new conversation when there is none yet."""
    # Forms send a line break as two characters; the field counts it as one.
    text = form.text.replace("\r\n", "\n")
    if not form.payload and not clean(text):
        raise ApiError(422, "invalid", text="empty_text")
    if len(text) > LONGEST_TEXT:
        raise ApiError(413, "message_too_long")
    if not page.conversation_id:
        page.conversation_id, _ = await assistant.start(language=page.language)
        page.token = tokens.issue(page.conversation_id)
    await assistant.reply(
        page.conversation_id,
        text=None if form.payload else text,
        payload=form.payload or None,
        # A page that is loaded again sends its form again: the same id answers once.
        client_message_id=form.once or None,
    )
    page.unsent = ""


async def _with_transcript(
    request: Request, page: _Page, assistant: Assistant | None
) -> HTMLResponse:
    """Show the page with the whole conversation, when there is one."""
    if page.conversation_id and assistant:
        try:
            page.transcript = await assistant.history(page.conversation_id)
            page.language = page.transcript.language
        except (ConversationNotFoundError, UnavailableError) as error:
            page.explain(_api_error(error))
    return _show(request, page)


def _api_error(error: BotError) -> ApiError:
    if isinstance(error, ConversationNotFoundError):
        return ApiError(404, "not_found")
    if isinstance(error, DuplicateInProgressError):
        return ApiError(409, "duplicate_in_progress")
    if isinstance(error, UnavailableError):
        return unavailable()
    return ApiError(422, "invalid", text="unknown_button")


def _show(request: Request, page: _Page) -> HTMLResponse:
    return _templates.TemplateResponse(
        request,
        "chat.html",
        {
            "page": page,
            "texts": CHAT_TEXTS[page.language],
            "languages": LANGUAGES,
            "longest_text": LONGEST_TEXT,
            "once": secrets.token_urlsafe(12),
        },
        status_code=page.status,
        headers=page.headers,
    )
