"""Read all curated content, and report every error at once with file, line and key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from actions.content.models import SourceFile, TipFile, Topic

DEFAULT_DIRECTORY = Path(__file__).resolve().parents[2] / "data" / "content"
ANSWERED_GROUPS = ("advice", "tasks")
M = TypeVar("M", bound=BaseModel)


class TopicFile(RootModel[dict[str, Topic]]):
    """data/content/topics.yml: every topic id with its names."""


@dataclass(frozen=True, slots=True)
class ContentError:
    """One thing to mend; `line` counts from 1 and is 0 when it concerns the whole file."""

    file: Path
    line: int
    key: str
    problem: str

    def __str__(self) -> str:
        """Return the error as an editor reads it: file, line, key, problem."""
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.key}: {self.problem}" if self.key else f"{place}: {self.problem}"


class ContentInvalidError(Exception):
    """The content has errors; `errors` lists all of them."""

    def __init__(self, errors: list[ContentError]) -> None:
        """Take every error that was found."""
        self.errors = errors
        super().__init__("\n".join(str(error) for error in errors))


@dataclass(frozen=True, slots=True)
class Library:
    """All content, read and checked."""

    topics: dict[str, Topic]
    tips: dict[str, TipFile]
    sources: SourceFile


def load_library(directory: Path = DEFAULT_DIRECTORY) -> Library:
    """Return all content below `directory`.

    Raises:
        ContentInvalidError: with every error of every file.
    """
    errors: list[ContentError] = []
    topics = _read(directory / "topics.yml", TopicFile, errors)
    sources = _read(directory / "sources.yml", SourceFile, errors)
    tips: dict[str, TipFile] = {}
    for path in sorted((directory / "tips").glob("*.yml")):
        if (tip_file := _read(path, TipFile, errors)) is not None:
            tips[path.stem] = tip_file
    if topics is not None and sources is not None:
        errors.extend(_broken_references(directory, topics.root, tips, sources))
    if errors or topics is None or sources is None:
        raise ContentInvalidError(errors)
    return Library(topics=topics.root, tips=tips, sources=sources)


def _read(path: Path, model: type[M], errors: list[ContentError]) -> M | None:
    try:
        data = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        errors.append(ContentError(path, 0, "", "the file is missing"))
        return None
    except UnicodeDecodeError:
        errors.append(ContentError(path, 0, "", "the file is not UTF-8: save it as UTF-8"))
        return None
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        errors.append(ContentError(path, line, "", f"not valid YAML: {error.problem}"))
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            place = tuple(part for part in problem["loc"] if part != "function-after")
            message = problem["msg"].removeprefix("Value error, ")
            errors.append(ContentError(path, _line(data, place), _key(place), message))
        return None


def _broken_references(
    directory: Path, topics: dict[str, Topic], tips: dict[str, TipFile], sources: SourceFile
) -> Iterator[ContentError]:
    """Yield what no single file can know: names that nothing answers to."""
    answered = {name for name, topic in topics.items() if topic.group in ANSWERED_GROUPS}
    for name in sorted(answered - tips.keys()):
        path = directory / "tips" / f"{name}.yml"
        if not path.exists():  # a file with errors of its own is not missing
            yield ContentError(path, 0, "", "this topic has no advice: add the file")
    for name, tip_file in tips.items():
        path = directory / "tips" / f"{name}.yml"
        for key, problem in _broken_names(name, tip_file, answered, sources):
            yield ContentError(path, 0, key, problem)


def _broken_names(
    name: str, tip_file: TipFile, answered: set[str], sources: SourceFile
) -> Iterator[tuple[str, str]]:
    """Yield key and problem of every name in one file that nothing answers to."""
    if tip_file.topic != name:
        yield "topic", f"{tip_file.topic!r} must be the same as the file's name"
    if name not in answered:
        yield "", f"{name!r} is no advice topic or task in topics.yml"
    if name in tip_file.next:
        yield "next", "a topic cannot lead to itself"
    for other in tip_file.next:
        if other not in answered:
            yield "next", f"there is no topic {other!r}"
    for tip in tip_file.tips:
        for reference in tip.sources:
            if not sources.knows(reference):
                yield f"tips.{tip.id}.sources", f"there is no source {reference!r} in sources.yml"


def _key(place: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in place)


def _line(data: Any, place: tuple[int | str, ...]) -> int:
    """Return the line of the deepest part of `place` that the file has, from 1."""
    line = 1
    for part in place:
        positions = getattr(getattr(data, "lc", None), "data", None) or {}
        if part not in positions:
            break
        line = positions[part][0] + 1
        data = data[part]
    return line
