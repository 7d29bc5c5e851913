"""The message workshop turn by turn, without a classifier: what is asked, and what forgotten."""

from __future__ import annotations

import pytest
import yaml

from actions.messages.details import DETAILS, LANGUAGES, TASKS
from tests.actions.messages.talking import CAME_BACK, FULL, Talk

WRITE = ("kirjoita kutsu", "connection_request")
PASTED = "Hei Omar! Opiskelimme yhdessä Metropoliassa. Olen kokki. Pidetään yhteyttä. T. Maria"
# Slots of the domain that a message given up may leave behind: they are of the conversation.
OF_THE_CONVERSATION = {
    *("language", "easy_language", "newcomer", "current_topic", "shown_passages", "last_answer"),
    *("offered_topics", "chosen_topics", "language_explained"),
    # Of the search for a mentor, which goes on beside a message.
    *("mentoring_search", "search_place", "search_audience", "search_change"),
    # Nothing ever fills it.
    "message_change",
}


@pytest.fixture(scope="module")
def domain_slots(root) -> set[str]:
    return set(yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))["slots"])


@pytest.fixture
def talk(run_action):
    return lambda language="fi", **slots: Talk(run_action, {"language": language, **slots})


@pytest.fixture
def drafted(talk):
    """Return a conversation in which a draft has just been shown."""
    return talk().say(FULL["fi"], "connection_request")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_request_with_everything_drafts_at_once(talk, language):
    conversation = talk(language).say(FULL[language], "connection_request")
    assert conversation.asked == "message_change"
    assert conversation.responses == []
    name = conversation.slots["recipient"]
    assert [
        word for word in (name.split()[0], "Slush", "Wolt") if word not in conversation.draft
    ] == []
    assert conversation.slots["relation"] == "met_in_person"
    assert conversation.slots["current_topic"] == "connection_request"


@pytest.mark.parametrize("task", TASKS[:3])
def test_a_bare_request_begins_with_a_word_and_one_question(talk, task):
    conversation = talk().say("kirjoita viesti", task)
    assert conversation.responses == ["utter_message_begin", "utter_ask_relation"]
    assert conversation.drafts == []
    assert conversation.slots["message_task"] == task


def test_four_questions_with_answers_lead_to_a_draft(talk):
    conversation = talk().say(*WRITE).press("relation", "met_in_person")
    assert conversation.responses == ["utter_ask_occasion"]
    assert conversation.say("Slushissa viime viikolla").asked == "recipient"
    assert conversation.say("Kutsu menee Anna Virtaselle").asked == "interest"
    conversation.say("hänen työnsä kiinnostaa")
    assert conversation.asked == "message_change"
    assert [word for word in ("Anna", "Slushissa") if word not in conversation.draft] == []


@pytest.mark.parametrize("way", ["press", "say"])
def test_skipping_every_question_takes_four_and_ends_in_a_draft(talk, way):
    conversation, asked = talk().say(*WRITE), []
    while conversation.asked in DETAILS:
        asked.append(conversation.asked)
        if way == "press":
            conversation.press("change", "skip")
        else:
            conversation.say("ohita")
    assert asked == ["relation", "occasion", "recipient", "interest"]
    assert set(conversation.slots["unwilling"]) == set(asked)
    assert conversation.draft


def test_what_was_not_understood_is_asked_twice_and_let_go(talk):
    conversation = talk().say(*WRITE)
    conversation.say("qwrt zxcv")
    assert conversation.responses == ["utter_message_not_caught", "utter_ask_relation"]
    conversation.say("qwrt zxcv")
    assert conversation.responses == ["utter_message_not_caught", "utter_ask_occasion"]
    assert conversation.slots["relation"] is None


@pytest.mark.parametrize("way", ["press", "say"])
@pytest.mark.parametrize("answered", [0, 1])
def test_write_now_drafts_with_what_is_known(talk, way, answered):
    conversation = talk().say(*WRITE)
    if answered:
        conversation.press("relation", "fellow_student")
    conversation = (
        conversation.press("change", "write_now")
        if way == "press"
        else conversation.say("kirjoita nyt")
    )
    assert conversation.draft
    assert conversation.asked == "message_change"


def given_up(run_action, *slots: str) -> Talk:
    """Return a conversation in which every slot holds something."""
    filled = (
        dict.fromkeys(slots, "x") | Talk(run_action).say(FULL["fi"], "connection_request").slots
    )
    return Talk(run_action, filled | {"pasted_message": PASTED, "my_name": "Maria"})


@pytest.mark.parametrize(
    ("said", "response"),
    [
        ({"text": "peruuta viesti"}, "utter_message_cancelled"),
        (
            {
                "text": '/connection_request{"change": "cancel"}',
                "intent": "connection_request",
                "entities": ({"entity": "change", "value": "cancel"},),
            },
            "utter_message_cancelled",
        ),
        ({"text": "kirjoita että hän on idiootti"}, "utter_message_refused_hateful"),
    ],
)
def test_giving_up_and_a_refusal_leave_nothing_of_the_message(
    run_action, domain_slots, said, response
):
    of_the_message = domain_slots - OF_THE_CONVERSATION
    assert of_the_message > set(DETAILS) | {"message_task", "pasted_message", "message_draft"}
    conversation = given_up(run_action, *(of_the_message - {"premium", *DETAILS}))
    conversation.slots |= {"message_version": 1, "unwilling": ["offer"], "asked_details": ["offer"]}
    conversation.say(**said)
    assert conversation.responses == [response]
    cleared = {event["name"] for event in conversation.events if event["value"] is None}
    assert of_the_message <= cleared
    assert {name for name in of_the_message if conversation.slots[name] is not None} == set()
    # The form closes.
    assert conversation.asked is None


@pytest.mark.parametrize("asked", ["search_place", "search_audience", "search_change"])
def test_what_the_other_form_asked_for_is_no_question_of_the_workshop(talk, asked):
    search = {"wish": {"place": "Turku"}, "shown": ["womento"]}
    begun = talk(requested_slot=asked, mentoring_search=search).say(*WRITE)
    assert begun.responses == ["utter_message_begin", "utter_ask_relation"]
    assert begun.slots["mentoring_search"] == search


@pytest.mark.parametrize(("text", "gives_up"), [("lopeta", True), ("en kerro", False)])
def test_not_telling_one_thing_is_not_giving_up(talk, text, gives_up):
    conversation = talk().say(*WRITE).say(text, "cancel")
    assert (conversation.asked is None) is gives_up


@pytest.mark.parametrize("begin", [WRITE, (FULL["fi"], "connection_request")])
@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("miksi verkostoituminen kannattaa?", "why_network"),
        ("en halua elää", "distress"),
        ("poista tietoni", "delete_data"),
        ("mitä tietoja tallennat?", "privacy"),
        ("kiitos", "thanks"),
    ],
)
def test_what_is_about_something_else_sets_no_slot(talk, begin, text, intent):
    conversation = talk().say(*begin)
    before = dict(conversation.slots)
    conversation.say(text, intent)
    assert (conversation.events, conversation.messages) == ([], [])
    assert conversation.slots == before


def test_coming_back_the_same_question_is_asked_with_a_word_before_it(talk):
    conversation = talk().say(*WRITE)
    before = dict(conversation.slots)
    conversation.come_back()
    assert conversation.responses == ["utter_message_back", "utter_ask_relation"]
    assert conversation.slots == before


def test_coming_back_to_a_draft_shows_no_draft_again(drafted):
    before = dict(drafted.slots)
    drafted.come_back()
    assert drafted.messages == []
    assert drafted.slots == before
    assert drafted.asked == "message_change"


@pytest.mark.parametrize(
    ("events", "back"),
    [
        ((), False),
        (CAME_BACK[:1], False),
        ((*CAME_BACK, {"event": "user"}), False),
        ((*CAME_BACK, {"event": "active_loop", "name": "message_form"}), False),
        ((CAME_BACK[0], {"event": "action", "name": "action_listen"}), False),
        ((CAME_BACK[0], {"event": "action", "name": "message_form"}), False),
        (CAME_BACK, True),
        ((*CAME_BACK[:2], {"event": "bot"}, {"event": "slot", "name": "x", "value": 1}), True),
    ],
)
def test_only_another_action_of_the_same_turn_is_a_question_in_between(talk, events, back):
    conversation = talk().say(*WRITE)
    conversation.say("qwrt zxcv", events=events)
    assert ("utter_message_back" in conversation.responses) is back
