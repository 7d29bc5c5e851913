"""When the classifier acts on an intent, and when it abstains."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.linear_intent_classifier import LinearIntentClassifier

NAME = "bot.components.linear_intent_classifier.LinearIntentClassifier"


class Scores:
    """An intent model that gives every message the same scores."""

    def __init__(self, **scores: float) -> None:
        self.intents = list(scores)
        self._scores = np.array([list(scores.values())], dtype=np.float32)

    def score(self, texts, vectors):
        return self._scores

    def centre(self, vectors):
        return vectors


class Sureness:
    """An abstention that is always equally sure, with a threshold for each language."""

    def __init__(self, sure: float) -> None:
        self.threshold = {"fi": 0.5, "sv": 0.7}
        self._sure = sure

    def sureness(self, texts, scores, centred):
        return np.array([self._sure], dtype=np.float32)


def message(text: str = "moi", language: str | None = "fi") -> Message:
    made = Message({"text": text, "language": language})
    made.add_features(Features(np.ones((1, 4), dtype=np.float32), "sentence", "text", "made up"))
    return made


def classify(sure: float, *, language: str | None = "fi", **scores: float) -> Message:
    classifier = LinearIntentClassifier(
        LinearIntentClassifier.get_default_config(), None, None, (Scores(**scores), Sureness(sure))
    )
    return classifier.process([message(language=language)])[0]


@pytest.mark.parametrize(
    ("sure", "language", "intent"),
    [
        (0.51, "fi", "events"),
        (0.49, "fi", "nlu_fallback"),
        (0.69, "sv", "nlu_fallback"),
        (0.71, "sv", "events"),
        # Of a language without a threshold of its own the strictest one is asked.
        (0.69, "en", "nlu_fallback"),
        (0.71, "en", "events"),
    ],
)
def test_an_intent_is_acted_upon_when_it_is_sure_enough_for_the_language(sure, language, intent):
    assert classify(sure, language=language, events=0.6, greet=0.4).get("intent")["name"] == intent


@pytest.mark.parametrize(("refusal", "intent"), [(0.4, "out_of_scope"), (0.34, "nlu_fallback")])
def test_a_refusal_needs_a_probability_of_its_own(refusal, intent):
    message = classify(0.99, out_of_scope=refusal, events=0.3, greet=0.1)
    assert message.get("intent")["name"] == intent


def test_the_ranking_holds_the_likeliest_intents_best_first():
    ranking = classify(0.9, a=0.05, b=0.4, c=0.1, d=0.2, e=0.15, f=0.1).get("intent_ranking")
    assert [entry["name"] for entry in ranking][:3] == ["b", "d", "e"]
    confidences = [entry["confidence"] for entry in ranking]
    assert confidences == sorted(confidences, reverse=True)
    assert len(ranking) == LinearIntentClassifier.get_default_config()["ranking_length"]


def test_also_an_abstention_says_what_it_could_have_been():
    message = classify(0.1, events=0.6, greet=0.4)
    assert message.get("intent_ranking")[0]["name"] == "events"


def test_untrained_it_changes_nothing():
    classifier = LinearIntentClassifier(
        LinearIntentClassifier.get_default_config(), None, None, None
    )
    (handled,) = classifier.process([message()])
    assert handled.get("intent") is None


def test_without_sentence_features_it_says_what_is_missing_from_the_configuration(pipeline):
    with pytest.raises(ValueError, match=r"config\.yml"):
        pipeline.components[NAME].process([Message({"text": "moi"})])


def test_an_intent_without_examples_enough_to_try_it_is_refused():
    classifier = LinearIntentClassifier(
        LinearIntentClassifier.get_default_config(), None, None, None
    )
    examples = []
    for intent, count in (("events", 8), ("out_of_scope", 8), ("greet", 1)):
        for number in range(count):
            example = message(f"{intent} {number} sana")
            example.set("intent", intent)
            examples.append(example)
    with pytest.raises((ValueError, UserWarning), match=r"greet|fewer|members|populated"):
        classifier.train(TrainingData(examples))


def test_a_button_keeps_its_intent_whatever_the_classifier_says(pipeline):
    """Rasa's message handler comes last and sets what the payload names."""
    from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler

    handled = pipeline.components[NAME].process([pipeline.before(NAME, "/linkedin_invite")])
    (final,) = RegexMessageHandler().process(handled)
    assert final.get("intent") == {"name": "linkedin_invite", "confidence": 1.0}


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("hej hej!", "sv", "greet"),
        ("Miten käyttäydyn verkostoitumistapahtumassa?", "fi", "events"),
        ("How do I prepare for a networking event?", "en", "events"),
    ],
)
def test_trained_on_a_few_real_examples_it_ranks_new_words_rightly(
    pipeline, text, language, intent
):
    (handled,) = pipeline.components[NAME].process([pipeline.before(NAME, text, language)])
    assert handled.get("intent_ranking")[0]["name"] == intent
