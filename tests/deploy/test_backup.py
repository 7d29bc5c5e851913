"""Backups of a running database, and the way back: with the scripts that an operator runs."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.settings import ROOT

ROWS = 500


@pytest.fixture(params=["sqlite", "postgres"])
def database(request, tmp_path) -> str:
    """Return the address of a database with one table of 500 rows."""
    if request.param == "postgres":
        address = request.getfixturevalue("postgres")
    else:
        address = f"sqlite:///{tmp_path / 'conversations.db'}"
    execute(address, "CREATE TABLE events (id INTEGER PRIMARY KEY, data TEXT)")
    execute(address, *(_row(n) for n in range(ROWS)))
    return address


@pytest.fixture
def script(database, tmp_path, request):
    """Return a function that runs a script of deploy/ on the database."""
    path = os.environ["PATH"]
    if database.startswith("postgresql"):
        server = request.getfixturevalue("postgres_server")
        path = f"{Path(server.program('pg_dump')).parent}:{path}"
    # The project's interpreter is what `python` is in the image.
    path = f"{ROOT / '.venv' / 'bin'}:{path}"

    def run(name, *arguments, **environment):
        return subprocess.run(
            ["sh", ROOT / "deploy" / name, *arguments],
            env=os.environ | {"PATH": path, "VERKOSTOVINKKI_DB": database, **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


def _row(number: int) -> str:
    return f"INSERT INTO events VALUES ({number}, 'työ {number}')"  # noqa: S608  our own number


def execute(address: str, *statements: str) -> list:
    engine = sa.create_engine(address)
    try:
        with engine.begin() as connection:
            for statement in statements:
                result = connection.execute(sa.text(statement))
            return result.fetchall() if result.returns_rows else []
    finally:
        engine.dispose()


def backup(script, folder: Path) -> Path:
    done = script("backup.sh", folder)
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


def test_what_was_stored_comes_back_and_nothing_else(database, script, tmp_path):
    kept = backup(script, tmp_path)
    execute(
        database,
        "DELETE FROM events WHERE id < 400",
        "UPDATE events SET data = 'changed'",
        "CREATE TABLE later (id INTEGER)",
    )

    done = script("restore.sh", kept)

    assert done.returncode == 0, done.stderr
    assert execute(database, "SELECT id, data FROM events ORDER BY id") == [
        (n, f"työ {n}") for n in range(ROWS)
    ]
    assert sa.inspect(sa.create_engine(database)).get_table_names() == ["events"]
    # The next backup works as the first did.
    assert backup(script, tmp_path).is_file()


def test_a_backup_is_for_its_owner_only_and_whole(database, script, tmp_path):
    kept = backup(script, tmp_path)
    assert kept.stat().st_mode & 0o077 == 0
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_backup_while_somebody_writes(database, script, tmp_path):
    engine = sa.create_engine(database)
    with engine.begin() as writing:
        writing.execute(sa.text("DELETE FROM events"))
        kept = backup(script, tmp_path)
    engine.dispose()

    assert script("restore.sh", kept).returncode == 0
    assert execute(database, "SELECT count(*) FROM events") == [(ROWS,)]


def test_half_a_backup_changes_nothing(database, script, tmp_path):
    kept = backup(script, tmp_path)
    kept.write_bytes(kept.read_bytes()[: kept.stat().st_size * 2 // 3])
    execute(database, "DELETE FROM events WHERE id >= 3")

    done = script("restore.sh", kept)

    assert done.returncode != 0
    assert "nothing was changed" in done.stderr
    assert execute(database, "SELECT count(*) FROM events") == [(3,)]


def test_backups_are_kept_for_a_week_and_the_last_one_until_there_is_a_better(
    database, script, tmp_path
):
    old = backup(script, tmp_path)
    week = time.time() - 7 * 86400 - 120
    old = old.rename(old.with_name(f"verkostovinkki-20200101T000000Z{old.suffix}"))
    os.utime(old, (week, week))

    failed = script("backup.sh", tmp_path, VERKOSTOVINKKI_DB="sqlite:////no/such/file.db")
    assert failed.returncode != 0
    assert old.exists()

    backup(script, tmp_path)
    assert not old.exists()


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["backup.sh"], {}, "Usage"),
        (["backup.sh", "no/such/folder"], {}, "no/such/folder"),
        (["backup.sh", "."], {"BACKUP_DAYS": "week"}, "week"),
        (["backup.sh", "."], {"VERKOSTOVINKKI_DB": "mysql://x"}, "postgresql"),
        (["restore.sh"], {}, "Usage"),
        (["restore.sh", "no-such-file.db"], {}, "no-such-file.db"),
        (["restore.sh", "README.md"], {"VERKOSTOVINKKI_DB": "sqlite:///x.db"}, "README.md"),
        (["restore.sh", "README.md"], {"VERKOSTOVINKKI_DB": "postgresql://x/y"}, "README.md"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(arguments, environment, said):
    script, *rest = arguments
    done = subprocess.run(
        ["sh", ROOT / "deploy" / script, *rest],
        cwd=ROOT,
        env=os.environ | {"VERKOSTOVINKKI_DB": "sqlite:///var/x.db", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    assert said in done.stderr


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_a_running_service_keeps_its_database(tmp_path, journal):
    """A database that a service holds open is not replaced, also when it locks nothing."""
    live, kept = tmp_path / "live.db", tmp_path / "kept.db"
    for file in (live, kept):
        with sqlite3.connect(file) as made:
            made.execute("CREATE TABLE events (id INTEGER)")
        made.close()
    service = sqlite3.connect(live)
    service.execute(f"PRAGMA journal_mode = {journal}")
    service.execute("SELECT * FROM events").fetchall()

    done = subprocess.run(
        ["sh", ROOT / "deploy" / "restore.sh", kept],
        env=os.environ
        | {
            "VERKOSTOVINKKI_DB": f"sqlite:///{live}",
            "PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    service.close()
    assert done.returncode != 0
    assert "stop the service first" in done.stderr


def test_what_users_deleted_since_stays_deleted(database, script, tmp_path):
    """With the service's own tables, as `--repeat-deletions` needs them."""
    from bot.database import open_database
    from bot.migrations import upgrade

    execute(database, "DROP TABLE events")
    engine = open_database(database)
    upgrade(engine)
    engine.dispose()
    execute(
        database,
        "INSERT INTO conversations VALUES ('kept', 1.0, 1.0, 'fi', 1, 0, 0, NULL)",
        "INSERT INTO conversations VALUES ('deleted', 1.0, 1.0, 'fi', 1, 0, 0, NULL)",
        "INSERT INTO events (sender_id, type_name, data) VALUES ('kept', 'user', 'Anna Virtanen')",
        "INSERT INTO events (sender_id, type_name, data) VALUES ('deleted', 'user', 'Anna')",
    )
    kept = backup(script, tmp_path)
    execute(
        database,
        "DELETE FROM conversations WHERE conversation_id = 'deleted'",
        "DELETE FROM events WHERE sender_id = 'deleted'",
    )
    execute(database, "UPDATE events SET data = 'changed'")

    done = script("restore.sh", "--repeat-deletions", kept)

    assert done.returncode == 0, done.stderr
    assert execute(database, "SELECT sender_id, data FROM events") == [("kept", "Anna Virtanen")]
    assert execute(database, "SELECT conversation_id FROM conversations") == [("kept",)]

    assert script("restore.sh", kept).returncode == 0
    assert len(execute(database, "SELECT 1 FROM conversations")) == 2
