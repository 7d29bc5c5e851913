"""Open the database of conversations, and name its errors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from bot.errors import StoreUnavailableError

# A database that does not answer must not hold a user's request for long.
CONNECT_SECONDS, STATEMENT_SECONDS = 3, 10


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn the database's errors into ours; their text may hold what a user wrote.

    A ValueError is a row that cannot be read, or a text that the database does not take.
    """
    try:
        yield
    except (SQLAlchemyError, ValueError) as error:
        raise StoreUnavailableError(type(error).__name__) from error


def open_database(url: str) -> Engine:
    """Return the engine of a database; nothing is connected yet.

    Args:
        url: SQLAlchemy address, for example sqlite:///var/conversations.db.
    """
    parsed = sa.engine.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(
            parsed,
            pool_pre_ping=True,  # a connection from before a restart of the database is replaced
            connect_args={
                "connect_timeout": CONNECT_SECONDS,
                "options": f"-c statement_timeout={STATEMENT_SECONDS}s",
            },
        )
    if not parsed.database:
        return sa.create_engine(parsed)
    Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        parsed, poolclass=QueuePool, connect_args={"check_same_thread": False}
    )
    sa.event.listen(engine, "do_connect", _make_private)
    sa.event.listen(engine, "connect", _overwrite_deleted)
    return engine


def _make_private(_dialect: Any, _record: Any, arguments: list[Any], _: Any) -> None:
    """Make sure that a new file can be read by its owner alone; SQLite lets others read it."""
    with suppress(OSError):  # it is there already, or SQLite itself says what is wrong
        Path(arguments[0]).touch(mode=0o600, exist_ok=False)


def _overwrite_deleted(connection: Any, _: object) -> None:
    """Make SQLite overwrite what is deleted, so that it cannot be read from the file."""
    connection.execute("PRAGMA secure_delete = ON")


def digest(key: str) -> str:
    """Return what is stored of a client's id: it may have any length and hold anything."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
