"""What one turn reads of a conversation: its last turns, and how things stood before them.

Rasa replays every event of a conversation at each turn, and looks at all of them at each of
its four predictions: the two hundredth message takes ten times as long as the first. Answers
only depend on the slots, the open form and the last exchange, so a turn reads these.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    LoopInterrupted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

# A window grows to the larger number of turns and is then cut to the smaller one, so that
# cutting, which replays what falls away, is rare.
FEWEST_TURNS, MOST_TURNS = 3, 6


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """Where a window begins.

    Attributes:
        start: id of its first stored event; 0 is the conversation's very first.
        messages: messages of both sides before it.
        snapshot: the state at that place as events, in JSON; None at the very first.
    """

    start: int = 0
    messages: int = 0
    snapshot: str | None = None


@dataclass(kw_only=True)
class Window:
    """The part of a conversation that one turn works on; the turn adds events to its tracker.

    Attributes:
        tracker: with the events of the snapshot, then the stored ones, then new ones.
        beginning: where it begins.
        version: number of turns stored before this one; None in a new conversation.
        ids: of the stored events, in order.
        prefix: how many of the tracker's events are the snapshot's.
    """

    tracker: DialogueStateTracker
    beginning: Beginning
    version: int | None
    ids: Sequence[int]
    prefix: int

    @property
    def new_events(self) -> list[Event]:
        """Return what the turn added and nothing has stored yet."""
        return list(itertools.islice(self.tracker.events, self.prefix + len(self.ids), None))


def new_window(conversation_id: str, domain: Domain) -> Window:
    """Return the window of a conversation that is just being opened."""
    tracker = DialogueStateTracker(conversation_id, domain.slots)
    return Window(tracker=tracker, beginning=Beginning(), version=None, ids=(), prefix=0)


def read_window(
    conversation_id: str,
    domain: Domain,
    *,
    rows: Iterable[tuple[int, str]],
    beginning: Beginning,
    version: int,
) -> Window:
    """Return the window of a stored conversation.

    Args:
        conversation_id: whose window it is.
        domain: of the model, for its slots.
        rows: id and JSON of the stored events from `beginning` on, in order.
        beginning: where the window begins.
        version: number of turns stored so far.
    """
    before: list[dict[str, Any]] = json.loads(beginning.snapshot) if beginning.snapshot else []
    stored = [(number, json.loads(data)) for number, data in rows]
    tracker = DialogueStateTracker.from_dict(
        conversation_id, [*before, *(data for _, data in stored)], domain.slots
    )
    return Window(
        tracker=tracker,
        beginning=beginning,
        version=version,
        ids=[number for number, _ in stored],
        prefix=len(before),
    )


def next_beginning(window: Window, domain: Domain) -> Beginning:
    """Return where the window of the next turn begins: the same place, until it grows long."""
    events = list(window.tracker.events)
    questions = [
        place
        for place in range(window.prefix, len(events))
        if isinstance(events[place], UserUttered)
    ]
    if len(questions) <= MOST_TURNS:
        return window.beginning
    # The new turn's own events have no ids yet, and are always kept.
    cut = questions[-FEWEST_TURNS]
    gone = events[window.prefix : cut]
    return Beginning(
        start=window.ids[cut - window.prefix],
        messages=window.beginning.messages
        + sum(isinstance(event, UserUttered | BotUttered) for event in gone),
        snapshot=_state_after(events[:cut], window.tracker.sender_id, domain),
    )


def _state_after(events: Sequence[Event], conversation_id: str, domain: Domain) -> str:
    """Return events, in JSON, that bring a new tracker where `events` bring it."""
    tracker = DialogueStateTracker.from_events(conversation_id, events, domain.slots)
    state: list[Event] = [
        SlotSet(slot.name, slot.value)
        for slot in tracker.slots.values()
        if slot.value != slot.initial_value
    ]
    if tracker.active_loop:
        state.append(ActiveLoop(tracker.active_loop.name))
        if tracker.active_loop.is_interrupted:
            state.append(LoopInterrupted(is_interrupted=True))
    state.append(ActionExecuted(ACTION_LISTEN_NAME))
    return json.dumps([event.as_dict() for event in state])
