"""Was this helpful? The judgement reaches the server and stays."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.widget.core_page import eventually
from tests.widget.stand_in import draft, programmes, said, tip


def row(message):
    return message.locator(".feedback")


def test_yes_reaches_the_server_and_is_thanked_for(site, bot):
    chat = site().open()
    chat.ask("A question")
    chat.button("yes", row(chat.from_bot.last)).click()

    expect(chat.from_bot.last).to_contain_text(chat.s["thanks"])
    eventually(lambda: bot.feedback == [("m3", True, None)])


def test_no_asks_why_and_the_reason_reaches_the_server(site, bot):
    chat = site().open()
    for number, reason in enumerate(["not_my_question", "unclear", "too_general", "wrong"]):
        chat.ask("A question")
        chat.button("no", row(chat.from_bot.last)).click()
        expect(row(chat.from_bot.last)).to_contain_text(chat.s["why"])
        chat.button(f"reasons.{reason}", row(chat.from_bot.last)).click()
        expect(chat.from_bot.last).to_contain_text(chat.s["thanks"])

        kept = (f"m{2 * number + 3}", False, reason)
        eventually(lambda kept=kept: bot.feedback[-1] == kept)


def test_no_without_a_reason_counts_too(site, bot):
    chat = site().open()
    chat.ask("A question")
    chat.button("no", row(chat.from_bot.last)).click()
    chat.button("skip", row(chat.from_bot.last)).click()
    expect(chat.from_bot.last).to_contain_text(chat.s["thanks"])

    eventually(lambda: bot.feedback == [("m3", False, None)])


def test_focus_is_not_lost_when_the_row_changes(site):
    chat = site().open()
    chat.ask("A question")
    for key in ("no", "skip"):
        chat.button(key, row(chat.from_bot.last)).focus()
        chat.page.keyboard.press("Enter")
        expect(row(chat.from_bot.last)).to_contain_text(
            chat.s["why"] if key == "no" else chat.s["thanks"]
        )
        assert chat.focused()["tag"] not in {"body", "networking-chat"}


def test_only_answers_are_judged(site, bot):
    chat = site().open()
    expect(row(chat.from_bot.first)).to_have_count(0)
    for part, asked in (
        (tip(), True),
        (draft(), True),
        (programmes(), True),
        (said("Which one?", kind="question"), False),
        (said("Call 112.", kind="notice", topic="crisis"), False),
        (said("I cannot answer this.", topic="out_of_scope"), True),
        (said("You are welcome.", topic="thanks"), False),
    ):
        bot.says(part)
        chat.ask("Something")

        expect(row(chat.from_bot.last), part["text"]).to_have_count(1 if asked else 0)


def test_a_draft_and_what_is_said_about_it_are_judged_once(site, bot):
    bot.says(draft(), said("Send it in two days.", topic="connection_request"))
    chat = site().open()
    chat.ask("Write to Anna")

    expect(chat.from_bot).to_have_count(3)
    expect(chat.panel.locator(".feedback")).to_have_count(1)


def test_what_was_judged_is_not_asked_again_after_a_reload(site):
    chat = site().open()
    chat.ask("A question")
    with chat.page.expect_response("**/feedback"):
        chat.button("yes", row(chat.from_bot.last)).click()
    expect(chat.from_bot.last).to_contain_text(chat.s["thanks"])
    chat.reload()
    chat.from_bot.nth(1).wait_for()

    expect(chat.button("yes")).to_have_count(0)
