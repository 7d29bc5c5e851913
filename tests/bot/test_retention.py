"""Conversations are deleted when their time is over: neither before, nor in part, nor by mistake."""

from __future__ import annotations

import subprocess
import threading
import time
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog

from bot.database import open_database
from bot.migrations import upgrade
from bot.retention import (
    GRACE_SECONDS,
    RetentionJob,
    count_expired,
    delete_expired,
    redate_future,
)
from bot.tables import Conversation, Event, Feedback, Received
from tests.bot.rows import event_rows, keep, spoken, stored

HOUR, DAY = 3600.0, 86400.0
NOW = time.time()
NAME = "Kanarialintu-Ääninen"
NOTHING = {"conversations": set(), "events": set(), "received": set(), "feedback": set()}


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def only(*names: str) -> dict[str, set[str]]:
    return {table: set(names) for table in NOTHING}


@pytest.mark.parametrize(
    ("age", "kept"),
    [
        (0, True),
        (29.99 * DAY, True),
        (30 * DAY + GRACE_SECONDS - 1, True),  # a token made a moment later may still open it
        (30 * DAY + GRACE_SECONDS + 1, False),
        (900 * DAY, False),
    ],
)
def test_a_conversation_lives_as_long_as_its_token(engine, age, kept):
    keep(engine, "anna", opened_at=NOW - age)
    assert count_expired(engine, days=30, now=NOW) == (not kept)
    assert delete_expired(engine, days=30, now=NOW) == (not kept)
    assert stored(engine) == (only("anna") if kept else NOTHING)


def test_how_long_is_a_setting(engine):
    keep(engine, "anna", opened_at=NOW - 8 * DAY)
    assert delete_expired(engine, days=9, now=NOW) == 0
    assert delete_expired(engine, days=7, now=NOW) == 1


def test_what_is_said_lately_does_not_lengthen_it(engine):
    keep(engine, "anna", opened_at=NOW - 31 * DAY)
    with engine.begin() as connection:
        connection.execute(sa.update(Conversation).values(changed_at=NOW))
        late = event_rows("anna", spoken("Vielä yksi", moment=NOW - DAY))
        connection.execute(Event.__table__.insert(), late)
    assert delete_expired(engine, days=30, now=NOW) == 1
    assert stored(engine) == NOTHING


def test_more_than_fit_one_transaction_go_and_the_others_stay(engine):
    for number in range(230):
        keep(engine, f"old {number}", opened_at=NOW - 31 * DAY - number)
    keep(engine, "new", opened_at=NOW - DAY)
    assert delete_expired(engine, days=30, now=NOW) == 230
    assert stored(engine) == only("new")


def test_a_stop_in_the_middle_leaves_whole_conversations(engine):
    for number in range(150):
        keep(engine, f"old {number}", opened_at=NOW - 31 * DAY)
    stops = iter([False, True, True])
    assert delete_expired(engine, days=30, now=NOW, stopping=lambda: next(stops)) == 100
    left = stored(engine)
    assert len(left["conversations"]) == 50
    assert all(names == left["conversations"] for names in left.values())


def test_replicas_that_delete_at_once_count_each_conversation_once(address, engine):
    for number in range(300):
        keep(engine, f"old {number}", opened_at=NOW - 31 * DAY)
    together, counts, errors = threading.Barrier(3), [], []

    def replica() -> None:
        own = open_database(address)
        together.wait()
        try:
            counts.append(delete_expired(own, days=30, now=NOW))
        except Exception as error:  # noqa: BLE001  told below
            errors.append(error)
        finally:
            own.dispose()

    threads = [threading.Thread(target=replica) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert sum(counts) == 300
    assert stored(engine) == NOTHING


def test_events_that_belong_to_no_conversation_go_as_well(engine):
    with engine.begin() as connection:
        for name, age in (("old", 31 * DAY), ("new", DAY)):
            rows = event_rows(name, spoken("Hej", moment=NOW - age))
            connection.execute(Event.__table__.insert(), rows)
    assert count_expired(engine, days=30, now=NOW) == 1
    assert delete_expired(engine, days=30, now=NOW) == 1
    assert stored(engine)["events"] == {"new"}


def test_what_is_left_of_a_deleted_conversation_goes_within_an_hour(engine):
    with engine.begin() as connection:
        for name, age in (("old", 2 * HOUR), ("new", 0.5 * HOUR)):
            judged = {"conversation_id": name, "message_id": "m1", "helpful": True}
            connection.execute(sa.insert(Feedback).values(**judged, created_at=NOW - age))
        answered = {"conversation_id": "old", "client_message_id": "x", "position": 1}
        connection.execute(sa.insert(Received).values(**answered))
    delete_expired(engine, days=30, now=NOW)
    assert stored(engine) == NOTHING | {"feedback": {"new"}}


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_planted_name_is_in_no_byte_of_sqlites_files(tmp_path, journal):
    engine = open_database(f"sqlite:///{tmp_path / 'conversations.db'}")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA journal_mode = {journal}")
    upgrade(engine)
    needles = [NAME.encode(), NAME.encode("ascii", "backslashreplace"), b"Kanarialintu"]

    def found() -> bool:
        return any(needle in file.read_bytes() for file in tmp_path.iterdir() for needle in needles)

    for number in range(60):
        text = f"Kirjoita {NAME}lle, " + number * "pitkä teksti "
        keep(engine, f"{number}", opened_at=NOW - 31 * DAY, text=text, name=NAME)
        keep(engine, f"new {number}", opened_at=NOW, text=number * "toinen ")
    assert found()
    assert delete_expired(engine, days=30, now=NOW) == 60
    assert not found()
    assert len(stored(engine)["events"]) == 60
    engine.dispose()


def test_a_planted_name_is_not_in_a_fresh_dump(postgres, postgres_server):
    engine = open_database(postgres)
    upgrade(engine)
    keep(engine, "anna", opened_at=NOW - 31 * DAY, text=f"Kirjoita {NAME}lle", name=NAME)
    keep(engine, "bo", opened_at=NOW, text="Pysyy")

    def dump() -> str:
        command = [postgres_server.program("pg_dump"), "--dbname", postgres]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "Kanarialintu" in dump()
    delete_expired(engine, days=30, now=NOW)
    assert "Kanarialintu" not in dump()
    assert "Pysyy" in dump()
    engine.dispose()


def test_the_job_deletes_and_logs_counts_only(engine, clock, monkeypatch):
    told = []
    monkeypatch.setattr("bot.retention.happened", lambda *what, **number: told.append(number))
    keep(engine, "anna", opened_at=NOW - 31 * DAY, text=NAME)
    keep(engine, "bo", opened_at=NOW - DAY)
    with structlog.testing.capture_logs() as lines:
        pause = RetentionJob(engine, days=30, now=clock).run_once()
    assert lines == [
        {"event": "bot.retention.ran", "log_level": "info", "deleted": 1, "redated": 0}
    ]
    assert told == [{"number": 1}]
    assert stored(engine) == only("bo")
    assert 0.9 * HOUR <= pause <= 1.1 * HOUR


@pytest.fixture
def sqlite(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'conversations.db'}")
    upgrade(engine)
    yield engine
    engine.dispose()


def test_a_month_goes_by_run_after_run(sqlite, clock):
    keep(sqlite, "anna", opened_at=NOW)
    job, alive = RetentionJob(sqlite, days=30, now=clock), 0
    while stored(sqlite)["events"]:
        clock.now += 6 * HOUR
        alive += 1
        job.run_once()
    assert alive == 30 * 4 + 1


def test_a_clock_that_jumps_ahead_deletes_nothing_and_is_reported(sqlite, clock):
    keep(sqlite, "anna", opened_at=NOW - DAY)
    job = RetentionJob(sqlite, days=30, now=clock)
    job.run_once()
    clock.now += 400 * DAY
    # What is said under the wrong clock does not make it right.
    keep(sqlite, "bo", opened_at=clock.now)
    with structlog.testing.capture_logs() as lines:
        for _ in range(20):
            job.run_once()
            clock.now += HOUR
    assert stored(sqlite) == only("anna", "bo")
    assert [(line["event"], line["log_level"]) for line in lines] == 20 * [
        ("bot.retention.postponed", "error")
    ]

    clock.now = NOW + 21 * HOUR
    with structlog.testing.capture_logs() as lines:
        job.run_once()
    assert lines[0]["event"] == "bot.retention.ran"
    # Opened "in a year", it lives from now on as long as any.
    assert lines[0]["redated"] == 1
    assert stored(sqlite) == only("anna", "bo")


def test_after_a_long_time_off_it_waits_a_day_and_needs_no_hand(sqlite, clock):
    keep(sqlite, "anna", opened_at=NOW - DAY)
    RetentionJob(sqlite, days=30, now=clock).run_once()
    clock.now += 90 * DAY
    for _ in range(24):
        RetentionJob(sqlite, days=30, now=clock).run_once()  # restarts change nothing
        clock.now += HOUR
    assert stored(sqlite) == only("anna")
    RetentionJob(sqlite, days=30, now=clock).run_once()
    assert stored(sqlite) == NOTHING


def test_a_clock_other_than_the_database_servers_deletes_nothing(postgres):
    engine = open_database(postgres)
    upgrade(engine)
    keep(engine, "anna", opened_at=NOW - 31 * DAY)
    for wrong in (NOW + 2 * HOUR, NOW - 2 * HOUR):
        with structlog.testing.capture_logs() as lines:
            RetentionJob(engine, days=30, now=lambda wrong=wrong: wrong).run_once()
        assert [line["event"] for line in lines] == ["bot.retention.postponed"]
    assert stored(engine) == only("anna")
    RetentionJob(engine, days=30).run_once()
    assert stored(engine) == NOTHING
    engine.dispose()


def test_a_conversation_from_the_future_does_not_live_until_then(sqlite):
    keep(sqlite, "anna", opened_at=NOW + 900 * DAY)
    keep(sqlite, "bo", opened_at=NOW + HOUR)
    assert redate_future(sqlite, NOW) == 1
    assert delete_expired(sqlite, days=30, now=NOW + 31 * DAY) == 2


def test_the_job_outlives_a_database_that_is_gone_for_a_while(tmp_path, sqlite):
    keep(sqlite, "anna", opened_at=NOW - 31 * DAY, text=NAME)
    sqlite.dispose()
    file = Path(sqlite.url.database)
    whole = file.read_bytes()
    file.write_bytes(b"no database at all " * 500)
    job = RetentionJob(sqlite, days=30)
    with structlog.testing.capture_logs() as lines:
        pause = job.run_once()
    assert pause == 300
    assert [line["event"] for line in lines] == ["bot.retention.failed"]
    assert NAME not in str(lines)

    sqlite.dispose()
    file.write_bytes(whole)
    job.run_once()
    assert stored(sqlite) == NOTHING


def test_a_process_begins_with_it_and_ends_within_a_moment(sqlite):
    keep(sqlite, "anna", opened_at=NOW - 31 * DAY)
    job = RetentionJob(sqlite, days=30)
    job.start()
    until = time.monotonic() + 10
    while stored(sqlite) != NOTHING and time.monotonic() < until:
        time.sleep(0.02)
    assert stored(sqlite) == NOTHING
    before = time.monotonic()
    job.stop()
    assert time.monotonic() - before < 2
    assert not job._chore._thread.is_alive()
