"""The words of the page that tells what people ask; a part in {braces} is filled in."""

from api.page_texts.insights_en import ENGLISH
from api.page_texts.insights_fi import FINNISH
from api.page_texts.insights_sv import SWEDISH
from bot.languages import Language

INSIGHTS_TEXTS: dict[Language, dict[str, str]] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}
