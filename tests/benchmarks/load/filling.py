"""Fill a database with conversations, as a year of visitors would."""

from __future__ import annotations

import uuid

import sqlalchemy as sa

_BATCH = 500


def fill(address: str, conversations: int) -> None:
    """Copy the latest conversation of a database until there are so many more.

    Args:
        address: SQLAlchemy address of the database of either system.
        conversations: to add.
    """
    engine = sa.create_engine(address)
    metadata = sa.MetaData()
    metadata.reflect(engine)
    events, talks = metadata.tables["events"], metadata.tables.get("conversations")
    with engine.begin() as connection:
        sender = connection.scalar(sa.select(events.c.sender_id).order_by(events.c.id.desc()))
        rows = [
            {name: value for name, value in row._mapping.items() if name != "id"}
            for row in connection.execute(sa.select(events).where(events.c.sender_id == sender))
        ]
        talk = (
            connection.execute(sa.select(talks).where(talks.c.conversation_id == sender)).first()
            if talks is not None
            else None
        )
    for first in range(0, conversations, _BATCH):
        names = [uuid.uuid4().hex for _ in range(min(_BATCH, conversations - first))]
        with engine.begin() as connection:
            copies = [row | {"sender_id": name} for name in names for row in rows]
            connection.execute(events.insert(), copies)
            if talk is not None:
                state = dict(talk._mapping) | {"window_start": 0, "snapshot": None}
                state["messages_before"] = 0
                connection.execute(
                    talks.insert(), [state | {"conversation_id": name} for name in names]
                )
    engine.dispose()
