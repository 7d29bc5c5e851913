"""What no single content file can know: names that nothing answers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from actions.content.advice import Advice
from actions.content.models import Area, Topic
from actions.content.sources import SourceFile
from actions.content.yaml_file import ContentError, ContentFile

AnyModel = TypeVar("AnyModel", bound=BaseModel)
ANSWERED_GROUPS = ("advice", "tasks")


def answered_topics(topics: Mapping[str, Topic]) -> list[str]:
    """Return the topics that curated content answers, in the order of topics.yml."""
    return [name for name, topic in topics.items() if topic.group in ANSWERED_GROUPS]


def missing_advice(
    directory: Path, topics: Mapping[str, Topic], present: Mapping[str, object]
) -> Iterator[ContentError]:
    """Yield the topics without a file of advice.

    Args:
        directory: of the advice.
        topics: all of them.
        present: files that could be read, by topic.
    """
    for name in answered_topics(topics):
        path = directory / f"{name}.yml"
        if name not in present and not path.exists():  # a file with errors of its own is there
            yield ContentError(path, 0, "", "this topic has no advice: add the file")


def broken_references(
    file: ContentFile[Advice], topics: Mapping[str, Topic], sources: SourceFile
) -> Iterator[ContentError]:
    """Yield every name in a file of advice that nothing answers to."""
    advice, name, answered = file.model, file.path.stem, answered_topics(topics)
    if advice.topic != name:
        yield file.error(["topic"], f"{advice.topic!r} must be the same as the file's name")
    if name not in answered:
        yield file.error(["topic"], f"{name!r} is no advice topic or task in topics.yml")
    if name in advice.next:
        yield file.error(["next"], "a topic cannot lead to itself: name another one")
    for other in advice.next:
        if other not in answered:
            yield file.error(["next"], f"there is no topic {other!r}: check its spelling")
    places: list[tuple[list[int | str], tuple[str, ...]]] = [
        (["short"], advice.short.sources),
        (["why"], advice.why.sources),
    ]
    places += [(["tips", number], tip.sources) for number, tip in enumerate(advice.tips)]
    places += [(["finland", number], note.sources) for number, note in enumerate(advice.finland)]
    for place, references in places:
        for reference in references:
            if not sources.knows(reference):
                problem = f"there is no source {reference!r} in sources.yml: check its spelling"
                yield file.error([*place, "sources"], problem)


def broken_areas(
    file: ContentFile[AnyModel], areas: Mapping[str, Area], topics: Mapping[str, Topic]
) -> Iterator[ContentError]:
    """Yield what keeps the areas from holding every topic exactly once."""
    answered = answered_topics(topics)
    seen: set[str] = set()
    for name, area in areas.items():
        for topic in area.topics:
            if topic not in answered:
                yield file.error(
                    [name, "topics"], f"there is no topic {topic!r}: check its spelling"
                )
            if topic in seen:
                yield file.error([name, "topics"], f"{topic!r} stands in two areas: keep one")
            seen.add(topic)
    for topic in answered:
        if topic not in seen:
            yield ContentError(file.path, 0, "", f"no area holds {topic!r}: add it to one")
