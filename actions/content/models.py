"""What a content file may hold, typed and checked."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

Language = Literal["fi", "sv", "en"]
Group = Literal["advice", "tasks", "conversation", "safety", "refusal", "unsure"]

# Rasa takes a YAML file for training data when any line starts with one of these words.
_TRAINING_DATA_LINE = re.compile(r"^\s*(nlu|rules|stories|responses):", re.MULTILINE)
_PLACEHOLDER = re.compile(r"TODO|FIXME|XXX|lorem|\{\w*\}|\[YKK", re.IGNORECASE)

_TITLE_LENGTH, _SHORT_LENGTH, _TIP_LENGTH = 36, 500, 400


def _publishable(text: str) -> str:
    text = text.strip()
    if not text:
        raise ValueError("the text is empty: write it or remove the key")
    if match := _PLACEHOLDER.search(text):
        raise ValueError(f"the text still holds {match.group()!r}: write what belongs there")
    if _TRAINING_DATA_LINE.search(text):
        raise ValueError("no line may start with nlu:, rules:, stories: or responses:")
    return text


Text = Annotated[str, AfterValidator(_publishable)]
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Translations(_Strict):
    """One text in the three languages of the bot."""

    fi: Text
    sv: Text
    en: Text

    def in_language(self, language: str) -> str:
        """Return the text in `language`, or in Finnish when it is not one of ours."""
        return {"sv": self.sv, "en": self.en}.get(language, self.fi)

    def longest(self) -> int:
        """Return the length of the longest translation, in characters."""
        return max(len(self.fi), len(self.sv), len(self.en))


class Tip(Translations):
    """One piece of advice.

    Attributes:
        id: unique within its topic.
        sources: ids in sources.yml, at least one.
    """

    id: Identifier
    sources: tuple[str, ...] = Field(min_length=1)

    @field_validator("fi", "sv", "en")
    @classmethod
    def _short_enough(cls, text: str) -> str:
        if len(text) > _TIP_LENGTH:
            raise ValueError(
                f"{len(text)} characters, at most {_TIP_LENGTH}: shorten or split the tip"
            )
        return text


class TipFile(_Strict):
    """The advice on one topic: data/content/tips/<topic>.yml.

    Attributes:
        topic: the topic's id, the same as the file's name.
        reviewed: when somebody last read all of it against its sources.
        short: the answer itself, shown before any tip.
        tips: ordered by usefulness to a job seeker.
        next: topics that a user would want afterwards.
    """

    topic: Identifier
    reviewed: date
    short: Translations
    tips: tuple[Tip, ...] = Field(min_length=3, max_length=8)
    next: tuple[Identifier, ...] = Field(min_length=2, max_length=3)

    @field_validator("short")
    @classmethod
    def _short_answer(cls, short: Translations) -> Translations:
        if short.longest() > _SHORT_LENGTH:
            raise ValueError(
                f"{short.longest()} characters, at most {_SHORT_LENGTH}: shorten the answer"
            )
        return short

    @field_validator("tips")
    @classmethod
    def _unique(cls, tips: tuple[Tip, ...]) -> tuple[Tip, ...]:
        ids = [tip.id for tip in tips]
        if repeated := sorted({tip_id for tip_id in ids if ids.count(tip_id) > 1}):
            raise ValueError(f"the id {repeated[0]!r} is used twice: give each tip its own")
        return tips


class Topic(_Strict):
    """How a topic is named to people: an entry of data/content/topics.yml."""

    group: Group
    title: Translations
    example: Translations

    @field_validator("title")
    @classmethod
    def _fits_a_button(cls, title: Translations) -> Translations:
        if title.longest() > _TITLE_LENGTH:
            raise ValueError(
                f"{title.longest()} characters, at most {_TITLE_LENGTH}: it has to fit a button"
            )
        return title


class Document(_Strict):
    """One of the two documents that the advice is drawn from.

    Attributes:
        title: as shown to people.
        url: where it is published; absent when no address was seen.
        paragraphs: how many it has; a tip refers to one as the document's id and a number, T11.
    """

    title: Translations
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    paragraphs: int = Field(ge=1)


class Fact(_Strict):
    """A verified fact from elsewhere.

    Attributes:
        title: of the source, in its own language.
        url: its address; absent when no address was seen.
        says: what it says, in our own words, with the hedge that it needs.
    """

    title: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    says: Text


class SourceFile(_Strict):
    """Everything that a tip may refer to: data/content/sources.yml."""

    documents: dict[str, Document]
    facts: dict[str, Fact]

    def document_of(self, reference: str) -> Document | None:
        """Return the document that a reference such as T11 points into, or None."""
        document = self.documents.get(reference[:1])
        number = reference[1:]
        if document is None or not number.isdigit() or not 1 <= int(number) <= document.paragraphs:
            return None
        return document

    def knows(self, reference: str) -> bool:
        """Tell whether a tip may refer to this."""
        return reference in self.facts or self.document_of(reference) is not None
