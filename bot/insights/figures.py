"""What the insights page shows: plain values, rounded already, with no text of anybody in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.insights.small_numbers import Count
from bot.languages import Language

Facet = Literal["place", "field"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day: conversations in which somebody wrote, what they wrote, and in which language."""

    day: date
    conversations: Count
    messages: Count
    by_language: Mapping[Language, Count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One language over the whole period."""

    language: Language
    conversations: Count
    messages: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic: how often it was asked, and how many conversations judged an answer to it."""

    topic: str
    conversations: Count
    messages: Count
    helpful: Count
    unhelpful: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Messages that the bot declined, or asked back about; `share` of all messages in percent."""

    conversations: Count
    messages: Count
    share: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The training example nearest to a group, in one language; `topic` when it belongs to one."""

    text: str
    topic: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """Questions of at least five people that mean much the same.

    Attributes:
        conversations: in which they were asked.
        declined: of these, where the bot declined.
        asked_back: of these, where it asked what was meant.
        languages: in which at least five people asked.
        other_languages: whether fewer people asked in others.
        words: words and short phrases that at least five of them used.
        nearest: training examples that are near in meaning, by language.
        offered: topics that the bot offered to at least five of them.
    """

    conversations: Count
    declined: Count
    asked_back: Count
    languages: tuple[Language, ...]
    other_languages: bool
    words: tuple[str, ...]
    nearest: Mapping[Language, Likeness]
    offered: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonGroup:
    """Reasons of at least five people that say much the same about an answer.

    Attributes:
        conversations: in which they were given.
        helpful: of these, with a thumb up.
        unhelpful: of these, with a thumb down.
        words: that at least five of them used.
        topics: of the answers, each with at least five people.
    """

    conversations: Count
    helpful: Count
    unhelpful: Count
    words: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """Messages that the bot wrote for one task; a changed draft counts again."""

    task: str
    conversations: Count
    drafts: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One mentoring programme, and in how many conversations it was shown."""

    programme: str
    conversations: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A place or field that at least five people looked for a mentor in; `key` as content has it."""

    facet: Facet
    key: str
    conversations: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """Everything that the page shows of one period.

    Attributes:
        first: the first day counted.
        last: the last one.
        computed_at: when it was counted, UTC.
        ungrouped: conversations with a declined or unclear question that is in no group shown.
        reasons_given: conversations that gave a reason for a judgement.
        all_questions_read: False when there were more questions than are grouped at a time; the
            newest were.
    """

    days: int
    first: date
    last: date
    computed_at: datetime
    conversations: Count
    messages: Count
    daily: tuple[Day, ...]
    languages: tuple[Spoken, ...]
    topics: tuple[Topic, ...]
    declined: Outcome
    asked_back: Outcome
    groups: tuple[QuestionGroup, ...]
    ungrouped: Count
    all_questions_read: bool
    reasons: tuple[ReasonGroup, ...]
    reasons_given: Count
    drafts: tuple[Drafts, ...]
    programmes: tuple[Programme, ...]
    wishes: tuple[Wish, ...]
