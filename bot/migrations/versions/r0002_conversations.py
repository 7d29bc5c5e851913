"""Keep a row per conversation, the clients' ids that were answered, and the service's state."""

from __future__ import annotations

import hashlib
import itertools
import json
import time
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Tables as they are at this revision; those of bot/tables.py may change later.
_ID = sa.String(255)
_EVENTS = sa.table(
    "events",
    sa.column("id", sa.Integer),
    sa.column("sender_id", _ID),
    sa.column("type_name", sa.String),
    sa.column("timestamp", sa.Float),
    sa.column("action_name", sa.String),
    sa.column("data", sa.Text),
)
_LANGUAGES = ("fi", "sv", "en")
_AT_A_TIME = 500


def upgrade() -> None:
    """Make the tables and indices, and fill them from the events."""
    conversations = op.create_table(
        "conversations",
        sa.Column("conversation_id", _ID, primary_key=True),
        sa.Column("opened_at", sa.Float, nullable=False),
        sa.Column("changed_at", sa.Float, nullable=False),
        sa.Column("language", sa.String(2)),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("window_start", sa.BigInteger, nullable=False),
        sa.Column("messages_before", sa.Integer, nullable=False),
        sa.Column("snapshot", sa.Text),
    )
    received = op.create_table(
        "received",
        sa.Column("conversation_id", _ID, primary_key=True),
        sa.Column("client_message_id", sa.String(64), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_table(
        "service_state",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Float, nullable=False),
    )
    op.create_index("ix_conversations_opened_at", "conversations", ["opened_at"])
    op.create_index("ix_events_sender_id_id", "events", ["sender_id", "id"])
    connection = op.get_bind()
    for some in _batches(_conversations(connection)):
        connection.execute(conversations.insert(), [conversation for conversation, _ in some])
        answered = [row for _, rows in some for row in rows]
        if answered:
            connection.execute(received.insert(), answered)


def _conversations(
    connection: sa.engine.Connection,
) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Read each stored conversation as its new row, and the client ids answered in it."""
    columns = _EVENTS.c
    # In SQLite one cursor must be read to its end before the next statement changes anything.
    ids = [found for (found,) in connection.execute(sa.select(columns.sender_id).distinct())]
    for some in _batches(ids):
        rows = connection.execute(
            sa.select(
                columns.sender_id,
                columns.type_name,
                columns.timestamp,
                columns.action_name,
                # Only these are read; a bot's message may be long.
                sa.case((columns.type_name.in_(["user", "slot"]), columns.data), else_=None),
            )
            .where(columns.sender_id.in_(some))
            .order_by(columns.sender_id, columns.id)
        ).fetchall()
        for conversation_id, events in itertools.groupby(rows, key=lambda row: row[0]):
            yield _conversation(conversation_id, list(events))


def _conversation(
    conversation_id: str, events: list[Any]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    positions: dict[str, int] = {}
    language, messages, turns = None, 0, 0
    for _, kind, _, name, data in events:
        if kind == "slot" and name == "language":
            value = _parse(data).get("value")
            language = value if value in _LANGUAGES else language
        if kind == "user":
            turns += 1
            key = (_parse(data).get("metadata") or {}).get("client_message_id")
            if key:
                hashed = hashlib.sha256(str(key).encode("utf-8", "surrogatepass")).hexdigest()
                positions.setdefault(hashed, messages)
        messages += kind in {"user", "bot"}
    moments = [moment for _, _, moment, _, _ in events if moment is not None] or [time.time()]
    row = {
        "conversation_id": conversation_id,
        "opened_at": min(moments),
        "changed_at": max(moments),
        "version": turns,
        "language": language,
        # The first turn after this reads the whole conversation.
        "window_start": 0,
        "messages_before": 0,
        "snapshot": None,
    }
    answered = [
        {"conversation_id": conversation_id, "client_message_id": key, "position": position}
        for key, position in positions.items()
    ]
    return row, answered


def _parse(data: str | None) -> dict[str, Any]:
    """Return an event's JSON; one that cannot be read stays as unreadable as it was."""
    try:
        event = json.loads(data or "{}")
    except ValueError:
        return {}
    return event if isinstance(event, dict) else {}


def _batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(items)
    while some := list(itertools.islice(rest, _AT_A_TIME)):
        yield some
