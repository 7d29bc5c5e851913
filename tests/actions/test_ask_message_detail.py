"""The questions of the message workshop."""

from __future__ import annotations

import pytest
import yaml

from actions.content.choices import change_buttons, relation_buttons
from actions.messages.details import LANGUAGES, RELATIONS
from tests.actions.messages.talking import CAME_BACK

DETAILS = ("relation", "occasion", "common_contact", "recipient", "about_me", "interest")
TASK = "mentor_message"
WAYS_OUT = ("skip", "write_now", "cancel")


@pytest.fixture(scope="module")
def responses(root):
    return yaml.safe_load((root / "data/responses/messages.yml").read_text(encoding="utf-8"))[
        "responses"
    ]


@pytest.mark.parametrize("detail", [*DETAILS, "pasted_message"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_question_is_asked_with_ways_out(run_action, responses, detail, language):
    result = run_action(f"action_ask_{detail}", language=language, message_task=TASK)
    assert result["events"] == []
    (question,) = result["responses"]
    assert question["response"] == f"utter_ask_{detail}"
    assert question["response"] in responses
    assert question["task"] == TASK
    ways_out = ("cancel",) if detail == "pasted_message" else WAYS_OUT
    relations = relation_buttons(TASK, language) if detail == "relation" else []
    assert question["buttons"] == [*relations, *change_buttons(TASK, ways_out, language)]


@pytest.mark.parametrize("detail", [*DETAILS, "pasted_message"])
def test_every_question_names_its_kind_and_topic_in_each_language(responses, detail):
    variations = responses[f"utter_ask_{detail}"]
    assert [each["condition"][0]["value"] for each in variations] == list(LANGUAGES)
    for each in variations:
        assert each["custom"] == {"kind": "question", "topic": "{task}"}
        assert "?" in each["text"] or detail == "pasted_message"


@pytest.mark.parametrize("relation", [None, *RELATIONS])
def test_where_depends_on_how_the_two_know_each_other(run_action, responses, relation):
    (question,) = run_action(
        "action_ask_occasion", language="fi", message_task=TASK, relation=relation
    )["responses"]
    expected = {
        "met_online": "utter_ask_online_place",
        "same_event": "utter_ask_same_event",
        "former_colleague": "utter_ask_workplace",
        "fellow_student": "utter_ask_school",
    }.get(relation, "utter_ask_occasion")
    assert question["response"] == expected
    assert expected in responses


@pytest.mark.parametrize("detail", [*DETAILS, "pasted_message"])
def test_coming_back_the_same_is_asked_with_a_word_before_it(run_action, detail):
    slots = {"language": "sv", "message_task": TASK}
    first = run_action(f"action_ask_{detail}", **slots)["responses"]
    back, *again = run_action(f"action_ask_{detail}", events=CAME_BACK, **slots)["responses"]
    assert back["response"] == "utter_message_back"
    assert back["task"] == TASK
    assert again == first


@pytest.mark.parametrize("task", [None, "events", 3])
def test_without_a_message_in_the_making_nothing_is_asked(run_action, task):
    result = run_action("action_ask_relation", language="fi", message_task=task)
    assert (result["responses"], result["events"]) == ([], [])
