"""A pinned release in a browser: exactly what the site's owner looked at, or the element's text."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import expect

from api.widget_files import ENTRY, WIDGET, WidgetFiles
from api.widget_release import make_release

REFUSED = ("integrity", "Failed to load resource")


@pytest.fixture
def folder(tmp_path):
    """Return a copy of the product's modules, never released."""
    released = shutil.ignore_patterns("releases")
    return shutil.copytree(WIDGET, tmp_path / "widget", ignore=released)


@pytest.fixture
def pinned(bot, folder):
    """Return the tags of a release of the modules in `folder`, which the bot serves."""
    release = make_release("1.0.0", folder)
    served = bot._inner.state.widget_files
    bot._inner.state.widget_files = WidgetFiles(folder)
    yield (
        f'<script type="module" src="{bot.url}{release.path}" '
        f'integrity="{release.integrity}" crossorigin="anonymous"></script>'
        f'<networking-chat language="en"><a href="{bot.url}/chat">Ask about networking</a>'
        "</networking-chat>"
    )
    bot._inner.state.widget_files = served


def test_a_release_works_and_loads_nothing_that_moves(site, bot, pinned, folder):
    (folder / ENTRY).write_text("window.moved = true;\n")
    chat = site(pinned, csp=True).open()

    chat.ask("A question")

    assert bot.received == ["A question"]
    assert chat.page.evaluate("window.moved") is None
    loaded = {seen.path for seen in bot.requests if seen.path.startswith("/widget/")}
    assert loaded == {f"/widget/1.0.0/{ENTRY}"}


@pytest.mark.parametrize("script", ['type="module"', "", "defer"])
def test_a_changed_release_never_runs_and_the_elements_own_link_stays(site, pinned, folder, script):
    file = folder / "releases" / "1.0.0.js"
    file.write_bytes(file.read_bytes() + b"window.changed = true;\n")
    tags = pinned.replace('type="module"', script)

    chat = site(tags, csp=True, wait=False, allow=REFUSED)

    expect(chat.page.get_by_role("link", name="Ask about networking")).to_be_visible()
    assert chat.page.evaluate("window.changed") is None
    assert chat.page.evaluate("customElements.get('networking-chat')") is None
