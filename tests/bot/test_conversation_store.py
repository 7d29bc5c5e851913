"""What is stored of a conversation, on a real database file."""

from __future__ import annotations

import sqlite3

import pytest
from rasa.shared.core.events import ActionExecuted, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation_store import STORES, ConversationStore
from bot.errors import StoreUnavailableError


@pytest.fixture
def file(tmp_path):
    return tmp_path / "not there yet" / "conversations.db"


@pytest.fixture
def store(file, domain):
    opened = ConversationStore(domain=domain, url=f"sqlite:///{file}")
    yield opened
    opened.engine.dispose()


def conversation(domain, conversation_id: str, *texts: str) -> DialogueStateTracker:
    tracker = DialogueStateTracker(conversation_id, domain.slots)
    for text in texts:
        tracker.update(UserUttered(text))
    return tracker


def rows(file, table: str) -> list[tuple]:
    with sqlite3.connect(file) as connection:
        found = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  our own names
    connection.close()
    return found


async def test_a_saved_conversation_comes_back_with_its_words(store, domain):
    await store.save(conversation(domain, "anna", "Moi, äiti & “lainaus” 👩\u200d💻"))
    tracker = await store.retrieve("anna")
    assert [event.text for event in tracker.events] == ["Moi, äiti & “lainaus” 👩\u200d💻"]


async def test_a_conversation_that_never_was_is_not_there(store):
    assert await store.retrieve("nobody") is None
    assert not await store.exists("nobody")


async def test_saving_again_adds_only_what_is_new(store, domain, file):
    await store.save(conversation(domain, "anna", "yksi"))
    tracker = await store.retrieve("anna")
    tracker.update(UserUttered("kaksi"))
    await store.save(tracker)
    await store.save(tracker)
    assert len(rows(file, "events")) == 2


async def test_another_start_of_the_session_hides_nothing_that_was_said(store, domain, file):
    tracker = conversation(domain, "anna", "ennen")
    tracker.update(ActionExecuted("action_session_start"))
    tracker.update(SessionStarted())
    tracker.update(UserUttered("jälkeen"))
    await store.save(tracker)
    again = await store.retrieve("anna")
    assert [event.text for event in again.events if isinstance(event, UserUttered)] == [
        "ennen",
        "jälkeen",
    ]
    await store.save(again)
    assert len(rows(file, "events")) == 4


async def test_a_second_process_on_the_same_file_goes_on_with_the_conversation(store, domain, file):
    await store.save(conversation(domain, "anna", "moi"))
    second = ConversationStore(domain=domain, url=f"sqlite:///{file}")
    assert (await second.retrieve("anna")).events[0].text == "moi"
    second.engine.dispose()


async def test_forgetting_removes_one_conversation_from_every_table(store, domain, file):
    for name in ("anna", "bo"):
        await store.save(conversation(domain, name, f"salaisuus: {name}"))
        await store.save_feedback(name, "m1", helpful=True, reason=f"syy: {name}")
    await store.forget("anna")
    assert not await store.exists("anna")
    assert await store.exists("bo")
    left = [rows(file, table) for table in STORES]
    assert [len(table) for table in left] == [1, 1]
    assert "anna" not in str(left)


def test_every_table_is_one_that_forgetting_knows(store, file):
    with sqlite3.connect(file) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = {name for (name,) in tables}
    connection.close()
    assert names == set(STORES)


async def test_the_latest_judgement_on_a_message_stands(store, file):
    await store.save_feedback("anna", "m2", helpful=True, reason=None)
    await store.save_feedback("anna", "m2", helpful=False, reason="liian pitkä")
    (row,) = rows(file, "feedback")
    assert row[:4] == ("anna", "m2", 0, "liian pitkä")


def test_a_database_that_answers_passes_the_check(store):
    assert store.ping() is None


@pytest.fixture
def broken_store(store, file):
    """Return a store whose database file was overwritten under it."""
    store.engine.dispose()
    file.write_bytes(b"this is no database, whatever its name says. " * 100)
    return store


@pytest.mark.parametrize(
    "use",
    [
        lambda store, _: store.retrieve("anna"),
        lambda store, tracker: store.save(tracker),
        lambda store, _: store.exists("anna"),
        lambda store, _: store.forget("anna"),
        lambda store, _: store.save_feedback("anna", "m1", helpful=True, reason="secret words"),
    ],
    ids=["retrieve", "save", "exists", "forget", "feedback"],
)
async def test_a_broken_database_is_said_without_the_users_words(broken_store, domain, use):
    with pytest.raises(StoreUnavailableError) as caught:
        await use(broken_store, conversation(domain, "anna", "secret words"))
    assert "secret" not in str(caught.value)


def test_a_broken_database_fails_the_check(broken_store):
    with pytest.raises(StoreUnavailableError):
        broken_store.ping()


async def test_a_row_that_cannot_be_read_is_an_error_and_not_the_end_of_the_process(
    store, domain, file
):
    await store.save(conversation(domain, "anna", "moi"))
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE events SET data = 'no JSON'")
    connection.close()
    with pytest.raises(StoreUnavailableError):
        await store.retrieve("anna")
