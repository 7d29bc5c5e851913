"""Times that hold a number: a year, the month or season of a year, a count of years ago.

Their ids: year_2019, may_2019, spring_2019, years_ago_3, weeks_ago_2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from actions.content.models import Language
from actions.content.term_search import Found

_Words = Mapping[Language, tuple[str, ...]]

_SEASONS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "spring": ("keväällä", "våren", "in spring"),
        "summer": ("kesällä", "sommaren", "in summer"),
        "autumn": ("syksyllä", "hösten", "in autumn"),
        "winter": ("talvella", "vintern", "in winter"),
    }
)
_MONTHS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "january": ("tammikuussa", "januari"),
        "february": ("helmikuussa", "februari"),
        "march": ("maaliskuussa", "mars"),
        "april": ("huhtikuussa", "april"),
        "may": ("toukokuussa", "maj"),
        "june": ("kesäkuussa", "juni"),
        "july": ("heinäkuussa", "juli"),
        "august": ("elokuussa", "augusti"),
        "september": ("syyskuussa", "september"),
        "october": ("lokakuussa", "oktober"),
        "november": ("marraskuussa", "november"),
        "december": ("joulukuussa", "december"),
    }
)
_WITH_YEAR: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        **_SEASONS,
        **{
            name: (finnish, f"i {swedish}", f"in {name.capitalize()}")
            for name, (finnish, swedish) in _MONTHS.items()
        },
    }
)
# Of each: one, several, how the whole is said.
_UNITS: Final[Mapping[str, Mapping[Language, tuple[str, str]]]] = MappingProxyType(
    {
        "days": {"fi": ("päivä", "päivää"), "sv": ("en dag", "dagar"), "en": ("a day", "days")},
        "weeks": {"fi": ("viikko", "viikkoa"), "sv": ("en vecka", "veckor"), "en": ("a week", "weeks")},
        "months": {
            "fi": ("kuukausi", "kuukautta"),
            "sv": ("en månad", "månader"),
            "en": ("a month", "months"),
        },
        "years": {"fi": ("vuosi", "vuotta"), "sv": ("ett år", "år"), "en": ("a year", "years")},
    }
)  # fmt: skip
_NUMBERS: Final[_Words] = MappingProxyType(
    {
        "fi": (
            "yksi", "kaksi", "kolme", "neljä", "viisi",
            "kuusi", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen",
        ),
        "sv": ("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"),
        "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    }
)  # fmt: skip
_SPOKEN: Final[Mapping[Language, Mapping[str, int]]] = MappingProxyType(
    {
        "fi": {"kaks": 2, "kolm": 3, "nelj": 4, "viis": 5, "kuus": 6, "seittemän": 7, "kymmenisen": 10},
        "sv": {"en": 1, "tva": 2, "atta": 8},
        "en": {"a": 1, "an": 1},
    }
)  # fmt: skip


def _number(language: Language) -> str:
    return "|".join([r"\d{1,2}", *_NUMBERS[language], *_SPOKEN[language]])


# How one counts back; without a number, Finnish means one: "viikko sitten".
_AGO: Final[Mapping[Language, re.Pattern[str]]] = MappingProxyType(
    {
        "fi": re.compile(
            rf"(?<![\w,.])(?:({_number('fi')})\s*(?=päiv|paiv|viik|vk|kuuk|kk|vuo|v\b)"
            r"|(?=(?:vuosi|vuos|viikko|kuukausi|päivä)\b))"
            r"(päiv|paiv|viik|vk|kuuk|kk|vuo|v)\w*\.?\s+(?:sitten|sit|taaksepäin)(?!\w)",
            re.IGNORECASE,
        ),
        "sv": re.compile(
            rf"(?<!\w)(?:(?:för|for)\s+)?({_number('sv')})\s+"
            r"(dag|veck|månad|manad|år|ar)\w*\s+(?:sedan|sen)(?!\w)",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"(?<!\w)({_number('en')})\s+(day|week|month|year|yr)s?\s+(?:ago|back)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
_UNIT_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pä": "days", "pa": "days", "da": "days",
        "vi": "weeks", "vk": "weeks", "ve": "weeks", "we": "weeks",
        "ku": "months", "kk": "months", "må": "months", "ma": "months", "mo": "months",
        "vu": "years", "v": "years", "år": "years", "ar": "years", "ye": "years", "yr": "years",
    }
)  # fmt: skip
# A bare number is a year unless it counts something.
_YEAR = re.compile(
    r"(?<![\w.,-])(?:(?:vuonna|vuoden|år|ar|in|back in|since)\s+)?((?:19[5-9]|20[0-4])\d)"
    r"(?!\d|[.,]\d|\s*(?:e|€|eur\w*|kr|kronor|euroa|%|kpl|hlö\w*|people|personer|ihmis\w+)(?!\w))"
    r"(?:-luvulla)?(?!\w)",
    re.IGNORECASE,
)
# Before a time that is still to come, or comes again and again.
_NO_PAST = re.compile(
    r"(?<!\w)(?:ensi|tulevana|seuraavana|joka|nästa|nasta|kommande|varje|next|coming|every|each)\s+$",
    re.IGNORECASE,
)
_NEAR = re.compile(r"[\s,]*(?:of\s+|vuonna\s+|år\s+|in\s+)?$", re.IGNORECASE)
_MOST_AGO = 60


def counted_times(
    text: str, language: Language, named: Iterable[tuple[Found, int]]
) -> Iterator[tuple[Found, int]]:
    """Yield the times in a text that hold a number, each with no weight.

    Args:
        text: as typed.
        language: of the text.
        named: the times without a number that the text says, to be joined with a year: "toukokuussa
            2019".
    """
    months = [found for found, _ in named]
    for match in _YEAR.finditer(text):
        year = match.group(1)
        yield Found(f"year_{year}", match.start(), match.end()), 0
        for month in months:
            name = _base(month.term_id)
            if (
                name
                and month.end <= match.start()
                and _NEAR.match(text[month.end : match.start(1)])
            ):
                yield Found(f"{name}_{year}", month.start, match.end()), 0
    for match in _AGO[language].finditer(text):
        count = _count(match.group(1), language)
        if 0 < count <= _MOST_AGO:
            unit = _UNIT_OF[match.group(2)[:2].lower()]
            yield Found(f"{unit}_ago_{count}", match.start(), match.end()), 0


def is_past(text: str, start: int) -> bool:
    """Return whether the time at `start` is one that has been, as far as the word before tells."""
    return _NO_PAST.search(text[:start]) is None


def counted_time(term_id: str, language: Language) -> str:
    """Return the words of a time that holds a number.

    Raises:
        KeyError: when there is no such time.
    """
    name, _, number = term_id.rpartition("_")
    if not number.isascii() or not number.isdigit():
        raise KeyError(term_id)
    at = ("fi", "sv", "en").index(language)
    if name == "year":
        return f"{('vuonna', 'år', 'in')[at]} {number}"
    if name in _WITH_YEAR:
        return f"{_WITH_YEAR[name][at]} {number}"
    units = _UNITS.get(name.removesuffix("_ago"))
    if units is None or not name.endswith("_ago"):
        raise KeyError(term_id)
    one, many = units[language]
    count = int(number)
    words = one if count == 1 else f"{_in_words(count, language)} {many}"
    return {"fi": f"{words} sitten", "sv": f"för {words} sedan", "en": f"{words} ago"}[language]


def _base(term_id: str) -> str | None:
    """Return the month or season of a time such as last_spring or in_may."""
    name = term_id.rpartition("_")[2]
    return name if name in _WITH_YEAR else None


def _count(word: str | None, language: Language) -> int:
    if word is None:
        return 1
    word = word.lower()
    if word.isdigit():
        return int(word)
    spoken = _SPOKEN[language].get(word)
    return spoken or _NUMBERS[language].index(word) + 1


def _in_words(count: int, language: Language) -> str:
    numbers = _NUMBERS[language]
    return numbers[count - 1] if count <= len(numbers) else str(count)
