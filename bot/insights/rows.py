"""Read what is stored: of Rasa's events those that tell what was asked and answered.

The table is read in pieces by id, each in a query of its own: no lock is held for long, which
SQLite would make every turn wait for, and memory stays flat however much is stored.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple, cast

import sqlalchemy as sa
from sqlalchemy.engine import Engine

LANGUAGE, SEARCH = "language", "mentoring_search"
# Ids of one query; a turn leaves some ten events.
_PIECE = 10_000
# Between two queries the turns that are being answered get the processor.
_PAUSE_SECONDS = 0.002
# Events are stored almost in the order of their times; a clock that was set back moves some.
_DISORDER = timedelta(days=1)
# SQLite takes 999 values in one query.
_MOST_VALUES = 500

_events = sa.table(
    "events",
    *map(sa.column, ("id", "sender_id", "type_name", "timestamp", "intent_name", "action_name")),
    sa.column("data"),
)
_feedback = sa.table(
    "feedback",
    *map(sa.column, ("conversation_id", "message_id", "helpful", "reason", "created_at")),
)
_SAID = _events.c.type_name.in_(("user", "bot"))
_TOLD = sa.and_(_events.c.type_name == "slot", _events.c.action_name.in_((LANGUAGE, SEARCH)))


class Row(NamedTuple):
    """One event; `name` is a slot's name, `data` the JSON of the whole event."""

    conversation: str
    type: str
    at: float
    intent: str | None
    name: str | None
    data: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thumb of a user on one message of the bot."""

    conversation: str
    message: str
    helpful: bool
    reason: str | None


def read_events(engine: Engine, since: datetime, until: datetime) -> Iterator[Row]:
    """Yield what was said in a period, and the slots that tell more, in the order stored.

    Args:
        engine: of the database.
        since: the first moment.
        until: the moment behind the last one.
    """
    earliest, latest = since.timestamp(), until.timestamp()
    with engine.connect() as connection:
        first, last = connection.execute(
            sa.select(sa.func.min(_events.c.id), sa.func.max(_events.c.id))
        ).one()
    if first is None:
        return
    start = _first_id(engine, first, last, (since - _DISORDER).timestamp())
    columns = (
        _events.c.sender_id,
        _events.c.type_name,
        _events.c.timestamp,
        _events.c.intent_name,
        _events.c.action_name,
        _events.c.data,
    )
    for low in range(start, last + 1, _PIECE):
        query = (
            sa.select(*columns)
            .where(_events.c.id >= low, _events.c.id < low + _PIECE)
            .where(_events.c.timestamp >= earliest, _events.c.timestamp < latest)
            .where(sa.or_(_SAID, _TOLD))
            .order_by(_events.c.id)
        )
        with engine.connect() as connection:
            rows = connection.execute(query).fetchall()
        for row in rows:
            yield Row(*row)
        time.sleep(_PAUSE_SECONDS)


def read_judgements(engine: Engine, since: datetime, until: datetime) -> list[Judgement]:
    """Return the judgements that were made in a period."""
    query = sa.select(
        _feedback.c.conversation_id,
        _feedback.c.message_id,
        _feedback.c.helpful,
        _feedback.c.reason,
    ).where(_feedback.c.created_at >= since.timestamp(), _feedback.c.created_at < until.timestamp())
    with engine.connect() as connection:
        rows = connection.execute(query).fetchall()
    return [Judgement(row[0], row[1], bool(row[2]), row[3]) for row in rows]


def read_conversations(engine: Engine, ids: Iterable[str]) -> Iterator[Sequence[Row]]:
    """Yield everything that was said in some conversations, one after the other."""
    waiting = iter(sorted(set(ids)))
    while some := list(islice(waiting, _MOST_VALUES)):
        query = (
            sa.select(
                _events.c.sender_id,
                _events.c.type_name,
                _events.c.timestamp,
                _events.c.intent_name,
                _events.c.action_name,
                _events.c.data,
            )
            .where(_events.c.sender_id.in_(some), _SAID)
            .order_by(_events.c.sender_id, _events.c.id)
        )
        with engine.connect() as connection:
            rows = [Row(*row) for row in connection.execute(query).fetchall()]
        start = 0
        for end in range(1, len(rows) + 1):
            if end == len(rows) or rows[end].conversation != rows[start].conversation:
                yield rows[start:end]
                start = end
        time.sleep(_PAUSE_SECONDS)


def _first_id(engine: Engine, low: int, high: int, moment: float) -> int:
    """Return an id before which no event is as late as `moment`: times have no index, ids do."""
    with engine.connect() as connection:
        while high - low > _PIECE:
            middle = (low + high) // 2
            query = (
                sa.select(_events.c.timestamp)
                .where(_events.c.id >= middle)
                .order_by(_events.c.id)
                .limit(1)
            )
            if cast("Any", connection.execute(query).scalar() or 0.0) < moment:
                low = middle
            else:
                high = middle
    return low
