"""What people ask, for the owner of the site and the editor: a page, and its tables as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response
from fastapi.templating import Jinja2Templates
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services, ServicesDep
from api.errors import RETRY_SECONDS, ApiError, request_language
from api.insights_access import admit
from api.insights_csv import write_csv
from api.insights_groups import TABLES
from api.insights_tables import Words, most_of
from api.page_texts.insights import INSIGHTS_TEXTS
from bot.errors import UnavailableError
from bot.insights.figures import Insights
from bot.insights.periods import choose_window, windows
from bot.languages import LANGUAGES, Language, as_language

router = APIRouter(
    prefix="/insights",
    tags=["insights"],
    include_in_schema=False,
    dependencies=[Depends(admit)],
)
_templates = Jinja2Templates(directory=Path(__file__).resolve().parent.parent / "templates")


@router.get("")
async def show_insights(
    request: Request, services: ServicesDep, language: str | None = None, days: str | None = None
) -> HTMLResponse:
    """Show what people asked in the last days that are over."""
    spoken = as_language(language) or request_language(request)
    offered = _windows(request)
    asked = choose_window(days, offered)
    texts = INSIGHTS_TEXTS[spoken]
    shown: dict[str, Any] = {
        "language": spoken,
        "languages": LANGUAGES,
        "texts": texts,
        "windows": offered,
        "days": asked,
        "tables": (),
        "insights": None,
    }
    status, headers = 200, {"Content-Language": spoken, "Vary": "Accept-Language"}
    try:
        insights = await _read(services, asked)
    except UnavailableError:
        # A page, not JSON: somebody looks at it.
        status, headers["Retry-After"] = 503, str(RETRY_SECONDS)
    else:
        words = await run_in_threadpool(_words, services, spoken)
        tables = await run_in_threadpool(
            lambda: [build(insights, words) for build in TABLES.values()]
        )
        shown |= {
            "tables": tables,
            "insights": insights,
            "first": words.day(insights.first),
            "last": words.day(insights.last),
            "most": most_of(day.conversations for day in insights.daily),
        }
    return _templates.TemplateResponse(
        request, "insights.html", shown, status_code=status, headers=headers
    )


@router.get("/{name}.csv")
async def download_table(
    request: Request,
    services: ServicesDep,
    name: str,
    language: str | None = None,
    days: str | None = None,
) -> Response:
    """Hand out one table of the page as CSV."""
    if name not in TABLES:
        raise ApiError(404, "not_found")
    spoken = as_language(language) or request_language(request)
    asked = choose_window(days, _windows(request))
    insights = await _read(services, asked)
    words = await run_in_threadpool(_words, services, spoken)
    table = await run_in_threadpool(TABLES[name], insights, words)
    return Response(
        write_csv(table, spoken),
        media_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}-{insights.last}-{asked}.csv"',
            "Content-Language": spoken,
        },
    )


def _windows(request: Request) -> tuple[int, ...]:
    return windows(request.app.state.retention_days)


def _words(services: Services, language: Language) -> Words:
    return Words(INSIGHTS_TEXTS[language], language, services.catalogue)


async def _read(services: Services, days: int) -> Insights:
    if services.assistant is None:
        raise UnavailableError("the model loads")
    return await services.assistant.insights(days=days)
