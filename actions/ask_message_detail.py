"""Ask for one detail of the message in the making."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.content.choices import Change, change_buttons, relation_buttons
from actions.conversation import language_of, say
from actions.message_state import PASTED_SLOT, came_back, workshop_of
from actions.messages.workshop import Workshop

# What "where?" means depends on how two people know each other.
_OCCASIONS: Mapping[str | None, str] = MappingProxyType(
    {
        "met_online": "utter_ask_online_place",
        "same_event": "utter_ask_same_event",
        "former_colleague": "utter_ask_workplace",
        "fellow_student": "utter_ask_school",
    }
)
_ON_EVERY_QUESTION: tuple[Change, ...] = ("skip", "write_now", "cancel")


class _AskDetail(Action, ABC):
    """Asks one question, with buttons for whoever does not want to answer it."""

    @property
    @abstractmethod
    def detail(self) -> str:
        """Return the slot that is asked for; abstract, or `rasa run actions` takes this class."""

    def name(self) -> str:
        """Return the name that Rasa looks for when the form asks for this slot."""
        return f"action_ask_{self.detail}"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Ask (see parent class)."""
        workshop, language = workshop_of(tracker), language_of(tracker)
        if workshop is None:
            return []
        if came_back(tracker):
            say(dispatcher, language=language, response="utter_message_back", task=workshop.task)
        say(
            dispatcher,
            language=language,
            response=self.question(workshop),
            buttons=self.buttons(workshop, language),
            task=workshop.task,
        )
        return []

    def question(self, workshop: Workshop) -> str:
        """Return the response that asks."""
        return f"utter_ask_{self.detail}"

    def buttons(self, workshop: Workshop, language: str) -> list[Any]:
        """Return what may be pressed instead of an answer."""
        return list(change_buttons(workshop.task, _ON_EVERY_QUESTION, language))


class ActionAskRelation(_AskDetail):
    """Asks how the two know each other."""

    detail = "relation"

    def buttons(self, workshop: Workshop, language: str) -> list[Any]:
        """Return one button a relation, and the usual ones."""
        return [*relation_buttons(workshop.task, language), *super().buttons(workshop, language)]


class ActionAskOccasion(_AskDetail):
    """Asks where they met, worked or studied."""

    detail = "occasion"

    def question(self, workshop: Workshop) -> str:
        """Return the question that suits how they know each other."""
        return _OCCASIONS.get(workshop.details.relation, "utter_ask_occasion")


class ActionAskCommonContact(_AskDetail):
    """Asks whom both know."""

    detail = "common_contact"


class ActionAskRecipient(_AskDetail):
    """Asks for the recipient's name."""

    detail = "recipient"


class ActionAskAboutMe(_AskDetail):
    """Asks who the user is in working life."""

    detail = "about_me"


class ActionAskInterest(_AskDetail):
    """Asks why the user writes."""

    detail = "interest"


class ActionAskPastedMessage(_AskDetail):
    """Asks for the message that is to be reviewed."""

    detail = PASTED_SLOT

    def buttons(self, workshop: Workshop, language: str) -> list[Any]:
        """Return a way out; there is nothing to skip or to write yet."""
        return list(change_buttons(workshop.task, ("cancel",), language))
