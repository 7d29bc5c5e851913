"""data/content/places.yml: regions, municipalities and areas of Finland, as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from pydantic import Field, model_validator
from typing_extensions import Self

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Strict, Text, Translations

PLACES_FILE = DEFAULT_DIRECTORY / "places.yml"


class Region(Strict):
    """One of the 19 regions.

    Attributes:
        sv: its name in Swedish.
        en: its name in English.
        where: where one is: 'Uudellamaalla', 'i Nyland', 'in Uusimaa'.
        next: the regions with which it shares a border.
        municipalities: in it, by Finnish name, with the Swedish one.
    """

    sv: Text
    en: Text
    where: Translations
    next: tuple[Text, ...] = Field(min_length=1)
    municipalities: dict[Text, Text] = Field(min_length=1)


class Surroundings(Strict):
    """An area that people speak of beside regions and municipalities, such as the capital's.

    Attributes:
        sv: its name in Swedish, in the definite form.
        en: its name in English.
        where: where one is.
        municipalities: that belong to it.
    """

    sv: Text
    en: Text
    where: Translations
    municipalities: tuple[Text, ...] = Field(min_length=2)


class PlaceFile(Strict):
    """The whole file.

    Attributes:
        regions: by Finnish name.
        areas: by Finnish name.
        swedish_in_english: municipalities that English calls by their Swedish name.
        where_in_finnish: where one is in a municipality, when the rules do not give it.
        also: what else people call a place.
    """

    regions: dict[Text, Region] = Field(min_length=1)
    areas: dict[Text, Surroundings]
    swedish_in_english: tuple[Text, ...] = ()
    where_in_finnish: dict[Text, Text] = Field(default_factory=dict)
    also: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        found = [name for region in self.regions.values() for name in region.municipalities]
        if twice := sorted({name for name in found if found.count(name) > 1}):
            raise ValueError(f"in two regions: {', '.join(twice)}: keep each in one")
        if faults := [f"{place}: {problem}" for place, problem in self._faults(set(found))]:
            raise ValueError("; ".join(faults))
        return self

    def _faults(self, municipalities: set[str]) -> Iterator[tuple[str, str]]:
        for name, region in self.regions.items():
            for other in region.next:
                if other not in self.regions:
                    yield name, f"next to it is {other!r}, which is no region: check its spelling"
                elif name not in self.regions[other].next:
                    yield name, f"is next to {other}, so {other} is next to it: add it there"
        for name, area in self.areas.items():
            yield from self._unknown(name, area.municipalities, municipalities)
        yield from self._unknown("swedish_in_english", self.swedish_in_english, municipalities)
        yield from self._unknown("where_in_finnish", self.where_in_finnish, municipalities)
        everything = {*municipalities, *self.regions, *self.areas}
        yield from self._unknown("also", self.also, everything)

    @staticmethod
    def _unknown(
        place: str, names: tuple[str, ...] | Mapping[str, object], known: set[str]
    ) -> Iterator[tuple[str, str]]:
        for name in names:
            if name not in known:
                yield place, f"{name!r} is not among the places above: check its spelling"

    @cached_property
    def regions_of(self) -> Mapping[str, str]:
        """Return the region of each municipality."""
        return MappingProxyType(
            {
                municipality: name
                for name, region in self.regions.items()
                for municipality in region.municipalities
            }
        )

    @cached_property
    def swedish(self) -> Mapping[str, str]:
        """Return the Swedish name of each place."""
        names = {name: place.sv for name, place in (self.regions | self.areas).items()}
        for region in self.regions.values():
            names |= region.municipalities
        return MappingProxyType(names)

    @cached_property
    def swedish_only(self) -> Mapping[str, str]:
        """Return the Swedish names that are not the Finnish ones, by the casefolded Finnish name."""
        return MappingProxyType(
            {name.casefold(): sv for name, sv in self.swedish.items() if name != sv}
        )


_live = LiveFile(PLACES_FILE, PlaceFile)


def current_place_file() -> PlaceFile:
    """Return the product's places as they are now.

    Raises:
        ContentInvalidError: when there has never been a good file.
    """
    return _live.current()
