"""What the checks of the content find, and how they say it to somebody who is no programmer."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from actions.content.models import Language
from actions.content.yaml_file import ContentError

Severity = Literal["error", "warning"]
NAMES: Mapping[Language, str] = MappingProxyType(
    {"fi": "Finnish", "sv": "Swedish", "en": "English"}
)

# How reading a file says that its layout is broken, and what that mostly means.
_NO_YAML = "not valid YAML"
_NO_DAY = "there is no such day: write a date as 2026-11-22"
_NO_SIGN = "a sign that cannot be read was pasted in: type that text anew"
_LAYOUT: Mapping[str, str] = MappingProxyType(
    {
        "duplicate key": "the same key stands twice here: remove one of them",
        r"'\t'": "a tab in front of the text: use spaces, as in the lines around it",
        "mapping values": "a colon in a text: write the text on its own line below `fi: >-`",
        "month must be": _NO_DAY,
        "day is out of range": _NO_DAY,
        "special characters": _NO_SIGN,
        "control characters": _NO_SIGN,
        "unexpected ':'": "a colon in a text within brackets: put that text in quotation marks",
        "alias": "a text that begins with a star: write it on its own line below `fi: >-`",
    }
)
_ANY_LAYOUT = (
    "the layout is broken on this line or just above it: compare its indents, dashes, colons and "
    "quotation marks with those of the texts around it"
)

# Characters of a text that a message quotes: enough to recognise it.
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an editor should look at.

    Attributes:
        file: where it is.
        line: in that file, from 1; 0 when it concerns the whole file.
        key: the place in the file, such as tips.go_to_a_fair.sv; empty when there is none.
        severity: an error has to be mended, a warning looked at.
        problem: what is wrong and how to mend it.
    """

    file: Path
    line: int
    key: str
    severity: Severity
    problem: str

    def __str__(self) -> str:
        """Return the finding on one line: file and line, severity, key, problem."""
        place = f"{shown(self.file)}:{self.line}" if self.line else shown(self.file)
        parts = [place, self.severity, self.key, " ".join(self.problem.split())]
        return ": ".join(part for part in parts if part)

    @classmethod
    def of(cls, error: ContentError) -> Finding:
        """Return what reading the content found wrong."""
        problem = error.problem
        if problem.startswith(_NO_YAML):
            hint = next((hint for part, hint in _LAYOUT.items() if part in problem), _ANY_LAYOUT)
            problem = f"{hint} ({problem.removeprefix(_NO_YAML).strip(': ')})"
        return cls(error.file, error.line, error.key.removesuffix(".[key]"), "error", problem)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings as they are printed: errors before warnings, then by file and line."""
    return sorted(
        findings, key=lambda found: (found.severity, str(found.file), found.line, found.key)
    )


def quote(text: str) -> str:
    """Return `text` on one line in quotation marks, cut when it is long."""
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[: _SHOWN - 4].rstrip()} ..."'


def many(count: int, noun: str) -> str:
    """Return a count with its noun, such as "1 tip" or "2 tips"."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def shown(file: Path) -> str:
    """Return the path as it is printed: from the current folder when the file is below it."""
    below = file.is_absolute() and file.is_relative_to(Path.cwd())
    return os.path.relpath(file) if below else str(file)
