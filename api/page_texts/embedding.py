"""The words of the guide for site owners; a part between `backticks` is shown as code."""

from api.page_texts.embedding_en import ENGLISH
from api.page_texts.embedding_fi import FINNISH
from api.page_texts.embedding_sv import SWEDISH
from bot.languages import Language

EMBEDDING_TEXTS: dict[Language, dict[str, str]] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}
