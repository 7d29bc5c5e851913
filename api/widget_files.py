"""The widget's script as it is now, and as it was in each pinned release."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import structlog

from api.widget_join import join, shrink

log = structlog.get_logger(__name__)

WIDGET = Path(__file__).resolve().parent / "widget"
ENTRY = "chat-widget.js"
_RELEASES = "releases"
_VERSION = re.compile(r"(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})", re.ASCII)
Version = tuple[int, int, int]
_Stamp = tuple[tuple[Path, int, int], ...]


def parse_version(text: str) -> Version | None:
    """Return a version written as x.y.z, or None when `text` is no such version."""
    match = _VERSION.fullmatch(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def build_script(directory: Path = WIDGET) -> bytes:
    """Return the script that the modules of `directory` make now; the same make the same bytes.

    Raises:
        JoinError: when they cannot be joined; it names the module and the line.
        OSError: when one cannot be read.
    """
    modules = {
        file.relative_to(directory).as_posix(): file.read_text("utf-8")
        for file in _module_files(directory)
    }
    return shrink(join(modules, ENTRY)).encode("utf-8")


@dataclass(frozen=True)
class Script:
    """A script, ready to be sent."""

    content: bytes

    @cached_property
    def compressed(self) -> bytes:
        """The content, gzipped as small as it gets; no time in it, so that it is always alike."""
        return gzip.compress(self.content, compresslevel=9, mtime=0)

    @cached_property
    def digest(self) -> str:
        """What the content is told by."""
        return hashlib.sha256(self.content).hexdigest()[:32]

    @cached_property
    def integrity(self) -> str:
        """The value of an `integrity` attribute (Subresource Integrity, W3C)."""
        digest = hashlib.sha384(self.content).digest()
        return "sha384-" + base64.b64encode(digest).decode("ascii")


@dataclass(frozen=True)
class Release:
    """A pinned release: the script as it was served, in a file named by its version."""

    file: Path
    version: Version

    @property
    def name(self) -> str:
        """The version as it is written."""
        return self.file.stem

    @property
    def path(self) -> str:
        """Where it is served."""
        return f"/widget/{self.name}/{ENTRY}"

    @property
    def integrity(self) -> str:
        """What its tag promises about it."""
        return self.read().integrity

    def read(self) -> Script:
        """Return the script."""
        return Script(self.file.read_bytes())


def release_of(name: str, directory: Path = WIDGET) -> Release | None:
    """Return the release `name`, there or not yet; None when that is no version."""
    version = parse_version(name)
    return Release(directory / _RELEASES / f"{name}.js", version) if version else None


def find_releases(directory: Path = WIDGET) -> list[Release]:
    """Return every release of the widget in `directory`, the oldest first."""
    files = (directory / _RELEASES).glob("*.js")
    found = [release for file in files if (release := release_of(file.stem, directory))]
    return sorted(found, key=lambda release: release.version)


class WidgetFiles:
    """Finds scripts, and keeps what was found compressed in memory.

    The modules are looked at again at each request and joined when one changed, so that a change
    needs no restart. While they cannot be joined, the last script stays.
    """

    def __init__(self, directory: Path = WIDGET) -> None:
        """Join the modules for the first time.

        Args:
            directory: of the modules; releases lie in its folder `releases`.

        Raises:
            JoinError: when they cannot be joined: a server without its widget does not start.
        """
        self._directory = directory
        self._stamp = _stamp(directory)
        self._present = Script(build_script(directory))
        self._released = lru_cache(maxsize=16)(_read_release)

    def present(self) -> Script:
        """Return the script that the modules make now."""
        try:
            stamp = _stamp(self._directory)
            if stamp != self._stamp:
                # Kept first: what cannot be joined is told once, not at each request.
                self._stamp = stamp
                self._present = Script(build_script(self._directory))
        # ValueError: JoinError, and text that is not UTF-8.
        except (OSError, ValueError) as error:
            log.error("api.widget.rejected", error=str(error))
        return self._present

    def released(self, name: str) -> Script | None:
        """Return the script of a release, or None when there is no such release."""
        release = release_of(name, self._directory)
        if release is None or not release.file.is_file():
            return None
        return self._released(release, release.file.stat().st_mtime_ns)

    def newest(self) -> Release | None:
        """Return the newest release, or None before there is one."""
        return next(reversed(find_releases(self._directory)), None)


def _module_files(directory: Path) -> list[Path]:
    """Return the files of all modules and style sheets; releases are none."""
    files = [*directory.rglob("*.js"), *directory.rglob("*.css")]
    return sorted(file for file in files if directory / _RELEASES not in file.parents)


def _stamp(directory: Path) -> _Stamp:
    """Return what changes when a module does."""
    states = ((file, file.stat()) for file in _module_files(directory))
    return tuple((file, state.st_mtime_ns, state.st_size) for file, state in states)


def _read_release(release: Release, _changed: int) -> Script:
    return release.read()
