"""The servers that the other tests rely on are real, empty, and keep what they should."""

from __future__ import annotations

import psycopg2
import pytest
import redis


def execute(address: str, *statements: str) -> list[tuple]:
    connection = psycopg2.connect(address)
    try:
        with connection, connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


@pytest.mark.parametrize("end", ["restart", "kill"])
def test_postgres_keeps_what_was_committed(postgres, postgres_server, end):
    execute(postgres, "CREATE TABLE kept (value text)", "INSERT INTO kept VALUES ('työ')")

    getattr(postgres_server, end)()
    postgres_server.start()

    assert execute(postgres, "SELECT value FROM kept") == [("työ",)]


def test_every_test_has_a_database_of_its_own(postgres):
    assert execute(postgres, "SELECT 1 FROM pg_tables WHERE tablename = 'kept'") == []


def test_a_stopped_postgres_is_gone_and_a_frozen_one_hangs(postgres, postgres_server):
    postgres_server.freeze()
    with pytest.raises(psycopg2.OperationalError, match="timeout"):
        psycopg2.connect(postgres, connect_timeout=2)
    postgres_server.thaw()
    assert execute(postgres, "SELECT 1") == [(1,)]
    postgres_server.stop()
    with pytest.raises(psycopg2.OperationalError, match="refused"):
        psycopg2.connect(postgres)


def test_redis_forgets_when_it_is_stopped(redis_server):
    with redis.Redis.from_url(redis_server.address) as client:
        client.set("key", "value")
    redis_server.stop()
    with (
        redis.Redis.from_url(redis_server.address) as client,
        pytest.raises(redis.ConnectionError),
    ):
        client.ping()
    redis_server.start()
    with redis.Redis.from_url(redis_server.address) as client:
        assert client.get("key") is None
