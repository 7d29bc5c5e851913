"""How log lines look, and what they may not hold."""

from __future__ import annotations

import logging
import sys
from typing import Literal

import structlog


def configure_logs(form: Literal["console", "json"]) -> None:
    """Send structured logs of our own to standard error, and silence what quotes users.

    Rasa logs every message's text at debug level, and some of it at info; only its
    warnings are let through.

    Args:
        form: "console" for people, "json" for collectors.
    """
    # Warnings of packages about their own old code are nothing that an operator can mend.
    # Filters do not last, because packages set their own while they are imported.
    logging.captureWarnings(capture=True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _drop_quotes,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


_OURS = ("api.", "bot.", "content.")


def _drop_quotes(
    _: object, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Let only events of our own through; Rasa's carry the user's text in their fields."""
    if not str(event.get("event", "")).startswith(_OURS):
        raise structlog.DropEvent
    return event
