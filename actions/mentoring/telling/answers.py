"""Answers about the programmes that were just shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from actions.content.programmes import Programme
from actions.mentoring.found import Match
from actions.mentoring.telling import facts
from actions.mentoring.telling.details import how_sure, how_to_apply, who_can_apply
from actions.mentoring.telling.length import length_told, times_told
from actions.mentoring.telling.results import checked
from actions.mentoring.telling.words import Words, sentence

Question = Literal["when", "cost", "who", "how", "languages", "where", "fresh", "length", "link"]


def tell_answer(
    question: Question,
    matches: Sequence[Match],
    *,
    language: str,
    today: date,
    numbers: Sequence[int] | None = None,
    words: Words | None = None,
) -> str:
    """Answer one question about programmes, a line each.

    Args:
        question: what was asked.
        matches: the programmes meant, in the order shown.
        language: of the conversation.
        today: the day on which this is said.
        numbers: under which each was shown; 1, 2, 3 when not given.
        words: the product's own when not given.

    Returns:
        Markdown.
    """
    words = words or Words.current(language)
    answers = words.texts.answers
    lines = [
        _line(number, match.programme, _answer(question, match, words, today=today), words)
        for number, match in zip(numbers or range(1, len(matches) + 1), matches, strict=True)
    ]
    told = "\n".join(f"- {line}" for line in lines)
    close = checked(matches, words) if question == "fresh" and matches else words.say(answers.check)
    return f"{told}\n\n{close}"


def _line(number: int, programme: Programme, text: str, words: Words) -> str:
    answers = words.texts.answers
    if text.startswith("["):  # a link names the programme itself
        return words.say(answers.line_of_link, number=number, link=text)
    return words.say(answers.line, number=number, name=facts.title(programme, words), text=text)


def _answer(question: Question, match: Match, words: Words, *, today: date) -> str:
    answers, programme = words.texts.answers, match.programme
    if question == "when":
        return _when(match, words)
    if question == "fresh":
        return how_sure(match, words, today=today)
    if question == "link":
        return facts.link(programme, words)
    told = {
        "cost": (facts.cost(programme, words), answers.cost_not_known, "cost"),
        "who": (_who(programme, words), answers.who_not_known, "audience"),
        "how": (how_to_apply(programme, words), answers.how_not_known, None),
        "languages": (
            sentence(facts.languages(programme, words)),
            answers.languages_not_known,
            "languages",
        ),
        "where": (sentence(facts.places(programme, words)), answers.where_not_known, "places"),
        "length": (length_told(programme, words.language), answers.length_not_known, None),
    }
    text, not_known, fact = told[question]
    if not text:
        return words.say(not_known)
    return _otherwise(text, words.say(answers.not_outright) if fact in programme.inferred else "")


def _who(programme: Programme, words: Words) -> str:
    """Return who can apply; where only the groups are known, that nobody said more, as of age."""
    told = who_can_apply(programme, words)
    roughly = bool(told) and programme.eligibility is None
    return _otherwise(told, words.say(words.texts.answers.who_roughly) if roughly else "")


def _when(match: Match, words: Words) -> str:
    """Return when applications have been open; dates of a round say more than its months."""
    told, how = facts.when(match, words), how_to_apply(match.programme, words)
    if times_told(match.programme) and not match.open_now:
        return how
    return told or _otherwise(words.say(words.texts.answers.when_not_known), how)


def _otherwise(first: str, second: str) -> str:
    return f"{first} {second}".strip()
