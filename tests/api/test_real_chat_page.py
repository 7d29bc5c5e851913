"""A whole conversation through the page's forms, with the real assistant."""

from __future__ import annotations

import pytest

from tests.api.pages import Page


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fi", "Mitä verkostoituminen tarkoittaa?"),
        ("sv", "Vad betyder nätverkande?"),
        ("en", "What does networking mean?"),
    ],
)
async def test_ask_choose_and_delete_without_javascript(real, language, question):
    page = Page(await real.client.get(f"/chat?language={language}"))

    page = Page(await real.client.post("/chat", data=page.ask | {"text": question}))
    assert page.status == 200
    assert page.html_language == language
    assert page.shown_by_user == [question]
    assert page.said_by == ["bot", "user", "bot"]
    assert any(link.startswith("https://") for link in page.links)
    assert page.forbidden == []
    assert page.unclosed == []

    page = Page(await real.client.post("/chat", data=page.choices | {"payload": page.buttons[0]}))
    assert page.status == 200
    assert page.said_by == ["bot", "user", "bot", "user", "bot"]

    page = Page(await real.client.post("/chat", data=page.deletion))
    assert page.status == 200
    assert page.said_by == []
    assert page.html_language == language


async def test_the_page_follows_the_language_of_the_user(real):
    page = Page(await real.client.get("/chat?language=fi"))

    question = "I am shy. How can I learn to network?"
    page = Page(await real.client.post("/chat", data=page.ask | {"text": question}))

    assert page.html_language == "en"
    assert page.ask["language"] == "en"


async def test_a_page_and_a_client_see_the_same_conversation(real):
    page = Page(await real.client.get("/chat?language=fi"))
    page = Page(await real.client.post("/chat", data=page.ask | {"text": "moi"}))

    answer = await real.client.get(
        f"/api/v1/conversations/{page.ask['conversation_id']}/messages",
        headers={"Authorization": f"Bearer {page.ask['token']}"},
    )

    assert [message["role"] for message in answer.json()["messages"]] == page.said_by
