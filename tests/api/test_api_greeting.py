"""The greeting, read without opening a conversation."""

from __future__ import annotations

import pytest

URL = "/api/v1/greeting"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_is_the_first_message_of_a_conversation(client, language):
    greeting = (await client.get(URL, params={"language": language})).json()
    opened = (await client.post("/api/v1/conversations", json={"language": language})).json()

    assert greeting["language"] == opened["language"] == language
    assert greeting["messages"] == opened["messages"]
    assert greeting["messages"][0]["buttons"]


async def test_opens_no_conversation(client, fake):
    await client.get(URL)

    assert fake.conversations == {}
    assert fake.page_urls == []


@pytest.mark.parametrize(
    ("asked", "browser", "expected"),
    [("sv", "en", "sv"), (None, "en-GB,fi;q=0.5", "en"), (None, "de", "fi"), (None, None, "fi")],
)
async def test_language_is_the_asked_one_then_the_browsers_then_finnish(
    client, asked, browser, expected
):
    answer = await client.get(
        URL,
        params={"language": asked} if asked else {},
        headers={"Accept-Language": browser} if browser else {},
    )

    assert answer.json()["language"] == expected
    assert answer.json()["messages"][0]["language"] == expected


async def test_a_cache_may_keep_it_for_each_language_and_origin(client):
    answer = await client.get(URL)

    assert answer.headers["cache-control"] == "public, max-age=300"
    assert answer.headers["vary"] == "Accept-Language, Origin"


async def test_another_language_is_an_error_that_no_cache_keeps(client, error_of):
    answer = await client.get(URL, params={"language": "ru"})

    error_of(answer, 422, "invalid", field="language")
    assert answer.headers["cache-control"] == "no-store"


async def test_asks_to_come_back_while_the_model_loads(client, services, error_of):
    services.assistant = None

    answer = await client.get(URL)

    error_of(answer, 503, "unavailable")
    assert answer.headers["retry-after"]
    assert answer.headers["cache-control"] == "no-store"
