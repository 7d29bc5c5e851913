"""When a message is taken for a crisis, whatever the classifier thinks of it."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message

from bot.components.distress_detector import DistressDetector

PHRASES = r"(?:en halua elää)|(?:kill myself)"


class Suspects:
    """A detector that gives every message the same probability of a crisis."""

    def __init__(self, probability: float) -> None:
        self._probability = probability

    def predict_proba(self, vectors):
        return np.array([[1 - self._probability, self._probability]])


def intent_of(text: str, *, probability: float, intent: str) -> str:
    detector = DistressDetector(
        DistressDetector.get_default_config(), None, None, (Suspects(probability), PHRASES)
    )
    message = Message({"text": text, "intent": {"name": intent, "confidence": 0.9}})
    message.add_features(Features(np.ones((1, 4), dtype=np.float32), "sentence", "text", "made up"))
    return detector.process([message])[0].get("intent")["name"]


@pytest.mark.parametrize("text", ["en halua elää enää", "EN HALUA ELÄÄ", "i could kill myself"])
def test_a_phrase_of_the_list_is_enough_by_itself(text):
    assert intent_of(text, probability=0.0, intent="events") == "distress"


@pytest.mark.parametrize(
    ("probability", "intent", "decided"),
    [
        (0.95, "events", "distress"),
        (0.95, "out_of_scope", "distress"),
        (0.5, "events", "events"),
        (0.5, "nlu_fallback", "distress"),
        (0.1, "nlu_fallback", "nlu_fallback"),
        (0.1, "distress", "distress"),
    ],
)
def test_a_suspicion_is_enough_where_the_classifier_is_unsure(probability, intent, decided):
    assert intent_of("moi", probability=probability, intent=intent) == decided


def test_untrained_it_changes_nothing():
    message = Message({"text": "en halua elää", "intent": {"name": "events"}})
    DistressDetector(DistressDetector.get_default_config(), None, None).process([message])
    assert message.get("intent") == {"name": "events"}
