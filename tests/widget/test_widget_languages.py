"""What a screen reader gets: languages of parts, and each answer said once."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.stand_in import GREETING, draft, said, tip

_LISTEN = """() => {
  const root = document.querySelector("networking-chat").shadowRoot;
  window.__announced = [];
  for (const live of root.querySelectorAll("[aria-live], [role=log], [role=status]")) {
    if (!live.classList.contains("visually-hidden")) continue;
    new MutationObserver((changes) => {
      for (const change of changes)
        for (const node of change.addedNodes)
          if (node.textContent.trim())
            window.__announced.push(
              [node.textContent.trim(), node.lang || node.parentElement?.lang || ""]);
    }).observe(live, { childList: true, subtree: true });
  }
}"""


def announced(chat):
    return chat.page.evaluate("window.__announced")


def test_the_widget_and_each_message_carry_their_language(site, bot):
    bot.says(tip("Suomeksi.", language="fi"), draft("Hej Anna", language="sv"))
    chat = site(language="en", page_language="fi").open()
    chat.ask("A question", messages=2)
    assert chat.panel.evaluate("(node) => node.closest('[lang]').lang") == "en"
    languages = chat.from_bot.evaluate_all(
        "(nodes) => nodes.map((node) => "
        "(node.querySelector('.body') ?? node).closest('[lang]').lang)"
    )

    assert languages[:2] == ["en", "fi"]
    expect(chat.draft.locator(".draft-text")).to_have_attribute("lang", "sv")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_language_of_the_parts_changes_with_the_menu(site, language):
    chat = site(language="en").open()
    chat.page.evaluate(
        "(language) => document.querySelector('networking-chat')"
        ".setAttribute('language', language)",
        language,
    )
    chat.speak(language)
    expect(chat.from_bot.first).to_contain_text(GREETING[language])

    assert chat.panel.evaluate("(node) => node.closest('[lang]').lang") == language


def test_each_answer_is_announced_once_as_plain_text_in_its_language(site, bot):
    bot.says(tip("Call **one** person.\n\n- Then rest.", language="fi"), said("Second part."))
    chat = site().open()
    chat.page.evaluate(_LISTEN)
    chat.ask("A question", messages=2)
    expect(chat.from_bot).to_have_count(3)
    chat.page.wait_for_function("window.__announced.length >= 2")

    said_aloud = announced(chat)
    heard = " ".join(text for text, _ in said_aloud)
    assert heard.count("Call one person.") == 1
    assert heard.count("Then rest.") == 1
    assert heard.count("Second part.") == 1
    assert "**" not in heard
    assert next(lang for text, lang in said_aloud if "Call one" in text) == "fi"


def test_what_was_said_before_is_not_read_again_after_a_reload(site, bot):
    bot.says("Old answer.")
    chat = site().open()
    chat.ask("A question")
    chat.reload()
    chat.page.locator("networking-chat .panel").wait_for()
    chat.page.evaluate(_LISTEN)
    bot.says("New answer.")
    chat.ask("Another question")
    chat.page.wait_for_function("window.__announced.length >= 1")

    heard = " ".join(text for text, _ in announced(chat))
    assert "Old answer." not in heard
    assert heard.count("New answer.") == 1


def test_who_starts_over_hears_the_greeting_again(site):
    chat = site().open()
    chat.ask("A question")
    chat.page.evaluate(_LISTEN)
    chat.menu("start_over")
    chat.button("confirm").click()
    expect(chat.messages).to_have_count(1)
    chat.page.wait_for_function("window.__announced.length >= 1")

    assert [text for text, _ in announced(chat)] == [GREETING["en"]]


def test_the_messages_that_are_shown_are_not_a_live_region_as_well(site):
    """Two live regions with the same text are read twice."""
    chat = site().open()

    for attribute in ("aria-live", "role"):
        value = chat.log.get_attribute(attribute)
        assert value not in {"polite", "assertive", "log", "status", "alert"}


def test_who_speaks_is_said_before_each_message(site):
    chat = site().open()
    chat.ask("A question")

    expect(chat.from_user.first).to_contain_text(chat.s["you"])
    expect(chat.from_bot.first).to_contain_text(chat.s["bot"])
