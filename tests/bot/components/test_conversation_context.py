"""What came before a message, and what examples are learned after."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.conversation_context import ConversationContext
from bot.components.examples import topic_before
from bot.understanding.context import Context


@pytest.fixture
def component():
    return ConversationContext(ConversationContext.get_default_config())


@pytest.mark.parametrize(
    ("metadata", "context"),
    [
        ({"topic_before": "events", "offered": ["events"]}, Context("events", ("events",))),
        ({"topic_before": None, "offered": []}, Context()),
        ({}, Context()),
        (None, Context()),
    ],
)
def test_the_context_travels_in_the_metadata(component, metadata, context):
    (message,) = component.process([Message({"text": "entä siellä", "metadata": metadata})])
    assert message.get("context") == context


def test_ordinary_examples_are_repeated_after_other_topics(component):
    after = {"metadata": {"intent": {"language": "sv"}, "example": {"after": "events"}}}
    ordinary = [
        Message(
            {
                "text": f"kysymys {number}",
                "intent": "facebook",
                "metadata": {"intent": {"language": "sv"}},
            }
        )
        for number in range(9)
    ]
    follow_ups = [Message({"text": "entä siellä", "intent": "events"} | after)]
    data = component.process_training_data(TrainingData(ordinary + follow_ups))
    added = data.training_examples[10:]
    assert len(added) == 2
    for example in added:
        assert example.get("intent") == "facebook"
        assert topic_before(example) == "facebook"
        assert example.get("metadata")["intent"] == {"language": "sv"}


def test_without_follow_ups_the_data_stays_as_it_is(component):
    data = TrainingData([Message({"text": "moi", "intent": "facebook"})])
    assert component.process_training_data(data) is data
