"""The catalogue of mentoring programmes as it is now, one file each, by id.

A changed file counts with the next call; a broken one changes nothing and is logged.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import structlog

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.programmes import FOLDER, ID, Programme
from actions.content.yaml_file import ContentError, read_content_file

log = structlog.get_logger(__name__)

SUFFIX = ".yml"
Catalogue = Mapping[str, Programme]


def read_programme(path: Path, errors: list[ContentError]) -> Programme | None:
    """Return the programme of a file, or None after adding to `errors` all that is wrong with it.

    Args:
        path: of the file; its name without the suffix is the programme's id.
        errors: to which problems are added.
    """
    if not ID.fullmatch(path.stem):
        problem = (
            "not a valid id: name the file with small letters, digits and -, as in luckan-fika"
        )
        errors.append(ContentError(path, 0, "", problem))
        return None
    read = read_content_file(path, Programme, errors)
    return None if read is None else read.model


class LiveProgrammes:
    """Keeps the last good content of every programme file of a folder."""

    def __init__(self, directory: Path = DEFAULT_DIRECTORY / FOLDER) -> None:
        """Take the folder; nothing is read before the first use."""
        self._directory = directory
        self._stamps: Mapping[str, int] = {}
        self._good: dict[str, Programme] = {}
        self._all: Catalogue = MappingProxyType({})

    def current(self) -> Catalogue:
        """Return every programme by id, files that changed since read again.

        The same object is returned until something changes. A file that is broken and never was
        in order is left out; one that is deleted is gone.
        """
        stamps = self._read_stamps()
        if stamps != self._stamps:
            changed = [name for name, stamp in stamps.items() if stamp != self._stamps.get(name)]
            self._stamps = stamps
            self._read(changed)
        return self._all

    def _read(self, changed: list[str]) -> None:
        errors: list[ContentError] = []
        good = {key: value for key, value in self._good.items() if key + SUFFIX in self._stamps}
        for name in changed:
            programme = read_programme(self._directory / name, errors)
            if programme is not None:
                good[name.removesuffix(SUFFIX)] = programme
        first = not self._all
        self._good = dict(sorted(good.items()))
        self._all = MappingProxyType(self._good)
        if not first:
            log.info("content.reloaded", changed=len(changed), programmes=len(good))
        if errors:
            log.error("content.rejected", errors=[str(problem) for problem in errors])

    def _read_stamps(self) -> dict[str, int]:
        """Return when each file was changed: 61 files take a fifth of a millisecond."""
        stamps: dict[str, int] = {}
        try:
            with os.scandir(self._directory) as found:
                for entry in found:
                    if entry.name.endswith(SUFFIX):
                        try:
                            stamps[entry.name] = entry.stat().st_mtime_ns
                        except FileNotFoundError:  # an editor is just replacing it
                            if entry.name in self._stamps:
                                stamps[entry.name] = self._stamps[entry.name]
        except FileNotFoundError:
            return {}
        return stamps


_live = LiveProgrammes()


def current_programmes() -> Catalogue:
    """Return every programme of the product by id, ended ones too, as the files are now."""
    return _live.current()
