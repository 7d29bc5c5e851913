"""A conversation with the search for a mentor alone: what Rasa's form does, without Rasa."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml

from actions.mentoring.wish import Wish
from bot.entities.matching import names_in
from bot.settings import ROOT
from tests.actions.messages.talking import pressing

LANGUAGES = ("fi", "sv", "en")
# A request that says nothing but that a mentor is looked for.
BARE = {"fi": "etsin mentoria", "sv": "jag söker en mentor", "en": "I am looking for a mentor"}
# What the tracker holds when an advice topic was answered in between, before the form goes on.
CAME_BACK = (
    {"event": "user"},
    {"event": "action", "name": "action_answer_topic"},
    {"event": "action", "name": "mentoring_form"},
)


def values_of(payload: str) -> dict[str, str]:
    """Return what a button chooses, by entity."""
    _, brace, rest = payload.partition("{")
    return dict(json.loads(brace + rest)) if brace else {}


@dataclass
class Talk:
    """One conversation.

    Attributes:
        run_action: the fixture.
        slots: as they are now, as a database gives them back.
        events: of the latest turn.
        messages: of the latest turn.
    """

    run_action: Callable[..., dict[str, Any]]
    slots: dict[str, Any] = field(default_factory=lambda: {"language": "fi"})
    events: list[dict[str, Any]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)

    def say(self, text: str, intent: str = "find_mentoring", **message: Any) -> Talk:
        """Take one turn: hear what was said, then ask for, or show, what the form asks for.

        Args:
            text: as typed.
            intent: that it is understood as.
            message: entities, those of the text when absent; events before this one; and
                `message`, what else the engine finds.
        """
        self.messages, self.events = [], []
        if "entities" not in message:
            message["entities"] = tuple(names_in(text))
        message |= {"text": text, "intent": intent}
        self._run("validate_mentoring_form", message)
        if self.events and self.asked is not None:
            self._run(f"action_ask_{self.asked}", message)
        return self

    def press(self, **chosen: str) -> Talk:
        """Press the button of the latest turn that chooses this, such as place="Turku"."""
        (payload,) = [each for each in self.payloads if values_of(each) == chosen]
        return self.say(**pressing(payload))

    def go(self, payload: str) -> Talk:
        """Press a button, whoever sent it."""
        return self.say(**pressing(payload))

    def come_back(self) -> Talk:
        """Go on after a question in between."""
        return self.say("mistä aloitan?", "getting_started", events=CAME_BACK)

    @property
    def asked(self) -> str | None:
        """The slot that the form waits for."""
        return self.slots.get("requested_slot")

    @property
    def rejected(self) -> bool:
        """Whether the form left the latest message to the rules, without a word."""
        return not self.events and not self.messages

    @property
    def held(self) -> dict[str, Any]:
        """What is kept of the search."""
        return self.slots["mentoring_search"]

    @property
    def wish(self) -> Wish:
        """What is looked for."""
        return Wish.from_slot(self.held["wish"])

    @property
    def shown(self) -> list[str]:
        """The ids of the programmes shown or told about last."""
        return list(self.held["shown"])

    @property
    def cards(self) -> list[dict[str, Any]]:
        """The programmes on cards in the latest turn."""
        customs = [each.get("custom") or {} for each in self.messages]
        return [card for custom in customs for card in custom.get("programmes", ())]

    @property
    def responses(self) -> list[str]:
        """The names of the responses of the latest turn."""
        return [each["response"] for each in self.messages if each.get("response")]

    @property
    def texts(self) -> list[str]:
        """What the latest turn says, responses too."""
        return [self._text(each) for each in self.messages]

    @property
    def topics(self) -> list[str | None]:
        """The topic of each message of the latest turn."""
        return [self._custom(each).get("topic") for each in self.messages]

    @property
    def languages(self) -> list[str]:
        """The language of each message of the latest turn."""
        return [
            self.slots["language"] if each.get("response") else each["custom"]["language"]
            for each in self.messages
        ]

    @property
    def payloads(self) -> list[str]:
        """The payloads of the buttons of the latest turn."""
        return [button["payload"] for each in self.messages for button in each["buttons"]]

    def _text(self, message: dict[str, Any]) -> str:
        return str(self._written(message)["text"] if message.get("response") else message["text"])

    def _custom(self, message: dict[str, Any]) -> dict[str, Any]:
        written = self._written(message) if message.get("response") else message
        return dict(written.get("custom") or {})

    def _written(self, message: dict[str, Any]) -> dict[str, Any]:
        """Return the variation of a response that Rasa picks."""
        (only,) = [
            each
            for each in _responses()[message["response"]]
            for condition in each["condition"]
            if condition["value"] == self.slots["language"]
        ]
        return dict(only)

    def _run(self, action: str, message: dict[str, Any]) -> None:
        result = self.run_action(action, **message, **self.slots)
        for event in result["events"]:
            assert event["event"] == "slot"
            # Written to the database and read again, as between two turns.
            self.slots[event["name"]] = json.loads(json.dumps(event["value"]))
        self.events += result["events"]
        self.messages += result["responses"]


@cache
def _responses() -> dict[str, list[dict[str, Any]]]:
    written: dict[str, list[dict[str, Any]]] = {}
    for file in (ROOT / "data" / "responses").glob("*.yml"):
        written |= yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]
    return written
