"""Classify intents with a linear model that may decline to choose."""

from __future__ import annotations

from typing import Any

import joblib
import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.intent_model import IntentModel, IntentModelSettings, Scores
from bot.texts import fold

THRESHOLD_KEY = "threshold"
MARGIN_KEY = "margin"
RANKING_LENGTH_KEY = "ranking_length"
_FILE = "intent_model.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(GraphComponent, IntentClassifier):
    """Sets the intent and its ranking; unsure, the intent is Rasa's `nlu_fallback`."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return the components that have to come before this one."""
        from bot.components.sentence_encoder_featurizer import SentenceEncoderFeaturizer

        return [SentenceEncoderFeaturizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # Least probability of an intent that is acted upon. Higher: fewer wrong
            # answers, more questions back.
            THRESHOLD_KEY: 0.4,
            # Least distance to the runner-up. Higher: more questions back.
            MARGIN_KEY: 0.1,
            # How many intents the ranking lists.
            RANKING_LENGTH_KEY: 5,
            # Inverse strength of regularisation. Higher: fits the examples more closely.
            "C": 10.0,
            # Weight of the character n-grams beside the sentence vector.
            "ngram_weight": 0.5,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
    ) -> None:
        """Take the settings, the place to persist to, and the model when it is trained."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        """Make an untrained component (see parent class for the full docstring)."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model on the intent examples and persist it."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        settings = IntentModelSettings(
            C=self._config["C"], ngram_weight=self._config["ngram_weight"]
        )
        self._model = IntentModel.fit(
            texts=[fold(example.get(TEXT)) for example in examples],
            vectors=np.vstack([_sentence_vector(example) for example in examples]),
            intents=[example.get(INTENT) for example in examples],
            settings=settings,
        )
        self.persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking on every message that has a text of its own."""
        for message in messages:
            if self._model is None or message.get(INTENT, {}).get("name"):
                continue  # untrained, or a button whose intent is already known
            scores = self._model.score(fold(message.get(TEXT) or ""), _sentence_vector(message))
            ranking = [
                {"name": name, "confidence": confidence}
                for name, confidence in scores[: self._config[RANKING_LENGTH_KEY]]
            ]
            message.set(INTENT, self._decide(scores), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _decide(self, scores: Scores) -> dict[str, Any]:
        (name, confidence), (_, second) = scores[0], scores[1]
        unsure = (
            confidence < self._config[THRESHOLD_KEY]
            or confidence - second < self._config[MARGIN_KEY]
        )
        return {
            "name": DEFAULT_NLU_FALLBACK_INTENT_NAME if unsure else name,
            "confidence": confidence,
        }

    def persist(self) -> None:
        """Write the model into Rasa's model storage."""
        with self._model_storage.write_to(self._resource) as directory:
            joblib.dump(self._model, directory / _FILE)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearIntentClassifier:
        """Read a trained component from Rasa's model storage."""
        with model_storage.read_from(resource) as directory:
            return cls(config, model_storage, resource, joblib.load(directory / _FILE))


def _sentence_vector(message: Message) -> npt.NDArray[np.float32]:
    """Return the message's dense sentence features, shape (1, width)."""
    _, sentence = message.get_dense_features(TEXT)
    if sentence is None:
        raise ValueError("LinearIntentClassifier needs dense sentence features: see config.yml")
    return np.asarray(sentence.features, dtype=np.float32)
