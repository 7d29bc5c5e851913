"""The widget's script: size, type, caching, compression, other origins, and nothing else."""

from __future__ import annotations

import gzip
import os

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from api.app import create_app
from api.routers.widget import MOVING, PINNED, _takes_gzip
from api.widget_files import ENTRY, WidgetFiles
from api.widget_join import JoinError
from api.widget_release import make_release
from bot.settings import Settings

MODULES = {
    ENTRY: 'import { words } from "./networking-chat.js";\nrun(words);\n',
    "networking-chat.js": 'export const words = "aa bb cc dd ' + "ee " * 400 + '";\n',
}
MOVED, RELEASED = "/widget/v1/chat-widget.js", "/widget/1.0.0/chat-widget.js"
LARGEST = 20_000  # bytes of everything that a visitor's phone loads, compressed
ALLOWED, FOREIGN = "https://www.example.fi", "https://evil.example"


@pytest.fixture
def folder(tmp_path):
    for path, content in MODULES.items():
        (tmp_path / path).write_text(content)
    (tmp_path / "notes.txt").write_text("not a script")
    return tmp_path


@pytest.fixture
async def site(services, folder):
    """Return a client of a server whose widget is the one in `folder`, released as 1.0.0."""
    make_release("1.0.0", folder)
    app = create_app(services, Settings(secret="x" * 32, origins=(ALLOWED,)))
    app.state.widget_files = WidgetFiles(folder)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as opened:
        # httpx asks for compression by itself.
        opened.headers["Accept-Encoding"] = "identity"
        yield opened


def change(folder, content):
    """Write a module, and a time by which the change is seen within one tick of the clock."""
    file = folder / "networking-chat.js"
    before = file.stat().st_mtime_ns
    file.write_text(content)
    os.utime(file, ns=(before + 1, before + 1))


async def test_the_product_is_one_script_of_at_most_twenty_kilobytes(client):
    answer = await client.get(MOVED)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "customElements.define" in answer.text
    for word in ("Lähetä", "Skicka", "Send"):
        assert f'"{word}"' in answer.text
    assert len(gzip.compress(answer.content, 9)) <= LARGEST


@pytest.mark.parametrize(("path", "caching"), [(MOVED, MOVING), (RELEASED, PINNED)])
async def test_says_how_long_it_keeps_and_that_any_site_may_show_it(site, path, caching):
    answer = await site.get(path)

    assert answer.status_code == 200
    assert "aa bb cc dd" in answer.text
    assert "run(" in answer.text
    assert "import" not in answer.text
    assert answer.headers["cache-control"] == caching
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers


def test_only_what_never_changes_is_kept_for_good():
    assert "immutable" in PINNED
    assert "immutable" not in MOVING
    assert "max-age=600" in MOVING


@pytest.mark.parametrize("path", [MOVED, RELEASED])
async def test_head_is_answered_alike(site, path):
    got, head = await site.get(path), await site.head(path)

    assert head.status_code == 200
    for name in ("etag", "content-length", "content-type", "cache-control", "vary"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize("path", [MOVED, RELEASED])
async def test_who_takes_gzip_gets_it_with_a_tag_of_its_own(site, path):
    plain = await site.get(path)
    answer = await site.get(path, headers={"Accept-Encoding": "br, gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < len(plain.content) / 5
    assert answer.content == plain.content
    assert "content-encoding" not in plain.headers
    # Strong, as their bytes differ (RFC 9110, 8.8.3.3).
    assert answer.headers["etag"] != plain.headers["etag"]
    assert not answer.headers["etag"].startswith("W/")


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("gzip, deflate, br, zstd", True),
        ("GZIP;q=0.1", True),
        ("*", True),
        ("*;q=0", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip;q=0.0, *", False),
        ("gzip;q=a", False),
        ("identity", False),
        ("", False),
    ],
)
def test_gzip_is_sent_to_who_takes_it(accepted, taken):
    assert _takes_gzip(accepted) is taken


@given(st.text(max_size=60))
def test_any_accept_encoding_is_read(accepted):
    assert _takes_gzip(accepted) in {True, False}


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("path", [MOVED, RELEASED])
@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
async def test_who_has_it_is_told_so_in_few_bytes(site, encoding, path, form):
    headers = {"Accept-Encoding": encoding}
    first = await site.get(path, headers=headers)
    known = form.format(first.headers["etag"])

    answer = await site.get(path, headers=headers | {"If-None-Match": known})

    assert answer.status_code == 304
    assert answer.content == b""
    for name in ("etag", "cache-control", "vary", "cross-origin-resource-policy"):
        assert answer.headers[name] == first.headers[name]


async def test_the_tag_of_one_encoding_is_not_good_for_the_other(site):
    plain = await site.get(MOVED)
    known = {"If-None-Match": plain.headers["etag"], "Accept-Encoding": "gzip"}

    assert (await site.get(MOVED, headers=known)).status_code == 200


async def test_a_changed_module_is_sent_at_once_and_a_release_stays(site, folder):
    before = {path: await site.get(path) for path in (MOVED, RELEASED)}
    change(folder, MODULES["networking-chat.js"].replace("aa", "zz"))  # of the same length

    after = {
        path: await site.get(path, headers={"If-None-Match": before[path].headers["etag"]})
        for path in (MOVED, RELEASED)
    }

    assert after[MOVED].status_code == 200
    assert after[MOVED].text == before[MOVED].text.replace("aa", "zz")
    assert after[RELEASED].status_code == 304


async def test_a_new_module_is_joined_without_a_restart(site, folder):
    (folder / "view").mkdir()
    (folder / "view" / "more.js").write_text('export const words = "more";\n')
    change(folder, 'export { words } from "./view/more.js";\n')
    assert "aa bb cc dd" in (await site.get(MOVED)).text

    change(folder, 'import { words as w } from "./view/more.js";\nexport const words = w;\n')

    assert '"more"' in (await site.get(MOVED)).text


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("first();\nexport let words;\n", "networking-chat.js:2: `export let words;`"),
        ("export const other = 1;\n", "networking-chat.js does not export"),
        ("\udcff", "utf-8"),
        (None, "names networking-chat.js, which does not exist"),
    ],
)
async def test_while_modules_cannot_be_joined_the_last_script_stays(site, folder, broken, told):
    good = await site.get(MOVED)
    if broken is None:
        (folder / "networking-chat.js").unlink()
    else:
        content = broken.encode("utf-8", "surrogateescape")
        (folder / "networking-chat.js").write_bytes(content)

    with capture_logs() as logs:
        answers = [await site.get(MOVED) for _ in range(3)]

    assert {answer.content for answer in answers} == {good.content}
    assert {answer.headers["etag"] for answer in answers} == {good.headers["etag"]}
    # Told once, with the place; not at each request.
    (rejected,) = (entry for entry in logs if entry["event"] == "api.widget.rejected")
    assert told in rejected["error"]

    (folder / "networking-chat.js").write_text("export const words = 'mended';\n")

    assert "mended" in (await site.get(MOVED)).text


def test_a_server_whose_widget_cannot_be_joined_does_not_start(folder):
    (folder / "networking-chat.js").write_text("export let words;\n")

    with pytest.raises(JoinError, match=r"networking-chat\.js:1: "):
        WidgetFiles(folder)


@pytest.mark.parametrize("origin", [None, ALLOWED, FOREIGN, "null", f"{ALLOWED}.evil.example"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("path", [MOVED, RELEASED, "/widget/v1/nothing.js"])
async def test_only_configured_origins_may_load_it_and_caches_know(site, origin, encoding, path):
    headers = {"Accept-Encoding": encoding} | ({"Origin": origin} if origin else {})

    answer = await site.get(path, headers=headers)
    again = await site.get(
        path, headers=headers | {"If-None-Match": answer.headers.get("etag", '"x"')}
    )

    for one in (answer, again):
        allowed = one.headers.get("access-control-allow-origin")
        assert allowed == (ALLOWED if origin == ALLOWED else None)
        assert "access-control-allow-credentials" not in one.headers
        varies = {name.strip() for name in one.headers["vary"].split(",")}
        assert "Origin" in varies
        if one.status_code != 404:
            assert varies == {"Accept-Encoding", "Origin"}


@pytest.mark.parametrize(
    "path",
    [
        "/widget/v1",
        "/widget/v1/",
        "/widget/v1/nothing.js",
        "/widget/v1/networking-chat.js",
        "/widget/v1/notes.txt",
        "/widget/v1/releases/1.0.0.js",
        "/widget/v1/chat-widget.js/x.js",
        "/widget/v1//chat-widget.js",
        "/widget/v1/chat-widget.js%00",
        "/widget/v1/../../secret.js",
        "/widget/v1/%2e%2e/%2e%2e/secret.js",
        "/widget/v1/..%2fchat-widget.js",
        "/widget/1.0.0/",
        "/widget/1.0.0/networking-chat.js",
        "/widget/1.0.1/chat-widget.js",
        "/widget/01.0.0/chat-widget.js",
        "/widget/1.0/chat-widget.js",
        "/widget/1.0.0%00/chat-widget.js",
        "/widget/v2/chat-widget.js",
        "/widget/releases/chat-widget.js",
        "/widget/%2e%2e/chat-widget.js",
        "/widget/..%2freleases%2f1.0.0/chat-widget.js",
        "/widget/../widget_files.py",
    ],
)
async def test_what_is_no_script_is_not_found_and_not_kept(site, error_of, path):
    answer = await site.get(path)

    error_of(answer, 404, "not_found")
    assert answer.headers["cache-control"] == "no-store"


_PIECES = st.sampled_from(["..", ".", "/", "\\", "~", "\x00", "1.0.0", "releases", "secret", "%2e"])


@given(st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=8).map("".join)))
def test_no_version_leads_out_of_the_folder(tmp_path_factory, version):
    folder = tmp_path_factory.getbasetemp() / "within"
    if not folder.exists():
        folder.mkdir()
        (folder / ENTRY).write_text("run();\n")
        make_release("1.0.0", folder)
        for secret in (folder / "secret.js", folder.parent / "secret.js"):
            secret.write_text("secret")

    assert (WidgetFiles(folder).released(version) is None) is (version != "1.0.0")


def test_joining_and_compressing_the_same_gives_the_same(folder):
    """Else two processes of the server would send two contents under one strong tag."""
    one, other = (WidgetFiles(folder).present() for _ in range(2))

    assert one is not other
    assert one.compressed == other.compressed
    assert gzip.decompress(one.compressed) == one.content


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
async def test_is_only_read(site, method):
    headers = {"Content-Type": "application/json"}

    assert (await site.request(method, MOVED, headers=headers)).status_code == 405
