"""Hear how old somebody is. Patterns read folded text.

Under 30 is young, 50 and over is what programmes for over 50 are for, and from 36 nobody is young
to a programme for the young; between 30 and 35 that depends on the programme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

_YOUNG_BELOW, _YOUNG_NO_MORE, _OLDER_FROM = 30, 36, 50
_LEAST, _MOST = 15, 99


class Age(NamedTuple):
    """An age that a message tells: from `least` to `most` years, at an offset."""

    least: int
    most: int
    start: int
    end: int

    @property
    def tag(self) -> str | None:
        """The group that it belongs to."""
        if self.most < _YOUNG_BELOW:
            return "young"
        return "over_50" if self.least >= _OLDER_FROM else None

    @property
    def not_young(self) -> bool:
        """Whether it is too high to be young."""
        return self.least >= _YOUNG_NO_MORE


# Numerals: tens and, joined to them, units; in Finnish also as people say them.
_TENS: tuple[tuple[str, int], ...] = (
    *((f"{word}kymmenta", tens) for word, tens in (("kaksi", 20), ("kolme", 30), ("nelja", 40))),
    *((f"{word}kymmenta", tens) for word, tens in (("viisi", 50), ("kuusi", 60))),
    *((f"{word}ky(?:t|m(?:ppi|mpi)?)", tens) for word, tens in (("kaks", 20), ("kol(?:me)?", 30))),
    *((f"{word}ky(?:t|mppi)", tens) for word, tens in (("nel", 40), ("viis", 50), ("kuus", 60))),
    *(("tjugo", 20), ("trettio?", 30), ("fyrtio?", 40), ("femtio?", 50), ("sextio?", 60)),
    *(("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60)),
)
_UNITS: tuple[tuple[str, int], ...] = (
    *(("(?:yks|yksi|en|ett|one)", 1), ("(?:kaks|kaksi|tva|two)", 2)),
    *(
        ("(?:kol|kolme|tre|three)", 3),
        ("(?:nel|nelja|fyra|four)", 4),
        ("(?:viis|viisi|fem|five)", 5),
    ),
    *(("(?:kuus|kuusi|sex|six)", 6), ("(?:seit|seiska|seitseman|sju|seven)", 7)),
    *(("(?:kasi|kaheksan|kahdeksan|atta|eight)", 8), ("(?:ysi|yheksan|yhdeksan|nio|nine)", 9)),
)
_TEENS: tuple[tuple[str, int], ...] = (
    *(("(?:seitsemantoista|sjutton|seventeen)", 17), ("(?:kahdeksantoista|arton|eighteen)", 18)),
    ("(?:yhdeksantoista|nitton|nineteen)", 19),
)
_UNIT = "|".join(word for word, _ in _UNITS)
_NUMBER = (
    rf"(?:\d{{2}}|(?:{'|'.join(word for word, _ in _TENS)})(?:[- ]?(?:{_UNIT}))?"
    rf"|{'|'.join(word for word, _ in _TEENS)})"
)
# What follows a number that is no age: a time, a distance, a share, work done.
_NO_AGE = (
    r"(?!\d|[.,]\d|\s*(?:%|€|km|kk|cm|kg|op\b|sp\b|h\b|min|pros|perc|euro|tunti|tunnin|timm|hour|day|paiv|week|viik|vecko"
    r"|month|manad|kuukau|minut|metr|kilom|credit|people|hen|ihmis|person|hakemu|appli|ansok|asteen)"
    r"|[\s-]*(?:v|vuotta|vuoden|vuotinen|years?|yrs?|ar|ars)\b\.?\s+(?:(?!ja |och |and |o |& )\w+ )?(?:kokemu\w*|tyokokem\w*|tyo\w*|toita|toissa|alalla|sitten|uraa|ura|taalla"
    r"|suomessa|ollut|tehny\w*|asunu\w*|of|in\b|ago|experience|working|here|erfarenhet|arbets(?!l|s)\w*|sedan|i (?:finland|bransch\w*)|har\b))"
)
_AGED = r"(?:[- ]?(?:vuotia\w+|v\b|vee\b|yo\b|aring\w*|arig\w*|bast\b)|[- ]years?[- ]old|\s*(?:vuotta vanha|ar gammal|yrs? old|years? of age|y/o))"
_I_AM = r"(?:olen|oon|jag ar|jag e|ja e|jag blir|jag fyller|fyller|fyllde|fyllt|i'?m|i am|aged?|ikani on|ika on|ikaa mulla on|ikaa on|ikaa|ika|tayt(?:in|an|tanyt)|turned|turning|turn|alder|min alder ar|ar)"
_WELL = r"(?:(?:nyt|jo|vasta|just|juuri|kohta|pian|melkein|noin|now|nu|only|already|almost|nearly|about|just|soon|bara|redan|snart|nastan|ca|en|a|an)\s+){0,2}"
_PERSON = r"(?:nainen|naispuolinen|mies|miespuolinen|tytto|poika|rouva|woman|man|female|male|guy|girl|lady|mom|mum|kvinna|tjej|kille|aiti|isa|mamma|pappa)"
_NOT_OWN = re.compile(
    r"(?:\b(?:asun\w*|ollut|tehny\w*|tyoskennel\w*|been|lived?|living|worked|working|for|bott|jobbat|arbetat|i|over|yli|past|last|viimeiset|noin"
    r"|ikaraja\w*|age limit|aldersgrans\w*|sitten|in)(?: (?:is|on|ar|taalla|suomessa|here|har|i|the|about|nearly))*|\bnumero|\bnumber|\bnummer|[-–+.\d])\s*$"
)
_EXACT = re.compile(
    rf"\b(?P<sure>{_NUMBER}){_AGED}{_NO_AGE}"
    rf"|\b{_I_AM}:?\s+{_WELL}(?P<said>{_NUMBER}){_NO_AGE}(?![-\w+])"
    rf"|\b{_PERSON}(?:\s*[,(/]\s*|\s+){_WELL}(?P<behind>\d{{2}}){_NO_AGE}(?![-\w+])"
    rf"|(?:^|[.,;(]\s*)(?P<before>\d{{2}})\s*[,/ ]\s*{_PERSON}\b"
    r"|^\s*(?P<first>\d{2})(?=\s*[,;]\s*[^\W\d])"
    rf"|(?<!\d),\s*(?P<alone>\d{{2}})(?=\s*(?:[,;.!]\D|[,;.!]?$))"
)
_DECADES: Mapping[str, int] = MappingProxyType(
    {
        r"(?:pari|kaksi|kaks)kymp\w+|kahdenkympin|tjugoars\w*|20-?ars\w*|tjugoplus\w*|(?:twenty|20)-?something": 20,
        r"kol(?:me)?kymp\w+|kolmenkympin|trettioars\w*|30-?ars\w*|trettioplus\w*|(?:thirty|30)-?something": 30,
        r"nel(?:i|ja)?kymp\w+|neljankympin|nelissakympi\w+|neljissakymmenissa|fyrtioars\w*|40-?ars\w*|fyrtioplus\w*|(?:forty|40)-?something": 40,
        r"vii(?:s|si)kymp\w+|viidenkympin|viidenkymmenen|femtioars\w*|50-?ars\w*|femtioplus\w*|(?:fifty|50)-?something": 50,
        r"kuu(?:s|si)kymp\w+|kuudenkympin|sextioars\w*|60-?ars\w*|(?:sixty|60)-?something": 60,
        r"sei(?:tseman|s)?kymp\w+|seitsemankympin|sjuttioars\w*|70-?ars\w*|(?:seventy|70)-?something": 70,
    }
)
_IN_MY = re.compile(
    r"(?:\bin (?:my|his|her|their|the) (?:(?P<part>early|mid|middle|late)[ -])?|\b(?P<bare>early|mid|late)[ -])(?P<tens>(?:twent|thirt|fort|fift|sixt)(?=ies)|[2-6]0'?s\b)(?:ies)?"
)
_ENGLISH_TENS: Mapping[str, int] = MappingProxyType(
    {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60}
)
_PARTS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (6, 9)}
)
_BOUND = re.compile(
    rf"\b(?:(?P<above>yli|over|above|past|older than|aldre an|vanhempi kuin)|(?P<below>alle|under|below|younger than|yngre an|nuorempi kuin))\s+(?P<years>{_NUMBER}){_NO_AGE}"
    rf"(?=\W|$|-?v)(?!\s*(?:v\b|vuotta|vuoden|years?|ar)\s+(?!old|gammal|vanh))"
    r"|(?<!\d)(?P<plus>[3-7]\d)\s?(?:\+|plus\b)"
)
_UNDER = re.compile(r"\b(?:alle|under)\s+$")
_ABOVE = re.compile(r"\b(?:yli|over|past|reilu|reilusti)\s+$")


def ages(low: str) -> list[Age]:
    """Return the ages that somebody tells, from left to right.

    Args:
        low: the message, folded.
    """
    found: list[Age] = []
    for age in sorted((*_bounds(low), *_decades(low), *_exact(low)), key=lambda each: each.start):
        inside = any(age.start < other.end and other.start < age.end for other in found)
        if age.most >= _LEAST and age.least <= _MOST and not inside:
            found.append(age)
    return found


def _exact(low: str) -> Iterator[Age]:
    for match in _EXACT.finditer(low):
        start, end = match.span(match.lastgroup or 0)
        if match.lastgroup == "said" or not _NOT_OWN.search(low[:start]):
            years = _value(low[start:end])
            yield Age(years, years, match.start(), match.end())


def _decades(low: str) -> Iterator[Age]:
    for pattern, tens in _DECADES.items():
        for match in re.finditer(rf"\b(?:{pattern})", low):
            before = low[: match.start()]
            least = 0 if _UNDER.search(before) else tens
            most = tens - 1 if not least else _MOST if _ABOVE.search(before) else tens + 9
            yield Age(least, most, *match.span())
    for match in _IN_MY.finditer(low):
        tens = _ENGLISH_TENS.get(match["tens"]) or int(match["tens"][:2])
        first, last = _PARTS.get(match["part"] or match["bare"] or "", (0, 9))
        yield Age(tens + first, tens + last, *match.span())


def _bounds(low: str) -> Iterator[Age]:
    for match in _BOUND.finditer(low):
        years = _value(match["years"] or match["plus"])
        if match["below"]:
            yield Age(0, years - 1, *match.span())
        elif match["above"]:
            yield Age(years + 1, _MOST, *match.span())
        else:
            yield Age(years, _MOST, *match.span())


def _value(number: str) -> int:
    """Return the figure that a numeral stands for."""
    if number.isdigit():
        return int(number)
    for word, value in _TEENS:
        if re.fullmatch(word, number):
            return value
    for word, tens in _TENS:
        if begins := re.match(word, number):
            rest = number[begins.end() :].strip("- ")
            return tens + next((unit for each, unit in _UNITS if re.fullmatch(each, rest)), 0)
    return 0
