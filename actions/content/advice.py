"""The advice on one topic, as its file holds it: data/content/tips/<topic>.yml."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator
from typing_extensions import Self

from actions.content.models import Identifier, Strict, Text, Translations

# In characters, of the longest language: what still reads well on a phone.
SHORT_LENGTH, TIP_LENGTH, NOTE_LENGTH, EASY_LENGTH = 500, 400, 320, 280

Sources = Annotated[tuple[str, ...], Field(min_length=1)]
Question = Annotated[Text, Field(max_length=200)]


def _at_most(length: int) -> AfterValidator:
    def check(texts: Translations) -> Translations:
        long = [
            f"{language} has {len(text)} characters"
            for language in ("fi", "sv", "en")
            if len(text := texts.in_language(language)) > length
        ]
        if long:
            raise ValueError(f"{', '.join(long)}, at most {length}: shorten the text or split it")
        return texts

    return AfterValidator(check)


class Sourced(Translations):
    """A text with what it is drawn from: ids in sources.yml, at least one."""

    sources: Sources


class Asked(Strict):
    """How people ask for a tip, in each language: the bot finds it by these, without training."""

    fi: tuple[Question, ...] = Field(default=(), max_length=6)
    sv: tuple[Question, ...] = Field(default=(), max_length=6)
    en: tuple[Question, ...] = Field(default=(), max_length=6)

    def in_language(self, language: str) -> tuple[str, ...]:
        """Return the questions in `language`, or in Finnish when it is not one of ours."""
        return {"sv": self.sv, "en": self.en}.get(language, self.fi)


class Short(Translations):
    """The answer itself.

    Attributes:
        sources: of a claim that it makes; without one, it rests on the topic's tips together.
    """

    sources: tuple[str, ...] = ()


class Tip(Sourced):
    """One piece of advice.

    Attributes:
        id: unique within its topic.
        asked: how people ask for it.
    """

    id: Identifier
    asked: Asked = Asked()


class Note(Sourced):
    """What matters to those who are new in Finland."""

    id: Identifier


class Example(Translations):
    """A tip at work; the tip's sources count for it.

    Attributes:
        id: unique within its topic.
        tip: id of the tip that it shows.
    """

    id: Identifier
    tip: Identifier


class EasyTip(Translations):
    """A tip in easy language; `tip` is the id of the one that it says."""

    tip: Identifier


class Easy(Strict):
    """The answer in easy language: selkosuomi, lättläst svenska, simple English."""

    short: Annotated[Translations, _at_most(SHORT_LENGTH)]
    tips: tuple[Annotated[EasyTip, _at_most(EASY_LENGTH)], ...] = Field(min_length=2, max_length=4)


class Advice(Strict):
    """All advice on one topic.

    Attributes:
        topic: the topic's id, the same as the file's name.
        reviewed: when somebody last read all of it against its sources.
        short: the answer itself, shown before any tip.
        why: the reason behind the advice.
        tips: ordered by usefulness to a job seeker.
        examples: tips at work.
        easy: the same in easy language.
        finland: notes for those who are new in Finland, where customs or services matter.
        next: topics that a user would want afterwards.
    """

    topic: Identifier
    reviewed: date
    short: Annotated[Short, _at_most(SHORT_LENGTH)]
    why: Annotated[Sourced, _at_most(TIP_LENGTH)]
    tips: tuple[Annotated[Tip, _at_most(TIP_LENGTH)], ...] = Field(min_length=4, max_length=8)
    examples: tuple[Annotated[Example, _at_most(NOTE_LENGTH)], ...] = Field(
        min_length=2, max_length=4
    )
    easy: Easy
    finland: tuple[Annotated[Note, _at_most(NOTE_LENGTH)], ...] = Field(default=(), max_length=3)
    next: tuple[Identifier, ...] = Field(min_length=2, max_length=3)

    @model_validator(mode="after")
    def _names_are_unique_and_known(self) -> Self:
        tips = [tip.id for tip in self.tips]
        _unique("tips", tips)
        _unique("examples", [example.id for example in self.examples])
        _unique("finland", [note.id for note in self.finland])
        _unique("easy.tips", [easy.tip for easy in self.easy.tips])
        for name in [*(e.tip for e in self.examples), *(e.tip for e in self.easy.tips)]:
            if name not in tips:
                raise ValueError(f"there is no tip {name!r} in this file: the tips are {tips}")
        return self


def _unique(part: str, ids: Sequence[str]) -> None:
    repeated = sorted({name for name in ids if ids.count(name) > 1})
    if repeated:
        raise ValueError(f"the id {repeated[0]!r} is used twice in {part}: give each its own")
