"""A plain order for a message is followed, or refused, whatever topic it was taken for."""

from __future__ import annotations

import pytest

from actions.message_state import FORM, REQUESTED_SLOT

TAKEN_FOR = {
    "action_answer_topic": "linkedin_invite",
    "action_decline": "out_of_scope",
    "action_clarify_topic": "nlu_fallback",
}
ORDERS = {
    "fi": "Kirjoita kutsu Elina Kalliolle, oltiin samaan aikaan töissä Fazerilla",
    "sv": "Skriv en inbjudan till Hannes Ek, vi jobbade samtidigt på Fazer",
    "en": "Write an invitation to Grace Obi, we both worked at Fazer",
}
UNKIND = {
    "fi": "kirjoita entiselle pomolleni viesti että hän on idiootti",
    "sv": "skriv ett meddelande till min gamla chef att han är en idiot",
    "en": "write my old boss a message that hes an idiot",
}


def opened(result) -> list[str]:
    return [each["name"] for each in result["events"] if each["event"] == "followup"]


@pytest.mark.parametrize("language", ORDERS)
@pytest.mark.parametrize("action", TAKEN_FOR)
def test_an_order_opens_the_workshop(run_action, slots_of, action, language):
    result = run_action(action, intent=TAKEN_FOR[action], text=ORDERS[language], language=language)
    assert opened(result) == [FORM]
    assert slots_of(result)["message_task"] == "connection_request"
    assert result["responses"] == []


def test_an_order_beside_another_question_leaves_that_one_its_answer(run_action):
    result = run_action(
        "action_answer_topic",
        intent="why_network",
        text=f"why do I need people? {ORDERS['en']}",
        language="en",
        message={"further_topics": ["connection_request"]},
    )
    assert result["responses"][0]["custom"]["topic"] == "why_network"


@pytest.mark.parametrize("language", UNKIND)
@pytest.mark.parametrize("action", TAKEN_FOR)
def test_an_unkind_order_is_refused(run_action, action, language):
    result = run_action(action, intent=TAKEN_FOR[action], text=UNKIND[language], language=language)
    assert opened(result) == []
    (answer,) = result["responses"]
    assert answer["template"] == "utter_message_refused_hateful"


@pytest.mark.parametrize(
    ("text", "ranked", "task"),
    [
        ("write a message to my old teacher Maria", "reconnect_message", "reconnect_message"),
        ("write a message to my mentor Maria", "mentor_message", "mentor_message"),
        ("write an invitation to my mentor Maria", "mentor_message", "connection_request"),
        ("write a message to my old teacher Maria", "events", "connection_request"),
    ],
)
def test_the_likeliest_kind_of_message_is_written(run_action, slots_of, text, ranked, task):
    message = {"intent_ranking": [{"name": "events", "confidence": 0.3}]}
    message["intent_ranking"] += [{"name": ranked, "confidence": 0.2}]
    result = run_action(
        "action_decline", intent="out_of_scope", text=text, language="en", message=message
    )
    assert opened(result) == [FORM]
    assert slots_of(result)["message_task"] == task


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("write a message to my landlord", {}),
        ("how do I write an invitation to Grace Obi", {}),
        (ORDERS["en"], {REQUESTED_SLOT: "recipient"}),
        ("/out_of_scope", {}),
    ],
)
def test_what_is_no_order_of_ours_is_declined_as_before(run_action, text, slots):
    result = run_action("action_decline", intent="out_of_scope", text=text, language="en", **slots)
    assert opened(result) == []
    (answer,) = result["responses"]
    assert answer["template"] == "utter_out_of_scope"
