"""Find words copied straight from the source documents, without needing the documents.

data/content/source_fingerprints.txt holds a short hash of every run of 12 words of the documents.
After a change of them, make it again::

    python -m actions.content.copying FILE...
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from actions.content.findings import NAMES, Finding, many, quote
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.texts import Item

FILE = "source_fingerprints.txt"
# Words in a row that are no chance; from the plan of the content.
RUN = 12

# 48 bits: somebody's own words get one of the thousand hashes by chance once in 3e11 runs.
_DIGITS = 12
_COMMAND = "python -m actions.content.copying FILE..."
_HEADER = f"""\
# Short hashes of every {RUN} words in a row (small letters, no marks) of the source documents, to find
# copied text without the documents themselves. Written by: {_COMMAND}
"""


def fingerprints(text: str) -> list[str]:
    """Return a hash of every run of 12 words of `text`, in order.

    Words are runs of letters, in small letters; marks, digits and line breaks do not count.
    """
    words = _words(text)
    return [
        hashlib.sha256(" ".join(words[at : at + RUN]).encode()).hexdigest()[:_DIGITS]
        for at in range(len(words) - RUN + 1)
    ]


def find_copied(text: str, known: Collection[str]) -> list[list[str]]:
    """Return each stretch of `text` whose runs are all known, as its words.

    Args:
        text: of the content.
        known: fingerprints of the documents.
    """
    words, end = _words(text), -1
    stretches: list[list[str]] = []
    for at, mark in enumerate(fingerprints(text)):
        if mark not in known:
            continue
        if at <= end:
            stretches[-1].append(words[at + RUN - 1])
        else:
            stretches.append(words[at : at + RUN])
        end = at + 1
    return stretches


def check_copying(items: Iterable[Item], directory: Path) -> Iterator[Finding]:
    """Yield the texts that repeat 12 or more words of a document in a row.

    Args:
        items: every text of the content.
        directory: of the content; it holds the fingerprints.
    """
    path = directory / FILE
    try:
        known = read_fingerprints(path)
    except (OSError, ValueError) as error:
        reason = "the file is missing" if isinstance(error, FileNotFoundError) else str(error)
        problem = f"no text can be compared with the source documents: {reason}: "
        yield Finding(path, 0, "", "error", f"{problem}restore it, or run {_COMMAND}")
        return
    for item in items:
        for language, text in item.texts.items():
            for words in find_copied(text, known):
                problem = (
                    f"{many(len(words), 'word')} in a row copied from a source document: "
                    f"{quote(' '.join(words))}: say it in {NAMES[language]} words of your own"
                )
                yield item.finding(language, "error", problem)


def read_fingerprints(path: Path) -> frozenset[str]:
    """Return the fingerprints that a file holds.

    Raises:
        OSError: when it cannot be read.
        ValueError: when it holds none, or something else.
    """
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line[:1] != "#"]
    marks = [line for line in lines if line]
    wrong = [mark for mark in marks if not re.fullmatch(rf"[0-9a-f]{{{_DIGITS}}}", mark)]
    if wrong or not marks:
        raise ValueError(f"{wrong[0]!r} is no fingerprint" if wrong else "it is empty")
    return frozenset(marks)


def write_fingerprints(texts: Iterable[str], path: Path) -> int:
    """Write the fingerprints of some documents, sorted, and return how many there are."""
    marks = sorted({mark for text in texts for mark in fingerprints(text)})
    path.write_text(_HEADER + "".join(f"{mark}\n" for mark in marks), encoding="utf-8")
    return len(marks)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the fingerprints of the documents that are named; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m actions.content.copying", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a source document")
    parser.add_argument("--output", type=Path, default=DEFAULT_DIRECTORY / FILE)
    options = parser.parse_args(arguments)
    try:
        texts = [file.read_text(encoding="utf-8") for file in options.files]
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    count = write_fingerprints(texts, options.output)
    sys.stdout.write(f"{many(count, 'fingerprint')} written to {options.output}\n")
    return 0


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())


if __name__ == "__main__":
    raise SystemExit(main())
