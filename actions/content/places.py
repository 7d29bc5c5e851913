"""Places of Finland: which region a town is in, what is near, and what people call it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal

from actions.content.place_file import PlaceFile, current_place_file
from actions.finnish import base_form, local_case
from actions.swedish import place_of

# A part of `Level` in the search for programmes.
Nearness = Literal["exact", "near", "next"]

# What may stand before a name: "i Åbo", "in the capital region".
_BEFORE: Final = re.compile(r"^(?:(?:i|in|på|från|from|near|nära) )?(?:the )?", re.IGNORECASE)
_JOINTS: Final = re.compile(r"[\s\-–_]+")
_SAINT: Final = re.compile(r"^(?:s:t|s:ta|st\.?|sankt|sankta) ")
_LONGEST: Final = 60
# Lets one wrong letter of four pass, and two of seven.
_LIKENESS: Final = 0.7
_NAMES_OF_ONE_PLACE: Final = 4


class Places:
    """All places, ready to be looked up. A key is the Finnish name of one."""

    def __init__(self, file: PlaceFile) -> None:
        """Take the places of a file."""
        self._file = file

    def knows(self, key: str) -> bool:
        """Return whether this is the key of a place."""
        return key in self._file.swedish

    def region_of(self, key: str) -> str | None:
        """Return the region that a place lies in, itself for a region.

        Args:
            key: of a place.

        Returns:
            None for an unknown key, and for an area that lies in several regions.
        """
        regions = self._regions(key)
        return next(iter(regions)) if len(regions) == 1 else None

    def nearness(self, wished: str, offered: str) -> Nearness | None:
        """Return how near a place is to another one.

        Args:
            wished: the key of the place that somebody asked for.
            offered: the key of the place that there is something in.

        Returns:
            exact for the same place or when one contains the other; near in the same region or
            area; next in a neighbouring region; None when far off or unknown.
        """
        if not (self.knows(wished) and self.knows(offered)):
            return None
        ours, theirs = self._towns(wished), self._towns(offered)
        if ours <= theirs or theirs <= ours:
            return "exact"
        regions, others = self._regions(wished), self._regions(offered)
        in_one_area = any(
            ours & towns and theirs & towns
            for towns in (set(area.municipalities) for area in self._file.areas.values())
        )
        if regions & others or in_one_area:
            return "near"
        neighbours = {name for region in regions for name in self._file.regions[region].next}
        return "next" if neighbours & others else None

    def named(self, text: str) -> str | None:
        """Return the place that a text names, or None.

        Args:
            text: a name alone, in Finnish, Swedish or English, in any case: 'Tampereella', 'åbo'.
        """
        said = " ".join(text.split())
        if not said or len(said) > _LONGEST:
            return None
        bare = _BEFORE.sub("", said)
        if found := self._listed(said) or self._listed(bare):
            return found
        base = base_form(bare.title(), "place")
        # Huittisista: a plural by its form, a town of which the name is in the singular.
        singular = base[:-3] + "nen" if base.endswith("set") else base
        return self._listed(base) or self._listed(singular)

    def suggestions(self, text: str, most: int = 3) -> list[str]:
        """Return the places that a misspelt name may mean, likeliest first.

        Args:
            text: as typed: 'Tanpere', 'Jyväskyle'.
            most: how many at most.
        """
        said = _folded(" ".join(text.split())[:_LONGEST])
        alike = get_close_matches(said, self._spellings, most * _NAMES_OF_ONE_PLACE, _LIKENESS)
        keys = dict.fromkeys(key for name in alike for key in self._spellings[name])
        return list(keys)[:most]

    def name(self, key: str, language: str) -> str:
        """Return what a place is called: 'Turku', 'Åbo'; an unknown key as it is.

        Args:
            key: of a place.
            language: fi, sv or en.
        """
        if language == "sv":
            return self._file.swedish.get(key, key)
        if language == "en":
            known = self._file.regions.get(key) or self._file.areas.get(key)
            if known is not None:
                return known.en
            return self._file.swedish[key] if key in self._file.swedish_in_english else key
        return key

    def where(self, key: str, language: str) -> str:
        """Return where one is in a place: 'Turussa', 'i Åbo', 'in Turku'.

        Args:
            key: of a place; an unknown one is taken for a municipality.
            language: fi, sv or en.
        """
        known = self._file.regions.get(key) or self._file.areas.get(key)
        if known is not None:
            return known.where.in_language(language)
        if language == "sv":
            return place_of(self.name(key, "sv"), "place")
        if language == "en":
            return f"in {self.name(key, 'en')}"
        return (
            self._file.where_in_finnish.get(key)
            or local_case(key, "place", "in")
            or f"paikkakunnalla {key}"
        )

    def _towns(self, key: str) -> frozenset[str]:
        """Return the municipalities of a place, itself for a municipality."""
        known = self._file.regions.get(key) or self._file.areas.get(key)
        return frozenset(known.municipalities if known is not None else [key])

    def _regions(self, key: str) -> frozenset[str]:
        of = self._file.regions_of
        return frozenset(of[town] for town in self._towns(key) if town in of)

    def _listed(self, name: str) -> str | None:
        """Return the place with this name; without its dots and rings only when that is certain."""
        if key := self._names.get(_plain(name)):
            return key
        keys = self._spellings.get(_folded(name), ())
        return keys[0] if len(keys) == 1 else None

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Return the key of each name; what a place is called in Finnish comes first."""
        names: dict[str, str] = {}
        for written in zip(*map(self._ways, self._file.swedish), strict=False):
            for key, name in written:
                names.setdefault(_plain(name), key)
        for key, others in self._file.also.items():
            for name in others:
                names.setdefault(_plain(name), key)
        return MappingProxyType(names)

    def _ways(self, key: str) -> Iterable[tuple[str, str]]:
        known = self._file.regions.get(key) or self._file.areas.get(key)
        where = known.where.fi if known else self._file.where_in_finnish.get(key, key)
        return ((key, way) for way in (key, self.name(key, "sv"), self.name(key, "en"), where))

    @cached_property
    def _spellings(self) -> Mapping[str, tuple[str, ...]]:
        """Return the keys of each name written without dots and rings."""
        keys: dict[str, dict[str, None]] = {}
        for name, key in self._names.items():
            keys.setdefault(_folded(name), {})[key] = None
        return MappingProxyType({name: tuple(found) for name, found in keys.items()})


def _plain(name: str) -> str:
    """Return a name without regard to case, hyphens and how 'saint' is written."""
    text = _JOINTS.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip(" .,!?")
    return _SAINT.sub("s:t ", text)


def _folded(name: str) -> str:
    """Return a name as it is typed on a keyboard without å, ä and ö."""
    parts = unicodedata.normalize("NFD", _plain(name))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


class LivePlaces:
    """Keeps the places of the file as it is now, with what was worked out from it."""

    def __init__(self) -> None:
        """Read nothing before the first use."""
        self._file: PlaceFile | None = None
        self._places: Places | None = None

    def current(self) -> Places:
        """Return the places, worked out again when the file has changed since.

        Raises:
            ContentInvalidError: when there has never been a good file.
        """
        file = current_place_file()
        if self._places is None or file is not self._file:
            self._file, self._places = file, Places(file)
        return self._places


_live = LivePlaces()


def current_places() -> Places:
    """Return the product's places as they are now.

    Raises:
        ContentInvalidError: when there has never been a good file.
    """
    return _live.current()
