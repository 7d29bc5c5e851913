"""Find names of people, organisations and places in Finnish messages."""

from __future__ import annotations

from typing import Any

import spacy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from spacy.language import Language as SpacyPipeline

from bot.components.bases import ConfiguredComponent
from bot.components.gazetteer_entity_extractor import GazetteerEntityExtractor
from bot.components.language_detector import LANGUAGE
from bot.entities.forgetful_tokenizer import ForgetfulTokenizer
from bot.entities.merging import join_entities
from bot.entities.model_names import read_name

MODEL_KEY = "model"
ENTITY_OF_LABEL = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "EVENT": "event",
}
# Named-entity recognition needs only the shared vectors: it has layers of its own where the other
# components share theirs in tok2vec. The lemmatizer would need the system library libvoikko.
_UNUSED_PIPES = ["tok2vec", "lemmatizer", "parser", "tagger", "morphologizer", "attribute_ruler"]
# How frequent 500,000 words are: read by none of these, 110 MB and most of the time of loading. And
# 127,000 words, which come in by themselves when somebody says them.
_UNUSED_DATA = ["lookups", "strings"]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FinnishEntityExtractor(ConfiguredComponent, EntityExtractorMixin):
    """Adds the entities person, organisation, place and event to Finnish messages.

    spaCy's model reaches F 0.83 on names of people and places in running text. The values are
    base forms (Virtaselle gives Virtanen), or the words as typed where the base form is
    uncertain. What the gazetteers have found is left to them.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # The installed spaCy package.
            MODEL_KEY: "spacy_fi_experimental_web_md",
        }

    def __init__(self, config: dict[str, Any]) -> None:
        """Take the settings, and load spaCy's model so that no user waits for it."""
        super().__init__(config)
        self._pipeline: SpacyPipeline = spacy.load(
            config[MODEL_KEY], exclude=[*_UNUSED_PIPES, *_UNUSED_DATA]
        )
        self._pipeline.tokenizer = ForgetfulTokenizer(
            self._pipeline.tokenizer, labels=self._pipeline.pipe_labels["ner"]
        )

    def process(self, messages: list[Message]) -> list[Message]:
        """Add entities to the messages that the language detector takes for Finnish."""
        for message in messages:
            text = message.get(TEXT)
            if text and message.get(LANGUAGE) == "fi":
                known = message.get(ENTITIES) or []
                found = self.add_extractor_name(self.extract(text))
                joined = join_entities(known, found, by=GazetteerEntityExtractor.__name__)
                message.set(ENTITIES, joined, add_to_output=True)
        return messages

    def extract(self, text: str) -> list[dict[str, Any]]:
        """Return the entities in `text`, in Rasa's form, offsets in characters."""
        names = (
            read_name(text, span.start_char, span.end_char, ENTITY_OF_LABEL[span.label_])
            for span in self._pipeline(text).ents
            if span.label_ in ENTITY_OF_LABEL
        )
        return [
            {
                ENTITY_ATTRIBUTE_TYPE: entity,
                ENTITY_ATTRIBUTE_START: start,
                ENTITY_ATTRIBUTE_END: end,
                ENTITY_ATTRIBUTE_VALUE: value,
            }
            for start, end, entity, value in filter(None, names)
        ]
