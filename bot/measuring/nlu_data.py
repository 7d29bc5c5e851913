"""The training examples as an editor sees them: each with its topic, language, file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from bot.errors import BotError
from bot.languages import LANGUAGES, Language
from bot.settings import ROOT

DIRECTORY = ROOT / "data" / "nlu"


class NluInvalidError(BotError):
    """A file of examples cannot be read; the message names file, line and problem."""


@dataclass(frozen=True, slots=True)
class Example:
    """One training sentence.

    Attributes:
        text: as it stands after the dash and one space; nothing is trimmed.
        intent: the topic that it is an example of.
        language: of the folder that the file lies in.
        file: where it stands.
        line: in that file, from 1.
        after: the topic that the bot has just answered, when the text means its topic only then.
    """

    text: str
    intent: str
    language: Language
    file: Path
    line: int
    after: str | None = None

    @property
    def group(self) -> str:
        """Return the group of topics that it belongs to, which is the file's name: "advice"."""
        return self.file.stem

    @property
    def place(self) -> str:
        """Return file and line as people and editors read them."""
        return place(self.file, self.line)


def place(file: Path, line: int) -> str:
    """Return "data/nlu/fi/advice.yml:12": relative to the project's folder when below it."""
    return f"{file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}:{line}"


def read_examples(directory: Path = DIRECTORY) -> list[Example]:
    """Return the examples of every language's folder below `directory`, in the files' order.

    Raises:
        NluInvalidError: when a file is no YAML, or its examples are written in a way that Rasa
            would skip or that has no line numbers.
    """
    return [
        example
        for language in LANGUAGES
        for file in sorted((directory / language).glob("*.yml"))
        for example in _read(file, language)
    ]


def _read(file: Path, language: Language) -> Iterator[Example]:
    try:
        # Nodes, not values: only nodes remember their lines.
        root = YAML(typ="rt").compose(file.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise NluInvalidError(f"{place(file, line)}: {error.problem}: mend the YAML") from error
    if not isinstance(root, MappingNode):
        raise NluInvalidError(f"{place(file, 1)}: no `nlu:` at the top: write one")
    blocks = _fields(root).get("nlu")
    if not isinstance(blocks, SequenceNode):
        raise NluInvalidError(f"{place(file, 1)}: no list under `nlu:`: write one")
    for block in blocks.value:
        fields = _fields(block) if isinstance(block, MappingNode) else {}
        # Lookups, synonyms and regular expressions are no examples of a topic.
        if "intent" in fields:
            yield from _read_block(fields, file, language)


def _read_block(fields: dict[str, Any], file: Path, language: Language) -> Iterator[Example]:
    intent, examples = fields["intent"], fields.get("examples")
    if isinstance(examples, ScalarNode) and examples.style == "|":
        for line, text in _read_lines(examples, file):
            yield Example(text, intent.value, language, file, line)
    elif isinstance(examples, SequenceNode):
        for entry in examples.value:
            line, text, after = _read_entry(entry, file)
            yield Example(text, intent.value, language, file, line, after)
    else:
        raise NluInvalidError(
            f"{place(file, intent.start_mark.line + 1)}: the examples of {intent.value} are no "
            "text block: write `examples: |` and under it one `- ` line for each"
        )


def _read_lines(block: ScalarNode, file: Path) -> Iterator[tuple[int, str]]:
    # The mark stands on the `|`, so the first example is on the next line, counted from 1.
    for line, written in enumerate(block.value.splitlines(), block.start_mark.line + 2):
        if not written.startswith("-"):
            raise NluInvalidError(
                f"{place(file, line)}: {written!r} starts with no dash, so Rasa skips it: "
                "write `- ` before it, or delete the line"
            )
        yield line, written[1:].removeprefix(" ")


def _read_entry(entry: Any, file: Path) -> tuple[int, str, str | None]:
    fields = _fields(entry) if isinstance(entry, MappingNode) else {}
    text, metadata = fields.get("text"), fields.get("metadata")
    if not isinstance(text, ScalarNode):
        raise NluInvalidError(
            f"{place(file, entry.start_mark.line + 1)}: an example has no text: write `- text: ...`"
        )
    after = _fields(metadata).get("after") if isinstance(metadata, MappingNode) else None
    in_block = text.style == "|"
    return (
        text.start_mark.line + (2 if in_block else 1),
        text.value.rstrip("\n") if in_block else text.value,
        after.value if isinstance(after, ScalarNode) else None,
    )


def _fields(node: MappingNode) -> dict[str, Any]:
    return {str(key.value): value for key, value in node.value}
