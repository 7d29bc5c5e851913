"""Decide which of the bot's languages a message is written in."""

from __future__ import annotations

import math
import re
from typing import Any

from lingua import Language as LinguaLanguage
from lingua import LanguageDetector as Lingua
from lingua import LanguageDetectorBuilder
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.languages import DEFAULT_LANGUAGE, Language, as_language

LANGUAGE = "language"
PRIOR_ODDS_KEY = "prior_odds"
MINIMUM_WORDS_KEY = "minimum_words"
MINIMUM_CONFIDENCE_KEY = "minimum_confidence"

_CODES: dict[LinguaLanguage, Language] = {
    LinguaLanguage.FINNISH: "fi",
    LinguaLanguage.SWEDISH: "sv",
    LinguaLanguage.ENGLISH: "en",
}
# Names and product words say nothing of the language that surrounds them, and both
# "LinkedIn" and an address look English to a detector.
_NEUTRAL = re.compile(
    r"https?://\S+|\S+@\S+|\b(linkedin|facebook|twitter|instagram|cv|ok|hr|it)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")


# Registered as an extractor, because Rasa has no type for "finds out something about a
# message at prediction time only".
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LanguageDetector(GraphComponent):
    """Sets `language` on a message: its own language, or the conversation's when unsure.

    The conversation's language travels in the message's metadata, under "language".
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # How much likelier the conversation's language is than another before a word
            # is read. Higher: the language changes more seldom.
            PRIOR_ODDS_KEY: 4.0,
            # Messages with fewer words than this never change the language: "ok", "tack".
            MINIMUM_WORDS_KEY: 3,
            # How sure a change of language has to be, 0 to 1.
            MINIMUM_CONFIDENCE_KEY: 0.5,
        }

    def __init__(self, config: dict[str, Any]) -> None:
        """Build the detector for the three languages; their models load at first use."""
        self._config = config
        self._detector: Lingua = LanguageDetectorBuilder.from_languages(*_CODES).build()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageDetector:
        """Make the component (see parent class for the full docstring)."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `language` on every message."""
        for message in messages:
            known = as_language((message.get("metadata") or {}).get(LANGUAGE))
            text = message.get(TEXT) or ""
            # A button's payload is a name in English, whatever language the user speaks.
            is_payload = text.startswith(INTENT_MESSAGE_PREFIX)
            language = known if known and is_payload else self.detect(text, known)
            message.set(LANGUAGE, language, add_to_output=True)
        return messages

    def detect(self, text: str, known: Language | None) -> Language:
        """Return the language of `text`.

        Args:
            text: what the user typed.
            known: the conversation's language, or None when nothing is known yet.
        """
        plain = _NEUTRAL.sub(" ", text)
        words = _WORD.findall(plain)
        fallback = known or DEFAULT_LANGUAGE
        if not words or (known and len(words) < self._config[MINIMUM_WORDS_KEY]):
            return fallback
        if known and all(word.istitle() for word in words):
            return known  # nothing but names: "Erik Johansson, Åbo"
        confidences = {
            _CODES[value.language]: value.value
            for value in self._detector.compute_language_confidence_values(plain)
        }
        return _most_likely(
            confidences,
            known=known,
            prior_odds=self._config[PRIOR_ODDS_KEY],
            minimum=self._config[MINIMUM_CONFIDENCE_KEY],
        )


def _most_likely(
    confidences: dict[Language, float], *, known: Language | None, prior_odds: float, minimum: float
) -> Language:
    """Weigh the detector's confidences by the conversation's language (Bayes' rule)."""
    weighted = {
        language: confidence * (prior_odds if language == known else 1.0)
        for language, confidence in confidences.items()
    }
    total = math.fsum(weighted.values())
    if not total:
        return known or DEFAULT_LANGUAGE
    best = max(weighted, key=lambda language: weighted[language])
    if known and best != known and weighted[best] / total < minimum:
        return known
    return best
