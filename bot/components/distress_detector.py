"""Recognise a person in crisis, before anything else is considered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import Normalizer, StandardScaler

from bot.components.bases import TrainedComponent
from bot.components.examples import READING, message_text, sentence_vector
from bot.components.linear_intent_classifier import DISTRESS_SHARES
from bot.components.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.texts import fold
from bot.understanding.intents import DISTRESS

CRISIS_PHRASE = "crisis_phrase"
_THRICE = re.compile(r"([^\W\d_])\1{2,}")
UNSURE_KEY = "least_when_unsure"
SURE_KEY = "least_when_sure"
SENTENCE_KEY = "least_in_a_sentence"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DistressDetector(TrainedComponent[tuple[Pipeline, re.Pattern[str]]]):
    """Overrules the intent with `distress`; a miss is far worse than a false alarm.

    Two ways lead there: a phrase of data/nlu/lookups/crisis.yml, or a detector of its own
    together with the intent classifier: that one need only suspect it, the less so the surer it
    is of something else.
    """

    file_name = "distress.pickle"

    @classmethod
    def required_components(cls) -> list[type]:
        """Return the components that have to come before this one.

        In the pipeline it also comes after the intent classifier, which it overrules; but that
        one has no part in this one's training, so Rasa must not require it.
        """
        return [SentenceEncoderFeaturizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # Least probability of the detector's own, and of distress in the intent classifier's
            # ranking, when the classifier is unsure what the message is about, 0 to 1. Lower:
            # fewer misses, more alarms. With 49 intents, chance is 0.02 in the ranking.
            UNSURE_KEY: [0.5, 0.2],
            # The same two when the classifier is sure of something else.
            SURE_KEY: [0.95, 0.2],
            # The same two for a single sentence of a longer message.
            SENTENCE_KEY: [0.97, 0.75],
            # Inverse strength of regularisation. Higher: fits the examples more closely.
            "C": 3.0,
            "seed": 20261121,
        }

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the detector on distress against everything else, and keep the phrases."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        vectors = np.vstack([sentence_vector(example) for example in examples])
        labels = [example.get(INTENT) == DISTRESS for example in examples]
        detector = make_pipeline(
            # Sentence vectors lie in one narrow cone: centred, they differ.
            StandardScaler(with_std=False),
            Normalizer(),
            LogisticRegression(
                C=self._config["C"],
                max_iter=500,
                class_weight="balanced",
                random_state=self._config["seed"],
            ),
        ).fit(vectors, labels)
        phrases = "|".join(
            f"(?:{feature['pattern']})"
            for feature in training_data.regex_features
            if feature["name"] == CRISIS_PHRASE
        )
        return self.keep((detector, re.compile(phrases or r"(?!)")))

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent of every message that sounds like a crisis."""
        for message in messages:
            if self._trained is not None and self.is_distress(message):
                confidence = self.probability(message)
                message.set(
                    INTENT, {"name": DISTRESS, "confidence": confidence}, add_to_output=True
                )
        return messages

    def is_distress(self, message: Message) -> bool:
        """Tell whether a message with its intent set sounds like a crisis, anywhere in it."""
        for text in {fold(message.get(TEXT) or ""), message_text(message)}:
            if self._trained is not None and _holds(self._trained[1], text):
                return True
        whole, *pieces = zip(self._probabilities(message), _shares(message), strict=True)
        ranking = message.get(INTENT_RANKING_KEY) or []
        likeliest = bool(ranking) and ranking[0]["name"] == DISTRESS
        unsure = message.get(INTENT, {}).get("name") == DEFAULT_NLU_FALLBACK_INTENT_NAME
        least = self._config[UNSURE_KEY if unsure or likeliest else SURE_KEY]
        # Somebody tells a story and says it in one sentence.
        return _reaches(whole, least) or any(
            _reaches(piece, self._config[SENTENCE_KEY]) for piece in pieces
        )

    def probability(self, message: Message) -> float:
        """Return the detector's own highest probability of a crisis, 0 to 1."""
        return max(self._probabilities(message))

    def _probabilities(self, message: Message) -> list[float]:
        """Return the detector's probabilities for the message and for each of its sentences."""
        reading = message.get(READING)
        pieces = [view.vector[None, :] for view in reading.pieces] if reading else []
        if self._trained is None:
            return [0.0] * (1 + len(pieces))
        vectors = np.vstack([sentence_vector(message), *pieces])
        return [float(share) for share in self._trained[0].predict_proba(vectors)[:, 1]]


def _holds(phrases: re.Pattern[str], text: str) -> bool:
    """Tell whether a text holds a phrase, also where a letter was typed three times."""
    return bool(phrases.search(text) or phrases.search(_THRICE.sub(r"\1\1", text)))


def _shares(message: Message) -> list[float]:
    """Return the intent classifier's probabilities of distress, as `_probabilities` orders them."""
    reading = message.get(READING)
    known = message.get(DISTRESS_SHARES) or []
    missing = 1 + (len(reading.pieces) if reading else 0) - len(known)
    return [*known, *[0.0] * missing]


def _reaches(shares: tuple[float, float], least: Sequence[float]) -> bool:
    own, shared = shares
    return own >= least[0] and shared >= least[1]
