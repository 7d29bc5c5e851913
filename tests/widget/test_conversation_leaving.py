"""Deleting, starting over, languages and judgements, as `state` tells them."""

from __future__ import annotations

import pytest

from tests.widget.core_page import eventually, tabs_of
from tests.widget.stand_in import GREETING, RECEIPT, tip

_START_FORGETTING = """() => {
  window.forgotten = "waiting";
  chat.forget().then(({ receipt }) => { forgotten = receipt; }, () => { forgotten = "failed"; });
}"""


@pytest.fixture
def tab(contexts, bot, host):
    """Return a function that opens a tab, see `tabs_of`."""
    bot.answers(lambda asked, _: [tip(f"About {asked}.")])
    return tabs_of(contexts, bot, host)


@pytest.fixture
def chat(tab):
    """Return a tab with one answered question."""
    chat = tab()
    chat.do("greet()")
    chat.send("one")
    return chat.settled(3)


def test_deleting_leaves_nothing_in_any_tab_and_tells_the_receipt(chat, tab, bot):
    other = tab()
    other.do("greet()")
    chat.do("keepUnsent('secret')")
    assert chat.do("forget()") == {"receipt": RECEIPT}
    other.until("s.messages.length === 1 && !s.started")

    assert chat.texts == other.texts == [GREETING["en"]]
    assert chat.state["notice"] == {"kind": "deleted", "receipt": RECEIPT}
    assert chat.state["unsent"] == ""
    assert bot.stand_in.conversations == {}
    assert chat.stored == {}
    chat.send("afresh")
    chat.settled(3)
    assert len(bot.stand_in.conversations) == 1


def test_a_deletion_that_did_not_work_keeps_everything(chat, bot):
    bot.fail(method="DELETE", path="conversations/")
    assert chat.do("forget().catch(() => 'rejected')") == "rejected"

    assert chat.texts[1:] == ["one", "About one."]
    assert chat.state["notice"] is None
    assert chat.do("forget()") == {"receipt": RECEIPT}


def test_a_conversation_that_was_gone_already_is_deleted_here(chat, bot):
    bot.expire()
    chat.do("forget()")

    assert chat.stored == {}
    assert chat.texts == [GREETING["en"]]


def test_deleting_waits_for_the_answer_and_gives_up_what_stands_behind_it(chat, tab, bot):
    other = tab()
    bot.hold()
    for text in ("two", "three"):
        other.page.evaluate("(text) => void chat.send({ text })", text)
    eventually(lambda: bot.count("POST", "messages$") == 2)
    chat.page.evaluate(_START_FORGETTING)
    bot.release()
    chat.page.wait_for_function("forgotten !== 'waiting'")
    for one in (chat, other):
        one.until("!s.started && !s.outbox.length")

    assert chat.page.evaluate("forgotten") == RECEIPT
    assert bot.stand_in.conversations == {}
    assert chat.stored == {}
    assert not other.state["notice"]


def test_deleting_in_the_tab_that_sends_gives_up_its_own_queue(chat, bot):
    bot.hold()
    for text in ("two", "three"):
        chat.send(text)
    eventually(lambda: bot.count("POST", "messages$") == 2)
    chat.page.evaluate(_START_FORGETTING)
    bot.release()
    chat.page.wait_for_function("forgotten !== 'waiting'")

    assert "three" not in bot.received
    assert bot.stand_in.conversations == {}
    assert chat.stored == {}


def test_starting_over_deletes_the_old_conversation_and_shows_the_greeting(chat, bot):
    chat.do("keepUnsent('half')")
    chat.do("startOver()")

    assert chat.texts == [GREETING["en"]]
    assert chat.state["unsent"] == "half"
    eventually(lambda: bot.stand_in.conversations == {})
    chat.send("two")
    chat.settled(3)


def test_an_answer_that_comes_after_starting_over_is_not_shown(chat, bot):
    bot.hold()
    chat.send("two")
    eventually(lambda: bot.count("POST", "messages$") == 2)
    chat.do("startOver()")
    bot.release()
    eventually(lambda: bot.stand_in.conversations == {})
    assert "About two" not in str(chat.stored)
    chat.send("three")
    chat.settled(3)

    assert chat.texts == [GREETING["en"], "three", "About three."]


def test_starting_over_offline_deletes_when_the_connection_is_back(chat, bot):
    chat.page.context.set_offline(True)
    chat.until("!s.online")
    chat.do("startOver()")
    assert not chat.state["started"]
    assert len(bot.stand_in.conversations) == 1
    chat.page.context.set_offline(False)

    eventually(lambda: bot.stand_in.conversations == {})


def test_the_language_changes_the_greeting_before_and_only_the_words_afterwards(tab, bot):
    chat = tab()
    chat.do("greet()")
    chat.do("setLanguage('sv')")
    chat.until("s.messages[0].text === a[0]", GREETING["sv"])
    assert chat.stored == {}
    chat.send("en")
    chat.settled(3)
    assert next(iter(bot.stand_in.conversations.values())).language == "sv"

    chat.do("setLanguage('fi')")
    assert chat.state["language"] == "fi"
    chat.send("two")
    chat.settled(5)
    assert chat.reload().state["language"] == "fi"


def test_the_language_follows_the_bot_when_it_changes_its_own(chat, bot):
    def answer(asked, conversation):
        conversation.language = "fi"
        return [tip("Suomeksi.")]

    bot.answers(answer)
    chat.send("suomeksi")
    chat.settled(5)

    assert chat.state["language"] == "fi"


def test_a_judgement_reaches_the_server_and_stays(chat, bot):
    chat.do("judge('m3', false, 'unclear')")
    assert bot.feedback == [("m3", False, "unclear")]
    assert chat.reload().state["judged"] == {"m3": {"helpful": False, "reason": "unclear"}}

    bot.fail(path="feedback$")
    assert chat.do("judge('m3', true).catch(() => 'rejected')") == "rejected"
    assert chat.state["judged"]["m3"]["helpful"] is False


def test_an_edited_draft_stays_until_it_is_taken_back(chat):
    chat.do("keepEdit('m3', 'my own words')")
    assert chat.reload().state["edits"] == {"m3": "my own words"}
    chat.do("keepEdit('m3', null)")
    assert chat.reload().state["edits"] == {}


def test_a_greeting_that_did_not_come_is_fetched_when_the_server_is_there(tab, bot):
    chat = tab()
    bot.stop()
    chat.do("greet()")
    assert not chat.state["online"]
    assert not chat.state["greeted"]
    bot.start()
    chat.until("s.greeted && s.online")


def test_after_closing_nothing_is_told_any_more(chat, bot):
    bot.hold()
    chat.page.evaluate(
        """() => {
          chat.send({ text: "two" });
          chat.close();
          window.told = 0;
          chat.addEventListener("change", () => { told += 1; });
        }"""
    )
    bot.release()
    chat.page.evaluate("() => begin()")
    chat.settled(5)

    assert chat.page.evaluate("told") == 0
    assert bot.received == ["one", "two"]
