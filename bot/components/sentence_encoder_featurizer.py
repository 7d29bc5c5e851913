"""Give every message sentence vectors, of an encoder that was tuned on the examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot import mapped_pickle
from bot.components.bases import TrainedComponent
from bot.components.examples import (
    CONTEXT,
    READING,
    example_text,
    is_held_out_example,
    message_text,
)
from bot.encoder.cache import load_encoder
from bot.encoder.runtime import OnnxSentenceEncoder
from bot.encoder.tuning import IntentHead, TuningSettings, tune
from bot.recent_vectors import recent_vectors
from bot.sentence_encoder import encoder_name, use_sentence_encoder
from bot.texts import fold
from bot.understanding.context import NO_CONTEXT
from bot.understanding.intent_model import Floats
from bot.understanding.reading import View, read

EPOCHS_KEY, LAYERS_KEY = "epochs", "layers"
# Keys of a training example: the tuned head's probabilities, and whether it was held out.
TUNED, HELD_OUT = "tuned", "held_out"
_MODEL, _HEAD = "encoder.onnx", "head.pickle"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoderFeaturizer(TrainedComponent[tuple[OnnxSentenceEncoder, IntentHead]]):
    """Reads every message in all its ways, and adds the vector of the whole as a feature.

    Training tunes the upper layers of a copy of the encoder; the untuned one is kept beside it.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # The name under which other components ask for these features.
            FEATURIZER_CLASS_ALIAS: "sentence_encoder",
            # How many of the last layers are tuned, and how often every example is seen.
            LAYERS_KEY: TuningSettings.layers,
            EPOCHS_KEY: TuningSettings.epochs,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Name the encoder, so that Rasa's training cache never mixes vectors of two of them."""
        return encoder_name()

    def train(self, training_data: TrainingData) -> Resource:
        """Tune the encoder on the examples that are not held out, and persist it."""
        seen = [
            example for example in training_data.intent_examples if not is_held_out_example(example)
        ]
        tuned = tune(
            texts=[example_text(example) for example in seen],
            intents=[example.get(INTENT) for example in seen],
            encoder=load_encoder(),
            settings=TuningSettings(
                layers=self._config[LAYERS_KEY], epochs=self._config[EPOCHS_KEY]
            ),
        )
        with self._model_storage.write_to(self._resource) as directory:
            Path(directory, _MODEL).write_bytes(tuned.model)
            mapped_pickle.dump(tuned.head, Path(directory, _HEAD))
        self._trained = load_encoder(model=tuned.model), tuned.head
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add vector, probabilities, and whether it was held out, to every training example."""
        for example in training_data.training_examples:
            if example.get(TEXT):
                view = self.look(example_text(example))
                self._add_feature(example, view.vector)
                # As bytes: Rasa takes a fingerprint of every example at every step of training,
                # number by number for an array, which took longer than all the rest.
                example.set(TUNED, view.tuned.astype(np.float32).tobytes())
                example.set(HELD_OUT, is_held_out_example(example))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Read every message in all its ways, and add the vector of the whole."""
        for message in messages:
            context = message.get(CONTEXT) or NO_CONTEXT
            reading = read(message_text(message), context, self.look)
            # The tuned model's untuned output is that of the untuned encoder, bit by bit. The
            # content is searched with the same reading, which it knows by what was typed.
            recent_vectors.put(fold(message.get(TEXT) or ""), reading.whole.vector)
            message.set(READING, reading)
            self._add_feature(message, reading.whole.vector)
        return messages

    def look(self, text: str) -> View:
        """Return what the encoder makes of a folded text.

        Raises:
            RuntimeError: when the component was neither trained nor loaded.
        """
        if self._trained is None:
            raise RuntimeError("the encoder is not tuned yet: train the model first")
        encoder, head = self._trained
        vectors = encoder.encode_all(text)
        return View(text, vectors["result"], head.probabilities(vectors["tuned"][None, :])[0])

    def _add_feature(self, message: Message, vector: Floats) -> None:
        alias = self._config[FEATURIZER_CLASS_ALIAS]
        message.add_features(
            Features(np.asarray(vector)[None, :], FEATURE_TYPE_SENTENCE, TEXT, alias)
        )

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceEncoderFeaturizer:
        """Read the tuned encoder from Rasa's model storage, and let the whole process use it."""
        with model_storage.read_from(resource) as directory:
            encoder = load_encoder(model=Path(directory, _MODEL))
            head = mapped_pickle.load(Path(directory, _HEAD))
        # A second one for the untuned vectors would take 35 MB more.
        use_sentence_encoder(encoder)
        return cls(config, model_storage, resource, (encoder, head))
