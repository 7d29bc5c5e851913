"""The content as it is now: changed files are picked up, broken ones change nothing."""

from __future__ import annotations

from pathlib import Path

import structlog

from actions.content.loader import DEFAULT_DIRECTORY, ContentInvalidError, Library, load_library

log = structlog.get_logger(__name__)

_Stamp = tuple[tuple[str, int], ...]


class LiveLibrary:
    """Keeps the last good content of a folder."""

    def __init__(self, directory: Path = DEFAULT_DIRECTORY) -> None:
        """Take the folder; nothing is read before the first use."""
        self._directory = directory
        self._library: Library | None = None
        self._stamp: _Stamp = ()

    def current(self) -> Library:
        """Return the content, read again when a file has changed since.

        Raises:
            ContentInvalidError: when there has never been good content.
        """
        stamp = self._read_stamp()
        if self._library is None:
            self._library, self._stamp = load_library(self._directory), stamp
        elif stamp != self._stamp:
            self._stamp = stamp
            try:
                self._library = load_library(self._directory)
                log.info("content.reloaded")
            except ContentInvalidError as error:
                log.error("content.rejected", errors=[str(problem) for problem in error.errors])
        return self._library

    def _read_stamp(self) -> _Stamp:
        return tuple(
            (str(file), changed)
            for file in sorted(
                [*self._directory.glob("*.yml"), *self._directory.glob("tips/*.yml")]
            )
            if (changed := _changed_at(file))
        )


def _changed_at(file: Path) -> int:
    """Return when the file was changed, or 0 while an editor is just replacing it."""
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


_live = LiveLibrary()


def current_library() -> Library:
    """Return the product's content as it is now."""
    return _live.current()
