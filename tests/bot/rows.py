"""Conversations as they lie in the database, of any age, for tests of what reads and deletes them."""

from __future__ import annotations

import json

import sqlalchemy as sa
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered

from bot.database import digest
from bot.tables import Conversation, Feedback, Received
from bot.tables import Event as Row

TABLES = {
    "conversations": Conversation.__table__.c.conversation_id,
    "events": Row.__table__.c.sender_id,
    "received": Received.__table__.c.conversation_id,
    "feedback": Feedback.__table__.c.conversation_id,
}


def spoken(text: str, *, moment: float, name: str = "Hassan") -> list[Event]:
    """Return the events of a greeting and one turn."""
    said = UserUttered(
        text, {"name": "connection_request"}, metadata={"client_message_id": "client 1"}
    )
    events = [
        SlotSet("language", "sv"),
        BotUttered("Hej, jag är en bot."),
        said,
        SlotSet("recipient", name),
        BotUttered(f"Tack. Vad vill du säga till {name}?"),
    ]
    for place, event in enumerate(events):
        event.timestamp = moment + place
    return events


def event_rows(conversation_id: str, events: list[Event]) -> list[dict]:
    """Return rows as Rasa's store writes them."""
    return [
        {
            "sender_id": conversation_id,
            "type_name": event.type_name,
            "timestamp": event.timestamp,
            "intent_name": event.as_dict().get("parse_data", {}).get("intent", {}).get("name"),
            "action_name": event.as_dict().get("name"),
            "data": json.dumps(event.as_dict()),
        }
        for event in events
    ]


def keep(engine, conversation_id: str, *, opened_at: float, text: str = "Hej", **given) -> None:
    """Store one conversation in every table."""
    events = spoken(text, moment=opened_at, **given)
    with engine.begin() as connection:
        connection.execute(
            Conversation.__table__.insert().values(
                conversation_id=conversation_id,
                opened_at=opened_at,
                changed_at=opened_at + 9,
                version=1,
                language="sv",
                window_start=0,
                messages_before=0,
            )
        )
        connection.execute(Row.__table__.insert(), event_rows(conversation_id, events))
        connection.execute(
            Received.__table__.insert().values(
                conversation_id=conversation_id, client_message_id=digest("client 1"), position=1
            )
        )
        connection.execute(
            Feedback.__table__.insert().values(
                conversation_id=conversation_id,
                message_id="m3",
                helpful=False,
                reason=f"syy: {text}",
                created_at=opened_at + 9,
            )
        )


def stored(engine) -> dict[str, set[str]]:
    """Return whose conversations have rows, by table."""
    with engine.connect() as connection:
        return {
            name: {one for (one,) in connection.execute(sa.select(owner).distinct())}
            for name, owner in TABLES.items()
        }
