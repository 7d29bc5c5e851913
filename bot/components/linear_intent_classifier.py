"""Decide what a message asks, or that it is not sure enough."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.bases import TrainedComponent
from bot.components.examples import READING, declared_language, example_text, sentence_vector
from bot.components.language_detector import FOREIGN, LANGUAGE
from bot.components.sentence_encoder_featurizer import HELD_OUT, TUNED, SentenceEncoderFeaturizer
from bot.languages import DEFAULT_LANGUAGE
from bot.understanding.decision import Understanding
from bot.understanding.fitting import UnderstandingSettings, fit
from bot.understanding.intent_model import Examples, IntentModelSettings

# Keys of a message: further topics that it asks about, and the probabilities of distress in the
# message and in each of its sentences.
FURTHER_TOPICS, DISTRESS_SHARES = "further_topics", "distress_shares"
TOLERATED_KEY, TUNED_SHARE_KEY = "tolerated_wrong_answers", "tuned_share"
RANKING_LENGTH_KEY = "ranking_length"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(TrainedComponent[Understanding], IntentClassifier):
    """Sets intent, ranking and further topics; unsure, the intent is Rasa's `nlu_fallback`.

    How it decides stands in bot/understanding/.
    """

    file_name = "understanding.pickle"

    @classmethod
    def required_components(cls) -> list[type]:
        """Return the components that have to come before this one."""
        return [SentenceEncoderFeaturizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # Share of wrong answers that is tolerated, 0 to 1, on held-out training examples.
            # Lower: fewer wrong answers, more questions back. The examples are harder than what
            # people ask: of unseen cases, far fewer go wrong (bot/benchmarks.md).
            TOLERATED_KEY: UnderstandingSettings.tolerated,
            # Share of the tuned encoder's head in the average with the linear model, 0 to 1.
            TUNED_SHARE_KEY: UnderstandingSettings.tuned_share,
            # How many intents the ranking lists.
            RANKING_LENGTH_KEY: 5,
            # The linear model's settings, see bot/understanding/intent_model.py.
            "C": IntentModelSettings.C,
            "ngram_weight": IntentModelSettings.ngram_weight,
            "refusal_weight": IntentModelSettings.refusal_weight,
        }

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and persist."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        trained = fit(
            _read_examples(examples),
            tuned=np.stack([np.frombuffer(example.get(TUNED), np.float32) for example in examples]),
            held_out=np.array([example.get(HELD_OUT) for example in examples]),
            settings=UnderstandingSettings(
                linear=IntentModelSettings(
                    C=self._config["C"],
                    ngram_weight=self._config["ngram_weight"],
                    refusal_weight=self._config["refusal_weight"],
                ),
                tuned_share=self._config[TUNED_SHARE_KEY],
                tolerated=self._config[TOLERATED_KEY],
            ),
        )
        return self.keep(trained)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent, ranking and further topics on every message."""
        if self._trained is None:
            return messages
        for message in messages:
            understood = self._trained.understand(
                message.get(READING),
                language="" if message.get(FOREIGN) else message.get(LANGUAGE) or DEFAULT_LANGUAGE,
                ranked=self._config[RANKING_LENGTH_KEY],
            )
            intent = {"name": understood.intent, "confidence": understood.confidence}
            ranking = [{"name": name, "confidence": share} for name, share in understood.ranking]
            message.set(INTENT, intent, add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(FURTHER_TOPICS, list(understood.also), add_to_output=True)
            message.set(DISTRESS_SHARES, list(understood.distress))
        return messages


def _read_examples(examples: list[Message]) -> Examples:
    return Examples(
        texts=[example_text(example) for example in examples],
        vectors=np.vstack([sentence_vector(example) for example in examples]),
        intents=[example.get(INTENT) for example in examples],
        languages=[declared_language(example) for example in examples],
    )
