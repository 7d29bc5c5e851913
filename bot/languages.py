"""The languages that the bot speaks, and how a hint from outside becomes one of them."""

from collections.abc import Mapping
from typing import Literal, get_args

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "fi"


def as_language(value: object) -> Language | None:
    """Return `value` as a language of the bot, or None when it is none of them.

    Args:
        value: a language code, with or without a region: "sv", "sv-FI", "EN_gb".
    """
    if not isinstance(value, str):
        return None
    code = value.strip().lower().replace("_", "-").split("-")[0]
    return next((language for language in LANGUAGES if language == code), None)


def preferred_language(accept_language: str | None) -> Language:
    """Return the best language for an Accept-Language header (RFC 9110, 12.5.4).

    Args:
        accept_language: the header as sent, for example "sv-FI,sv;q=0.9,en;q=0.5", or None.

    Returns:
        The listed language of ours with the highest weight, else Finnish.
    """
    weights: dict[Language, float] = {}
    for part in (accept_language or "").split(","):
        tag, _, parameter = part.partition(";")
        language = as_language(tag)
        if language is None:
            continue
        try:
            weight = float(parameter.strip().removeprefix("q=")) if parameter else 1.0
        except ValueError:
            weight = 0.0
        weights[language] = max(weight, weights.get(language, 0.0))
    return max(weights, key=lambda language: weights[language], default=DEFAULT_LANGUAGE)


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Return the text for `language`, or the Finnish one when the language is not ours."""
    return texts.get(language) or texts[DEFAULT_LANGUAGE]
