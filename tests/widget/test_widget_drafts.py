"""A draft to copy: its card, copying, editing, counting, changing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.widget.stand_in import CHANGES, draft, said

TEXT = "Hei Anna,\nkiitos tapaamisesta. Pidetään yhteyttä.\nSam"


@pytest.fixture
def drafted(site, bot):
    """Return a function that opens a chat whose latest turn is a draft."""

    def _drafted(text=TEXT, *, limit=200, **options):
        bot.says(draft(text, language="fi", limit=limit), said("Send it soon.", buttons=CHANGES))
        chat = site(**options).open()
        chat.ask("Write to Anna", messages=2)
        return chat

    return _drafted


def count_of(chat, number, limit=200):
    return chat.s["count"].format(n=number, limit=limit)


def test_a_draft_is_a_card_with_its_text_its_language_and_its_length(drafted):
    chat = drafted()

    expect(chat.draft.locator(".draft-text")).to_have_text(TEXT, use_inner_text=True)
    expect(chat.draft.locator(".draft-text")).to_have_attribute("lang", "fi")
    expect(chat.draft.locator(".count")).to_have_text(count_of(chat, len(TEXT)))
    expect(chat.draft).to_contain_text(chat.s["draft"])


def test_copy_takes_exactly_the_draft_and_confirms(drafted):
    chat = drafted()
    chat.button("copy", chat.draft).click()

    expect(chat.draft).to_contain_text(chat.s["copied"])
    assert chat.page.evaluate("navigator.clipboard.readText()") == TEXT


def test_where_the_browser_refuses_the_clipboard_the_text_is_selected(drafted):
    chat = drafted()
    chat.page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));"
        " document.execCommand = () => false; }"
    )
    chat.button("copy", chat.draft).click()

    expect(chat.text(chat.s["copy_by_hand"]).first).to_be_visible()
    selected = chat.page.evaluate(
        """() => {
          const root = document.querySelector("networking-chat").shadowRoot;
          const active = root.activeElement;
          if (active?.localName === "textarea")
            return active.value.slice(active.selectionStart, active.selectionEnd);
          return String(root.getSelection?.() || document.getSelection());
        }"""
    )
    assert selected.strip() == TEXT


def test_editing_counts_as_one_writes_and_says_what_is_too_much(drafted):
    chat = drafted(limit=20)
    over = {"n": len(TEXT), "limit": 20, "more": len(TEXT) - 20}
    expect(chat.draft.locator(".count")).to_have_text(chat.s["over"].format(**over))
    chat.button("edit", chat.draft).click()
    field = chat.draft.get_by_role("textbox", name=chat.s["draft_label"])
    expect(field).to_be_focused()
    expect(field).to_have_value(TEXT)
    field.fill("Hei 👋🏽 Anna")

    expect(chat.draft.locator(".count")).to_have_text(re.compile(r"^1[01] "))
    field.fill("Hei Anna")
    expect(chat.draft.locator(".count")).to_have_text(count_of(chat, 8, 20))


def test_an_edit_is_what_is_copied_survives_a_reload_and_can_be_taken_back(drafted):
    chat = drafted()
    chat.button("edit", chat.draft).click()
    chat.draft.get_by_role("textbox").fill("Hei Anna, my own words")
    chat.button("done", chat.draft).click()
    expect(chat.button("edit", chat.draft)).to_be_focused()
    chat.button("copy", chat.draft).click()
    expect(chat.draft).to_contain_text(chat.s["copied"])
    assert chat.page.evaluate("navigator.clipboard.readText()") == "Hei Anna, my own words"

    chat.reload()
    expect(chat.draft).to_contain_text("Hei Anna, my own words")
    chat.button("original", chat.draft).click()
    expect(chat.draft.locator(".draft-text")).to_have_text(TEXT, use_inner_text=True)


def test_the_changes_stand_in_the_card_and_send_what_they_say(drafted, bot):
    chat = drafted()
    tools = chat.draft.locator(".tools")
    for title, _ in CHANGES:
        expect(tools.get_by_role("button", name=title)).to_be_visible()
        expect(chat.choices.get_by_role("button", name=title)).to_have_count(0)
    tools.get_by_role("button", name="Shorter").click()
    expect(chat.log.locator(".draft")).to_have_count(2)

    assert bot.received == ["Write to Anna", CHANGES[0][1]]
    assert chat.said() == ["Write to Anna", "Shorter"]
    first, second = chat.log.locator(".draft").all()
    expect(first.get_by_role("button", name="Shorter")).to_have_count(0)
    expect(second.get_by_role("button", name="Shorter")).to_be_visible()
    expect(first.get_by_role("button", name=chat.s["copy"], exact=True)).to_be_visible()


def test_other_choices_of_the_turn_stay_below_the_conversation(site, bot):
    bot.says(draft(), said("And then?", buttons=(*CHANGES, ("Something else", "/help"))))
    chat = site().open()
    chat.ask("Write to Anna", messages=2)

    expect(chat.choice("Something else")).to_be_visible()
    expect(chat.choices.get_by_role("button")).to_have_count(1)


def test_a_draft_without_a_limit_has_no_limit_to_exceed(drafted):
    chat = drafted(limit=None)

    shown = chat.draft.inner_text()
    for wrong in ("null", "undefined", "NaN", "{limit}"):
        assert wrong not in shown
