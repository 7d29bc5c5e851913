"""The privacy notice: what this software does with data, for job seekers and for site owners."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from api.errors import request_language
from api.markdown import render_markdown
from api.page_texts.privacy_texts import CHECKED, PRIVACY_TEXTS, notice
from bot.languages import LANGUAGES, as_language

router = APIRouter(tags=["pages"], include_in_schema=False)
_templates = Jinja2Templates(directory=Path(__file__).resolve().parent.parent / "templates")
_templates.env.filters["markdown"] = render_markdown


@router.get("/privacy")
def show_privacy(
    request: Request, language: str | None = None, plain: str | None = None
) -> HTMLResponse:
    """Show the notice; `plain=1` shows it in easy words (selkosuomi, lätt svenska).

    The page runs no script: a notice about data should do nothing with any.
    """
    spoken = as_language(language) or request_language(request)
    easy = plain == "1"
    response = _templates.TemplateResponse(
        request,
        "privacy.html",
        {
            "language": spoken,
            "languages": LANGUAGES,
            "texts": PRIVACY_TEXTS[spoken],
            "notice": notice(spoken, easy=easy, days=request.app.state.retention_days),
            "easy": easy,
            "checked": CHECKED[spoken],
        },
    )
    response.headers["Content-Language"] = spoken
    # Without ?language= the page follows the browser.
    response.headers["Vary"] = "Accept-Language"
    return response
