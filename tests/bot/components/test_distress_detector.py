"""When a message is taken for a crisis, whatever the classifier thinks of it."""

from __future__ import annotations

import re

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
        return np.array([[1 - self._probability, self._probability]] * len(vectors))


def intent_of(text: str, *, own: float, intent: str, shared: float = 0.0) -> str:
    """Return what becomes of `intent`, by the detector's own and the classifier's probability."""
    detector = DistressDetector(
        DistressDetector.get_default_config(), None, None, (Suspects(own), re.compile(PHRASES))
    )
    ranking = [{"name": "events", "confidence": 0.5}, {"name": "distress", "confidence": shared}]
    message = Message(
        {
            "text": text,
            "intent": {"name": intent, "confidence": 0.9},
            "distress_shares": [shared],
            "intent_ranking": sorted(ranking, key=lambda entry: -entry["confidence"]),
        }
    )
    message.add_features(Features(np.ones((1, 4), dtype=np.float32), "sentence", "text", "made up"))
    return detector.process([message])[0].get("intent")["name"]


@pytest.mark.parametrize(
    "text", ["en halua elää enää", "EN HALUA ELÄÄ", "i could kill myself", "en halua elääää"]
)
def test_a_phrase_of_the_list_is_enough_by_itself(text):
    assert intent_of(text, own=0.0, intent="events") == "distress"


@pytest.mark.parametrize(
    ("own", "shared", "intent", "decided"),
    [
        # Both models speak for it, or one does while the classifier is unsure.
        (0.9, 0.6, "distress", "distress"),
        (0.9, 0.6, "nlu_fallback", "distress"),
        (0.55, 0.25, "nlu_fallback", "distress"),
        # The classifier is sure of something else, yet both suspect it strongly.
        (0.96, 0.35, "peer_support", "distress"),
        # The classifier is sure of something else.
        (0.94, 0.2, "events", "events"),
        (0.96, 0.1, "out_of_scope", "out_of_scope"),
        # Too little speaks for it.
        (0.9, 0.01, "nlu_fallback", "nlu_fallback"),
        (0.1, 0.2, "nlu_fallback", "nlu_fallback"),
    ],
)
def test_a_suspicion_of_both_is_enough_where_the_classifier_is_unsure(own, shared, intent, decided):
    assert intent_of("moi", own=own, shared=shared, intent=intent) == decided


def test_untrained_it_changes_nothing():
    message = Message({"text": "en halua elää", "intent": {"name": "events"}})
    DistressDetector(DistressDetector.get_default_config(), None, None).process([message])
    assert message.get("intent") == {"name": "events"}
