"""Swedish forms of names: 'Wolt' to 'Wolts', 'på Wolt'; 'Turku' to 'i Åbo'."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from actions.content.place_file import current_place_file

# What data/content/places.yml does not hold: the country itself.
_COUNTRY: Final = MappingProxyType({"suomi": "Finland"})
# Where one is on rather than in: islands, and municipalities that are islands.
_ISLANDS: Final = frozenset(
    {
        "åland", "föglö", "kökar", "brändö", "kumlinge", "sottunga", "vårdö", "eckerö", "karlö",
        "kimitoön", "sveaborg", "drumsö", "island", "gotland", "öland", "malta", "cypern", "kuba",
        "filippinerna", "irland", "grönland", "jamaica", "madagaskar",
    }
)  # fmt: skip
# Learning and public bodies, where one is "vid", whoever says what they are.
_AT_BODIES = re.compile(
    r"universitet|högskol|akademi|institut|gymnasi|yliopisto|ammattikorkea|university|\bstad$"
    r"|kommun$|läroverk|\b(?:arcada|novia|hanken|aalto|metropolia|laurea|haaga-helia|diak|lut|lab"
    r"|tamk|jamk|turku amk|xamk|savonia|centria|humak|samk|seamk|hamk|karelia)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:^|[\s-])(?:[A-ZÅÄÖ]{2,}|\w*\d)$")


def genitive(name: str) -> str:
    """Return whose something is: 'Annas', 'Markus', 'Marx’', 'THL:s'.

    Args:
        name: in its base form.
    """
    if _ABBREVIATION.search(name):
        return f"{name}:s"
    last = name[-1:].lower()
    if last == "s":
        return name
    return f"{name}’" if last in {"x", "z"} else f"{name}s"


def place_of(name: str, kind: str) -> str:
    """Return where something is, with its preposition: 'på Slush', 'i Åbo', 'vid Åbo Akademi'.

    Args:
        name: in its base form; Finnish names of places become Swedish ones.
        kind: of a place, one of `details.OccasionKind`.
    """
    if kind == "place":
        place = finnish_place(name)
        island = place.lower() in _ISLANDS or place.lower().endswith("öarna")
        return f"{'på' if island else 'i'} {place}"
    at_body = kind == "school" or (kind == "employer" and _AT_BODIES.search(name))
    return f"{'vid' if at_body else 'på'} {name}"


def finnish_place(name: str) -> str:
    """Return the Swedish name of a place in Finland, or the name as it is when it has no other.

    Args:
        name: in Finnish, in any case; or in Swedish already.
    """
    said = name.casefold()
    return current_place_file().swedish_only.get(said) or _COUNTRY.get(said, name)
