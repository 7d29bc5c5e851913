"""The words and settings of the search for mentoring programmes: data/content/mentoring/labels.yml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, get_args

from pydantic import Field, model_validator
from typing_extensions import Self

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Identifier, Strict, Text, Title, Translations
from actions.content.programmes import Kind, LanguageCode

FILE = "mentoring/labels.yml"

_Days = Annotated[int, Field(ge=1)]


class Settings(Strict):
    """When facts need a look.

    Attributes:
        old_after_years: a programme not known to be active for longer is marked as old.
        check_after_days: its facts are to be checked again when nobody has for longer.
        ends_within_days: how long before its end a project is to be looked at.
    """

    old_after_years: Annotated[int, Field(ge=1)] = 3
    check_after_days: _Days = 180
    ends_within_days: _Days = 60


class LanguageTerm(Strict):
    """A language: its name, and "in Finnish"."""

    title: Translations
    in_it: Translations


class Audience(Strict):
    """A group of people.

    Attributes:
        title: what somebody says of themselves, on a button.
        for_them: what stands after a programme: "for women".
        heard_as: values of the entity `audience` that mean it.
        against: groups to which nobody of this one belongs.
        button: whether it is offered when the bot asks who somebody is.
    """

    title: Title
    for_them: Translations
    heard_as: tuple[Text, ...] = ()
    against: tuple[Identifier, ...] = ()
    button: bool = False


class FieldTerm(Strict):
    """A field of work.

    Attributes:
        title: its name.
        in_it: what stands after "work" or "a mentor": "in IT".
        for_it: what stands after "a programme": "for IT".
        near: fields in which a mentor would help somebody of this one too.
        professions: values of the entity `profession` that belong to it.
    """

    title: Title
    in_it: Translations
    for_it: Translations
    near: tuple[Identifier, ...] = ()
    professions: tuple[Text, ...] = ()


class MentoringTerms(Strict):
    """data/content/mentoring/labels.yml.

    Attributes:
        settings: when facts need a look.
        kinds: what a programme, or what is none, is called in a sentence, with its article.
        languages: by ISO 639 code.
        audiences: by tag.
        fields: by id.
        months: "in January", January first.
        not_confirmed: names that no programme file may hold before somebody has checked them.
    """

    settings: Settings = Settings()
    kinds: dict[Kind, Translations]
    languages: dict[str, LanguageTerm]
    audiences: dict[Identifier, Audience]
    fields: dict[Identifier, FieldTerm]
    months: Annotated[tuple[Translations, ...], Field(min_length=12, max_length=12)]
    not_confirmed: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        for what, needed, given in (
            ("kinds", get_args(Kind), self.kinds),
            ("languages", get_args(LanguageCode), self.languages),
        ):
            if missing := [each for each in needed if each not in given]:
                raise ValueError(f"{what}: {', '.join(missing)} missing: add what it is called")
        if twice := _first_twice(v for each in self.audiences.values() for v in each.heard_as):
            raise ValueError(f"audiences: {twice!r} stands under heard_as of two: leave it in one")
        return self

    @model_validator(mode="after")
    def _names_what_there_is(self) -> Self:
        for tag, audience in self.audiences.items():
            for other in audience.against:
                if other not in self.audiences:
                    raise ValueError(f"audiences.{tag}.against: there is no audience {other!r}")
                if tag not in self.audiences[other].against:
                    raise ValueError(
                        f"audiences.{tag}.against: {other} has to name {tag} there as well"
                    )
        for field_id, field in self.fields.items():
            for other in field.near:
                if other not in self.fields or other == field_id:
                    raise ValueError(f"fields.{field_id}.near: there is no other field {other!r}")
        return self

    def audience_of(self, entity_value: str) -> str | None:
        """Return the tag of a group as the gazetteer, or this file, calls it; else None."""
        return self._heard.get(entity_value) or (
            entity_value if entity_value in self.audiences else None
        )

    def audience_named(self, text: str) -> str | None:
        """Return the tag that a text names by tag, gazetteer id, title or "for them", else None."""
        return self._audience_names.get(_plain(text))

    def field_named(self, text: str) -> str | None:
        """Return the field that a text names by id, title or "in it", in any case, else None."""
        return self._field_names.get(_plain(text))

    def language_named(self, text: str) -> str | None:
        """Return the code that a text names by code, name or "in it", in any case, else None."""
        return self._language_names.get(_plain(text))

    def fields_of_profession(self, value: str) -> tuple[str, ...]:
        """Return the fields to which a profession of the gazetteer belongs, the closest first."""
        return self._fields_of.get(value, ())

    @cached_property
    def _heard(self) -> Mapping[str, str]:
        return {value: tag for tag, each in self.audiences.items() for value in each.heard_as}

    @cached_property
    def _audience_names(self) -> Mapping[str, str]:
        names = {
            _plain(name): tag
            for tag, each in self.audiences.items()
            for name in (*each.heard_as, *_all(each.title), *_all(each.for_them))
        }
        return MappingProxyType({**names, **{_plain(tag): tag for tag in self.audiences}})

    @cached_property
    def _field_names(self) -> Mapping[str, str]:
        names = {
            _plain(name): field_id
            for field_id, each in self.fields.items()
            for name in (*_all(each.title), *_all(each.in_it))
        }
        return MappingProxyType({**names, **{_plain(each): each for each in self.fields}})

    @cached_property
    def _language_names(self) -> Mapping[str, str]:
        names = {
            _plain(name): code
            for code, each in self.languages.items()
            for name in (*_all(each.title), *_all(each.in_it))
        }
        return MappingProxyType({**names, **{code: code for code in self.languages}})

    @cached_property
    def _fields_of(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[tuple[int, str]]] = {}
        for field_id, each in self.fields.items():
            for rank, profession in enumerate(each.professions):
                found.setdefault(profession, []).append((rank, field_id))
        # A profession stands early in the list of the field that it is typical of.
        return {
            profession: tuple(field_id for _, field_id in sorted(ranked))
            for profession, ranked in found.items()
        }


def _all(texts: Translations) -> tuple[str, str, str]:
    return texts.fi, texts.sv, texts.en


def _plain(text: str) -> str:
    """Return a name as it is compared: small letters, single spaces, no underscores."""
    return " ".join(text.replace("_", " ").casefold().strip(" .!?").split())


def _first_twice(values: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return None


def live_terms(path: Path = DEFAULT_DIRECTORY / FILE) -> LiveFile[MentoringTerms]:
    """Return a reader of such a file that picks up its changes."""
    return LiveFile(path, MentoringTerms)


_live = live_terms()


def current_terms() -> MentoringTerms:
    """Return the product's words and settings for mentoring as they are now."""
    return _live.current()
