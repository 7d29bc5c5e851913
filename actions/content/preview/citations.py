"""Name sources as a reader knows them, and tell which passages use each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actions.content.loader import Library
from actions.content.passages import Part, Passage
from actions.content.sources import SourceFile

# Short answers, examples and easy language rest on the tips that they sum up, show or repeat.
_NAMES_ITS_SOURCES: frozenset[Part] = frozenset({"why", "tips", "finland"})


@dataclass(frozen=True, slots=True)
class Citation:
    """A source beside a passage.

    Attributes:
        title: as shown.
        language: of the title; empty when it is not known.
        url: its address, when there is one.
        references: into it, such as T7 and T10, or the one id of a fact.
        paragraphs: their numbers, for a document.
    """

    title: str
    language: str
    url: str | None
    references: tuple[str, ...]
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """A source, or a paragraph of one, with the passages that name it, by topic."""

    reference: str
    passages: Mapping[str, tuple[Passage, ...]]

    @property
    def count(self) -> int:
        """How many passages name it."""
        return sum(len(passages) for passages in self.passages.values())


def cite(sources: SourceFile, references: Iterable[str]) -> tuple[Citation, ...]:
    """Return sources in the order of first use, each document once with all its paragraphs.

    Raises:
        KeyError: when a reference is in no source; `load_library` lets none through.
    """
    found: dict[str, list[str]] = {}
    for reference in references:
        known = sources.document_of(reference) is not None
        found.setdefault(reference[:1] if known else reference, []).append(reference)
    return tuple(_citation(sources, name, several) for name, several in found.items())


def _citation(sources: SourceFile, name: str, references: list[str]) -> Citation:
    if name not in sources.documents:
        fact = sources.facts[name]
        return Citation(fact.title, "", fact.url, (name,))
    document = sources.documents[name]
    ordered = sorted(set(references), key=lambda reference: int(reference[1:]))
    return Citation(
        title=document.title.en,
        language="en",
        url=document.url,
        references=tuple(ordered),
        paragraphs=tuple(int(reference[1:]) for reference in ordered),
    )


def find_uses(library: Library) -> dict[str, Use]:
    """Return every fact and every paragraph of a document with the passages that name it."""
    documents = library.sources.documents
    references = [
        f"{name}{number}"
        for name, document in documents.items()
        for number in range(1, document.paragraphs + 1)
    ]
    found: dict[str, dict[str, tuple[Passage, ...]]] = {
        reference: {} for reference in [*references, *library.sources.facts]
    }
    for passage in library.passages.values():
        if passage.part in _NAMES_ITS_SOURCES:
            for reference in passage.sources:
                users = found[reference]
                users[passage.topic] = (*users.get(passage.topic, ()), passage)
    return {reference: Use(reference, users) for reference, users in found.items()}
