"""The element as a site's developer uses it: attributes, methods, events, one a page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.widget.stand_in import GREETING

_EVENTS = """
window.__events = [];
for (const name of ["ready", "open", "close", "answer", "error"])
  document.addEventListener(`networking-chat-${name}`, (event) =>
    window.__events.push([name, event.target.localName, event.detail]));
"""
RECORDER = f"<script>{_EVENTS}</script>"


def call(chat, script):
    return chat.page.evaluate(f"document.querySelector('networking-chat').{script}")


def events(chat, name=None):
    found = chat.page.evaluate("window.__events")
    return [event for event in found if name in {None, event[0]}]


@pytest.mark.parametrize(
    ("attributes", "page_language", "locale", "expected"),
    [
        ('language="sv"', "fi", "en-GB", "sv"),
        ("", "sv-FI", "en-GB", "sv"),
        ("", "de", "en-GB", "en"),
        ("", "", "et-EE", "fi"),
        ('language="xx"', "en", "sv-SE", "en"),
        ('language="EN-us"', "fi", "fi-FI", "en"),
    ],
)
def test_the_language_is_the_tags_the_pages_the_browsers_or_finnish(
    site, attributes, page_language, locale, expected
):
    chat = site(
        attributes=attributes, page_language=page_language, locale=locale, language=expected
    ).open()

    expect(chat.from_bot.first).to_contain_text(GREETING[expected])


def test_a_part_of_the_page_in_another_language_wins_over_the_page(site, tag):
    chat = site(f'<div lang="sv">{tag("")}</div>', page_language="fi", language="sv").open()

    expect(chat.from_bot.first).to_contain_text(GREETING["sv"])


def test_changing_the_attribute_changes_the_language_before_anything_is_said(site):
    chat = site(language="en").open()
    call(chat, "setAttribute('language', 'fi')")
    chat.speak("fi")

    expect(chat.from_bot.first).to_contain_text(GREETING["fi"])
    expect(chat.field).to_be_visible()


def test_open_opens_without_taking_focus_and_is_reflected(site, tag):
    chat = site(f'<input autofocus aria-label="Search">{tag("language=en open")}')
    expect(chat.dialog).to_be_visible()
    expect(chat.page.get_by_label("Search")).to_be_focused()
    expect(chat.element).to_have_attribute("open", "")
    chat.button("close").click()
    expect(chat.element).not_to_have_attribute("open", "")
    call(chat, "setAttribute('open', '')")
    expect(chat.dialog).to_be_visible()
    call(chat, "removeAttribute('open')")
    expect(chat.panel).to_be_hidden()


def test_the_methods_open_close_and_ask(site, bot):
    chat = site()
    call(chat, "open()")
    expect(chat.dialog).to_be_visible()
    call(chat, "close()")
    expect(chat.panel).to_be_hidden()
    call(chat, "ask('From the page')")
    expect(chat.dialog).to_be_visible()
    chat.from_bot.nth(1).wait_for()

    assert bot.received == ["From the page"]


def test_asking_before_the_chat_has_loaded_is_not_lost(site, bot, tag):
    script = (
        "<script>customElements.whenDefined('networking-chat').then(() =>"
        " document.querySelector('networking-chat').ask('Early'))</script>"
    )
    chat = site(script + tag())
    chat.from_bot.nth(1).wait_for()

    assert bot.received == ["Early"]


def test_asking_nothing_does_nothing_and_too_much_goes_into_the_field(site, bot):
    chat = site()
    for blank in ("''", "'  \\n'", "null", "undefined"):
        call(chat, f"ask({blank})")
    expect(chat.panel).to_be_hidden()
    call(chat, "ask('x'.repeat(2001))")

    expect(chat.field).to_have_value("x" * 2001)
    assert bot.received == []


def test_events_tell_what_happens_and_never_what_was_said(site, bot):
    chat = site(head=RECORDER).open()
    chat.ask("A secret question")
    chat.close()

    names = [name for name, *_ in events(chat)]
    assert names == ["ready", "open", "answer", "close"]
    assert {target for _, target, _ in events(chat)} == {"networking-chat"}
    (answer,) = events(chat, "answer")
    assert answer[2] == {"topic": "getting_started", "kind": "tip", "language": "en"}
    assert "secret" not in str(events(chat))


def test_an_error_is_told_by_its_code(site, bot):
    chat = site(head=RECORDER).open()
    chat.watch.allow_failed_requests()
    # What is refused is told at the message, what keeps the chat from working also to the page.
    bot.fail(status=422, code="invalid")
    chat.say("A refused question")
    expect(chat.button("resend")).to_be_visible()
    bot.fail(status=429, code="rate_limited", retry_after=1)
    chat.ask("A question too many")

    told = [detail for _, _, detail in events(chat, "error")]
    assert {"code": "rate_limited"} in told
    for detail in told:
        assert set(detail) == {"code"}
        assert re.fullmatch(r"[a-z_]+", detail["code"])


def test_the_sites_greeting_stands_above_the_bots_own(site):
    chat = site(attributes='language="en" greeting="Welcome to the library."').open()
    first = chat.text("Welcome to the library.").bounding_box()["y"]

    assert first < chat.from_bot.first.bounding_box()["y"]
    expect(chat.from_bot.first).to_contain_text("not a person")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_position_puts_it_at_either_side(site, tag, direction):
    lefts = {}
    for position in ("start", "end"):
        body = f'<div dir="{direction}">{tag(f"language=en position={position}")}</div>'
        chat = site(body, path=f"/{position}")
        lefts[position] = chat.launcher.bounding_box()["x"]

    assert (lefts["start"] < lefts["end"]) == (direction == "ltr")


def test_inline_stands_in_the_flow_open_and_without_a_close_button(site, bot, tag):
    html = f'{tag("language=en position=inline")}<p id="after">After</p>'
    chat = site(html, viewport=(1280, 1400))
    chat.from_bot.first.wait_for()
    chat.ask("A question")

    box, after = chat.panel.bounding_box(), chat.page.locator("#after").bounding_box()
    assert box["y"] + box["height"] <= after["y"] + 1
    expect(chat.button("close")).to_have_count(0)
    expect(chat.launcher).to_have_count(0)
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_attribute_wins_over_the_systems(site, theme):
    chat = site(attributes=f'language="en" theme="{theme}"', dark=theme == "light").open()
    red, green, blue = re.findall(
        r"[\d.]+", chat.panel.evaluate("(node) => getComputedStyle(node).backgroundColor")
    )[:3]

    bright = float(red) + float(green) + float(blue) > 3 * 127
    assert bright == (theme == "light")


def test_a_host_sets_the_colours_by_custom_properties(site, tag):
    chat = site(
        '<link rel="stylesheet" href="data:text/css,">' + tag(),
        head="<style>networking-chat { --networking-chat-accent: rgb(120, 0, 60);"
        " --networking-chat-on-accent: rgb(255, 255, 250); }</style>",
    )
    colours = chat.launcher.evaluate(
        "(node) => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]"
    )

    assert colours == ["rgb(120, 0, 60)", "rgb(255, 255, 250)"]


def test_a_second_element_offers_to_open_the_first(site, bot, tag):
    second = '<networking-chat language="en" id="second"></networking-chat>'
    chat = site(tag() + second)
    note = chat.page.locator("#second")
    expect(note).to_contain_text(chat.s["second"])
    note.get_by_role("button").click()
    expect(chat.dialog).to_have_count(1)
    expect(chat.dialog).to_be_visible()
    chat.page.evaluate("document.querySelector('#second').ask('Through the second')")
    chat.from_bot.nth(1).wait_for()

    assert bot.received == ["Through the second"]
    assert any("networking-chat" in warning for warning in chat.watch.warnings)


@pytest.mark.parametrize(
    "scripts", [('type="module"', "defer"), ("", ""), ('type="module"', 'type="module" async')]
)
def test_the_script_twice_in_whichever_way_makes_one_chat(site, bot, tag, scripts):
    first, second = scripts
    html = tag(script=first) + tag(script=second).split("\n")[0]
    chat = site(html).open()
    chat.ask("Once")

    assert bot.received == ["Once"]
    expect(chat.dialog).to_have_count(1)


@pytest.mark.parametrize("script", ["", "defer", "async", 'type="module"'])
def test_a_classic_tag_works_as_well_as_a_module_before_and_after_the_element(site, tag, script):
    before = tag(script=script)
    tags = before.split("\n")
    for number, html in enumerate([before, "\n".join(reversed(tags))]):
        chat = site(html, path=f"/{number}").open()
        expect(chat.from_bot.first).to_be_visible()


def test_the_tag_put_in_by_a_script_as_tag_managers_do(site, bot):
    source = f"{bot.url}/widget/v1/chat-widget.js"
    chat = site(
        f"""<script>
          const script = document.createElement("script");
          script.src = "{source}";
          document.head.append(script);
          const chat = document.createElement("networking-chat");
          chat.setAttribute("language", "en");
          document.body.append(chat);
        </script>"""
    ).open()

    expect(chat.from_bot.first).to_be_visible()


def test_an_element_moved_taken_away_and_put_back_keeps_the_conversation(site, bot):
    chat = site().open()
    chat.ask("A question")
    call(chat, "closest('body').prepend(document.querySelector('networking-chat'))")
    assert chat.said() == ["A question"]
    chat.page.evaluate("window.gone = document.querySelector('networking-chat'); gone.remove()")
    expect(chat.panel).to_have_count(0)
    chat.page.evaluate("document.body.append(gone)")
    chat.shown()

    expect(chat.from_user.locator(".body")).to_have_text("A question")
