"""Play the searches of this folder on a bot, and say what is not as expected."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from actions.clock import today
from actions.content.programme_files import current_programmes
from actions.mentoring.search import look_at, search
from actions.mentoring_state import search_of

DIRECTORY = Path(__file__).parent


def read_queries(name: str = "queries.jsonl") -> list[dict[str, Any]]:
    """Return every search of a file, with what a careful librarian would answer."""
    lines = (DIRECTORY / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def shown_by(messages: Sequence[Any]) -> list[dict[str, Any]]:
    """Return the programmes that some messages show, in order."""
    return [each for message in messages for each in message.extra.get("programmes", ())]


async def play_search(assistant: Any, query: Mapping[str, Any]) -> list[str]:
    """Play one search, and return what is wrong with the last answer, in words."""
    conversation_id, _ = await assistant.start(language=query["language"])
    found: list[str] = []
    for number, turn in enumerate(query["turns"], 1):
        reply = await assistant.reply(conversation_id, text=turn)
        shown = shown_by(reply.messages)
        found += [
            f"turn {number} recommends {each['id']}, which has ended"
            for each in shown
            if each["status"] == "ended"
        ]
    told = "\n".join(message.text for message in reply.messages)
    tracker = await assistant._store.retrieve(conversation_id)
    return found + _faults(query, [each["id"] for each in shown], told, search_of(tracker))


def _faults(query: Mapping[str, Any], shown: Sequence[str], told: str, held: Any) -> list[str]:
    found: list[str] = []
    first = query.get("first") or ()
    if first and (not shown or shown[0] not in first):
        found.append(f"shows {list(shown[:3])}, first should be one of {first}")
    if (ended := query.get("ended")) and not _names(told, ended):
        found.append(f"does not say that {ended} has ended: {told[:120]!r}")
    answers = query.get("answers")
    if answers and not any(str(word).casefold() in told.casefold() for word in answers):
        found.append(f"answers without any of {answers}: {told[:200]!r}")
    explains = query.get("explains")
    if explains and not _says_that_none_is(explains, shown, query, held):
        found.append(f"does not say that nothing meets the {explains}")
    if found and held is not None:
        found.append(f"searched {held.wish.to_slot()}")
    return found


def _says_that_none_is(
    facet: str, shown: Sequence[str], query: Mapping[str, Any], held: Any
) -> bool:
    """Tell whether no programme shown is for that part of the wish in particular.

    The answer then says so, see tests/actions/mentoring/telling.
    """
    if held is None:
        return False
    wish = held.like or held.wish
    if facet in search(wish, today=today(), language=query["language"]).missed:
        return True
    levels = [match.levels.get(facet) for match in look_at(shown, wish, today=today())]
    return None not in levels and not {"exact"} & set(levels)


def _names(told: str, programme_id: str) -> bool:
    programme = current_programmes()[programme_id]
    said = (programme.ended.fi, programme.ended.sv, programme.ended.en) if programme.ended else ()
    return any(text in told for text in said)
