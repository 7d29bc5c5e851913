"""A sample of what `make benchmark-hostile` sends by the hundred thousand."""

from __future__ import annotations

import asyncio
import itertools
import random
from dataclasses import dataclass, field
from datetime import datetime, timezone

import pytest

from bot.replies import Message, Reply, Transcript
from tests.benchmarks.hostile import is_flat
from tests.benchmarks.hostile_talk import HostileTalk, Tally, Turn, apologies
from tests.benchmarks.hostile_texts import LONGEST, HostileTexts, read_cases

SEED, MESSAGES = 20261, 150


@pytest.fixture(scope="module")
def cases():
    return read_cases()


async def test_a_sample_of_hostile_messages_is_answered(assistant, cases):
    tally, sorry = Tally(), apologies()
    for number in itertools.count():
        talk = HostileTalk(assistant, seed=SEED, number=number, cases=cases)
        await talk.play(tally, sorry)
        if tally.sent >= MESSAGES:
            break

    # What it says of a failure is where, and never what: the benchmark can play it again.
    assert tally.errors == []
    assert tally.apologies == []
    assert tally.hung == []
    assert tally.broken == []
    assert len(tally.kinds) >= 15


def texts(seed, count, cases):
    maker = HostileTexts(random.Random(seed), cases)  # noqa: S311  repeatable on purpose
    return [maker.text() for _ in range(count)]


def test_the_same_seed_makes_the_same_texts(cases):
    assert texts(1, 200, cases) == texts(1, 200, cases)
    assert texts(1, 200, cases) != texts(2, 200, cases)


def test_texts_are_of_every_kind_and_no_longer_than_a_message_may_be(cases):
    made = texts(3, 3000, cases)

    assert len({kind for kind, _ in made}) >= 18
    assert max(len(text) for _, text in made) == LONGEST
    joined = "".join(text for _, text in made)
    for part in ("/restart", "DROP TABLE", "{{7*7}}", "<script>", "\u202e", "\u200b", "\U0001f525"):
        assert part in joined
    assert {ord(letter) >> 16 for letter in joined} >= {0, 1, 2, 3, 14, 15, 16}


# What the talk finds, on an assistant that fails on purpose.


def said(text, **more):
    moment = datetime(2026, 1, 2, tzinfo=timezone.utc)
    fields = {"id": "m2", "role": "bot", "kind": "text", "topic": "greet", "language": "fi"}
    return Message(text=text, created_at=moment, **fields | more)


@dataclass
class Failing:
    """Answers the third message with what is given."""

    third: object
    count: int = 0
    forgotten: list = field(default_factory=list)

    async def start(self, *, language, page_url=None):
        return "c", Transcript(language=language, messages=(), cursor="0")

    async def reply(self, conversation_id, **_):
        self.count += 1
        messages = (said("Hei."),)
        if self.count == 3:
            if isinstance(self.third, Exception):
                raise self.third
            if isinstance(self.third, float):
                await asyncio.sleep(self.third)
            else:
                messages = self.third
        return Reply(
            conversation_id="c", language="fi", topic="greet", messages=messages, cursor="2"
        )

    async def history(self, conversation_id, *, after=0):
        return Transcript(language="fi", messages=(), cursor="0")

    async def judge(self, *_, **__):
        pass

    async def forget(self, conversation_id):
        self.forgotten.append(conversation_id)


async def play(third, cases):
    assistant, tally = Failing(third), Tally()
    for number in range(5):
        await HostileTalk(assistant, seed=1, number=number, cases=cases).play(tally, apologies())
    assert assistant.forgotten
    return tally


async def test_nothing_is_found_where_nothing_is_wrong(cases):
    assert (await play((said("Hei."),), cases)).failures == 0


async def test_an_error_is_found_and_named_without_its_text(cases):
    tally = await play(KeyError("what the user wrote"), cases)

    ((turn, name),) = tally.errors
    assert isinstance(turn, Turn)
    assert name == "KeyError"
    assert "what the user wrote" not in repr(tally)


@pytest.mark.parametrize("language", [0, 1, 2])
async def test_an_apology_is_found_in_every_language(cases, language):
    tally = await play((said(sorted(apologies())[language]),), cases)

    assert len(tally.apologies) == 1


@pytest.mark.parametrize("messages", [(), (said("  "),)])
async def test_a_broken_answer_is_found(cases, messages):
    assert len((await play(messages, cases)).broken) == 1


async def test_a_turn_that_hangs_is_found(cases, monkeypatch):
    monkeypatch.setattr("tests.benchmarks.hostile_talk.HUNG_SECONDS", 0.05)

    assert len((await play(0.1, cases)).hung) == 1


def test_memory_is_flat_when_it_stays_within_a_twentieth():
    assert is_flat({0.01: 500.0, 0.25: 600.0, 0.5: 610.0, 1.0: 629.0})
    assert not is_flat({0.01: 500.0, 0.25: 600.0, 0.5: 610.0, 1.0: 640.0})
