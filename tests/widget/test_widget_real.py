"""The chat over the real server and the trained model, as people use it, in three languages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.running import Server
from tests.widget.browsing import DESKTOP
from tests.widget.conftest import wait_until_there
from tests.widget.looking import violations
from tests.widget.widget_page import Watch, WidgetPage

TIP = {
    "fi": "miten pääsen alkuun verkostoitumisessa",
    "sv": "hur kommer jag igång med att nätverka",
    "en": "how do I start networking",
}
DRAFT = {
    "fi": "kirjoita kutsu Annalle, jonka tapasin Slushissa, olen datainsinööri",
    "sv": "skriv en inbjudan till Anna som jag träffade på Slush, jag är dataingenjör",
    "en": "write an invitation to Anna, we met at Slush, I am a data engineer",
}
SEARCH = {
    "fi": "etsi mentori Tampereelta",
    "sv": "hitta en mentor i Åbo",
    "en": "find me a mentor in Helsinki",
}
# An answer of the real model on a busy machine.
PATIENCE = 30_000


@pytest.fixture(scope="module")
def server(model, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    server.close()


@pytest.fixture
def home(browser, server):
    """Return a function that opens the sample page in a new browser."""
    opened = []

    def _home(language):
        url = f"http://127.0.0.1:{server.port}"
        context = browser.new_context(
            viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, locale="en-GB"
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
        context.set_default_timeout(PATIENCE)
        watch = Watch(context, {url})
        opened.append((context, watch))
        page = context.new_page()
        page.goto(f"{url}/?language={language}")
        chat = WidgetPage(page, context, watch, language)
        wait_until_there(chat)
        return chat.open()

    yield _home
    found = []
    for context, watch in opened:
        found += watch.unexpected()
        context.close()
    assert found == []


def answer_to(chat, text):
    """Say `text`, wait for the whole turn and return the first message of its answer."""
    before = chat.from_bot.count()
    chat.say(text)
    expect(chat.from_bot.nth(before)).to_be_visible(timeout=PATIENCE)
    return chat.from_bot.nth(before)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_conversation_of_tips_a_draft_and_programmes(home, language):
    chat = home(language)
    assert chat.choices.get_by_role("button").count() >= 3

    advice = answer_to(chat, TIP[language])
    expect(advice.locator(".sources").get_by_role("link").first).to_have_attribute(
        "href", re.compile(r"^https://")
    )
    answer_to(chat, DRAFT[language])
    expect(chat.draft.locator(".draft-text")).to_contain_text("Anna")
    expect(chat.draft.locator(".draft-text")).to_have_attribute("lang", language)
    chat.button("copy", chat.draft).click()
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert "Anna" in copied
    assert len(copied) <= 200
    chat.draft.locator(".tools").get_by_role("button").last.click()
    expect(chat.log.locator(".draft")).to_have_count(2, timeout=PATIENCE)

    found = answer_to(chat, SEARCH[language])
    expect(found.locator(".card").first).to_be_visible()
    expect(found.locator(".card").get_by_role("link").first).to_have_attribute(
        "href", re.compile(r"^https://")
    )
    assert violations(chat.page) == []
    chat.screenshot(f"real-{language}")


def test_a_suggested_question_a_judgement_and_a_reload(home):
    chat = home("en")
    title = chat.choices.get_by_role("button").first.inner_text()
    chat.choose(title)
    expect(chat.from_bot).to_have_count(2, timeout=PATIENCE)
    chat.button("yes", chat.from_bot.last).click()
    expect(chat.from_bot.last).to_contain_text(chat.s["thanks"])
    before = chat.texts()
    chat.reload()
    expect(chat.messages).to_have_count(len(before), timeout=PATIENCE)

    assert chat.texts() == before


def test_the_language_changes_in_the_middle_and_everything_stays(home):
    chat = home("fi")
    answer_to(chat, TIP["fi"])
    before = chat.texts()
    chat.field.fill("puolikas ajat")
    chat.menu()
    chat.panel.get_by_role("button", name="Svenska", exact=True).click()
    chat.speak("sv")
    expect(chat.from_bot.nth(2)).to_be_visible(timeout=PATIENCE)

    assert chat.from_bot.last.locator(".body").evaluate("(n) => n.closest('[lang]').lang") == "sv"
    assert chat.texts()[: len(before)] == before
    expect(chat.field).to_have_value("puolikas ajat")
    expect(chat.send).to_be_visible()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_person_privacy_and_deletion_with_a_receipt(home, server, language):
    chat = home(language)
    for wish in ("person", "privacy"):
        before = chat.from_bot.count()
        chat.menu(wish)
        expect(chat.from_bot.nth(before)).to_be_visible(timeout=PATIENCE)
    chat.menu("delete")
    chat.button("confirm").click()
    pattern = re.escape(chat.s["deleted"]).replace(re.escape("{receipt}"), r"\w[\w-]{5,}")
    expect(chat.text(re.compile(pattern)).first).to_be_visible(timeout=PATIENCE)

    expect(chat.from_user).to_have_count(0)
    assert "token" not in str(chat.stored()).lower()
