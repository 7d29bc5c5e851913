"""Put the HTTP interface together."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.staticfiles import StaticFiles

from api.dependencies import Services
from api.errors import install_error_handlers
from api.middleware import BodyLimit, JsonOnly, SecurityHeaders, UnexpectedErrors
from api.routers import catalogue, chat_page, conversations, health
from bot.settings import Settings

_STATIC = Path(__file__).resolve().parent / "static"


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
    install_error_handlers(app)
    for module in (conversations, catalogue, health, chat_page):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")

    @app.get("/", include_in_schema=False)
    async def home() -> RedirectResponse:
        return RedirectResponse("/chat")

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
