"""English around nouns and names: 'a data engineer', 'an MBA student', 'Wolt’s', 'at Slush'."""

from __future__ import annotations

import re
from typing import Final

# Said letter by letter, these begin with a vowel: an F, an H, an MBA.
_VOWEL_LETTERS: Final = frozenset("AEFHILMNORSX")
_ABBREVIATION = re.compile(r"^[A-Z][A-Z0-9&/]+(?![a-z])|^[A-Z](?=[-/. ])")
# Abbreviations that are read as words.
_SPOKEN_AS_WORDS: Final = frozenset(
    {"NATO", "NASA", "FIFA", "UNICEF", "UNESCO", "SAAS", "LAB", "RAM", "ROM", "LIDAR", "LEAN",
     "SCRUM", "MOOC", "STEM", "HORECA", "NGINX", "HUS", "LUT"}
)  # fmt: skip
# As one hears them: 'a university, a European, a one-time'; 'an hour, an heir, an 18-year-old'.
_CONSONANT_SOUND = re.compile(
    r"^(?:uni(?!n|mp|d)|us[aeu]|ut[ei]|ur[aoi](?!l)|ubiq|ufo|uk|eu|ewe|one\b|once\b)", re.IGNORECASE
)
_VOWEL_SOUND = re.compile(
    r"^(?:hour|hono|honest|heir|8|11(?!\d)|18(?!\d)|11\d{3}\b)", re.IGNORECASE
)
# What has its article already, or needs none.
_DETERMINED = re.compile(
    r"^(?:a|an|the|my|your|our|their|his|her|one|two|three|some|many|several|no|also|both|at|in"
    r"|on|from|of|with|to|new to|between|out of|open to|available|currently|now|still|here|about"
    r"|not|just|very|really|\d+ years?)(?![\w-])",
    re.IGNORECASE,
)
_ADJECTIVES: Final = frozenset(
    {
        "based", "chinese", "danish", "dutch", "employed", "english", "experienced", "finnish",
        "french", "happy", "hr", "interested", "irish", "it", "japanese", "kurdish", "learning",
        "living", "looking", "management", "married", "nepalese", "people", "personnel",
        "police", "polish", "portuguese", "retired", "self-employed", "spanish", "staff",
        "studying", "sudanese", "swedish", "training", "turkish", "unemployed", "vietnamese",
        "working",
    }
)  # fmt: skip
# The noun stands before these.
_AFTER_NOUN = re.compile(
    r"\s+(?:in|of|for|at|from|with|who|that|and|or|looking|changing|new|specialising|working"
    r"|based|to|by|on)\s|,",
    re.IGNORECASE,
)
_SINGULAR_S = re.compile(
    r"(?:ss|us|is|ous|ics|news|series|sales|business|james|chess|means)$", re.IGNORECASE
)
_ONLINE_PLACES = re.compile(
    r"^(?:linkedin|facebook|instagram|zoom|teams|discord|slack|x|reddit|youtube|tiktok|whatsapp)$",
    re.IGNORECASE,
)
_ISLANDS: Final = frozenset({"åland", "gotland", "öland", "the åland islands"})


def with_article(noun: str) -> str:
    """Return a noun with its indefinite article, or as it is when it takes none.

    Args:
        noun: in the singular, with or without an adjective: 'data engineer'. Plurals and what has
            an article are left as they are, as far as that can be told.
    """
    words = noun.split()
    if not words or _DETERMINED.match(noun):
        return noun
    head = _AFTER_NOUN.split(noun, maxsplit=1)[0].split()
    if not head or _takes_none(head):
        return noun
    return f"{'an' if _sounds_like_vowel(words[0]) else 'a'} {noun}"


def genitive(name: str) -> str:
    """Return whose something is: 'Wolt’s', 'James’s', 'United Nations’'.

    Args:
        name: of a person or organisation.
    """
    plural = " " in name and re.search(r"[^s'’iu]s$", name) is not None
    return f"{name}’" if plural else f"{name}’s"


def place_of(name: str, kind: str) -> str:
    """Return where something is, with its preposition: 'at Slush', 'in Tampere', 'on LinkedIn'.

    Args:
        name: proper name in its base form.
        kind: of a place, one of `details.OccasionKind`.
    """
    if kind == "place":
        return f"{'on' if name.lower() in _ISLANDS else 'in'} {name}"
    if kind in {"online", "post"} and _ONLINE_PLACES.match(name):
        return f"on {name}"
    return f"at {name}"


def _takes_none(head: list[str]) -> bool:
    last = head[-1].lower().strip(".,")
    first_says = head[0].lower() in {"studying", "working", "looking", "training", "learning"}
    plural = last.endswith("s") and not _SINGULAR_S.search(last) and not head[-1].isupper()
    return plural or last in _ADJECTIVES or first_says


def _sounds_like_vowel(word: str) -> bool:
    if match := _ABBREVIATION.match(word):
        letters = re.split(r"[-/&]", match.group())[0]
        if letters in _SPOKEN_AS_WORDS:
            return letters[0] in "AEIO"
        return letters[0] in _VOWEL_LETTERS
    if _VOWEL_SOUND.match(word):
        return True
    return word[0].lower() in "aeiouåäöéáà" and not _CONSONANT_SOUND.match(word)
