"""The draft as the user sees it, and what can be done with it."""

from __future__ import annotations

import pytest

from actions.content.message_notes import note_under
from actions.content.messages import limit_for
from actions.messages.details import LANGUAGES
from tests.actions.messages.talking import CAME_BACK, FULL, Talk

ACTION = "action_ask_message_change"
# As docs of the HTTP interface promise them.
FIELDS = {"text", "language", "characters", "limit", "platform", "shorter_available"}


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def shown(talk):
    """Return a conversation in which a draft has just been shown."""
    return lambda language="fi": talk(language).say(FULL[language], "connection_request")


def changes(conversation: Talk) -> list[str]:
    return [each.rpartition(": ")[2].strip('"}') for each in conversation.payloads]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_draft_has_exactly_the_promised_fields_with_right_counts(shown, language):
    conversation = shown(language)
    (draft,) = conversation.drafts
    assert set(draft) == FIELDS
    assert draft["characters"] == len(draft["text"]) <= draft["limit"] == 200
    assert (draft["language"], draft["platform"]) == (language, "linkedin")
    assert draft["shorter_available"] is True
    message = conversation.messages[0]
    assert message["text"] == draft["text"]
    assert message["custom"]["topic"] == "connection_request"
    assert message["custom"]["language"] == language
    assert message["buttons"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_and_the_next_step_stand_under_it_with_the_buttons(shown, language):
    conversation = shown(language)
    _, note = conversation.messages
    assert note["text"] == note_under("connection_request", language, number=0, knows_relation=True)
    assert note["custom"]["kind"] == "text"
    others = [f"in_{code}" for code in LANGUAGES if code != language]
    assert changes(conversation) == ["shorter", "another", "formal", *others]


def test_the_language_of_the_conversation_comes_first_among_the_others(shown):
    conversation = shown("sv").press("change", "in_en")
    assert changes(conversation)[-2:] == ["in_sv", "in_fi"]


def test_what_a_draft_lacks_can_be_added(talk):
    conversation = talk().say("kirjoita kutsu", "connection_request").press("change", "write_now")
    assert {"recipient", "relation", "formal", "warmer"} <= set(changes(conversation))
    conversation.press("change", "formal")
    assert "formal" not in changes(conversation)
    assert "warmer" in changes(conversation)


def test_the_shortest_draft_offers_no_shorter_one(shown):
    conversation = shown()
    for _ in range(3):
        if not conversation.drafts or not conversation.drafts[0]["shorter_available"]:
            break
        conversation.press("change", "shorter")
    assert "shorter" not in changes(conversation)
    conversation.say("lyhyempi")
    assert conversation.drafts or "utter_message_shortest" in conversation.responses


@pytest.mark.parametrize(
    ("language", "word"), [("fi", "lyhyempi"), ("sv", "kortare"), ("en", "shorter")]
)
def test_asked_for_less_again_and_again_no_draft_is_longer(shown, language, word):
    conversation = shown(language)
    sizes = [conversation.drafts[0]["characters"]]
    for _ in range(5):
        conversation.say(word)
        sizes += [draft["characters"] for draft in conversation.drafts]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("length", ["short", "shortest"])
def test_asked_for_less_where_there_is_no_less_it_says_so(run_action, shown, length):
    conversation = shown()
    slots = conversation.slots | {"message_length": length, "message_draft": None}
    first = run_action(ACTION, **slots)
    (kept,) = [each["value"] for each in first["events"] if each["name"] == "message_draft"]
    assert kept == {"text": first["responses"][0]["text"], "length": length}
    # The same text at another length: nothing could be left out.
    before = {"text": kept["text"], "length": "full"}
    again = run_action(ACTION, **(slots | {"message_draft": before}))
    assert again["responses"][0]["response"] == "utter_message_shortest"
    assert not [each for each in again["responses"] if "draft" in (each.get("custom") or {})]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_draft_is_not_shown_twice_after_a_change(shown, slots_of, run_action, language):
    conversation = shown(language)
    first = conversation.draft
    result = run_action(ACTION, **conversation.slots)
    assert result["responses"][0]["text"] != first
    assert slots_of(result)["message_version"] == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choice", ["formal", "another", "in_fi", "in_sv", "in_en", "warmer"])
def test_every_change_changes_something(shown, language, choice):
    conversation = shown(language)
    for _ in range(3):
        before = conversation.draft
        conversation.say(f'/connection_request{{"change": "{choice}"}}', **asking(choice))
        assert conversation.draft != before


def asking(choice: str) -> dict:
    return {
        "intent": "connection_request",
        "entities": ({"entity": "change", "value": choice},),
    }


def test_what_could_not_be_said_in_the_language_of_the_message_is_told(shown):
    interest = {"text": "vedenalainen korinpunonta", "language": "fi", "kind": "topic"}
    conversation = shown()
    conversation.slots |= {"interest": interest, "employer": None}
    conversation.press("change", "in_en")
    (told,) = [m for m in conversation.messages if m.get("response") == "utter_message_left_out"]
    assert told["what"] == "vedenalainen korinpunonta"
    assert "vedenalainen" not in conversation.draft


def test_a_draft_that_was_shown_is_not_shown_again_after_a_question(run_action, shown):
    conversation = shown()
    result = run_action(ACTION, events=CAME_BACK, **conversation.slots)
    assert (result["responses"], result["events"]) == ([], [])


def test_without_a_message_in_the_making_nothing_is_shown(run_action):
    result = run_action(ACTION, language="fi")
    assert (result["responses"], result["events"]) == ([], [])


def test_a_review_comes_once_before_the_improved_version(run_action, talk):
    conversation = talk().say("voitko tarkistaa viestini?", "review_message")
    conversation.say("Hei Anna, tapasimme Slushissa ja haluaisin lisätä sinut verkostooni.")
    review, draft, _ = conversation.messages
    assert review["custom"]["topic"] == "review_message"
    assert review["custom"]["kind"] == "text"
    assert draft["custom"]["draft"]["limit"] == limit_for("review_message")
    conversation.press("change", "formal")
    assert [each["custom"]["kind"] for each in conversation.messages] == ["draft", "text"]
