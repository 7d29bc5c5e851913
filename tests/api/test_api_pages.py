"""The pages around the chat: language, policies, and this server's own address."""

from __future__ import annotations

import re

import httpx
import pytest
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from api.app import create_app
from api.widget_files import ENTRY, WidgetFiles
from api.widget_release import make_release
from bot.settings import Settings

PAGES = ("/", "/widget", "/widget/page")
FRAMING, OTHER = "https://www.example.fi", "https://intra.example.fi:8443"


def policy_of(answer):
    """Return the directives of the answer's policy, each with its sources."""
    directives = (part.split() for part in answer.headers["content-security-policy"].split(";"))
    return {name: set(sources) for name, *sources in directives}


@pytest.fixture
def app(services, tmp_path):
    """Return the app with a widget that was never released."""
    (tmp_path / ENTRY).write_text("run();\n")
    app = create_app(services, Settings(secret="x" * 32, origins=(FRAMING, OTHER)))
    app.state.widget_files = WidgetFiles(tmp_path)
    return app


@pytest.fixture
def folder(app, tmp_path):
    return tmp_path


@pytest.fixture
async def visitor(app):
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as opened:
        yield opened


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("query", "browser", "expected"),
    [
        ("?language=sv", "en", "sv"),
        ("", "en-GB,en;q=0.9,fi;q=0.5", "en"),
        ("?language=ru", "sv", "sv"),
        ("?language=", "de", "fi"),
        ("", None, "fi"),
    ],
)
async def test_speaks_the_asked_language_then_the_browsers(visitor, path, query, browser, expected):
    headers = {"Accept-Language": browser} if browser else {}
    answer = await visitor.get(path + query, headers=headers)

    assert answer.status_code == 200
    assert f'<html lang="{expected}"' in answer.text
    assert answer.headers["content-language"] == expected
    assert "Accept-Language" in answer.headers["vary"]


@pytest.mark.parametrize("path", PAGES)
async def test_runs_own_scripts_and_nothing_else(visitor, path):
    policy = policy_of(await visitor.get(path))

    assert policy["default-src"] == {"'none'"}
    assert policy["base-uri"] == {"'none'"}
    for directive in ("script-src", "connect-src", "style-src", "img-src", "form-action"):
        assert policy[directive] == {"'self'"}, directive
    assert policy.get("frame-src", {"'self'"}) == {"'self'"}
    assert ("frame-src" in policy) == (path == "/widget")


@pytest.mark.parametrize("path", PAGES)
async def test_has_nothing_inline_and_nothing_of_other_hosts(visitor, path):
    """What the policy would refuse: the page would be broken in every browser."""
    page = (await visitor.get(path)).text

    assert not re.search(r"<script(?![^>]* src=)", page)
    assert "<style" not in page
    assert not re.search(r"<[^>]+ (?:style|on[a-z]+)=", page)
    assert not re.search(r'<(?:script|img|iframe)[^>]* src="(?!/|http://bot\.test/)', page)
    assert not re.search(r'<link[^>]* href="(?!/|http://bot\.test/)', page)


@pytest.mark.parametrize("path", ["/", "/widget", "/chat"])
async def test_no_other_site_may_frame_it(visitor, path):
    answer = await visitor.get(path)

    assert policy_of(answer)["frame-ancestors"] == {"'none'"}
    assert answer.headers["x-frame-options"] == "DENY"


async def test_configured_sites_may_frame_the_page_with_the_chat_alone(visitor):
    answer = await visitor.get("/widget/page")

    assert policy_of(answer)["frame-ancestors"] == {"'self'", FRAMING, OTHER}
    # Browsers that know this header but no frame-ancestors would refuse the configured ones too.
    assert "x-frame-options" not in answer.headers


async def test_without_configured_sites_only_this_server_frames_it(services):
    transport = httpx.ASGITransport(app=create_app(services, Settings(secret="x" * 32, origins=())))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as visitor:
        answer = await visitor.get("/widget/page")

    assert policy_of(answer)["frame-ancestors"] == {"'self'"}


@pytest.mark.parametrize("path", PAGES)
async def test_looking_stores_nothing(visitor, fake, path):
    answer = await visitor.get(path)

    assert fake.conversations == {}
    assert "set-cookie" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", PAGES)
async def test_works_while_the_model_loads(visitor, services, path):
    services.assistant = None

    assert (await visitor.get(path)).status_code == 200


async def test_every_file_that_the_pages_name_is_there(visitor):
    named = set()
    for path in PAGES:
        page = (await visitor.get(path)).text
        named |= set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))

    assert named
    for path in named:
        assert (await visitor.get(path)).status_code == 200, path


async def test_the_guide_names_the_address_that_it_was_asked_at(visitor):
    page = (await visitor.get("/widget", headers={"Host": "chat.example.fi:9000"})).text

    assert "http://chat.example.fi:9000/widget/v1/chat-widget.js" in page


@pytest.mark.parametrize(
    ("proxy", "scheme"), [("192.0.2.1", "https"), ("203.0.113.9", "http")], ids=["ours", "foreign"]
)
async def test_only_a_trusted_proxy_says_which_scheme_was_asked(app, proxy, scheme):
    trusting = ProxyHeadersMiddleware(app, trusted_hosts="192.0.2.1")
    transport = httpx.ASGITransport(app=trusting, client=(proxy, 1234))
    async with httpx.AsyncClient(transport=transport, base_url="http://chat.example.fi") as visitor:
        headers = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"}
        page = (await visitor.get("/widget", headers=headers)).text

    assert f"{scheme}://chat.example.fi/widget/v1/chat-widget.js" in page
    assert "evil.example" not in page


async def test_a_hostile_host_name_stays_text(visitor):
    answer = await visitor.get("/widget", headers={"Host": '"><script>alert(1)</script>'})

    assert "<script>alert" not in answer.text


async def test_the_guide_pins_nothing_before_there_is_a_release(visitor):
    page = (await visitor.get("/widget")).text

    assert "integrity=" not in page.replace("&#34;", '"').replace("&quot;", '"')


async def test_the_guide_shows_the_newest_pinned_tag_with_its_hash(visitor, folder):
    make_release("1.0.0", folder)
    (folder / ENTRY).write_text("run(1);\n")
    release = make_release("1.1.0", folder)

    page = (await visitor.get("/widget")).text

    assert "http://bot.test/widget/1.1.0/chat-widget.js" in page
    assert "/widget/1.0.0/" not in page
    assert release.integrity in page.replace("&#43;", "+")
