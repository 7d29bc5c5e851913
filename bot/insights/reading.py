"""Read the insights of one period out of the database."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone

from sqlalchemy.engine import Engine

from bot.database import store_errors
from bot.insights.figures import Day, Drafts, Insights, Outcome, Programme, Spoken, Topic, Wish
from bot.insights.groups import Grouper, Reason
from bot.insights.periods import Period
from bot.insights.rows import (
    Judgement,
    Row,
    read_conversations,
    read_events,
    read_judgements,
)
from bot.insights.small_numbers import FEWEST, people, share, things
from bot.insights.tallies import Tallies, Tally, count
from bot.insights.turns import Answer, language_before, read_answer, turns_of
from bot.languages import LANGUAGES, Language

_MOST_PROGRAMMES = 50
_MESSAGE = re.compile("m[1-9][0-9]{0,8}")


@dataclass(slots=True)
class Judged:
    """Who judged answers, by topic, and why."""

    helpful: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    unhelpful: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    reasons: list[Reason] = field(default_factory=list)


def read_insights(engine: Engine, period: Period, grouper: Grouper) -> Insights:
    """Return the insights of a period; takes seconds, and belongs in a worker thread.

    Args:
        engine: of the database.
        period: of which only what was said in it counts.
        grouper: of questions and reasons.

    Raises:
        StoreUnavailableError: when the database cannot be read.
    """
    with store_errors():
        tallies = count(turns_of(read_events(engine, period.since, period.until)))
        judged = _read_judged(engine, period)
    groups, grouped = grouper.questions(list(tallies.questions))
    asking = {question.conversation for question in tallies.questions}
    return Insights(
        days=period.days,
        first=period.first,
        last=period.last,
        computed_at=datetime.now(timezone.utc),
        conversations=people(tallies.all.people),
        messages=_things(tallies.all),
        daily=_daily(period, tallies),
        languages=tuple(
            Spoken(
                language=language,
                conversations=people(tallies.by_language[language].people),
                messages=_things(tallies.by_language[language]),
            )
            for language in LANGUAGES
        ),
        topics=_topics(tallies, judged),
        declined=_outcome(tallies.declined, tallies.all),
        asked_back=_outcome(tallies.asked_back, tallies.all),
        groups=groups,
        ungrouped=people(len(asking - grouped)),
        all_questions_read=len(tallies.questions) == tallies.questions_seen,
        reasons=grouper.reasons(judged.reasons),
        reasons_given=people(len({reason.conversation for reason in judged.reasons})),
        drafts=tuple(
            Drafts(task=task, conversations=people(tally.people), drafts=_things(tally))
            for task, tally in _most_first(tallies.drafts)
        ),
        programmes=tuple(
            Programme(programme=programme, conversations=people(tally.people))
            for programme, tally in _most_first(tallies.programmes)[:_MOST_PROGRAMMES]
            if tally.people >= FEWEST
        ),
        wishes=tuple(
            Wish(facet=facet, key=key, conversations=people(tally.people))
            for (facet, key), tally in sorted(
                tallies.wishes.items(), key=lambda each: (-(people(each[1].people) or 0), each[0])
            )
            if tally.people >= FEWEST
        ),
    )


def _daily(period: Period, tallies: Tallies) -> tuple[Day, ...]:
    return tuple(
        Day(
            day=day,
            conversations=people(tallies.by_day[day].people),
            messages=_things(tallies.by_day[day]),
            by_language={
                language: people(tallies.by_day_and_language[day, language].people)
                for language in LANGUAGES
            },
        )
        for day in period.dates()
    )


def _topics(tallies: Tallies, judged: Judged) -> tuple[Topic, ...]:
    """Return the topics that at least five people asked about, or judged in one way.

    The others are left out: of a topic such as a crisis even "one to four" is too much to say.
    """
    names = {**tallies.topics, **judged.helpful, **judged.unhelpful}
    asked = {name: tallies.topics.get(name, Tally()) for name in names}
    return tuple(
        Topic(
            topic=name,
            conversations=people(tally.people),
            messages=_things(tally),
            helpful=people(judged.helpful[name].people),
            unhelpful=people(judged.unhelpful[name].people),
        )
        for name, tally in _most_first(asked)
        if max(tally.people, judged.helpful[name].people, judged.unhelpful[name].people) >= FEWEST
    )


def _outcome(tally: Tally, everything: Tally) -> Outcome:
    messages = _things(tally)
    return Outcome(
        conversations=people(tally.people),
        messages=messages,
        share=share(messages, _things(everything)),
    )


def _things(tally: Tally) -> int | None:
    return things(tally.times, by=tally.people)


def _most_first(tallies: Mapping[str, Tally]) -> list[tuple[str, Tally]]:
    """Return tallies by how they are shown: the order of hidden ones would tell their numbers."""
    return sorted(tallies.items(), key=lambda each: (-(people(each[1].people) or 0), each[0]))


def _read_judged(engine: Engine, period: Period) -> Judged:
    by_conversation: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in read_judgements(engine, period.since, period.until):
        by_conversation[judgement.conversation].append(judgement)
    judged = Judged()
    for rows in read_conversations(engine, by_conversation):
        who = rows[0].conversation
        for judgement in by_conversation[who]:
            answer = _answer(rows, judgement.message)
            if answer is None:
                continue
            told, language = answer
            if told.topic:
                side = judged.helpful if judgement.helpful else judged.unhelpful
                side[told.topic].add(who)
            if judgement.reason:
                judged.reasons.append(
                    Reason(who, judgement.reason, language, judgement.helpful, told.topic)
                )
    return judged


def _answer(rows: Sequence[Row], message: str) -> tuple[Answer, Language | None] | None:
    """Return a message of the bot by its id, m and its number from 1, and its language.

    Only what was judged is read: of a long conversation that is little.
    """
    number = int(message[1:]) if _MESSAGE.fullmatch(message) else 0
    if not 0 < number <= len(rows) or rows[number - 1].type == "user":
        return None
    asked = [row for row in reversed(rows[:number]) if row.type == "user"]
    answer = read_answer(rows[number - 1].data, asked[0].intent if asked else None)
    spoken = (language_before(row.data) for row in asked)
    return answer, answer.language or next(filter(None, spoken), None)
