"""The interface over a stand-in assistant, spoken to as a client does."""

from __future__ import annotations

from dataclasses import dataclass

import httpx
import pytest

from api.app import create_app
from api.dependencies import Services
from api.rate_limits import RateLimits
from api.tokens import Tokens
from bot.settings import Settings
from tests.api.fakes import FakeAssistant, FakeCatalogue
from tests.api.pages import Page

SECRET = "a secret for tests of the interface only"
ALLOWED_ORIGIN = "https://www.example.fi"


@dataclass
class Opened:
    """One open conversation, as its client knows it."""

    id: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def url(self) -> str:
        return f"/api/v1/conversations/{self.id}"

    @property
    def messages(self) -> str:
        return f"{self.url}/messages"


@pytest.fixture
def fake():
    return FakeAssistant()


@pytest.fixture
def tokens():
    return Tokens(SECRET, days=30)


@pytest.fixture
def services(fake, tokens):
    return Services(
        assistant=fake, catalogue=FakeCatalogue(), tokens=tokens, limits=RateLimits("off")
    )


@pytest.fixture
async def client(services):
    """Return a client of the app; an exception that leaves the app fails the test."""
    app = create_app(services, Settings(secret=SECRET, origins=(ALLOWED_ORIGIN,)))
    transport = httpx.ASGITransport(app=app, client=("203.0.113.7", 1234))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as opened:
        yield opened


@pytest.fixture
def open_conversation(client):
    """Return a function that opens a conversation."""

    async def _open(language="fi") -> Opened:
        answer = await client.post("/api/v1/conversations", json={"language": language})
        assert answer.status_code == 201
        body = answer.json()
        return Opened(body["conversation_id"], body["token"])

    return _open


@pytest.fixture
async def conversation(open_conversation):
    return await open_conversation()


@pytest.fixture(scope="session")
def error_of():
    """Return a function that asserts the contract's one form of an error and returns it."""

    def _error(answer, status, code, *, field=None):
        assert answer.status_code == status, answer.text
        assert answer.headers["content-type"] == "application/json"
        assert set(answer.json()) == {"error"}
        error = answer.json()["error"]
        assert error["code"] == code
        assert error["message"]
        assert error.get("field") == field
        return error

    return _error


@pytest.fixture
def visit(client):
    """Return a function that loads the page, or sends one of its forms as a browser does."""

    async def _visit(form=None, *, language="fi", **filled):
        if form is None:
            return Page(await client.get(f"/chat?language={language}"))
        return Page(await client.post("/chat", data=form | filled))

    return _visit


class Talk:
    """One conversation with the real assistant."""

    def __init__(self, client, opened: Opened) -> None:
        self.client, self.opened = client, opened

    async def post(self, body):
        return await self.client.post(self.opened.messages, json=body, headers=self.opened.headers)

    async def say(self, text):
        answer = await self.post({"text": text})
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def read(self, after="0"):
        url = f"{self.opened.messages}?after={after}"
        return (await self.client.get(url, headers=self.opened.headers)).json()


class Real:
    """The interface over the real assistant."""

    def __init__(self, client) -> None:
        self.client = client

    async def open(self, language) -> Talk:
        answer = await self.client.post("/api/v1/conversations", json={"language": language})
        body = answer.json()
        return Talk(self.client, Opened(body["conversation_id"], body["token"]))


@pytest.fixture(scope="session")
async def real(assistant, settings):
    from api.main import build_services

    app = create_app(build_services(settings, assistant), settings)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as opened:
        yield Real(opened)
