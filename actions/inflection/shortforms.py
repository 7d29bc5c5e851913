"""Short forms read letter by letter, and numbers: THL:ssä, HR:stä, Arctic15:ssä. Pure."""

from __future__ import annotations

import re

# How a letter's name ends: in a long vowel (bee), or in an added ä (ällä).
_LONG = {
    **dict.fromkeys("BCDEGPTV", "e"),
    **dict.fromkeys("HKOÅ", "o"),
    **dict.fromkeys("AW", "a"),
    **dict.fromkeys("IJ", "i"),
    **dict.fromkeys("QU", "u"),
    "Y": "y",
    "Ä": "ä",
    "Ö": "ö",
}
_ADDED = frozenset("FLMNRSXZ")
_BACK = frozenset("aou")
_SHORT = re.compile(r"(?:.*[^\w]|.*[a-zåäö])?(?:[A-ZÅÄÖ]+|[A-ZÅÄÖ][a-z]?[A-ZÅÄÖ])")
_LOWER = {"oy": "y", "oyj": "i", "ab": "e", "ry": "y", "rf": "+", "tmi": "i", "ky": "y", "ltd": "e"}
_NUMBER = re.compile(r"(?:.*\D)?([0-9]+)")

# The last part of a number as it is said: vowel harmony, then partitive and illative.
_DIGITS = {
    "0": ("a", "aa", "aan"),
    "1": ("ä", "tä", "een"),
    "2": ("a", "ta", "een"),
    "3": ("a", "a", "een"),
    "4": ("ä", "ä", "ään"),
    "5": ("ä", "tä", "een"),
    "6": ("a", "ta", "een"),
    "7": ("ä", "ä", "ään"),
    "8": ("a", "a", "aan"),
    "9": ("ä", "ä", "ään"),
    "tens": ("ä", "tä", "een"),
    "hundreds": ("a", "a", "aan"),
    "thousands": ("a", "ta", "een"),
    "millions": ("a", "a", "aan"),
}
_ENDINGS = {
    "genitive": "n",
    "inessive": "ssA",
    "elative": "stA",
    "adessive": "llA",
    "ablative": "ltA",
    "allative": "lle",
    "essive": "nA",
    "translative": "ksi",
    "abessive": "ttA",
}


def inflect_short_form(word: str, case: str) -> str | None:
    """Return the form of a word that is said letter by letter or ends in a number, or None.

    Args:
        word: 'THL', 'H&M', 'Oy', 'Arctic15'; for any other word None is returned.
        case: its name in English, other than nominative.
    """
    if number := _NUMBER.fullmatch(word):
        back, partitive, illative = _DIGITS[_said_last(number[1])]
        return f"{word}:{_ending(case, back, partitive, illative)}"
    said = _LOWER.get(word.lower())
    if said is None:
        if not _is_spelled(word):
            return None
        last = word[-1]
        said = "+" if last in _ADDED else _LONG.get(last, "")
    if not said:
        return None
    if said == "+":
        return f"{word}:{_ending(case, 'ä', 'ää', 'ään')}"
    back = "a" if said in _BACK else "ä"
    return f"{word}:{_ending(case, back, f't{back}', f'h{said}n')}"


def _is_spelled(word: str) -> bool:
    return len(word) <= 8 and _SHORT.fullmatch(word) is not None  # noqa: PLR2004


def _ending(case: str, back: str, partitive: str, illative: str) -> str:
    if case == "partitive":
        return partitive
    if case == "illative":
        return illative
    return _ENDINGS[case].replace("A", back)


def _said_last(digits: str) -> str:
    """Return the key of the word a number ends in: 15 in five (viidessätoista), 20 in ten."""
    number = digits.lstrip("0") or "0"
    zeros = len(number) - len(number.rstrip("0"))
    if number == "0" or not zeros:
        return number[-1]
    return ("tens", "hundreds", "thousands")[zeros - 1] if zeros < 6 else "millions"  # noqa: PLR2004
