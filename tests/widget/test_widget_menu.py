"""The menu: language, a person, privacy, keeping, printing, starting over, deleting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.widget.core_page import eventually
from tests.widget.stand_in import GREETING, RECEIPT, draft, tip
from tests.widget.widget_page import read_strings

OWN_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


def change_language(chat, language):
    chat.menu()
    chat.panel.get_by_role("button", name=OWN_NAMES[language], exact=True).click()


def test_before_anything_is_said_the_language_changes_everything_at_once(site, bot):
    chat = site(language="en").open()
    change_language(chat, "sv")
    chat.speak("sv")

    expect(chat.from_bot).to_have_count(1)
    expect(chat.from_bot.first).to_contain_text(GREETING["sv"])
    expect(chat.field).to_be_visible()
    assert bot.count("POST", "conversations") == 0


def test_later_the_bot_is_asked_and_nothing_that_was_said_is_lost(site, bot):
    def answer(asked, conversation):
        if asked == read_strings("fi")["ask_language"]:
            conversation.language = "fi"
            return [tip("Puhutaan suomea.")]
        return [tip(f"About {asked}.")]

    bot.answers(answer)
    chat = site(language="en").open()
    chat.ask("networking")
    before = chat.texts()
    chat.field.fill("half a sent")
    change_language(chat, "fi")
    chat.speak("fi")
    chat.from_bot.nth(2).wait_for()

    assert bot.received == ["networking", chat.s["ask_language"]]
    assert chat.texts()[: len(before)] == before
    expect(chat.field).to_have_value("half a sent")
    chat.menu()
    expect(chat.panel.get_by_role("button", name=OWN_NAMES["fi"], exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_each_language_is_offered_in_its_own_words(site):
    chat = site().open()
    chat.menu()
    for language, name in OWN_NAMES.items():
        button = chat.panel.get_by_role("button", name=name, exact=True)
        expect(button).to_have_attribute("lang", language)
        expect(button).to_have_attribute("aria-pressed", str(language == "en").lower())


@pytest.mark.parametrize("wish", ["person", "privacy"])
def test_a_person_or_privacy_is_asked_of_the_bot(site, bot, wish):
    chat = site().open()
    chat.menu(wish)
    chat.from_bot.nth(1).wait_for()

    assert bot.received == [chat.s[f"ask_{wish}"]]
    assert chat.focused()["tag"] == "textarea"


def test_the_sites_own_privacy_page_takes_the_place_of_the_question(site):
    chat = site(attributes='language="en" privacy-url="/privacy-of-the-site"').open()
    chat.menu()
    link = chat.panel.locator(".menu").get_by_role("link", name=re.compile(chat.s["privacy"]))

    expect(link).to_have_attribute("href", re.compile("/privacy-of-the-site$"))


def test_a_privacy_address_that_is_a_script_is_not_linked(site):
    chat = site(attributes='language="en" privacy-url="javascript:alert(1)"').open()
    chat.menu()

    expect(chat.panel.locator(".menu a[href^=javascript]")).to_have_count(0)


def test_the_saved_file_holds_everything_that_was_said(site, bot):
    bot.says(
        tip("Use **bold** steps.\n\n- Read [the guide](https://example.org/g)."),
        draft("Hei Anna"),
    )
    chat = site().open()
    chat.ask("How do I begin?", messages=2)
    chat.button("edit", chat.draft).click()
    chat.draft.get_by_role("textbox").fill("Hei Anna, edited")
    chat.button("done", chat.draft).click()
    with chat.page.expect_download() as download:
        chat.menu("save")
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")

    name = download.value.suggested_filename
    assert re.fullmatch(r"verkostovinkki-\d{4}-\d\d-\d\d\.txt", name)
    for part in (
        GREETING["en"],
        chat.s["you"],
        "How do I begin?",
        "Use bold steps.",
        "https://example.org/g",
        "https://example.org/guide",
        "Hei Anna, edited",
    ):
        assert part in text
    assert "**" not in text
    assert text.index(GREETING["en"]) < text.index("How do I begin?") < text.index("Use bold")


# Any frame whose window is asked for keeps what it would print; resolves with the first of it.
_PRINT = """() => {
  const frames = HTMLIFrameElement.prototype;
  const { get } = Object.getOwnPropertyDescriptor(frames, "contentWindow");
  window.__printed = [];
  window.__first = new Promise((done) => {
    Object.defineProperty(frames, "contentWindow", { get() {
      const win = get.call(this);
      if (win) win.print = () => {
        const { body, adoptedStyleSheets } = win.document;
        window.__printed.push([body.innerText, adoptedStyleSheets.length]);
        done();
      };
      return win;
    } });
  });
}"""


@pytest.mark.parametrize("csp", [False, True], ids=["open", "strict"])
def test_printing_prints_the_whole_conversation_and_nothing_else(site, bot, csp):
    bot.says("\n\n".join(f"Paragraph {number}." for number in range(30)))
    chat = site(csp=csp).open()
    chat.ask("Print this")
    chat.page.evaluate(_PRINT)
    chat.menu("print")
    printed = chat.page.evaluate("window.__first.then(() => window.__printed)")

    (text, sheets), *others = printed
    assert others == []
    assert sheets >= 1
    for part in (GREETING["en"], "Print this", "Paragraph 0.", "Paragraph 29."):
        assert part in text
    assert "Text of the site." not in text


def test_starting_over_is_asked_again_and_deletes_the_old_conversation(site, bot):
    chat = site().open()
    chat.ask("Old question")
    chat.menu("start_over")
    expect(chat.text(chat.s["start_over_ask"])).to_be_visible()
    chat.button("cancel").click()
    assert chat.said() == ["Old question"]
    assert bot.count("DELETE", "conversations") == 0

    chat.menu("start_over")
    chat.button("confirm").click()
    expect(chat.messages).to_have_count(1)
    expect(chat.from_bot.first).to_contain_text(GREETING["en"])
    eventually(lambda: bot.stand_in.conversations == {})
    assert bot.count("DELETE", "conversations") == 1
    chat.ask("New question")
    assert chat.said() == ["New question"]


def test_deleting_is_asked_again_gives_a_receipt_and_leaves_nothing(site, bot):
    chat = site().open()
    chat.ask("Remember me not")
    chat.field.fill("nor this")
    assert "Remember me not" in str(chat.stored())
    chat.menu("delete")
    expect(chat.text(chat.s["delete_ask"])).to_be_visible()
    assert bot.count("DELETE", "conversations") == 0
    chat.button("confirm").click()

    expect(chat.text(chat.s["deleted"].format(receipt=RECEIPT)).first).to_be_visible()
    assert bot.stand_in.conversations == {}
    expect(chat.text("Remember me not")).to_have_count(0)
    kept = str(chat.stored())
    for trace in ("Remember me not", "nor this", "conversation-"):
        assert trace not in kept


def test_deleting_when_nothing_was_said_says_that_nothing_is_stored(site, bot):
    chat = site().open()
    chat.field.fill("not sent")
    chat.menu("delete")
    chat.button("confirm").click()

    expect(chat.notice).to_contain_text(chat.s["nothing_stored"])
    expect(chat.field).to_have_value("")
    assert "not sent" not in str(chat.stored())
    assert bot.count("DELETE", "conversations") == 0


def test_deleting_in_one_tab_clears_the_other(site, bot):
    chat = site().open()
    chat.ask("Remember me not")
    tab = chat.another_tab().shown()
    expect(tab.from_user).to_have_count(1)
    chat.menu("delete")
    chat.button("confirm").click()
    expect(chat.from_user).to_have_count(0)

    expect(tab.from_user).to_have_count(0)


def test_a_deletion_that_fails_says_so_and_keeps_everything(site, bot):
    chat = site()
    chat.watch.allow_failed_requests()
    chat.open()
    chat.ask("Still here")
    bot.fail(5, method="DELETE", path="conversations")
    chat.menu("delete")
    chat.button("confirm").click()

    expect(chat.text(chat.s["not_deleted"]).first).to_be_visible()
    assert chat.said() == ["Still here"]
    assert len(bot.stand_in.conversations) == 1
