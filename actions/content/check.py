"""Check all content and say in plain words what to mend: `make content` and `make confirm`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from actions.content.balance import check_balance, check_translated
from actions.content.confirmed import TRANSLATED, Translated, read_confirmed, write_confirmed
from actions.content.copying import check_copying
from actions.content.coverage import check_coverage
from actions.content.drift import check_drift, confirm, find_stale, named
from actions.content.findings import NAMES, Finding, in_order, many
from actions.content.leftovers import check_file_names, check_leftovers, check_line_starts
from actions.content.loader import DEFAULT_DIRECTORY, ContentInvalidError, load_library
from actions.content.message_files import check_messages
from actions.content.names import check_names
from actions.content.own_language import check_languages
from actions.content.programme_checks import check_programmes
from actions.content.programme_due import survey
from actions.content.texts import Item, fields, read_items, read_programme_items, read_tree
from actions.content.yaml_file import ContentError


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of the content found.

    Attributes:
        findings: errors, then warnings, by file and line.
        counts: how much there is, on one line.
    """

    findings: list[Finding]
    counts: str

    @property
    def fails(self) -> bool:
        """Whether there is an error."""
        return any(found.severity == "error" for found in self.findings)


def check_content(directory: Path) -> Report:
    """Return everything that is wrong with the content below `directory`, at once."""
    items, programmes = read_items(directory), read_programme_items(directory)
    advice = [item for item in items if item.file.parent == directory / "tips"]
    unread = {file.stem for file in (directory / "tips").glob("*.yml") if read_tree(file) is None}
    broken: list[ContentError] = []
    confirmed = read_confirmed(directory, broken)
    stale = None if confirmed is None else find_stale(items, confirmed)
    findings = [
        *_errors(directory, items),
        *check_balance([*items, *programmes]),
        *check_copying([*items, *programmes], directory),
        *check_file_names(directory),
        *check_coverage(directory, {item.key for item in advice}, unread),
        *(Finding.of(error) for error in broken),
        *(check_drift(stale, confirmed) if stale and confirmed is not None else ()),
    ]
    known = fields(read_tree(directory / "sources.yml"))
    counts = [
        many(len({item.file for item in advice}), "topic"),
        many(sum(item.place.startswith("tips.") for item in advice), "tip"),
        many(len(advice), "passage"),
        many(sum(len(fields(value)) for _, value in known.values()), "source"),
        "stale translations not known" if stale is None else many(len(stale), "stale translation"),
    ]
    return Report(in_order(findings), ", ".join(counts))


def confirm_item(directory: Path, name: str, languages: Sequence[Translated] = TRANSLATED) -> str:
    """Confirm translations for the Finnish texts as they are now, and return what was done.

    Args:
        directory: of the content.
        name: one text (events/tips/go_to_a_fair), all below a name (events), or ALL.
        languages: whose translations are confirmed.

    Raises:
        ContentInvalidError: when the content, or what was confirmed so far, has errors.
        KeyError: when no text has that name; its argument says so to the editor.
    """
    if not name.strip():
        raise KeyError(
            "say what to confirm: make confirm ITEM=events/tips/go_to_a_fair (one text), "
            "ITEM=events (a topic) or ITEM=ALL"
        )
    load_library(directory)  # a text that cannot be read would lose what was confirmed for it
    errors: list[ContentError] = []
    before = read_confirmed(directory, errors)
    if before is None:
        raise ContentInvalidError(errors)
    items = read_items(directory)
    chosen = named(items, name)
    if not chosen:
        names = {item.key for item in items} | {item.key.split("/")[0] for item in items}
        close = get_close_matches(name, sorted(names), n=3)
        hint = f"did you mean {' or '.join(close)}?" if close else "see the keys in make content"
        raise KeyError(f"there is no text {name!r}: {hint}")
    after = confirm(before, items, chosen, languages)
    write_confirmed(directory, after)
    left = find_stale(items, after)
    confirmed = " and ".join(NAMES[language] for language in languages)
    return (
        f"{confirmed} of {many(len(chosen), 'text')} confirmed, "
        f"{many(len(left), 'stale translation')} left"
    )


def main(arguments: Sequence[str] | None = None, *, today: date | None = None) -> int:
    """Check the content, or confirm translations; return 1 when something has to be mended.

    Args:
        arguments: of the command line.
        today: the day on which programmes are due for checking; the clock's without it.
    """
    options = _parser().parse_args(arguments)
    directory: Path = options.directory
    if options.command == "confirm":
        languages = (options.language,) if options.language else TRANSLATED
        try:
            sys.stdout.write(f"{confirm_item(directory, options.item, languages)}\n")
        except ContentInvalidError as error:
            wrong = "".join(f"{Finding.of(each)}\n" for each in error.errors)
            sys.stderr.write(f"{wrong}Nothing was confirmed: mend this first.\n")
            return 1
        except KeyError as error:
            sys.stderr.write(f"{error.args[0]}\n")
            return 1
        return 0
    report = check_content(directory)
    for found in report.findings:
        sys.stdout.write(f"{found}\n")
    _write_due(directory, today or date.today())  # noqa: DTZ011  a day, in the editor's own zone
    sys.stdout.write(f"{report.counts}\n")
    return 1 if report.fails else 0


def _write_due(directory: Path, today: date) -> None:
    """Write which programmes somebody should look at again: reminders that fail nothing."""
    found = survey(directory, today=today)
    if found is None:
        return
    if found.due:
        sys.stdout.write("\nDue for checking:\n")
    for due in found.due:
        sys.stdout.write(f"{due}\n")
    sys.stdout.write(f"\n{found.counts}\n")


def _errors(directory: Path, items: Sequence[Item]) -> list[Finding]:
    """Return the errors that reading the content shows, and those of single texts and names.

    Each fault once: the finding that knows more of it stands for the other.
    """
    try:
        load_library(directory)
        reading = []
    except ContentInvalidError as error:
        reading = [Finding.of(each) for each in error.errors]
    names, starts = list(check_names(directory)), list(check_line_starts(directory))
    unnamed = {found.file for found in names}
    started = {found.file for found in starts}
    reading = [
        found
        for found in _without(reading, names)
        if not (not found.key and found.line == 1 and found.file in unnamed)
        and not (found.problem.startswith("no line may") and found.file in started)
        and not (found.problem.startswith("too few") and _holds_another(found, reading))
    ]
    same = list(check_translated(items))
    foreign = _without(check_languages(items), same)
    gaps = _without(check_leftovers(items), reading)
    messages = [Finding.of(error) for error in check_messages(directory)]
    programmes = _without(map(Finding.of, check_programmes(directory)), starts)
    return [*reading, *names, *starts, *same, *foreign, *gaps, *messages, *programmes]


def _holds_another(found: Finding, findings: Iterable[Finding]) -> bool:
    """Tell whether an error is inside a list: its entry does not count then, so too few are left."""
    return any(
        each.file == found.file and each.key.startswith(f"{found.key}.") for each in findings
    )


def _without(findings: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Return the findings about other places than those that were told of."""
    places = {(found.file, found.line, found.key) for found in told}
    return [found for found in findings if (found.file, found.line, found.key) not in places]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m actions.content.check", description=__doc__)
    parser.add_argument("--directory", type=Path, default=DEFAULT_DIRECTORY, help="of the content")
    commands = parser.add_subparsers(dest="command")
    confirming = commands.add_parser("confirm", help="confirm translations")
    confirming.add_argument("item", help="events/tips/go_to_a_fair, a topic (events), or ALL")
    confirming.add_argument("--language", choices=TRANSLATED, help="only this one")
    confirming.add_argument("--directory", type=Path, default=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
