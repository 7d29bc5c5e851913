"""The pages around the chat: a sample site with it, how to embed it, and the chat alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from api import policies
from api.errors import request_language
from api.page_texts import EMBEDDED_TEXTS, EMBEDDING_TEXTS, HOME_TEXTS
from api.widget_files import WidgetFiles
from bot.languages import LANGUAGES, Language, as_language

router = APIRouter(tags=["pages"], include_in_schema=False)
_templates = Jinja2Templates(directory=Path(__file__).resolve().parent.parent / "templates")


@router.get("/")
def show_home(request: Request, language: str | None = None) -> HTMLResponse:
    """Show a career service's page with the chat on it."""
    return _show(request, "home.html", HOME_TEXTS, language, policy=policies.WITH_WIDGET)


@router.get("/widget")
def show_embedding(request: Request, language: str | None = None) -> HTMLResponse:
    """Show a site's owner how to embed the chat, with this server's own address filled in."""
    return _show(
        request,
        "embedding.html",
        EMBEDDING_TEXTS,
        language,
        policy=policies.WITH_WIDGET_AND_FRAME,
    )


@router.get("/widget/page")
def show_embedded(request: Request, language: str | None = None) -> HTMLResponse:
    """Show the chat alone, for a frame on a site that cannot load scripts from elsewhere."""
    policy = policies.framed_by(_origins(request))
    return _show(request, "embedded.html", EMBEDDED_TEXTS, language, policy=policy)


def _origins(request: Request) -> Sequence[str]:
    origins: Sequence[str] = request.app.state.origins
    return origins


def _show(
    request: Request,
    template: str,
    texts: Mapping[Language, Mapping[str, str]],
    asked: str | None,
    *,
    policy: str,
) -> HTMLResponse:
    language = as_language(asked) or request_language(request)
    files: WidgetFiles = request.app.state.widget_files
    response = _templates.TemplateResponse(
        request,
        template,
        {
            "language": language,
            "languages": LANGUAGES,
            "texts": texts[language],
            # As the browser named this server; behind a proxy of FORWARDED_ALLOW_IPS with the
            # scheme that the proxy was asked with.
            "base_url": str(request.base_url),
            "release": files.newest(),
            "origins_configured": bool(_origins(request)),
        },
    )
    response.headers[policies.HEADER] = policy
    response.headers["Content-Language"] = language
    # Without ?language= the page follows the browser.
    response.headers["Vary"] = "Accept-Language"
    return response
