"""Sizes and places: small screens, zoom, long words, the phone's keyboard, motion, targets."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.browsing import DESKTOP, PHONE
from tests.widget.looking import cut_off, targets
from tests.widget.stand_in import CHANGES, draft, programmes, said, tip
from tests.widget.states import STATES

SMALLEST_TARGET, GOOD_TARGET = 24, 44
# A window of 1280 by 1024 at 400 %: WCAG 2.2, 1.4.10.
ZOOMED = (320, 256)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.mark.parametrize("state", STATES)
def test_every_control_is_large_enough(site, bot, state):
    chat = STATES[state](site, bot)
    found = targets(chat.page)

    assert found
    assert [one for one in found if min(one[2:]) < SMALLEST_TARGET] == []


@pytest.mark.parametrize("state", ["closed", "opened", "drafted", "menu", "confirming"])
def test_on_a_phone_controls_fit_a_thumb(site, bot, state):
    chat = STATES[state](site, bot, viewport=PHONE, touch=True)
    buttons = [one for one in targets(chat.page) if one[0] == "button"]

    assert buttons
    assert [one for one in buttons if one[3] < GOOD_TARGET - 0.5] == []


@pytest.mark.parametrize("viewport", [ZOOMED, (320, 640), (1280, 200)], ids=str)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_on_the_smallest_screens(site, bot, state, viewport):
    chat = STATES[state](site, bot, viewport=viewport)

    assert cut_off(chat.page) == []


def test_at_four_hundred_percent_one_can_ask_read_and_copy(site, bot):
    bot.says(draft(), said("Soon.", buttons=CHANGES))
    chat = site(viewport=ZOOMED).open()
    chat.ask("Write to Anna", messages=2)
    for target in (chat.button("copy", chat.draft), chat.field, chat.send):
        target.scroll_into_view_if_needed()
        expect(target).to_be_in_viewport(ratio=0.9)
    chat.button("copy", chat.draft).click()
    expect(chat.draft).to_contain_text(chat.s["copied"])
    chat.menu()
    chat.menu_item("delete").scroll_into_view_if_needed()
    expect(chat.menu_item("delete")).to_be_in_viewport(ratio=0.9)


def test_a_word_without_end_is_broken(site, bot):
    bot.says(
        tip(f"{LONG}\n\n- **{LONG}**", sources=((LONG, f"https://example.org/{LONG}"),)),
        draft(LONG * 3),
        programmes(LONG),
        said(LONG, buttons=((LONG, "/long"),)),
    )
    chat = site(viewport=(320, 640)).open()
    chat.ask(LONG, messages=4)

    assert cut_off(chat.page) == []


@pytest.mark.parametrize("state", ["answered", "drafted", "listed", "menu"])
def test_the_spacing_of_text_that_some_people_need_cuts_nothing_off(site, bot, state):
    """WCAG 2.2, 1.4.12."""
    chat = STATES[state](site, bot, viewport=(390, 844))
    chat.page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
            word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
          document.querySelector("networking-chat").shadowRoot.adoptedStyleSheets.push(sheet);
        }"""
    )

    assert cut_off(chat.page) == []


@pytest.mark.parametrize("height", [420, 300])
def test_the_keyboard_of_a_phone_never_covers_the_field(site, bot, height):
    """A phone's keyboard makes the visual viewport smaller and leaves the layout as it is."""
    chat = site(viewport=PHONE, touch=True).open()
    chat.ask("A question")
    chat.field.tap()
    chat.page.evaluate(
        """(height) => {
          Object.defineProperty(visualViewport, "height", { configurable: true, value: height });
          visualViewport.dispatchEvent(new Event("resize"));
        }""",
        height,
    )
    visible = f"""() => {{
      const box = document.querySelector("networking-chat").shadowRoot
        .querySelector(".composer textarea").getBoundingClientRect();
      return box.top >= 0 && box.bottom <= {height};
    }}"""
    chat.page.wait_for_function(visible)
    expect(chat.field).to_be_focused()


def test_when_the_keyboard_scrolls_the_page_the_field_follows(site, bot):
    chat = site(viewport=PHONE, touch=True).open()
    chat.page.evaluate(
        """() => {
          for (const [name, value] of [["height", 400], ["offsetTop", 120]])
            Object.defineProperty(visualViewport, name, { configurable: true, value });
          visualViewport.dispatchEvent(new Event("resize"));
          visualViewport.dispatchEvent(new Event("scroll"));
        }"""
    )
    chat.page.wait_for_function(
        """() => {
          const box = document.querySelector("networking-chat").shadowRoot
            .querySelector(".composer textarea").getBoundingClientRect();
          return box.top >= 120 && box.bottom <= 520;
        }"""
    )


def test_who_wants_less_motion_gets_none(site, bot):
    chat = site(reduced_motion=True).open()
    bot.hold()
    chat.say("A question")
    chat.text(chat.s["writing"]).first.wait_for()
    moving = chat.page.evaluate(
        """() => document.querySelector("networking-chat").shadowRoot.getAnimations().filter((one) => one.playState === "running"
          && one.effect.getComputedTiming().duration > 10).length"""
    )
    smooth = chat.log.evaluate("(node) => getComputedStyle(node).scrollBehavior")
    bot.release()

    assert moving == 0
    assert smooth == "auto"


def test_with_forced_colours_buttons_and_panel_keep_their_edges(site, bot):
    chat = site(forced_colors=True).open()
    chat.ask("A question")
    for place in (chat.send, chat.button("close"), chat.panel, chat.field):
        width, style = place.evaluate(
            "(node) => { const s = getComputedStyle(node);"
            " return [parseFloat(s.borderTopWidth), s.borderTopStyle]; }"
        )
        assert width >= 1
        assert style != "none"


def test_the_closed_chat_covers_little_of_a_phone(site):
    box = site(viewport=(360, 640), touch=True).launcher.bounding_box()

    assert box["width"] * box["height"] < 0.08 * 360 * 640


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_pictures_for_the_eye(site, bot, viewport, dark):
    """Writes results/widget/*.png; what they show is asserted elsewhere."""
    look = {"viewport": viewport, "dark": dark, "touch": viewport == PHONE}
    name = f"{'phone' if viewport == PHONE else 'desktop'}-{'dark' if dark else 'light'}"
    for state in ("closed", "opened", "answered", "drafted", "listed", "menu", "failed", "inline"):
        bot.reset()
        chat = STATES[state](site, bot, **look)
        path = chat.screenshot(f"{name}-{state}")
        assert path.stat().st_size > 5_000
