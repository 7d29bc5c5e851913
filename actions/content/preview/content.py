"""All that the page shows, read from the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from actions.content.coverage import FILE as COVERAGE
from actions.content.coverage import Coverage, read_coverage
from actions.content.loader import DEFAULT_DIRECTORY, Library, load_library
from actions.content.preview.remarks import Remarks, find_remarks
from actions.content.preview.responses import DEFAULT_DIRECTORY as RESPONSES
from actions.content.preview.responses import Response, read_responses
from actions.content.yaml_file import ContentError


@dataclass(frozen=True, slots=True)
class Content:
    """All that the page shows.

    Attributes:
        library: the advice, the map of topics, the sources.
        replies: the short replies by file.
        coverage: of the documents; None while there is no such file, or it cannot be read.
        remarks: what a reviewer should look at.
    """

    library: Library
    replies: Mapping[str, Sequence[Response]]
    coverage: Coverage | None = None
    remarks: Remarks = field(default_factory=Remarks)


def read_content(directory: Path = DEFAULT_DIRECTORY, responses: Path = RESPONSES) -> Content:
    """Return all content with remarks.

    Args:
        directory: of the content.
        responses: folder of the short replies.

    Raises:
        ContentInvalidError: when the content has errors.
        ResponsesInvalidError: when a file of replies cannot be read.
        OSError: when a file cannot be opened.
    """
    library = load_library(directory)
    path = directory / COVERAGE
    broken: list[ContentError] = []  # the remarks tell of these too
    covered = read_coverage(path, broken) if path.exists() else None
    return Content(
        library=library,
        replies=read_responses(responses),
        coverage=covered.model if covered else None,
        remarks=find_remarks(directory),
    )
