"""Actions that run in this process: their results, their failures, their slowness."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

from bot.action_endpoint import APOLOGY_RESPONSE, InProcessActionEndpoint

APOLOGY = {"events": [], "responses": [{"response": APOLOGY_RESPONSE}]}
TIMEOUT = 0.3


class Greets(Action):
    """Says who asked."""

    def name(self):
        return "action_greet"

    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text=f"hei {tracker.sender_id}")
        return [{"event": "slot", "name": "topic", "value": "events"}]


class GreetsAsynchronously(Action):
    """Waits, as an action that asks another service does."""

    def name(self):
        return "action_greet_async"

    async def run(self, dispatcher, tracker, domain):
        await asyncio.sleep(0.01)
        dispatcher.utter_message(text="hej")
        return []


class Fails(Action):
    """Has a mistake in it."""

    def name(self):
        return "action_fail"

    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="half an answer")
        raise KeyError(tracker.sender_id)


class Hangs(Action):
    """Blocks its thread until it is let go."""

    let_go = threading.Event()

    def name(self):
        return "action_hang"

    def run(self, dispatcher, tracker, domain):
        self.let_go.wait(10)
        return []


@pytest.fixture
def endpoint():
    executor = ActionExecutor()
    for action in (Greets, GreetsAsynchronously, Fails, Hangs):
        executor.register_action(action)
    Hangs.let_go.clear()
    made = InProcessActionEndpoint(executor, timeout=TIMEOUT)
    yield made
    Hangs.let_go.set()
    made.close()


def call(action: str) -> dict[str, Any]:
    return {"next_action": action, "tracker": {"sender_id": "anna"}, "domain": {}}


async def test_an_action_returns_its_events_and_its_words(endpoint):
    result = await endpoint.request(json=call("action_greet"), method="post")
    assert result["events"] == [{"event": "slot", "name": "topic", "value": "events"}]
    assert result["responses"][0]["text"] == "hei anna"


async def test_an_asynchronous_action_runs_as_well(endpoint):
    result = await endpoint.request(json=call("action_greet_async"))
    assert result["responses"][0]["text"] == "hej"


async def test_a_failing_action_apologises_and_says_nothing_by_halves(endpoint):
    assert await endpoint.request(json=call("action_fail")) == APOLOGY


async def test_an_unknown_action_apologises(endpoint):
    assert await endpoint.request(json=call("action_of_tomorrow")) == APOLOGY


async def test_a_hanging_action_apologises_when_its_time_is_up(endpoint):
    started = time.monotonic()
    assert await endpoint.request(json=call("action_hang")) == APOLOGY
    assert TIMEOUT <= time.monotonic() - started < TIMEOUT + 1


async def test_a_hanging_action_does_not_hold_up_another_conversation(endpoint):
    hanging = asyncio.create_task(endpoint.request(json=call("action_hang")))
    await asyncio.sleep(0)
    result = await endpoint.request(json=call("action_greet"))
    assert result["responses"][0]["text"] == "hei anna"
    assert not hanging.done()
    assert await hanging == APOLOGY


async def test_many_conversations_at_once_get_each_their_own_answer(endpoint):
    calls = [call("action_greet") | {"tracker": {"sender_id": f"user {i}"}} for i in range(20)]
    results = await asyncio.gather(*(endpoint.request(json=one) for one in calls))
    assert [result["responses"][0]["text"] for result in results] == [
        f"hei user {i}" for i in range(20)
    ]


async def test_once_closed_it_runs_nothing_more(endpoint):
    await endpoint.request(json=call("action_greet"), method="post")
    endpoint.close()
    after = await endpoint.request(json=call("action_greet"), method="post")
    assert after["responses"] == [{"response": APOLOGY_RESPONSE}]


def test_the_apology_is_written_in_every_language(domain):
    variations = domain.responses[APOLOGY_RESPONSE]
    languages = {variation["condition"][0]["value"] for variation in variations}
    assert languages == {"fi", "sv", "en"}
