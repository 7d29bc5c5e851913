"""POST /api/v1/conversations/{id}/messages, in turn."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import DuplicateInProgressError


@pytest.fixture
def send(client, conversation):
    async def _send(**body):
        return await client.post(conversation.messages, json=body, headers=conversation.headers)

    return _send


async def test_answers_with_the_turn(send, conversation):
    answer = await send(text="Miten aloitan?")

    assert answer.status_code == 200
    body = answer.json()
    assert set(body) == {"conversation_id", "language", "topic", "messages", "cursor"}
    assert body["conversation_id"] == conversation.id
    assert body["topic"] == "getting_started"
    assert body["cursor"] == "3"
    (message,) = body["messages"]
    assert message["role"] == "bot"
    assert message["sources"] == [{"title": "Opas", "url": "https://example.org/opas"}]


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        '/inform{"name": "x"}',
        "<script>alert(1)</script>",
        "{{slot}}",
        "'; DROP TABLE events; --",
        "😀",
        "مرحبا",
        "a" * 2000,
        "😀" * 2000,
        "rivi\r\nrivi",
        "x\x00y\x07",
        "  hei  ",
    ],
)
async def test_typed_text_reaches_the_assistant_as_text(send, fake, text):
    answer = await send(text=text)

    assert answer.status_code == 200
    assert fake.received == [text]


async def test_a_button_reaches_the_assistant_as_payload(send, fake):
    assert (await send(payload="/getting_started")).status_code == 200
    assert fake.received == ["/getting_started"]


@pytest.mark.parametrize(
    "payload", ["/delete_data", "getting_started", "/getting_started ", '/affirm{"a":1}', "<b>"]
)
async def test_a_button_that_was_not_offered_is_422(send, fake, error_of, payload):
    error_of(await send(payload=payload), 422, "invalid", field="payload")
    assert fake.received == []


@pytest.mark.parametrize("length", [2001, 5000])
async def test_too_long_a_text_is_413(send, fake, error_of, length):
    error_of(await send(text="ä" * length), 413, "message_too_long", field="text")
    assert fake.received == []


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\t \r\n", "\u00a0\u2003", "\u200b\u200b", "\ufeff", "\u2060\u200d", "\x00\x1b"],
)
async def test_text_without_anything_visible_is_422(send, fake, error_of, text):
    error_of(await send(text=text), 422, "invalid", field="text")
    assert fake.received == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "body"),
        ({"text": None}, "body"),
        ({"text": "hei", "payload": "/getting_started"}, "body"),
        ({"text": 5}, "text"),
        ({"text": ["hei"]}, "text"),
        ({"text": {"a": "hei"}}, "text"),
        ({"text": True}, "text"),
        ({"payload": ""}, "payload"),
        ({"payload": "/" * 501}, "payload"),
        ({"payload": 1}, "payload"),
        ({"text": "hei", "client_message_id": ""}, "client_message_id"),
        ({"text": "hei", "client_message_id": "x" * 101}, "client_message_id"),
        ({"text": "hei", "client_message_id": 1}, "client_message_id"),
        ({"text": "hei", "sender": "me"}, "sender"),
        ({"text": "hei", "metadata": {}}, "metadata"),
    ],
)
async def test_wrong_field_is_422_and_named(send, fake, error_of, body, field):
    error_of(await send(**body), 422, "invalid", field=field)
    assert fake.received == []


async def test_the_same_client_id_again_gets_the_same_answer_and_adds_no_turn(send, fake):
    first = await send(text="hei", client_message_id="c1")
    again = await send(text="hei", client_message_id="c1")

    assert again.status_code == 200
    assert again.json() == first.json()
    assert fake.received == ["hei"]


async def test_what_was_masked_comes_back_as_it_is_stored_each_time(send, client, conversation):
    typed = "Sähköpostini on anna.virtanen@example.fi"

    first = await send(text=typed, client_message_id="c1")
    again = await send(text=typed, client_message_id="c1")

    assert first.json()["stored_text"] == "Sähköpostini on •••@•••"
    assert again.json() == first.json()
    whole = await client.get(conversation.messages, headers=conversation.headers)
    assert whole.json()["messages"][1]["text"] == first.json()["stored_text"]


async def test_another_client_id_is_another_turn(send, fake):
    await send(text="hei", client_message_id="c1")
    await send(text="hei", client_message_id="c2")

    assert fake.received == ["hei", "hei"]


async def test_the_same_client_id_while_it_is_being_answered_is_409(send, fake, error_of):
    fake.gate.clear()
    first = asyncio.create_task(send(text="hei", client_message_id="c1"))
    await fake.waiting.wait()

    error_of(await send(text="hei", client_message_id="c1"), 409, "duplicate_in_progress")

    fake.gate.set()
    assert (await first).status_code == 200
    assert fake.received == ["hei"]


async def test_a_duplicate_found_by_the_engine_is_409(send, fake, error_of):
    fake.trouble_on_reply = DuplicateInProgressError("c1")

    error_of(await send(text="hei"), 409, "duplicate_in_progress")
