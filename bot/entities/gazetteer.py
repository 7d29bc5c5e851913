"""Read the gazetteers: lists of names and words by entity, checked on the way in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

DIRECTORY = Path(__file__).resolve().parent / "gazetteers"
# fmt: off
Need = Literal[
    "none", "never", "capital", "inside", "inside_fi", "upper", "colon", "letter", "name_like", "case",
    "local", "country", "speech", "clause_end", "finnish", "swedish", "english",
]
EntityName = Literal[
    "event", "organisation", "platform", "audience", "profession", "field", "language", "place",
]
NameKind = Literal["first_names", "surnames", "places_abroad"]
# fmt: on
ENTITIES: tuple[EntityName, ...] = get_args(EntityName)
_FILES = {entity: f"{entity}s.yml" for entity in ENTITIES}


M = TypeVar("M", bound=BaseModel)


class GazetteerError(ValueError):
    """A gazetteer cannot be read; the message names the file, the entry and what is wrong."""


class Form(BaseModel):
    """One way to write an entry. The words of a phrase that inflect besides the last end in ~."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: Annotated[str, Field(min_length=1)]
    # What it takes to be believed, see needs.py; None leaves it to the file.
    needs: Need | None = None


def _as_form(value: object) -> object:
    return {"form": value} if isinstance(value, str) else value


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


Forms = Annotated[list[Annotated[Form, BeforeValidator(_as_form)]], BeforeValidator(_as_list)]


class Entry(BaseModel):
    """What one value is called. `names` are the same in all languages and inflect in Finnish."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: Forms = []
    fi: Forms = []
    sv: Forms = []
    en: Forms = []
    # Words that stand as they are, in whatever language.
    as_is: Forms = []
    # What a solid compound begins with.
    prefixes: list[str] = []
    # Of the key itself: the stems that the rules of Finnish do not give, and what it needs.
    stem: str | None = None
    strong: str | None = None
    stems: list[str] = []
    needs: Need | None = None
    # Of places: the local cases (Turussa, Tampereella); what it is, None for a municipality.
    case: Literal["ssa", "lla"] | None = None
    kind: Literal["region", "area", "country", "online"] | None = None


class Gazetteer(BaseModel):
    """All entries of one entity, by value."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    entity: Literal[
        "event", "organisation", "platform", "audience", "profession", "field", "place", "language"
    ]
    # Which kind of form the value itself is; None for an id that nobody writes.
    implied: Literal["names", "fi"] | None = None
    # What every form needs that says nothing else.
    needs: Need = "none"
    # Ordinary words that are forms of an entry by chance, and count for none.
    except_for: list[str] = []
    # Languages whose forms do not inflect here.
    fixed: list[Literal["sv", "en"]] = []
    entries: dict[str, Entry]


class NameList(BaseModel):
    """First names, surnames or places abroad, with the stems that the rules of Finnish do not give."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: list[str]
    stems: dict[str, str] = {}


@cache
def read_gazetteer(entity: EntityName, directory: Path = DIRECTORY) -> Gazetteer:
    """Return the gazetteer of one entity.

    Args:
        entity: one of ENTITIES.
        directory: where the files are.

    Raises:
        GazetteerError: when the file is missing or wrong.
    """
    return _read(directory / _FILES[entity], Gazetteer)


@cache
def read_names(kind: NameKind, directory: Path = DIRECTORY) -> NameList:
    """Return a list of names: one of NameKind.

    Raises:
        GazetteerError: when the file is missing or wrong.
    """
    return _read(directory / f"{kind}.yml", NameList)


def _read(path: Path, model: type[M]) -> M:
    try:
        content = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        return model.model_validate(content)
    except (OSError, YAMLError) as error:
        raise GazetteerError(f"{path}: cannot be read: {error}") from error
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
            for problem in error.errors()
        )
        raise GazetteerError(f"{path}: mend these entries: {wrong}") from error
