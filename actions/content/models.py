"""What every content file is made of: texts in three languages, and how topics are named."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from typing_extensions import Self

Language = Literal["fi", "sv", "en"]
Group = Literal["advice", "tasks", "conversation", "safety", "refusal", "unsure"]

# Rasa takes a YAML file for training data when any line starts with one of these words.
_TRAINING_DATA_LINE = re.compile(r"^\s*(nlu|rules|stories|responses):", re.MULTILINE)
_PLACEHOLDER = re.compile(r"TODO|FIXME|XXX|lorem|\{\w*\}|\[YKK", re.IGNORECASE)

_TITLE_LENGTH = 36


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


class Strict(BaseModel):
    """A part of a content file: no key that is not known, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Translations(Strict):
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


class Title(Translations):
    """The words on a button."""

    @model_validator(mode="after")
    def _fits_a_button(self) -> Self:
        for language in ("fi", "sv", "en"):
            length = len(self.in_language(language))
            if length > _TITLE_LENGTH:
                raise ValueError(
                    f"{length} characters in {language!r}, at most {_TITLE_LENGTH}: "
                    "it has to fit a button"
                )
        return self


class Topic(Strict):
    """How a topic is named to people: an entry of data/content/topics.yml."""

    group: Group
    title: Title
    example: Translations


class Area(Strict):
    """Topics that belong together: an entry of data/content/areas.yml.

    Attributes:
        title: on the button that opens it.
        about: what it holds, in a few words.
        topics: ids, in the order in which they are offered.
    """

    title: Title
    about: Translations
    topics: tuple[Identifier, ...] = Field(min_length=2, max_length=7)


class Continuation(Strict):
    """A way to go on after an answer: an entry of data/content/continuations.yml.

    Attributes:
        title: on its button.
        label: what stands in front of the passage that it shows, if anything.
    """

    title: Title
    label: Translations | None = None
