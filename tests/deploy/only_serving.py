"""Run a module with every package that the image leaves out made unimportable.

python only_serving.py MODULE
"""

from __future__ import annotations

import importlib.abc
import importlib.metadata
import json
import runpy
import sys
from pathlib import Path


def modules_of(names: set[str]) -> set[str]:
    """Return the modules that only these packages bring: jax, but google.oauthlib, not google."""
    theirs: set[str] = set()
    others: set[str] = set()
    for package in importlib.metadata.distributions():
        name = package.metadata["Name"].lower().replace("_", "-").replace(".", "-")
        for file in package.files or ():
            if file.suffix not in {".py", ".so"} or file.parts[0].endswith((".dist-info", ".data")):
                continue
            parts = (*file.parts[:-1], file.name.partition(".")[0])
            (theirs if name in names else others).update(
                ".".join(parts[:length]) for length in range(1, len(parts) + 1)
            )
    return theirs - others


class Absent(importlib.abc.MetaPathFinder):
    def __init__(self, modules: set[str]) -> None:
        self._modules = modules

    def find_spec(self, fullname, path=None, target=None):
        if fullname in self._modules:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def main() -> None:
    file, module, *arguments = sys.argv[1:]
    absent = json.loads(Path(file).read_text(encoding="utf-8"))
    sys.meta_path.insert(0, Absent(set(absent["modules"])))
    found = importlib.metadata.Distribution.from_name

    def from_name(name):
        if name.lower().replace("_", "-") in absent["packages"]:
            raise importlib.metadata.PackageNotFoundError(name)
        return found(name)

    importlib.metadata.Distribution.from_name = from_name
    # As `python -m` has it: the folder of the call comes first, not that of this file.
    sys.path[0] = str(Path.cwd())
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
