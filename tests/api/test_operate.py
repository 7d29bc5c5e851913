"""The operator's command line, on both databases: what it prints, and that it tells the truth."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time

import pytest
import sqlalchemy as sa
import structlog

from api import operate
from bot.database import open_database
from bot.deletion import OWNERS, STORES
from bot.maintenance import read_maintenance
from bot.settings import ROOT
from tests.bot.rows import TABLES, keep, stored

DAY = 86400.0


@pytest.fixture
def run(address, monkeypatch, capsys):
    """Return a function that runs one command and returns exit code, output and errors."""
    # The logs of the whole test run stay as they are.
    monkeypatch.setattr(operate, "configure_logs", lambda _: None)
    monkeypatch.setenv("VERKOSTOVINKKI_DB", address)
    monkeypatch.delenv("VERKOSTOVINKKI_REDIS", raising=False)

    def _run(*arguments, typed=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        with structlog.testing.capture_logs():
            code = operate.main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return _run


@pytest.fixture
def talks(engine):
    """Store three conversations: old, middle and new."""
    now = time.time()
    keep(engine, "old", opened_at=now - 40 * DAY, text="Kirjoita Anna Hämäläiselle", name="Anna")
    keep(engine, "-middle", opened_at=now - 10 * DAY, text="Olen SIIVOOJA Åbossa")
    keep(engine, "new", opened_at=now, text='100 % varma \\ "ehkä"')
    return engine


def test_migrate_makes_the_tables_and_says_so(run):
    code, out, _ = run("migrate")
    assert (code, out) == (0, "The tables are at revision 0002 now; before: none.\n")
    assert run("migrate")[:2] == (0, "The tables are up to date: revision 0002.\n")


def test_without_tables_every_other_command_says_what_to_do(run, address):
    open_database(address).connect().close()
    for command in (["find", "x"], ["show", "x"], ["delete", "x"], ["maintenance", "on"]):
        code, out, err = run(*command)
        assert (code, out) == (1, "")
        assert "migrate" in err or "no database" in err


def test_nothing_makes_a_database_by_the_way(tmp_path, run, monkeypatch):
    file = tmp_path / "elsewhere.db"
    monkeypatch.setenv("VERKOSTOVINKKI_DB", f"sqlite:///{file}")
    code, _, err = run("status")
    assert code == 1
    assert str(file) in err
    assert not file.exists()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("hämäläis", ["old"]),
        ("HÄMÄLÄIS", ["old"]),
        ("Ha\u0308ma\u0308la\u0308is", ["old"]),
        ("siivooja", ["-middle"]),
        ("åbo", ["-middle"]),
        ("hassan", ["-middle", "new"]),  # who was written to, in slots and the bot's words
        ("100 %", ["new"]),
        ("1_0 %", []),
        ('\\ "ehkä"', ["new"]),
        ("Vad vill du säga", ["old", "-middle", "new"]),
        ("ei missään", []),
        ("action_listen", []),
    ],
)
def test_find_lists_the_conversations_that_hold_a_text(run, talks, text, ids):
    code, out, err = run("find", text)
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == ids
    assert all(line.endswith("  sv  3 messages") for line in lines)
    assert (code, bool(err)) == ((0, False) if ids else (1, True))


def test_find_looks_into_the_reasons_of_judgements(run, talks):
    with talks.begin() as connection:
        connection.execute(
            sa.text("UPDATE feedback SET reason = 'Åke sanoi' WHERE conversation_id = 'new'")
        )
    assert run("find", "åke")[1].split()[0] == "new"


def test_find_needs_a_text(run, talks):
    assert run("find", " ")[0] == 1


def test_show_prints_the_conversation_as_its_user_saw_it(run, talks):
    code, out, _ = run("show", "-middle")
    assert code == 0
    spoken = ["Hej, jag är en bot.", "Olen SIIVOOJA Åbossa", "Tack. Vad vill du säga till Hassan?"]
    assert [line for line in out.splitlines() if line and "UTC" not in line] == spoken
    assert run("show", "nobody")[0] == 1


def test_export_holds_every_column_of_every_table(run, talks):
    code, out, _ = run("export", "old")
    assert code == 0
    told = json.loads(out)
    assert [message["role"] for message in told["messages"]] == ["bot", "user", "bot"]
    assert "Kirjoita Anna Hämäläiselle" in out
    assert set(told["stored"]) == set(STORES)
    with talks.connect() as connection:
        for name, owner in TABLES.items():
            query = sa.select(owner.table).where(owner == "old")
            rows = connection.execute(query).mappings().all()
            assert len(told["stored"][name]) == len(rows) > 0
            assert set(told["stored"][name][0]) == set(owner.table.c.keys())
    assert "Hassan" not in out
    assert run("export", "nobody")[0] == 1


def test_every_table_with_conversations_is_deleted_from_and_exported(engine):
    names = {
        table
        for table in sa.inspect(engine).get_table_names()
        if table not in {"alembic_version", "service_state"}
    }
    assert names == set(OWNERS) == set(STORES) == set(TABLES)


def test_delete_asks_and_a_no_changes_nothing(run, talks):
    before = stored(talks)
    for typed in ("", "no\n", "y\n"):
        code, out, err = run("delete", "old", typed=typed)
        assert code == 1
        assert "for good" in out
        assert "Nothing was deleted" in err
    assert stored(talks) == before


def test_delete_gives_the_receipt_of_the_interface_and_leaves_nothing(run, talks):
    code, out, _ = run("delete", "old", "-middle", typed="yes\n")
    assert code == 0
    lines = out.removeprefix("Delete 2 conversations for good? Write yes: ").splitlines()
    for line, name in zip(lines, ["old", "-middle"], strict=True):
        conversation_id, _, receipt = line.partition("  ")
        assert conversation_id == name
        told = json.loads(receipt)
        assert set(told) == {"deleted", "receipt", "deleted_at", "stores"}
        assert told["deleted"] is True
        assert told["stores"] == list(STORES)
    assert stored(talks) == {table: {"new"} for table in TABLES}
    assert run("find", "Hämäläis")[0] == 1


def test_delete_of_one_that_is_not_there_deletes_none(run, talks):
    code, _, err = run("delete", "--yes", "old", "nobody")
    assert code == 1
    assert "nobody" in err
    assert "old" in stored(talks)["events"]


def test_retention_counts_first_and_then_deletes(run, talks):
    assert "1 conversations are older than 30 days" in run("retention", "--dry-run")[1]
    assert "old" in stored(talks)["events"]
    assert "1 conversations older than 30 days were deleted" in run("retention")[1]
    assert stored(talks)["events"] == {"-middle", "new"}


def test_retention_does_not_trust_a_clock_that_jumped(run, talks, monkeypatch):
    assert run("retention")[0] == 0
    ahead = time.time() + 400 * DAY
    monkeypatch.setattr("api.operations.time.time", lambda: ahead)
    code, _, err = run("retention")
    assert code == 1
    assert "--yes" in err
    assert len(stored(talks)["events"]) == 2
    assert run("retention", "--yes")[0] == 0
    assert stored(talks)["events"] == set()


def test_maintenance_on_with_own_words_and_off(run, engine):
    assert "off" in run("maintenance", "status")[1]
    code, out, _ = run("maintenance", "on", "--fi", "Palaamme klo 12.", "--en", "Back at 12.")
    assert code == 0
    assert "fi: Palaamme klo 12." in out
    assert "sv: (the usual text)" in out
    assert read_maintenance(engine).texts == {"fi": "Palaamme klo 12.", "en": "Back at 12."}
    assert "on since" in run("maintenance", "status")[1]
    assert run("maintenance", "off")[1] == "Maintenance is off: the bot answers.\n"
    assert not read_maintenance(engine).on


@pytest.mark.parametrize("text", ["", "  ", "x" * 501])
def test_a_text_that_nobody_can_read_is_refused(run, engine, text):
    with pytest.raises(SystemExit) as ended:
        run("maintenance", "on", "--fi", text)
    assert ended.value.code == 2
    assert not read_maintenance(engine).on


def test_status_tells_how_the_stores_stand(run, talks):
    run("maintenance", "on")
    code, out, _ = run("status")
    facts = {line[:14].strip(): line[15:] for line in out.splitlines()}
    assert code == 0
    assert facts["tables"] == "revision 0002, up to date"
    assert (facts["conversations"], facts["events"], facts["feedback"]) == ("3", "15", "3")
    assert facts["to be deleted"] == "1 conversations"
    assert facts["oldest"].endswith("UTC; kept 30 days")
    assert facts["maintenance"] == "on"
    assert facts["redis"] == "not configured"


def test_status_says_that_the_tables_are_of_another_release(run, engine):
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    code, out, _ = run("status")
    assert code == 1
    assert "migrate" in out


def test_status_sees_redis_come_and_go(run, talks, redis_server, monkeypatch):
    monkeypatch.setenv("VERKOSTOVINKKI_REDIS", redis_server.address)
    assert "redis          reachable" in run("status")[1]
    redis_server.stop()
    code, out, _ = run("status")
    assert code == 1
    assert "redis          does not answer" in out


def test_a_database_that_is_gone_is_said_without_its_password(run, monkeypatch):
    address = "postgresql://user:geheim@127.0.0.1:1/conversations"
    monkeypatch.setenv("VERKOSTOVINKKI_DB", address)
    code, out, err = run("status")
    assert (code, out) == (1, "")
    assert err == "The database does not answer as it should: OperationalError.\n"


def test_a_wrong_setting_is_named(run, monkeypatch):
    monkeypatch.setenv("VERKOSTOVINKKI_RETENTION_DAYS", "0")
    code, _, err = run("status")
    assert code == 2
    assert "retention_days" in err


def test_it_runs_beside_the_service_and_loads_no_model(talks, address):
    loaded = (
        "import sys; from api.operate import main; code = main(['find', 'siivooja']); "
        "assert 'tensorflow' not in sys.modules and 'bot.assistant' not in sys.modules; "
        "sys.exit(code)"
    )
    told = subprocess.run(
        [sys.executable, "-c", loaded],
        cwd=ROOT,
        env=os.environ | {"VERKOSTOVINKKI_DB": address},
        capture_output=True,
        text=True,
        check=False,
    )
    # No warning of a package stands between an operator at night and the answer.
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.split()[0] == "-middle"
