"""What the server masked stays nowhere in the browser: not in the log, not in localStorage."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

ADDRESS = "anna.virtanen@example.fi"
TYPED = f"Sähköpostini on {ADDRESS}"
STORED = "Sähköpostini on •••@•••"


@pytest.fixture
def chat(site, bot):
    bot.says("An answer.")
    chat = site().open()
    chat.watch.allow_failed_requests()
    return chat


def shows_and_keeps_no_address(chat):
    """Whether the chat shows the message as the server stored it, and the address is nowhere."""
    expect(chat.from_user).to_have_text([f"{chat.s['you']}{STORED}"])
    drawn = chat.element.evaluate("(node) => node.shadowRoot.innerHTML")
    return ADDRESS not in f"{drawn} {chat.stored()} {chat.field.input_value()}"


def test_the_address_goes_with_the_first_answer_and_does_not_come_back(chat, bot):
    bot.hold()
    chat.say(TYPED)
    expect(chat.log.locator(".writing")).to_be_visible()
    assert chat.said() == [TYPED]
    assert ADDRESS in str(chat.stored())
    bot.release()
    chat.from_bot.nth(1).wait_for()

    assert shows_and_keeps_no_address(chat)
    chat.reload()
    chat.shown()
    assert shows_and_keeps_no_address(chat)
    assert bot.received == [TYPED]


def test_the_address_goes_from_another_tab_too(chat, bot):
    other = chat.another_tab().shown()
    bot.hold()
    chat.say(TYPED)
    expect(other.from_user).to_contain_text(TYPED)
    bot.release()
    other.from_bot.nth(1).wait_for()

    assert shows_and_keeps_no_address(other)


def test_an_answer_that_was_cut_brings_the_masked_text_the_second_time(chat, bot):
    bot.cut()
    chat.say(TYPED)
    chat.from_bot.nth(1).wait_for()

    assert shows_and_keeps_no_address(chat)
    assert bot.received == [TYPED]


@pytest.mark.parametrize("again", ["resend", "reload"])
def test_what_failed_but_arrived_is_masked_once_that_is_known(chat, bot, again):
    bot.cut(2)
    chat.say(TYPED)
    resend = chat.button("resend")
    resend.wait_for()
    if again == "resend":
        resend.click()
    else:
        chat.reload()
        chat.shown()
    chat.from_bot.nth(1).wait_for()

    assert shows_and_keeps_no_address(chat)
    assert bot.received == [TYPED]


def test_a_message_without_such_things_stays_letter_for_letter(chat):
    typed = "  Miten  kirjoitan\nkutsun 15.9.2024? • <b>"
    chat.page.locator("networking-chat").evaluate("(chat, text) => chat.ask(text)", typed)
    chat.from_bot.nth(1).wait_for()

    assert chat.said() == [typed.strip()]
