"""Nothing is lost: reload, tabs that close, expiry, damaged and full storage, old writes."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest

from tests.widget.core_page import eventually, tabs_of
from tests.widget.stand_in import GREETING, GREETING_BUTTONS, tip

NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
});"""


@pytest.fixture
def tab(contexts, bot, host):
    """Return a function that opens a tab, see `tabs_of`."""
    bot.answers(lambda asked, _: [tip(f"About {asked}.", buttons=(("More", "/more"),))])
    return tabs_of(contexts, bot, host)


@pytest.fixture
def chat(tab):
    """Return a tab with one answered question."""
    chat = tab()
    chat.send("one")
    return chat.settled(3)


def full(longest):
    """Return a script after which no item longer than this can be kept."""
    return f"""const keep = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {{
      if (value.length > {longest}) throw new DOMException("full", "QuotaExceededError");
      keep.call(this, key, value);
    }};"""


def test_a_reload_shows_everything_and_asks_only_for_news(chat, bot):
    chat.do("setOpen(true)")
    chat.do("keepUnsent('half a qu')")
    before = chat.texts
    chat.reload()

    assert chat.texts == before
    assert (chat.state["unsent"], chat.state["open"]) == ("half a qu", True)
    chat.do("greet()")
    assert chat.texts == before
    assert chat.answers == []
    assert bot.count("POST", "conversations$") == 1


def test_the_text_in_the_field_goes_with_the_message_that_it_became(chat):
    chat.do("keepUnsent('two')")
    chat.send("asked by the page itself")
    assert chat.state["unsent"] == "two"
    chat.send("two ")
    assert chat.state["unsent"] == ""
    chat.settled(7)
    assert chat.reload().state["unsent"] == ""


def test_a_reload_in_the_middle_of_an_answer_brings_it_once(chat, bot):
    bot.hold()
    chat.send("two")
    eventually(lambda: bot.count("POST", "messages$") == 2)
    chat.reload()
    chat.page.evaluate("void chat.greet()")
    bot.release()
    chat.settled(5)

    assert chat.texts[3:] == ["two", "About two."]
    assert bot.received == ["one", "two"]
    chat.until("answers.length === 1")


def test_another_tab_takes_over_what_a_closed_one_was_sending(chat, tab, bot):
    other = tab()
    bot.hold()
    other.send("two")
    other.send("three")
    eventually(lambda: bot.count("POST", "messages$") == 2)
    other.page.close()
    bot.release()
    chat.settled(7)

    assert chat.texts[3::2] == ["two", "three"]
    assert bot.received == ["one", "two", "three"]


def test_the_next_page_takes_over_what_no_tab_is_sending(tab, bot):
    first = tab()
    bot.stop()
    first.send("one")
    first.until("s.outbox[0]?.status === 'waiting'")
    context = first.page.context
    context.new_page()
    first.page.close()
    bot.start()
    tab().settled(3)

    assert bot.received == ["one"]


def test_an_expired_conversation_goes_on_in_a_new_one(chat, bot):
    bot.expire()
    chat.send("two")
    chat.choose("More", "/more")
    chat.choose(*GREETING_BUTTONS["en"][0])
    chat.settled(7)

    assert chat.state["notice"] == {"kind": "expired"}
    assert chat.texts[1::2] == ["two", "More", GREETING_BUTTONS["en"][0][0]]
    assert len(bot.stand_in.conversations) == 1
    assert chat.reload().state["notice"] == {"kind": "expired"}
    chat.do("dismiss()")
    assert chat.reload().state["notice"] is None


def test_a_choice_that_the_new_conversation_did_not_offer_is_sent_as_its_words(chat, bot):
    bot.expire()
    chat.choose("More", "/more")
    chat.settled(3)
    chat.choose(*GREETING_BUTTONS["en"][0])
    chat.settled(5)

    assert bot.received == ["one", "More", "/getting_started"]


def test_a_choice_that_the_server_does_not_know_is_sent_as_its_words(chat, bot):
    for conversation in bot.stand_in.conversations.values():
        conversation.messages[2] = conversation.messages[0]
    chat.choose("More", "/more")
    chat.settled(5)

    assert bot.received == ["one", "More"]


def test_an_expiry_found_when_coming_back_leads_to_the_greeting(chat, bot):
    bot.expire()
    chat.do("greet()")

    assert chat.texts == [GREETING["en"]]
    assert chat.state["notice"] == {"kind": "expired"}
    assert not chat.state["started"]
    assert "About one" not in str(chat.stored)


def test_two_tabs_find_an_expiry_at_once_and_share_the_new_conversation(chat, tab, bot):
    other = tab()
    bot.expire()
    for one in (chat, other):
        one.page.evaluate("void chat.send({ text: 'again' })")
    chat.settled(5)
    other.settled(5)

    assert chat.texts == other.texts
    assert len(bot.stand_in.conversations) == 1


def test_a_server_that_forgets_at_once_is_not_asked_for_ever(chat, bot):
    bot.fail(50, status=404, code="not_found")
    chat.send("two")
    chat.until("s.outbox[0]?.status === 'failed'")

    assert bot.count("POST", "messages$") < 5


def test_after_its_time_a_conversation_is_dropped_and_what_waits_is_not(chat, bot):
    raw = next(iter(chat.stored.values()))
    past = datetime.now(timezone.utc) - timedelta(hours=1)
    form = json.loads(raw) | {"expires": past.isoformat(), "unsent": "half"}
    form["outbox"] = [{"id": "x", "text": "two", "status": "sending"}]
    chat.page.evaluate(
        "([key, raw]) => localStorage.setItem(key, raw)",
        [next(iter(chat.stored)), json.dumps(form)],
    )
    chat.reload().settled(3)

    assert chat.texts[1:] == ["two", "About two."]
    assert chat.state["unsent"] == "half"
    assert chat.state["notice"] == {"kind": "expired"}


def test_a_clock_that_is_years_ahead_ends_no_conversation(tab, bot):
    ahead = "const now = Date.now; Date.now = () => now() + 4e11;"
    chat = tab(script=ahead)
    chat.send("one")
    chat.settled(3)
    chat.reload()

    assert chat.texts[1:] == ["one", "About one."]


def test_blocked_storage_still_chats_and_outlives_the_element(tab, bot):
    chat = tab(script=NO_STORAGE)
    assert chat.state["stored"] is False
    chat.send("one")
    chat.settled(3)
    chat.page.evaluate("() => { chat.close(); begin(); }")
    assert chat.texts[1:] == ["one", "About one."]
    chat.do("setLanguage('sv')")

    assert chat.state["language"] == "sv"
    assert chat.state["stored"] is False


def test_full_storage_still_chats(tab, bot):
    chat = tab(script=full(0))
    chat.send("one")
    chat.settled(3)

    assert chat.state["stored"] is False
    assert chat.stored == {}


def test_nearly_full_storage_keeps_the_conversation_without_its_messages(tab, bot):
    bot.says("A long answer. " * 400)
    chat = tab(script=full(5000))
    chat.send("one")
    chat.settled(3)
    assert chat.state["stored"] is True
    chat.reload()
    chat.do("greet()")

    assert chat.texts[1] == "one"
    assert len(chat.texts) == 3


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "{",
        "null",
        "5",
        "[]",
        '{"version": 99, "messages": {}}',
        '{"version": 1, "messages": 5}',
        '{"version": 1, "messages": [null]}',
        '{"version": 1, "outbox": [{}]}',
        '{"version": 1, "gone": {}}',
        '{"version": 1, "judged": null, "edits": 3}',
        '{"version": 1, "id": "x", "token": 7}',
    ],
)
def test_a_damaged_or_foreign_item_is_started_afresh(tab, bot, raw):
    chat = tab()
    chat.page.evaluate(
        "([key, raw]) => localStorage.setItem(key, raw)", [f"networking-chat {bot.url}/", raw]
    )
    chat.reload()
    chat.send("one")
    chat.settled(3)

    assert chat.texts == [GREETING["en"], "one", "About one."]


@pytest.mark.parametrize("unknown", ['"messages": []', '"messages": [], "talk": null'])
def test_what_a_stale_tab_overwrites_is_put_back(chat, tab, bot, unknown):
    other = tab()
    old = chat.stored
    chat.page.context.set_offline(True)
    chat.until("!s.online")
    chat.send("two")
    # As if the other tab had written before it could see the message.
    other.page.evaluate(
        """([key, raw, unknown]) => {
          const form = { ...JSON.parse(raw), ...JSON.parse(unknown) };
          localStorage.setItem(key, JSON.stringify(form));
        }""",
        [*next(iter(old.items())), f"{{{unknown}}}"],
    )
    other.until("s.outbox.length === 1 && s.messages.length === 3")
    chat.page.context.set_offline(False)
    chat.settled(5)
    other.settled(5)

    assert chat.texts == other.texts
    assert bot.received == ["one", "two"]
    assert len(bot.stand_in.conversations) == 1
