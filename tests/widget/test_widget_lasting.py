"""Nothing is lost: reload, another page, another tab, a day, a restart of the server."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import expect

from tests.widget.stand_in import GREETING, tip


def talk(site, bot, **options):
    """Return a chat with two answered questions and half a third in the field."""
    bot.answers(lambda asked, _: [tip(f"About {asked}.")])
    chat = site(**options).open()
    chat.ask("one")
    chat.ask("two")
    chat.field.press_sequentially("half a thi")
    return chat


@pytest.fixture
def talking(site, bot):
    return talk(site, bot)


def same(chat, before):
    expect(chat.messages).to_have_count(len(before))
    assert chat.texts() == before
    expect(chat.field).to_have_value("half a thi")


def test_a_reload_shows_everything_again_open_as_it_was(talking, bot):
    before = talking.texts()
    talking.reload()

    expect(talking.dialog).to_be_visible()
    same(talking, before)
    talking.field.fill("three")
    talking.field.press("Enter")
    expect(talking.from_bot).to_have_count(4)
    assert bot.received == ["one", "two", "three"]
    assert bot.count("POST", "conversations$") == 1


def test_a_closed_chat_stays_closed_after_a_reload(talking):
    before = talking.texts()
    talking.close()
    talking.reload()
    talking.launcher.wait_for()

    expect(talking.panel).to_be_hidden()
    same(talking.shown(), before)


def test_another_page_of_the_site_goes_on(talking, host, tag):
    before = talking.texts()
    talking.goto(host.page("/other", f"<!doctype html><html lang=en><title>O</title>{tag()}"))

    same(talking.shown(), before)


def test_on_a_phone_the_next_page_is_not_covered(site, bot, host, tag):
    chat = site(viewport=(390, 844), touch=True).open()
    chat.ask("A question")
    head = '<!doctype html><html lang=en><meta name="viewport" content="width=device-width">'
    chat.goto(host.page("/other", f"{head}<title>O</title><h1>Other</h1>{tag()}"))
    chat.launcher.wait_for()

    expect(chat.panel).to_be_hidden()
    assert chat.shown().said() == ["A question"]


def test_a_second_tab_shows_the_same_in_the_same_order(talking, bot):
    before = talking.texts()
    tab = talking.another_tab().shown()
    same(tab, before)

    tab.field.fill("from the second")
    tab.field.press("Enter")
    expect(talking.from_bot).to_have_count(4)
    talking.field.fill("from the first")
    talking.field.press("Enter")
    expect(tab.from_bot).to_have_count(5)

    assert talking.texts() == tab.texts()
    assert bot.received == ["one", "two", "from the second", "from the first"]


def test_what_two_tabs_send_at_once_stands_in_one_order_everywhere(talking, bot):
    tab = talking.another_tab().shown()
    bot.hold()
    for number in range(3):
        talking.say(f"first {number}")
        tab.say(f"second {number}")
    bot.release()
    for one in (talking, tab):
        expect(one.from_bot).to_have_count(9)

    assert talking.texts() == tab.texts()
    assert sorted(bot.received[2:]) == sorted(
        f"{t} {n}" for t in ("first", "second") for n in "012"
    )
    assert talking.said()[2:] == bot.received[2:]
    for which in ("first", "second"):
        own = [text for text in bot.received if text.startswith(which)]
        assert own == sorted(own)


def test_a_tab_closed_in_the_middle_of_sending_loses_nothing(site, bot):
    bot.answers(lambda asked, _: [tip(f"About {asked}.")])
    chat = site().open()
    chat.ask("one")
    tab = chat.another_tab().shown()
    bot.hold()
    tab.say("two")
    expect(tab.from_user).to_have_count(2)
    tab.page.close()
    bot.release()

    expect(chat.from_bot).to_have_count(3)
    assert chat.said() == ["one", "two"]
    assert bot.received == ["one", "two"]


def test_a_reload_in_the_middle_of_an_answer_still_brings_it_once(site, bot):
    bot.answers(lambda asked, _: [tip(f"About {asked}.")])
    chat = site().open()
    chat.ask("one")
    # The server answers 409 while it is still busy with the first request.
    chat.watch.allow_failed_requests()
    bot.hold()
    chat.say("two")
    expect(chat.from_user).to_have_count(2)
    chat.reload()
    chat.shown()
    bot.release()

    expect(chat.from_bot).to_have_count(3)
    assert chat.said() == ["one", "two"]
    assert bot.received == ["one", "two"]


def test_a_restart_of_the_server_is_not_noticed(talking, bot):
    talking.watch.allow_failed_requests()
    before = talking.texts()
    bot.stop()
    bot.start()
    same(talking, before)
    talking.field.fill("three")
    talking.field.press("Enter")
    expect(talking.from_bot).to_have_count(4)

    assert bot.received == ["one", "two", "three"]


@pytest.mark.parametrize("days", [1, 29])
def test_after_a_day_or_a_month_the_conversation_goes_on(site, bot, days):
    talking = talk(site, bot, fresh=True)
    before = talking.texts()
    talking.page.clock.install(time=datetime.now(timezone.utc) + timedelta(days=days))
    talking.reload()

    same(talking.shown(), before)


def test_after_its_time_the_conversation_is_gone_here_too(site, bot):
    talking = talk(site, bot, fresh=True)
    talking.page.clock.install(time=datetime.now(timezone.utc) + timedelta(days=31))
    bot.expire()
    talking.watch.allow_failed_requests()
    talking.reload()
    talking.shown()

    expect(talking.messages).to_have_count(1)
    expect(talking.from_bot.first).to_contain_text(GREETING["en"])
    assert "About one" not in str(talking.stored())


def test_two_servers_on_one_site_do_not_mix(site, bot, host):
    chat = site().open()
    chat.ask("A question")
    keys = list(chat.stored())

    assert len(keys) == 1
    assert bot.url in keys[0]
