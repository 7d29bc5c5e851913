"""What a user said is gone from the database's file after a deletion."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

PLANTED = ["Kanarialintunen", "palautekanarialintu"]


@pytest.fixture
def stored(settings):
    """Return a function that looks for a word in every file of the database, as bytes."""
    database = Path(make_url(settings.db).database)

    def _stored(word):
        files = list(database.parent.glob(f"{database.name}*"))
        assert database in files
        return any(word.encode() in file.read_bytes() for file in files)

    return _stored


@pytest.fixture
async def planted(real):
    """Return a conversation that holds one word in its text and one in its feedback."""
    talk = await real.open("fi")
    turn = await talk.say(f"Olen {PLANTED[0]}. Miten kirjoitan LinkedIn-kutsun?")
    answer = await real.client.post(
        f"{talk.opened.messages}/{turn['messages'][0]['id']}/feedback",
        json={"helpful": False, "reason": PLANTED[1]},
        headers=talk.opened.headers,
    )
    assert answer.status_code == 204
    return talk


async def test_after_deletion_no_file_of_the_database_holds_what_was_said(real, planted, stored):
    assert stored(PLANTED[0])
    assert stored(PLANTED[1])

    answer = await real.client.delete(planted.opened.url, headers=planted.opened.headers)

    assert answer.status_code == 200
    assert not stored(PLANTED[0])
    assert not stored(PLANTED[1])
    assert not stored(planted.opened.id)


async def test_the_receipt_names_the_stores_and_is_new_each_time(real):
    receipts = set()
    for _ in range(3):
        talk = await real.open("en")
        body = (await real.client.delete(talk.opened.url, headers=talk.opened.headers)).json()
        assert body["deleted"] is True
        assert set(body["stores"]) == {"events", "conversations", "received", "feedback"}
        assert body["deleted_at"].endswith(("Z", "+00:00"))
        receipts.add(body["receipt"])

    assert len(receipts) == 3


# The revision of the tables, and what all replicas must know: nothing of a conversation.
_OF_THE_SERVICE = {"alembic_version", "service_state"}


async def test_every_table_of_the_database_is_named_as_a_store(settings, real, planted):
    database = sqlite3.connect(make_url(settings.db).database)
    try:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    finally:
        database.close()

    answer = await real.client.delete(planted.opened.url, headers=planted.opened.headers)

    assert {name for (name,) in tables} - _OF_THE_SERVICE == set(answer.json()["stores"])


async def test_after_deletion_nothing_of_the_conversation_answers(real, planted):
    opened = planted.opened
    await real.client.delete(opened.url, headers=opened.headers)

    for method, url, body in (
        ("GET", opened.messages, None),
        ("POST", opened.messages, {"text": "moi"}),
        ("POST", f"{opened.messages}/m1/feedback", {"helpful": True}),
        ("DELETE", opened.url, None),
    ):
        answer = await real.client.request(method, url, json=body, headers=opened.headers)
        assert answer.status_code == 404, method


async def test_a_later_judgement_replaces_the_earlier_one(settings, real, planted):
    url = f"{planted.opened.messages}/m3/feedback"
    await real.client.post(url, json={"helpful": True}, headers=planted.opened.headers)

    database = sqlite3.connect(make_url(settings.db).database)
    try:
        rows = database.execute(
            "SELECT message_id, helpful, reason FROM feedback WHERE conversation_id = ?",
            (planted.opened.id,),
        ).fetchall()
    finally:
        database.close()
    assert rows == [("m3", 1, None)]
