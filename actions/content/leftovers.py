"""Find what nobody should read, and the lines that Rasa would take for training data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from actions.content.findings import Finding, quote
from actions.content.texts import Item

# What a text never holds, and what to do about it.
_LEFTOVERS = (
    (re.compile(r"<[a-zA-Z/!][^>]*>?"), "is HTML: leave it out, **two stars** make words bold"),
    (
        re.compile(r"\[[^\]]*\](?!\()|\[[^\]]*\]\((?!https?://)[^)]*\)?"),
        "is neither a text nor a link: fill it in, or write a link as [words](https://address)",
    ),
    (
        re.compile(r"\{\{?|\}\}?|\$\(|%[sd]\b|\?\?\?|_{3,}"),
        "is a gap to be filled: write what belongs there",
    ),
    (
        re.compile(r"\b(?:TBD|TBA|KÄÄNNÄ|ÖVERSÄTT|TRANSLATE)\b"),
        "is a note to yourself: write what belongs there",
    ),
    (re.compile(r"\b[TV]\d{1,2}\b"), "is a source: name it under sources"),
    (re.compile(r"[ \t\u00a0]{2,}"), "two spaces in a row: leave one"),
)
# Rasa reads a file as training data when a line begins so, at any indent, even inside a text.
_TRAINING_DATA = re.compile(r"\s*(nlu|rules|stories|responses):")


def check_leftovers(items: Iterable[Item]) -> Iterator[Finding]:
    """Yield the texts that hold a gap, a note, HTML, a source or two spaces."""
    for item in items:
        for language, text in item.texts.items():
            for pattern, problem in _LEFTOVERS:
                if match := pattern.search(text):
                    found = f"{quote(match.group())} " if match.group().strip() else ""
                    yield item.finding(language, "error", f"{found}{problem}")


def check_line_starts(directory: Path) -> Iterator[Finding]:
    """Yield the lines of any content file that begin as training data does."""
    for file in sorted(directory.rglob("*.yml")):
        try:
            lines = file.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            continue  # said by whoever reads the content
        for number, line in enumerate(lines, 1):
            if match := _TRAINING_DATA.match(line):
                problem = (
                    f"no line may begin with {match.group().strip()} because Rasa would take the "
                    "file for training data: begin the line with another word of the text"
                )
                yield Finding(file, number, "", "error", problem)


def check_file_names(directory: Path) -> Iterator[Finding]:
    """Yield the files beside the advice that nothing reads because of their names."""
    tips = directory / "tips"
    for file in sorted(tips.iterdir()) if tips.is_dir() else ():
        if file.suffix != ".yml" and not file.name.startswith("."):
            problem = "nothing reads this file: rename it to <topic>.yml, or delete it"
            yield Finding(file, 0, "", "error", problem)
