"""Remove conversations from every table: for users, for retention and for the operator."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.orm import Session

from bot.tables import Conversation, Event, Feedback, Received

# Every table that holds something of a conversation, and the column that names it.
# The conversation's own row first: a turn that is stored at this moment holds or wants its
# lock, so that either the turn fails or its events are there to be deleted.
OWNERS = {
    "conversations": Conversation.__table__.c.conversation_id,
    "events": Event.__table__.c.sender_id,
    "received": Received.__table__.c.conversation_id,
    "feedback": Feedback.__table__.c.conversation_id,
}
# The same tables as a receipt names them.
STORES = ("events", "conversations", "received", "feedback")


def delete_conversation(session: Session | Connection, conversation_id: str) -> bool:
    """Remove one conversation; the caller commits.

    Args:
        session: or connection, within a transaction.
        conversation_id: of the conversation.

    Returns:
        Whether anything was stored under this id.
    """
    return sum(delete_conversations(session, [conversation_id]).values()) > 0


def delete_conversations(
    session: Session | Connection, conversation_ids: Sequence[str]
) -> dict[str, int]:
    """Remove conversations; the caller commits.

    Returns:
        How many rows went, by table.
    """
    return {
        name: session.execute(sa.delete(owner.table).where(owner.in_(conversation_ids))).rowcount
        for name, owner in OWNERS.items()
    }


def count_rows(session: Session | Connection, conversation_id: str) -> dict[str, int]:
    """Return how many rows each table still holds of a conversation: 0 proves the deletion."""
    return {
        name: session.execute(
            sa.select(sa.func.count()).select_from(owner.table).where(owner == conversation_id)
        ).scalar()
        for name, owner in OWNERS.items()
    }


def clear_journal(engine: Engine) -> None:
    """Empty SQLite's write-ahead log, which may still hold what was deleted.

    With `secure_delete` the pages of the file itself are overwritten; the log is overwritten
    only when it is written back. Without such a log, and elsewhere, nothing happens.
    """
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
