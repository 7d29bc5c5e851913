"""What one process of the service starts when it begins to answer, and ends when it stops."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI

from api.dependencies import Services
from api.observed_assistant import ObservedAssistant
from api.ports import Assistant
from api.tracing import start_tracing
from bot.settings import Settings

log = structlog.get_logger(__name__)


def install_lifespan(
    app: FastAPI,
    services: Services,
    settings: Settings,
    *,
    load: Callable[[], Awaitable[Assistant]],
    afterwards: Callable[[], None],
    on_failure: Callable[[], None],
) -> None:
    """Let the app answer at once, with 503 until everything is there.

    Args:
        app: whose process it is; after a fork, the child's.
        services: get the assistant and the watch over the maintenance switch.
        settings: of the service.
        load: returns the assistant, warmed up.
        afterwards: called in a thread when the service answers, for what can wait until then.
        on_failure: called when the service cannot start.
    """
    stop_upkeep: list[Callable[[], None]] = []

    async def begin() -> None:
        try:
            assistant = ObservedAssistant(await load(), services.metrics)
            # Imports Rasa, which `load` has done by now, and needs the tables, which it made.
            from bot.upkeep import Upkeep

            upkeep = Upkeep(settings)
            stop_upkeep.append(upkeep.stop)
            await asyncio.to_thread(upkeep.start)
        except Exception as error:  # noqa: BLE001  whatever it is, the service cannot start
            log.error("api.assistant.failed", error=type(error).__name__, reason=str(error))
            on_failure()
            return
        # The switch first: a bot that is switched off does not answer even one message.
        services.maintenance = upkeep.maintenance
        services.assistant = assistant
        log.info("api.ready", address=f"http://{settings.host}:{settings.port}/chat")
        try:
            await asyncio.to_thread(afterwards)
        except Exception as error:  # noqa: BLE001  the service answers without it
            log.error("api.read_ahead.failed", error=type(error).__name__)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        app.state.tracing = start_tracing(settings.otlp_endpoint)
        beginning = asyncio.create_task(begin())
        yield
        beginning.cancel()
        for stop in stop_upkeep:
            await asyncio.to_thread(stop)
        if services.assistant is not None:
            await services.assistant.close()
        if app.state.tracing:
            await asyncio.to_thread(app.state.tracing.stop)

    app.router.lifespan_context = lifespan
