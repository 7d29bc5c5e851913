"""One content file as it is now: a change is picked up, a broken one changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

import structlog
from pydantic import BaseModel

from actions.content.loader import ContentInvalidError
from actions.content.yaml_file import ContentError, read_content_file

log = structlog.get_logger(__name__)
Model = TypeVar("Model", bound=BaseModel)


class LiveFile(Generic[Model]):
    """Keeps the last good content of a file."""

    def __init__(self, path: Path, model: type[Model]) -> None:
        """Take the file and what it holds; nothing is read before the first use."""
        self._path = path
        self._model = model
        self._content: Model | None = None
        self._changed = 0

    def current(self) -> Model:
        """Return the content, read again when the file has changed since.

        Raises:
            ContentInvalidError: when there has never been good content.
        """
        try:
            changed = self._path.stat().st_mtime_ns
        except FileNotFoundError:
            changed = 0  # an editor is just replacing it
        if self._content is None or changed not in (0, self._changed):
            self._changed = changed
            self._read()
        if self._content is None:
            raise ContentInvalidError([ContentError(self._path, 0, "", "cannot be read")])
        return self._content

    def _read(self) -> None:
        errors: list[ContentError] = []
        read = read_content_file(self._path, self._model, errors)
        if read is not None:
            self._content = read.model
        elif self._content is None:
            raise ContentInvalidError(errors)
        else:
            log.error("content.rejected", errors=[str(problem) for problem in errors])
