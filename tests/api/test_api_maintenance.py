"""While the operator has switched the bot off: what users are told, and what still works."""

from __future__ import annotations

from types import SimpleNamespace

import httpx
import pytest

from api.app import create_app
from api.maintenance import RETRY_SECONDS
from api.texts import error_text
from bot.errors import StoreUnavailableError
from bot.languages import LANGUAGES
from bot.maintenance import Maintenance
from bot.settings import Settings

OWN = {"fi": "Palaamme kello 12.", "sv": "Vi är tillbaka klockan 12.", "en": "Back at 12."}
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def switch(services):
    """Return a function that switches the bot off or on, as the watch would see it."""
    services.maintenance = SimpleNamespace(current=Maintenance())

    def _switch(*, on, texts=None):
        services.maintenance.current = Maintenance(on=on, texts=texts or {})

    return _switch


def told(answer, language, texts=None):
    """Assert the contract's answer and return its error."""
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == str(RETRY_SECONDS)
    assert answer.headers["cache-control"] == "no-store"
    error = answer.json()["error"]
    message = (texts or {}).get(language) or error_text("maintenance", language)
    assert error == {"code": "unavailable", "message": message, "maintenance": True}


@pytest.mark.parametrize("texts", [{}, OWN, {"fi": OWN["fi"]}], ids=["usual", "own", "one own"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_writes_is_told_in_the_language_of_the_conversation(
    client, open_conversation, switch, fake, language, texts
):
    opened = await open_conversation(language)
    switch(on=True, texts=texts)
    headers = opened.headers | {"Accept-Language": "sv" if language == "en" else "en"}
    told(await client.post(opened.messages, json={"text": "Moi"}, headers=headers), language, texts)
    assert fake.received == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_begins_is_told_in_the_language_that_they_chose(
    client, switch, fake, language
):
    switch(on=True)
    headers = {"Accept-Language": "sv" if language == "en" else "en"}
    body = {"language": language}
    told(await client.post("/api/v1/conversations", json=body, headers=headers), language)
    assert fake.conversations == {}


@pytest.mark.parametrize(
    "content", [b"{}", b'{"language": null}', b"[1]", b"no JSON", b"", b"\xff"]
)
async def test_without_a_language_the_browsers_counts_whatever_the_body_holds(
    client, switch, content
):
    switch(on=True)
    headers = JSON | {"Accept-Language": "en"}
    told(await client.post("/api/v1/conversations", content=content, headers=headers), "en")


async def test_a_stranger_is_not_told_the_language_of_a_conversation(
    client, open_conversation, switch
):
    opened, other = await open_conversation("sv"), await open_conversation("fi")
    switch(on=True)
    for sent in (other.headers, {}, {"Authorization": "Bearer nonsense"}):
        headers = sent | {"Accept-Language": "en"}
        told(await client.post(opened.messages, json={"text": "x"}, headers=headers), "en")


async def test_with_the_database_gone_it_still_says_so(client, conversation, switch, fake):
    switch(on=True)
    fake.trouble = StoreUnavailableError("OperationalError")
    headers = conversation.headers | {"Accept-Language": "sv"}
    told(await client.post(conversation.messages, json={"text": "x"}, headers=headers), "sv")


async def test_before_the_model_is_loaded_it_still_says_so(client, conversation, switch, services):
    switch(on=True)
    services.assistant = None
    answer = await client.post(
        conversation.messages, json={"text": "x"}, headers=conversation.headers
    )
    told(answer, "fi")


async def test_a_judgement_waits_too(client, conversation, switch, fake):
    switch(on=True)
    url = f"{conversation.messages}/m1/feedback"
    told(await client.post(url, json={"helpful": True}, headers=conversation.headers), "fi")
    assert fake.feedback == []


async def test_what_was_said_can_still_be_read_and_deleted(client, conversation, switch, fake):
    switch(on=True)
    read = await client.get(conversation.messages, headers=conversation.headers)
    assert read.json()["messages"][0]["text"] == "Olen botti."
    deleted = await client.delete(conversation.url, headers=conversation.headers)
    assert deleted.json()["deleted"] is True
    assert fake.conversations == {}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_greeting_is_the_text_as_the_bots_message(client, switch, language):
    switch(on=True, texts=OWN)
    answer = await client.get(f"/api/v1/greeting?language={language}")
    assert answer.status_code == 200
    # A browser that keeps it would show it when the bot is back.
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["language"] == language
    (message,) = answer.json()["messages"]
    assert message["text"] == OWN[language]
    assert (message["role"], message["kind"], message["buttons"]) == ("bot", "notice", [])


async def test_the_greeting_has_the_same_form_as_ever(client, switch):
    usual = (await client.get("/api/v1/greeting")).json()
    switch(on=True)
    notice = (await client.get("/api/v1/greeting")).json()
    assert set(notice) == set(usual)
    assert set(notice["messages"][0]) == set(usual["messages"][0]) | {"maintenance"}


@pytest.mark.parametrize(
    "path",
    [
        "/healthz",
        "/readyz",
        "/",
        "/chat",
        "/widget",
        "/widget/page",
        "/widget/v1/chat-widget.js",
        "/api/v1/topics",
        "/api/v1/programmes",
        "/api/openapi.json",
    ],
)
async def test_pages_catalogue_and_health_stay_up(client, switch, path):
    switch(on=True)
    assert (await client.get(path)).status_code == 200


async def test_back_on_everything_works_at_once(client, conversation, switch):
    switch(on=True)
    switch(on=False)
    answer = await client.post(
        conversation.messages, json={"text": "Moi"}, headers=conversation.headers
    )
    assert answer.status_code == 200


async def test_another_site_can_read_the_answer(services, switch):
    switch(on=True)
    origin = "https://www.example.fi"
    app = create_app(services, Settings(secret="x" * 32, origins=(origin,)))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
        answer = await client.post("/api/v1/conversations", json={}, headers={"Origin": origin})
    assert answer.headers["access-control-allow-origin"] == origin
    assert "Retry-After" in answer.headers["access-control-expose-headers"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_chat_page_says_so_before_anybody_writes(visit, switch, language):
    switch(on=True)
    page = await visit(language=language)
    assert page.status == 200
    assert page.problem == error_text("maintenance", language)


async def test_the_chat_page_keeps_what_was_written(visit, switch, fake):
    first = await visit(language="sv")
    switch(on=True, texts=OWN)
    page = await visit(first.ask, text="Hur börjar jag?")
    assert page.status == 503
    assert page.headers["retry-after"] == str(RETRY_SECONDS)
    assert page.problem == OWN["sv"]
    assert page.unsent == "Hur börjar jag?"
    assert fake.conversations == {}


async def test_the_chat_page_still_deletes(visit, switch, fake):
    talk = await visit((await visit()).ask, text="Moi")
    switch(on=True)
    page = await visit(talk.deletion)
    assert page.status == 200
    assert fake.conversations == {}


async def test_a_deletion_without_a_conversation_opens_none(visit, switch, fake):
    start = await visit()
    switch(on=True)
    page = await visit(start.ask, text="Moi", delete="1")
    assert page.status == 503
    assert fake.conversations == {}


async def test_the_chat_page_shows_what_was_said_beside_the_text(visit, switch):
    talk = await visit((await visit()).ask, text="Moi")
    switch(on=True)
    page = await visit(talk.ask, text="Entä nyt?")
    assert page.shown_by_user == ["Moi"]
    assert (page.unsent, page.problem) == ("Entä nyt?", error_text("maintenance", "fi"))
