"""Delete conversations when their time is over, on every replica, an hour late at most."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

import sqlalchemy as sa
import structlog
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.chore import Chore
from bot.clock import ClockState, differs_from_server
from bot.deletion import clear_journal, delete_conversations
from bot.service_state import read_state, write_state
from bot.stages import happened
from bot.tables import Conversation, Event, Feedback, Received

log = structlog.get_logger(__name__)

_NAME = "retention"
_DAY = 86400.0
# A token is made a moment after its conversation was opened, maybe by another clock; nothing is
# deleted that a token still opens.
GRACE_SECONDS = 300.0
_EVERY_SECONDS, _AFTER_FAILURE_SECONDS = 3600.0, 300.0
_AT_A_TIME = 100
# An orphan of the last hour may be one for a moment only.
_ORPHAN_SECONDS = 3600.0

_conversations = Conversation.__table__.c
_events = Event.__table__.c


def delete_expired(
    engine: Engine, *, days: int, now: float, stopping: Callable[[], bool] = lambda: False
) -> int:
    """Delete every conversation that was opened more than `days` ago, and what is left of such.

    A hundred at a time, each in one transaction; replicas may do it at once, and a stop in the
    middle leaves no conversation half deleted.

    Args:
        engine: of the database.
        days: that a conversation lives, as its token does.
        now: seconds since 1970, UTC.
        stopping: asked between two hundreds; True ends early.

    Returns:
        How many conversations were deleted.
    """
    oldest = _oldest_kept(days, now)
    deleted = 0
    # What another replica is at is left to it.
    expired = _opened_before(oldest).with_for_update(skip_locked=True)
    for found in (expired, _events_alone_before(oldest)):
        while not stopping():
            with engine.begin() as connection:
                ids = [row[0] for row in connection.execute(found.limit(_AT_A_TIME))]
                deleted += _delete(connection, ids)
            if not ids:
                break
    with engine.begin() as connection:
        _delete_loose_rows(connection, now)
    clear_journal(engine)
    return deleted


def count_expired(engine: Engine, *, days: int, now: float) -> int:
    """Return how many conversations `delete_expired` would delete."""
    oldest = _oldest_kept(days, now)
    with engine.connect() as connection:
        return sum(
            connection.execute(sa.select(sa.func.count()).select_from(found.subquery())).scalar()
            for found in (_opened_before(oldest), _events_alone_before(oldest))
        )


def doubt_of_clock(engine: Engine, now: float) -> str | None:
    """Note the clock, and return why it may be wrong; None when it may be trusted."""
    with engine.begin() as connection:
        if differs_from_server(connection, now):
            return "the database server's clock says something else"
        known = ClockState.of(read_state(connection, _NAME), otherwise=now)
        state = known.after(now)
        write_state(connection, _NAME, state.as_dict())
    return "the clock jumped since the last run" if state.doubted_since is not None else None


def redate_future(engine: Engine, now: float) -> int:
    """Let conversations that a wrong clock opened in the future begin now; tell how many.

    Otherwise they would live until that future has passed.
    """
    table = Conversation.__table__
    with engine.begin() as connection:
        future = table.update().where(table.c.opened_at > now + _DAY).values(opened_at=now)
        changed: int = connection.execute(future).rowcount
    return changed


class RetentionJob:
    """Deletes what has expired, at the start of a process and every hour."""

    def __init__(self, engine: Engine, *, days: int, now: Callable[[], float] = time.time) -> None:
        """Take the database; `start` begins.

        Args:
            engine: of the database.
            days: that a conversation lives.
            now: the clock: seconds since 1970, UTC.
        """
        self._engine, self._days, self._now = engine, days, now
        self._chore = Chore("retention", self.run_once)

    def start(self) -> None:
        """Begin, in a thread of its own."""
        self._chore.start()

    def stop(self) -> None:
        """End after the hundred that is being deleted."""
        self._chore.stop()

    def run_once(self) -> float:
        """Delete what has expired, unless the clock is in doubt; return seconds to the next run.

        A database that cannot be reached is tried again soon.
        """
        now = self._now()
        try:
            doubt = doubt_of_clock(self._engine, now)
            if doubt:
                log.error("bot.retention.postponed", reason=doubt)
            else:
                redated = redate_future(self._engine, now)
                deleted = delete_expired(
                    self._engine, days=self._days, now=now, stopping=lambda: self._chore.stopping
                )
                happened("expired", number=deleted)
                log.info("bot.retention.ran", deleted=deleted, redated=redated)
        except (SQLAlchemyError, ValueError) as error:
            log.error("bot.retention.failed", error=type(error).__name__)
            return _AFTER_FAILURE_SECONDS
        # Replicas that started together drift apart.
        return _EVERY_SECONDS * random.uniform(0.9, 1.1)  # noqa: S311  no secret


def _oldest_kept(days: int, now: float) -> float:
    return now - days * _DAY - GRACE_SECONDS


def _opened_before(moment: float) -> sa.sql.Select:
    return sa.select(_conversations.conversation_id).where(_conversations.opened_at < moment)


def _events_alone_before(moment: float) -> sa.sql.Select:
    """Select the ids of events that belong to no conversation, for example of Rasa's own shell."""
    belongs = sa.exists().where(_conversations.conversation_id == _events.sender_id)
    old = sa.or_(_events.timestamp < moment, _events.timestamp.is_(None))
    return sa.select(_events.sender_id).where(old, ~belongs).distinct()


def _delete(connection: Connection, ids: Sequence[str]) -> int:
    """Delete conversations, and return of how many something was there."""
    rows = delete_conversations(connection, ids) if ids else {}
    # One that another replica deleted meanwhile is counted there.
    return len(ids) if rows.get("events") else rows.get("conversations", 0)


def _delete_loose_rows(connection: Connection, now: float) -> None:
    """Delete judgements and client ids of conversations that are gone.

    A judgement may have been on its way while its conversation was deleted.
    """
    for table, old in (
        (Feedback.__table__, Feedback.__table__.c.created_at < now - _ORPHAN_SECONDS),
        (Received.__table__, sa.true()),
    ):
        owner = table.c.conversation_id
        known = sa.or_(
            sa.exists().where(_conversations.conversation_id == owner),
            sa.exists().where(_events.sender_id == owner),
        )
        connection.execute(table.delete().where(old, ~known))
