"""The insights as tables of words: what the page shows, and what a CSV file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.ports import Catalogue
from bot.insights.figures import Insights
from bot.insights.small_numbers import FEWEST, Count
from bot.languages import LANGUAGES, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One value: `text` as a person reads it, `plain` as a spreadsheet does.

    Attributes:
        bar: length of its bar in percent; None for a cell that is no number.
        language: of the text, when it is another than the page's.
    """

    text: str
    plain: str
    bar: int | None = None
    language: str | None = None


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; `notes` stand below it, also below one without rows."""

    key: str
    title: str
    lead: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


class Words:
    """The words of one language, and how it writes numbers, days, topics and programmes."""

    def __init__(self, texts: Mapping[str, str], language: Language, catalogue: Catalogue) -> None:
        """Take the page's texts and what knows the titles of topics."""
        self._texts, self.language, self.catalogue = texts, language, catalogue
        self._titles = {topic["id"]: topic["title"] for topic in catalogue.topics(language)}

    def __getitem__(self, key: str) -> str:
        """Return a text."""
        return self._texts[key]

    def topic(self, name: str) -> str:
        """Return the title of a topic; one that content no longer has keeps its id."""
        return self._titles.get(name, name)

    def programme(self, name: str) -> str:
        """Return the name of a programme, or its id."""
        found = self.catalogue.programme(name, self.language)
        return str(found["name"]) if found else name

    def count(self, number: Count) -> str:
        """Return a number as it is written in a sentence."""
        if number is None:
            return self["under"]
        return f"{number:,}" if self.language == "en" else f"{number:,}".replace(",", "\u00a0")

    def day(self, day: date) -> str:
        """Return a date."""
        return day.isoformat() if self.language == "en" else f"{day.day}.{day.month}.{day.year}"

    def head(self, *keys: str) -> tuple[str, ...]:
        """Return the headings of some columns."""
        return tuple(self[f"head_{key}"] for key in keys)

    def number(self, number: Count, most: int = 0) -> Cell:
        """Return the cell of a number; with `most`, the longest bar of its column, it has a bar."""
        plain = self["under"] if number is None else str(number)
        bar = round(100 * (number or 0) / most) if most else None
        return Cell(text=self.count(number), plain=plain, bar=bar)


def text_cell(text: str, language: str | None = None) -> Cell:
    """Return a cell of words."""
    return Cell(text=text, plain=text, language=language)


def most_of(numbers: Iterable[Count]) -> int:
    """Return the largest of some numbers, at least five, for the length of bars."""
    return max((number or 0 for number in numbers), default=0) or FEWEST


def days_table(insights: Insights, words: Words) -> Table:
    """Return conversations and messages a day, and conversations by language."""
    return Table(
        key="days",
        title=words["days_title"],
        lead=words["days_lead"],
        head=(
            *words.head("day", "conversations", "messages"),
            *(words[f"language_{language}"] for language in LANGUAGES),
        ),
        rows=tuple(
            (
                Cell(text=words.day(day.day), plain=day.day.isoformat()),
                words.number(day.conversations),
                words.number(day.messages),
                *(words.number(day.by_language[language]) for language in LANGUAGES),
            )
            for day in insights.daily
        )
        if insights.conversations != 0
        else (),
    )


def languages_table(insights: Insights, words: Words) -> Table:
    """Return conversations and messages in each language."""
    most = most_of(each.conversations for each in insights.languages)
    return Table(
        key="languages",
        title=words["languages_title"],
        lead=words["languages_lead"],
        head=words.head("language", "conversations", "messages"),
        rows=tuple(
            (
                text_cell(words[f"language_{each.language}"]),
                words.number(each.conversations, most),
                words.number(each.messages),
            )
            for each in insights.languages
        )
        if insights.conversations != 0
        else (),
    )


def outcomes_table(insights: Insights, words: Words) -> Table:
    """Return how much was declined and asked back."""

    def row(key: str, told: Any) -> Row:
        share = text_cell("–" if told.share is None else f"{told.share} %")
        return (
            text_cell(words[key]),
            words.number(told.conversations),
            words.number(told.messages),
            share,
        )

    everything = (
        text_cell(words["all_messages"]),
        words.number(insights.conversations),
        words.number(insights.messages),
        text_cell("100 %"),
    )
    rows = (
        row("declined", insights.declined),
        row("asked_back", insights.asked_back),
        everything,
    )
    return Table(
        key="outcomes",
        title=words["outcomes_title"],
        lead=words["outcomes_lead"],
        head=words.head("outcome", "conversations", "messages", "share"),
        rows=rows if insights.messages else (),
    )


def topics_table(insights: Insights, words: Words) -> Table:
    """Return the topics, with what people thought of the answers."""
    most = most_of(topic.conversations for topic in insights.topics)
    return Table(
        key="topics",
        title=words["topics_title"],
        lead=words["topics_lead"],
        head=words.head("topic", "conversations", "messages", "helpful", "unhelpful"),
        rows=tuple(
            (
                text_cell(words.topic(topic.topic)),
                words.number(topic.conversations, most),
                words.number(topic.messages),
                words.number(topic.helpful),
                words.number(topic.unhelpful),
            )
            for topic in insights.topics
        ),
    )


def drafts_table(insights: Insights, words: Words) -> Table:
    """Return the messages that the bot wrote, by task."""
    most = most_of(each.conversations for each in insights.drafts)
    return Table(
        key="drafts",
        title=words["drafts_title"],
        lead=words["drafts_lead"],
        head=words.head("task", "conversations", "drafts"),
        rows=tuple(
            (
                text_cell(words.topic(each.task)),
                words.number(each.conversations, most),
                words.number(each.drafts),
            )
            for each in insights.drafts
        ),
    )


def programmes_table(insights: Insights, words: Words) -> Table:
    """Return the programmes that were shown most."""
    most = most_of(each.conversations for each in insights.programmes)
    return Table(
        key="programmes",
        title=words["programmes_title"],
        lead=words["programmes_lead"],
        head=words.head("programme", "conversations"),
        rows=tuple(
            (text_cell(words.programme(each.programme)), words.number(each.conversations, most))
            for each in insights.programmes
        ),
    )


Build = Callable[[Insights, Words], Table]
