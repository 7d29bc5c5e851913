"""Everything that is stored of a conversation: Rasa's events and the user's feedback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, ensure_schema_exists
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Query, Session

from bot.errors import StoreUnavailableError

STORES = ("events", "feedback")
T = TypeVar("T")


@contextmanager
def _store_errors() -> Iterator[None]:
    """Turn the database's errors into ours; their text may hold what a user wrote.

    A ValueError is a row that cannot be read, or a text that the database does not take.
    """
    try:
        yield
    except (SQLAlchemyError, ValueError) as error:
        raise StoreUnavailableError(type(error).__name__) from error


def _overwrite_deleted(connection: Any, _: object) -> None:
    """Make SQLite overwrite what is deleted, so that it cannot be read from the file."""
    connection.execute("PRAGMA secure_delete = ON")


class ConversationStore(SQLTrackerStore):
    """Rasa's SQL tracker store, with deletion and feedback, which Rasa lacks.

    One conversation is one session: Rasa's sessions, which hide what was said before the
    latest start, are not used.
    """

    class Feedback(SQLTrackerStore.Base):
        """One judgement of the user on one message of the bot."""

        __tablename__ = "feedback"

        conversation_id = sa.Column(sa.String(255), primary_key=True)
        message_id = sa.Column(sa.String(64), primary_key=True)
        helpful = sa.Column(sa.Boolean, nullable=False)
        reason = sa.Column(sa.String(500))
        created_at = sa.Column(sa.Float, nullable=False)

    def __init__(self, *, domain: Domain, url: str) -> None:
        """Open the database and make its tables where they are missing.

        Args:
            domain: of the loaded model.
            url: SQLAlchemy address, for example sqlite:///var/conversations.db.
        """
        parsed = sa.engine.make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        # With "://" in `host` Rasa takes it for the whole address.
        super().__init__(domain=domain, host=url)
        if self.engine.dialect.name == "sqlite":
            sa.event.listen(self.engine, "connect", _overwrite_deleted)
            self.engine.dispose()  # so that the connections made before are replaced

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the tracker with all its events, or None when there is none."""
        with _store_errors():
            return await super().retrieve(sender_id)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write the tracker's new events."""
        with _store_errors():
            await super().save(tracker)

    @contextmanager
    def session_scope(self) -> Iterator[Session]:
        """Provide a session; Rasa's own would end the whole process on any ValueError."""
        session = self.sessionmaker()
        try:
            ensure_schema_exists(session)
            yield session
        finally:
            session.close()

    async def exists(self, conversation_id: str) -> bool:
        """Tell whether anything is stored under this id, without loading it."""
        events = self.SQLEvent
        return self._run(
            lambda session: (
                session.query(events.id).filter(events.sender_id == conversation_id).first()
                is not None
            )
        )

    async def forget(self, conversation_id: str) -> None:
        """Remove the conversation from every table, in one transaction."""

        def remove(session: Session) -> None:
            events, feedback = self.SQLEvent, self.Feedback
            session.query(events).filter(events.sender_id == conversation_id).delete()
            session.query(feedback).filter(feedback.conversation_id == conversation_id).delete()

        self._run(remove)

    async def save_feedback(
        self, conversation_id: str, message_id: str, *, helpful: bool, reason: str | None
    ) -> None:
        """Keep the user's latest judgement on a message."""
        row = self.Feedback(
            conversation_id=conversation_id,
            message_id=message_id,
            helpful=helpful,
            reason=reason,
            created_at=datetime.now(timezone.utc).timestamp(),
        )
        self._run(lambda session: session.merge(row))

    def ping(self) -> None:
        """Raise StoreUnavailableError when the database does not answer."""
        # A table is read, because SQLite answers "SELECT 1" without opening its file.
        self._run(lambda session: session.query(self.SQLEvent.id).first())

    def _run(self, work: Callable[[Session], T]) -> T:
        """Do `work` in one transaction."""
        with _store_errors(), self.session_scope() as session:
            result = work(session)
            session.commit()
            return result

    def _event_query(self, session: Session, sender_id: str, **_: bool) -> Query[Any]:
        """Return all events, whatever session they belong to."""
        return super()._event_query(session, sender_id, fetch_events_from_all_sessions=True)
