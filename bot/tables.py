"""The tables of the database; `bot/migrations` makes them, `docs/data-map.md` explains them.

`events` is Rasa's own (id, sender_id, type_name, timestamp, intent_name, action_name, data);
the others share its metadata, so that one schema holds everything that is stored.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore

# Rasa publishes no types, so that mypy cannot know what is subclassed below.
Base: Any = SQLTrackerStore.Base
Event = SQLTrackerStore.SQLEvent
# The events of one conversation in their order, without sorting: what each turn reads.
EVENTS_IN_ORDER = sa.Index("ix_events_sender_id_id", Event.sender_id, Event.id)

_ID = sa.String(255)  # as Rasa's sender_id


class Conversation(Base):
    """One conversation: when it began, how far it is, and where a turn starts to read."""

    __tablename__ = "conversations"

    conversation_id = sa.Column(_ID, primary_key=True)
    #: Seconds since 1970, UTC; retention counts from here, as the token does.
    opened_at = sa.Column(sa.Float, nullable=False, index=True)
    changed_at = sa.Column(sa.Float, nullable=False)
    #: Of the conversation at this moment; None where an older release kept none.
    language = sa.Column(sa.String(2))
    #: Turns committed; of two that write the same conversation at once the later one fails.
    version = sa.Column(sa.Integer, nullable=False)
    #: Id of the first event that a turn reads; 0 is the very beginning.
    window_start = sa.Column(sa.BigInteger, nullable=False)
    #: Messages of both sides before `window_start`.
    messages_before = sa.Column(sa.Integer, nullable=False)
    #: JSON: slots and loop as they stand at `window_start`; None at the very beginning.
    snapshot = sa.Column(sa.Text)


class Received(Base):
    """One message of a client that was answered, so that sending it again adds nothing."""

    __tablename__ = "received"

    conversation_id = sa.Column(_ID, primary_key=True)
    #: SHA-256 of the client's own id, in hexadecimal.
    client_message_id = sa.Column(sa.String(64), primary_key=True)
    #: Where the message stands in the transcript, from 0.
    position = sa.Column(sa.Integer, nullable=False)


class Feedback(Base):
    """One judgement of the user on one message of the bot."""

    __tablename__ = "feedback"

    conversation_id = sa.Column(_ID, primary_key=True)
    message_id = sa.Column(sa.String(64), primary_key=True)
    helpful = sa.Column(sa.Boolean, nullable=False)
    reason = sa.Column(sa.String(500))
    created_at = sa.Column(sa.Float, nullable=False)


class ServiceState(Base):
    """What all replicas must know at once, for example that the bot is switched off."""

    __tablename__ = "service_state"

    name = sa.Column(sa.String(64), primary_key=True)
    value = sa.Column(sa.Text, nullable=False)  # JSON
    changed_at = sa.Column(sa.Float, nullable=False)
