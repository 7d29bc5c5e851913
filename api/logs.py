"""How log lines look, and what they may not hold."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import Literal

import structlog

log = structlog.get_logger(__name__)


def configure_logs(
    form: Literal["console", "json"], *, on_problem: Callable[[str], None] | None = None
) -> None:
    """Send structured logs of our own to standard error, and silence what quotes users.

    Rasa logs every message's text at debug level, and some of it at info; of its warnings, and
    those of other packages, only where they came from is logged.

    Args:
        form: "console" for people, "json" for collectors.
        on_problem: is called with the event of every warning and error.
    """
    # Warnings of packages about their own old code are nothing that an operator can mend.
    # Filters do not last, because packages set their own while they are imported.
    logging.captureWarnings(capture=True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    logging.basicConfig(level=logging.WARNING, handlers=[PackageLines()])
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
            _told_to(on_problem),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


_OURS = ("api.", "bot.", "content.")
# Packages whose messages are about processes and connections, never about what a user sent.
_SPEAKING = ("gunicorn", "uvicorn", "alembic")


class PackageLines(logging.Handler):
    """Logs what packages warn of as an event of ours.

    Their messages and tracebacks may quote a user: a database's error holds the values that
    could not be stored. The package, the place and the kind of error are enough to find it.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Log where `record` came from."""
        told: dict[str, object] = {"package": record.name, "place": _place(record)}
        if record.exc_info and record.exc_info[0]:
            told["error"] = record.exc_info[0].__name__
        if record.name.split(".")[0] in _SPEAKING:
            told["message"] = record.getMessage()
        serious = record.levelno >= logging.ERROR
        (log.error if serious else log.warning)("api.package.warned", **told)


def _place(record: logging.LogRecord) -> str:
    return f"{record.filename}:{record.lineno}"


def _drop_quotes(
    _: object, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Let only events of our own through; Rasa's carry the user's text in their fields."""
    if not str(event.get("event", "")).startswith(_OURS):
        raise structlog.DropEvent
    return event


def _told_to(on_problem: Callable[[str], None] | None) -> structlog.typing.Processor:
    """Return a step that hands over the events of warnings and errors."""

    def tell(
        _: object, level: str, event: structlog.typing.EventDict
    ) -> structlog.typing.EventDict:
        if on_problem is not None and level in {"warning", "error", "critical"}:
            on_problem(str(event["event"]))
        return event

    return tell
