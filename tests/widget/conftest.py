"""A real Chromium, the real app over a stand-in engine, and a foreign site that embeds the widget.

    def test_something(site, bot):
        bot.says("An answer.")
        chat = site(language="sv")          # a page with the tag, in a new browser context
        chat.open()
        chat.ask("A question")
        assert bot.received == ["A question"]

Playwright keeps an event loop running in its thread while it lives, which pytest-asyncio cannot
bear in the same process: it lives for one file of tests, and these have no async test.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError
from playwright.sync_api import expect, sync_playwright

from tests.widget.browsing import PATIENCE, Browsing, find_chromium
from tests.widget.serving import Bot, Host
from tests.widget.widget_page import WidgetPage

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# As strict as a site can be: nothing but its own files, and the bot's scripts and data.
STRICT = "default-src 'self'; script-src {bot}; connect-src {bot}; style-src 'self'"

expect.set_options(timeout=PATIENCE)


def wait_until_there(chat):
    """Wait until the element is a chat; say what the browser said when it does not become one."""
    try:
        return chat.wait()
    except PlaywrightTimeoutError:
        pytest.fail(f"no chat on the page; the browser says: {chat.watch.problems}")


@pytest.fixture(scope="module")
def browser():
    """Return a Chromium, started once a file."""
    executable = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def hosting():
    host = Host()
    host.start()
    yield host
    host.stop()


@pytest.fixture(scope="module")
def serving(hosting):
    bot = Bot(hosting.url, hosting.other_url)
    bot.start()
    yield bot
    bot.stop()


@pytest.fixture
def host(hosting):
    """Return the foreign site, without pages; see `serving.Host`."""
    hosting.reset()
    return hosting


@pytest.fixture
def bot(serving):
    """Return the bot's server as new; see `serving.Bot`."""
    serving.reset()
    return serving


@pytest.fixture
def tag(bot):
    """Return a function that writes the widget's two tags, with the attributes given."""

    def _tag(attributes='language="en"', *, script='type="module"', text=""):
        source = f"{bot.url}/widget/v1/chat-widget.js"
        return (
            f'<script {script} src="{source}"></script>\n'
            f"<networking-chat {attributes}>{text}</networking-chat>"
        )

    return _tag


@pytest.fixture(scope="module")
def browsing(browser, serving, hosting):
    return Browsing(browser, [hosting.url, serving.url, hosting.other_url])


@pytest.fixture
def contexts(browsing, bot, host):
    """Return a function that opens a browser context; afterwards nothing unexpected happened.

    See `Browsing.open` for what it takes and returns.
    """
    yield browsing.open
    assert browsing.finish() == []


@pytest.fixture
def site(contexts, bot, host, tag):
    """Return a function that opens a page with the widget on the foreign site.

    Args of the function, all by name but the first:
        html: of the body; the widget's tag alone when not given.
        attributes: of the tag, when `html` is not given.
        language: of the words that the page object looks for, and of the default tag.
        page_language: `lang` of the page.
        head: further HTML in the head.
        headers: of the page; `csp=True` adds the strict policy.
        path: of the page.
        wait: until the widget is there.
        all others as `contexts` takes them: fresh, viewport, dark, locale, reduced_motion,
            storage, touch, forced_colors, clipboard, allow (patterns of console errors to expect).
    """

    def _site(
        html=None,
        *,
        attributes=None,
        language="en",
        page_language="en",
        head="",
        headers=None,
        csp=False,
        path="/",
        wait=True,
        **context_options,
    ):
        if attributes is None:
            attributes = f'language="{language}"'
        body = tag(attributes) if html is None else html
        all_headers = dict(headers or {})
        if csp:
            all_headers["content-security-policy"] = STRICT.format(bot=bot.url)
        address = host.page(
            path,
            f'<!doctype html><html lang="{page_language}"><head><title>A site</title>'
            f'<meta name="viewport" content="width=device-width">{head}</head>'
            f"<body><main><h1>A site</h1><p>Text of the site.</p>{body}</main></body></html>",
            all_headers,
        )
        visit = contexts(**context_options)
        visit.page.goto(address)
        chat = WidgetPage(visit.page, visit.context, visit.watch, language)
        if wait:
            wait_until_there(chat)
        return chat

    return _site
