"""A conversation with the message workshop alone: what Rasa's form does, without Rasa."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

# What the tracker holds when an advice topic was answered in between, before the form goes on.
CAME_BACK = (
    {"event": "user"},
    {"event": "action", "name": "action_answer_topic"},
    {"event": "action", "name": "message_form"},
)
FULL = {
    "fi": "Kirjoita kutsu Anna Virtaselle, tapasimme Slushissa viime viikolla, olen datainsinööri "
    "ja haluan kuulla hänen työstään Woltilla",
    "sv": "Skriv en inbjudan till Anders Nylund, vi träffades på Slush i förra veckan, jag är "
    "dataingenjör och vill höra om hans arbete på Wolt",
    "en": "Write an invitation to Anna Smith, we met at Slush last week, I am a data engineer and "
    "I would like to hear about her work at Wolt",
}


def pressing(payload: str) -> dict[str, Any]:
    """Return what Rasa makes of a button's payload: an intent and its entities."""
    intent, brace, rest = payload.removeprefix("/").partition("{")
    values = json.loads(brace + rest) if brace else {}
    entities = tuple({"entity": name, "value": value} for name, value in values.items())
    return {"text": payload, "intent": intent, "entities": entities}


@dataclass
class Talk:
    """One conversation.

    Attributes:
        run_action: the fixture.
        slots: as they are now.
        turn: the events and the messages of the latest turn.
    """

    run_action: Callable[..., dict[str, Any]]
    slots: dict[str, Any] = field(default_factory=lambda: {"language": "fi"})
    events: list[dict[str, Any]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)

    def say(self, text: str, intent: str = "nlu_fallback", **message: Any) -> Talk:
        """Take one turn: validate what was said, then ask for what the form asks for."""
        self.messages, self.events = [], []
        message = {"text": text, "intent": intent, **message}
        self._run("validate_message_form", message)
        if self.events and self.asked is not None:
            self._run(f"action_ask_{self.asked}", message)
        return self

    def press(self, choice: str, value: str) -> Talk:
        """Press the latest button with one of these choices, as the bot sent it."""
        wanted = json.dumps({choice: value})
        (payload,) = [each for each in self.payloads if each.endswith(wanted)]
        return self.say(**pressing(payload))

    def come_back(self) -> Talk:
        """Go on after a question in between."""
        return self.say("mistä aloitan?", "getting_started", events=CAME_BACK)

    @property
    def asked(self) -> str | None:
        """The slot that the form waits for."""
        return self.slots.get("requested_slot")

    @property
    def responses(self) -> list[str]:
        """The names of the responses of the latest turn."""
        return [each["response"] for each in self.messages if each.get("response")]

    @property
    def payloads(self) -> list[str]:
        """The payloads of the buttons of the latest turn."""
        return [button["payload"] for each in self.messages for button in each["buttons"]]

    @property
    def drafts(self) -> list[dict[str, Any]]:
        """The drafts of the latest turn."""
        customs = [each.get("custom") or {} for each in self.messages]
        return [custom["draft"] for custom in customs if custom.get("kind") == "draft"]

    @property
    def draft(self) -> str:
        """The text of the one draft of the latest turn."""
        (draft,) = self.drafts
        return draft["text"]

    def _run(self, action: str, message: dict[str, Any]) -> None:
        result = self.run_action(action, **message, **self.slots)
        for event in result["events"]:
            assert event["event"] == "slot"
            self.slots[event["name"]] = event["value"]
        self.events += result["events"]
        self.messages += result["responses"]
