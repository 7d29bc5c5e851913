"""The language slot follows the user."""

from __future__ import annotations

import pytest

ACTION = "action_validate_slot_mappings"


@pytest.mark.parametrize("found", ["fi", "sv", "en"])
@pytest.mark.parametrize("before", [None, "fi", "sv", "en"])
def test_the_language_becomes_that_of_the_message(run_action, slots_of, before, found):
    result = run_action(ACTION, intent="events", language=before, message={"language": found})
    assert slots_of(result)["language"] == found


@pytest.mark.parametrize("found", [None, "de", "", 3])
def test_a_message_in_no_language_of_ours_changes_nothing(run_action, slots_of, found):
    result = run_action(ACTION, intent="events", language="sv", message={"language": found})
    assert slots_of(result)["language"] == "sv"


@pytest.mark.parametrize(
    ("text", "entities", "language"),
    [
        ("puhutaan ruotsia", (), "sv"),
        ("/switch_language", ({"entity": "language", "value": "en"},), "en"),
        ("/switch_language", ({"entity": "language", "value": "klingon"},), "fi"),
        ("vaihda kieltä", (), "fi"),
    ],
)
def test_asked_for_a_language_the_conversation_takes_it(
    run_action, slots_of, text, entities, language
):
    result = run_action(
        ACTION,
        intent="switch_language",
        text=text,
        entities=entities,
        language="fi",
        message={"language": "fi"},
    )
    assert slots_of(result)["language"] == language


def test_a_language_that_is_only_talked_about_is_not_taken(run_action, slots_of):
    result = run_action(
        ACTION,
        intent="new_in_country",
        text="en osaa vielä ruotsia",
        language="fi",
        message={"language": "fi"},
    )
    assert slots_of(result)["language"] == "fi"


def test_a_choice_between_offered_topics_is_remembered(run_action, slots_of):
    result = run_action(ACTION, intent="facebook", offered_topics=["facebook", "events"])
    assert slots_of(result)["chosen_topics"] == {"events facebook": "facebook"}
    assert slots_of(result)["offered_topics"] == []


def test_another_question_is_no_choice_and_closes_the_offer(run_action, slots_of):
    known = {"events facebook": "facebook"}
    result = run_action(
        ACTION, intent="thanks", offered_topics=["linkedin_start", "events"], chosen_topics=known
    )
    assert slots_of(result)["chosen_topics"] == known
    assert slots_of(result)["offered_topics"] == []


def test_a_mere_yes_leaves_the_offer_open(run_action, slots_of):
    result = run_action(ACTION, intent="affirm", offered_topics=["facebook", "events"])
    assert slots_of(result)["offered_topics"] == ["facebook", "events"]


SIMPLER = ({"entity": "continuation", "value": "simpler"},)
SWEDISH = ({"entity": "language", "value": "sv"},)


@pytest.mark.parametrize(
    ("before", "intent", "entities", "after"),
    [
        (False, "more", SIMPLER, True),
        (True, "events", (), True),
        (True, "more", (), True),
        (True, "switch_language", SWEDISH, False),
        (True, "switch_language", (), True),
        (False, "events", (), False),
    ],
)
def test_easy_language_stays_until_a_language_is_asked_for(
    run_action, slots_of, before, intent, entities, after
):
    result = run_action(ACTION, intent=intent, entities=entities, easy_language=before)
    assert slots_of(result)["easy_language"] is after


@pytest.mark.parametrize(
    ("intent", "audience", "before", "after"),
    [
        ("new_in_country", None, False, True),
        ("events", "newcomers", False, True),
        ("events", "refugees", None, True),
        # As the button of the search for a mentor names them.
        ("find_mentoring", "immigrants", False, True),
        ("events", "students", None, False),
        ("thanks", None, True, True),
    ],
)
def test_who_has_said_to_be_new_in_finland_stays_known_as_such(
    run_action, slots_of, intent, audience, before, after
):
    entities = ({"entity": "audience", "value": audience},) if audience else ()
    result = run_action(ACTION, intent=intent, entities=entities, newcomer=before)
    assert slots_of(result)["newcomer"] is after


DRAFT_SHOWN = {"message_task": "connection_request", "requested_slot": "message_change"}


@pytest.mark.parametrize("intent", ["switch_language", "nlu_fallback"])
@pytest.mark.parametrize("text", ["in English please", "på engelska tack", "englanniksi"])
def test_a_language_asked_for_beside_a_draft_is_that_of_the_message(
    run_action, slots_of, intent, text
):
    entities = ({"entity": "language", "value": "en"},)
    call = {"intent": intent, "text": text, "entities": entities, "message": {"language": "en"}}
    within = run_action(ACTION, language="fi", **call, **DRAFT_SHOWN)
    assert slots_of(within)["language"] == "fi"
    without = run_action(ACTION, language="fi", **call)
    assert slots_of(without)["language"] == "en"


@pytest.mark.parametrize(("requested", "language"), [("pasted_message", "fi"), ("recipient", "en")])
def test_a_pasted_draft_may_be_in_another_language(run_action, slots_of, requested, language):
    result = run_action(
        ACTION,
        intent="nlu_fallback",
        text="Hi Anna! We met at Slush. I am a cook.",
        language="fi",
        message={"language": "en"},
        message_task="review_message",
        requested_slot=requested,
    )
    assert slots_of(result)["language"] == language


def test_who_writes_in_another_language_while_a_message_is_made_is_answered_in_it(
    run_action, slots_of
):
    result = run_action(
        ACTION, text="jag är kock", language="fi", message={"language": "sv"}, **DRAFT_SHOWN
    )
    assert slots_of(result)["language"] == "sv"


PROGRAMMES_SHOWN = {
    "mentoring_search": {"wish": {"place": "Turku"}, "shown": ["womento"]},
    "requested_slot": "search_change",
    "current_topic": "find_mentoring",
}
IN_ENGLISH = {
    "intent": "switch_language",
    "text": "englanniksi",
    "entities": ({"entity": "language", "value": "en", "start": 0, "end": 11},),
    "message": {"language": "fi"},
}


@pytest.mark.parametrize("requested", ["search_place", "search_audience", "search_change"])
def test_a_language_asked_for_in_a_search_is_that_of_the_programmes(
    run_action, slots_of, requested
):
    search = PROGRAMMES_SHOWN | {"requested_slot": requested}
    result = run_action(ACTION, language="fi", **IN_ENGLISH, **search)
    assert slots_of(result)["language"] == "fi"


@pytest.mark.parametrize(
    "left", [{"requested_slot": None}, {"current_topic": "events"}, {"requested_slot": "recipient"}]
)
def test_beside_a_search_it_is_that_of_the_conversation(run_action, slots_of, left):
    result = run_action(ACTION, language="fi", **IN_ENGLISH, **(PROGRAMMES_SHOWN | left))
    assert slots_of(result)["language"] == "en"


@pytest.mark.parametrize(
    "said",
    [
        {"text": "puhutaanko ruotsia keskenämme tästä eteenpäin, kiitos"},
        {"text": "/switch_language"},
    ],
)
def test_another_language_of_the_bot_is_still_taken_in_a_search(run_action, slots_of, said):
    entities = ({"entity": "language", "value": "sv"},) if said["text"].startswith("/") else ()
    result = run_action(
        ACTION,
        intent="switch_language",
        entities=entities,
        language="fi",
        message={"language": "fi"},
        **said,
        **PROGRAMMES_SHOWN,
    )
    assert slots_of(result)["language"] == "sv"


def test_a_button_of_a_draft_changes_no_language_of_the_conversation(run_action, slots_of):
    result = run_action(
        ACTION,
        intent="connection_request",
        text='/connection_request{"change": "in_en"}',
        language="fi",
        **DRAFT_SHOWN,
    )
    assert slots_of(result)["language"] == "fi"
