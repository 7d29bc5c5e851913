"""The server's own pages with the chat on them: a sample site, the guide, the page for a frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.browsing import DESKTOP
from tests.widget.looking import cut_off, low_contrast, targets, violations
from tests.widget.widget_page import WidgetPage

PATHS = ["/", "/widget", "/widget/page", "/chat", "/privacy"]
LANGUAGES = ["fi", "sv", "en"]


@pytest.fixture
def visit(contexts, bot):
    """Return a function that opens a page of the bot's own server."""

    def _visit(path, language="en", **options):
        visit = contexts(**options)
        visit.page.goto(f"{bot.url}{path}?language={language}")
        chat = WidgetPage(visit.page, visit.context, visit.watch, language)
        if visit.page.locator("networking-chat").count():
            chat.wait()
        return chat

    return _visit


@pytest.mark.parametrize("path", PATHS)
def test_the_pages_break_no_rule_and_load_nothing_from_elsewhere(visit, path):
    for language in LANGUAGES:
        chat = visit(path, language)

        assert violations(chat.page) == []
        expect(chat.page.locator("html")).to_have_attribute("lang", language)
        expect(chat.page.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize("path", ["/", "/widget"])
def test_they_are_readable_in_the_dark_and_on_a_narrow_screen(visit, path):
    """Writes results/widget/page-*.png as well."""
    name = "home" if path == "/" else "guide"
    chat = visit(path)
    found = {}
    for look, theme, window in (
        ("desktop", "light", DESKTOP),
        ("desktop-dark", "dark", DESKTOP),
        ("narrow", "light", (320, 640)),
    ):
        chat.resize(*window)
        chat.show(theme)
        assert chat.screenshot(f"page-{name}-{look}").stat().st_size > 10_000
        found[f"axe-core, {look}"] = violations(chat.page)
        found[f"contrast, {look}"] = low_contrast(chat.page, "body")
    wide = cut_off(chat.page, "body")
    found["cut off"] = [one for one in wide if "the page scrolls" in one]
    found["targets"] = [one for one in targets(chat.page, "body") if min(one[2:]) < 24]

    assert {name: places for name, places in found.items() if places} == {}


def test_the_privacy_notice_is_readable_in_the_dark_and_on_a_narrow_screen(visit):
    """The one page without the chat on it."""
    page = visit("/privacy", "fi").page
    found = {}
    for look, theme, (width, height) in (
        ("desktop-dark", "dark", DESKTOP),
        ("narrow", "light", (320, 640)),
    ):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme)
        page.goto(f"{page.url.split('?')[0]}?language=fi&plain=1")
        found[f"axe-core, {look}"] = violations(page)
        found[f"contrast, {look}"] = low_contrast(page, "body")
    found["cut off"] = [one for one in cut_off(page, "body") if "the page scrolls" in one]
    found["targets"] = [one for one in targets(page, "body") if min(one[2:]) < 24]

    assert {name: places for name, places in found.items() if places} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_page_opens_the_chat_and_asks_in_it(visit, bot, language):
    chat = visit("/", language)
    chat.page.locator("[data-open]").click()
    expect(chat.dialog).to_be_visible()
    chat.close()
    question = chat.page.locator("[data-ask]").nth(1)
    words = question.get_attribute("data-ask")
    question.click()
    expect(chat.from_bot).to_have_count(2)

    assert bot.received == [words]


def test_changing_the_pages_language_keeps_the_chat(visit, bot):
    chat = visit("/", "fi")
    chat.launcher.wait_for()
    chat.open()
    chat.ask("Kysymys")
    chat.page.get_by_role("link", name="Svenska").click()
    chat.page.locator("html[lang=sv]").wait_for()
    chat.wait()
    if not chat.panel.is_visible():
        chat.page.locator("networking-chat .launcher").click()

    expect(chat.page.locator("html")).to_have_attribute("lang", "sv")
    expect(chat.from_user).to_have_count(1)


def test_without_javascript_every_page_leads_to_the_plain_chat(browser, bot):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("/", "/widget/page"):
        page.goto(f"{bot.url}{path}?language=en")
        links = page.locator("a[href*='/chat']")
        assert any(link.is_visible() for link in links.all()), path
    context.close()


def test_the_frame_page_works_in_a_frame_of_a_configured_site(contexts, bot, host):
    address = host.page(
        "/framed",
        '<!doctype html><html lang="en"><title>F</title>'
        f'<iframe src="{bot.url}/widget/page?language=en" title="Chat" width="400" height="640" '
        'allow="clipboard-write"></iframe></html>',
    )
    visit = contexts()
    visit.page.goto(address)
    frame = next(frame for frame in visit.page.frames if frame.url.startswith(bot.url))
    chat = WidgetPage(visit.page, visit.context, visit.watch, "en", frame=frame)
    chat.from_bot.first.wait_for()
    chat.ask("In a frame")

    assert bot.received == ["In a frame"]
    box = frame.locator("networking-chat .panel").bounding_box()
    assert box["height"] > 600
