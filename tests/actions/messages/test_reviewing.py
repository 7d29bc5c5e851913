"""A pasted draft: what is said about it, and what is taken out of it."""

from __future__ import annotations

import pytest

from actions.messages.details import Details, Myself
from actions.messages.drafting import write
from actions.messages.reviewing import review_of, with_facts_of
from actions.messages.workshop import Workshop

NEW = Workshop("review_message")
DRAFTS = {
    "fi": "Hei Anna! Tapasimme Slushissa viime viikolla. Olen datainsinööri. Olisi mukava kuulla "
    "työstäsi Woltilla. Terveisin Maria",
    "sv": "Hej Anna! Vi träffades på Slush i förra veckan. Jag är dataingenjör. Det vore trevligt "
    "att höra om ditt arbete på Wolt. Hälsningar Maria",
    "en": "Hi Anna! We met at Slush last week. I am a data engineer. I would like to hear about "
    "your work at Wolt. Best, Maria",
}


@pytest.mark.parametrize(("language", "pasted"), DRAFTS.items())
def test_the_facts_of_a_draft_are_kept(language, pasted):
    details = with_facts_of(NEW, pasted).details
    assert details.recipient == "Anna"
    assert details.relation == "met_in_person"
    assert details.occasion is not None
    assert details.occasion.text == "Slush"
    assert details.about_me is not None
    assert details.about_me.term == "data_engineer"
    assert details.message_language == language


@pytest.mark.parametrize(
    "pasted",
    [
        DRAFTS["fi"],
        DRAFTS["sv"],
        DRAFTS["en"],
    ],
)
def test_the_wish_of_a_draft_is_kept(pasted):
    details = with_facts_of(NEW, pasted).details
    assert details.interest is not None
    assert details.employer is not None


@pytest.mark.parametrize("language", DRAFTS)
def test_the_improved_version_uses_them_in_the_language_of_the_draft(language):
    workshop = with_facts_of(NEW, DRAFTS[language])
    text = write(workshop, language=workshop.details.message_language, seed="anna").draft.text
    assert [word for word in ("Anna", "Slush") if word not in text] == []


@pytest.mark.parametrize(
    ("pasted", "recipient"),
    [
        ("Hei Anna, Pekka Laine suositteli ottamaan yhteyttä. Olen kokki.", "Anna"),
        ("Hei, Pekka Laine suositteli ottamaan yhteyttä. Olen kokki.", None),
        ("Hi there, I heard from Omar that you hire cooks. I am a cook.", None),
        ("Hej, jag hörde av Kalle att ni söker kockar. Jag är kock.", None),
        ("Hei Annalle, olen kokki ja haluaisin verkostoitua.", "Anna"),
        ("Hej Maria! Jag är kock. Hälsningar Omar", "Maria"),
    ],
)
def test_only_the_greeting_tells_whom_a_draft_is_for(pasted, recipient):
    assert with_facts_of(NEW, pasted).details.recipient == recipient


def test_what_the_user_said_beside_the_draft_counts_more():
    known = Details(recipient="Liisa", about_me=Myself("kokki", "fi", "cook"))
    details = with_facts_of(Workshop("review_message", known), DRAFTS["fi"]).details
    assert (details.recipient, details.about_me) == (known.recipient, known.about_me)
    assert details.relation == "met_in_person"


def test_a_language_asked_for_beats_that_of_the_draft():
    workshop = Workshop("review_message", Details(message_language="en"))
    assert with_facts_of(workshop, DRAFTS["fi"]).details.message_language == "en"


def test_what_a_draft_asks_of_its_reader_is_no_command_to_the_bot():
    pasted = "Hi Anna! We met at Slush. Make it short and write to me in Swedish. Cancel if busy."
    workshop = with_facts_of(NEW, pasted)
    assert (workshop.length, workshop.unwilling, workshop.version) == ("full", (), 0)
    assert workshop.details.message_language == "en"


@pytest.mark.parametrize("language", DRAFTS)
def test_a_review_is_in_the_language_of_the_conversation(language):
    reviews = {
        spoken: review_of(DRAFTS[language], NEW, language=spoken, limit=200) for spoken in DRAFTS
    }
    assert len(set(reviews.values())) == len(reviews)
    assert all(review.strip() for review in reviews.values())


def test_a_review_names_what_is_too_long():
    pasted = DRAFTS["en"] + " I look forward to hearing from you very much indeed." * 3
    over = len(pasted) - 200
    assert f"{over}" in review_of(pasted, NEW, language="en", limit=200)
    assert f"{over}" not in review_of(pasted, NEW, language="en", limit=600)


def test_a_recipient_known_otherwise_is_compared_with_the_greeting():
    workshop = Workshop("review_message", Details(recipient="Liisa Mäki"))
    with_it = review_of(DRAFTS["fi"], workshop, language="fi", limit=200)
    without = review_of(DRAFTS["fi"], NEW, language="fi", limit=200)
    assert with_it != without
