"""The tables: made, taken over from the release before, and never changed by two at once."""

from __future__ import annotations

import json
import threading

import pytest
import sqlalchemy as sa
import structlog
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import SQLAlchemyError

from bot.database import digest, open_database
from bot.errors import SchemaNewerError
from bot.migrations import newest_revision, schema_revision, upgrade
from bot.tables import Base
from tests.bot.rows import event_rows, spoken


def release_before() -> sa.MetaData:
    """Return the tables as the release without migrations made them."""
    tables = sa.MetaData()
    sa.Table(
        "events",
        tables,
        sa.Column("id", sa.Integer, sa.Sequence("events_seq", optional=True), primary_key=True),
        sa.Column("sender_id", sa.String(255), nullable=False, index=True),
        sa.Column("type_name", sa.String(255), nullable=False),
        sa.Column("timestamp", sa.Float),
        sa.Column("intent_name", sa.String(255)),
        sa.Column("action_name", sa.String(255)),
        sa.Column("data", sa.Text),
    )
    sa.Table(
        "feedback",
        tables,
        sa.Column("conversation_id", sa.String(255), primary_key=True),
        sa.Column("message_id", sa.String(64), primary_key=True),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("reason", sa.String(500)),
        sa.Column("created_at", sa.Float, nullable=False),
    )
    return tables


@pytest.fixture
def database(address):
    """Return an empty database without tables."""
    opened = open_database(address)
    yield opened
    opened.dispose()


@pytest.fixture
def old(database):
    """Return a database as the release before left it, with two conversations."""
    tables = release_before()
    tables.create_all(database)
    events = tables.tables["events"]
    with database.begin() as connection:
        connection.execute(events.insert(), event_rows("anna", spoken("Moi", moment=1000.0)))
        connection.execute(events.insert(), event_rows("bo", spoken("Hej", moment=2000.0)))
        # Both conversations go on by turns, as in life.
        connection.execute(events.insert(), event_rows("anna", spoken("Äiti", moment=3000.0)))
        connection.execute(
            tables.tables["feedback"].insert(),
            {"conversation_id": "bo", "message_id": "m2", "helpful": True, "created_at": 2009.0},
        )
    return database


def rows(engine, query: str) -> list[tuple]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(query))]


def differences(engine) -> list:
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection), Base.metadata)


def test_the_migrations_end_where_the_code_begins(database):
    upgrade(database)
    assert differences(database) == []
    assert schema_revision(database) == newest_revision() is not None


def test_a_comparison_of_tables_sees_a_column_and_an_index_that_are_missing(database):
    release_before().create_all(database)
    found = str(differences(database))
    assert "conversations" in found
    assert "ix_events_sender_id_id" in found


def test_a_database_of_the_release_before_loses_nothing(old):
    before = rows(old, "SELECT * FROM events ORDER BY id"), rows(old, "SELECT * FROM feedback")
    upgrade(old)
    assert differences(old) == []
    assert before == (
        rows(old, "SELECT * FROM events ORDER BY id"),
        rows(old, "SELECT * FROM feedback"),
    )


def test_its_conversations_go_on_from_their_very_beginning(old):
    upgrade(old)
    columns = "opened_at, changed_at, version, language, window_start, messages_before, snapshot"
    query = f"SELECT conversation_id, {columns} FROM conversations ORDER BY conversation_id"  # noqa: S608
    assert rows(old, query) == [
        ("anna", 1000.0, 3004.0, 2, "sv", 0, 0, None),
        ("bo", 2000.0, 2004.0, 1, "sv", 0, 0, None),
    ]


def test_a_message_that_was_answered_before_is_not_answered_again(old):
    upgrade(old)
    # The same client id twice in one conversation: the first answer counts, as it did.
    assert rows(old, "SELECT * FROM received ORDER BY conversation_id") == [
        ("anna", digest("client 1"), 1),
        ("bo", digest("client 1"), 1),
    ]


def test_an_event_that_cannot_be_read_does_not_stop_the_service(old):
    with old.begin() as connection:
        connection.execute(sa.text("UPDATE events SET data = 'no JSON' WHERE sender_id = 'bo'"))
        connection.execute(sa.text("UPDATE events SET timestamp = NULL WHERE sender_id = 'bo'"))
        odd = json.dumps({"event": "slot", "name": "language", "value": {"a": 1}})
        language = sa.text("UPDATE events SET data = :odd WHERE action_name = 'language'")
        connection.execute(language, {"odd": odd})
    upgrade(old)
    assert [name for (name,) in rows(old, "SELECT conversation_id FROM received")] == ["anna"]
    assert rows(old, "SELECT language FROM conversations") == [(None,), (None,)]


def test_a_second_start_changes_nothing_and_says_nothing(database):
    with structlog.testing.capture_logs() as first:
        upgrade(database)
    with structlog.testing.capture_logs() as second:
        upgrade(database)
    assert [line["event"] for line in first] == ["bot.schema.migrated"]
    assert second == []


def test_replicas_that_start_together_do_not_collide(address, old):
    errors: list[BaseException] = []
    together = threading.Barrier(4)

    def start() -> None:
        engine = open_database(address)
        together.wait()
        try:
            upgrade(engine)
        except BaseException as error:  # noqa: BLE001  told by the test below
            errors.append(error)
        finally:
            engine.dispose()

    replicas = [threading.Thread(target=start) for _ in range(4)]
    for replica in replicas:
        replica.start()
    for replica in replicas:
        replica.join()
    assert errors == []
    assert rows(old, "SELECT count(*) FROM alembic_version") == [(1,)]
    assert rows(old, "SELECT count(*) FROM conversations") == [(2,)]


def test_a_database_of_a_later_release_is_left_alone(database):
    upgrade(database)
    with database.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaNewerError, match="9999"):
        upgrade(database)
    assert schema_revision(database) == "9999"


def test_a_migration_that_breaks_off_leaves_the_database_as_it_was(old):
    with old.begin() as connection:
        # In the way of what the second migration makes last.
        connection.execute(sa.text("CREATE TABLE service_state (x INTEGER)"))
    with pytest.raises(SQLAlchemyError):
        upgrade(old)
    assert set(sa.inspect(old).get_table_names()) == {"events", "feedback", "service_state"}
    assert schema_revision(old) is None


def test_afterwards_a_transaction_of_the_same_connections_is_taken_back_as_before(database):
    upgrade(database)
    twice = sa.text("INSERT INTO service_state VALUES ('a', '{}', 0), ('a', '{}', 0)")
    once = sa.text("INSERT INTO service_state VALUES ('b', '{}', 0)")

    def write() -> None:
        with database.begin() as connection:
            connection.execute(once)
            connection.execute(twice)

    with pytest.raises(SQLAlchemyError):
        write()
    assert rows(database, "SELECT * FROM service_state") == []
