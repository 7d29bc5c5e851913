"""Find names and words of working life that the gazetteers list, in all three languages."""

from __future__ import annotations

import hashlib
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from bot.components.bases import ConfiguredComponent
from bot.components.language_detector import LANGUAGE
from bot.entities.compiling import load_lexicon
from bot.entities.gazetteer import DIRECTORY
from bot.entities.matching import find_entities

ENTITIES_KEY = "entities"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class GazetteerEntityExtractor(ConfiguredComponent, EntityExtractorMixin):
    """Adds entities whose values are base forms or ids, however the words are inflected.

    Comes after the language detector and before the named-entity model, which leaves out what
    was found here.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings, see the comments beside them."""
        return {
            # The entities to report. Fewer: the others are left to components that come later.
            ENTITIES_KEY: [
                *("person", "organisation", "event", "place", "profession", "field"),
                *("platform", "language", "audience"),
            ],
        }

    def __init__(self, config: dict[str, Any]) -> None:
        """Take the settings, and read the gazetteers so that no user waits for them."""
        super().__init__(config)
        self._entities = frozenset(config[ENTITIES_KEY])
        load_lexicon()

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Name the gazetteers' state, so that Rasa's training cache sees when they change."""
        digest = hashlib.sha256()
        for path in sorted(DIRECTORY.glob("*.yml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add entities to every message that was typed; a button's payload names its own."""
        for message in messages:
            text = message.get(TEXT)
            if text and not text.startswith(INTENT_MESSAGE_PREFIX):
                known = message.get(ENTITIES) or []
                found = self.add_extractor_name(self.extract(text, message.get(LANGUAGE)))
                message.set(ENTITIES, known + found, add_to_output=True)
        return messages

    def extract(self, text: str, language: str | None) -> list[dict[str, Any]]:
        """Return the entities in `text`, in Rasa's form, offsets in characters.

        Args:
            text: the message as typed.
            language: that it is written in: fi, sv, en, or None.
        """
        return [
            {
                ENTITY_ATTRIBUTE_TYPE: found.entity,
                ENTITY_ATTRIBUTE_START: found.start,
                ENTITY_ATTRIBUTE_END: found.end,
                ENTITY_ATTRIBUTE_VALUE: found.value,
            }
            for found in find_entities(text, language)
            if found.entity in self._entities
        ]
