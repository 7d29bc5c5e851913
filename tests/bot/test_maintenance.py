"""The switch that turns the bot off, and who sees it when."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog

from bot import maintenance
from bot.database import open_database
from bot.maintenance import Maintenance, MaintenanceWatch, read_maintenance, switch_maintenance
from bot.settings import Settings
from bot.upkeep import Upkeep
from tests.bot.rows import keep, stored


@pytest.fixture
def sqlite(tmp_path):
    from bot.migrations import upgrade

    engine = open_database(f"sqlite:///{tmp_path / 'conversations.db'}")
    upgrade(engine)
    yield engine
    engine.dispose()


def eventually(holds) -> bool:
    until = time.monotonic() + 10
    while not holds() and time.monotonic() < until:
        time.sleep(0.02)
    return holds()


def test_at_first_the_bot_answers(engine):
    assert read_maintenance(engine) == Maintenance()


def test_off_and_on_again(engine):
    switch_maintenance(engine, on=True, texts={"fi": "Huolto", "en": " "})
    state = read_maintenance(engine)
    assert state.on
    assert state.texts == {"fi": "Huolto"}
    assert abs(state.since.timestamp() - time.time()) < 60
    switch_maintenance(engine, on=False)
    assert read_maintenance(engine) == Maintenance()


def test_a_new_text_does_not_change_since_when(engine):
    switch_maintenance(engine, on=True)
    since = read_maintenance(engine).since
    switch_maintenance(engine, on=True, texts={"sv": "Underhåll"})
    assert read_maintenance(engine) == Maintenance(on=True, since=since, texts={"sv": "Underhåll"})


@pytest.mark.parametrize(
    "value",
    ['{"on": "yes"}', '{"on": 1}', "{}", '{"texts": {"fi": "x"}}'],
)
def test_only_true_switches_the_bot_off(sqlite, value):
    write(sqlite, value)
    assert not read_maintenance(sqlite).on


@pytest.mark.parametrize("texts", ['"x"', '{"de": "x", "fi": 1, "sv": ""}', "null"])
def test_texts_that_are_none_count_as_none(sqlite, texts):
    write(sqlite, f'{{"on": true, "since": "x", "texts": {texts}}}')
    assert read_maintenance(sqlite) == Maintenance(on=True)


def write(engine, value: str) -> None:
    with engine.begin() as connection:
        row = sa.text("INSERT INTO service_state VALUES ('maintenance', :value, 0)")
        connection.execute(row, {"value": value})


def test_every_replica_sees_it_without_a_restart(address, engine, monkeypatch):
    monkeypatch.setattr(maintenance, "LOOK_SECONDS", 0.05)
    replicas = [MaintenanceWatch(open_database(address)) for _ in range(2)]
    for replica in replicas:
        replica.start()
    assert not any(replica.current.on for replica in replicas)
    switch_maintenance(engine, on=True, texts={"fi": "Huolto"})
    assert eventually(lambda: all(replica.current.on for replica in replicas))
    assert replicas[1].current.texts == {"fi": "Huolto"}
    switch_maintenance(engine, on=False)
    assert eventually(lambda: not any(replica.current.on for replica in replicas))
    for replica in replicas:
        replica.stop()
        replica._engine.dispose()


def test_two_seconds_at_most():
    assert maintenance.LOOK_SECONDS <= 2


def test_a_replica_that_starts_meanwhile_knows_before_its_first_request(sqlite):
    switch_maintenance(sqlite, on=True)
    watch = MaintenanceWatch(sqlite)
    watch.start()
    assert watch.current.on
    watch.stop()


def test_while_the_database_is_gone_the_last_known_state_stands(sqlite):
    watch = MaintenanceWatch(sqlite)
    switch_maintenance(sqlite, on=True, texts={"fi": "Huolto"})
    watch._look()
    sqlite.dispose()
    file = Path(sqlite.url.database)
    whole = file.read_bytes()
    file.write_bytes(b"no database at all " * 500)
    with structlog.testing.capture_logs() as lines:
        watch._look()
        watch._look()
    assert watch.current.texts == {"fi": "Huolto"}
    # Once, not every two seconds of an outage.
    assert [line["event"] for line in lines] == ["bot.maintenance.unknown"]

    sqlite.dispose()
    file.write_bytes(whole)
    switch_maintenance(sqlite, on=False)
    watch._look()
    assert not watch.current.on


def test_nonsense_in_the_table_changes_nothing(sqlite):
    watch = MaintenanceWatch(sqlite)
    for value in ("no JSON", "[1]"):
        with sqlite.begin() as connection:
            connection.execute(sa.text("DELETE FROM service_state"))
        write(sqlite, value)
        watch._look()
        assert watch.current == Maintenance()


def test_a_change_is_logged_once(sqlite):
    watch = MaintenanceWatch(sqlite)
    switch_maintenance(sqlite, on=True, texts={"fi": "Huolto"})
    with structlog.testing.capture_logs() as lines:
        watch._look()
        watch._look()
    assert lines == [{"event": "bot.maintenance.changed", "log_level": "warning", "on": True}]


def test_a_process_looks_after_both_and_lets_go_of_everything(sqlite):
    keep(sqlite, "anna", opened_at=time.time() - 8 * 86400)
    switch_maintenance(sqlite, on=True)
    upkeep = Upkeep(Settings(db=str(sqlite.url), retention_days=7))
    upkeep.start()
    assert upkeep.maintenance.current.on
    assert eventually(lambda: not stored(sqlite)["conversations"])
    before = time.monotonic()
    upkeep.stop()
    assert time.monotonic() - before < 2
