"""Read and write data/content/confirmed.yml: for which Finnish texts the translations hold.

One entry a text, sorted, so that two people's changes meet only where they are about the same text;
a Finnish text is there once for all languages that were confirmed for it::

    events/short:
      sv, en: >-
        Hyviä paikkoja ovat messut ja kurssit.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode

from actions.content.texts import scalar
from actions.content.yaml_file import ContentError

FILE = "confirmed.yml"

Translated = Literal["sv", "en"]
TRANSLATED: tuple[Translated, ...] = get_args(Translated)
# By key of the text and language: the Finnish text that the translation was confirmed for.
Confirmed = Mapping[str, Mapping[Translated, str]]

_WIDTH = 100
_HEADER = """\
# For every text: the Finnish words for which its Swedish and English were last confirmed.
# `make confirm` writes this file; nobody has to change it by hand.
"""
_MEND = (
    ": undo the last change of this file, or delete it, read all translations and run "
    "make confirm ITEM=ALL"
)
# Rasa would take the file for training data, see models.py.
_TRAINING_DATA = re.compile(r"\s*(nlu|rules|stories|responses):")


def read_confirmed(directory: Path, errors: list[ContentError]) -> Confirmed | None:
    """Return what was confirmed, nothing when there is no file.

    Args:
        directory: of the content.
        errors: to which everything wrong with the file is added; None is returned then.
    """
    path = directory / FILE
    found: list[ContentError] = []
    try:
        text = path.read_text(encoding="utf-8")
        root = YAML(typ="safe").compose(text)
    except FileNotFoundError:
        return {}
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        found.append(ContentError(path, line, "", f"not what make confirm wrote{_MEND}"))
    except (OSError, UnicodeDecodeError, YAMLError):
        found.append(ContentError(path, 0, "", f"not what make confirm wrote{_MEND}"))
    else:
        confirmed = _entries(root, path, found)
        if not found:
            return confirmed
    errors.extend(found)
    return None


def write_confirmed(directory: Path, confirmed: Confirmed) -> None:
    """Write what was confirmed; a reader sees the old file or the new one, never half of it."""
    path = directory / FILE
    unfinished = path.with_suffix(".tmp")
    unfinished.write_text(_HEADER + "".join(_lines(confirmed)), encoding="utf-8")
    unfinished.replace(path)


def _lines(confirmed: Confirmed) -> Iterator[str]:
    for key in sorted(confirmed):
        texts = confirmed[key]
        yield f"{key}:\n"
        for text in dict.fromkeys(texts[language] for language in TRANSLATED if language in texts):
            languages = [language for language in TRANSLATED if texts.get(language) == text]
            yield f"  {', '.join(languages)}: {_written(text)}\n"


def _written(text: str) -> str:
    """Return a text as YAML: folded over lines when they give back the same text, else quoted."""
    lines = textwrap.wrap(
        text, _WIDTH - 4, break_long_words=False, break_on_hyphens=False, replace_whitespace=False
    )
    plain = text.isprintable() and text == text.strip() == " ".join(lines)
    if lines and plain and not any(_TRAINING_DATA.match(line) for line in lines):
        return "\n    ".join((">-", *lines))
    marks = (c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08X}" for c in text)
    return f'"{"".join(marks)}"'


def _entries(root: Any, path: Path, errors: list[ContentError]) -> dict[str, dict[Translated, str]]:
    confirmed: dict[str, dict[Translated, str]] = {}

    def wrong(node: Any, key: str, problem: str) -> None:
        errors.append(ContentError(path, node.start_mark.line + 1, key, f"{problem}{_MEND}"))

    if root is not None and not isinstance(root, MappingNode):
        wrong(root, "", "not what make confirm wrote")
        return confirmed
    for name, value in root.value if root is not None else ():
        key = str(name.value)
        if key in confirmed:
            wrong(name, key, "this text stands here twice")
        if not isinstance(value, MappingNode):
            wrong(name, key, "languages belong here, such as sv, en")
            continue
        texts = confirmed.setdefault(key, {})
        for languages, node in value.value:
            text = scalar(node)
            for language in str(languages.value).split(","):
                known = next((each for each in TRANSLATED if each == language.strip()), None)
                if known is None or known in texts:
                    wrong(languages, key, f"{language.strip()!r} is no language, or is here twice")
                elif text is None:
                    wrong(languages, key, "a text belongs here")
                else:
                    texts[known] = text
    return confirmed
