"""Find every text of the content with its lines, also in files that are otherwise not in order.

The checks that compare texts work on these, so that an error in one place hides none in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from actions.content.findings import Finding, Severity
from actions.content.models import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
# Files beside the content that say something about it.
ABOUT = ("confirmed.yml", "coverage.yml")
# Folders and files with checks of their own: their texts have gaps on purpose, are a few words
# long, or are dated facts, which are checked again as a whole and not text by text.
OWN_CHECKS = (
    "messages",
    "mentoring",
    "programmes",
    "places.yml",
)

# How keys begin that do not begin with the file's name.
_PREFIXES: Mapping[str, tuple[str, ...]] = MappingProxyType({"topics.yml": ()})


@dataclass(frozen=True, slots=True)
class Item:
    """One text in its languages, as a file holds it.

    Attributes:
        key: the same as that of its passage, such as events/tips/go_to_a_fair; for others
            topic/title and topic/example, areas/area/title, continuations/name/label.
        file: where it stands.
        place: where in the file, such as tips.go_to_a_fair.
        texts: by language, without spaces around them; a language that is missing is left out.
        lines: on which each language begins, from 1.
    """

    key: str
    file: Path
    place: str
    texts: Mapping[Language, str]
    lines: Mapping[Language, int]

    def finding(self, language: Language, severity: Severity, problem: str) -> Finding:
        """Return a finding about the text in one language."""
        key = f"{self.place}.{language}"
        return Finding(self.file, self.lines[language], key, severity, problem)


def read_items(directory: Path) -> list[Item]:
    """Return every text below `directory`, by file and line.

    A file that is no YAML is left out: reading the content as a whole reports it.
    """
    return [
        item
        for file in content_files(directory)
        if (root := read_tree(file)) is not None
        for item in _items(root, file, _prefix(file, directory), ())
    ]


def content_files(directory: Path) -> list[Path]:
    """Return the files that hold advice and names, in order."""
    return [
        file
        for file in sorted(directory.rglob("*.yml"))
        if file.name not in ABOUT and file.relative_to(directory).parts[0] not in OWN_CHECKS
    ]


def read_programme_items(directory: Path) -> list[Item]:
    """Return every text of the mentoring programmes below `directory`, their names left out."""
    return [
        item
        for file in sorted((directory / "programmes").glob("*.yml"))
        if (root := read_tree(file)) is not None
        for item in _items(root, file, _prefix(file, directory), ())
        if item.place != "name"
    ]


def read_tree(file: Path) -> Any:
    """Return what YAML makes of a file, with lines, or None when it makes nothing of it."""
    try:
        return YAML(typ="safe").compose(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError):
        return None


def fields(node: Any) -> dict[str, tuple[int, Any]]:
    """Return the keys of a mapping, each with its line from 1 and its value; of others none."""
    if not isinstance(node, MappingNode):
        return {}
    return {str(key.value): (key.start_mark.line + 1, value) for key, value in node.value}


def entries(node: Any) -> list[Any]:
    """Return the entries of a list; of anything else none."""
    return list(node.value) if isinstance(node, SequenceNode) else []


def scalar(node: Any) -> str | None:
    """Return a text, number or date as it is written, or None when it is a part with more in it."""
    return str(node.value) if isinstance(node, ScalarNode) else None


def name_of(node: Any) -> str | None:
    """Return what an entry of a list is called: its id, or the tip that it belongs to."""
    known = fields(node)
    return next((scalar(known[key][1]) for key in ("id", "tip") if key in known), None)


def _prefix(file: Path, directory: Path) -> tuple[str, ...]:
    below = file.relative_to(directory).with_suffix("").parts
    return _PREFIXES.get(file.name, below[1:] if below[0] == "tips" else below)


def _items(
    node: Any, file: Path, prefix: tuple[str, ...], place: tuple[str, ...]
) -> Iterator[Item]:
    known = fields(node)
    texts = {
        language: (known[language][0], words.strip())
        for language in LANGUAGES
        if language in known and (words := scalar(known[language][1])) is not None
    }
    if texts:
        yield Item(
            "/".join((*prefix, *_named(place))),
            file,
            ".".join(place),
            {language: words for language, (_, words) in texts.items()},
            {language: line for language, (line, _) in texts.items()},
        )
    for name, (_, value) in known.items():
        if name not in texts:
            yield from _items(value, file, prefix, (*place, name))
    for number, entry in enumerate(entries(node)):
        yield from _items(entry, file, prefix, (*place, name_of(entry) or str(number)))


def _named(place: tuple[str, ...]) -> tuple[str, ...]:
    """Return a place as passages are named: easy.short is `easy`, easy.tips.x is `easy/x`."""
    if place[:2] in {("easy", "short"), ("easy", "tips")}:
        return ("easy", *place[2:])
    return place
