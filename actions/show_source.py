"""Tell where the advice comes from."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.rendering import RenderedSource, render_sources
from actions.conversation import known, say
from actions.presenting import onward


class ActionShowSource(Action):
    """Lists the sources of the last answer."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_show_source"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Name the sources (see parent class)."""
        library, state = current_library(), known(tracker)
        if state.topic not in library.advice:
            say(dispatcher, language=state.language, response="utter_no_topic_yet")
            return []
        passages = [library.passages[key] for key in state.answer if key in library.passages]
        passages = passages or library.part(state.topic, "tips")
        sources = render_sources(library, passages, state.language)
        say(dispatcher, language=state.language, response="utter_sources")
        say(
            dispatcher,
            language=state.language,
            text="\n".join(f"- {_link(source)}" for source in sources),
            topic="source",
            sources=sources,
            buttons=onward(library, state, state.topic),
        )
        return []


def _link(source: RenderedSource) -> str:
    """Return the source as a Markdown link, or as plain text when it has no safe address."""
    url = source["url"] or ""
    return f"[{source['title']}]({url})" if url.startswith("https://") else source["title"]
