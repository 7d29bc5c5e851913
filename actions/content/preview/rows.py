"""Rows of three texts, as the page shows them: a passage, a title, a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from actions.content.advice import EASY_LENGTH, NOTE_LENGTH, SHORT_LENGTH, TIP_LENGTH, Advice
from actions.content.loader import Library
from actions.content.models import Language, Translations
from actions.content.passages import Passage, passages_of
from actions.content.preview.citations import Citation, cite
from actions.content.preview.remarks import NO_MARKS, Mark, Marks
from actions.content.texts import LANGUAGES

# From this share of its limit on, a text is called nearly full.
_NEARLY = 0.95


@dataclass(frozen=True, slots=True)
class Cell:
    """One text in one language.

    Attributes:
        language: of the text.
        text: as the file has it.
        limit: how many characters it may have; None when there is no limit.
        marks: what to look at in it.
        asked: how people ask for it.
    """

    language: Language
    text: str
    limit: int | None = None
    marks: tuple[Mark, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """How much of the limit is used, at most 1."""
        return min(1.0, len(self.text) / self.limit) if self.limit else 0.0

    @property
    def fullness(self) -> Literal["fits", "nearly", "over"]:
        """How the text stands to its limit."""
        if not self.limit or len(self.text) < _NEARLY * self.limit:
            return "fits"
        return "nearly" if len(self.text) <= self.limit else "over"

    @property
    def length(self) -> str:
        """The text's length against its limit, in words."""
        if not self.limit:
            return f"{len(self.text)} characters"
        words = f"{len(self.text)} of {self.limit} characters"
        if self.fullness == "over":
            return f"{words}, {len(self.text) - self.limit} too many"
        return f"{words}, nearly full" if self.fullness == "nearly" else words


@dataclass(frozen=True, slots=True)
class Row:
    """The same text in all languages.

    Attributes:
        key: what it is called in the files and in links to it.
        name: what it is called for people, such as "Tip 2 of 7".
        cells: one a language, in the order of LANGUAGES.
        citations: what it is drawn from.
        tip: the tip that it shows or repeats: its key and its number, from 1.
        opens: whether another kind of text begins here.
        together: whether it rests on all tips of its topic.
    """

    key: str
    name: str
    cells: tuple[Cell, ...]
    citations: tuple[Citation, ...] = ()
    tip: tuple[str, int] | None = None
    opens: bool = True
    together: bool = False

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of its texts."""
        return tuple(chain.from_iterable(cell.marks for cell in self.cells))


def title_row(
    key: str, name: str, texts: Translations, marks: Marks = NO_MARKS, *, opens: bool = True
) -> Row:
    """Return the row of a title, a question or another text without a limit to show."""
    cells = (
        Cell(language, texts.in_language(language), marks=tuple(marks.get((key, language), ())))
        for language in LANGUAGES
    )
    return Row(key, name, tuple(cells), opens=opens)


def passage_rows(library: Library, topic: str, marks: Marks = NO_MARKS) -> list[Row]:
    """Return the rows of a topic's passages, in the order of its file.

    Raises:
        KeyError: when the topic has no advice.
    """
    advice = library.advice[topic]
    rows: list[Row] = []
    part = None
    for passage, (name, number) in zip(passages_of(advice), _names(advice), strict=True):
        row = Row(
            key=passage.key,
            name=name,
            cells=tuple(_cell(passage, language, marks) for language in LANGUAGES),
            citations=cite(library.sources, passage.sources),
            tip=(f"{topic}/tips/{advice.tips[number - 1].id}", number) if number else None,
            opens=passage.part != part,
            together=passage.key in {f"{topic}/short", f"{topic}/easy"},
        )
        rows.append(row)
        part = passage.part
    return rows


def limit_of(passage: Passage) -> int:
    """Return how many characters a passage may have in its longest language; see advice.py."""
    if passage.part == "easy":
        return EASY_LENGTH if passage.key.count("/") > 1 else SHORT_LENGTH
    lengths = {"short": SHORT_LENGTH, "why": TIP_LENGTH, "tips": TIP_LENGTH}
    return lengths.get(passage.part, NOTE_LENGTH)


def _cell(passage: Passage, language: Language, marks: Marks) -> Cell:
    return Cell(
        language=language,
        text=passage.texts.in_language(language),
        limit=limit_of(passage),
        marks=tuple(marks.get((passage.key, language), ())),
        asked=passage.asked.in_language(language),
    )


def _names(advice: Advice) -> Iterator[tuple[str, int | None]]:
    """Yield what to call each passage of `passages_of`, and the number of the tip it repeats."""
    number_of = {tip.id: number for number, tip in enumerate(advice.tips, 1)}
    yield "Short answer", None
    yield "Why", None
    for number, _ in enumerate(advice.tips, 1):
        yield f"Tip {number} of {len(advice.tips)}", None
    for number, example in enumerate(advice.examples, 1):
        yield f"Example {number} of {len(advice.examples)}", number_of[example.tip]
    yield "Easy language: short answer", None
    for number, easy in enumerate(advice.easy.tips, 1):
        yield f"Easy language: {number} of {len(advice.easy.tips)}", number_of[easy.tip]
    for number, _ in enumerate(advice.finland, 1):
        yield f"New in Finland: {number} of {len(advice.finland)}", None
