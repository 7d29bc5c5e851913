"""Every state of the chat on a phone: rules, contrast, thumbs and wider text, in one walk each."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.browsing import PHONE
from tests.widget.looking import cut_off, low_contrast, targets, violations
from tests.widget.states import STATES, save_picture

GOOD_TARGET = 44
# WCAG 2.2, 1.4.12: what some people need to read.
_WIDE_TEXT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.querySelector("networking-chat").shadowRoot.adoptedStyleSheets.push(sheet);
}"""


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_readable_fits_a_thumb_and_takes_wider_text(site, bot, state):
    chat = STATES[state](site, bot, viewport=PHONE, touch=True)
    found = {"axe-core": violations(chat.page)}
    buttons = [one for one in targets(chat.page) if one[0] == "button"]
    found["targets"] = [one for one in buttons if one[3] < GOOD_TARGET - 0.5]
    for theme in ("light", "dark"):
        chat.show(theme)
        found[f"contrast, {theme}"] = low_contrast(chat.page)
        save_picture(chat, "phone", theme, state)
    found["axe-core, dark"] = violations(chat.page, rule="color-contrast")
    found["cut off"] = cut_off(chat.page)
    chat.page.evaluate(_WIDE_TEXT)
    found["cut off with wider text"] = cut_off(chat.page)

    assert buttons
    assert {name: places for name, places in found.items() if places} == {}


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


def test_the_closed_chat_covers_little_of_a_phone(site):
    box = site(viewport=(360, 640), touch=True).launcher.bounding_box()

    assert box["width"] * box["height"] < 0.08 * 360 * 640
