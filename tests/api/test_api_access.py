"""Who may enter: a token opens its own conversation and no other."""

from __future__ import annotations

import pytest
from itsdangerous import TimestampSigner

from api.tokens import Tokens

CONTENT = {"Content-Type": "application/json"}
ROUTES = [
    pytest.param("POST", "/messages", b'{"text": "hei"}', id="send"),
    pytest.param("GET", "/messages", None, id="read"),
    pytest.param("DELETE", "", None, id="delete"),
    pytest.param("POST", "/messages/m1/feedback", b'{"helpful": true}', id="judge"),
]


class OldSigner(TimestampSigner):
    """Signs as if it were 31 days ago."""

    def get_timestamp(self):
        return super().get_timestamp() - 31 * 24 * 3600


@pytest.fixture
def call(client):
    async def _call(method, url, content, headers):
        return await client.request(method, url, content=content, headers=CONTENT | headers)

    return _call


@pytest.mark.parametrize(("method", "path", "content"), ROUTES)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": ""},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer  "},
        {"Authorization": "Basic dXNlcjpwYXNz"},
        {"X-Token": "Bearer x"},
    ],
)
async def test_without_token_401(call, conversation, error_of, method, path, content, headers):
    answer = await call(method, conversation.url + path, content, headers)

    error_of(answer, 401, "missing_token")
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(("method", "path", "content"), ROUTES)
async def test_with_the_token_of_another_conversation_404(
    call, conversation, open_conversation, fake, error_of, method, path, content
):
    other = await open_conversation()

    error_of(await call(method, conversation.url + path, content, other.headers), 404, "not_found")

    assert len(fake.conversations[conversation.id].messages) == 1
    assert fake.feedback == []


@pytest.mark.parametrize(("method", "path", "content"), ROUTES)
@pytest.mark.parametrize("kind", ["forged", "cut", "changed", "bare", "expired", "not ascii"])
async def test_with_a_token_that_is_not_good_404(
    call, conversation, error_of, method, path, content, kind
):
    token = {
        "forged": Tokens("another key of more than 32 letters", days=30).issue(conversation.id),
        "cut": conversation.token[:-1],
        "changed": conversation.token[:-1] + ("A" if conversation.token[-1] != "A" else "Q"),
        "bare": conversation.id,
        "expired": OldSigner(
            "a secret for tests of the interface only", salt="conversation-token-v1"
        )
        .sign(conversation.id)
        .decode(),
        "not ascii": "äö",
    }[kind]
    headers = {"Authorization": f"Bearer {token}".encode()}

    error_of(await call(method, conversation.url + path, content, headers), 404, "not_found")


async def test_the_expired_token_of_the_test_above_fails_by_its_age_alone(conversation):
    signer = OldSigner("a secret for tests of the interface only", salt="conversation-token-v1")
    token = signer.sign(conversation.id).decode()

    long_lived = Tokens("a secret for tests of the interface only", days=60)
    assert long_lived.opens(token, conversation.id)


@pytest.mark.parametrize(("method", "path", "content"), ROUTES)
@pytest.mark.parametrize("unknown", ["nobody", "%00", "a" * 300, "ä", "' OR 1", "<b>"])
async def test_unknown_id_404_and_looks_like_a_foreign_one(
    call, conversation, open_conversation, method, path, content, unknown
):
    foreign = await open_conversation()
    url = f"/api/v1/conversations/{unknown}{path}"

    of_nobody = await call(method, url, content, conversation.headers)
    of_another = await call(method, foreign.url + path, content, conversation.headers)

    assert of_another.status_code == 404
    assert of_nobody.status_code == 404
    assert of_nobody.json() == of_another.json()


@pytest.mark.parametrize(("method", "path", "content"), ROUTES)
async def test_after_deletion_the_token_is_dead(
    call, client, conversation, error_of, method, path, content
):
    assert (await client.delete(conversation.url, headers=conversation.headers)).is_success

    answer = await call(method, conversation.url + path, content, conversation.headers)

    error_of(answer, 404, "not_found")


@pytest.mark.parametrize(("method", "path", "content"), ROUTES)
async def test_the_scheme_may_be_written_in_any_case(call, conversation, method, path, content):
    headers = {"Authorization": f"bearer {conversation.token}"}

    assert (await call(method, conversation.url + path, content, headers)).is_success
