"""Put the HTTP interface together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from api.dependencies import Services
from api.errors import install_error_handlers
from api.maintenance import UnderMaintenance
from api.middleware import BodyLimit, JsonOnly, SecurityHeaders, UnexpectedErrors
from api.observed_requests import ObservedRequests
from api.request_ids import HEADER as REQUEST_ID_HEADER
from api.request_ids import RequestIds
from api.routers import (
    catalogue,
    chat_page,
    conversations,
    greeting,
    health,
    insights,
    metrics,
    pages,
    privacy,
    widget,
)
from api.widget_files import WidgetFiles
from bot.settings import Settings

_STATIC = Path(__file__).resolve().parent / "static"


class _PageFiles(StaticFiles):
    """Styles, scripts and pictures of the pages; browsers keep them for ten minutes."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Return the file, or 304 when the browser has it."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "public, max-age=600"
        return response


def create_app(services: Services, settings: Settings) -> FastAPI:
    """Return the app.

    Args:
        services: what the routes share; its assistant may come later.
        settings: of which the allowed origins are used.
    """
    app = FastAPI(
        title="Verkostovinkki",
        version="1",
        summary="A networking coach for job seekers, in Finnish, Swedish and English",
        openapi_url="/api/openapi.json",
        # Swagger's pages load scripts from elsewhere; the description itself is enough.
        docs_url=None,
        redoc_url=None,
        # FastAPI's own spans hold paths and queries; `api.tracing` draws ours without.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.services = services
    app.state.origins = settings.origins
    app.state.retention_days = settings.retention_days
    app.state.insights_token = settings.insights_token
    app.state.widget_files = WidgetFiles()
    install_error_handlers(app)
    for module in (
        conversations,
        greeting,
        catalogue,
        health,
        metrics,
        chat_page,
        pages,
        privacy,
        widget,
    ):
        app.include_router(module.router)
    if settings.insights_token:
        app.include_router(insights.router)
    app.mount("/static", _PageFiles(directory=_STATIC), name="static")

    # The last one added is the outermost.
    app.add_middleware(UnderMaintenance)
    app.add_middleware(UnexpectedErrors)
    app.add_middleware(JsonOnly)
    app.add_middleware(BodyLimit)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins),
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type"],
        expose_headers=["Retry-After", REQUEST_ID_HEADER],
        max_age=600,
    )
    app.add_middleware(SecurityHeaders)
    app.add_middleware(ObservedRequests, metrics=services.metrics)
    app.add_middleware(RequestIds)
    return app
