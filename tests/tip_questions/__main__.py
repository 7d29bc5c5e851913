"""Measure whether a question gets the tip that answers it: `python -m tests.tip_questions`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from actions.content.loader import Library, load_library
from actions.content.passage_search import PassageSearch
from bot.content_encoder import ContentEncoder

DIRECTORY = Path(__file__).resolve().parent
LANGUAGES = ("fi", "sv", "en")
NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the tips that answer it.

    Attributes:
        text: as people type it.
        language: in which it is written.
        topic: the topic whose tips it asks for; None when it is about none of them as such;
            `NOTHING` when no tip answers it.
        tips: ids of the tips that answer it, of the topic; without one, as topic/tip.
    """

    text: str
    language: str
    topic: str | None
    tips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """How the search did, as shares from 0 to 1.

    Attributes:
        first: of questions on a topic, whose first tip answers them.
        shown: of the same, whose first or second tip does: one turn shows two.
        editor_first: whose answer is the editor's first tip.
        editor_shown: whose answer is among the editor's first two.
        found: of questions on no topic, that got a tip which answers them.
        misled: of the same, that got another tip.
        invented: of questions that nothing answers, that got a tip all the same.
    """

    first: float
    shown: float
    editor_first: float
    editor_shown: float
    found: float
    misled: float
    invented: float


def read_questions(directory: Path = DIRECTORY) -> list[Question]:
    """Return the questions of every language."""
    return [
        Question(row["text"], row["lang"], row["topic"], tuple(row["tips"]))
        for language in LANGUAGES
        for line in (directory / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
        for row in [json.loads(line)]
    ]


def measure(search: PassageSearch, library: Library, questions: Sequence[Question]) -> Shares:
    """Return how a search does on questions.

    Args:
        search: prepared with all tips.
        library: all content.
        questions: some of every kind.
    """
    everything = [each for each in library.passages.values() if each.part == "tips"]
    ranks, editors, found, misled, invented = [], [], [], [], []
    for question in questions:
        if question.topic in library.advice:
            tips = library.part(question.topic, "tips")
            ordered = search.order(question.text, tips, question.language)
            ranks.append(_rank([each.key for each in ordered], question))
            editors.append(_rank([each.key for each in tips], question))
            continue
        tip = search.find(question.text, everything, question.language)
        if question.topic == NOTHING:
            invented.append(tip is not None)
        else:
            right = tip is not None and tip.key.replace("/tips/", "/") in question.tips
            found.append(right)
            misled.append(tip is not None and not right)
    return Shares(
        first=_share(rank == 0 for rank in ranks),
        shown=_share(rank <= 1 for rank in ranks),
        editor_first=_share(rank == 0 for rank in editors),
        editor_shown=_share(rank <= 1 for rank in editors),
        found=_share(found),
        misled=_share(misled),
        invented=_share(invented),
    )


def _rank(keys: Sequence[str], question: Question) -> int:
    return min(number for number, key in enumerate(keys) if key.split("/")[2] in question.tips)


def _share(hits: Iterable[bool]) -> float:
    values = list(hits)
    return sum(values) / len(values)


def main() -> int:
    """Print the shares by language and for all, in per cent."""
    library, questions = load_library(), read_questions()
    tips = [each for each in library.passages.values() if each.part == "tips"]
    search = PassageSearch(ContentEncoder(), tips)
    names = Shares.__dataclass_fields__
    sys.stdout.write("| |" + "|".join(f" {name} " for name in names) + "|\n")
    sys.stdout.write("|---" * (len(names) + 1) + "|\n")
    for language in (*LANGUAGES, "all"):
        some = [each for each in questions if language in (each.language, "all")]
        shares = measure(search, library, some)
        cells = (f" {100 * getattr(shares, name):.1f} " for name in names)
        sys.stdout.write(f"| {language} |" + "|".join(cells) + "|\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
