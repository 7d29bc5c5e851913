"""Look after a running service from the command line: `python -m api.operate --help`.

It reads the same settings as the service and works beside it; no model is loaded.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from pydantic import ValidationError

from api.logs import configure_logs
from bot.languages import LANGUAGES
from bot.settings import Settings

_LONGEST_TEXT = 500
_OPTIONS = {"--yes", "-h", "--help"}


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    top = argparse.ArgumentParser(
        prog="python -m api.operate",
        description="Look after the service. Settings come from the environment, as for the "
        "service itself. Exit codes: 0 done, 1 not done, 2 wrong command or setting.",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("status", help="what is stored, and whether database and Redis answer")
    commands.add_parser("migrate", help="bring the database's tables to this release")
    retention = commands.add_parser("retention", help="delete conversations that have expired")
    retention.add_argument("--dry-run", action="store_true", help="only count them")
    retention.add_argument("--yes", action="store_true", help="the clock is right: delete")
    switch = commands.add_parser(
        "maintenance", help="switch the bot off for users with a message, and on again"
    )
    switch.add_argument("state", choices=["on", "off", "status"], help="on: the bot is off")
    for language in LANGUAGES:
        switch.add_argument(f"--{language}", metavar="TEXT", type=_text, help="own message")
    find = commands.add_parser("find", help="list the conversations that hold a text")
    find.add_argument("text", help="for example a name; upper or lower case, part of a word too")
    for name, does in (
        ("show", "print a conversation as its user saw it"),
        ("export", "print everything that is stored of a conversation, as JSON"),
    ):
        commands.add_parser(name, help=does).add_argument("id", help="of the conversation")
    delete = commands.add_parser("delete", help="delete conversations for good")
    delete.add_argument("ids", nargs="+", metavar="ID", help="of a conversation")
    delete.add_argument("--yes", action="store_true", help="do not ask")
    return top


def main(given: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        given: the arguments; those of the process when None.

    Returns:
        0 when it was done, 1 when not, 2 when a setting is wrong.
    """
    arguments = parser().parse_args(_with_ids_last(sys.argv[1:] if given is None else given))
    try:
        settings = Settings()
    except ValidationError as error:
        problems = (f"{problem['loc'][0]}: {problem['msg']}" for problem in error.errors())
        sys.stderr.write("A setting is wrong. " + "; ".join(problems) + "\n")
        return 2
    # Before what brings Rasa, whose packages warn while they are imported.
    configure_logs(settings.log_format)
    from bot.serving_imports import keep_out

    keep_out()
    from api.operations import run

    return run(arguments.command, settings, arguments)


def _with_ids_last(given: Sequence[str]) -> list[str]:
    """Return the arguments such that an id may begin with "-", as one in sixty does."""
    command, *rest = given or [""]
    if command not in {"show", "export", "delete"}:
        return list(given)
    ids = [one for one in rest if one not in _OPTIONS and one != "--"]
    return [command, *(one for one in rest if one in _OPTIONS), "--", *ids]


def _text(text: str) -> str:
    """Return a message for users."""
    if not 0 < len(text.strip()) <= _LONGEST_TEXT:
        raise argparse.ArgumentTypeError(f"write 1 to {_LONGEST_TEXT} characters")
    return text.strip()


if __name__ == "__main__":
    raise SystemExit(main())
