"""What data/content/messages/terms.yml holds: how people say a term, and how a message says it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, field_validator

from actions.content.models import Identifier, Language, Strict, Translations

Group = Literal["events", "times", "professions", "stages", "topics", "schools_and_work"]
Kind = Literal["event", "online", "talk", "employer", "school"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# Where a profession goes in the words of a stage.
GAP = "…"
_SHORTEST = 2


def _findable(beginning: str) -> str:
    beginning = " ".join(beginning.split())
    if len(beginning.rstrip(".")) < _SHORTEST or not beginning[0].isalnum():
        raise ValueError(f"{beginning!r} cannot be found: begin it with two letters")
    return beginning


def _with_gap(text: str) -> str:
    if text.count(GAP) != 1:
        raise ValueError(f"{text!r}: write … once, where the profession goes")
    return text


Beginning = Annotated[str, AfterValidator(_findable)]
Gapped = Annotated[str, AfterValidator(_with_gap)]


class Said(Strict):
    """Beginnings of words or phrases that say a term, by language."""

    fi: tuple[Beginning, ...] = ()
    sv: tuple[Beginning, ...] = ()
    en: tuple[Beginning, ...] = ()

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Return the beginnings in `language`."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]


class Term(Strict):
    """What every group's terms have."""

    said: Said

    @field_validator("said")
    @classmethod
    def _can_be_said(cls, said: Said) -> Said:
        for language in LANGUAGES:
            if not said.in_language(language):
                raise ValueError(f"nobody can say this in {language!r}: write how it begins")
        return said

    def ways(self, language: Language) -> tuple[str, ...]:
        """Return how the term is said: what is listed, and the name that a message uses."""
        shown = getattr(self, "name", None) or getattr(self, "text", None)
        names = (shown.in_language(language),) if isinstance(shown, Translations) else ()
        return (*self.said.in_language(language), *names)


class Meeting(Term):
    """An occasion, school or workplace.

    Attributes:
        kind: what sort of a place it is.
        name: in its base form.
        place: where two people met, with its case or preposition.
    """

    kind: Kind
    name: Translations
    place: Translations


class Time(Term):
    """A time, as a message says it."""

    text: Translations


class Profession(Term):
    """A profession: its name has no article."""

    name: Translations


class WithProfession(Strict):
    """The words of a stage around a profession, whose place the sign … keeps."""

    fi: Gapped
    sv: Gapped
    en: Gapped


class StageTerm(Term):
    """A stage of working life, as what completes "I am".

    Attributes:
        name: alone, without article.
        as_name: Finnish essive of the name: "vastavalmistuneena".
        combined: with a profession, without article.
        as_combined: Finnish, with the profession in the essive.
    """

    name: Translations
    as_name: str
    combined: WithProfession
    as_combined: Gapped


class TopicTerm(Term):
    """A field or subject: its name, and the same as what one speaks about."""

    name: Translations
    about: Translations


class TermFile(Strict):
    """data/content/messages/terms.yml."""

    events: dict[Identifier, Meeting]
    times: dict[Identifier, Time]
    professions: dict[Identifier, Profession]
    stages: dict[Identifier, StageTerm]
    topics: dict[Identifier, TopicTerm]
    schools_and_work: dict[Identifier, Meeting] = Field(default_factory=dict)
