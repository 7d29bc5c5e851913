"""Decide which of the bot's languages a message is written in."""

from __future__ import annotations

import math
import re
from typing import Any

from lingua import Language as LinguaLanguage
from lingua import LanguageDetector as Lingua
from lingua import LanguageDetectorBuilder
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.bases import ConfiguredComponent
from bot.function_words import count_function_words
from bot.languages import DEFAULT_LANGUAGE, Language, as_language

LANGUAGE = "language"
FOREIGN = "foreign_language"
PRIOR_ODDS_KEY = "prior_odds"
MINIMUM_WORDS_KEY = "minimum_words"
MINIMUM_CONFIDENCE_KEY = "minimum_confidence"
FOREIGN_CONFIDENCE_KEY = "foreign_confidence"

_CODES: dict[LinguaLanguage, Language] = {
    LinguaLanguage.FINNISH: "fi",
    LinguaLanguage.SWEDISH: "sv",
    LinguaLanguage.ENGLISH: "en",
}
# Languages that many newcomers to Finland write. The bot does not speak them, but has to tell
# them from its own: without them a German question would pass for a Swedish one.
_FOREIGN = (
    LinguaLanguage.ARABIC,
    LinguaLanguage.ESTONIAN,
    LinguaLanguage.FRENCH,
    LinguaLanguage.GERMAN,
    LinguaLanguage.RUSSIAN,
    LinguaLanguage.SOMALI,
    LinguaLanguage.SPANISH,
    LinguaLanguage.UKRAINIAN,
)
# Names and product words say nothing of the language that surrounds them, and both
# "LinkedIn" and an address look English to a detector.
_NEUTRAL = re.compile(
    r"https?://\S+|\S+@\S+|\b(linkedin|facebook|twitter|instagram|cv|ok|hr|it)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# What somebody else wrote, or is to be sent, says nothing of the language of the request for it.
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]{8,}[\"“”„«»]|:\s(?:\S+\s+){3,}\S.*", re.DOTALL)
# A name within a sentence: "a note in Finnish to Pekka Harju at Valmet".
_NAME = re.compile(r"(?<=[^\W\d_,;] )[A-ZÅÄÖ][^\W\d_]+(?:[-’'][^\W\d_]+)*")
# Without quotations and names a message is read when at least so many words are left.
_LEAST_OWN_WORDS = 2
# How much likelier each function word makes its language. One long noun of another language
# outweighs the rest of a short message: "what is työkokeilu", "jag bor i Jyväskylä".
_FUNCTION_WORD_ODDS = 30.0
_LEAST_SHARE, _MOST_COUNTED = 0.002, 4


# Registered as an extractor, because Rasa has no type for "finds out something about a
# message at prediction time only".
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LanguageDetector(ConfiguredComponent):
    """Sets `language` on a message: its own language, or the conversation's when unsure.

    Sets `foreign_language` too: whether it is clearly written in none of the bot's languages. The
    conversation's language travels in the message's metadata, under "language".
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
            # How sure it has to be that a message is in none of the bot's languages, 0 to 1.
            # At 0.7, of 8,468 training examples 2 passed for foreign, of 60 questions in eight
            # foreign languages 59.
            FOREIGN_CONFIDENCE_KEY: 0.7,
        }

    def __init__(self, config: dict[str, Any]) -> None:
        """Build the detector; the models of its languages load at first use."""
        super().__init__(config)
        self._detector: Lingua = LanguageDetectorBuilder.from_languages(*_CODES, *_FOREIGN).build()

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `language` on every message."""
        for message in messages:
            known = as_language((message.get("metadata") or {}).get(LANGUAGE))
            text = message.get(TEXT) or ""
            # A button's payload is a name in English, whatever language the user speaks.
            is_payload = text.startswith(INTENT_MESSAGE_PREFIX)
            shares = {} if is_payload else self._read(text, least_words=None if known else 1)
            message.set(LANGUAGE, self._choose(shares, known), add_to_output=True)
            message.set(FOREIGN, self._is_foreign(shares), add_to_output=True)
        return messages

    def detect(self, text: str, known: Language | None) -> Language:
        """Return the language to answer `text` in.

        Args:
            text: what the user typed.
            known: the conversation's language, or None when nothing is known yet.
        """
        return self._choose(self._read(text, least_words=1 if known is None else None), known)

    def is_foreign(self, text: str) -> bool:
        """Tell whether `text` is clearly in none of the bot's languages."""
        return self._is_foreign(self._read(text))

    def _read(self, text: str, least_words: int | None = None) -> dict[LinguaLanguage, float]:
        """Return each language's share of the evidence; nothing when the text says too little."""
        plain = _NEUTRAL.sub(" ", text)
        words = _WORD.findall(plain)
        least = self._config[MINIMUM_WORDS_KEY] if least_words is None else least_words
        if len(words) < least or all(word.istitle() for word in words):
            return {}  # too short, or nothing but names: "Erik Johansson, Åbo"
        shares = self._weigh(plain)
        own = _own_words(plain)
        # German writes every noun with a capital: what is foreign is so with all its words.
        return shares if own == plain or self._is_foreign(shares) else self._weigh(own)

    def _weigh(self, text: str) -> dict[LinguaLanguage, float]:
        values = self._detector.compute_language_confidence_values(text)
        shares = {value.language: value.value for value in values}
        if self._is_foreign(shares):
            return shares
        counts = count_function_words(text)
        for language, code in _CODES.items():
            if count := counts.get(code):
                share = max(shares.get(language, 0.0), _LEAST_SHARE)
                shares[language] = share * _FUNCTION_WORD_ODDS ** min(count, _MOST_COUNTED)
        total = math.fsum(shares.values())
        return {language: share / total for language, share in shares.items()} if total else shares

    def _is_foreign(self, shares: dict[LinguaLanguage, float]) -> bool:
        foreign = math.fsum(shares.get(language, 0.0) for language in _FOREIGN)
        return foreign >= float(self._config[FOREIGN_CONFIDENCE_KEY])

    def _choose(self, shares: dict[LinguaLanguage, float], known: Language | None) -> Language:
        if not shares or self._is_foreign(shares):
            return known or DEFAULT_LANGUAGE
        return _most_likely(
            {code: shares.get(language, 0.0) for language, code in _CODES.items()},
            known=known,
            prior_odds=self._config[PRIOR_ODDS_KEY],
            minimum=self._config[MINIMUM_CONFIDENCE_KEY],
        )


def _own_words(text: str) -> str:
    """Return a message without quotations, then without names, as long as enough is left."""
    for strange in (_QUOTED, _NAME):
        without = strange.sub(" ", text)
        if len(_WORD.findall(without)) >= _LEAST_OWN_WORDS:
            text = without
    return text


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
