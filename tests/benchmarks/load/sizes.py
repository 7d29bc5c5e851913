"""How large what is installed is: the packages of a list, as they lie on disk."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)


def megabytes(pinned: Path) -> float:
    """Return the size of all packages of a pinned list, in MB (10^6 bytes).

    Args:
        pinned: file of lines such as `name==version`.
    """
    total = 0
    for name in _PIN.findall(pinned.read_text(encoding="utf-8")):
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:
            continue
        total += sum(
            path.stat().st_size for file in files if (path := Path(file.locate())).is_file()
        )
    return total / 1e6
