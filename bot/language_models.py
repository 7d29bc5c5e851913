"""lingua's models of the languages that the bot speaks, and of those that it must not take for them."""

from __future__ import annotations

import threading

from lingua import Language as LinguaLanguage
from lingua import LanguageDetector, LanguageDetectorBuilder

from bot.languages import Language

OWN: dict[LinguaLanguage, Language] = {
    LinguaLanguage.FINNISH: "fi",
    LinguaLanguage.SWEDISH: "sv",
    LinguaLanguage.ENGLISH: "en",
}
# Languages that many newcomers to Finland write. The bot does not speak them, but has to tell
# them from its own: without them a German question would pass for a Swedish one.
FOREIGN = (
    LinguaLanguage.ARABIC,
    LinguaLanguage.ESTONIAN,
    LinguaLanguage.FRENCH,
    LinguaLanguage.GERMAN,
    LinguaLanguage.RUSSIAN,
    LinguaLanguage.SOMALI,
    LinguaLanguage.SPANISH,
    LinguaLanguage.UKRAINIAN,
)

# lingua has a model for each length of a run of letters up to five, and reads what a text needs.
_LONG_ENOUGH = "miten aloitan"


def build_detector() -> LanguageDetector:
    """Return a detector of all these languages; it reads their models at first use."""
    return LanguageDetectorBuilder.from_languages(*OWN, *FOREIGN).build()


def begin_to_read() -> threading.Thread:
    """Read the models in a thread, once for all detectors of the process.

    It takes a second in which Python's lock is free: everything else loads meanwhile.

    Returns:
        The thread, to wait for before the process is forked.
    """
    detector = build_detector()
    reading = threading.Thread(
        target=detector.compute_language_confidence_values, args=(_LONG_ENOUGH,), daemon=True
    )
    reading.start()
    return reading
