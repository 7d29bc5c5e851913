"""When the network or the server fails: kept, marked, sent again once, never twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.stand_in import GREETING, tip


@pytest.fixture
def chat(site, bot):
    bot.answers(lambda asked, _: [tip(f"About {asked}.")])
    chat = site().open()
    chat.watch.allow_failed_requests()
    chat.ask("one")
    return chat


def test_an_answer_cut_in_the_middle_arrives_once(chat, bot):
    bot.cut()
    chat.say("two")
    expect(chat.from_bot).to_have_count(3, timeout=20_000)

    assert chat.said() == ["one", "two"]
    assert bot.received == ["one", "two"]


def test_cut_twice_it_is_marked_sent_again_by_hand_and_answered_once(chat, bot):
    bot.cut(2)
    chat.say("two")
    marked = chat.from_user.last
    expect(marked.locator(".status")).not_to_be_empty()
    chat.button("resend").click()
    expect(chat.from_bot).to_have_count(3)

    assert chat.said() == ["one", "two"]
    assert bot.received == ["one", "two"]


def test_offline_is_said_what_is_written_waits_and_goes_out_when_the_connection_is_back(chat, bot):
    chat.context.set_offline(True)
    expect(chat.text(chat.s["offline"]).first).to_be_visible()
    chat.say("two")
    chat.say("three")
    expect(chat.text(chat.s["waiting"]).first).to_be_visible()
    assert bot.received == ["one"]
    chat.context.set_offline(False)
    expect(chat.from_bot).to_have_count(4, timeout=20_000)

    assert bot.received == ["one", "two", "three"]
    assert chat.said() == ["one", "two", "three"]
    expect(chat.text(chat.s["offline"])).to_have_count(0)
    expect(chat.text(chat.s["waiting"])).to_have_count(0)


def test_what_waits_survives_a_reload(chat, bot):
    bot.stop()
    chat.say("two")
    expect(chat.from_user).to_have_count(2)
    expect(chat.text(chat.s["waiting"]).first).to_be_visible()
    bot.start()
    chat.reload()

    expect(chat.from_bot).to_have_count(3, timeout=20_000)
    assert bot.received == ["one", "two"]


def test_when_the_server_is_away_the_message_goes_out_when_it_is_back(chat, bot):
    bot.stop()
    chat.say("two")
    expect(chat.text(chat.s["waiting"]).first).to_be_visible()
    bot.start()

    expect(chat.from_bot).to_have_count(3, timeout=30_000)
    assert bot.received == ["one", "two"]


def test_busy_waits_as_long_as_it_is_told_and_then_sends_once(chat, bot):
    for status, code in ((503, "unavailable"), (429, "rate_limited")):
        bot.fail(status=status, code=code, retry_after=1)
        chat.say(code)
        expect(chat.text(f"About {code}.")).to_be_visible(timeout=20_000)

    assert bot.received == ["one", "unavailable", "rate_limited"]


def test_refused_words_are_shown_with_the_servers_reason_and_can_be_removed(chat, bot):
    bot.fail(status=422, code="invalid")
    chat.say("two")
    expect(chat.text("The server says invalid.").first).to_be_visible()
    sent = bot.count("POST", "/messages$")
    chat.button("discard").click()

    expect(chat.from_user).to_have_count(1)
    assert chat.focused()["tag"] not in {"body", "networking-chat"}
    assert bot.count("POST", "/messages$") == sent


def test_a_failed_message_is_sent_again_by_hand(chat, bot):
    bot.fail(status=422, code="invalid")
    chat.say("two")
    chat.button("resend").click()
    expect(chat.from_bot).to_have_count(3)

    assert bot.received == ["one", "two"]
    assert chat.said() == ["one", "two"]
    expect(chat.button("resend")).to_have_count(0)


def test_a_captive_portal_is_no_answer(chat, bot):
    bot.captive_portal()
    chat.say("two")
    expect(chat.from_bot).to_have_count(3, timeout=20_000)

    assert "Log in to the wifi" not in chat.panel.inner_text()
    assert bot.received == ["one", "two"]


def test_an_expired_conversation_begins_anew_kindly_with_what_was_asked(chat, bot):
    bot.expire()
    chat.say("two")
    expect(chat.text("About two.")).to_be_visible()

    expect(chat.text(chat.s["expired"]).first).to_be_visible()
    assert bot.received == ["one", "two"]
    assert chat.said()[-1] == "two"
    expect(chat.from_bot.first).to_contain_text(GREETING["en"])


def test_a_choice_of_an_expired_conversation_is_sent_as_its_words(site, bot):
    bot.answers(lambda asked, _: [tip(f"About {asked}.", buttons=(("Tell me more", "/more"),))])
    chat = site().open()
    chat.watch.allow_failed_requests()
    chat.ask("one")
    bot.expire()
    chat.choose("Tell me more")
    expect(chat.text("About Tell me more.")).to_be_visible()

    assert bot.received == ["one", "Tell me more"]


def test_the_first_message_is_not_lost_when_the_conversation_cannot_be_opened(site, bot):
    chat = site().open()
    chat.watch.allow_failed_requests()
    bot.fail(path="conversations$", retry_after=1)
    chat.say("First words")
    expect(chat.from_bot).to_have_count(2, timeout=20_000)

    assert bot.received == ["First words"]
    assert len(bot.stand_in.conversations) == 1


def test_opening_without_a_connection_lets_one_write(site, bot):
    chat = site()
    chat.watch.allow_failed_requests()
    chat.context.set_offline(True)
    chat.launcher.click()
    chat.field.wait_for()
    chat.say("Written offline")
    expect(chat.from_user).to_have_count(1)
    chat.context.set_offline(False)
    expect(chat.text("Start with")).to_be_visible(timeout=20_000)

    assert bot.received == ["Written offline"]
    expect(chat.text(GREETING["en"])).to_have_count(1)


def test_an_unknown_field_or_kind_of_a_newer_server_does_no_harm(chat, bot):
    def newer(path, body):
        for message in body.get("messages", []):
            message.update(kind="hologram", mood={"a": 1})
        return body | {"weather": "fine"}

    bot.alters(newer)
    chat.ask("two")

    expect(chat.from_bot.last).to_contain_text("About two.")
