"""Play the conversations of this folder on a bot, and say what is not as expected."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

DIRECTORY = Path(__file__).parent
ONE_SENTENCE = "one_sentence.yml"


def read_cases() -> dict[str, dict[str, Any]]:
    """Return every conversation, by language and name."""
    return {
        f"{file.stem}: {case['name']}": case | {"language": file.stem}
        for file in sorted(DIRECTORY.glob("*.yml"))
        if file.name != ONE_SENTENCE
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    }


def read_one_sentence() -> list[dict[str, Any]]:
    """Return the requests that hold everything a draft needs."""
    return yaml.safe_load((DIRECTORY / ONE_SENTENCE).read_text(encoding="utf-8"))


@dataclass
class Played:
    """What the bot said in one turn, and what it waits for."""

    topic: str | None
    messages: Sequence[Any]
    requested: str | None
    draft: Mapping[str, Any] | None = field(init=False)

    def __post_init__(self) -> None:
        drafts = [each.extra["draft"] for each in self.messages if each.kind == "draft"]
        self.draft = drafts[-1] if drafts else None


async def play(assistant: Any, conversation_id: str, turn: Mapping[str, Any]) -> Played:
    """Say or press what a turn holds."""
    if "press" in turn:
        history = await assistant.history(conversation_id)
        payload = next(
            button.payload
            for message in reversed(history.messages)
            for button in message.buttons
            if button.payload.endswith(json.dumps(turn["press"]))
        )
        reply = await assistant.reply(conversation_id, payload=payload)
    else:
        reply = await assistant.reply(conversation_id, text=turn["say"])
    tracker = await assistant._store.retrieve(conversation_id)
    return Played(reply.topic, reply.messages, tracker.get_slot("requested_slot"))


def faults(turn: Mapping[str, Any], now: Played, before: Mapping[str, Any] | None) -> list[str]:
    """Return what a turn's expectations miss, in words.

    Args:
        turn: with its expectations.
        now: what the bot did.
        before: the draft shown before, if any.
    """
    found: list[str] = []
    if "topic" in turn and now.topic != turn["topic"]:
        found.append(f"topic {now.topic}, not {turn['topic']}")
    if "kind" in turn and turn["kind"] not in [each.kind for each in now.messages]:
        found.append(f"kinds {[each.kind for each in now.messages]}, not {turn['kind']}")
    if "asks" in turn and now.requested != turn["asks"]:
        found.append(f"asks {now.requested}, not {turn['asks']}")
    if turn.get("no_draft") and now.draft:
        found.append(f"a draft: {now.draft['text']!r}")
    told = "\n".join(each.text for each in now.messages).casefold()
    found += [f"reply lacks {word!r}" for word in turn.get("reply_has", ()) if not _has(told, word)]
    needs_draft = {"draft_has", "draft_lacks", "limit", "language", "differs", "shorter"}
    if needs_draft & set(turn):
        found += _faults_of_draft(turn, now.draft, before)
    return found


def _faults_of_draft(
    turn: Mapping[str, Any], draft: Mapping[str, Any] | None, before: Mapping[str, Any] | None
) -> list[str]:
    if draft is None:
        return ["no draft"]
    text = draft["text"].casefold()
    found = [f"draft lacks {word!r}" for word in turn.get("draft_has", ()) if not _has(text, word)]
    found += [f"draft has {word!r}" for word in turn.get("draft_lacks", ()) if _has(text, word)]
    for key in ("limit", "language"):
        if key in turn and draft[key] != turn[key]:
            found.append(f"{key} {draft[key]}, not {turn[key]}")
    if turn.get("differs") and before and before["text"] == draft["text"]:
        found.append("the same draft again")
    if turn.get("shorter") and before and len(before["text"]) <= len(draft["text"]):
        found.append("not shorter")
    if draft["characters"] > draft["limit"] or draft["characters"] != len(draft["text"]):
        found.append(f"{draft['characters']} characters of {draft['limit']}")
    return [f"{fault} ({draft['text']!r})" for fault in found]


def _has(text: str, word: str | Sequence[str]) -> bool:
    """Tell whether a text holds a word, or one of several that mean the same."""
    words = [word] if isinstance(word, str) else word
    return any(str(each).casefold() in text for each in words)
