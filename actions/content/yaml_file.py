"""Read one content file into its model, and say what is wrong in an editor's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

M = TypeVar("M", bound=BaseModel)
Place = tuple[int | str, ...]

# pydantic's kinds of error in the words of somebody who is no programmer.
_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "missing": "this is missing: add it",
        "extra_forbidden": "there is no such key here: check its spelling or remove it",
        "too_short": "too few entries: at least {min_length}",
        "too_long": "too many entries: at most {max_length}",
        "date_from_datetime_parsing": "not a date: write it as 2026-11-22",
        "date_parsing": "not a date: write it as 2026-11-22",
        "date_type": "not a date: write it as 2026-11-22",
        "string_type": "a text belongs here: write it",
        "string_too_long": "too long: at most {max_length} characters",
        "string_pattern_mismatch": "not a valid name or address: a name is made of small letters "
        "a to z, digits and _ such as go_to_a_fair, an address begins with https://",
        "model_type": "nothing here, or no keys: write what belongs here, indented below its key",
        "tuple_type": "a list belongs here, in brackets: [one, two]",
        "dict_type": "nothing here, or no keys: write what belongs here, indented below its key",
        "int_type": "a whole number belongs here",
        "int_parsing": "a whole number belongs here",
        "greater_than_equal": "too small: at least {ge}",
        "literal_error": "not one of {expected}",
    }
)


@dataclass(frozen=True, slots=True)
class ContentError:
    """One thing to mend; `line` counts from 1 and is 0 when it concerns the whole file."""

    file: Path
    line: int
    key: str
    problem: str

    def __str__(self) -> str:
        """Return the error as an editor reads it: file, line, key, problem."""
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.key}: {self.problem}" if self.key else f"{place}: {self.problem}"


@dataclass(frozen=True, slots=True)
class ContentFile(Generic[M]):
    """A file that was read and checked.

    Attributes:
        path: of the file.
        text: as it stands there.
        model: the same, typed.
    """

    path: Path
    text: str
    model: M

    def error(self, place: Sequence[int | str], problem: str) -> ContentError:
        """Return an error at a place in this file, such as ("tips", 0, "sources")."""
        return _error(self.path, _with_lines(self.text), tuple(place), problem)


def read_content_file(
    path: Path, model: type[M], errors: list[ContentError]
) -> ContentFile[M] | None:
    """Return a file as its model, or None after adding to `errors` all that is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8")
        return ContentFile(path, text, model.model_validate(YAML(typ="safe").load(text)))
    except FileNotFoundError:
        errors.append(ContentError(path, 0, "", "the file is missing"))
    except UnicodeDecodeError:
        errors.append(ContentError(path, 0, "", "the file is not UTF-8: save it as UTF-8"))
    except MarkedYAMLError as error:
        errors.append(_refusal(path, text, error))
    except ValidationError as error:
        raw = _with_lines(text)
        for problem in error.errors(include_url=False):
            place = tuple(part for part in problem["loc"] if part != "function-after")
            message = _PLAIN.get(problem["type"], problem["msg"].removeprefix("Value error, "))
            if problem["type"] in _PLAIN:
                message = message.format(**problem.get("ctx", {}))
            errors.append(_error(path, raw, place, message))
    except (YAMLError, ValueError) as error:
        # A sign that no text file may hold, or a date such as 2026-13-45, which has no place.
        errors.append(ContentError(path, 0, "", f"not valid YAML: {str(error).splitlines()[0]}"))
    return None


def _refusal(path: Path, text: str, refused: MarkedYAMLError) -> ContentError:
    """Return why a text is no YAML, in the words of the slower reader, which are clearer."""
    try:
        _with_lines(text)
    except MarkedYAMLError as error:
        refused = error  # else the slower reader takes it, such as [EU:n hanke]
    line = refused.problem_mark.line + 1 if refused.problem_mark else 0
    return ContentError(path, line, "", f"not valid YAML: {refused.problem}")


def _with_lines(text: str) -> Any:
    """Return what YAML makes of a text, with its lines: fifteen times slower than without."""
    return YAML(typ="rt").load(text)


def _error(path: Path, raw: Any, place: Place, problem: str) -> ContentError:
    return ContentError(path, line_of(raw, place), _key(raw, place), problem)


def line_of(raw: Any, place: Place) -> int:
    """Return the line of the deepest part of `place` that the file has, from 1."""
    line = 1
    for part in place:
        positions = getattr(getattr(raw, "lc", None), "data", None) or {}
        if part not in positions:
            break
        line = positions[part][0] + 1
        raw = raw[part]
    return line


def _key(raw: Any, place: Place) -> str:
    """Return a place as an editor knows it: parts of a list by their id, not their number."""
    names: list[str] = []
    for part in place:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            raw = None
        named = raw.get("id") or raw.get("tip") if isinstance(raw, dict) else None
        names.append(str(named) if isinstance(part, int) and isinstance(named, str) else str(part))
    return ".".join(names)
