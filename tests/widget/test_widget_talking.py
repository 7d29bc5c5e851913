"""Asking and being answered: words, suggestions, quick replies, the field."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.stand_in import GREETING, GREETING_BUTTONS, said, tip


def test_a_question_is_answered_below_it(site, bot):
    bot.says("Call **one** person.\n\n- Ask how they are.")
    chat = site().open()
    chat.ask("How do I begin?")

    assert chat.texts() == [
        GREETING["en"],
        "How do I begin?",
        "Call one person.Ask how they are.",
    ]
    expect(chat.from_bot.last.locator("strong")).to_have_text("one")
    expect(chat.from_bot.last.get_by_role("listitem").first).to_have_text("Ask how they are.")
    expect(chat.field).to_have_value("")
    expect(chat.field).to_be_focused()
    assert bot.received == ["How do I begin?"]


def test_the_first_message_opens_the_conversation_and_the_greeting_stands_once(site, bot):
    chat = site().open()
    chat.ask("Hello")
    chat.ask("And then?")

    assert bot.count("POST", "conversations$") == 1
    assert chat.texts().count(GREETING["en"]) == 1


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_suggested_question_is_sent_by_one_press(site, bot, language):
    title, payload = GREETING_BUTTONS[language][0]
    chat = site(language=language).open()
    chat.choose(title)
    chat.from_bot.nth(1).wait_for()

    assert chat.said() == [title]
    assert bot.received == [payload]


def test_quick_replies_belong_to_the_latest_turn_only(site, bot):
    bot.answers(
        lambda asked, _: [tip(f"About {asked}.", buttons=((f"More on {asked}", f"/{asked}"),))]
    )
    chat = site().open()
    chat.ask("one")
    expect(chat.choice("More on one")).to_be_visible()
    expect(chat.choice(GREETING_BUTTONS["en"][0][0])).to_have_count(0)
    chat.choose("More on one")
    expect(chat.choice("More on /one")).to_be_visible()

    expect(chat.choice("More on one")).to_have_count(0)
    assert bot.received == ["one", "/one"]
    assert chat.said() == ["one", "More on one"]


def test_a_pressed_choice_leaves_focus_at_the_field_and_on_touch_at_the_conversation(site, bot):
    chat = site().open()
    chat.choose("How do I start?")
    expect(chat.field).to_be_focused()

    phone = site(viewport=(390, 844), touch=True, path="/phone").open()
    phone.choice("How do I start?").tap()
    phone.from_bot.nth(1).wait_for()
    assert phone.focused()["tag"] not in {"body", "networking-chat", "textarea"}


def test_a_choice_is_sent_once_however_often_it_is_pressed(site, bot):
    bot.hold()
    chat = site().open()
    chat.choice("How do I start?").dblclick()
    expect(chat.from_user).to_have_count(1)
    bot.release()
    chat.from_bot.nth(1).wait_for()

    assert bot.received == ["/getting_started"]


def test_two_intents_make_two_messages_of_one_turn(site, bot):
    bot.says(tip("First."), said("Second.", topic="linkedin"))
    chat = site().open()
    chat.ask("Both", messages=2)

    assert chat.texts()[2:] == ["First.", "Second."]


def test_typing_is_shown_only_when_an_answer_takes_longer(site, bot):
    chat = site().open()
    seen = """() => new Promise((done) => {
      const root = document.querySelector("networking-chat").shadowRoot;
      window.__writing = 0;
      const look = () => {
        const shown = root.querySelector(".panel").innerText.includes(WORD);
        if (shown) window.__writing += 1;
      };
      new MutationObserver(look).observe(root, {
        subtree: true, childList: true, characterData: true, attributes: true });
      done();
    })""".replace("WORD", repr(chat.s["writing"]))
    chat.page.evaluate(seen)
    chat.ask("quick")
    assert chat.page.evaluate("window.__writing") == 0

    bot.hold()
    chat.say("slow")
    expect(chat.text(chat.s["writing"])).to_be_visible()
    bot.release()
    expect(chat.from_bot).to_have_count(3)
    expect(chat.text(chat.s["writing"])).to_be_hidden()


def test_enter_sends_shift_enter_makes_a_line_and_blank_text_is_not_sent(site, bot):
    chat = site().open()
    chat.field.press("Enter")
    chat.field.fill("   ")
    chat.field.press("Enter")
    chat.field.fill("")
    chat.field.press_sequentially("one")
    chat.field.press("Shift+Enter")
    chat.field.press_sequentially("two")
    expect(chat.field).to_have_value("one\ntwo")
    chat.field.press("Enter")
    chat.from_bot.nth(1).wait_for()

    assert bot.received == ["one\ntwo"]


def test_enter_that_ends_a_composition_does_not_send(site, bot):
    chat = site().open()
    chat.field.fill("ねっと")
    chat.field.evaluate(
        "(node) => node.dispatchEvent(new KeyboardEvent('keydown',"
        " { key: 'Enter', isComposing: true, bubbles: true, cancelable: true, composed: true }))"
    )
    expect(chat.field).to_have_value("ねっと")
    expect(chat.from_user).to_have_count(0)
    chat.field.press("Enter")
    expect(chat.from_user).to_have_count(1)


def test_the_field_grows_with_its_text_to_a_limit(site):
    chat = site().open()
    one = chat.field.bounding_box()["height"]
    chat.field.fill("line\n" * 3)
    three = chat.field.bounding_box()["height"]
    chat.field.fill("line\n" * 40)
    forty = chat.field.bounding_box()["height"]

    assert one < three < forty < 250


def test_too_long_a_text_is_told_with_its_count_and_stays_in_the_field(site, bot):
    chat = site().open()
    chat.field.fill("x" * 2003)
    expect(chat.text(chat.s["too_long"].format(n=3))).to_be_visible()
    chat.field.press("Enter")

    assert len(chat.field.input_value()) == 2003
    expect(chat.from_user).to_have_count(0)
    chat.field.fill("x" * 2000)
    chat.field.press("Enter")
    chat.from_bot.nth(1).wait_for()
    assert bot.received == ["x" * 2000]


def test_a_new_answer_is_shown_from_its_beginning(site, bot):
    bot.says("\n\n".join(f"Paragraph {number}. " + "word " * 60 for number in range(12)))
    chat = site().open()
    chat.ask("Tell me a lot")

    expect(chat.text("Paragraph 0.")).to_be_in_viewport()
    box, log = chat.text("Paragraph 0.").bounding_box(), chat.log.bounding_box()
    assert log["y"] - 1 <= box["y"] < log["y"] + log["height"]


@pytest.mark.parametrize("told", ["at once", "only after the answer"])
def test_whoever_reads_further_up_is_not_moved(site, bot, told):
    """A busy phone tells of scrolling a while after it happened: an answer may come before."""
    bot.says("\n\n".join(["A long paragraph. " * 20] * 8))
    chat = site().open()
    chat.ask("one")
    chat.ask("two")
    bot.hold()
    chat.say("three")
    if told == "at once":
        chat.log.evaluate(
            "(node) => new Promise((told) => {"
            " node.addEventListener('scroll', told, { once: true }); node.scrollTop = 0; })"
        )
    else:
        chat.log.evaluate(
            "(node) => { node.getRootNode().addEventListener("
            "'scroll', (event) => event.stopImmediatePropagation(), true); node.scrollTop = 0; }"
        )
    bot.release()
    expect(chat.from_bot).to_have_count(4)

    assert chat.log.evaluate("(node) => node.scrollTop") == 0
    chat.button("latest").click()
    expect(chat.from_bot.last).to_be_in_viewport()


def test_a_tip_names_its_sources_below_it(site, bot):
    bot.says(tip(sources=(("A guide", "https://example.org/guide"), ("A book (2017)", None))))
    chat = site().open()
    chat.ask("Why?")
    sources = chat.from_bot.last.locator(".sources")

    expect(sources).to_contain_text(chat.s["sources"])
    link = sources.get_by_role("link")
    expect(link).to_have_count(1)
    expect(link).to_have_attribute("href", "https://example.org/guide")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_accessible_name(f"A guide ({chat.s['new_tab']})")
    expect(sources).to_contain_text("A book (2017)")
