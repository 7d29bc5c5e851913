"""Wire everything together and serve it: the one place that knows both bot and actions."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import structlog
import uvicorn
from fastapi import FastAPI
from pydantic import ValidationError

from actions import tip_search
from actions.catalogue import ContentCatalogue
from actions.mentoring import meaning
from actions.read_ahead import read_ahead
from api.app import create_app
from api.dependencies import Services
from api.lifespan import install_lifespan
from api.logs import configure_logs
from api.metrics import Metrics
from api.observed_assistant import ObservedAssistant
from api.rate_limits import RateLimits
from api.service_state import Probes
from api.shared_metrics import share_metrics
from api.tokens import Tokens
from bot.entities.matching import names_in
from bot.errors import ModelMissingError
from bot.process_memory import hold_little, settle, without_collecting
from bot.serving_imports import compute_in_one_thread, keep_out
from bot.settings import Settings, signing_key
from bot.training import current_model

if TYPE_CHECKING:
    from bot.assistant import Assistant

log = structlog.get_logger(__name__)

# As in pyproject.toml, which is not in the image; a test compares the two.
VERSION = "0.2.0"


def load_assistant(settings: Settings) -> Assistant:
    """Return the assistant with its model, its actions and what they search with; takes seconds.

    Raises:
        ModelMissingError: when nothing is trained.
    """
    # Before Rasa is imported, which takes seconds: the port is open by then.
    keep_out()
    with without_collecting():
        from actions.registry import build_executor
        from bot.assistant import Assistant
        from bot.content_encoder import ContentEncoder

        assistant = Assistant.load(
            model=current_model(settings.model_directory),
            executor=build_executor(),
            settings=settings,
        )
        # After the model, whose encoder they use where content has changed.
        tip_search.use_encoder(ContentEncoder())
        meaning.use_encoder(ContentEncoder("programmes"))
        # Reads the catalogue and its words before somebody waits for them.
        ContentCatalogue(names_in).programmes({"q": ["Tampereella"]}, "fi")
    compute_in_one_thread()
    return assistant


def build_services(
    settings: Settings, assistant: Assistant | None = None, metrics: Metrics | None = None
) -> Services:
    """Return what the routes share; without an assistant they answer 503 until one is set."""
    metrics = metrics or Metrics()
    key = signing_key(settings)
    return Services(
        assistant=ObservedAssistant(assistant, metrics) if assistant else None,
        catalogue=ContentCatalogue(names_in),
        tokens=Tokens(key, days=settings.retention_days),
        limits=RateLimits(settings.rate_limit, redis=settings.redis, key=key),
        metrics=metrics,
    )


def build_app(
    settings: Settings,
    *,
    assistant: Assistant | None = None,
    metrics: Metrics | None = None,
    on_failure: Callable[[], None] = lambda: None,
) -> FastAPI:
    """Return the app; it answers at once and loads beside what is not there yet.

    Args:
        settings: of the service.
        assistant: when one is loaded already.
        metrics: that count for it.
        on_failure: called when the service cannot start.
    """
    services = build_services(settings, metrics=metrics)
    app = create_app(services, settings)

    async def load() -> Assistant:
        loaded = assistant
        if loaded is None:
            loaded = await asyncio.to_thread(load_assistant, settings)
            await loaded.warm_up()
        services.probes = Probes(
            redis=loaded.redis_reachable if settings.redis else None,
            model=current_model(settings.model_directory).name,
            version=VERSION,
        )
        return loaded

    install_lifespan(app, services, settings, load=load, afterwards=complete, on_failure=on_failure)
    return app


def complete() -> None:
    """Read what is not needed for the first answer; after that nothing more is loaded."""
    read_ahead()
    settle()


def main() -> int:
    """Serve on the address of the settings.

    Returns:
        0 after a stop; 1 when the model cannot be loaded or the address is taken; 2 when a
        setting is wrong.
    """
    hold_little()
    try:
        settings = Settings()
    except ValidationError as error:
        problems = (f"{problem['loc'][0]}: {problem['msg']}" for problem in error.errors())
        sys.stderr.write("A setting is wrong. " + "; ".join(problems) + "\n")
        return 2
    try:
        signing_key(settings)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"There is no key for tokens: set VERKOSTOVINKKI_SECRET. {error}\n")
        return 2
    if settings.workers > 1:
        share_metrics()
    metrics = Metrics()
    configure_logs(settings.log_format, on_problem=metrics.problem)
    try:
        log.info("api.loading", model=current_model(settings.model_directory).name)
    except ModelMissingError as error:
        log.error("api.assistant.failed", reason=str(error))
        return 1
    return (_serve_forked if settings.workers > 1 else _serve)(settings, metrics)


def _serve(settings: Settings, metrics: Metrics) -> int:
    """Serve in this process."""
    failed = False

    def stop() -> None:
        nonlocal failed
        failed = True
        server.should_exit = True

    config = uvicorn.Config(
        build_app(settings, metrics=metrics, on_failure=stop),
        host=settings.host,
        port=settings.port,
        log_config=None,
        ws="none",  # no websockets here, and Rasa pins a version that uvicorn cannot use
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=settings.drain_seconds,
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


def _serve_forked(settings: Settings, metrics: Metrics) -> int:
    """Serve in several processes, which share the model that this one loads."""
    from api.prefork import PreforkServer

    try:
        assistant = load_assistant(settings)
        asyncio.run(assistant.warm_up())
        complete()  # before the fork, so that all share it
    except Exception as error:  # noqa: BLE001  whatever it is, the service cannot start
        log.error("api.assistant.failed", error=type(error).__name__, reason=str(error))
        return 1
    app = build_app(settings, assistant=assistant, metrics=metrics)
    PreforkServer(app, settings, in_each_process=assistant.after_fork).run()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
