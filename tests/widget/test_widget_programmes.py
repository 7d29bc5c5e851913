"""Mentoring programmes as cards, with the text around them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.widget.stand_in import programmes, said


def test_each_programme_is_a_card_with_heading_facts_and_link(site, bot):
    bot.says(programmes("Town Mentors", "Work Friends", "Women in Tech"))
    chat = site().open()
    chat.ask("Find me a mentor")
    cards = chat.from_bot.last.locator(".card")

    expect(cards).to_have_count(3)
    expect(cards.first).to_have_role("article")
    expect(cards.first.get_by_role("heading")).to_contain_text("Town Mentors")
    expect(cards.first).to_contain_text("Half a year with a mentor.")
    expect(cards.nth(1)).not_to_contain_text("Town Mentors")
    link = cards.nth(2).get_by_role("link")
    expect(link).to_have_attribute("href", "https://example.org/3")
    expect(link).to_have_accessible_name(f"See the page: Women in Tech ({chat.s['new_tab']})")


def test_the_text_before_and_after_the_cards_stays_where_it_was(site, bot):
    bot.says(programmes("Town Mentors"))
    chat = site().open()
    chat.ask("Find me a mentor")
    text = chat.from_bot.last.inner_text()

    assert text.index("I searched") < text.index("Town Mentors") < text.index("Check on")


def test_no_programme_at_all_is_a_plain_text(site, bot):
    bot.says(said("I found none.", kind="programmes", topic="find_mentoring", programmes=[]))
    chat = site().open()
    chat.ask("Find me a mentor")

    expect(chat.from_bot.last).to_contain_text("I found none.")
    expect(chat.from_bot.last.locator(".card")).to_have_count(0)


def test_a_link_opens_beside_the_conversation(site, bot, host):
    host.page("/programme", "<title>A programme</title>")
    bot.says(
        said(
            "**1. Town Mentors**, The town.\n[See the page](https://example.org/1)",
            kind="programmes",
            programmes=[{"id": "1", "name": "Town Mentors"}],
        )
    )
    chat = site().open()
    chat.context.route("https://example.org/**", lambda route: route.fulfill(body="there"))
    chat.watch._origins.add("https://example.org")
    chat.ask("Find me a mentor")
    with chat.context.expect_page() as opened:
        chat.from_bot.last.locator(".card").get_by_role("link").click()

    assert opened.value.evaluate("window.opener") is None
    assert chat.said() == ["Find me a mentor"]
