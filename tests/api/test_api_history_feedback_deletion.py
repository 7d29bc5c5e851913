"""Read again, judge, delete, and the routes without a token."""

from __future__ import annotations

import pytest


@pytest.fixture
async def talked(client, conversation):
    """Return a conversation with two turns: m1 greets, m2 and m4 are the user's."""
    for text in ("eka", "toka"):
        await client.post(conversation.messages, json={"text": text}, headers=conversation.headers)
    return conversation


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["m1", "m2", "m3", "m4", "m5"]),
        ("?after=0", ["m1", "m2", "m3", "m4", "m5"]),
        ("?after=1", ["m2", "m3", "m4", "m5"]),
        ("?after=5", []),
        ("?after=999", []),
    ],
)
async def test_history_begins_after_the_cursor(client, talked, query, ids):
    answer = await client.get(talked.messages + query, headers=talked.headers)

    assert answer.status_code == 200
    body = answer.json()
    assert set(body) == {"messages", "cursor", "language"}
    assert [message["id"] for message in body["messages"]] == ids
    assert body["cursor"] == "5"


async def test_history_has_both_roles_in_order(client, talked):
    body = (await client.get(talked.messages, headers=talked.headers)).json()

    assert [message["role"] for message in body["messages"]] == ["bot", *["user", "bot"] * 2]
    assert [m["text"] for m in body["messages"] if m["role"] == "user"] == ["eka", "toka"]


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "1000001", "9" * 5000, "%00", "<b>"])
async def test_a_cursor_that_is_none_is_422(client, talked, error_of, after):
    answer = await client.get(f"{talked.messages}?after={after}", headers=talked.headers)

    error_of(answer, 422, "invalid", field="after")


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ({"helpful": True}, (True, None)),
        ({"helpful": False, "reason": None}, (False, None)),
        ({"helpful": False, "reason": "liian pitkä"}, (False, "liian pitkä")),
    ],
)
async def test_feedback_is_kept_with_204(client, talked, fake, body, kept):
    answer = await client.post(f"{talked.messages}/m3/feedback", json=body, headers=talked.headers)

    assert answer.status_code == 204
    assert answer.content == b""
    assert fake.feedback == [(talked.id, "m3", *kept)]


@pytest.mark.parametrize("message_id", ["m2", "m99", "m0", "x", "%F0%9F%98%80"])
async def test_feedback_on_what_the_bot_did_not_say_is_404(
    client, talked, fake, error_of, message_id
):
    answer = await client.post(
        f"{talked.messages}/{message_id}/feedback", json={"helpful": True}, headers=talked.headers
    )

    error_of(answer, 404, "not_found")
    assert fake.feedback == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "helpful"),
        ({"helpful": "yes"}, "helpful"),
        ({"helpful": 1}, "helpful"),
        ({"helpful": None}, "helpful"),
        ({"helpful": True, "reason": 3}, "reason"),
        ({"helpful": True, "reason": "x" * 501}, "reason"),
        ({"helpful": True, "stars": 5}, "stars"),
    ],
)
async def test_feedback_of_a_wrong_form_is_422(client, talked, fake, error_of, body, field):
    answer = await client.post(f"{talked.messages}/m3/feedback", json=body, headers=talked.headers)

    error_of(answer, 422, "invalid", field=field)
    assert fake.feedback == []


async def test_deletion_answers_with_its_receipt(client, talked, fake):
    answer = await client.delete(talked.url, headers=talked.headers)

    assert answer.status_code == 200
    assert answer.json() == {
        "deleted": True,
        "receipt": "a1b2c3",
        "deleted_at": "2026-02-03T04:05:06Z",
        "stores": ["events", "feedback"],
    }
    assert fake.conversations == {}


async def test_deletion_leaves_other_conversations(client, talked, open_conversation):
    other = await open_conversation()

    await client.delete(talked.url, headers=talked.headers)

    assert (await client.get(other.messages, headers=other.headers)).status_code == 200


@pytest.mark.parametrize(
    ("query", "browser", "title"),
    [
        ("?language=sv", "en", "Börja"),
        ("", "en", "Start"),
        ("", "de", "Alkuun"),
    ],
)
async def test_topics_are_listed_in_the_asked_or_the_browsers_language(
    client, query, browser, title
):
    answer = await client.get(f"/api/v1/topics{query}", headers={"Accept-Language": browser})

    assert answer.status_code == 200
    (topic,) = answer.json()["topics"]
    assert set(topic) == {"id", "group", "title", "example"}
    assert topic["title"] == title


@pytest.mark.parametrize("language", ["de", "", "FI", "fi&x=1%00"])
async def test_topics_in_an_unknown_language_are_422(client, error_of, language):
    answer = await client.get("/api/v1/topics", params={"language": language})

    error_of(answer, 422, "invalid", field="language")


async def test_alive_and_ready_without_a_token(client):
    assert (await client.get("/healthz")).json() == {"status": "alive"}
    assert (await client.get("/readyz")).json() == {"status": "ready"}
