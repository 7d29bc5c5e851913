"""What `python -m api.operate` does, a function a command; each returns the exit code."""

from __future__ import annotations

import json
import secrets
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from pathlib import Path

import redis
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from api.schemas import DeletionBody
from bot.database import open_database
from bot.deletion import STORES, clear_journal, count_rows, delete_conversation
from bot.errors import BotError
from bot.languages import LANGUAGES
from bot.maintenance import read_maintenance, switch_maintenance
from bot.migrations import newest_revision, schema_revision, upgrade
from bot.records import (
    count_all,
    export_conversation,
    find_conversations,
    oldest,
    read_conversation,
)
from bot.retention import count_expired, delete_expired, doubt_of_clock
from bot.settings import Settings

DONE, FAILED = 0, 1
_REDIS_SECONDS = 2.0
_OLDER = "The tables are of another release: run `python -m api.operate migrate` first."
Command = Callable[[Engine, Settings, Namespace], int]


def run(command: str, settings: Settings, arguments: Namespace) -> int:
    """Do one command.

    Returns:
        0 when it was done; 1 when it was not, with the reason on standard error.
    """
    try:
        engine = open_database(settings.db)
        file = engine.url.database if engine.dialect.name == "sqlite" else None
        if file and command != "migrate" and not Path(file).exists():
            return _fail(f"There is no database at {file}: nothing has been stored yet.")
        if command not in {"migrate", "status"} and schema_revision(engine) != newest_revision():
            return _fail(_OLDER)
        return COMMANDS[command](engine, settings, arguments)
    except SQLAlchemyError as error:
        # Its text may quote what a user wrote, and the password.
        return _fail(f"The database does not answer as it should: {type(error).__name__}.")
    except BotError as error:
        return _fail(f"{type(error).__name__}: {error}")


def migrate(engine: Engine, _: Settings, __: Namespace) -> int:
    """Bring the tables to this release."""
    before = schema_revision(engine)
    upgrade(engine)
    now = schema_revision(engine)
    if before == now:
        return _say(f"The tables are up to date: revision {now}.")
    return _say(f"The tables are at revision {now} now; before: {before or 'none'}.")


def retention(engine: Engine, settings: Settings, arguments: Namespace) -> int:
    """Delete what has expired, or only count it."""
    days, now = settings.retention_days, time.time()
    if arguments.dry_run:
        expired = count_expired(engine, days=days, now=now)
        return _say(f"{expired} conversations are older than {days} days and would be deleted.")
    doubt = doubt_of_clock(engine, now)
    if doubt and not arguments.yes:
        return _fail(
            f"Nothing was deleted: {doubt}. This machine says {_moment(now)}. "
            "If that is right, run the command again with --yes."
        )
    deleted = delete_expired(engine, days=days, now=now)
    return _say(f"{deleted} conversations older than {days} days were deleted.")


def maintenance(engine: Engine, _: Settings, arguments: Namespace) -> int:
    """Switch the bot off for users, on again, or tell how it stands."""
    if arguments.state != "status":
        texts = {code: text for code in LANGUAGES if (text := getattr(arguments, code))}
        switch_maintenance(engine, on=arguments.state == "on", texts=texts)
    state = read_maintenance(engine)
    if not state.on:
        return _say("Maintenance is off: the bot answers.")
    _say(f"Maintenance is on since {_moment(state.since)}: the bot answers nobody.")
    for language in LANGUAGES:
        _say(f"  {language}: {state.texts.get(language, '(the usual text)')}")
    return DONE


def find(engine: Engine, _: Settings, arguments: Namespace) -> int:
    """List the conversations that hold a text."""
    if not arguments.text.strip():
        return _fail("Give a text to look for.")
    with engine.connect() as connection:
        found = find_conversations(connection, arguments.text.strip())
    for one in found:
        opened = _moment(one.opened_at)
        _say(f"{one.conversation_id}  {opened}  {one.language or '--'}  {one.messages} messages")
    if not found:
        return _fail("No conversation holds this text.")
    return DONE


def show(engine: Engine, _: Settings, arguments: Namespace) -> int:
    """Print a conversation as its user saw it."""
    with engine.connect() as connection:
        messages = read_conversation(connection, arguments.id)
    for message in messages:
        _say(f"{_moment(message.created_at)}  {message.role}:\n{message.text}\n")
    return DONE if messages else _fail(_missing(arguments.id))


def export(engine: Engine, _: Settings, arguments: Namespace) -> int:
    """Print everything that is stored of a conversation as JSON."""
    with engine.connect() as connection:
        stored = export_conversation(connection, arguments.id)
    if stored is None:
        return _fail(_missing(arguments.id))
    return _say(json.dumps(stored, ensure_ascii=False, indent=2))


def delete(engine: Engine, _: Settings, arguments: Namespace) -> int:
    """Delete conversations for good, after a question, and print a receipt for each."""
    with engine.connect() as connection:
        missing = [one for one in arguments.ids if not _rows(connection, one)]
    if missing:
        return _fail(" ".join(_missing(one) for one in missing) + " Nothing was deleted.")
    if not arguments.yes:
        sys.stdout.write(f"Delete {len(arguments.ids)} conversations for good? Write yes: ")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower() != "yes":
            return _fail("Nothing was deleted.")
    for conversation_id in arguments.ids:
        with engine.begin() as connection:
            delete_conversation(connection, conversation_id)
        clear_journal(engine)
        with engine.connect() as connection:
            if left := _rows(connection, conversation_id):
                return _fail(f"{left} rows of {conversation_id} are still there: run it again.")
        receipt = DeletionBody(
            receipt=secrets.token_hex(8),
            deleted_at=datetime.now(timezone.utc),
            stores=list(STORES),
        )
        _say(f"{conversation_id}  {receipt.model_dump_json()}")
    return DONE


def status(engine: Engine, settings: Settings, _: Namespace) -> int:
    """Tell how the service's stores stand."""
    code = DONE
    revision, newest = schema_revision(engine), newest_revision()
    facts = {"database": f"{engine.url.render_as_string(hide_password=True)}, reachable"}
    if revision == newest:
        facts["tables"] = f"revision {revision}, up to date"
        with engine.connect() as connection:
            facts |= {name: str(count) for name, count in count_all(connection).items()}
            facts["oldest"] = f"{_moment(oldest(connection))}; kept {settings.retention_days} days"
        overdue = count_expired(engine, days=settings.retention_days, now=time.time())
        facts["to be deleted"] = f"{overdue} conversations"
        facts["maintenance"] = "on" if read_maintenance(engine).on else "off"
    else:
        facts["tables"] = f"revision {revision or 'none'}; this release needs {newest}. {_OLDER}"
        code = FAILED
    facts["redis"] = _redis(settings.redis)
    if facts["redis"] == "does not answer":
        code = FAILED
    _table(facts)
    return code


COMMANDS: dict[str, Command] = {
    "migrate": migrate,
    "retention": retention,
    "maintenance": maintenance,
    "find": find,
    "show": show,
    "export": export,
    "delete": delete,
    "status": status,
}


def _redis(address: str) -> str:
    if not address:
        return "not configured"
    client = redis.Redis.from_url(
        address, socket_connect_timeout=_REDIS_SECONDS, socket_timeout=_REDIS_SECONDS
    )
    try:
        client.ping()
    except redis.RedisError:
        return "does not answer"
    finally:
        client.close()
    return "reachable"


def _rows(connection: Connection, conversation_id: str) -> int:
    return sum(count_rows(connection, conversation_id).values())


def _moment(moment: datetime | float | None) -> str:
    if moment is None:
        return "--"
    if not isinstance(moment, datetime):
        moment = datetime.fromtimestamp(moment, tz=timezone.utc)
    return moment.strftime("%Y-%m-%d %H:%M UTC")


def _missing(conversation_id: str) -> str:
    return f"Nothing is stored under {conversation_id}."


def _table(facts: Mapping[str, str]) -> None:
    for name, value in facts.items():
        _say(f"{name:<14} {value}")


def _say(text: str) -> int:
    sys.stdout.write(text + "\n")
    return DONE


def _fail(text: str) -> int:
    sys.stderr.write(text + "\n")
    return FAILED
