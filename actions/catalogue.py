"""The catalogue of topics and programmes, for whoever lists them to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.content.live import current_library
from actions.programme_search import (
    NameFinder,
    UnknownNameError,
    find_programmes,
    no_names,
    programme_by_id,
)


class ContentCatalogue:
    """Reads the catalogue from the curated content, as it is now."""

    def __init__(self, find_names: NameFinder = no_names) -> None:
        """Take what finds names in a text, see `programme_search`."""
        self._find_names = find_names

    def topics(self, language: str) -> list[dict[str, str]]:
        """Return every topic with its id, group, title and example in `language`."""
        return [
            {
                "id": topic_id,
                "group": topic.group,
                "title": topic.title.in_language(language),
                "example": topic.example.in_language(language),
            }
            for topic_id, topic in current_library().topics.items()
        ]

    def programmes(self, given: Mapping[str, Sequence[str]], language: str) -> dict[str, Any]:
        """Return the programmes that a caller asks for.

        Args:
            given: names by parameter, see `programme_search.find_programmes`.
            language: of the texts.

        Returns:
            `programmes` and `searched`; or `unknown`, the parameter with a name that is not
            known, and `suggestions`.
        """
        try:
            return find_programmes(given, language=language, find_names=self._find_names)
        except UnknownNameError as error:
            return {"unknown": error.parameter, "suggestions": error.suggestions}

    def programme(self, programme_id: str, language: str) -> dict[str, Any] | None:
        """Return one programme, an ended one too, or None."""
        return programme_by_id(programme_id, language=language)
