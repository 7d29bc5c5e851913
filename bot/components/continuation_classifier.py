"""Tell in which way a message asks to go on: more, an example, simpler, why, here, or all of it."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.bases import TrainedComponent
from bot.components.examples import (
    declared_continuation,
    declared_language,
    message_text,
    plain_text,
    sentence_vector,
)
from bot.components.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.understanding.easy_language import asks_for_easy_language
from bot.understanding.intent_model import Examples, IntentModel, IntentModelSettings
from bot.understanding.intents import MORE

CONTINUATION = "continuation"
# The way that a plain wish for easy language names, whatever the model says.
SIMPLER = "simpler"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ContinuationClassifier(TrainedComponent[IntentModel]):
    """Sets `continuation` on messages whose intent is `more`.

    One intent, because clients and measurements know it as one; several ways, because "why?" and
    "an example, please" want different answers. The ways are declared in the metadata of the
    intent's examples.
    """

    file_name = "continuations.pickle"

    @classmethod
    def required_components(cls) -> list[type]:
        """Return the components that have to come before this one.

        In the pipeline it also comes after the intent classifier, whose intent it refines; but
        that one has no part in this one's training, so Rasa must not require it.
        """
        return [SentenceEncoderFeaturizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # The linear model's settings, see bot/understanding/intent_model.py. Of 12 pairs tried
            # on 324 messages of people made up apart from the examples, these did best: 77 % right.
            "C": 3.0,
            "ngram_weight": 0.4,
        }

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the examples that declare a way to go on; without two ways there is no choice."""
        examples = [
            example
            for example in training_data.intent_examples
            if example.get(TEXT) and declared_continuation(example)
        ]
        ways = [str(declared_continuation(example)) for example in examples]
        if len(set(ways)) < 2:  # noqa: PLR2004  one way is no choice
            return self.keep(None)
        settings = IntentModelSettings(
            C=self._config["C"], ngram_weight=self._config["ngram_weight"]
        )
        return self.keep(
            IntentModel.fit(
                Examples(
                    texts=[plain_text(example) for example in examples],
                    vectors=np.vstack([sentence_vector(example) for example in examples]),
                    intents=ways,
                    languages=[declared_language(example) for example in examples],
                ),
                settings,
            )
        )

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the likeliest way on every message that asks to go on."""
        for message in messages:
            if self._trained is not None and message.get(INTENT, {}).get("name") == MORE:
                (scores,) = self._trained.score([message_text(message)], sentence_vector(message))
                way = self._trained.intents[int(scores.argmax())]
                if asks_for_easy_language(message_text(message)):
                    way = SIMPLER
                message.set(CONTINUATION, way, add_to_output=True)
        return messages
