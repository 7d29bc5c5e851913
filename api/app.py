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
from api.middleware import BodyLimit, JsonOnly, SecurityHeaders, UnexpectedErrors
from api.routers import catalogue, chat_page, conversations, greeting, health, pages, widget
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
    )
    app.state.services = services
    app.state.origins = settings.origins
    app.state.widget_files = WidgetFiles()
    install_error_handlers(app)
    for module in (conversations, greeting, catalogue, health, chat_page, pages, widget):
        app.include_router(module.router)
    app.mount("/static", _PageFiles(directory=_STATIC), name="static")

    # The last one added is the outermost.
    app.add_middleware(UnexpectedErrors)
    app.add_middleware(JsonOnly)
    app.add_middleware(BodyLimit)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins),
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type"],
        expose_headers=["Retry-After"],
        max_age=600,
    )
    app.add_middleware(SecurityHeaders)
    return app
