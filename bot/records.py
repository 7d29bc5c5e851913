"""What is stored of a conversation, as an operator needs it who answers a person's request."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.deletion import OWNERS
from bot.replies import Message
from bot.tables import Conversation, Event, Feedback

_conversations, _events = Conversation.__table__.c, Event.__table__.c
_feedback = Feedback.__table__.c
# What people and the bot said, and what was kept of it for the answers.
_SAID = ("user", "bot", "slot")
_PLAIN = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, kw_only=True)
class Found:
    """One conversation in a list.

    Attributes:
        opened_at: in UTC; None where only events are left.
        language: spoken last; None where none is kept.
        messages: of both sides.
    """

    conversation_id: str
    opened_at: datetime | None
    language: str | None
    messages: int


def find_conversations(connection: Connection, text: str) -> list[Found]:
    """Return the conversations in which `text` stands, in any case, the oldest first.

    What users and the bot said is searched, what was kept of it (a recipient's name), and the
    reasons that users gave with a judgement.

    Args:
        connection: to the database.
        text: not empty; part of a word is enough.
    """
    wanted = _folded(text)
    ids = {owner for owner, said in _said(connection, wanted) if wanted in _folded(said)}
    found = [_found(connection, conversation_id) for conversation_id in ids]
    return sorted(found, key=lambda one: (one.opened_at is not None, one.opened_at or 0))


def read_conversation(connection: Connection, conversation_id: str) -> list[Message]:
    """Return all messages of a conversation, as its user saw them; empty when there is none."""
    from rasa.shared.core.events import Event as RasaEvent

    from bot.transcript import read_messages

    rows = connection.execute(
        sa.select(_events.data).where(_events.sender_id == conversation_id).order_by(_events.id)
    )
    events = (RasaEvent.from_parameters(json.loads(data)) for (data,) in rows)
    return read_messages(event for event in events if event is not None)


def export_conversation(connection: Connection, conversation_id: str) -> dict[str, Any] | None:
    """Return everything that is stored of a conversation, every column of every table, for JSON.

    It is what GDPR articles 15 and 20 ask for.

    Returns:
        None when nothing is stored.
    """
    stored = {
        name: [
            {column: _readable(value) for column, value in row.items()}
            for row in connection.execute(
                sa.select(owner.table).where(owner == conversation_id).order_by(*owner.table.c)
            ).mappings()
        ]
        for name, owner in OWNERS.items()
    }
    if not any(stored.values()):
        return None
    return {
        "conversation_id": conversation_id,
        "exported_at": datetime.now(timezone.utc).isoformat(),
        "messages": [
            {
                "id": message.id,
                "role": message.role,
                "created_at": message.created_at.isoformat(),
                "language": message.language,
                "text": message.text,
            }
            for message in read_conversation(connection, conversation_id)
        ],
        "stored": stored,
    }


def count_all(connection: Connection) -> dict[str, int]:
    """Return how many rows each table holds."""
    return {
        name: connection.execute(sa.select(sa.func.count()).select_from(owner.table)).scalar()
        for name, owner in OWNERS.items()
    }


def oldest(connection: Connection) -> datetime | None:
    """Return when the oldest stored conversation was opened, or None without any."""
    moment = connection.execute(sa.select(sa.func.min(_conversations.opened_at))).scalar()
    return None if moment is None else datetime.fromtimestamp(moment, tz=timezone.utc)


def _said(connection: Connection, wanted: str) -> Iterator[tuple[str, str]]:
    """Read conversation ids, each with a text that may hold what is wanted."""
    query = sa.select(_events.sender_id, _events.data).where(_events.type_name.in_(_SAID))
    # Letters beyond ASCII stand there as \u00e4; the longest part without such is enough to
    # leave most rows in the database.
    plain = max(_PLAIN.findall(wanted), key=len, default="")
    if plain:
        query = query.where(sa.func.lower(_events.data).contains(plain))
    for owner, data in connection.execution_options(stream_results=True).execute(query):
        for said in _strings(_readable(data)):
            yield owner, said
    query = sa.select(_feedback.conversation_id, _feedback.reason)
    for owner, reason in connection.execute(query.where(_feedback.reason.is_not(None))):
        yield owner, reason


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _found(connection: Connection, conversation_id: str) -> Found:
    row = connection.execute(
        sa.select(_conversations.opened_at, _conversations.language).where(
            _conversations.conversation_id == conversation_id
        )
    ).first()
    opened_at, language = row or (None, None)
    messages = sa.select(sa.func.count()).where(
        _events.sender_id == conversation_id, _events.type_name.in_(("user", "bot"))
    )
    return Found(
        conversation_id=conversation_id,
        opened_at=None if opened_at is None else datetime.fromtimestamp(opened_at, tz=timezone.utc),
        language=language,
        messages=connection.execute(messages).scalar(),
    )


def _readable(value: Any) -> Any:
    """Return a column's value, and JSON as what it means."""
    if isinstance(value, str) and value[:1] in {"{", "["}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
