"""Messages on their way: in order, each once, whatever the network and the server do."""

from __future__ import annotations

import pytest

from tests.widget.core_page import eventually, tabs_of
from tests.widget.stand_in import GREETING, tip


@pytest.fixture
def tab(contexts, bot, host):
    """Return a function that opens a tab, see `tabs_of`."""
    bot.answers(lambda asked, _: [tip(f"About {asked}.", buttons=(("More", "/more"),))])
    return tabs_of(contexts, bot, host)


def test_looking_at_the_chat_keeps_nothing_anywhere(tab, bot):
    chat = tab()
    chat.do("greet()")
    state = chat.state

    assert chat.texts == [GREETING["en"]]
    assert (state["started"], state["greeted"], state["stored"]) == (False, True, True)
    assert chat.stored == {}
    assert bot.stand_in.conversations == {}


def test_the_first_message_opens_the_conversation(tab, bot):
    chat = tab()
    chat.do("greet()")
    first = chat.send("one")
    assert chat.waiting == [("one", "sending")]
    chat.settled(3)

    assert chat.texts == [GREETING["en"], "one", "About one."]
    assert chat.state["messages"][1]["client_message_id"] == first
    assert [message["id"] for message in chat.state["messages"]] == ["m1", "m2", "m3"]
    assert chat.answers == [["About one."]]
    assert bot.count("POST", "conversations$") == 1


def test_what_is_sent_quickly_stays_in_order(tab, bot):
    chat = tab()
    for number in range(5):
        chat.send(str(number))
    chat.settled(11)

    assert bot.received == list("01234")
    assert chat.answers == [[f"About {number}."] for number in range(5)]


@pytest.mark.parametrize("locks", [True, False])
def test_tabs_that_begin_at_once_share_one_conversation_and_one_order(tab, bot, locks):
    script = "" if locks else "Object.defineProperty(navigator, 'locks', { value: undefined });"
    tabs = [tab(script=script) for _ in range(3)]
    bot.hold()
    for number in range(2):
        for name, one in enumerate(tabs):
            one.page.evaluate("(text) => void chat.send({ text })", f"{name} {number}")
    bot.release()
    for one in tabs:
        one.settled(13)

    said = sorted(f"{name} {number}" for name in range(3) for number in range(2))
    assert sorted(bot.received) == said
    assert all(one.texts == tabs[0].texts for one in tabs)
    assert tabs[0].texts[1::2] == bot.received
    eventually(lambda: len(bot.stand_in.conversations) == 1)
    told = [text for one in tabs for answer in one.answers for text in answer]
    assert len(told) == 6 or not locks


def test_a_message_whose_answer_was_cut_is_sent_once_more_and_stands_once(tab, bot):
    chat = tab()
    chat.send("one")
    chat.settled(3)
    bot.cut()
    chat.send("two")
    chat.until("s.outbox[0]?.status === 'waiting' && !s.online")
    chat.settled(5)

    assert bot.received == ["one", "two"]
    assert chat.state["online"]
    assert chat.answers == [["About one."], ["About two."]]


def test_after_the_second_time_it_is_sent_by_hand_only(tab, bot):
    chat = tab()
    bot.cut(2)
    entry = chat.send("one")
    chat.until("s.outbox[0]?.status === 'failed'")
    chat.until("s.online")
    assert chat.waiting == [("one", "failed")]
    sent = bot.count("POST", "messages$")
    assert sent == 2

    chat.do("resend(a[0])", entry)
    chat.settled(3)
    assert bot.received == ["one"]


def test_what_failed_but_arrived_is_found_by_the_next_message(tab, bot):
    chat = tab()
    bot.cut(2)
    chat.send("one")
    chat.until("s.outbox[0]?.status === 'failed' && s.online")
    chat.send("two")
    chat.settled(5)

    assert chat.texts[1:] == ["one", "About one.", "two", "About two."]
    assert bot.received == ["one", "two"]


def test_a_failed_message_stops_no_other(tab, bot):
    chat = tab()
    bot.fail(status=422, code="invalid")
    chat.send("bad")
    chat.send("good")
    chat.until("s.messages.length === 3")

    (entry,) = chat.state["outbox"]
    assert (entry["text"], entry["status"]) == ("bad", "failed")
    assert entry["reason"] == "The server says invalid."
    chat.do("discard(a[0])", entry["id"])
    chat.settled(3)
    assert bot.received == ["good"]


def test_too_long_a_text_fails_with_the_servers_words(tab, bot):
    chat = tab()
    chat.send("x" * 2001)
    chat.until("s.outbox[0]?.status === 'failed'")

    assert "2,000" in chat.state["outbox"][0]["reason"]
    assert bot.received == []


def test_a_message_of_nothing_is_not_sent(tab, bot):
    chat = tab()
    assert chat.send(" \n ") is None
    assert chat.waiting == []


def test_offline_messages_wait_and_go_out_in_order(tab, bot):
    chat = tab()
    chat.send("one")
    chat.settled(3)
    chat.page.context.set_offline(True)
    chat.until("!s.online")
    chat.send("two")
    chat.send("three")
    chat.until("s.outbox.length === 2 && s.outbox.every((one) => one.status === 'waiting')")
    chat.page.context.set_offline(False)
    chat.settled(7)

    assert bot.received == ["one", "two", "three"]


def test_a_server_that_comes_back_is_noticed_without_an_event(tab, bot):
    chat = tab()
    bot.stop()
    chat.send("one")
    chat.until("s.outbox[0]?.status === 'waiting'")
    bot.start()
    chat.settled(3)

    assert bot.received == ["one"]


@pytest.mark.parametrize(("status", "code"), [(503, "unavailable"), (429, "rate_limited")])
def test_a_busy_server_is_asked_once_more_when_it_said(tab, bot, status, code):
    chat = tab()
    bot.fail(status=status, code=code, retry_after=1)
    chat.send("one")
    chat.until("s.notice")
    assert chat.state["notice"] == {"kind": code, "text": f"The server says {code}."}
    chat.send("two")
    chat.settled(5)

    assert bot.received == ["one", "two"]
    assert chat.state["notice"] is None


def test_a_server_that_stays_busy_is_left_alone(tab, bot):
    chat = tab()
    bot.fail(2, retry_after=1)
    chat.send("one")
    chat.until("s.outbox[0]?.status === 'failed'")

    assert chat.state["outbox"][0]["reason"] == "The server says unavailable."
    assert bot.count("POST", "messages$") == 2
    assert chat.state["notice"] is None


def test_a_message_that_is_being_answered_is_asked_for_again(tab, bot):
    chat = tab()
    bot.fail(status=409, code="duplicate_in_progress")
    chat.send("one")
    chat.settled(3)

    assert bot.received == ["one"]


@pytest.mark.parametrize("path", ["messages$", "conversations$"])
def test_a_captive_portal_is_not_the_server(tab, bot, path):
    chat = tab()
    bot.captive_portal(path=path)
    chat.send("one")
    chat.until("s.outbox[0]?.status === 'waiting'")
    chat.settled(3)

    assert bot.received == ["one"]


def test_a_proxys_page_does_not_end_the_conversation(tab, bot):
    chat = tab()
    chat.send("one")
    chat.settled(3)
    body = {"status": 404, "content_type": "text/html", "body": "<h1>Not found</h1>"}
    chat.page.route("**/messages", lambda route: route.fulfill(**body), times=1)
    chat.send("two")
    chat.settled(5)

    assert len(bot.stand_in.conversations) == 1


def test_thinking_is_told_after_a_moment_only(tab, bot):
    chat = tab()
    chat.send("one")
    chat.settled(3)
    chat.page.evaluate(
        """() => {
          const begun = performance.now();
          window.thought = [];
          chat.addEventListener("change", () => {
            if (chat.state.thinking) thought.push(performance.now() - begun);
          });
        }"""
    )
    bot.hold()
    chat.send("slow")
    chat.until("s.thinking")
    bot.release()
    chat.settled(5)
    chat.until("!s.thinking")

    assert min(chat.page.evaluate("thought")) >= 300


def test_changes_of_one_moment_are_told_once(tab):
    chat = tab()
    told = chat.page.evaluate(
        """async () => {
          let told = 0;
          chat.addEventListener("change", () => { told += 1; });
          for (const text of ["a", "b", "c"]) chat.send({ text });
          await Promise.resolve();
          return told;
        }"""
    )
    assert told == 1
