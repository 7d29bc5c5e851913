"""Security headers on every kind of answer, caching, and other origins."""

from __future__ import annotations

import pytest

ALLOWED, FOREIGN = "https://www.example.fi", "https://evil.example"
SECURITY = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}
PREFLIGHT = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type",
}


async def every_kind_of_answer(client, conversation, fake):
    """Return one answer of each kind, by its name."""
    url, headers = conversation.messages, conversation.headers
    answers = {
        "201": await client.post("/api/v1/conversations", json={}),
        "200": await client.post(url, json={"text": "hei"}, headers=headers),
        "204": await client.post(f"{url}/m1/feedback", json={"helpful": True}, headers=headers),
        "400": await client.post(
            url, content=b"{", headers=headers | {"Content-Type": "application/json"}
        ),
        "401": await client.get(url),
        "404": await client.get("/nothing"),
        "405": await client.put("/chat"),
        "413": await client.post(url, content=b"x" * 70_000),
        "415": await client.post(url, content=b"x"),
        "422": await client.post(url, json={}, headers=headers),
        "page": await client.get("/chat"),
        "style": await client.get("/static/chat.css"),
        "topics": await client.get("/api/v1/topics"),
        "openapi": await client.get("/api/openapi.json"),
        "preflight": await client.options("/chat", headers=PREFLIGHT | {"Origin": ALLOWED}),
        "refused preflight": await client.options("/chat", headers=PREFLIGHT | {"Origin": FOREIGN}),
    }
    fake.trouble = RuntimeError("x")
    answers["503"] = await client.get(url, headers=headers)
    for name, answer in answers.items():
        if name.isdigit():
            assert answer.status_code == int(name)
    return answers


async def test_every_kind_of_answer_has_the_security_headers(client, conversation, fake):
    for name, answer in (await every_kind_of_answer(client, conversation, fake)).items():
        for header, value in SECURITY.items():
            assert answer.headers.get(header) == value, name
        assert "camera=()" in answer.headers["permissions-policy"], name


async def test_every_kind_of_answer_forbids_scripts_frames_and_other_hosts(
    client, conversation, fake
):
    for name, answer in (await every_kind_of_answer(client, conversation, fake)).items():
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy, name
        assert "frame-ancestors 'none'" in policy, name
        assert "base-uri 'none'" in policy, name
        for hole in ("unsafe-inline", "unsafe-eval", "script-src", "*", "http:"):
            assert hole not in policy, name


async def test_no_answer_but_a_style_is_kept_by_a_cache(client, conversation, fake):
    for name, answer in (await every_kind_of_answer(client, conversation, fake)).items():
        kept = "public, max-age=600" if name == "style" else "no-store"
        assert answer.headers["cache-control"] == kept, name


async def test_no_answer_sets_a_cookie_or_names_the_server(client, conversation, fake):
    for name, answer in (await every_kind_of_answer(client, conversation, fake)).items():
        assert "set-cookie" not in answer.headers, name
        assert "server" not in answer.headers, name


async def test_a_configured_origin_may_read_every_kind_of_answer(client, conversation, fake):
    client.headers["Origin"] = ALLOWED

    for name, answer in (await every_kind_of_answer(client, conversation, fake)).items():
        if name != "refused preflight":
            assert answer.headers.get("access-control-allow-origin") == ALLOWED, name


@pytest.mark.parametrize(
    "origin",
    [FOREIGN, "null", "http://www.example.fi", f"{ALLOWED}.evil.example", f"{ALLOWED}:8443"],
)
async def test_another_origin_may_read_none(client, conversation, fake, origin):
    client.headers["Origin"] = origin

    for name, answer in (await every_kind_of_answer(client, conversation, fake)).items():
        if name != "preflight":
            assert "access-control-allow-origin" not in answer.headers, name


async def test_a_configured_origin_may_send_what_the_contract_needs(client):
    answer = await client.options("/api/v1/conversations", headers=PREFLIGHT | {"Origin": ALLOWED})

    assert answer.status_code == 200
    for method in ("GET", "POST", "DELETE"):
        assert method in answer.headers["access-control-allow-methods"]
    allowed = answer.headers["access-control-allow-headers"].lower()
    assert "authorization" in allowed
    assert "content-type" in allowed


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_other_methods_are_not_allowed_across_origins(client, method):
    headers = PREFLIGHT | {"Origin": ALLOWED, "Access-Control-Request-Method": method}

    assert (await client.options("/api/v1/conversations", headers=headers)).status_code == 400


async def test_a_foreign_preflight_is_refused(client):
    headers = PREFLIGHT | {"Origin": FOREIGN}

    assert (await client.options("/api/v1/conversations", headers=headers)).status_code == 400


async def test_credentials_are_never_allowed_across_origins(client):
    """Without them no browser sends cookies or stored passwords along."""
    answer = await client.get("/api/v1/topics", headers={"Origin": ALLOWED})

    assert "access-control-allow-credentials" not in answer.headers


async def test_the_time_to_wait_is_readable_across_origins(client):
    answer = await client.get("/api/v1/topics", headers={"Origin": ALLOWED})

    assert "Retry-After" in answer.headers["access-control-expose-headers"]
