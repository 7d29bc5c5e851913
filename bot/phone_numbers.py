"""Find phone numbers in a plain copy of a text, and leave dates, times and other numbers alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from phonenumbers import Leniency, PhoneNumberMatcher, PhoneNumberType, number_type
from stdnum.fi import ytunnus

Span = tuple[int, int]

_REGION: Final = "FI"
# Stands where there is no number to call, or one was found: no digit, letter, space or sign.
_OTHER: Final = "\u2022"
# Nobody has so many numbers in one message; a message full of digits must not keep a turn waiting,
# at some 0.2 ms that the library takes for each.
_MOST_DIGITS_TO_WEIGH: Final = 160

# A mobile number is told by its first digits, whatever follows: a mistyped one is personal too.
# Seven digits after the prefix first, so that "040 1234567 10-12" keeps its time.
_MOBILE: Final = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:(?:\+|00) ?358[ -]?(?:\(0\)[ -]?|0)?|\(?0)[ -]?(?:4[0-9]|50)\)?"
    rf"(?:(?:{'|'.join(rf'(?:[ ()./_,-]{{0,3}}[0-9]){{{count}}}' for count in (7, 8, 6, 5))})(?!\d)"
    r"|\d{5,14})"
)
_ABROAD: Final = re.compile(r"(?<![\w+])(?:\+|00)[1-9](?:[ ()./-]{0,2}\d){8,14}(?!\d)")
_AMOUNT: Final = re.compile(r" ?(?:€|\$|£|%|eur|euro|e\b|kr|kpl|mk)", re.IGNORECASE)
_ENOUGH_DIGITS: Final = re.compile(r"[0-9](?:[^0-9\w\n]{0,4}_?[0-9]){5}")
# What the library is asked about.
_MAY_BE_NUMBER: Final = re.compile(r"[+(]{0,2}\d(?:[ ()./~x-]{0,4}\d){5,}")
# "puh. 1234567": without its area code a number is one only by the word before it.
_NAMED: Final = re.compile(
    r"(?<!\w)(?:puh|puhelin|puhelinnumero|puhelinnumeroni|puhnro|numeroni|numero on|numeromme|gsm|"
    r"whatsapp|tel|tfn|telefon|telefonnummer|mobil|mitt nummer|phone|phone number|mobile|cell|my number)"
    r"(?: on| är| is)?[.:]{0,2} ?(?P<number>\d(?:[ -]?\d){6,11})(?!\w|[ -]?\d)",
    re.IGNORECASE,
)

# What looks like a number to call and is none.
_NO_NUMBERS: Final = (
    # An address on the web; those of messengers hold a number, see below.
    re.compile(r"(?:https?://|www\.|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}/)\S*", re.IGNORECASE),
    re.compile(r"(?<![\d.+])[0-3]?\d\. ?[01]?\d\. ?(?:19|20)?\d\d(?!\d)"),
    re.compile(r"(?<![\d/-])[0-3]?\d([/-])[01]?\d\1(?:19|20)\d\d(?!\d)"),
    re.compile(r"(?<![\d/-])(?:19|20)\d\d([/.-])[01]?\d\1[0-3]?\d(?!\d)"),
    re.compile(r"(?<![\d/+-])(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d\d(?![ -]?\d)"),
    re.compile(r"(?<![\d.,:])[0-2]?\d[.:][0-5]\d ?- ?[0-2]?\d[.:][0-5]\d(?![\d.,:])"),
    # Decimals; "0-100 000 €", postal codes, years in a row.
    re.compile(r"(?<![\d.,])0[.,]\d{1,2}(?! ?\d)(?![.,]\d)"),
    re.compile(r"(?<![\d+(])0 ?- ?[1-9]\d{0,2} ?(?:\d00|000)(?: 000)*(?! ?\d)"),
    re.compile(r"(?<![\d+-])\d{5}(?: ?[-,] ?|(?= [A-ZÅÄÖ]))(?:\d{5})?(?![ -]?\d)"),
    re.compile(r"(?<![\d+-])(?:19|20)\d\d(?:[ ,/-]{1,3}(?:19|20)\d\d)+(?!\d)"),
)
_MESSENGER: Final = re.compile(
    r"wa\.me/|t\.me/\+|whatsapp|tel[:=]|phone=|puh(?:elin)?=", re.IGNORECASE
)
_BUSINESS_ID: Final = re.compile(r"(?<![\d-])\d{7}-\d(?!\d)")

# MIELI's crisis helplines, 09 2525 0111 and the following, which the bot itself gives.
_HELPLINES: Final = range(925250111, 925250120)


def phone_numbers(text: str) -> Iterator[Span]:
    """Find phone numbers as people type them, Finnish and foreign.

    Free and public helplines are no personal data and stay.

    Args:
        text: a plain copy, see `bot.lookalikes`, without other personal data.
    """
    if not _ENOUGH_DIGITS.search(text):
        return
    digits = sum(map(str.isdigit, text))
    left = _without_others(text)
    finders = [_mobile, _abroad, _named]
    if digits <= _MOST_DIGITS_TO_WEIGH:
        finders.insert(1, _weighed)
    for find in finders:
        for start, end in tuple(find(left)):
            yield start, end
            left = left[:start] + _OTHER * (end - start) + left[end:]


def _mobile(text: str) -> Iterator[Span]:
    return (match.span() for match in _MOBILE.finditer(text))


def _abroad(text: str) -> Iterator[Span]:
    """Find numbers with a country's code that the library calls wrong: they may be mistyped."""
    for match in _ABROAD.finditer(text):
        if not _AMOUNT.match(text, match.end()):
            yield match.span()


def _named(text: str) -> Iterator[Span]:
    return (match.span("number") for match in _NAMED.finditer(text))


def _weighed(text: str) -> Iterator[Span]:
    """Find what libphonenumber calls a valid number, except free and public lines."""
    for piece in _MAY_BE_NUMBER.finditer(text):
        # With what stands around it: a number in a word is none.
        start = max(0, piece.start() - 2)
        part = text[start : piece.end() + 2]
        for found in PhoneNumberMatcher(part, _REGION, leniency=Leniency.VALID):
            number = found.number
            free = number_type(number) == PhoneNumberType.TOLL_FREE
            if not free and number.national_number not in _HELPLINES:
                yield start + found.start, start + found.end


def _without_others(text: str) -> str:
    """Return a text of the same length in which only what may be a number to call has digits."""
    for pattern in _NO_NUMBERS:
        text = pattern.sub(_dotted_unless_messenger, text)
    return _BUSINESS_ID.sub(_dotted_if_business, text)


def _dotted_unless_messenger(match: re.Match[str]) -> str:
    return match.group() if _MESSENGER.search(match.group()) else _OTHER * len(match.group())


def _dotted_if_business(match: re.Match[str]) -> str:
    return _OTHER * len(match.group()) if ytunnus.is_valid(match.group()) else match.group()
