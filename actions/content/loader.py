"""Read all curated content, and report every error at once with file, line and key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import RootModel, model_validator
from typing_extensions import Self

from actions.content.advice import Advice
from actions.content.models import Area, Continuation, Topic
from actions.content.passages import Part, Passage, passages_of
from actions.content.references import broken_areas, broken_references, missing_advice
from actions.content.sources import SourceFile
from actions.content.yaml_file import ContentError, ContentFile, read_content_file

DEFAULT_DIRECTORY = Path(__file__).resolve().parents[2] / "data" / "content"
CONTINUATIONS = ("next", "example", "simpler", "why", "finland", "everything", "plain", "again")


class TopicFile(RootModel[dict[str, Topic]]):
    """data/content/topics.yml: every topic id with its names."""


class AreaFile(RootModel[dict[str, Area]]):
    """data/content/areas.yml: the map of what can be asked."""


class ContinuationFile(RootModel[dict[str, Continuation]]):
    """data/content/continuations.yml: how one can go on after an answer."""

    @model_validator(mode="after")
    def _all_are_named(self) -> Self:
        if set(self.root) != set(CONTINUATIONS):
            raise ValueError(f"exactly these have to be named: {', '.join(CONTINUATIONS)}")
        return self


class ContentInvalidError(Exception):
    """The content has errors; `errors` lists all of them."""

    def __init__(self, errors: list[ContentError]) -> None:
        """Take every error that was found."""
        self.errors = errors
        super().__init__("\n".join(str(error) for error in errors))


@dataclass(frozen=True, slots=True)
class Library:
    """All content, read and checked.

    Attributes:
        topics: by id.
        areas: by id, in the order in which they are offered.
        continuations: ways to go on, by id.
        advice: by topic.
        sources: documents and facts.
        passages: of all advice, by key.
    """

    topics: dict[str, Topic]
    areas: dict[str, Area]
    continuations: dict[str, Continuation]
    advice: dict[str, Advice]
    sources: SourceFile
    passages: dict[str, Passage] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the passages."""
        found = (passage for advice in self.advice.values() for passage in passages_of(advice))
        object.__setattr__(self, "passages", {passage.key: passage for passage in found})

    def part(self, topic: str, part: Part) -> list[Passage]:
        """Return the passages of one part of a topic's advice, in the editor's order.

        Raises:
            KeyError: when the topic has no advice.
        """
        return [each for each in passages_of(self.advice[topic]) if each.part == part]


def load_library(directory: Path = DEFAULT_DIRECTORY) -> Library:
    """Return all content below `directory`.

    Raises:
        ContentInvalidError: with every error of every file.
    """
    errors: list[ContentError] = []
    topics = read_content_file(directory / "topics.yml", TopicFile, errors)
    areas = read_content_file(directory / "areas.yml", AreaFile, errors)
    continuations = read_content_file(directory / "continuations.yml", ContinuationFile, errors)
    sources = read_content_file(directory / "sources.yml", SourceFile, errors)
    advice = _read_advice(directory / "tips", errors)
    if topics is not None:
        errors.extend(missing_advice(directory / "tips", topics.model.root, advice))
        if areas is not None:
            errors.extend(broken_areas(areas, areas.model.root, topics.model.root))
        if sources is not None:
            for file in advice.values():
                errors.extend(broken_references(file, topics.model.root, sources.model))
    if errors or topics is None or areas is None or continuations is None or sources is None:
        raise ContentInvalidError(errors)
    return Library(
        topics=topics.model.root,
        areas=areas.model.root,
        continuations=continuations.model.root,
        advice={name: file.model for name, file in advice.items()},
        sources=sources.model,
    )


def _read_advice(directory: Path, errors: list[ContentError]) -> Mapping[str, ContentFile[Advice]]:
    read = (
        (path, read_content_file(path, Advice, errors)) for path in sorted(directory.glob("*.yml"))
    )
    return {path.stem: file for path, file in read if file is not None}
