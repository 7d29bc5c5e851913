"""Give every message what came before it, and examples something to come after."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.bases import ConfiguredComponent
from bot.components.examples import AFTER, CONTEXT, context_of, declared_language, topic_before
from bot.components.language_detector import LANGUAGE
from bot.understanding.context import draw_changes_of_topic

SEED_KEY = "seed"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ConversationContext(ConfiguredComponent):
    """Reads what came before a message from its metadata.

    For training, it repeats some ordinary examples after a topic drawn by chance: a new question
    means the same, whatever was said before.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # Of the draw of topics that ordinary examples come after.
            SEED_KEY: 20261121,
        }

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the data with ordinary examples repeated after some topic."""
        ordinary = [
            example for example in training_data.intent_examples if not topic_before(example)
        ]
        follow_ups = len(training_data.intent_examples) - len(ordinary)
        drawn = draw_changes_of_topic(
            [example.get(INTENT) for example in ordinary],
            follow_ups=follow_ups,
            seed=self._config[SEED_KEY],
        )
        repeated = [_repeat(ordinary[number], topic) for number, topic in drawn]
        return training_data.merge(TrainingData(repeated)) if repeated else training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `context` on every message."""
        for message in messages:
            message.set(CONTEXT, context_of(message.get("metadata") or {}))
        return messages


def _repeat(example: Message, topic: str) -> Message:
    """Return a copy of an example that comes after a topic."""
    known = (example.get("metadata") or {}).get("example") or {}
    return Message.build(
        text=example.get(TEXT),
        intent=example.get(INTENT),
        intent_metadata={LANGUAGE: declared_language(example)},
        example_metadata=known | {AFTER: topic},
    )
