"""What the checks of the training examples find, and how they say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.languages import Language
from bot.measuring.nlu_data import Example, place

Severity = Literal["error", "warning"]
Kind = Literal[
    "in two topics",
    "written twice",
    "too few",
    "known from a test",
    "badly formed",
    "nearly the same",
    "looks like another topic",
    "in another language",
]
NAMES: dict[Language, str] = {"fi": "Finnish", "sv": "Swedish", "en": "English"}

# Characters of an example that a message quotes: enough to recognise it.
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an editor should look at.

    Attributes:
        file: where it is.
        line: in that file, from 1.
        severity: an error has to be mended, a warning looked at.
        kind: what it is about, for counting.
        message: what is wrong and what to do about it.
    """

    file: Path
    line: int
    severity: Severity
    kind: Kind
    message: str

    def __str__(self) -> str:
        """Return the finding on one line, as compilers write them."""
        return f"{place(self.file, self.line)}: {self.severity}: {self.message}"


def finding(example: Example, severity: Severity, kind: Kind, message: str) -> Finding:
    """Return a finding about one example; the message begins with its text."""
    return Finding(example.file, example.line, severity, kind, f"{quote(example.text)} {message}")


def quote(text: str) -> str:
    """Return `text` in quotation marks, cut when it is long."""
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[: _SHOWN - 4].rstrip()} ..."'


def summarise(examples: Sequence[Example], findings: Sequence[Finding]) -> str:
    """Return one line: how many examples, how many errors and warnings of which kind."""
    parts = [_many(len(examples), "example")]
    for severity in ("error", "warning"):
        kinds = Counter(found.kind for found in findings if found.severity == severity)
        detail = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
        parts.append(_many(kinds.total(), severity) + (f" ({detail})" if detail else ""))
    return f"{parts[0]}: {', '.join(parts[1:])}."


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
