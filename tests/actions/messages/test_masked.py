"""A phone number or an address that was hidden: in no draft, named in a review, no detail."""

from __future__ import annotations

import pytest

from actions.messages.masked import masked_kinds, without_masked
from bot.masking import mask
from tests.actions.messages.talking import FULL, Talk

REACH = {
    "fi": ("voit soittaa 040 1234567", "puhelinnumero", "sähköpostiosoite"),
    "sv": ("ring mig på 040 1234567", "telefonnumret", "e-postadressen"),
    "en": ("you can call me at +358 40 1234567", "phone number", "e-mail address"),
}
PASTED = {
    "fi": "Hei Anna! Tapasimme Slushissa. Olen kokki. Soita 040 1234567 tai laita viestiä "
    "osoitteeseen maria@x.fi. Terveisin Maria",
    "sv": "Hej Anna! Vi träffades på Slush. Jag är kock. Ring mig på 040 1234567 eller mejla "
    "maria@x.fi. Hälsningar Maria",
    "en": "Hi Anna! We met at Slush. I am a cook. Call me at 040 1234567 or e-mail maria@x.fi. "
    "Best, Maria",
}
LEFT = [
    ("olen kokki ja numeroni on 040 1234567 ja asun Oulussa", "olen kokki ja asun Oulussa"),
    ("Olen kokki. Puh. 040 1234567. Terveisin Maria", "Olen kokki. Terveisin Maria"),
    ("Hei Anna!\nOlen kokki.\nPuh: 0401234567\nmaria@x.fi\nMaria", "Hei Anna!\nOlen kokki.\nMaria"),
    ("Anna Virtanen (anna@x.fi)", "Anna Virtanen"),
    ("Write to Anna at anna@x.fi, we met at Slush", "Write to Anna, we met at Slush"),
    ("min mejl är a@b.fi och jag är kock", "jag är kock"),
    ("My phone number is 040 1234567 and I liked her talk", "I liked her talk"),
    ("Olen kokki, hetu 131052-308T, tili FI21 1234 5600 0007 85", "Olen kokki"),
    ("kirjoita annalle sähköpostiin a@b.fi", "kirjoita annalle sähköpostiin"),
    ("voit soittaa 040 1234567", ""),
    ("0401234567", ""),
]


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.mark.parametrize(("typed", "left"), LEFT)
def test_only_the_clause_that_says_how_to_reach_somebody_is_left_out(typed, left):
    assert without_masked(mask(typed).text) == left


@pytest.mark.parametrize(
    "text", ["", "• kokki\n• tarjoilija", "Soita minulle, ok?", "a •• b", *FULL.values()]
)
def test_a_text_in_which_nothing_was_hidden_stays(text):
    assert without_masked(text) == text
    assert masked_kinds(text) == frozenset()


@pytest.mark.parametrize("language", REACH)
def test_a_draft_says_nothing_of_a_hidden_number(talk, language):
    plain = talk(language).say(FULL[language], "connection_request").draft
    reach = REACH[language][0]
    hidden = talk(language).say(mask(f"{FULL[language]}, {reach}").text, "connection_request")
    assert hidden.draft == plain


@pytest.mark.parametrize("question", ["relation", "occasion", "recipient", "about_me", "interest"])
@pytest.mark.parametrize("language", REACH)
def test_a_number_answers_no_question(talk, language, question):
    """It is asked once more, and nothing of "you can call" is taken for the answer."""
    conversation = talk(
        language,
        message_task="connection_request",
        requested_slot=question,
        asked_details=[question],
    )
    conversation.say(mask(REACH[language][0]).text)
    assert conversation.responses[0] == "utter_message_not_caught"
    assert conversation.asked == question
    assert conversation.slots.get(question) is None


@pytest.mark.parametrize("language", PASTED)
def test_a_review_names_what_was_hidden_and_the_better_version_does_without(talk, language):
    conversation = talk(language).say("tarkista viestini", "review_message")
    conversation.say(mask(PASTED[language]).text)
    _, phone, email = REACH[language]
    said = "\n".join(message.get("text") or "" for message in conversation.messages)
    assert phone in said
    assert email in said
    assert "•" not in said + conversation.draft
    assert "Slush" in conversation.draft
    assert conversation.draft.rstrip().endswith("Maria")


@pytest.mark.parametrize("language", PASTED)
def test_hidden_or_not_a_pasted_message_gives_the_same_facts(talk, language):
    drafts = []
    for text in (PASTED[language], mask(PASTED[language]).text):
        conversation = talk(language).say("tarkista viestini", "review_message")
        drafts.append(conversation.say(text).slots)
    details = ("recipient", "relation", "occasion", "about_me", "my_name")
    assert [drafts[0][each] for each in details] == [drafts[1][each] for each in details]
