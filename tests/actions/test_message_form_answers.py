"""What the message workshop does with an answer to another question than the open one."""

from __future__ import annotations

import pytest

from actions.messages.details import DETAILS
from tests.actions.messages.talking import FULL, Talk


@pytest.fixture
def talk(run_action):
    return lambda language, **slots: Talk(run_action, {"language": language, **slots})


def asked_where(talk, language):
    """Return a conversation that waits for where the two worked together."""
    conversation = talk(language).say("", "connection_request")
    return conversation.press("relation", "former_colleague")


@pytest.mark.parametrize(
    ("language", "name", "place"),
    [
        ("fi", "Petri Salmela", "Viking Line"),
        ("sv", "Camilla Sjöblom", "på Sandvik"),
        ("en", "Kofi Mensah", "at Cargotec"),
    ],
)
def test_a_name_for_a_place_is_kept_as_the_name_and_the_place_asked_again(
    talk, language, name, place
):
    conversation = asked_where(talk, language).say(name)
    assert conversation.asked == "occasion"
    assert conversation.slots["recipient"] == name
    assert conversation.slots["occasion"] is None
    conversation.say(place)
    assert conversation.slots["occasion"]["text"] in {"Viking Line", "Sandvik", "Cargotec"}
    assert conversation.asked == "interest"


@pytest.mark.parametrize(
    ("language", "name"), [("fi", "Suvi Laakso"), ("sv", "Åsa Lindroos"), ("en", "Omar Haile")]
)
def test_a_name_for_an_interest_is_no_topic(talk, language, name):
    conversation = talk(language).say("", "connection_request").press("relation", "recruiter")
    conversation.say("").say(name)
    assert conversation.slots["interest"] is None
    assert conversation.slots["recipient"] == name


def test_a_question_that_gets_names_twice_is_let_go(talk):
    conversation = asked_where(talk, "en").say("Kofi Mensah").say("Ama Boateng")
    assert conversation.slots["recipient"] == "Ama Boateng"
    assert conversation.asked == "interest"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "vaihda Alko Valioksi"),
        ("sv", "byt Alko mot Valio"),
        ("en", "replace Alko with Valio"),
    ],
)
@pytest.mark.parametrize("intent", ["deny", "out_of_scope", "nlu_fallback"])
def test_a_change_of_what_nobody_said_is_told_and_leaves_the_draft(talk, language, text, intent):
    conversation = talk(language).say(FULL[language], "connection_request")
    before = dict(conversation.slots)
    conversation.say(text, intent)
    assert conversation.responses == ["utter_message_left_out"]
    assert conversation.drafts == []
    assert conversation.asked == "message_change"
    assert {name: conversation.slots[name] for name in DETAILS} == {
        name: before[name] for name in DETAILS
    }
    draft = conversation.say({"fi": "lyhyempi", "sv": "kortare", "en": "shorter"}[language]).draft
    assert draft


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "vaihda Wolt Fazeriksi"), ("sv", "byt Wolt till Fazer"), ("en", "not Wolt, Fazer")],
)
def test_a_change_is_made_where_the_old_name_stands(talk, language, text):
    conversation = talk(language).say(FULL[language], "connection_request")
    conversation.slots["employer"] = {"text": "Wolt", "language": None, "term": None}
    draft = conversation.say(text, "deny").draft
    assert "Fazer" in draft
    assert "Wolt" not in draft
    assert "Slush" in draft


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fi", "Stockmannilla Kotkassa", "Kotkassa"),
        ("sv", "på Stockmann i Kotka", "Kotka"),
        ("en", "at Stockmann in Kotka", "Kotka"),
    ],
)
def test_what_the_answer_names_and_the_message_does_not_take_is_told(talk, language, text, town):
    firm = text.split()[0] if language == "fi" else "Stockmann"
    entities = tuple(
        {
            "entity": kind,
            "value": value,
            "start": text.index(said),
            "end": text.index(said) + len(said),
        }
        for kind, value, said in (("organisation", "Stockmann", firm), ("place", "Kotka", town))
    )
    conversation = asked_where(talk, language).say(text, entities=entities)
    (told,) = [each for each in conversation.messages if each.get("response")][:1]
    assert (told["response"], told["what"]) == ("utter_message_left_out", town)
    assert conversation.asked == "recipient"
