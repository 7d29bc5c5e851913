"""What the message workshop does with changes, another message and a pasted draft."""

from __future__ import annotations

import pytest

from actions.messages.details import DETAILS
from tests.actions.messages.talking import FULL, Talk

WRITE = ("kirjoita kutsu", "connection_request")
PASTED = "Hei Omar! Opiskelimme yhdessä Metropoliassa. Olen kokki. Pidetään yhteyttä. T. Maria"


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def drafted(talk):
    """Return a conversation in which a draft has just been shown."""
    return talk().say(FULL["fi"], "connection_request")


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("ei Anna vaan Liisa", "recipient", "Liisa"),
        ("vaihda nimeksi Pekka", "recipient", "Pekka"),
        ("muodollisempi", "tone", "formal"),
        ("englanniksi", "message_language", "en"),
        ("mulla on premium", "premium", True),
        ("lyhyempi", "message_length", "short"),
        ("toinen versio", "message_version", 1),
        ("jätä datainsinööri pois", "about_me", None),
    ],
)
def test_a_change_is_kept_and_shown_at_once(drafted, text, slot, value):
    before, text_before = dict(drafted.slots), drafted.draft
    drafted.say(text)
    assert drafted.slots[slot] == value
    assert drafted.draft != text_before
    others = set(DETAILS) - {slot}
    assert {name: drafted.slots[name] for name in others} == {name: before[name] for name in others}


def test_a_corrected_name_stands_in_the_draft_alone(drafted):
    text = drafted.say("ei Anna vaan Liisa").draft
    assert "Liisa" in text
    assert "Anna" not in text


def test_a_paid_account_has_three_hundred_characters(drafted):
    assert drafted.drafts[0]["limit"] == 200
    assert drafted.say("mulla on premium").drafts[0]["limit"] == 300


@pytest.mark.parametrize("code", ["sv", "en"])
def test_the_message_may_be_in_another_language_than_the_conversation(drafted, code):
    drafted.press("change", f"in_{code}")
    assert drafted.drafts[0]["language"] == code
    assert drafted.slots["language"] == "fi"


def test_a_detail_that_is_to_change_is_asked_for_and_then_the_draft_comes_again(drafted):
    assert drafted.say("vaihda nimi").responses == ["utter_ask_recipient"]
    assert "Omar" in drafted.say("Omar").draft


def test_another_message_keeps_only_what_is_of_the_user(drafted):
    drafted.say("mulla on premium").say("kirjoita mentoripyyntö Liisalle", "mentor_message")
    known = {name for name in DETAILS if drafted.slots[name] is not None}
    assert known == {"recipient", "about_me", "premium"}
    assert drafted.slots["recipient"] == "Liisa"
    assert drafted.slots["message_task"] == "mentor_message"
    assert drafted.slots["message_draft"] is None
    assert drafted.asked == "relation"


def test_a_draft_is_asked_for_and_reviewed(talk):
    conversation = talk().say("voitko tarkistaa viestini?", "review_message")
    assert conversation.responses == ["utter_ask_pasted_message"]
    conversation.say(PASTED, "peer_support")
    assert [each["custom"]["kind"] for each in conversation.messages] == ["text", "draft", "text"]
    assert conversation.slots["pasted_message"] == PASTED
    assert conversation.slots["recipient"] == "Omar"
    assert conversation.slots["relation"] == "fellow_student"
    assert conversation.slots["about_me"]["term"] == "cook"
    assert [
        word for word in ("Omar", "Metropoliassa", "okki") if word not in conversation.draft
    ] == []


@pytest.mark.parametrize("begin", [WRITE, (FULL["fi"], "connection_request")])
def test_a_draft_pasted_in_between_is_reviewed_with_its_own_facts(talk, begin):
    conversation = talk().say(*begin).say(f"tarkista tämä: {PASTED}", "review_message")
    assert conversation.slots["message_task"] == "review_message"
    assert conversation.slots["recipient"] == "Omar"
    assert conversation.slots["about_me"]["term"] == "cook"
    assert (conversation.slots["employer"], conversation.slots["met_when"]) == (None, None)
    assert "Omar" in conversation.draft


def test_starting_over_forgets_the_recipient(drafted):
    drafted.say("aloita alusta")
    assert drafted.slots["recipient"] is None


def test_a_bare_no_to_a_draft_is_no_unwillingness(drafted):
    drafted.say("ei", "deny")
    assert "message_change" not in drafted.slots["unwilling"]


def test_who_does_not_know_what_to_paste_is_not_reviewed(talk):
    conversation = talk().say("voitko tarkistaa viestini?", "review_message").say("en nyt tiedä")
    assert conversation.drafts == []


@pytest.mark.parametrize("text", ["lopeta, en jaksa enää elää", "haluan tappaa itseni", "peruuta"])
def test_a_crisis_is_neither_refused_nor_cancelled(drafted, text):
    before = dict(drafted.slots)
    drafted.say(text, "distress")
    assert drafted.responses == []
    assert drafted.slots["recipient"] == before["recipient"]


@pytest.mark.parametrize(
    ("language", "first", "again", "held"),
    [
        (
            "fi",
            "Hei, etsin töitä. Annatko minulle työtä?",
            "nyt: Hei Sanna, tapasimme Slushissa. Olen kokki. Terveisin Bilal",
            ("Sanna", "Slushissa", "kokki", "Bilal"),
        ),
        (
            "sv",
            "Hej, jag söker jobb. Kan du ge mig jobb?",
            "ny version: Hej Gunilla! Vi träffades på Slush. Jag är kock. Hälsningar Bilal",
            ("Gunilla", "Slush", "kock", "Bilal"),
        ),
        (
            "en",
            "Hello, I am looking for a job. Please give me one.",
            "ok now: Hi Deborah, we met at Slush. I am a cook. Best, Bilal",
            ("Deborah", "Slush", "cook", "Bilal"),
        ),
    ],
)
def test_a_new_version_after_a_review_is_reviewed_and_keeps_its_greeting(
    talk, language, first, again, held
):
    conversation = talk(language).say("", "review_message").say(first, "nlu_fallback")
    conversation.say(again, "nlu_fallback")
    assert [each["custom"]["kind"] for each in conversation.messages] == ["text", "draft", "text"]
    assert [word for word in held if word not in conversation.draft] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "kokeile uudestaan"), ("sv", "försök igen"), ("en", "try it again")],
)
def test_another_try_is_another_draft_also_when_it_sounds_like_starting_over(talk, language, text):
    conversation = talk(language).say(FULL[language], "connection_request")
    draft = conversation.draft
    conversation.say(text, "restart")
    assert conversation.draft != draft
    assert conversation.slots["recipient"] is not None
