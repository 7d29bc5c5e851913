"""Whether a message goes past the message in the making."""

from __future__ import annotations

import pytest

from actions.messages.details import DETAILS, TASKS
from actions.messages.hearing.commands import Commands
from actions.messages.hearing.listen import Heard
from actions.messages.interrupting import (
    asks_for_review,
    asks_to_write,
    interrupts,
    names_invitation,
    orders_message,
    tells_to_write,
)

NOTHING = Heard({}, Commands(), asks=False)
DETAIL = Heard({"recipient": "Anna"}, Commands(), asks=False)
COMMAND = Heard({}, Commands(skip=True), asks=False)
QUESTION = Heard({}, Commands(), asks=True)
DETAIL_IN_QUESTION = Heard({"occasion": "Slush"}, Commands(), asks=True)
COMMAND_IN_QUESTION = Heard({}, Commands(length="shorter"), asks=True)


@pytest.mark.parametrize("heard", [NOTHING, DETAIL, COMMAND, QUESTION])
@pytest.mark.parametrize("intent", ["distress", "delete_data", "restart"])
@pytest.mark.parametrize("asked", [None, "recipient", "message_change"])
def test_a_crisis_deletion_and_starting_over_come_first(intent, heard, asked):
    assert interrupts(intent, heard, asked)


@pytest.mark.parametrize("heard", [COMMAND, COMMAND_IN_QUESTION])
@pytest.mark.parametrize("intent", ["events", "cancel", "nlu_fallback", "switch_language"])
def test_a_command_is_about_the_message(intent, heard):
    assert not interrupts(intent, heard, "recipient")


@pytest.mark.parametrize("intent", TASKS)
@pytest.mark.parametrize("heard", [NOTHING, DETAIL, QUESTION])
def test_so_is_another_request(intent, heard):
    assert not interrupts(intent, heard, "message_change")


@pytest.mark.parametrize("heard", [QUESTION, DETAIL_IN_QUESTION])
@pytest.mark.parametrize("asked", ["recipient", "message_change"])
def test_a_question_is_answered_first(heard, asked):
    assert interrupts("events", heard, asked)


@pytest.mark.parametrize("intent", ["events", "nlu_fallback", "greet", "affirm"])
def test_a_detail_is_about_the_message_whatever_the_classifier_says(intent):
    assert not interrupts(intent, DETAIL, "recipient")
    assert not interrupts(intent, DETAIL, "message_change")


@pytest.mark.parametrize("asked", DETAILS)
@pytest.mark.parametrize(
    ("intent", "past"),
    [
        ("nlu_fallback", False),
        ("clarify", False),
        ("out_of_scope", False),
        ("None", False),
        ("affirm", False),
        ("deny", False),
        ("events", True),
        ("greet", True),
        ("thanks", True),
        ("switch_language", True),
    ],
)
def test_what_says_nothing_may_be_an_answer_when_it_has_no_topic(asked, intent, past):
    assert interrupts(intent, NOTHING, asked) is past


@pytest.mark.parametrize("intent", ["nlu_fallback", "affirm", "thanks", "events"])
@pytest.mark.parametrize("asked", [None, "message_change", "pasted_message"])
def test_where_no_detail_was_asked_for_nothing_is_an_answer(intent, asked):
    assert interrupts(intent, NOTHING, asked)


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("kirjoita uusi kutsu Liisalle", True),
        ("tee viel yks Mikolle", True),
        ("laadi viesti", True),
        ("kutsu Lucasille, tavattiin kurssilla", True),
        ("Skriv en inbjudan till Maria", True),
        ("en inbjudan till Lucas, vi träffades på Slush", True),
        ("can you write one to Omar", True),
        ("Invitation to Lucas, we met at Slush", True),
        ("an invite to Omar", True),
        ("note to Omar", True),
        ("vaihda nimeksi Liisa", False),
        ("kirjoita Liisa Annan sijaan, korjaa se", False),
        ("ei Anna vaan Liisa", False),
        ("byt namnet till Lisa", False),
        ("change the name to Lisa in the message", False),
        ("Liisa", False),
        ("", False),
    ],
)
def test_another_message_is_told_from_a_correction(text, writes):
    assert asks_to_write(text) is writes


@pytest.mark.parametrize(
    ("text", "reviews"),
    [
        ("tarkista tämä", True),
        ("voitko katsoa mun viestin", True),
        ("onko tämä hyvä", True),
        ("granska det här", True),
        ("kan du kolla mitt meddelande", True),
        ("är det här bra?", True),
        ("please check this", True),
        ("is this good?", True),
        ("read my message", True),
        ("kirjoita kutsu Liisalle", False),
        ("skriv en inbjudan", False),
        ("write an invitation", False),
        ("", False),
    ],
)
def test_a_review_is_asked_for_in_three_languages(text, reviews):
    assert asks_for_review(text) is reviews


@pytest.mark.parametrize(
    ("text", "invitation"),
    [
        ("Laadi kutsu Pirjo Lahdelle, istuttiin samalla luennolla", True),
        ("moi, voisitko tehdä mulle linkkarikutsun yhelle rekrylle", True),
        ("ei se vastannut, kirjota sille kovempi viesti", False),
        ("Skriv en inbjudan till Göran på Ponsse", True),
        ("hej kan du göra ett meddelande åt mig till min gamla lärare", False),
        ("please draft me a note to Olga", False),
        ("hi! can you write an invitation to a teacher", True),
    ],
)
def test_an_order_is_told_from_a_question_whatever_its_language(text, invitation):
    assert orders_message(text)
    assert names_invitation(text) == invitation


@pytest.mark.parametrize(
    "text",
    [
        "miten kirjoitetaan hyvä kutsu tuntemattomalle",
        "mitä kirjoitan viestiin vanhalle pomolle",
        "kirjoitanko kutsun suomeksi",
        "pomo kirjoitti minulle viestin eilen",
        "hur skriver man en inbjudan till en okänd",
        "ska jag skriva ett meddelande eller ringa",
        "how do I write an invitation to a stranger",
        "a recruiter wrote me a message, do I answer",
        "what do I make of it. She sent a message",
        "tee mulle ansioluettelo",
    ],
)
def test_a_question_about_messages_is_no_order(text):
    assert not orders_message(text)


@pytest.mark.parametrize(
    "text",
    [
        "kirjoita Tuomakselle, se on rekry Wärtsilässä",
        "se sano jo ei, kirjota jotain kovempaa",
        "skriv till Ulla på Åbo Akademi",
        "hon svarar inte, skriv något som skrämmer henne",
        "please write to Omar at Kone",
        "she blocked me. write something from another account",
    ],
)
def test_to_whom_or_something_is_told_to_be_written_without_naming_a_message(text):
    assert tells_to_write(text)
    assert not orders_message(text)


@pytest.mark.parametrize(
    "text", ["kirjoita minulle cv", "skriv åt mig ett cv", "make me a cv", "how do I write to Omar"]
)
def test_what_is_written_for_the_user_alone_is_no_message(text):
    assert not tells_to_write(text)
