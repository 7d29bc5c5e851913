"""What is stored of a conversation, on a real database file and on a real server."""

from __future__ import annotations

import sqlite3
import threading

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered

from bot.conversation_store import ConversationStore
from bot.deletion import STORES
from bot.errors import (
    ConversationChangedError,
    ConversationNotFoundError,
    StoreUnavailableError,
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "not there yet" / "conversations.db"


@pytest.fixture
def store(file, domain):
    opened = ConversationStore(domain=domain, url=f"sqlite:///{file}")
    yield opened
    opened.engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def any_store(request, tmp_path, domain):
    """Return a store on SQLite, and one on Postgres."""
    url = (
        request.getfixturevalue("postgres")
        if request.param == "postgres"
        else f"sqlite:///{tmp_path / 'any.db'}"
    )
    opened = ConversationStore(domain=domain, url=url)
    yield opened
    opened.engine.dispose()


def say(store, conversation_id: str, *texts: str, language: str = "fi") -> None:
    """Store one turn that says all of the texts; the first one opens the conversation."""
    try:
        window = store.read(conversation_id)
    except ConversationNotFoundError:
        window = store.new(conversation_id)
    for text in texts:
        window.tracker.update(UserUttered(text))
    store.commit(window, language=language)


async def said(store, conversation_id: str) -> list[str]:
    tracker = await store.retrieve(conversation_id)
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def rows(store, table: str) -> list[tuple]:
    with store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(f"SELECT * FROM {table}"))]  # noqa: S608  our own names


async def test_a_saved_conversation_comes_back_with_its_words(any_store):
    words = "Moi, äiti & “lainaus” 👩\u200d💻 \\ %s {x}"
    say(any_store, "anna", words)
    assert await said(any_store, "anna") == [words]


async def test_a_conversation_that_never_was_is_not_there(any_store):
    assert await any_store.retrieve("nobody") is None
    with pytest.raises(ConversationNotFoundError):
        any_store.read("nobody")
    with pytest.raises(ConversationNotFoundError):
        any_store.language("nobody")
    assert not any_store.forget("nobody")


async def test_each_turn_adds_only_what_is_new(any_store):
    say(any_store, "anna", "yksi")
    say(any_store, "anna", "kaksi", "kolme")
    assert await said(any_store, "anna") == ["yksi", "kaksi", "kolme"]
    assert len(rows(any_store, "events")) == 3


async def test_of_two_turns_worked_on_at_once_the_later_one_leaves_nothing(any_store):
    say(any_store, "anna", "alku")
    first, second = any_store.read("anna"), any_store.read("anna")
    first.tracker.update(UserUttered("ensin"))
    second.tracker.update(UserUttered("samaan aikaan"))
    any_store.commit(first, language="fi", received=("c1", 1))
    with pytest.raises(ConversationChangedError):
        any_store.commit(second, language="fi", received=("c2", 1))
    assert await said(any_store, "anna") == ["alku", "ensin"]
    assert any_store.position_of("anna", "c2") is None


async def test_turns_of_many_threads_are_all_stored_once_and_in_one_order(any_store):
    say(any_store, "anna", "alku")

    def work(name: str) -> None:
        while True:
            window = any_store.read("anna")
            window.tracker.update(UserUttered(name))
            try:
                any_store.commit(window, language="fi")
            except (ConversationChangedError, StoreUnavailableError):
                continue
            return

    threads = [threading.Thread(target=work, args=(f"t{number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(await said(any_store, "anna")) == ["alku", *(f"t{number}" for number in range(6))]
    assert any_store.read("anna").version == 6


async def test_a_turn_of_a_conversation_deleted_meanwhile_brings_nothing_back(any_store):
    say(any_store, "anna", "salaisuus")
    window = any_store.read("anna")
    window.tracker.update(UserUttered("toinen salaisuus"))
    assert any_store.forget("anna")
    with pytest.raises(ConversationChangedError):
        any_store.commit(window, language="fi")
    assert [rows(any_store, table) for table in STORES] == [[], [], [], []]


async def test_a_message_of_a_client_is_known_by_its_id_in_its_own_conversation(any_store):
    say(any_store, "anna", "alku")
    window = any_store.read("anna")
    window.tracker.update(UserUttered("uudestaan"))
    any_store.commit(window, language="fi", received=("tunnus 1", 7))
    assert any_store.position_of("anna", "tunnus 1") == 7
    assert any_store.position_of("anna", "tunnus 2") is None
    assert any_store.position_of("bo", "tunnus 1") is None
    assert "tunnus 1" not in str(rows(any_store, "received"))


async def test_the_language_of_the_latest_turn_stands(any_store):
    say(any_store, "anna", "moi", language="fi")
    say(any_store, "anna", "hello", language="en")
    assert any_store.language("anna") == "en"


async def test_another_start_of_the_session_hides_nothing_that_was_said(store):
    say(store, "anna", "ennen")
    window = store.read("anna")
    for event in (ActionExecuted("action_session_start"), SessionStarted(), UserUttered("jälkeen")):
        window.tracker.update(event)
    store.commit(window, language="fi")
    assert await said(store, "anna") == ["ennen", "jälkeen"]
    assert len(rows(store, "events")) == 4


async def test_rasa_works_in_the_open_window_and_nowhere_else(store):
    say(store, "anna", "moi")
    window = store.read("anna")
    with store.working_on(window):
        assert await store.retrieve("anna") is window.tracker
        assert await store.retrieve("bo") is None
        window.tracker.update(SlotSet("language", "sv"))
        await store.save(window.tracker)
    assert len(rows(store, "events")) == 1
    with pytest.raises(RuntimeError):
        await store.save(window.tracker)


async def test_a_second_process_on_the_same_file_goes_on_with_the_conversation(store, domain, file):
    say(store, "anna", "moi")
    second = ConversationStore(domain=domain, url=f"sqlite:///{file}")
    assert await said(second, "anna") == ["moi"]
    second.engine.dispose()


async def test_forgetting_removes_one_conversation_from_every_table(any_store):
    for name in ("anna", "bo"):
        say(any_store, name, f"salaisuus: {name}")
        window = any_store.read(name)
        window.tracker.update(UserUttered("lisää"))
        any_store.commit(window, language="fi", received=("c1", 1))
        any_store.save_feedback(name, "m1", helpful=True, reason=f"syy: {name}")
    assert any_store.forget("anna")
    left = [rows(any_store, table) for table in STORES]
    assert [len(table) for table in left] == [2, 1, 1, 1]
    assert "anna" not in str(left)


async def test_the_latest_judgement_on_a_message_stands(any_store):
    any_store.save_feedback("anna", "m2", helpful=True, reason=None)
    any_store.save_feedback("anna", "m2", helpful=False, reason="liian pitkä")
    (row,) = rows(any_store, "feedback")
    assert row[:4] == ("anna", "m2", False, "liian pitkä")


def test_a_database_that_answers_passes_the_check(any_store):
    assert any_store.ping() is None


@pytest.fixture
def broken_store(store, file):
    """Return a store whose database file was overwritten under it."""
    say(store, "anna", "moi")
    store.engine.dispose()
    file.write_bytes(b"this is no database, whatever its name says. " * 100)
    return store


def _commit(store):
    window = store.new("bo")
    window.tracker.update(UserUttered("secret words"))
    store.commit(window, language="fi")


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.read("anna"),
        _commit,
        lambda store: store.position_of("anna", "secret words"),
        lambda store: store.language("anna"),
        lambda store: store.forget("anna"),
        lambda store: store.save_feedback("anna", "m1", helpful=True, reason="secret words"),
        lambda store: store.ping(),
    ],
    ids=["read", "commit", "position", "language", "forget", "feedback", "ping"],
)
def test_a_broken_database_is_said_without_the_users_words(broken_store, use):
    with pytest.raises(StoreUnavailableError) as caught:
        use(broken_store)
    assert "secret" not in str(caught.value)


async def test_a_row_that_cannot_be_read_is_an_error_and_not_the_end_of_the_process(store, file):
    say(store, "anna", "moi")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE events SET data = 'no JSON'")
    connection.close()
    with pytest.raises(StoreUnavailableError):
        await store.retrieve("anna")
    with pytest.raises(StoreUnavailableError):
        store.read("anna")


def test_a_new_database_is_for_its_owner_only(domain, tmp_path):
    file = tmp_path / "new" / "conversations.db"
    ConversationStore(domain=domain, url=f"sqlite:///{file}").engine.connect().close()
    assert file.stat().st_mode & 0o777 == 0o600
