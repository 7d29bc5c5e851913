"""What is counted, of a database as the bot leaves it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.errors import StoreUnavailableError
from bot.insights import rows
from bot.insights.figures import Programme, Wish
from bot.insights.periods import period_before
from bot.insights.reading import read_insights
from bot.insights.turns import TASKS
from bot.transcript import KIND, LANGUAGE_SLOT, TOPIC
from bot.understanding.intents import UNSURE
from tests.bot.insights.making import NOW, YESTERDAY, Stored, answer

CLARIFY = answer("clarify", kind="question", buttons=["/events", '/more{"continuation": "next"}'])
TIP = answer("events", kind="tip")


def people(number, prefix="c"):
    return [f"{prefix}{each}" for each in range(number)]


def test_nothing_stored_gives_nothing(read):
    told = read()

    assert told.conversations == told.messages == 0
    assert told.groups == told.topics == told.reasons == ()
    assert [day.conversations for day in told.daily] == [0] * 7


def test_conversations_and_messages_are_counted_by_day_and_language(stored, read):
    for who in people(10):
        stored.ask(who, "tapahtumia", TIP, intent="events")
    for who in people(5, "s"):
        stored.ask(who, "evenemang", TIP, intent="events", language="sv")
        stored.ask(who, "igen", TIP, intent="events", language="sv", at=YESTERDAY)
    stored.ask("one", "events", TIP, intent="events", language="en")

    told = read()

    assert (told.conversations, told.messages) == (15, 20)
    day = told.daily[-1]
    assert (day.day, day.conversations, day.messages) == (YESTERDAY.date(), 15, 20)
    assert day.by_language == {"fi": 10, "sv": 5, "en": None}
    assert [(each.conversations, each.messages) for each in told.languages] == [
        (10, 10),
        (5, 10),
        (None, None),
    ]
    (topic,) = told.topics
    assert (topic.topic, topic.conversations, topic.messages) == ("events", 15, 20)


def test_a_message_has_the_language_that_was_detected_in_it(stored, read):
    for who in people(5):
        stored.greet(who, "fi")
        stored.ask(who, "where are events", TIP, intent="events", language="en")

    assert read().daily[-1].by_language == {"fi": 0, "sv": 0, "en": 5}


def test_twenty_messages_of_one_person_are_nobodys_business(stored, read):
    for _ in range(20):
        stored.ask("one", "tapahtumia", TIP, intent="events")

    told = read()

    assert told.messages is None
    assert told.topics == ()


def test_only_whole_days_of_the_window_count(stored, read):
    for who in people(5):
        stored.ask(who, "tänään", TIP, intent="events", at=NOW)
    for who in people(5, "old"):
        stored.ask(who, "ennen", TIP, intent="events", at=NOW - timedelta(days=8))

    assert read(7).conversations == 0
    assert read(30).conversations == 5


def test_a_second_question_in_a_message_counts_for_its_topic_too(stored, read):
    for who in people(5):
        stored.ask(
            who, "kutsu ja mentori", answer("linkedin_invite", kind="tip"), TIP, intent="events"
        )

    assert {topic.topic for topic in read().topics} == {"events", "linkedin_invite"}


def test_what_is_said_while_a_message_is_written_belongs_to_the_message(stored, read):
    draft = answer("connection_request", kind="draft", draft={"text": "Hei"})
    for who in people(5):
        stored.ask(who, "Anna Virtanen", draft, intent="greet")

    told = read()

    assert [topic.topic for topic in told.topics] == ["connection_request"]
    assert [(each.task, each.conversations, each.drafts) for each in told.drafts] == [
        ("connection_request", 5, 5)
    ]


def test_declined_and_asked_back_are_told_apart(stored, read):
    for who in people(10):
        stored.ask(who, "mistä saan passin")
    for who in people(5, "b"):
        stored.ask(who, "mistä ihmisiä", CLARIFY, intent=UNSURE)
    for who in people(5, "a"):
        stored.ask(who, "tapahtumia", TIP, intent="events")

    told = read()

    assert (told.declined.messages, told.declined.share) == (10, 50)
    assert (told.asked_back.messages, told.asked_back.share) == (5, 25)
    passport = next(group for group in told.groups if group.declined)
    meeting = next(group for group in told.groups if group.asked_back)
    assert passport.offered == ()
    assert set(meeting.offered) == {"events", "more"}


def test_a_pressed_button_is_no_question(stored, read):
    for who in people(6):
        stored.ask(who, "/out_of_scope")

    assert read().groups == ()


def test_programmes_and_searches_are_counted(stored, read):
    shown = answer(
        "find_mentoring", kind="programmes", programmes=[{"id": "town"}, {"id": "union"}]
    )
    search = {"wish": {"place": "Utsjoki", "fields": ["arts"]}, "start": 0}
    for who in people(5):
        stored.ask(who, "mentori", shown, intent="find_mentoring", search=search)
        # The next page of the same search is no further search.
        stored.ask(who, "lisää", shown, intent="more", search=search | {"start": 3})
    stored.ask("one", "mentori", shown, search={"wish": {"place": "Inari"}, "start": 0})

    told = read()

    assert told.programmes == (
        Programme(programme="town", conversations=5),
        Programme(programme="union", conversations=5),
    )
    assert told.wishes == (
        Wish(facet="field", key="arts", conversations=5),
        Wish(facet="place", key="Utsjoki", conversations=5),
    )


def test_thumbs_go_to_the_topic_of_the_message_judged(stored, read):
    for who in people(5):
        stored.ask(who, "tapahtumia", TIP, intent="events")
        stored.ask(who, "kutsu", answer(kind="tip"), intent="linkedin_invite")
        # 1 greeting, 2 question, 3 answer, 4 question, 5 answer.
        stored.judge(who, 3, helpful=True)
        stored.judge(who, 5, helpful=False, reason="liian pitkä vastaus")
        stored.judge(who, 77, helpful=False)

    told = read()

    judged = {each.topic: (each.helpful, each.unhelpful) for each in told.topics}
    assert judged == {"events": (5, 0), "linkedin_invite": (0, 5)}
    (reason,) = told.reasons
    assert (reason.conversations, reason.unhelpful, reason.helpful) == (5, 5, 0)
    assert reason.topics == ("linkedin_invite",)
    assert told.reasons_given == 5


def test_a_thumb_on_no_message_of_the_bot_counts_nothing(stored, read):
    for who in people(5):
        stored.ask(who, "tapahtumia", TIP, intent="events")
        # What the user wrote, what is not there, and ids that the bot gives to none.
        for number in (2, 4, 0, -1, "02", "²", "3 ", ""):
            stored.judge(who, number, helpful=True)

    (topic,) = read().topics

    assert (topic.topic, topic.helpful) == ("events", 0)


def test_a_thumb_on_the_greeting_goes_to_the_greeting(stored, read):
    for who in people(5):
        stored.ask(who, "tapahtumia", TIP, intent="events")
        stored.judge(who, 1, helpful=True)

    assert {topic.topic: topic.helpful for topic in read().topics} == {"events": 0, "greet": 5}


def test_a_reason_of_four_people_is_only_counted(stored, read):
    for who in people(4):
        stored.ask(who, "tapahtumia", TIP, intent="events")
        stored.judge(who, 3, helpful=False, reason="liian pitkä vastaus")

    told = read()

    assert told.reasons == ()
    assert told.reasons_given is None


def test_the_table_is_read_in_pieces_and_nothing_falls_between(stored, read, monkeypatch):
    for day in range(28, 0, -1):
        for who in people(5, f"d{day}-"):
            stored.ask(who, "tapahtumia", TIP, intent="events", at=NOW - timedelta(days=day))
    whole = read(7), read(30)
    monkeypatch.setattr(rows, "_PIECE", 3)

    pieces = read(7), read(30)

    assert [each.conversations for each in whole] == [35, 140]
    assert [each.daily for each in pieces] == [each.daily for each in whole]


def test_a_database_without_tables_is_an_unavailable_store(tmp_path, grouper):
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'empty.db'}")

    with pytest.raises(StoreUnavailableError):
        read_insights(engine, period_before(NOW, 7), grouper)
    engine.dispose()


def test_names_in_events_are_those_that_the_engine_writes():
    assert (KIND, TOPIC, LANGUAGE_SLOT) == ("kind", "topic", rows.LANGUAGE)
    assert "find_mentoring" in TASKS


def test_postgres_gives_the_same(postgres, stored, read, grouper):
    other = Stored(postgres)
    for each in (stored, other):
        for who in people(6):
            each.ask(who, "mistä saan uuden passin")
            each.ask(who, "tapahtumia", TIP, intent="events", at=NOW - timedelta(days=2))
            each.judge(who, 5, helpful=False, reason="liian pitkä vastaus")
    there = read_insights(other.engine, period_before(NOW, 7), grouper)
    other.engine.dispose()

    assert replace(there, computed_at=NOW) == replace(read(), computed_at=NOW)
    assert there.groups
    assert there.reasons
