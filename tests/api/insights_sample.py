"""Insights as a busy week gives them, for whoever only shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from bot.insights.figures import (
    Day,
    Drafts,
    Insights,
    Likeness,
    Outcome,
    Programme,
    QuestionGroup,
    ReasonGroup,
    Spoken,
    Topic,
    Wish,
)

LAST = date(2026, 3, 1)
PASSPORT = QuestionGroup(
    conversations=40,
    declined=35,
    asked_back=None,
    languages=("fi", "sv"),
    other_languages=True,
    words=("passi…", "paljonko maksaa", "pass"),
    nearest={
        "fi": Likeness(text="mistä saan uuden passin", topic=None),
        "en": Likeness(text="where do I get a passport", topic=None),
    },
    offered=("getting_started",),
)
NOTHING_IN_COMMON = replace(
    PASSPORT, conversations=5, languages=(), words=(), nearest={}, offered=(), asked_back=0
)


def sample_insights(days: int) -> Insights:
    first = LAST - timedelta(days=days - 1)
    return Insights(
        days=days,
        first=first,
        last=LAST,
        computed_at=datetime(2026, 3, 2, 6, tzinfo=timezone.utc),
        conversations=1230,
        messages=4560,
        daily=tuple(
            Day(
                day=first + timedelta(days=number),
                conversations=(number * 15) % 80,
                messages=(number * 45) % 240,
                by_language={"fi": (number * 10) % 50, "sv": None, "en": 0},
            )
            for number in range(days)
        ),
        languages=(
            Spoken(language="fi", conversations=900, messages=3400),
            Spoken(language="sv", conversations=None, messages=None),
            Spoken(language="en", conversations=330, messages=1160),
        ),
        topics=(
            Topic(
                topic="getting_started", conversations=400, messages=620, helpful=35, unhelpful=None
            ),
            Topic(topic="no_longer_there", conversations=5, messages=5, helpful=0, unhelpful=0),
        ),
        declined=Outcome(conversations=210, messages=365, share=8),
        asked_back=Outcome(conversations=None, messages=None, share=None),
        groups=(PASSPORT, NOTHING_IN_COMMON),
        ungrouped=85,
        all_questions_read=False,
        reasons=(
            ReasonGroup(
                conversations=15,
                helpful=None,
                unhelpful=10,
                words=("liian pitkä",),
                topics=("getting_started",),
            ),
        ),
        reasons_given=20,
        drafts=(
            Drafts(task="connection_request", conversations=55, drafts=120),
            Drafts(task="mentor_message", conversations=None, drafts=None),
        ),
        programmes=(
            Programme(programme="town-mentors", conversations=45),
            Programme(programme="gone", conversations=5),
        ),
        wishes=(
            Wish(facet="place", key="Utsjoki", conversations=10),
            Wish(facet="field", key="arts", conversations=5),
        ),
    )


def quiet_insights(days: int) -> Insights:
    """Return insights of days on which three people wrote."""
    nothing = Outcome(conversations=None, messages=None, share=None)
    busy = sample_insights(days)
    return replace(
        busy,
        conversations=None,
        messages=None,
        daily=tuple(
            replace(
                day,
                conversations=None,
                messages=None,
                by_language=dict.fromkeys(("fi", "sv", "en")),
            )
            for day in busy.daily
        ),
        languages=tuple(
            replace(each, conversations=None, messages=None) for each in busy.languages
        ),
        topics=(),
        declined=nothing,
        asked_back=nothing,
        groups=(),
        ungrouped=None,
        all_questions_read=True,
        reasons=(),
        reasons_given=0,
        drafts=(),
        programmes=(),
        wishes=(),
    )
