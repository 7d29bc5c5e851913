"""Opening and closing: by mouse, by keyboard, on a phone; focus never gets lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.widget.browsing import PHONE
from tests.widget.core_page import eventually


def test_the_closed_chat_is_one_button_that_says_what_it_is_for(site, bot):
    chat = site()

    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()
    assert bot.requests
    assert {seen.method for seen in bot.requests} == {"GET"}


def test_opening_says_at_once_that_it_is_a_machine(site):
    chat = site().open()

    expect(chat.dialog).to_be_visible()
    expect(chat.text(chat.s["lead"])).to_be_visible()
    expect(chat.from_bot.first).to_contain_text("I am an AI bot, not a person")


def test_looking_keeps_nothing_here_and_opens_no_conversation_there(site, bot):
    chat = site()
    expect(chat.launcher).to_be_visible()
    assert chat.stored() == {}
    chat.open()

    assert bot.count("POST", "conversations") == 0
    assert bot.stand_in.conversations == {}


def test_opening_moves_focus_to_the_field_and_closing_gives_it_back(site, tag):
    chat = site(f'<a href="#x">A link of the site</a>{tag()}')
    chat.launcher.focus()
    chat.page.keyboard.press("Enter")

    expect(chat.field).to_be_focused()
    chat.page.keyboard.press("Escape")

    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_the_close_button_closes_and_gives_focus_back(site):
    chat = site().open()
    chat.button("close").click()

    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_escape_closes_the_menu_first(site):
    chat = site().open()
    menu = chat.menu()
    chat.page.keyboard.press("Escape")

    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    expect(chat.dialog).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()


def test_on_a_desktop_the_page_stays_usable_beside_the_open_chat(site, tag):
    chat = site(f'<button onclick="this.textContent = &quot;Done&quot;">Site</button>{tag()}')
    chat.open()
    chat.page.get_by_role("button", name="Site").click()

    expect(chat.page.get_by_role("button", name="Done")).to_be_focused()
    expect(chat.dialog).to_be_visible()


def test_on_a_phone_the_open_chat_fills_the_screen_and_keeps_focus_inside(site, tag):
    chat = site(f'<a href="#x">A link of the site</a>{tag()}', viewport=PHONE, touch=True)
    chat.open()

    box = chat.panel.bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, *PHONE)
    # No keyboard jumps up by itself.
    expect(chat.panel.get_by_role("heading", name=chat.s["title"])).to_be_focused()
    for _ in range(12):
        chat.page.keyboard.press("Tab")
        inside = chat.page.evaluate(
            "document.activeElement === document.querySelector('networking-chat')"
            " || document.activeElement === document.body"
        )
        assert inside
    chat.button("close").click()
    expect(chat.launcher).to_be_visible()


def test_turning_the_window_into_a_phones_keeps_the_chat_open(site, bot):
    chat = site().open()
    chat.ask("A question")
    chat.field.fill("half a sent")
    chat.page.set_viewport_size({"width": 390, "height": 700})

    expect(chat.dialog).to_be_visible()
    # The panel follows with the next frame.
    eventually(lambda: chat.panel.bounding_box()["width"] == 390)
    expect(chat.field).to_have_value("half a sent")
    chat.page.set_viewport_size({"width": 1280, "height": 800})
    expect(chat.dialog).to_be_visible()
    eventually(lambda: chat.panel.bounding_box()["width"] < 500)
    assert chat.said() == ["A question"]


def test_tab_reaches_every_control_of_the_open_chat_in_the_order_of_the_screen(site):
    chat = site().open()
    chat.ask("A question")
    chat.panel.get_by_role("button", name=chat.s["menu"]).focus()
    names = []
    for _ in range(12):
        names.append(chat.focused())
        chat.page.keyboard.press("Tab")
        if chat.field.evaluate("(node) => node.matches(':focus')"):
            break

    assert chat.field.evaluate("(node) => node.matches(':focus')"), names
    chat.page.keyboard.press("Tab")
    expect(chat.send).to_be_focused()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_names_of_everything_are_in_the_language_asked_for(site, language):
    chat = site(language=language).open()

    expect(chat.dialog).to_be_visible()
    expect(chat.field).to_be_visible()
    expect(chat.send).to_be_visible()
    expect(chat.button("close")).to_be_visible()
    expect(chat.log).to_have_accessible_name(chat.s["log"])
    expect(chat.field).to_have_accessible_description(re.compile(re.escape(chat.s["hint"])))
