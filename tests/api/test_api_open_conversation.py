"""POST /api/v1/conversations."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

URL = "/api/v1/conversations"


async def test_answers_201_with_id_token_and_greeting(client, tokens):
    answer = await client.post(URL, json={"language": "sv"})

    assert answer.status_code == 201
    body = answer.json()
    assert set(body) == {"conversation_id", "token", "language", "expires_at", "messages"}
    assert body["language"] == "sv"
    assert tokens.opens(body["token"], body["conversation_id"])
    assert [message["role"] for message in body["messages"]] == ["bot"]


async def test_greeting_has_every_field_of_a_message(client):
    greeting = (await client.post(URL, json={})).json()["messages"][0]

    assert greeting == {
        "id": "m1",
        "role": "bot",
        "kind": "text",
        "text": "Olen botti.",
        "topic": "greet",
        "language": "fi",
        "created_at": "2026-01-02T03:04:05Z",
        "sources": [],
        "buttons": [{"title": "Miten pääsen alkuun?", "payload": "/getting_started"}],
        "client_message_id": None,
    }


async def test_expires_when_the_token_does(client):
    body = (await client.post(URL, json={})).json()

    left = datetime.fromisoformat(body["expires_at"].replace("Z", "+00:00"))
    left -= datetime.now(timezone.utc)
    assert timedelta(days=29, hours=23) < left <= timedelta(days=30)


@pytest.mark.parametrize(
    ("asked", "browser", "expected"),
    [
        ("sv", None, "sv"),
        ("sv", "en", "sv"),
        (None, "en-GB,en;q=0.9,fi;q=0.5", "en"),
        (None, "de, sv;q=0.3", "sv"),
        (None, "de", "fi"),
        (None, ";;;q=,", "fi"),
        (None, None, "fi"),
    ],
)
async def test_language_is_the_asked_one_then_the_browsers_then_finnish(
    client, asked, browser, expected
):
    headers = {"Accept-Language": browser} if browser else {}

    answer = await client.post(URL, json={"language": asked}, headers=headers)

    assert answer.json()["language"] == expected


async def test_every_field_may_be_left_out(client):
    assert (await client.post(URL, json={})).status_code == 201


async def test_page_url_reaches_the_assistant(client, fake):
    await client.post(URL, json={"page_url": "https://www.example.fi/ura"})

    assert fake.page_urls == ["https://www.example.fi/ura"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"language": "de"}, "language"),
        ({"language": ""}, "language"),
        ({"language": 1}, "language"),
        ({"language": ["fi"]}, "language"),
        ({"page_url": 7}, "page_url"),
        ({"page_url": "x" * 2001}, "page_url"),
        ({"conversation_id": "mine"}, "conversation_id"),
        ([], "body"),
        ("fi", "body"),
    ],
)
async def test_wrong_field_is_422_and_named(client, fake, error_of, body, field):
    answer = await client.post(URL, json=body)

    error_of(answer, 422, "invalid", field=field)
    assert fake.conversations == {}
