"""Show the map of what can be asked: areas first, then the topics of one."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.live import current_library
from actions.content.rendering import RenderedButton, render_areas, render_buttons
from actions.conversation import language_of, say

CAPABILITIES = "capabilities"


class ActionShowCapabilities(Action):
    """Lists the areas as buttons; a press on one lists its topics, each with a question."""

    def name(self) -> str:
        """Return the action's name in domain.yml."""
        return "action_show_capabilities"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Show all areas or one (see parent class)."""
        library, language = current_library(), language_of(tracker)
        area = library.areas.get(next(tracker.get_latest_entity_values("area"), None) or "")
        if area is None:
            lines = [
                f"- **{each.title.in_language(language)}**: {each.about.in_language(language)}"
                for each in library.areas.values()
            ]
            say(
                dispatcher,
                language=language,
                response="utter_capabilities",
                buttons=render_areas(library, language),
                areas="\n".join(lines),
            )
            return []
        questions = [library.topics[topic].example.in_language(language) for topic in area.topics]
        everything: RenderedButton = {
            "title": library.topics[CAPABILITIES].title.in_language(language),
            "payload": f"/{CAPABILITIES}",
        }
        say(
            dispatcher,
            language=language,
            response="utter_area",
            buttons=[*render_buttons(library, area.topics, language), everything],
            area=area.title.in_language(language),
            questions="\n".join(f"- {question}" for question in questions),
        )
        return []
