"""The privacy notices of all languages, and the words of the page around them."""

from __future__ import annotations

from dataclasses import replace

from api.page_texts.privacy_en import EASY_ENGLISH, ENGLISH
from api.page_texts.privacy_fi import EASY_FINNISH, FINNISH
from api.page_texts.privacy_parts import Notice
from api.page_texts.privacy_sv import EASY_SWEDISH, SWEDISH
from bot.languages import Language

NOTICES: dict[Language, Notice] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}
EASY_NOTICES: dict[Language, Notice] = {
    "fi": EASY_FINNISH,
    "sv": EASY_SWEDISH,
    "en": EASY_ENGLISH,
}
# When somebody last compared the notices with the program; change it with every change of theirs.
CHECKED = {"fi": "22.11.2026", "sv": "22.11.2026", "en": "22 November 2026"}
# "after 1 day", "after 30 days"; Finnish has one form for both.
_DAYS: dict[Language, tuple[str, str]] = {
    "fi": ("päivän", "päivän"),
    "sv": ("dag", "dagar"),
    "en": ("day", "days"),
}

PRIVACY_TEXTS: dict[Language, dict[str, str]] = {
    "fi": {
        "name": "Verkostovinkki",
        "skip": "Siirry sisältöön",
        "language": "Kieli",
        "contents": "Sisältö",
        "easy": "Lue selkosuomeksi",
        "ordinary": "Lue pidempi teksti yleiskielellä",
        "checked": "Teksti on tarkistettu",
        "chat": "Chatti tavallisena sivuna",
        "link": "Tietosuoja",
    },
    "sv": {
        "name": "Verkostovinkki",
        "skip": "Gå till innehållet",
        "language": "Språk",
        "contents": "Innehåll",
        "easy": "Läs på lätt svenska",
        "ordinary": "Läs den längre texten på vanlig svenska",
        "checked": "Texten har granskats",
        "chat": "Chatten som vanlig sida",
        "link": "Dataskydd",
    },
    "en": {
        "name": "Verkostovinkki",
        "skip": "Skip to content",
        "language": "Language",
        "contents": "Contents",
        "easy": "Read this in simple English",
        "ordinary": "Read the longer text in ordinary English",
        "checked": "Text checked on",
        "chat": "The chat as a plain page",
        "link": "Privacy",
    },
}


def notice(language: Language, *, easy: bool, days: int) -> Notice:
    """Return the notice to show.

    Args:
        language: of the notice.
        easy: whether in easy words.
        days: that conversations live, 1 or more.
    """
    chosen = (EASY_NOTICES if easy else NOTICES)[language]
    one, many = _DAYS[language]
    written = f"{days} {one if days == 1 else many}"
    return replace(
        chosen,
        sections=tuple(
            replace(section, text=section.text.strip().replace("{days}", written))
            for section in chosen.sections
        ),
    )
