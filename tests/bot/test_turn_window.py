"""A turn reads the last exchanges only, and answers as if it had read everything."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Restarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation_store import ConversationStore
from bot.turn_window import FEWEST_TURNS, MOST_TURNS


@pytest.fixture
def store(tmp_path, domain):
    opened = ConversationStore(domain=domain, url=f"sqlite:///{tmp_path / 'window.db'}")
    yield opened
    opened.engine.dispose()


def turn(number: int) -> list:
    """Return the events of one turn: what was asked, a slot, an answer, listening again."""
    return [
        UserUttered(f"kysymys {number}"),
        SlotSet("current_topic", "events" if number % 2 else "linkedin_start"),
        ActionExecuted("action_answer_topic"),
        BotUttered(f"vastaus {number}"),
        ActionExecuted("action_listen"),
    ]


def play(store, turns) -> DialogueStateTracker:
    """Store the turns one by one; return a tracker that replayed every event."""
    window = store.new("anna")
    whole = DialogueStateTracker("anna", store.domain.slots)
    opening = [SlotSet("language", "sv"), BotUttered("hej"), ActionExecuted("action_listen")]
    for events in [opening, *turns]:
        for event in events:
            window.tracker.update(event)
            whole.update(event)
        store.commit(window, language="sv")
        window = store.read("anna")
    return whole


@pytest.mark.parametrize("count", [1, MOST_TURNS, MOST_TURNS + 1, 25])
def test_what_a_turn_reads_stays_short_and_knows_how_things_stand(store, count):
    whole = play(store, [turn(number) for number in range(count)])
    window = store.read("anna")
    assert window.tracker.current_slot_values() == whole.current_slot_values()
    assert window.tracker.latest_action_name == whole.latest_action_name
    asked = [e.text for e in window.tracker.events if isinstance(e, UserUttered)]
    assert len(asked) <= MOST_TURNS
    assert len(asked) >= min(count, FEWEST_TURNS)
    assert asked == [f"kysymys {number}" for number in range(count - len(asked), count)]
    assert window.beginning.messages + 2 * len(asked) + (window.beginning.messages == 0) == (
        2 * count + 1
    )


def test_an_open_form_stays_open_when_its_beginning_is_no_longer_read(store):
    begin = [UserUttered("kirjoita"), ActiveLoop("message_form"), ActionExecuted("action_listen")]
    play(store, [begin, *(turn(number) for number in range(15))])
    tracker = store.read("anna").tracker
    assert tracker.active_loop_name == "message_form"
    assert "kirjoita" not in [e.text for e in tracker.events if isinstance(e, UserUttered)]


def test_what_was_before_a_restart_does_not_come_back(store):
    before = [UserUttered("kirjoita"), ActiveLoop("message_form"), SlotSet("recipient", "Anna")]
    again = [Restarted(), SlotSet("language", "fi"), ActionExecuted("action_listen")]
    whole = play(store, [before, again, *(turn(number) for number in range(15))])
    tracker = store.read("anna").tracker
    assert tracker.active_loop_name is None
    assert tracker.get_slot("recipient") is None
    assert tracker.current_slot_values() == whole.current_slot_values()


def test_the_number_of_events_that_a_turn_reads_does_not_grow(store):
    play(store, [turn(number) for number in range(2 * MOST_TURNS)])
    soon = len(store.read("anna").tracker.events)
    window = store.read("anna")
    for number in range(60):
        for event in turn(100 + number):
            window.tracker.update(event)
        store.commit(window, language="sv")
        window = store.read("anna")
        assert len(window.tracker.events) <= soon + MOST_TURNS * len(turn(0))
