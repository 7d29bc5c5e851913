"""Finnish forms of names and nouns: 'Anna Virtanen' to 'Anna Virtaselle' and back.

Also a command: `python -m actions.finnish inflect --case allative "Anna Virtanen"`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from actions.inflection import base_forms
from actions.inflection.base_forms import Kind
from actions.inflection.cases import CASES, Case, check_case
from actions.inflection.local_names import Direction, LocalKind, local_form
from actions.inflection.phrases import inflect_phrase
from actions.inflection.store import NAMES, cached_tables

__all__ = ["CASES", "Case", "base_form", "inflect", "inflect_surely", "local_case", "main"]


def inflect(phrase: str, case: Case) -> str:
    """Return a phrase in a case, the likeliest form when none is certain.

    Args:
        phrase: a nominative; a plural such as 'messut' stays plural.
        case: one of `CASES`.

    Raises:
        ValueError: when `case` is none of them.
    """
    return inflect_phrase(phrase, check_case(case)).text


def inflect_surely(phrase: str, case: Case) -> str | None:
    """Return a phrase in a case, or None when the form is not certain: word it without an ending.

    Args:
        phrase: as for `inflect`.
        case: one of `CASES`.

    Raises:
        ValueError: when `case` is none of them.
    """
    form = inflect_phrase(phrase, check_case(case))
    return form.text if form.sure else None


def base_form(phrase: str, kind: Kind | None = None) -> str:
    """Return the nominative of a phrase, or the phrase as it stands when that is not certain.

    Args:
        phrase: 'Anna Virtaselle', 'rekrytointimessuilla', 'THL:ssä'.
        kind: what it names, where that is known.
    """
    return base_forms.base_form(phrase, kind)


def local_case(name: str, kind: LocalKind, direction: Direction) -> str | None:
    """Return the local form that Finns use of this name, or None when it is not certain.

    Args:
        name: a nominative: 'Tampere', 'Wolt', 'webinaari'.
        kind: what it names: place, organisation, event or word.
        direction: in (Tampereella), from (Tampereelta), to (Tampereelle).

    Raises:
        ValueError: for another kind or direction.
    """
    return local_form(name, kind, direction)


def main(arguments: Sequence[str]) -> int:
    """Run a command; `--help` lists them.

    Returns:
        0; 2 when a case, a file or a line is wrong.
    """
    options = _read_options(arguments)
    try:
        if options.command == "compile":
            for name in NAMES:
                cached_tables(name)
        elif options.command == "base":
            _write(base_form(phrase) for phrase in options.phrases)
        elif options.file is not None:
            _write(_inflect_lines(options.file))
        else:
            _write(_inflect_phrases(options.phrases, options.case))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _inflect_phrases(phrases: Sequence[str], case: Case | None) -> list[str]:
    if case is None or not phrases:
        raise ValueError('give a case and a phrase: --case allative "Anna Virtanen"')
    return [inflect(phrase, case) for phrase in phrases]


def _inflect_lines(file: Path) -> list[str]:
    """Return the form of every line of a file `base<TAB>case`; an empty line gives an empty one."""
    forms = []
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{file}: not UTF-8: save it as UTF-8") from error
    for number, line in enumerate(text.splitlines(), start=1):
        fields = line.split("\t")
        if not line.strip():
            forms.append("")
            continue
        if len(fields) != 2 or not fields[0].strip():  # noqa: PLR2004
            raise ValueError(f"{file}:{number}: {line!r}: write a base form, a tab and a case")
        try:
            forms.append(inflect(fields[0].strip(), check_case(fields[1].strip())))
        except ValueError as error:
            raise ValueError(f"{file}:{number}: {error}") from error
    return forms


def _write(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _read_options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m actions.finnish", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    inflecting = commands.add_parser("inflect", help="print phrases in a case, one a line")
    inflecting.add_argument("--case", help=f"one of {', '.join(CASES)}")
    inflecting.add_argument("--file", type=Path, help="lines of: base form, tab, case")
    inflecting.add_argument("phrases", nargs="*", help="base forms")
    base = commands.add_parser("base", help="print the base forms of phrases, one a line")
    base.add_argument("phrases", nargs="+", help="inflected phrases")
    commands.add_parser("compile", help="make the tables that the analyser is read from")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
