"""Classify intents with a linear model that may decline to choose."""

from __future__ import annotations

from typing import Any

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.language_detector import LANGUAGE
from bot.languages import DEFAULT_LANGUAGE
from bot.texts import fold
from bot.understanding.abstention import REFUSAL, Abstention
from bot.understanding.intent_model import Examples, Floats, IntentModel, IntentModelSettings

TOLERATED_KEY = "tolerated_wrong_answers"
REFUSAL_KEY = "least_refusal"
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
            # Share of messages that may get a wrong answer, 0 to 1, by held-out folds of the
            # training examples. Lower: fewer wrong answers, more questions back.
            TOLERATED_KEY: 0.12,
            # Least probability at which a message is declined as not ours without asking.
            REFUSAL_KEY: 0.35,
            # How many intents the ranking lists.
            RANKING_LENGTH_KEY: 5,
            # The linear model's settings, see bot/understanding/intent_model.py.
            "C": IntentModelSettings.C,
            "ngram_weight": IntentModelSettings.ngram_weight,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        trained: tuple[IntentModel, Abstention] | None = None,
    ) -> None:
        """Take the settings, the place to persist to, and the models when they are trained."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._trained = trained

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
        """Fit the models on the intent examples and persist them."""
        examples = _read_examples(training_data)
        settings = IntentModelSettings(
            C=self._config["C"], ngram_weight=self._config["ngram_weight"]
        )
        model = IntentModel.fit(examples, settings)
        abstention = Abstention.fit(
            examples, model=model, settings=settings, tolerated=self._config[TOLERATED_KEY]
        )
        self._trained = model, abstention
        self.persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking on every message."""
        if self._trained is None:
            return messages
        model, abstention = self._trained
        for message in messages:
            text, vector = [fold(message.get(TEXT) or "")], sentence_vector(message)
            scores = model.score(text, vector)
            sure = float(abstention.sureness(text, scores, model.centre(vector))[0])
            order = np.argsort(-scores[0])[: self._config[RANKING_LENGTH_KEY]]
            ranking = [{"name": model.intents[i], "confidence": float(scores[0][i])} for i in order]
            language = message.get(LANGUAGE) or DEFAULT_LANGUAGE
            threshold = abstention.threshold.get(language, max(abstention.threshold.values()))
            message.set(
                INTENT, self._decide(ranking, sure=sure, threshold=threshold), add_to_output=True
            )
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _decide(
        self, ranking: list[dict[str, Any]], *, sure: float, threshold: float
    ) -> dict[str, Any]:
        """Return the intent to act upon: the likeliest one, or `nlu_fallback`."""
        name, confidence = ranking[0]["name"], ranking[0]["confidence"]
        if name == REFUSAL:
            return _choice(name, confidence, least=self._config[REFUSAL_KEY])
        return _choice(name, sure, least=threshold)

    def persist(self) -> None:
        """Write the models into Rasa's model storage."""
        with self._model_storage.write_to(self._resource) as directory:
            joblib.dump(self._trained, directory / _FILE)

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


def _choice(name: str, confidence: float, *, least: float) -> dict[str, Any]:
    decided = name if confidence >= least else DEFAULT_NLU_FALLBACK_INTENT_NAME
    return {"name": decided, "confidence": confidence}


def _read_examples(training_data: TrainingData) -> Examples:
    examples = [example for example in training_data.intent_examples if example.get(TEXT)]
    return Examples(
        texts=[fold(example.get(TEXT)) for example in examples],
        vectors=np.vstack([sentence_vector(example) for example in examples]),
        intents=[example.get(INTENT) for example in examples],
        languages=[_declared_language(example) for example in examples],
    )


def sentence_vector(message: Message) -> Floats:
    """Return the message's dense sentence features, shape (1, width)."""
    _, sentence = message.get_dense_features(TEXT)
    if sentence is None:
        raise ValueError("LinearIntentClassifier needs dense sentence features: see config.yml")
    return np.asarray(sentence.features, dtype=np.float32)


def _declared_language(example: Message) -> str:
    """Return the language that an example's file declares in the intent's metadata."""
    metadata = (example.get("metadata") or {}).get("intent") or {}
    return str(metadata.get(LANGUAGE, DEFAULT_LANGUAGE))
