"""Find identity codes, e-mail addresses, account and card numbers in a plain copy of a text.

Every pattern is linear: what repeats never overlaps with what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from stdnum import iban, luhn, numdb
from stdnum.fi import hetu

Span = tuple[int, int]

# Century signs: + for 1800; - Y X W V U for 1900; A B C D E F for 2000 (DVV, in use since 2023).
_CODE: Final = re.compile(
    r"(?<!\d)(?P<date>[0-3]\d[01]\d\d\d) ?(?P<sign>[-+A-FU-Y]) ?(?P<end>\d{3} ?[0-9A-Z])(?![0-9A-Za-z])",
    re.IGNORECASE,
)
# Mistyped, of no day that there is: the letter tells; "150000-200k" is an amount.
_CODE_OF_NO_DAY: Final = re.compile(
    r"(?<![0-9A-Za-z])\d{6}[-+]\d{3}[A-DFHJLNPR-Y](?![0-9A-Za-z])", re.IGNORECASE
)
_SWEDISH_CODE: Final = re.compile(r"(?<![\w-])\d\d[01]\d[0-9]\d[-+]\d{4}(?![\w-])")
# The birthday with dots, and the code without its sign: only with the right check character.
_CODE_WITH_DOTS: Final = re.compile(
    r"(?<![\w.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?:\d\d)?(?P<year>\d\d) ?(?P<sign>[-+A-FU-Y]) ?(?P<end>\d{3}[0-9A-Z])(?!\w)",
    re.IGNORECASE,
)
_CODE_WITHOUT_SIGN: Final = re.compile(
    r"(?<![\w-])(?P<date>[0-3]\d[01]\d\d\d) ?(?P<end>\d{3}[A-FHJ-NPR-Y])(?!\w)", re.IGNORECASE
)

_LOCAL: Final = r"(?<![\w.+%'-])[\w+%'][\w.+%'-]*"
_FREE: Final = r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|proton|protonmail|luukku|suomi24|kolumbus|elisanet|elisa|saunalahti|pp\.inet|inet|mail|gmx|ukr|yandex|telia)"
_SPELT_DOT: Final = r"(?: ?[\[({](?:dot|piste|punkt|\.)[\])}] ?| (?:dot|piste|punkt) )"
_DOT: Final = rf"(?:\.|{_SPELT_DOT})"
_EMAIL: Final = re.compile(rf"{_LOCAL}@(?:[\w-]+\.)+(?:xn--)?\w{{2,}}")
_EMAIL_APART: Final = re.compile(
    rf"(?P<local>{_LOCAL})(?: ?@ ?| (?:at|ät) )(?P<host>(?:[\w-]+\.)+[a-z]{{2,}})(?!\w)",
    re.IGNORECASE,
)
_EMAIL_SPELT: Final = re.compile(
    rf"{_LOCAL}(?: ?[\[({{<](?:at|ät|a|@|miukumauku)[\])}}>] ?[\w-]+{_DOT}| (?:at|ät|miukumauku) [\w-]+{_SPELT_DOT})"
    rf"[\w-]+(?:{_DOT}[\w-]+)*",
    re.IGNORECASE,
)
_EMAIL_CUT: Final = re.compile(rf"{_LOCAL}@{_FREE}(?![\w.-]*\w)", re.IGNORECASE)
_SPELT_SIGN: Final = re.compile(r"[\[({<@]| (?:dot|piste|punkt) ", re.IGNORECASE)
_FREE_HOST: Final = re.compile(rf"{_FREE}\.[a-z]{{2,}}", re.IGNORECASE)
# "anna@gmail.com.Soita minulle": a sentence begins without a space.
_NEXT_SENTENCE: Final = re.compile(r"(?<=\.[a-z]{2})\.[A-ZÅÄÖ]\w*$|(?<=\.[a-z]{3})\.[A-ZÅÄÖ]\w*$")

_IBAN_START: Final = re.compile(r"(?<![0-9A-Za-z])([A-Z]{2}) ?\d ?\d", re.IGNORECASE)
_STRUCTURE: Final = re.compile(r"(\d+)!([nac])")
_SIGNS: Final = {"n": "[0-9]", "a": "[A-Z]", "c": "[A-Z0-9]"}
_LEAST_DIGITS: Final = 8

# ISO/IEC 7812: the first digits of Visa, Mastercard, American Express, Diners, Discover, JCB,
# UnionPay and Maestro; years and amounts begin with others.
_CARD: Final = re.compile(
    r"(?<![\w.,])(?:4|5[0-8]|2(?:2[2-9]|[3-6]|7[01]|720)|3[0-8]|6[0-9])[\d](?:[ -]?\d){12,22}"
)
# The most common first.
_CARD_LENGTHS: Final = (16, 15, 14, 19, 18)
_CARD_IN_FOURS: Final = re.compile(r"[45]\d{3}([ -])\d{4}\1\d{4}\1\d{4}")


def identity_codes(text: str) -> Iterator[Span]:
    """Find Finnish personal identity codes, right or mistyped, and Swedish ones.

    Args:
        text: a plain copy, see `bot.lookalikes`.
    """
    for match in _CODE.finditer(text):
        # A wrong check character does not make it less personal; "240915 a 100 m" is none, nor is
        # a piece of a longer word.
        whole = " " not in match.group() and not text[match.start() - 1 : match.start()].isalpha()
        day = whole and _is_day(match["date"])
        if day or _is_code(match["date"] + match["sign"] + match["end"]):
            yield match.span()
    yield from (match.span() for match in _CODE_OF_NO_DAY.finditer(text))
    for match in _SWEDISH_CODE.finditer(text):
        if luhn.is_valid(re.sub(r"\D", "", match.group())):
            yield match.span()
    for match in _CODE_WITH_DOTS.finditer(text):
        date = match["day"].zfill(2) + match["month"].zfill(2) + match["year"]
        if _is_code(date + match["sign"] + match["end"]):
            yield match.span()
    for match in _CODE_WITHOUT_SIGN.finditer(text):
        if any(_is_code(match["date"] + sign + match["end"]) for sign in "-A"):
            yield match.span()


def emails(text: str) -> Iterator[Span]:
    """Find e-mail addresses, also as people spell them: "anna(at)firma.fi".

    Args:
        text: a plain copy.
    """
    if "@" in text:
        for match in _EMAIL.finditer(text):
            host = match.group().partition("@")[2]
            # "3@4.50" is a price.
            if any(sign.isalpha() for sign in host):
                cut = _NEXT_SENTENCE.search(match.group())
                yield match.start(), match.end() - (len(cut.group()) if cut else 0)
        yield from (match.span() for match in _EMAIL_CUT.finditer(text))
    if "@" in text or " at " in text or " ät " in text:
        for match in _EMAIL_APART.finditer(text):
            letters = any(sign.isalpha() for sign in match["local"])
            pointed = any(sign in "._0123456789" for sign in match["local"])
            known = _FREE_HOST.fullmatch(match["host"]) is not None
            # Two signs of three: "working at wolt.com" and "12.30 @ messukeskus.fi" are none.
            if letters and pointed + known + ("@" in match.group()) >= 2:  # noqa: PLR2004
                yield match.span()
    if _SPELT_SIGN.search(text):
        yield from (match.span() for match in _EMAIL_SPELT.finditer(text))


def accounts(text: str) -> Iterator[Span]:
    """Find international account numbers (IBAN), with any spaces and hyphens.

    Args:
        text: a plain copy.
    """
    for start in _IBAN_START.finditer(text):
        pattern = _account_pattern(start.group(1).upper())
        match = pattern.match(text, start.start()) if pattern else None
        if match is None:
            continue
        digits = sum(sign.isdigit() for sign in match.group())
        valid = iban.is_valid(match.group(), check_country=False)
        # A mistyped one is told by its digits only: "AD12" may begin a code with words.
        if (valid and digits >= _LEAST_DIGITS) or not re.search("[A-Za-z]", match.group()[2:]):
            yield match.span()


def cards(text: str) -> Iterator[Span]:
    """Find payment-card numbers (Luhn), and mistyped ones that stand in four groups of four.

    Args:
        text: a plain copy.
    """
    for match in _CARD.finditer(text):
        # Behind the number its last month, "12/26", or its code may follow.
        ends = [place.end() for place in re.finditer(r"\d", match.group())]
        for count in _CARD_LENGTHS:
            part = match.group()[: ends[count - 1]] if count <= len(ends) else ""
            if part and _ends_there(text, match.start() + len(part)) and _is_card(part):
                yield match.start(), match.start() + len(part)
                break


def _ends_there(text: str, place: int) -> bool:
    return not text[place : place + 1].isdigit()


def _is_card(number: str) -> bool:
    right = luhn.is_valid(re.sub(r"\D", "", number))
    return right or _CARD_IN_FOURS.fullmatch(number) is not None


def _is_code(code: str) -> bool:
    return hetu.is_valid(code.replace(" ", ""), allow_temporary=True)


def _is_day(date: str) -> bool:
    """Tell whether six digits can be a birthday, ddmmyy."""
    return 1 <= int(date[:2]) <= 31 and 1 <= int(date[2:4]) <= 12  # noqa: PLR2004


@cache
def _account_pattern(country: str) -> re.Pattern[str] | None:
    """Return what an account number of a country looks like, or None when it has none."""
    # The library's own list; `iban.validate` wants to know where the number ends.
    found = numdb.get("iban").info(country)[0][1]
    structure = _STRUCTURE.findall(found.get("bban", ""))
    if not structure:
        return None
    signs = "".join(
        f"(?:[ .-]?{_SIGNS[kind]}){{{count}}}" for count, kind in [("2", "n"), *structure]
    )
    return re.compile(rf"[A-Z]{{2}}{signs}(?![0-9A-Za-z])", re.IGNORECASE)
