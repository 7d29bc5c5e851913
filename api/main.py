"""Wire everything together and serve it: the one place that knows both bot and actions."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import structlog
import uvicorn
from fastapi import FastAPI
from pydantic import ValidationError

from actions import tip_search
from actions.catalogue import ContentCatalogue
from actions.mentoring import meaning
from actions.registry import build_executor
from api.app import create_app
from api.dependencies import Services
from api.logs import configure_logs
from api.rate_limits import RateLimits
from api.tokens import Tokens
from bot.entities.matching import names_in
from bot.errors import ModelMissingError
from bot.settings import Settings, signing_key
from bot.training import current_model

if TYPE_CHECKING:
    from bot.assistant import Assistant

log = structlog.get_logger(__name__)


def load_assistant(settings: Settings) -> Assistant:
    """Return the assistant with its model, its actions and what they search with; takes seconds.

    Raises:
        ModelMissingError: when nothing is trained.
    """
    # Rasa brings TensorFlow, which takes seconds to import: the port is open before.
    from bot.assistant import Assistant
    from bot.content_encoder import ContentEncoder

    tip_search.use_encoder(ContentEncoder())
    meaning.use_encoder(ContentEncoder("programmes"))
    # Reads the catalogue and its words before somebody waits for them.
    ContentCatalogue(names_in).programmes({"q": ["Tampereella"]}, "fi")
    return Assistant.load(
        model=current_model(settings.model_directory), executor=build_executor(), settings=settings
    )


def build_services(settings: Settings, assistant: Assistant | None = None) -> Services:
    """Return what the routes share; without an assistant they answer 503 until one is set."""
    return Services(
        assistant=assistant,
        catalogue=ContentCatalogue(names_in),
        tokens=Tokens(signing_key(settings), days=settings.retention_days),
        limits=RateLimits(settings.rate_limit),
    )


def build_app(settings: Settings, *, on_failure: Callable[[], None]) -> FastAPI:
    """Return the app; it answers at once and loads the model beside.

    Args:
        settings: of the service.
        on_failure: called when the model cannot be loaded.
    """
    services = build_services(settings)
    app = create_app(services, settings)

    async def load() -> None:
        try:
            assistant = await asyncio.to_thread(load_assistant, settings)
            await assistant.warm_up()
        except Exception as error:  # noqa: BLE001  whatever it is, the service cannot start
            log.error("api.assistant.failed", error=type(error).__name__, reason=str(error))
            on_failure()
            return
        services.assistant = assistant
        log.info("api.ready", address=f"http://{settings.host}:{settings.port}/chat")

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        loading = asyncio.create_task(load())
        yield
        loading.cancel()

    app.router.lifespan_context = lifespan
    return app


def main() -> int:
    """Serve on the address of the settings.

    Returns:
        0 after a stop; 1 when the model cannot be loaded or the address is taken; 2 when a
        setting is wrong.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        problems = (f"{problem['loc'][0]}: {problem['msg']}" for problem in error.errors())
        sys.stderr.write("A setting is wrong. " + "; ".join(problems) + "\n")
        return 2
    configure_logs(settings.log_format)
    try:
        log.info("api.loading", model=current_model(settings.model_directory).name)
    except ModelMissingError as error:
        log.error("api.assistant.failed", reason=str(error))
        return 1
    failed = False

    def stop() -> None:
        nonlocal failed
        failed = True
        server.should_exit = True

    config = uvicorn.Config(
        build_app(settings, on_failure=stop),
        host=settings.host,
        port=settings.port,
        log_config=None,
        ws="none",  # no websockets here, and Rasa pins a version that uvicorn cannot use
        access_log=False,
        server_header=False,
    )
    try:
        # Before the model is loaded, so that a taken port is known at once.
        listening = config.bind_socket()
    except SystemExit:
        log.error("api.address.unavailable", host=settings.host, port=settings.port)
        return 1
    server = uvicorn.Server(config)
    server.run(sockets=[listening])
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
