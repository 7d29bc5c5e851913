"""What the components read from Rasa's messages and training examples, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.language_detector import FOREIGN, LANGUAGE
from bot.languages import DEFAULT_LANGUAGE, as_language
from bot.texts import fold
from bot.understanding.context import OFFERED, TOPIC_BEFORE, Context, after
from bot.understanding.fitting import is_held_out
from bot.understanding.intent_model import Floats
from bot.understanding.spoken import spell_out

# Keys of a message: what came before it, and all readings of it.
CONTEXT, READING = "context", "reading"
# Key of an example's metadata: the topic after which it means its intent.
AFTER = "after"
# Another key: whether it was made from another example.
VARIANT = "variant"


def declared_language(example: Message) -> str:
    """Return the language that an example's file declares in the intent's metadata."""
    metadata = (example.get("metadata") or {}).get("intent") or {}
    return str(metadata.get(LANGUAGE, DEFAULT_LANGUAGE))


def declared_continuation(example: Message) -> str | None:
    """Return the way to go on that an example's file declares in the intent's metadata, if any."""
    metadata = (example.get("metadata") or {}).get("intent") or {}
    way = metadata.get("continuation")
    return str(way) if way else None


def topic_before(example: Message) -> str | None:
    """Return the topic after which a training example means its intent, if it needs one."""
    metadata = (example.get("metadata") or {}).get("example") or {}
    topic = metadata.get(AFTER)
    return str(topic) if topic else None


def is_held_out_example(example: Message) -> bool:
    """Tell whether a training example is kept to try the fitted models on, not to tune them."""
    metadata = (example.get("metadata") or {}).get("example") or {}
    return not metadata.get(VARIANT) and is_held_out(fold(example.get(TEXT) or ""))


def plain_text(example: Message) -> str:
    """Return a training example's text as it is read: folded, and spelt as a dictionary does."""
    return spell_out(fold(example.get(TEXT) or ""), as_language(declared_language(example)))


def example_text(example: Message) -> str:
    """Return a training example's text as it is read, after its topic if it has one."""
    text, topic = plain_text(example), topic_before(example)
    return after(topic, text) if topic else text


def message_text(message: Message) -> str:
    """Return a user's text as examples are read; one in a language that is not ours only folded."""
    language = None if message.get(FOREIGN) else as_language(message.get(LANGUAGE))
    return spell_out(fold(message.get(TEXT) or ""), language)


def context_of(metadata: Mapping[str, Any]) -> Context:
    """Return what came before a message, from the metadata that it travels with."""
    topic = metadata.get(TOPIC_BEFORE)
    offered = metadata.get(OFFERED) or ()
    return Context(str(topic) if topic else None, tuple(str(name) for name in offered))


def sentence_vector(message: Message) -> Floats:
    """Return the message's dense sentence features, shape (1, width).

    Raises:
        ValueError: when no featurizer has added any.
    """
    _, sentence = message.get_dense_features(TEXT)
    if sentence is None:
        raise ValueError("there are no dense sentence features: see the pipeline of config.yml")
    return np.asarray(sentence.features, dtype=np.float32)
