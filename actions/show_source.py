"""Tell where the advice comes from."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.rendering import RenderedSource, render_sources
from actions.content.selection import tip_key
from actions.conversation import TOPIC_SLOT, language_of, say, shown_tips


class ActionShowSource(Action):
    """Lists the sources of the tips of the current topic that were shown."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_show_source"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Name the sources (see parent class)."""
        library, language = current_library(), language_of(tracker)
        topic, shown = tracker.get_slot(TOPIC_SLOT), shown_tips(tracker)
        if topic not in library.tips:
            say(dispatcher, language=language, response="utter_no_topic_yet")
            return []
        tips = [tip for tip in library.tips[topic].tips if tip_key(topic, tip) in shown]
        sources = render_sources(library, tips or library.tips[topic].tips, language)
        say(dispatcher, language=language, response="utter_sources")
        say(
            dispatcher,
            language=language,
            text="\n".join(f"- {_link(source)}" for source in sources),
            topic="source",
            sources=sources,
        )
        return []


def _link(source: RenderedSource) -> str:
    """Return the source as a Markdown link, or as plain text when it has no safe address."""
    url = source["url"] or ""
    return f"[{source['title']}]({url})" if url.startswith("https://") else source["title"]
