"""Hide personal data that a user types, before anything is stored or understood.

A mask is made of dots: no markup, no letters, so that features and drafts lose it by themselves.
Each kind has its own, so that a reader, and a review of a pasted message, can tell what was there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from bot.lookalikes import plain_copy
from bot.personal_data import Span, accounts, cards, emails, identity_codes
from bot.phone_numbers import phone_numbers

Kind = Literal["identity_code", "email", "phone", "account", "card"]
KINDS: tuple[Kind, ...] = get_args(Kind)

MASKS: Mapping[Kind, str] = MappingProxyType(
    {
        "identity_code": "•••–•••",
        "email": "•••@•••",
        "phone": "••• •••",
        "account": "•••• ••••",
        "card": "•••• •••• ••••",
    }
)
# In this order: the digits of an account are no phone number.
_DETECTORS: tuple[tuple[Kind, Callable[[str], Iterator[Span]]], ...] = (
    ("email", emails),
    ("identity_code", identity_codes),
    ("account", accounts),
    ("card", cards),
    ("phone", phone_numbers),
)
# The shortest numbers that are found have so many digits.
_LEAST_DIGITS = 6
_ADDRESS_SIGNS = ("@", " at ", " ät ", "(", "[", "{", "<", " dot ", " piste ", " punkt ")
# What is found is taken out of the copy for the detectors that follow: no letter, digit or space.
_FOUND = "\u2022"

_RESPONSE = "utter_masked"
_CONTACTS: frozenset[Kind] = frozenset({"email", "phone"})


@dataclass(frozen=True, slots=True)
class Masked:
    """A text that may be stored.

    Attributes:
        text: with a mask of dots in place of each thing, otherwise letter for letter as typed.
        kinds: of what was hidden, each once, in the order of `KINDS`; empty when nothing was.
    """

    text: str
    kinds: tuple[Kind, ...]


def mask(text: str) -> Masked:
    """Return `text` without identity codes, e-mail addresses, phone, account and card numbers.

    Masking a masked text changes nothing. Identity codes count also when mistyped. Business ids,
    dates, years, amounts and free helplines stay.

    Args:
        text: as `bot.texts.clean` returns it, any length.
    """
    kinds: set[Kind] = set()
    while found := _found_in(text):
        for start, end, kind in reversed(found):
            text = text[:start] + MASKS[kind] + text[end:]
            kinds.add(kind)
        # Once more, for what only stands alone now. It ends: every round takes digits or letters.
    return Masked(text, tuple(kind for kind in KINDS if kind in kinds))


def note_responses(kinds: Iterable[Kind]) -> tuple[str, ...]:
    """Return the responses of data/responses/safety.yml that tell the user what was hidden.

    Args:
        kinds: of `Masked.kinds`.

    Returns:
        One name a kind, how to reach the user last; one for a phone number and an e-mail address
        together, which come together most often.
    """
    hidden = set(kinds)
    names = [f"{_RESPONSE}_{kind}" for kind in KINDS if kind in hidden - _CONTACTS]
    contacts = hidden & _CONTACTS
    if contacts:
        names.append(f"{_RESPONSE}_{'contacts' if contacts == _CONTACTS else min(contacts)}")
    return tuple(names)


def _found_in(text: str) -> list[tuple[int, int, Kind]]:
    """Return where personal data stands in a text, in order and without overlaps."""
    if sum(map(str.isnumeric, text)) < _LEAST_DIGITS and not _may_hold_address(text):
        return []
    copy = plain_copy(text)
    left, found = copy.text, list[tuple[int, int, Kind]]()
    for kind, detect in _DETECTORS:
        for start, end in _apart(detect(left)):
            found.append((*copy.span(start, end), kind))
            left = left[:start] + _FOUND * (end - start) + left[end:]
    return sorted(found)


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Return the spans of one detector, joined where they overlap."""
    first: Span | None = None
    for start, end in sorted(spans):
        if first is not None and start < first[1]:
            first = first[0], max(first[1], end)
            continue
        if first is not None:
            yield first
        first = start, end
    if first is not None:
        yield first


def _may_hold_address(text: str) -> bool:
    return any(sign in text for sign in _ADDRESS_SIGNS) or not text.isascii()
