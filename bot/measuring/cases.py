"""Read cases: messages that training has not seen, with what they should be understood as."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import BotError

# Styles of the kinds of cases that have a form of their own.
LATER_TURN, TWO_TOPICS, NEGATION, LONG = (
    "context, later turn",
    "two topics",
    "negation",
    "long message",
)

_PAIR = 2


class CasesInvalidError(BotError):
    """A file of cases cannot be read; the message names file, line and problem."""


@dataclass(frozen=True, slots=True)
class Case:
    """One message with what it should be understood as.

    Attributes:
        text: as typed.
        language: of the page that it is typed on; the message itself may be in another.
        topic: the right topic.
        also: topics that are as right.
        style: how it is written, for example "colloquial".
        second: the other topic of a message that asks two things, else None.
        excluded: topics that the message says it is not about.
        earlier: what the user typed before it in the same conversation.
        then: what follows in the same conversation. With these, the case itself only sets
            the scene and is not counted.
    """

    text: str
    language: str
    topic: str
    also: tuple[str, ...] = ()
    style: str = "plain"
    second: str | None = None
    excluded: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    then: tuple[Case, ...] = ()


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a JSONL file.

    A line without "kind" has the fields text, lang, topic, also?, style?. The kinds are

    - context: lang, turns (each with text, topic, also?), all in one conversation;
    - two: lang, text, topics (the two that the message asks about);
    - negation: lang, text, topic, not (the topics that the message rules out);
    - long: lang, text, topic.

    Raises:
        CasesInvalidError: when a line is no such object.
    """
    return list(_read(path))


def _read(path: Path) -> Iterator[Case]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise CasesInvalidError(f"{path}: not UTF-8 ({error.reason}): save it as UTF-8") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _read_line(json.loads(line))
        except json.JSONDecodeError as error:
            raise CasesInvalidError(f"{path}:{number}: not JSON: {error}") from error
        except (TypeError, ValueError) as error:
            raise CasesInvalidError(f"{path}:{number}: {error}") from error


def _read_line(row: object) -> Case:
    if not isinstance(row, dict):
        raise TypeError(f'{row!r} is no object: write {{"text": …, "lang": …, "topic": …}}')
    kind = row.get("kind")
    reader = _READERS.get(kind) if isinstance(kind, str) or kind is None else None
    if reader is None:
        known = ", ".join(str(name) for name in _READERS if name)
        raise ValueError(f'"kind" is {kind!r}: leave it out, or write one of {known}')
    return reader(row)


def _read_plain(row: Mapping[str, Any]) -> Case:
    return Case(
        text=_text(row, "text"),
        language=_text(row, "lang"),
        topic=_text(row, "topic"),
        also=_texts(row, "also"),
        style=_text(row, "style") if "style" in row else "plain",
    )


def _read_context(row: Mapping[str, Any]) -> Case:
    turns = _turns(row)
    language = _text(row, "lang")
    texts = [_text(turn, "text") for turn in turns]
    first, *later = (
        Case(
            text=text,
            language=language,
            topic=_text(turn, "topic"),
            also=_texts(turn, "also"),
            style=LATER_TURN,
            earlier=tuple(texts[:number]),
        )
        for number, (text, turn) in enumerate(zip(texts, turns, strict=True))
    )
    return Case(first.text, language, first.topic, first.also, then=tuple(later))


def _read_two(row: Mapping[str, Any]) -> Case:
    topics = _texts(row, "topics")
    if len(topics) != _PAIR or len(set(topics)) != _PAIR:
        raise ValueError(f'"topics" is {list(topics)!r}: write two different topics')
    return Case(
        text=_text(row, "text"),
        language=_text(row, "lang"),
        topic=topics[0],
        second=topics[1],
        style=TWO_TOPICS,
    )


def _read_negation(row: Mapping[str, Any]) -> Case:
    topic, excluded = _text(row, "topic"), _texts(row, "not")
    if not excluded or topic in excluded:
        raise ValueError(f'"not" is {list(excluded)!r}: write the topics that are not meant')
    return Case(
        text=_text(row, "text"),
        language=_text(row, "lang"),
        topic=topic,
        excluded=excluded,
        style=NEGATION,
    )


def _read_long(row: Mapping[str, Any]) -> Case:
    return Case(
        text=_text(row, "text"),
        language=_text(row, "lang"),
        topic=_text(row, "topic"),
        style=LONG,
    )


_READERS: dict[object, Callable[[Mapping[str, Any]], Case]] = {
    None: _read_plain,
    "context": _read_context,
    "two": _read_two,
    "negation": _read_negation,
    "long": _read_long,
}


def _turns(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    turns = row.get("turns")
    if (
        not isinstance(turns, list)
        or not turns[1:]
        or not all(isinstance(turn, dict) for turn in turns)
    ):
        raise TypeError(f'"turns" is {turns!r}: write two or more objects with text and topic')
    return turns


def _text(row: Mapping[str, Any], name: str) -> str:
    if name not in row:
        raise ValueError(f'"{name}" is missing')
    value = row[name]
    if not isinstance(value, str) or not value.strip():
        raise TypeError(f'"{name}" is {value!r}: write a text')
    return value


def _texts(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = row.get(name) or []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError(f'"{name}" is {values!r}: write a list of texts')
    return tuple(values)
