"""The catalogue of topics, for whoever lists them to people."""

from __future__ import annotations

from actions.content.live import current_library


class ContentCatalogue:
    """Reads the catalogue from the curated content, as it is now."""

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
