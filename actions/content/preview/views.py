"""Topics, areas and the map of topics, each as the page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from actions.content.models import Area, Language, Title
from actions.content.preview.content import Content
from actions.content.preview.remarks import MarkKind
from actions.content.preview.rows import Row, passage_rows, title_row


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic.

    Attributes:
        id: of the topic.
        title: on its button.
        reviewed: when somebody last read all of it against its sources.
        tips: how many it has.
        passages: how many it has.
        rows: its title, its example question and its passages.
        next: topics that it leads to, with their titles.
        problems: what is to mend beyond single texts.
    """

    id: str
    title: Title
    reviewed: date
    tips: int
    passages: int
    rows: tuple[Row, ...]
    next: tuple[tuple[str, Title], ...]
    problems: tuple[str, ...]

    def count(self, kind: MarkKind) -> int:
        """Return how many marks of a kind it has."""
        marked = sum(mark.kind == kind for row in self.rows for mark in row.marks)
        return marked + (len(self.problems) if kind == "problem" else 0)

    def steps(self, language: Language) -> list[tuple[str, str]]:
        """Return the topics that it leads to: their titles in `language`, and their ids."""
        return [(title.in_language(language), name) for name, title in self.next]

    @property
    def marked(self) -> bool:
        """Whether anything in it should be looked at."""
        return bool(self.problems) or any(row.marks for row in self.rows)


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area with its topics."""

    id: str
    area: Area
    topics: tuple[TopicView, ...]


def view_areas(content: Content) -> list[AreaView]:
    """Return the areas in the order in which they are offered, with all advice."""
    return [
        AreaView(name, area, tuple(_view_topic(content, topic) for topic in area.topics))
        for name, area in content.library.areas.items()
    ]


def map_tables(content: Content) -> dict[str, list[Row]]:
    """Return the rows of everything on buttons that belongs to no advice, by heading."""
    return {
        "Areas": list(_area_rows(content)),
        "Ways to go on after an answer": list(_continuation_rows(content)),
        "Names of the other topics": list(_other_topic_rows(content)),
    }


def document_rows(content: Content) -> dict[str, Row]:
    """Return the row of each document's title, by the document's letter."""
    return {
        letter: title_row(
            f"sources/documents/{letter}/title", "Its title", document.title, content.remarks.marks
        )
        for letter, document in content.library.sources.documents.items()
    }


def _view_topic(content: Content, name: str) -> TopicView:
    library, remarks = content.library, content.remarks
    advice = library.advice[name]
    rows = passage_rows(library, name, remarks.marks)
    return TopicView(
        id=name,
        title=library.topics[name].title,
        reviewed=advice.reviewed,
        tips=len(advice.tips),
        passages=len(rows),
        rows=(*_naming_rows(content, name), *rows),
        next=tuple((other, library.topics[other].title) for other in advice.next),
        problems=tuple(remarks.topics.get(name, ())),
    )


def _naming_rows(content: Content, name: str) -> Iterator[Row]:
    topic, marks = content.library.topics[name], content.remarks.marks
    yield title_row(f"{name}/title", "On its button", topic.title, marks)
    yield title_row(f"{name}/example", "Example question", topic.example, marks, opens=False)


def _other_topic_rows(content: Content) -> Iterator[Row]:
    for name in content.library.topics:
        if name not in content.library.advice:
            yield from _naming_rows(content, name)


def _area_rows(content: Content) -> Iterator[Row]:
    marks = content.remarks.marks
    for name, area in content.library.areas.items():
        yield title_row(f"areas/{name}/title", "On its button", area.title, marks)
        yield title_row(f"areas/{name}/about", "What it holds", area.about, marks, opens=False)


def _continuation_rows(content: Content) -> Iterator[Row]:
    marks = content.remarks.marks
    for name, continuation in content.library.continuations.items():
        yield title_row(f"continuations/{name}/title", "On its button", continuation.title, marks)
        if continuation.label:
            key = f"continuations/{name}/label"
            yield title_row(key, "Before the passage", continuation.label, marks, opens=False)
