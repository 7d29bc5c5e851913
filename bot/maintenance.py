"""The switch that turns the bot off for users, at once on every replica, without a restart."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone

import structlog
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.chore import Chore
from bot.languages import Language, as_language
from bot.service_state import read_state, write_state

log = structlog.get_logger(__name__)

_NAME = "maintenance"
LOOK_SECONDS = 2.0


@dataclass(frozen=True, kw_only=True)
class Maintenance:
    """Whether the bot is switched off.

    Attributes:
        on: the bot answers nobody.
        since: when it was switched off, in UTC.
        texts: what the operator wrote for users, where it says more than the usual text.
    """

    on: bool = False
    since: datetime | None = None
    texts: Mapping[Language, str] = field(default_factory=dict)


def read_maintenance(engine: Engine) -> Maintenance:
    """Return the switch as the database has it.

    Raises:
        SQLAlchemyError: the database cannot be read.
        ValueError: somebody wrote something else there.
    """
    with engine.connect() as connection:
        state = read_state(connection, _NAME)
    if not state or state.get("on") is not True:
        return Maintenance()
    since, texts = state.get("since"), state.get("texts")
    return Maintenance(
        on=True,
        since=datetime.fromtimestamp(since, tz=timezone.utc)
        if isinstance(since, int | float)
        else None,
        texts={
            language: text
            for code, text in (texts if isinstance(texts, dict) else {}).items()
            if (language := as_language(code)) and isinstance(text, str) and text.strip()
        },
    )


def switch_maintenance(
    engine: Engine, *, on: bool, texts: Mapping[Language, str] | None = None
) -> None:
    """Switch the bot off for users, or on again.

    Args:
        engine: of the database.
        on: True is maintenance: the bot is off.
        texts: for users, by language; the usual text stands where there is none.
    """
    with engine.begin() as connection:
        before = read_state(connection, _NAME) or {}
        since = before.get("since") if before.get("on") else None
        state = {"on": True, "since": since or time.time(), "texts": dict(texts or {})}
        write_state(connection, _NAME, state if on else {"on": False})


class MaintenanceWatch:
    """Looks at the switch every two seconds; `current` is what it saw last.

    While the database cannot be read, the last known state stands.
    """

    def __init__(self, engine: Engine) -> None:
        """Take the database; `start` begins to look."""
        self.current = Maintenance()
        self._engine = engine
        self._failing = False
        self._chore = Chore("maintenance", self._look)

    def start(self) -> None:
        """Look once, so that the first request meets the switch as it stands, and go on."""
        self._look()
        self._chore.start()

    def stop(self) -> None:
        """End."""
        self._chore.stop()

    def _look(self) -> float:
        try:
            seen = read_maintenance(self._engine)
        except (SQLAlchemyError, ValueError) as error:
            if not self._failing:
                log.error("bot.maintenance.unknown", error=type(error).__name__)
            self._failing = True
            return LOOK_SECONDS
        self._failing = False
        if seen.on != self.current.on:
            log.warning("bot.maintenance.changed", on=seen.on)
        self.current = seen
        return LOOK_SECONDS
