"""What the message workshop does with who waits, comes back, has enough, or cuts a part."""

from __future__ import annotations

import pytest

from actions.messages.details import DETAILS
from tests.actions.messages.talking import FULL, Talk


@pytest.fixture
def talk(run_action):
    return lambda language, **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def drafted(talk):
    """Return a function that gives a conversation in which a draft has just been shown."""
    return lambda language: talk(language).say(FULL[language], "connection_request")


def known(conversation):
    return {name: conversation.slots.get(name) for name in DETAILS}


@pytest.mark.parametrize("intent", ["clarify", "out_of_scope", "more", "nlu_fallback"])
@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "oota hetki"), ("fi", "hetkinen"), ("sv", "vänta lite"), ("en", "hold on")],
)
def test_a_draft_waits(drafted, language, text, intent):
    conversation = drafted(language)
    before = known(conversation)
    conversation.say(text, intent)
    assert conversation.responses == ["utter_message_waiting"]
    assert conversation.drafts == []
    assert (conversation.asked, known(conversation)) == ("message_change", before)


@pytest.mark.parametrize("intent", ["restart", "out_of_scope", "more"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "palataan viestiin"),
        ("fi", "no jatketaan"),
        ("sv", "tillbaka till utkastet"),
        ("sv", "fortsätt"),
        ("en", "back to the draft please"),
        ("en", "okay go on"),
    ],
)
def test_who_comes_back_sees_the_same_draft(drafted, language, text, intent):
    conversation = drafted(language)
    draft = conversation.draft
    assert conversation.say(text, intent).draft == draft


@pytest.mark.parametrize(
    ("language", "text"), [("fi", "jatka vaan"), ("sv", "vi fortsätter"), ("en", "lets continue")]
)
def test_who_comes_back_to_a_question_is_asked_it_again_without_blame(talk, language, text):
    conversation = talk(language).say("", "connection_request").say(text, "more")
    assert conversation.asked == "relation"
    assert conversation.responses == ["utter_ask_relation"]
    assert conversation.slots["asked_details"] == ["relation"]
    assert {event["name"] for event in conversation.events} - {"requested_slot"}


@pytest.mark.parametrize(
    ("language", "text"), [("fi", "odota vähän"), ("sv", "ett ögonblick"), ("en", "one moment")]
)
def test_a_question_waits_too(talk, language, text):
    conversation = talk(language).say("", "connection_request").say(text, "out_of_scope")
    assert conversation.asked == "relation"
    assert "utter_message_waiting" in conversation.responses
    # Rasa takes a form that sets nothing but the question for one that does not want the message.
    assert {event["name"] for event in conversation.events} - {"requested_slot"}


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "valmis"), ("fi", "hyvä näin"), ("sv", "jag är klar"), ("en", "all done")],
)
def test_who_has_enough_is_wished_luck(drafted, language, text):
    conversation = drafted(language).say(text, "more")
    assert conversation.responses == ["utter_message_done"]
    assert conversation.asked is None
    assert not any(known(conversation).values())


@pytest.mark.parametrize("text", ["never mind stop", "nvm cancel", "stop, nvm"])
def test_who_stops_twice_is_let_go(talk, text):
    conversation = talk("en").say("", "connection_request").say(text, "nlu_fallback")
    assert conversation.responses == ["utter_message_cancelled"]
    assert conversation.asked is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "poista se lause kysymyksistä"),
        ("fi", "ota pois tarjous"),
        ("sv", "stryk meningen om hjälpen"),
        ("sv", "ta bort frågorna"),
        ("en", "delete the sentence about helping"),
        ("en", "take out the bit about questions"),
    ],
)
@pytest.mark.parametrize("intent", ["delete_data", "out_of_scope"])
def test_a_part_of_the_draft_is_left_out(drafted, language, text, intent):
    conversation = drafted(language).say(text, intent)
    assert conversation.drafts
    assert conversation.slots["unwilling"] == ["offer"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "poista kohta jalkapallosta"),
        ("sv", "ta bort biten om fotboll"),
        ("en", "remove the line about football"),
    ],
)
def test_a_part_that_is_not_there_is_named(drafted, language, text):
    conversation = drafted(language)
    before = known(conversation)
    conversation.say(text, "delete_data")
    assert conversation.responses == ["utter_message_not_found"]
    assert known(conversation) == before
    assert conversation.asked == "message_change"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "poista kaikki tietoni"),
        ("fi", "poista koko keskustelu"),
        ("sv", "radera allt om mig"),
        ("en", "delete my data"),
        ("en", "delete everything about me"),
        ("en", "remove this chat"),
    ],
)
def test_who_wants_everything_deleted_is_told_how(drafted, language, text):
    conversation = drafted(language).say(text, "delete_data")
    assert conversation.events == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_modest_offer_is_made_until_it_is_left_out(drafted, language):
    conversation = drafted(language)
    drafts = []
    leave_out = {"fi": "jätä tarjous pois", "sv": "ta bort erbjudandet", "en": "drop the offer"}
    another = {"fi": "toinen versio", "sv": "en annan version", "en": "another version"}
    drafts.append(conversation.say(leave_out[language]).draft)
    drafts += [conversation.say(another[language]).draft for _ in range(5)]
    offers = ("auta", "avuksi", "kerron", "neuvoa", "hjälpa", "delar gärna", "berättar gärna")
    assert not [each for each in drafts if any(word in each.lower() for word in offers)]
    assert not [each for each in drafts if "help you" in each or "ask me" in each]
