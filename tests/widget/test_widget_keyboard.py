"""A whole connection request by keyboard alone, from the page's first link to the clipboard."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.widget.stand_in import CHANGES, draft, said

MOST_PRESSES = 40
QUESTIONS = ["To whom do you write?", "Where did you meet?"]


def tab_to(chat, locator, *, back=False):
    """Press Tab until `locator` has the focus."""
    for _ in range(MOST_PRESSES):
        if locator.count() and locator.evaluate("(node) => node.matches(':focus')"):
            return
        chat.page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"not reached in {MOST_PRESSES} presses: {locator}")


def answer(asked, conversation):
    turns = sum(message.role == "user" for message in conversation.messages)
    if turns < len(QUESTIONS):
        return [said(QUESTIONS[turns], kind="question", topic="connection_request")]
    return [draft(f"Hello, version {turns}."), said("Send it soon.", buttons=CHANGES)]


def test_a_connection_request_by_keyboard_alone(site, bot, tag):
    bot.answers(answer)
    chat = site(f'<a href="#one">A link</a>{tag()}<a href="#two">Another</a>')
    keyboard = chat.page.keyboard

    tab_to(chat, chat.launcher)
    keyboard.press("Enter")
    expect(chat.field).to_be_focused()
    expect(chat.from_bot).to_have_count(1)
    for number, words in enumerate(["Write an invitation", "Anna", "At a fair"], 2):
        keyboard.type(words)
        keyboard.press("Enter")
        expect(chat.from_bot.nth(number - 1)).to_be_visible()
    expect(chat.draft).to_contain_text("Hello, version 2.")

    shorter = chat.draft.get_by_role("button", name="Shorter")
    tab_to(chat, shorter, back=True)
    keyboard.press("Enter")
    expect(chat.log.locator(".draft")).to_have_count(2)
    # The pressed button is gone.
    expect(chat.field).to_be_focused()

    edit = chat.button("edit", chat.draft)
    tab_to(chat, edit, back=True)
    keyboard.press("Enter")
    keyboard.press("Control+End")
    keyboard.type(" Best, Sam")
    tab_to(chat, chat.button("done", chat.draft))
    keyboard.press("Enter")
    copy = chat.button("copy", chat.draft)
    tab_to(chat, copy, back=True)
    keyboard.press("Enter")
    expect(chat.draft).to_contain_text(chat.s["copied"])
    assert chat.page.evaluate("navigator.clipboard.readText()") == "Hello, version 3. Best, Sam"

    keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()
    assert bot.received == ["Write an invitation", "Anna", "At a fair", CHANGES[0][1]]


def test_the_menu_by_keyboard(site):
    chat = site().open()
    button = chat.panel.get_by_role("button", name=chat.s["menu"])
    tab_to(chat, button, back=True)
    chat.page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    tab_to(chat, chat.menu_item("delete"))
    chat.page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_focus_is_always_visible(site, bot):
    """Every control shows an outline of at least two pixels when the keyboard brings focus."""
    bot.says(draft(), said("Soon.", buttons=CHANGES))
    chat = site().open()
    chat.ask("Write", messages=2)
    chat.panel.get_by_role("button", name=chat.s["menu"]).focus()
    seen = []
    for _ in range(MOST_PRESSES):
        chat.page.keyboard.press("Tab")
        seen.append(
            chat.page.evaluate(
                """() => {
                  const node = document.querySelector("networking-chat").shadowRoot.activeElement;
                  if (!node) return null;
                  const { outlineStyle, outlineWidth } = getComputedStyle(node);
                  return [node.localName, node.className, outlineStyle, parseFloat(outlineWidth)];
                }"""
            )
        )
        if seen[-1] is None:
            break

    shown = [one for one in seen if one]
    assert len(shown) > 5
    assert [one for one in shown if one[2] == "none" or one[3] < 2] == []
