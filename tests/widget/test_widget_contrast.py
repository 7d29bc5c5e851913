"""Contrast of every text and edge, computed from the styles of what is on the screen."""

from __future__ import annotations

import pytest

from tests.widget.looking import COMMON, low_contrast
from tests.widget.states import LOOKS, STATES


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_every_text_is_readable_in_both_themes(site, bot, state, look):
    chat = STATES[state](site, bot, **LOOKS[look])

    assert low_contrast(chat.page) == []


@pytest.mark.parametrize("look", ["light", "dark"])
def test_under_the_mouse_and_with_focus_too(site, bot, look):
    chat = STATES["drafted"](site, bot, **LOOKS[look])
    found = []
    for button in chat.panel.get_by_role("button").all():
        button.hover()
        found += low_contrast(chat.page)
        button.focus()
        found += low_contrast(chat.page)
    chat.menu()
    for button in chat.panel.locator(".menu").get_by_role("button").all():
        button.hover()
        found += low_contrast(chat.page)

    assert found == []


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_ring_of_focus_stands_out(site, bot, look):
    chat = STATES["drafted"](site, bot, **LOOKS[look])
    chat.panel.get_by_role("button", name=chat.s["menu"]).focus()
    weak = []
    for _ in range(20):
        chat.page.keyboard.press("Tab")
        weak += chat.page.evaluate(_RING)

    assert weak == []


def test_the_measure_finds_grey_on_grey(site):
    """A test of the test."""
    chat = site()
    chat.page.evaluate(
        """() => {
          const root = document.querySelector("networking-chat").shadowRoot;
          const wrong = document.createElement("p");
          wrong.textContent = "Grey";
          wrong.style.cssText = "color:#888;background:#999";
          root.append(wrong);
        }"""
    )

    assert any("Grey" in one for one in low_contrast(chat.page))


# Of the focused element's outline against what is around it; WCAG 2.2, 1.4.11: at least 3.
_RING = (
    "() => {"
    + COMMON
    + """
  const node = document.querySelector("networking-chat").shadowRoot.activeElement;
  if (!node) return [];
  const style = getComputedStyle(node);
  const outside = parseFloat(style.outlineOffset) >= 0;
  const below = ground(outside ? parent(node) : node);
  const got = ratio(over(rgba(style.outlineColor), below), below);
  return got < 2.995 ? [`${node.localName}.${node.className}: ${got.toFixed(2)}`] : [];
}"""
)
