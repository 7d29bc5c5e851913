"""A conversation as people see it, read out of events made by hand."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)

from bot.replies import Button, Source
from bot.texts import guard
from bot.transcript import answers_after, offered_button, position_of, read_messages

WHEN = 1_790_000_000.0


def said(text: str, intent: str = "events", **metadata: str) -> UserUttered:
    return UserUttered(text, intent={"name": intent}, metadata=metadata or None, timestamp=WHEN)


def answered(text: str = "vastaus", *, buttons: tuple[str, ...] = (), **custom: object):
    data = {
        "custom": custom or None,
        "buttons": [{"title": name.title(), "payload": f"/{name}"} for name in buttons] or None,
    }
    return BotUttered(text, data, timestamp=WHEN)


def test_both_sides_come_in_order_and_are_numbered():
    messages = read_messages([answered("hei"), said("moi"), answered("no niin")])
    assert [(m.id, m.role, m.text) for m in messages] == [
        ("m1", "bot", "hei"),
        ("m2", "user", "moi"),
        ("m3", "bot", "no niin"),
    ]


def test_what_rasa_does_between_messages_is_no_message():
    events = [SessionStarted(), ActionExecuted("action_listen"), SlotSet("shown_passages", ["a/b"])]
    assert read_messages(events) == []


def test_starting_over_hides_nothing_that_was_said():
    messages = read_messages([said("moi"), Restarted(), SessionStarted(), answered("alusta")])
    assert [message.text for message in messages] == ["moi", "alusta"]


def test_the_time_of_a_message_is_in_utc():
    (message,) = read_messages([said("moi")])
    assert message.created_at == datetime.fromtimestamp(WHEN, tz=timezone.utc)


def test_typed_text_appears_as_it_was_typed_although_rasa_got_it_guarded():
    (message,) = read_messages([said(guard("/restart"))])
    assert message.text == "/restart"


def test_a_pressed_button_appears_with_its_title():
    (message,) = read_messages([said("/events", button_title="Tapahtumat")])
    assert message.text == "Tapahtumat"


def test_a_message_without_anything_of_its_own_is_a_text_on_the_topic_of_the_question():
    _, answer = read_messages([said("moi", "greet"), answered()])
    assert (answer.kind, answer.topic, answer.sources, answer.buttons) == ("text", "greet", (), ())


def test_an_action_says_kind_topic_sources_and_more():
    _, answer = read_messages(
        [
            said("lähde?", "source"),
            answered(
                kind="tip",
                topic="events",
                language="sv",
                sources=[{"title": "T", "url": "https://t.fi"}, {"title": "V", "url": None}],
                draft={"text": "Hej"},
                buttons=("more",),
            ),
        ]
    )
    assert (answer.kind, answer.topic, answer.language) == ("tip", "events", "sv")
    assert answer.sources == (Source("T", "https://t.fi"), Source("V", None))
    assert answer.buttons == (Button("More", "/more"),)
    assert answer.extra == {"draft": {"text": "Hej"}}


def test_reading_leaves_the_events_as_they_are():
    event = answered(kind="tip", topic="events")
    assert read_messages([event]) == read_messages([event])


@pytest.mark.parametrize("topic", ["clarify", "out_of_scope"])
def test_where_the_classifier_abstained_the_question_has_the_topic_of_the_answer(topic):
    question, answer = read_messages([said("hmm", "nlu_fallback"), answered(topic=topic)])
    assert (question.topic, answer.topic) == (topic, topic)


def test_an_abstention_without_any_answer_stays_what_it_is():
    (question,) = read_messages([said("hmm", "nlu_fallback")])
    assert question.topic == "nlu_fallback"


def test_a_sure_question_keeps_its_own_topic_whatever_the_answer_is_about():
    question, _ = read_messages([said("lisää", "more"), answered(topic="events")])
    assert question.topic == "more"


TASKS = (
    *("connection_request", "reconnect_message", "mentor_message", "review_message"),
    "find_mentoring",
)


@pytest.mark.parametrize("intent", ["nlu_fallback", "peer_support", "switch_language"])
@pytest.mark.parametrize("task", TASKS)
def test_while_a_task_goes_on_what_is_said_is_about_it(task, intent):
    question, *answers = read_messages(
        [said("Anna Virtanen", intent), answered(topic=task), answered(topic=task)]
    )
    assert question.topic == task
    assert [answer.topic for answer in answers] == [task, task]


def test_a_question_in_between_keeps_its_topic_although_the_message_goes_on():
    question, *_ = read_messages(
        [
            said("miten?", "getting_started"),
            answered(topic="getting_started"),
            answered(topic=TASKS[0]),
        ]
    )
    assert question.topic == "getting_started"


def test_only_its_own_answers_tell_what_a_message_is_about():
    first, second, _ = read_messages(
        [said("moi", "greet"), said("Anna", "peer_support"), answered(topic=TASKS[0])]
    )
    assert (first.topic, second.topic) == ("greet", TASKS[0])


def test_a_message_has_the_language_that_was_found_in_it():
    messages = read_messages(
        [
            SlotSet("language", "en"),
            answered("hello"),
            said("hej på dig där"),
            SlotSet("language", "sv"),
            answered("hej"),
        ]
    )
    assert [message.language for message in messages] == ["en", "sv", "sv"]


def test_a_language_that_follows_an_answer_changes_nothing_before_it():
    messages = read_messages([said("moi"), answered("hei"), SlotSet("language", "sv")])
    assert [message.language for message in messages] == ["fi", "fi"]


@pytest.mark.parametrize("value", [None, "de", 5])
def test_a_language_that_is_none_of_ours_is_passed_over(value):
    messages = read_messages([SlotSet("language", "sv"), SlotSet("language", value), answered()])
    assert messages[0].language == "sv"


def test_a_clients_id_leads_back_to_its_message():
    messages = read_messages(
        [answered("hei"), said("yksi", client_message_id="c1"), answered(), said("kaksi")]
    )
    assert position_of(messages, "c1") == 1


@pytest.mark.parametrize("client_message_id", [None, "c2", ""])
def test_an_id_that_is_new_leads_nowhere(client_message_id):
    messages = read_messages([said("ilman"), said("yksi", client_message_id="c1")])
    assert position_of(messages, client_message_id) is None


def test_an_answer_ends_where_the_user_speaks_again():
    messages = read_messages(
        [said("a"), answered("1"), answered("2"), said("b"), answered("3"), said("c")]
    )
    assert [m.text for m in answers_after(messages, 0)] == ["1", "2"]
    assert [m.text for m in answers_after(messages, 3)] == ["3"]
    assert answers_after(messages, 5) == []


def test_a_button_is_offered_in_the_conversation_that_it_was_sent_in():
    messages = read_messages([answered(buttons=("more", "events")), said("moi"), answered()])
    assert offered_button(messages, "/events") == Button("Events", "/events")
    assert offered_button(messages, "/restart") is None
    assert offered_button(messages, '/events{"place": "Oulu"}') is None


def test_of_a_button_that_was_sent_twice_the_latest_title_counts():
    first, second = answered(buttons=("more",)), answered(buttons=("more",))
    second.data["buttons"][0]["title"] = "Visa mer"
    assert offered_button(read_messages([first, second]), "/more").title == "Visa mer"
