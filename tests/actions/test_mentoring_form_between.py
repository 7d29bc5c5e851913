"""What else is said while a mentor is looked for: other topics, and messages in the making."""

from __future__ import annotations

import pytest

from tests.actions.mentoring.talking import BARE, CAME_BACK, Talk
from tests.actions.messages.talking import FULL
from tests.actions.messages.talking import Talk as MessageTalk


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def found(talk):
    """Return a conversation in which a page of programmes has just been shown."""
    return talk().say("etsi mentori Turusta")


@pytest.mark.parametrize("begin", [BARE["fi"], "etsi mentori Turusta"])
@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("miksi verkostoituminen kannattaa?", "why_network"),
        ("miten kirjoitan kutsun LinkedInissä?", "linkedin_invite"),
        ("kirjoita kutsu Annalle", "connection_request"),
        ("kiitos", "thanks"),
        ("en halua elää", "distress"),
        ("en jaksa enää elää Turussa, lopeta", "distress"),
        ("poista tietoni", "delete_data"),
        ("poista kaikki Turussa", "delete_data"),
        ("mitä tietoja tallennat?", "privacy"),
        ("aloita alusta", "restart"),
        ("/more", "more"),
        ("/mentor_message", "mentor_message"),
    ],
)
def test_what_is_about_something_else_leaves_the_search_as_it_was(talk, begin, text, intent):
    conversation = talk().say(begin)
    before = dict(conversation.slots)
    conversation.say(text, intent)
    assert conversation.rejected
    assert conversation.slots == before


@pytest.mark.parametrize(
    ("turns", "slot"), [((), "search_place"), (({"place": "Turku"},), "search_audience")]
)
def test_coming_back_the_open_question_is_asked_again_and_nothing_else(talk, turns, slot):
    conversation = talk().say(BARE["fi"])
    for choice in turns:
        conversation.press(**choice)
    before = dict(conversation.held)
    conversation.come_back()
    assert conversation.asked == slot
    assert conversation.responses == [f"utter_{slot.replace('_', '_ask_')}"]
    assert conversation.held == before


def test_coming_back_to_programmes_shows_none_again(found):
    before = dict(found.held)
    found.come_back()
    assert found.messages == []
    assert found.held == before


def test_a_search_that_was_left_goes_on_with_what_was_said(found):
    found.say("kiitos", "thanks").say("entä Tampereella?")
    assert found.wish.place == "Tampere"
    assert found.cards


def test_a_request_of_its_own_begins_a_new_search(talk, found):
    left = talk(**{**found.slots, "requested_slot": None}).say("etsi mentori IT-alalta")
    assert left.wish.place is None
    assert left.wish.fields == ("it",)


def test_a_topic_beside_the_search_is_answered_first_and_once(talk, library):
    message = {"further_topics": ["events", "find_mentoring", "a topic of tomorrow"]}
    conversation = talk().say("etsi mentori Turusta ja miten tapahtumissa?", message=message)
    assert conversation.topics == ["events", "find_mentoring"]
    assert conversation.texts[0].startswith(library.advice["events"].short.fi)
    conversation.say("entä Tampereella?")
    assert conversation.topics == ["find_mentoring"]


def test_an_open_search_takes_what_stands_beside_another_topic(found):
    text = "miten tapahtumissa toimitaan ja etsi mentori Tampereelta"
    message = {"further_topics": ["find_mentoring"]}
    if found.say(text, "events", message=message).rejected:
        # action_answer_topic answers, and opens the form again.
        found.say(text, "events", message=message, events=CAME_BACK)
    assert found.wish.place == "Tampere"
    assert found.cards


def test_a_search_beside_another_topic_follows_its_answer(run_action, slots_of, talk):
    call = {"text": "miten tapahtumissa ja etsi mentori Turusta", "intent": "events"}
    message = {"further_topics": ["find_mentoring"]}
    result = run_action("action_answer_topic", **call, message=message, language="fi")
    assert [each["custom"]["topic"] for each in result["responses"]] == ["events"]
    assert (
        result["events"][-1]
        == {"event": "followup", "name": "mentoring_form"} | (result["events"][-1])
    )
    opened = (*CAME_BACK[:2], {"event": "active_loop", "name": "mentoring_form"})
    conversation = talk(**slots_of(result)).say(**call, message=message, events=opened)
    assert conversation.topics == ["find_mentoring"]
    assert conversation.wish.place == "Turku"


def test_an_unfinished_message_waits_and_can_be_gone_on_with(run_action):
    writing = MessageTalk(run_action).say("kirjoita kutsu", "connection_request")
    writing.press("relation", "met_in_person")
    before = dict(writing.slots)
    searching = Talk(run_action, dict(before)).say("etsi mentori Turusta")
    assert "/connection_request" in searching.payloads
    # The question that was left open is asked again later, so it no longer counts as asked.
    changed = {
        "current_topic": "find_mentoring",
        "requested_slot": "search_change",
        "asked_details": ["relation"],
    }
    assert {name: searching.slots[name] for name in before} == before | changed
    # What the search asks for is none of the workshop's business, and the search stays.
    writing.slots = dict(searching.slots)
    writing.say("/connection_request", "connection_request")
    assert writing.responses[-1].startswith("utter_ask_")
    assert writing.slots["relation"] == "met_in_person"
    assert writing.slots["mentoring_search"] == searching.held


def test_a_message_gone_on_with_asks_again_what_was_left_open(run_action):
    writing = MessageTalk(run_action).say("kirjoita kutsu", "connection_request")
    writing.press("relation", "met_in_person")
    waiting = writing.asked
    searching = Talk(run_action, dict(writing.slots)).say("etsi mentori Turusta")
    writing.slots = dict(searching.slots)
    assert writing.say("/connection_request", "connection_request").asked == waiting


def test_a_finished_message_is_put_away(run_action):
    writing = MessageTalk(run_action).say(FULL["fi"], "connection_request")
    assert writing.slots["message_draft"]
    searching = Talk(run_action, dict(writing.slots)).say("etsi mentori Turusta")
    assert "/connection_request" not in searching.payloads
    left = {
        name: searching.slots[name]
        for name in ("message_task", "message_draft", "recipient", "about_me", "relation")
    }
    assert left == dict.fromkeys(left)


def test_the_search_offers_to_write_to_a_mentor_and_to_find_one_oneself(found, run_action):
    assert {"/more", "/mentor_message"} <= set(found.payloads)
    writing = MessageTalk(run_action, dict(found.slots)).say("/mentor_message", "mentor_message")
    assert writing.responses[0] == "utter_message_begin"
    (tips,) = run_action("action_continue_topic", intent="more", text="/more", **found.slots)[
        "responses"
    ]
    assert tips["custom"]["topic"] == "find_mentoring"
    assert tips["text"].startswith("- ")


@pytest.mark.parametrize("intent", ["distress", "delete_data", "restart", "privacy"])
def test_a_search_beside_a_crisis_or_ones_own_data_waits(found, intent):
    text = "en jaksa enää elää, etsi mentori Tampereelta"
    assert found.say(text, intent, message={"further_topics": ["find_mentoring"]}).rejected


def test_a_search_beside_a_message_to_write_leaves_the_message_to_its_rule(found):
    message = {"further_topics": ["find_mentoring"]}
    assert found.say("kirjoita kutsu Annalle", "connection_request", message=message).rejected


@pytest.mark.parametrize("intent", ["distress", "delete_data", "privacy"])
def test_after_a_crisis_or_ones_own_data_nothing_is_asked(talk, intent):
    conversation = talk().say(BARE["fi"]).say("en jaksa elää", intent, events=CAME_BACK)
    assert conversation.messages == []
    assert conversation.asked == "search_change"
    assert conversation.say("Oulussa").wish.place == "Oulu"
