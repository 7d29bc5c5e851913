"""What the image would hold, laid out in a folder: the COPY lines of the Dockerfile, followed."""

from __future__ import annotations

import fnmatch
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import ROOT

DOCKERFILE = ROOT / "deploy" / "Dockerfile"


@dataclass
class Stage:
    name: str
    copies: list[tuple[str | None, list[str], str]] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)
    instructions: list[tuple[str, str]] = field(default_factory=list)


def read_stages() -> list[Stage]:
    """Return the stages of the Dockerfile; a later one inherits what it is made FROM."""
    text = re.sub(r"^\s*#.*\n", "", DOCKERFILE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    stages: list[Stage] = []
    for line in re.sub(r"\\\n\s*", " ", text).splitlines():
        word, _, rest = line.strip().partition(" ")
        if word == "FROM":
            base, _, name = rest.partition(" AS ")
            stage = Stage(name or "service")
            for earlier in stages:
                if earlier.name == base:
                    stage.copies += earlier.copies
                    stage.environment |= earlier.environment
            stages.append(stage)
        elif stages and word:
            stages[-1].instructions.append((word, rest))
            if word == "COPY":
                parts = rest.split()
                source = None
                if parts[0].startswith("--from="):
                    source = parts.pop(0).removeprefix("--from=")
                stages[-1].copies.append((source, parts[:-1], parts[-1]))
            elif word == "ENV":
                stages[-1].environment |= dict(re.findall(r'(\w+)=("[^"]*"|\S+)', rest))
    return stages


def ignored(path: str) -> bool:
    """Tell whether .dockerignore keeps a path of the project out of every build."""
    out = False
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        pattern = line.removeprefix("!")
        if _matches(path, pattern):
            out = not line.startswith("!")
    return out


def _matches(path: str, pattern: str) -> bool:
    parts = path.split("/")
    # A pattern that fits a folder fits all that is in it; ** stands for any folders or none.
    patterns = [pattern, pattern.removeprefix("**/")] if pattern.startswith("**/") else [pattern]
    if pattern.startswith("**/"):
        return any(fnmatch.fnmatchcase(part, patterns[1]) for part in parts)
    heads = ("/".join(parts[: n + 1]) for n in range(len(parts)))
    return any(
        head.count("/") == pattern.count("/") and fnmatch.fnmatchcase(head, pattern)
        for head in heads
    )


def lay_out(folder: Path, *, made: dict[str, Path]) -> None:
    """Copy into `folder` what the last stage holds below /app.

    Args:
        folder: in place of /app.
        made: what the earlier stages make, by its path in them.
    """
    for source, names, target in read_stages()[-1].copies:
        for name in names:
            if source is None:
                _copy_from_project(name, folder, target)
            elif name in made:
                shutil.copytree(made[name], folder / target, dirs_exist_ok=True)


def _copy_from_project(name: str, folder: Path, target: str) -> None:
    origin = ROOT / name
    assert origin.exists(), f"the Dockerfile copies {name}, which does not exist"
    place = folder / target
    for path in [origin] if origin.is_file() else sorted(origin.rglob("*")):
        within = path.relative_to(ROOT).as_posix()
        if not path.is_file() or ignored(within):
            continue
        single = origin.is_file()
        to = (
            (place / path.name if target.endswith("/") else place)
            if single
            else (place / path.relative_to(origin))
        )
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
        to.chmod(path.stat().st_mode & 0o777)
