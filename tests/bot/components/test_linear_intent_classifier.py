"""What the classifier tells Rasa of what was understood."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.linear_intent_classifier import LinearIntentClassifier
from bot.understanding.decision import Understood

NAME = "bot.components.linear_intent_classifier.LinearIntentClassifier"


class Understands:
    """An understanding that makes the same of every message, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, str, int]] = []

    def understand(self, reading, *, language, ranked):
        self.asked.append((reading, language, ranked))
        ranking = (("events", 0.6), ("facebook", 0.3))
        return Understood("events", 0.9, ranking, ("facebook",), (0.02,))


def classifier(trained=None) -> LinearIntentClassifier:
    return LinearIntentClassifier(LinearIntentClassifier.get_default_config(), None, None, trained)


def test_all_that_was_understood_is_on_the_message():
    (message,) = classifier(Understands()).process([Message({"text": "moi", "language": "fi"})])
    assert message.get("intent") == {"name": "events", "confidence": 0.9}
    assert message.get("intent_ranking") == [
        {"name": "events", "confidence": 0.6},
        {"name": "facebook", "confidence": 0.3},
    ]
    assert message.get("further_topics") == ["facebook"]
    assert message.get("distress_shares") == [0.02]


def test_what_the_actions_need_leaves_the_pipeline():
    (message,) = classifier(Understands()).process([Message({"text": "moi", "language": "fi"})])
    output = message.as_dict(only_output_properties=True)
    assert {"intent", "intent_ranking", "further_topics"} <= set(output)


@pytest.mark.parametrize(("language", "asked"), [("sv", "sv"), (None, "fi")])
def test_the_thresholds_of_the_messages_language_hold(language, asked):
    understands = Understands()
    classifier(understands).process([Message({"text": "moi", "language": language})])
    assert [language for _, language, _ in understands.asked] == [asked]


def test_a_foreign_message_is_judged_by_no_language_of_ours():
    understands = Understands()
    message = Message({"text": "Как начать?", "language": "en", "foreign_language": True})
    classifier(understands).process([message])
    assert [language for _, language, _ in understands.asked] == [""]


def test_untrained_it_changes_nothing():
    (handled,) = classifier().process([Message({"text": "moi"})])
    assert handled.get("intent") is None


def test_without_sentence_features_it_says_what_is_missing_from_the_configuration():
    example = Message({"text": "moi", "intent": "greet", "tuned": bytes(4), "held_out": False})
    with pytest.raises(ValueError, match=r"config\.yml"):
        classifier().train(TrainingData([example]))


def test_an_intent_whose_examples_were_all_held_out_is_refused():
    examples = []
    random = np.random.default_rng(2)
    groups = (("events", [False] * 9), ("facebook", [False] * 9), ("greet", [True] * 4))
    for intent, held_out in groups:
        for number, held in enumerate(held_out):
            example = Message(
                {"text": f"{intent} kysymys {number}", "intent": intent, "held_out": held}
            )
            example.set("tuned", np.full(3, 1 / 3, dtype=np.float32).tobytes())
            vector = random.normal(size=(1, 8)).astype(np.float32)
            example.add_features(Features(vector, "sentence", "text", "made up"))
            examples.append(example)
    with pytest.raises(ValueError, match="held out"):
        classifier().train(TrainingData(examples))


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
