"""The mentoring programmes: data/content/programmes/<id>.yml, one file a programme."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from typing_extensions import Self

from actions.content.models import Strict, Text, Translations

Kind = Literal["mentoring", "matching", "peer", "coaching", "network", "listing"]
Status = Literal["recurring", "project", "unclear", "ended"]
Cost = Literal["free", "membership", "unknown"]
Confidence = Literal["high", "medium", "low"]
Linked = Literal["programme", "organiser", "article"]
LanguageCode = Literal["fi", "sv", "en"]

FOLDER = "programmes"
ID = re.compile(r"[a-z][a-z0-9-]*")
# What stands for places that are no place.
NATIONWIDE, ONLINE = "nationwide", "online"
_SUMMARY_LENGTH = 260
_LINE_LENGTH = 260


def _short(most: int) -> object:
    def check(text: Translations) -> Translations:
        if text.longest() > most:
            raise ValueError(f"{text.longest()} characters, at most {most}: make it shorter")
        return text

    return AfterValidator(check)


Summary = Annotated[Translations, _short(_SUMMARY_LENGTH)]
Line = Annotated[Translations, _short(_LINE_LENGTH)]
Address = Annotated[str, Field(pattern=r"^https://\S+$")]
Month = Annotated[int, Field(ge=1, le=12)]
# One tag, or several of which any one will do.
Requirement = str | tuple[str, ...]


class Name(Strict):
    """What a programme, or who runs it, is called: in the languages in which it has its own name.

    No name is coined: where a language has none, the name in another one stands.
    """

    fi: Text | None = None
    sv: Text | None = None
    en: Text | None = None

    @model_validator(mode="after")
    def _has_one(self) -> Self:
        if not (self.fi or self.sv or self.en):
            raise ValueError("a name is missing: write it in at least one language")
        return self

    def in_language(self, language: str) -> str:
        """Return the name in `language`, else in English, Finnish or Swedish."""
        own = {"fi": self.fi, "sv": self.sv, "en": self.en}
        return own.get(language) or self.en or self.fi or self.sv or ""

    def all(self) -> tuple[str, ...]:
        """Return every name, each once."""
        return tuple(dict.fromkeys(name for name in (self.fi, self.sv, self.en) if name))


class Evidence(Strict):
    """Where something about a programme was seen.

    Attributes:
        page: its address; absent where no address is known.
        seen: the date that the page gives, or that it gives none: "30.1.2025", "undated".
        shows: what it shows, in English, for editors.
    """

    page: Address | None = None
    seen: Text
    shows: Text


class Programme(Strict):
    """A mentoring programme, or something near that is called what it is.

    Attributes:
        name: as the organiser calls it.
        aliases: what else people call it.
        organiser: who runs it, by its established name in each language that has one.
        url: a page that was seen; absent where none was.
        url_is: what that page is: the programme's own, the organiser's, or an article about it.
        kind: what it is.
        summary: what it offers to whom, in a sentence or two.
        places: keys of places.yml, nationwide or online; empty when not known.
        languages: of the programme; empty when not known.
        fields: keys of `fields` in labels.yml; empty when any field will do.
        audience: keys of `audiences` in labels.yml: whom it is meant for.
        only_for: what one has to be to take part; a list within the list: any one of these.
        eligibility: who can apply, in a sentence; absent when not known.
        cost: for a mentee.
        how_to_apply: in a sentence or two; absent when not known.
        opens: months in which applications have usually opened or been open, 1 to 12.
        always_open: whether one may join or ask at any time.
        status: whether it goes on.
        ends: the last day of a project's funding, as far as known.
        ended: what became of it; for ended ones only.
        inferred: which of the facts nobody has said outright.
        evidence: where these facts come from.
        checked_on: when somebody last went through the evidence.
        last_known_active: the last year for which there is dated evidence; absent when none is.
        confidence: how sure it is that the programme is as described.
        note: to editors: what to check by hand.
    """

    name: Name
    aliases: tuple[Text, ...] = ()
    organiser: Name
    url: Address | None = None
    url_is: Linked = "programme"
    kind: Kind
    summary: Summary
    places: tuple[str, ...] = ()
    languages: tuple[LanguageCode, ...] = ()
    fields: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    only_for: tuple[Requirement, ...] = ()
    eligibility: Line | None = None
    cost: Cost = "unknown"
    how_to_apply: Line | None = None
    opens: tuple[Month, ...] = ()
    always_open: bool = False
    status: Status
    ends: date | None = None
    ended: Line | None = None
    inferred: tuple[Literal["places", "languages", "audience", "cost"], ...] = ()
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    checked_on: date
    last_known_active: Annotated[int, Field(ge=2000, le=2100)] | None = None
    confidence: Confidence
    note: Text | None = None

    @model_validator(mode="after")
    def _says_what_became_of_it(self) -> Self:
        if (self.status == "ended") != (self.ended is not None):
            raise ValueError("'ended' belongs to a programme with the status ended, and only there")
        if self.checked_on > date.today():  # noqa: DTZ011  a day, in the editor's own zone
            raise ValueError(f"checked_on is {self.checked_on}: no day in the future")
        return self

    def requirements(self) -> tuple[frozenset[str], ...]:
        """Return what one has to be, each as the tags of which any one will do."""
        return tuple(
            frozenset({each}) if isinstance(each, str) else frozenset(each)
            for each in self.only_for
        )
