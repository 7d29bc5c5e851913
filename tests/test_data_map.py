"""docs/data-map.md names every place where something is kept, and none that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml

from api.rate_limits import RateLimits
from bot.database import open_database
from bot.locks import TurnLocks
from bot.migrations import upgrade
from bot.settings import ROOT

# Of Rasa, without a line in domain.yml: what a conversation began with, and what a form asks for.
SLOTS_OF_RASA = {"session_started_metadata", "requested_slot"}
# Everything in a browser that outlives a page.
BROWSER_STORES = r"localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|\bcaches\b"
ADDRESS, CONVERSATION = "203.0.113.77", "a conversation that nobody may recognise"


@pytest.fixture(scope="module")
def tables(root: Path) -> dict[str, list[list[str]]]:
    """Return the rows of each table of the page, by the title of its first columns."""
    found: dict[str, list[list[str]]] = {}
    title = None
    for line in (root / "docs" / "data-map.md").read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            title = None
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if title is None:
            title = " ".join(cells[:2])
            assert title not in found, title
            found[title] = []
        elif not set(line) <= set("|- "):
            found[title].append(cells)
    return found


def names(cell: str) -> list[str]:
    """Return the names in `backticks`."""
    return re.findall(r"`([^`]+)`", cell)


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.fixture(scope="module")
def columns(tmp_path_factory) -> set[tuple[str, str]]:
    """Return the columns that the service's own migrations make."""
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('map') / 'c.db'}")
    upgrade(engine)
    look = sa.inspect(engine)
    found = {
        (table, column["name"])
        for table in look.get_table_names()
        for column in look.get_columns(table)
    }
    engine.dispose()
    return found


def test_every_column_of_the_database_has_its_row_and_no_other(tables, columns):
    rows = [tuple(names(cell)[0] for cell in row[:2]) for row in tables["table column"]]

    assert len(rows) == len(set(rows))
    assert set(rows) == columns


def test_the_tables_of_the_program_are_those_of_the_migrations(columns):
    from bot.tables import Base

    declared = {
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
    }
    assert declared == {(table, column) for table, column in columns if table != "alembic_version"}


def test_every_table_has_purpose_time_readers_and_deletion(tables, columns):
    purposes = {row[0] for row in tables["mark purpose"]}
    rows = {names(row[0])[0]: row[1:] for row in tables["table purpose"]}

    assert set(rows) == {table for table, _ in columns}
    for name, cells in rows.items():
        assert all(cells), name
        assert set(cells[0].split(", ")) <= purposes, name


def test_every_place_with_a_purpose_names_one_that_is_explained(tables):
    purposes = {row[0] for row in tables["mark purpose"]}
    given = {
        purpose
        for title, position in (("key begins with written by", 3), ("what purpose", 1))
        for row in tables[title]
        for purpose in row[position].split(", ")
    }

    assert given
    assert given <= purposes


def test_what_a_deletion_names_is_every_table_about_people(tables):
    from bot.deletion import STORES

    about_people = {
        names(row[0])[0] for row in tables["table column"] if not row[3].startswith("no")
    }
    assert about_people == set(STORES)


def test_every_slot_has_its_row_and_no_other(tables, root):
    domain = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))
    listed = [name for row in tables["slot what it holds"] for name in names(row[0])]

    assert len(listed) == len(set(listed))
    assert set(listed) == set(domain["slots"]) | SLOTS_OF_RASA


def test_every_service_state_is_named(tables):
    written = {
        name
        for path in python_files("bot", "api")
        if "write_state(" in (text := path.read_text(encoding="utf-8"))
        for name in re.findall(r'^_NAME = "(\w+)"', text, re.MULTILINE)
    }
    (row,) = [row for row in tables["table column"] if row[:2] == ["`service_state`", "`name`"]]

    assert written
    assert set(names(row[2])) == written


def test_every_field_of_the_browsers_item_has_its_row_and_no_other(tables, root):
    memory = (root / "api" / "widget" / "memory.js").read_text(encoding="utf-8")
    fields = {
        name
        for form in ("blank", "noConversation")
        for name in re.findall(
            r"^  (\w+):",
            memory.partition(f"const {form} = () => ({{")[2].partition("});")[0],
            re.MULTILINE,
        )
    }
    listed = [name for row in tables["field what it holds"] for name in names(row[0])]

    assert len(fields) > 10
    assert len(listed) == len(set(listed))
    assert set(listed) == fields


def test_the_browser_keeps_one_item_and_nothing_else(root):
    page = (root / "docs" / "data-map.md").read_text(encoding="utf-8")
    used = {
        (path.name, store)
        for folder in ("api/widget", "api/static")
        for path in (root / folder).rglob("*.js")
        if "releases" not in path.parts
        for store in re.findall(BROWSER_STORES, path.read_text(encoding="utf-8"))
    }
    keys = re.findall(r"this\.key = `([^`$]+)", (root / "api/widget/memory.js").read_text())

    assert used == {("memory.js", "localStorage")}
    assert len(keys) == 1
    assert f"`{keys[0]}`" in page


def test_nothing_else_in_the_templates_stores_anything(root):
    for path in (root / "api" / "templates").glob("*.html"):
        assert not re.search(BROWSER_STORES, path.read_text(encoding="utf-8")), path.name


async def test_what_redis_really_gets_begins_as_the_page_says(tables, redis_server):
    import redis

    documented = [names(row[0])[0] for row in tables["key begins with written by"]]
    limits = RateLimits("30/minute", redis=redis_server.address, key="k" * 32)
    locks = TurnLocks(redis_server.address)
    await limits.check(address=ADDRESS, conversation_id=CONVERSATION, opens=True)
    client = redis.Redis.from_url(redis_server.address)
    async with locks.answering(CONVERSATION, ADDRESS), locks.turn(CONVERSATION):
        keys = [key.decode() for key in client.scan_iter()]
        lifetimes = {key: client.ttl(key) for key in keys}
        kept = b"".join(client.dump(key) for key in keys)
    await locks.close()
    client.close()

    for prefix in documented:
        assert any(key.startswith(prefix) for key in keys), prefix
    for key in keys:
        assert key.startswith(tuple(documented)), key
        assert 0 < lifetimes[key] <= 2 * 86400, key
        assert ADDRESS not in key
        assert CONVERSATION not in key
    assert ADDRESS.encode() not in kept
    assert CONVERSATION.encode() not in kept


def test_redis_is_written_by_the_modules_that_the_page_names_alone(tables):
    listed = {names(row[1])[0] for row in tables["key begins with written by"]}
    writing = {
        str(path.relative_to(ROOT))
        for path in python_files("bot", "api", "actions")
        if re.search(r"KEY_PREFIX|key_prefix", path.read_text(encoding="utf-8"))
    }
    connecting = {
        str(path.relative_to(ROOT))
        for path in python_files("bot", "api", "actions")
        if re.search(r"Redis(?:Storage\(|\.from_url\()", path.read_text(encoding="utf-8"))
    }

    assert writing == listed
    # These only ask whether it answers.
    assert connecting - listed <= {"api/operations.py", "api/service_state.py"}


def test_every_file_of_the_state_folder_is_named(tables):
    listed = {name for row in tables["file what it holds"] for name in names(row[0])}
    used = {
        f"var/{name}"
        for path in python_files("bot", "api", "actions")
        for name in re.findall(
            r"""(?:STATE_DIRECTORY|"var") / ["']([^"']+)["']""", path.read_text(encoding="utf-8")
        )
    }

    assert {"var/secret", "var/conversations.db"} <= used
    assert used == listed


def test_every_file_that_the_page_names_is_there(root):
    page = (root / "docs" / "data-map.md").read_text(encoding="utf-8")
    files = set(re.findall(r"`((?:bot|api|actions|tests|data|deploy)/[\w/.-]+)`", page))

    assert len(files) > 8
    assert [name for name in files if not (root / name).exists()] == []


def test_every_memory_of_words_of_users_is_named(root):
    """A cache whose key is a word or a text of a user outlives a deletion until it is full."""
    page = (root / "docs" / "data-map.md").read_text(encoding="utf-8")
    keyed_by_text = {
        str(path.relative_to(ROOT))
        for path in python_files("bot", "api", "actions")
        for name in re.findall(
            r"@(?:lru_)?cache(?:\([^)]*\))?\n(?:async )?def \w+\((word|text|message|name|token): ?str",
            path.read_text(encoding="utf-8"),
        )
    }
    # Its keys are names of programmes and content, never what somebody typed.
    content_only = {"actions/mentoring/levels.py", "actions/mentoring/hearing/name_spelling.py"}

    assert {path for path in keyed_by_text - content_only if f"`{path}`" not in page} == set()
    assert keyed_by_text >= {"actions/inflection/analyser.py", "bot/insights/questions.py"}


def test_the_retention_that_the_page_tells_is_the_default(tables):
    from bot.settings import Settings

    days = Settings.model_fields["retention_days"].default
    (events,) = [row for row in tables["table purpose"] if row[0] == "`events`"]

    assert f"`VERKOSTOVINKKI_RETENTION_DAYS` ({days})" in events[2]
