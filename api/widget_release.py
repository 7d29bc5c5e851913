"""Keep the widget as it is now under a version, for sites that pin it: `make widget-release`.

The tag of a pinned release carries the hash of the whole script, so that a site gets exactly what
it looked at, or nothing (bot/decisions/0014).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from api.widget_files import WIDGET, Release, build_script, find_releases, release_of
from api.widget_join import JoinError


class ReleaseError(Exception):
    """A release that cannot be made; the message says why and what to do."""


def changed_since(release: Release, directory: Path = WIDGET) -> bool:
    """Return whether the modules of `directory` now make another script than `release` is."""
    return build_script(directory) != release.read().content


def make_release(name: str, directory: Path = WIDGET) -> Release:
    """Keep the script that the modules of `directory` make as the release `name`.

    Args:
        name: the version, x.y.z, higher than every one before.
        directory: of the modules; the script is put into its folder `releases`.

    Raises:
        ReleaseError: when the name is no such version, the modules cannot be joined, or nothing
            changed since the newest release.
    """
    release = release_of(name, directory)
    if release is None:
        raise ReleaseError(f"VERSION is {name!r}: write three numbers, for example 1.0.0")
    if release.file.exists():
        raise ReleaseError(f"{name} exists: a release never changes, take a higher version")
    newest = next(reversed(find_releases(directory)), None)
    if newest and release.version < newest.version:
        raise ReleaseError(f"{name} is lower than the newest release, {newest.name}")
    try:
        content = build_script(directory)
    except JoinError as error:
        raise ReleaseError(str(error)) from error
    if newest and content == newest.read().content:
        raise ReleaseError(f"Nothing changed since {newest.name}: no new release is needed")
    release.file.parent.mkdir(exist_ok=True)
    release.file.write_bytes(content)
    return release


def main(arguments: Sequence[str]) -> int:
    """Make a release and print where it is and the tag of it.

    Returns:
        0 when it was made; 1 when not.
    """
    try:
        release = make_release(arguments[0] if arguments else "")
    except ReleaseError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(
        f"{release.file.relative_to(WIDGET.parent.parent)}\n"
        f'<script type="module" src="https://HOST{release.path}"\n'
        f'  integrity="{release.integrity}" crossorigin="anonymous"></script>\n'
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
