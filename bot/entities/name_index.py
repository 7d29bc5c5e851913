"""Listed names of people and of places abroad by their inflected forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from bot.entities.finnish_inflection import endings, fits, stems_of
from bot.entities.gazetteer import NameKind, NameList, read_names

# Essive and translative of names are rare, and Elina is no form of Eli.
_CASES = frozenset(
    {"nominative", "genitive", "partitive", "inessive", "elative", "illative"}
    | {"adessive", "ablative", "allative"}
)


class NameIndex:
    """Brings a form of a listed name back to the name."""

    def __init__(self, names: NameList) -> None:
        """Compile the list."""
        self._names = {name.lower(): name for name in names.names}
        self._stems: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for name in self._names.values():
            genitive = names.stems.get(name)
            stems = stems_of(name.lower(), genitive=genitive, proper=True)
            for stem, kinds in stems.items():
                self._stems[stem].append((name, kinds))

    def __contains__(self, word: str) -> bool:
        """Tell whether `word` is a listed name in its base form, however it is written."""
        return word.lower() in self._names

    def base_form(self, word: str) -> str | None:
        """Return the listed name that `word` is a form of; None when there is none or several."""
        text = word.lower()
        if text in self._names:
            return self._names[text]
        found = set(self._names_of(text))
        return found.pop() if len(found) == 1 else None

    def _names_of(self, text: str) -> Iterable[str]:
        for cut in range(2, len(text)):
            for case, kind in endings().get(text[cut:], ()):
                if case in _CASES and fits(text[:cut], text[cut:], case):
                    yield from (
                        name for name, kinds in self._stems.get(text[:cut], ()) if kind in kinds
                    )


@cache
def name_index(kind: NameKind) -> NameIndex:
    """Return the index of one list of names; read once in a process."""
    return NameIndex(read_names(kind))
