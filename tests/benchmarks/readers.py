"""Read the public test sets, which lie outside the project and are never copied into it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.settings import ROOT

BENCH = ROOT.parent / "shared" / "bench"
STRANGE = "out_of_scope"  # how the sets name what belongs to none of their intents


class BenchmarkError(Exception):
    """A measurement cannot be made; the message names file, problem and fix."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Utterances with their intents, in the same order."""

    texts: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Return the number of utterances."""
        return len(self.texts)

    def __add__(self, other: Lines) -> Lines:
        """Return both, one after the other."""
        return Lines(self.texts + other.texts, self.intents + other.intents)

    def at(self, indices: Iterable[int]) -> Lines:
        """Return the lines at `indices`, in that order."""
        chosen = list(indices)
        return Lines(tuple(self.texts[i] for i in chosen), tuple(self.intents[i] for i in chosen))

    def of(self, intents: Iterable[str]) -> Lines:
        """Return the lines of some intents."""
        wanted = set(intents)
        return self.at(i for i, intent in enumerate(self.intents) if intent in wanted)

    def without(self, intents: Iterable[str]) -> Lines:
        """Return the lines of every other intent."""
        return self.of(set(self.intents) - set(intents))


def require(path: Path) -> None:
    """Check that a file or folder of the sets is there.

    Raises:
        BenchmarkError: when it is not.
    """
    if not path.exists():
        raise BenchmarkError(
            f"{path} is missing: the public test sets belong beside the project, in ../shared/bench"
        )


def read_lines(path: Path) -> Lines:
    """Return the lines of a JSONL file with the fields text and intent.

    Raises:
        BenchmarkError: when the file is missing or a line is no such object.
    """
    require(path)
    texts: list[str] = []
    intents: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, intent = row["text"], row["intent"]
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise BenchmarkError(f"{path}:{number}: {type(error).__name__}: {error}") from error
        if not isinstance(text, str) or not isinstance(intent, str):
            raise BenchmarkError(f"{path}:{number}: text and intent have to be strings")
        texts.append(text)
        intents.append(intent)
    return Lines(tuple(texts), tuple(intents))


def read_all(bench: Path, names: Sequence[str]) -> Lines:
    """Return the lines of several files below `bench`, one after the other."""
    return sum((read_lines(bench / name) for name in names), Lines())
