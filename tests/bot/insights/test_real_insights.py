"""The insights of conversations with the real assistant: its events are read as it writes them."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime, timedelta, timezone

import pytest

from bot.database import open_database
from bot.insights.periods import period_before
from bot.insights.reading import read_insights

# On no list of names, and in no example.
NAME = "Xylmara Quuxelund"
PEOPLE = 5


@pytest.fixture(scope="module")
async def told(assistant, settings, grouper):
    """Return the insights of tomorrow, when today is over."""
    for _ in range(PEOPLE):
        conversation, _ = await assistant.start(language="fi")
        await assistant.reply(conversation, text=f"mistä haen työttömyysetuutta, kysyy {NAME}")
        tips = await assistant.reply(conversation, text="Missä voin tavata oman alani ihmisiä?")
        await assistant.judge(
            conversation,
            tips.messages[0].id,
            helpful=False,
            reason=f"{NAME} sanoo, että vastaus on liian pitkä",
        )
        await assistant.reply(conversation, text="etsi minulle mentori Kuopiosta")
        await assistant.reply(
            conversation,
            text="write an invitation to Anna Virtanen, we met at Slush last week, "
            "I am a data engineer and want to hear about her work",
        )
    engine = open_database(settings.db)
    tomorrow = datetime.now(timezone.utc) + timedelta(days=1)
    yield read_insights(engine, period_before(tomorrow, 7), grouper)
    engine.dispose()


def test_every_kind_of_figure_is_read_from_what_the_engine_stores(told):
    # Other tests talk to the same assistant.
    topics = {topic.topic: topic for topic in told.topics}

    assert told.conversations >= PEOPLE
    assert told.daily[-1].by_language["fi"] >= PEOPLE
    assert topics["events"].unhelpful >= PEOPLE
    assert {"out_of_scope", "find_mentoring", "connection_request"} <= set(topics)
    assert told.declined.conversations >= PEOPLE
    assert any(group.declined >= PEOPLE for group in told.groups)
    drafts = {each.task: each.conversations for each in told.drafts}
    assert drafts["connection_request"] >= PEOPLE
    assert told.programmes
    assert ("place", "Kuopio") in {(wish.facet, wish.key) for wish in told.wishes}
    assert told.reasons
    assert told.reasons[0].topics == ("events",)


def test_nobody_is_in_them(told):
    shown = json.dumps(dataclasses.asdict(told), default=str, ensure_ascii=False).lower()

    assert not [part for part in [*NAME.lower().split(), "virtanen", "slush"] if part in shown]
