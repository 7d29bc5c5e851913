"""Find names in the advice that nothing answers to, also in files that are otherwise not in order.

Reading the content checks names only once a file fits its model; an editor wants to hear of a
missing language and a wrong source at the same time, and on which line each stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from actions.content.findings import Finding
from actions.content.models import Group
from actions.content.references import ANSWERED_GROUPS
from actions.content.sources import SourceFile
from actions.content.texts import entries, fields, name_of, read_tree, scalar
from actions.content.yaml_file import ContentError, read_content_file

Field = tuple[int, Any]


def check_names(directory: Path) -> Iterator[Finding]:
    """Yield ids used twice, and names of tips, sources and topics that do not exist.

    Args:
        directory: of the content. Sources and topics are not checked against files that cannot be
            read, which is an error of its own.
    """
    ignored: list[ContentError] = []
    sources = read_content_file(directory / "sources.yml", SourceFile, ignored)
    topics = _answered(read_tree(directory / "topics.yml"))
    for file in sorted((directory / "tips").glob("*.yml")):
        top = fields(read_tree(file))
        yield from _ids(file, top)
        if sources is not None:
            yield from _sources(file, top, sources.model)
        if topics:
            yield from _next(file, top, topics)


def _answered(topics: Any) -> set[str]:
    """Return the topics that may be led to; one whose group is misspelt gets the benefit of it."""
    others = set(get_args(Group)) - set(ANSWERED_GROUPS)
    groups = ((name, fields(value).get("group")) for name, (_, value) in fields(topics).items())
    return {name for name, group in groups if not group or scalar(group[1]) not in others}


def _ids(file: Path, top: dict[str, Field]) -> Iterator[Finding]:
    easy = fields(top["easy"][1]) if "easy" in top else {}
    tips = {name for entry in _list(top, "tips") if (name := name_of(entry))}
    lists = [(part, _list(top, part)) for part in ("tips", "examples", "finland")]
    for part, listed in [*lists, ("easy.tips", _list(easy, "tips"))]:
        seen: set[str] = set()
        for entry in listed:
            name, line = name_of(entry), entry.start_mark.line + 1
            if name in seen:
                problem = f"the id {name!r} is used twice here: give each its own"
                yield Finding(file, line, f"{part}.{name}", "error", problem)
            seen.add(name or "")
            shown = fields(entry).get("tip")
            if shown and tips and (tip := scalar(shown[1])) not in tips:
                problem = f"there is no tip {tip!r} in this file{_meant(str(tip), tips)}"
                yield Finding(file, shown[0], f"{part}.{name}.tip", "error", problem)


def _sources(file: Path, top: dict[str, Field], known: SourceFile) -> Iterator[Finding]:
    parts = [("why", top["why"][1])] if "why" in top else []
    for part in ("tips", "finland"):
        parts += [
            (f"{part}.{name_of(entry) or number}", entry)
            for number, entry in enumerate(_list(top, part))
        ]
    for place, part_node in parts:
        own = fields(part_node)
        for name in _texts(own, "sources"):
            if not known.knows(name):
                problem = f"there is no source {name!r} in sources.yml{_meant(name, known.facts)}"
                line = own["sources"][0]
                yield Finding(file, line, f"{place}.sources", "error", problem)


def _next(file: Path, top: dict[str, Field], topics: Collection[str]) -> Iterator[Finding]:
    for name in _texts(top, "next"):
        if name == file.stem:
            problem = "a topic cannot lead to itself: name another one"
        elif name not in topics:
            problem = f"there is no topic {name!r}{_meant(name, topics)}"
        else:
            continue
        yield Finding(file, top["next"][0], "next", "error", problem)


def _list(part: dict[str, Field], key: str) -> list[Any]:
    return entries(part[key][1]) if key in part else []


def _texts(part: dict[str, Field], key: str) -> list[str]:
    return [text for entry in _list(part, key) if (text := scalar(entry)) is not None]


def _meant(name: str, known: Collection[str]) -> str:
    """Return a hint of the name that was probably meant, or of what to do."""
    close = get_close_matches(name, known, n=1)
    return f": did you mean {close[0]!r}?" if close else ": check its spelling, or leave it out"
