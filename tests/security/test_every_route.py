"""Every route with every method, pages, files and failures: the headers stand on all of them."""

from __future__ import annotations

import asyncio
import itertools
import re

import httpx
import pytest

from api import middleware
from api.app import create_app
from api.dependencies import Services
from api.rate_limits import RateLimits
from api.tokens import Tokens
from bot.settings import ROOT, Settings
from tests.api.fakes import FakeAssistant, FakeCatalogue

SECRET = "a secret for tests of the headers only"
FRAMING = "https://www.example.fi"
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "MADEUP")
FIXED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
HOLES = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "data:", "blob:", "http:", " *")
STATIC = sorted((ROOT / "api" / "static").iterdir())


@pytest.fixture
def fake():
    return FakeAssistant()


@pytest.fixture
def app(fake):
    services = Services(fake, FakeCatalogue(), Tokens(SECRET, days=30), RateLimits("off"))
    return create_app(services, Settings(secret=SECRET, origins=(FRAMING,)))


def reach(app, scheme="http"):
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url=f"{scheme}://bot.test", timeout=10
    )


def every_path(routes):
    """Yield the path of every route, however deep FastAPI keeps it, with something filled in."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from every_path(inner.routes)
        else:
            yield re.sub(r"\{[^}]*\}", "x", route.path)


def assert_protected(answer, name):
    headers = answer.headers
    for header, value in FIXED.items():
        assert headers.get_list(header) == [value], name
    (policy,) = headers.get_list("content-security-policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'", name
    assert rules["base-uri"] == "'none'", name
    assert rules["form-action"] == "'self'", name
    assert not any(hole in policy for hole in HOLES), name
    framed = rules["frame-ancestors"] != "'none'"
    assert framed == (name.split(" ")[1] == "/widget/page" and answer.status_code == 200), name
    assert headers.get("x-frame-options") == (None if framed else "DENY"), name
    assert headers.get("cache-control"), name
    assert "server" not in headers, name
    assert "set-cookie" not in headers, name
    assert "x-powered-by" not in headers, name


async def test_every_route_with_every_method(app):
    paths = sorted(set(every_path(app.routes)))
    assert {"/", "/chat", "/widget/page", "/api/v1/topics", "/static"} <= set(paths)
    async with reach(app) as client:
        for path, method in itertools.product(paths, METHODS):
            answer = await client.request(method, path)
            assert answer.status_code < 500, (method, path)
            if answer.status_code == 405:
                allowed = answer.headers["allow"].split(", ")
                assert allowed, (method, path)
                assert method not in allowed, (method, path)
                for other in allowed:
                    assert (await client.request(other, path)).status_code != 405, (other, path)
            assert_protected(answer, f"{method} {path}")


async def test_every_page_in_every_language(app):
    async with reach(app) as client:
        for path in ("/", "/chat", "/widget", "/widget/page"):
            for language in ("fi", "sv", "en"):
                answer = await client.get(path, params={"language": language})
                assert answer.status_code == 200
                assert_protected(answer, f"GET {path}")
                # What the policy forbids, a page must not need.
                assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", answer.text), path
                assert not re.search(r"<style|\sstyle=|\son[a-z]+=", answer.text), path


@pytest.mark.parametrize("file", STATIC, ids=lambda file: file.name)
async def test_every_static_file(app, file):
    async with reach(app) as client:
        answer = await client.get(f"/static/{file.name}")
        assert answer.status_code == 200
        assert_protected(answer, f"GET /static/{file.name}")
        again = await client.get(
            f"/static/{file.name}", headers={"If-None-Match": answer.headers["etag"]}
        )
        assert again.status_code == 304
        assert_protected(again, f"GET /static/{file.name}")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../bot/settings.py",
        "/static/..%2f..%2fbot%2fsettings.py",
        "/static/%2e%2e/%2e%2e/bot/settings.py",
        "/static/....//....//bot/settings.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/..%5c..%5cbot%5csettings.py",
        "/static/home.css%00.js",
        "/static/" + "a" * 5000,
        "/static/~root",
        "/widget/../static/home.css/chat-widget.js",
        "/widget/..%2f..%2f..%2fbot/chat-widget.js",
        "/widget/%2e%2e/chat-widget.js",
        "/widget/1.0.0%00/chat-widget.js",
        "/widget/v1/..%2fmemory.js",
    ],
)
async def test_no_path_leads_out_of_a_folder(app, path):
    async with reach(app) as client:
        answer = await client.get(httpx.URL("http://bot.test").copy_with(raw_path=path.encode()))

    assert answer.status_code == 404
    assert_protected(answer, f"GET {path}")
    assert "SHORTEST_SECRET" not in answer.text
    assert "root:" not in answer.text


async def test_what_fails_on_the_way(app, fake):
    json = {"Content-Type": "application/json"}
    url = "/api/v1/conversations"
    async with reach(app) as client:
        expected = {
            400: await client.post(url, content=b"{", headers=json),
            401: await client.get(f"{url}/x/messages"),
            413: await client.post(url, content=b"x" * 70_000, headers=json),
            415: await client.post(url, content=b"x"),
            422: await client.post(url, json={"language": "xx"}),
            307: await client.get("/static"),
            404: await client.get("/%00/%0d%0aSet-Cookie:a=b"),
        }
        fake.trouble = RuntimeError("the text of a user")
        expected[503] = await client.post(url, json={})
        for status, answer in expected.items():
            assert answer.status_code == status
            assert_protected(answer, f"GET {answer.request.url.path}")
            assert "the text of a user" not in answer.text


async def test_a_body_that_comes_too_slowly_is_given_up(app, monkeypatch):
    monkeypatch.setattr(middleware, "BODY_SECONDS", 0.2)

    async def drip():
        yield b'{"language": "f'
        await asyncio.sleep(30)
        yield b'i"}'

    async with reach(app) as client:
        answer = await asyncio.wait_for(
            client.post(
                "/api/v1/conversations",
                content=drip(),
                headers={"Content-Type": "application/json"},
            ),
            5,
        )

    assert answer.status_code == 408
    assert answer.json()["error"]["code"] == "bad_request"
    assert_protected(answer, "POST /api/v1/conversations")


async def test_a_page_of_a_slow_form_is_given_up_too(app, monkeypatch):
    monkeypatch.setattr(middleware, "BODY_SECONDS", 0.2)

    async def drip():
        yield b"text=he"
        await asyncio.sleep(30)

    form = {"Content-Type": "application/x-www-form-urlencoded"}
    async with reach(app) as client:
        answer = await asyncio.wait_for(client.post("/chat", content=drip(), headers=form), 5)

    assert answer.status_code == 408
    assert_protected(answer, "POST /chat")


@pytest.mark.parametrize("path", ["/", "/chat", "/api/v1/topics", "/static/home.css", "/nothing"])
async def test_only_over_tls_browsers_are_told_to_stay_there(app, path):
    async with reach(app, "https") as client:
        secure = await client.get(path)
    async with reach(app) as client:
        plain = await client.get(path)

    assert secure.headers["strict-transport-security"] == "max-age=31536000"
    assert "strict-transport-security" not in plain.headers


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        'evil"><script>alert(1)</script>',
        "evil.example/?a=",
        "evil.example@bot.test",
        "[::1",
        "a:b",
        "",
        "x" * 5000,
        "javascript:alert(1)//",
        "evil.example\\@bot.test",
    ],
)
async def test_a_made_up_host_reaches_only_who_made_it_up(app, host):
    """The page of the widget names the server as the browser did, and only to that browser."""
    # Not through a client, which would look where a redirection leads.
    transport = httpx.ASGITransport(app=app)
    asked = [
        httpx.Request("GET", f"http://bot.test{path}", headers={"Host": host})
        for path in ("/widget", "/static")
    ]
    answer, moved = [await transport.handle_async_request(request) for request in asked]
    await answer.aread()

    assert answer.status_code == 200
    assert moved.status_code == 307
    assert "<script>alert" not in answer.text
    assert not re.search(r"""(?:src|action)=["'](?:https?:)?//evil""", answer.text)
    # No cache keeps it for somebody else.
    assert answer.headers["cache-control"] == "no-store"
    assert moved.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-Host": "evil.example"},
        {"Forwarded": "host=evil.example"},
        {"X-Original-URL": "/api/v1/topics"},
        {"X-Rewrite-URL": "/api/v1/topics"},
        {"X-HTTP-Method-Override": "DELETE"},
    ],
)
async def test_no_header_rewrites_the_request(app, headers):
    async with reach(app) as client:
        plain = await client.get("/widget")
        answer = await client.get("/widget", headers=headers)

    assert answer.text == plain.text


@pytest.mark.parametrize("name", ["language", "after", "ui_language"])
async def test_no_parameter_becomes_a_header(app, name):
    value = "fi\r\nSet-Cookie: a=b"
    async with reach(app) as client:
        for path in ("/", "/chat", "/widget", "/api/v1/topics", "/api/v1/greeting"):
            answer = await client.get(path, params={name: value})
            assert "set-cookie" not in answer.headers
            assert "a=b" not in str(answer.headers)
