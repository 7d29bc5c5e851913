"""Give every message a dense sentence vector that is comparable across languages."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.sentence_encoder import SentenceEncoder, encoder_name, load_sentence_encoder
from bot.texts import fold


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoderFeaturizer(GraphComponent):
    """Adds the sentence encoder's vector, shape (1, width), as a dense sentence feature."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # The name under which other components ask for these features.
            FEATURIZER_CLASS_ALIAS: "sentence_encoder",
        }

    def __init__(self, config: dict[str, Any], encoder: SentenceEncoder) -> None:
        """Take the encoder that makes the vectors."""
        self._config = config
        self._encoder = encoder

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoderFeaturizer:
        """Make the component (see parent class for the full docstring)."""
        return cls(config, load_sentence_encoder())

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Name the encoder, so that Rasa's training cache never mixes vectors of two of them."""
        return encoder_name()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vector to every training example that has a text."""
        self.process([example for example in training_data.training_examples if example.get(TEXT)])
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the vector to every message."""
        for message in messages:
            vector = self._encoder.encode(fold(message.get(TEXT) or ""))
            message.add_features(
                Features(
                    vector[None, :],
                    FEATURE_TYPE_SENTENCE,
                    TEXT,
                    self._config[FEATURIZER_CLASS_ALIAS],
                )
            )
        return messages
