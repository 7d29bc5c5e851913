"""Everything that is stored of a conversation, read and written a whole turn at a time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, ensure_schema_exists
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.orm import Query, Session, sessionmaker

from bot.database import digest, open_database, store_errors
from bot.deletion import clear_journal, delete_conversation
from bot.errors import ConversationChangedError, ConversationNotFoundError
from bot.migrations import upgrade
from bot.stages import stage
from bot.tables import Conversation, Event, Feedback, Received
from bot.turn_window import Beginning, Window, new_window, next_beginning, read_window

T = TypeVar("T")

_open_window: ContextVar[Window | None] = ContextVar("open_window", default=None)


class ConversationStore(SQLTrackerStore):
    """Rasa's SQL tracker store, with turns that are stored whole, deletion and feedback.

    One conversation is one session: Rasa's sessions, which hide what was said before the
    latest start, are not used. While a window is open, Rasa reads and saves its tracker there:
    Rasa would write four or five times a turn, and a stop between two would leave half a turn.
    """

    def __init__(self, *, domain: Domain, url: str) -> None:
        """Open the database and bring its tables to the present release.

        Args:
            domain: of the loaded model.
            url: SQLAlchemy address, for example sqlite:///var/conversations.db.
        """
        engine = open_database(url)
        upgrade(engine)
        # Rasa makes an engine of its own, without our limits; with "://" in `host` it takes
        # it for the whole address.
        super().__init__(domain=domain, host=url)
        rasas: Engine = self.engine
        rasas.dispose()
        self.engine: Engine = engine
        self.sessionmaker = sessionmaker(bind=engine)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the open window's tracker, or all that is stored, or None when nothing is."""
        window = _open_window.get()
        if window is not None and window.tracker.sender_id == sender_id:
            return window.tracker
        with store_errors():
            return await super().retrieve(sender_id)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the tracker's new events for `commit`: a turn is stored as a whole."""
        window = _open_window.get()
        if window is None or window.tracker is not tracker:
            raise RuntimeError("events are stored by commit() only")

    @contextmanager
    def working_on(self, window: Window) -> Iterator[None]:
        """Let Rasa read and save in this window."""
        token = _open_window.set(window)
        try:
            yield
        finally:
            _open_window.reset(token)

    def new(self, conversation_id: str) -> Window:
        """Return the window of a conversation that is just being opened."""
        return new_window(conversation_id, self.domain)

    def read(self, conversation_id: str) -> Window:
        """Return what a turn of this conversation works on.

        Raises:
            ConversationNotFoundError: no such conversation.
        """

        def query(connection: Connection) -> Window:
            columns = Conversation.__table__.c
            row = connection.execute(
                sa.select(
                    columns.version,
                    columns.window_start,
                    columns.messages_before,
                    columns.snapshot,
                ).where(columns.conversation_id == conversation_id)
            ).first()
            if row is None:
                raise ConversationNotFoundError(conversation_id)
            version, start, messages, snapshot = row
            events = Event.__table__.c
            rows = connection.execute(
                sa.select(events.id, events.data)
                .where(events.sender_id == conversation_id, events.id >= start)
                .order_by(events.id)
            )
            return read_window(
                conversation_id,
                self.domain,
                rows=[tuple(row) for row in rows],
                beginning=Beginning(start=start, messages=messages, snapshot=snapshot),
                version=version,
            )

        with stage("read"):
            return self._transact(query)

    def commit(
        self, window: Window, *, language: str, received: tuple[str, int] | None = None
    ) -> None:
        """Store everything that a turn added, or nothing of it.

        Args:
            window: that the turn worked on.
            language: of the conversation from now on.
            received: the client's id of the message, and its place in the transcript.

        Raises:
            ConversationChangedError: another turn was stored meanwhile, or it was deleted.
            StoreUnavailableError: the database cannot be reached, or is full.
        """
        conversation_id, now = window.tracker.sender_id, time.time()
        with stage("store"):
            beginning = next_beginning(window, self.domain)
            state = {
                "changed_at": now,
                "language": language,
                "window_start": beginning.start,
                "messages_before": beginning.messages,
                "snapshot": beginning.snapshot,
            }
            rows = [_row(conversation_id, event.as_dict()) for event in window.new_events]

            def write(connection: Connection) -> None:
                table = Conversation.__table__
                if window.version is None:
                    opened = {"conversation_id": conversation_id, "opened_at": now, "version": 0}
                    connection.execute(table.insert().values(**opened, **state))
                else:
                    changed = connection.execute(
                        table.update()
                        .where(table.c.conversation_id == conversation_id)
                        .where(table.c.version == window.version)
                        .values(version=window.version + 1, **state)
                    )
                    if changed.rowcount != 1:
                        raise ConversationChangedError(conversation_id)
                connection.execute(Event.__table__.insert(), rows)
                if received:
                    key, position = received
                    connection.execute(
                        Received.__table__.insert().values(
                            conversation_id=conversation_id,
                            client_message_id=digest(key),
                            position=position,
                        )
                    )

            self._transact(write)

    def position_of(self, conversation_id: str, client_message_id: str) -> int | None:
        """Return where the message with this client's id stands; None when it is new."""
        columns = Received.__table__.c
        query = sa.select(columns.position).where(
            columns.conversation_id == conversation_id,
            columns.client_message_id == digest(client_message_id),
        )
        position: int | None = self._transact(lambda connection: connection.scalar(query))
        return position

    def language(self, conversation_id: str) -> str | None:
        """Return the conversation's language now; None where an older release kept none.

        Raises:
            ConversationNotFoundError: no such conversation.
        """
        columns = Conversation.__table__.c
        query = sa.select(columns.language).where(columns.conversation_id == conversation_id)
        row = self._transact(lambda connection: connection.execute(query).first())
        if row is None:
            raise ConversationNotFoundError(conversation_id)
        language: str | None = row[0]
        return language

    def forget(self, conversation_id: str) -> bool:
        """Remove the conversation from every table; tell whether there was one."""
        with store_errors(), self.session_scope() as session:
            existed: bool = delete_conversation(session, conversation_id)
            session.commit()
            clear_journal(self.engine)
        return existed

    def save_feedback(
        self, conversation_id: str, message_id: str, *, helpful: bool, reason: str | None
    ) -> None:
        """Keep the user's latest judgement on a message."""
        row = Feedback(
            conversation_id=conversation_id,
            message_id=message_id,
            helpful=helpful,
            reason=reason,
            created_at=time.time(),
        )
        with store_errors(), self.session_scope() as session:
            session.merge(row)
            session.commit()

    def ping(self) -> None:
        """Raise StoreUnavailableError when the database does not answer."""
        # A table is read, because SQLite answers "SELECT 1" without opening its file.
        self._transact(lambda connection: connection.execute(sa.select(Event.id).limit(1)).first())

    @contextmanager
    def session_scope(self) -> Iterator[Session]:
        """Provide a session; Rasa's own would end the whole process on any ValueError."""
        session = self.sessionmaker()
        try:
            ensure_schema_exists(session)
            yield session
        finally:
            session.close()

    def _transact(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in one transaction."""
        with store_errors(), self.engine.begin() as connection:
            return work(connection)

    def _event_query(self, session: Session, sender_id: str, **_: bool) -> Query[Any]:
        """Return all events, whatever session they belong to."""
        return super()._event_query(session, sender_id, fetch_events_from_all_sessions=True)


def _row(conversation_id: str, event: dict[str, Any]) -> dict[str, object]:
    """Return the row of an event, as Rasa's store writes it."""
    return {
        "sender_id": conversation_id,
        "type_name": event["event"],
        "timestamp": event.get("timestamp"),
        "intent_name": event.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": event.get("name"),
        "data": json.dumps(event),
    }
