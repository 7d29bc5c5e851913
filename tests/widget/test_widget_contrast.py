"""Contrast under the mouse and with focus, computed from the styles of what is on the screen."""

from __future__ import annotations

from tests.widget.looking import COMMON, low_contrast
from tests.widget.states import STATES


def test_under_the_mouse_and_with_focus_too(site, bot):
    chat = STATES["drafted"](site, bot)
    found = []
    for theme in ("light", "dark"):
        chat.show(theme)
        for button in chat.panel.get_by_role("button").all():
            button.hover()
            button.focus()
            found += low_contrast(chat.page)
    chat.menu()
    for theme in ("light", "dark"):
        chat.show(theme)
        for item in chat.panel.locator(".menu").get_by_role("button").all():
            item.hover()
            found += low_contrast(chat.page)

    assert found == []


def test_the_ring_of_focus_stands_out(site, bot):
    chat = STATES["drafted"](site, bot)
    weak = []
    for theme in ("light", "dark"):
        chat.show(theme)
        chat.panel.get_by_role("button", name=chat.s["menu"]).focus()
        for _ in range(20):
            chat.page.keyboard.press("Tab")
            weak += chat.page.evaluate(_RING)

    assert weak == []


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
