"""Bring the database's tables to what this release needs, with Alembic.

Every start calls `upgrade`; it does nothing when there is nothing to do. A change of
`bot/tables.py` needs a new file in `versions/`, named after its revision; a test compares the
two. Migrations only go forwards: the way back is the backup that was made before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection, Engine

from bot.errors import SchemaNewerError

log = structlog.get_logger(__name__)

# Any number that nothing else in the same Postgres database locks: "vinkki" in ASCII.
_LOCK = 0x76696E6B6B69
# A second replica waits this long for the first one's migration of a large SQLite file.
_SQLITE_WAIT_SECONDS = 300


def upgrade(engine: Engine) -> None:
    """Make or change the tables where needed; replicas that start together wait for each other.

    All of it is one transaction: after a stop in the middle the database is as it was before.

    Args:
        engine: of the database.

    Raises:
        SchemaNewerError: a later release has changed the database already.
    """
    config = _config()
    newest = newest_revision()
    if schema_revision(engine) == newest:
        return
    with engine.connect() as connection, _alone(connection):
        before = _current(connection)
        _refuse_newer(before, config)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    if before != newest:
        log.info("bot.schema.migrated", before=before, now=newest)


def schema_revision(engine: Engine) -> str | None:
    """Return the revision that the database is at; None before the first."""
    with engine.connect() as connection:
        return _current(connection)


def newest_revision() -> str | None:
    """Return the revision that this release needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "bot:migrations")
    return config


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(revision: str | None, config: Config) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise SchemaNewerError(
            f"the database is at revision {revision}, and this release knows up to "
            f"{max(known)}: start the later release again, or restore the backup from before it"
        )


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Hold one transaction that no other replica's migration can run beside."""
    if connection.dialect.name == "sqlite":
        with _immediate(connection):
            yield
        return
    with connection.begin():
        # Waiting for another replica, and filling a new table, may take longer than a turn may.
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        yield


@contextmanager
def _immediate(connection: Connection) -> Iterator[None]:
    """Take SQLite's write lock at once; Python's driver would take it at the first change."""
    driver: Any = connection.connection.dbapi_connection
    level, wait = driver.isolation_level, connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
    driver.isolation_level = None
    driver.execute(f"PRAGMA busy_timeout = {_SQLITE_WAIT_SECONDS * 1000}")
    try:
        with connection.begin():
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield
    finally:
        driver.execute(f"PRAGMA busy_timeout = {wait}")
        driver.isolation_level = level
