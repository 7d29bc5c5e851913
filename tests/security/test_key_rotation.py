"""A new signing key comes in, and the old one goes, without the end of any conversation."""

from __future__ import annotations

import itertools

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.app import create_app
from api.dependencies import Services
from api.rate_limits import RateLimits
from api.tokens import Tokens
from bot.settings import Settings
from tests.api.fakes import FakeAssistant, FakeCatalogue

OLD, NEW, STRANGE = ("old-" + "a" * 32, "new-" + "b" * 32, "strange-" + "c" * 32)
ID = "a-conversation"


def test_the_first_key_signs():
    token = Tokens(f"{NEW},{OLD}", days=30).issue(ID)

    assert Tokens(NEW, days=30).opens(token, ID)
    assert not Tokens(OLD, days=30).opens(token, ID)


@given(st.permutations([OLD, NEW, STRANGE]), st.sampled_from([OLD, NEW, STRANGE]))
def test_a_token_of_any_key_of_the_list_is_taken(keys, signed_with):
    token = Tokens(signed_with, days=30).issue(ID)

    assert Tokens(",".join(keys), days=30).opens(token, ID)


@pytest.mark.parametrize("keys", [f"{NEW},{OLD}", NEW])
def test_a_key_that_is_not_in_the_list_opens_nothing(keys):
    assert not Tokens(keys, days=30).opens(Tokens(STRANGE, days=30).issue(ID), ID)


def test_blanks_around_a_comma_mean_nothing():
    assert Tokens(f" {NEW} , {OLD} ", days=30).opens(Tokens(OLD, days=30).issue(ID), ID)


@pytest.mark.parametrize("keys", ["", ",", " , "])
def test_no_key_is_an_error_at_the_start(keys):
    with pytest.raises(ValueError, match="VERKOSTOVINKKI_SECRET"):
        Tokens(keys, days=30)


class Replicas:
    """Servers with different lists of keys, before one store."""

    def __init__(self) -> None:
        self.assistant = FakeAssistant()

    def client(self, keys: str) -> httpx.AsyncClient:
        tokens = Tokens(keys, days=30)
        services = Services(self.assistant, FakeCatalogue(), tokens, RateLimits("off"))
        app = create_app(services, Settings(secret=keys))
        transport = httpx.ASGITransport(app=app)
        return httpx.AsyncClient(transport=transport, base_url="http://bot.test")


async def opened(client):
    body = (await client.post("/api/v1/conversations", json={})).json()
    url = f"/api/v1/conversations/{body['conversation_id']}/messages"
    return url, {"Authorization": f"Bearer {body['token']}"}


async def test_in_each_step_of_a_rotation_every_replica_takes_every_token():
    """As the handbook says: add the new key behind the old, turn the two, drop the old."""
    replicas = Replicas()
    steps = [OLD, f"{OLD},{NEW}", f"{NEW},{OLD}"]
    for before, after in itertools.pairwise(steps):
        async with replicas.client(before) as one, replicas.client(after) as other:
            for opener, reader in ((one, other), (other, one)):
                url, headers = await opened(opener)
                assert (await reader.get(url, headers=headers)).status_code == 200
                answer = await reader.post(url, json={"text": "hei"}, headers=headers)
                assert answer.status_code == 200


async def test_when_the_old_key_is_gone_only_its_own_tokens_are_dead():
    replicas = Replicas()
    async with replicas.client(OLD) as client:
        of_old = await opened(client)
    async with replicas.client(f"{NEW},{OLD}") as client:
        of_new = await opened(client)
    async with replicas.client(NEW) as client:
        assert (await client.get(of_old[0], headers=of_old[1])).status_code == 404
        assert (await client.get(of_new[0], headers=of_new[1])).status_code == 200


async def test_a_page_without_javascript_goes_on_over_a_rotation():
    replicas = Replicas()
    async with replicas.client(OLD) as client:
        url, headers = await opened(client)
    form = {
        "conversation_id": url.split("/")[4],
        "token": headers["Authorization"].removeprefix("Bearer "),
        "text": "hei",
    }
    async with replicas.client(f"{NEW},{OLD}") as client:
        answer = await client.post("/chat", data=form)

    assert answer.status_code == 200
    assert len(replicas.assistant.received) == 1
