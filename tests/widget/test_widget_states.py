"""Every state of the chat on a desktop: rules, contrast, targets and small windows, in one walk each."""

from __future__ import annotations

import pytest

from tests.widget.looking import cut_off, low_contrast, targets, violations
from tests.widget.states import STATES, save_picture

SMALLEST_TARGET = 24
# The first is a window of 1280 by 1024 at 400 %: WCAG 2.2, 1.4.10.
SMALL_WINDOWS = [(320, 256), (320, 640), (1280, 200)]


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_readable_reachable_and_whole(site, bot, state):
    chat = STATES[state](site, bot, reduced_motion=False)
    found = {"axe-core": violations(chat.page, also=("best-practice",))}
    controls = targets(chat.page)
    found["targets"] = [one for one in controls if min(one[2:]) < SMALLEST_TARGET]
    for theme in ("light", "dark"):
        chat.show(theme)
        found[f"contrast, {theme}"] = low_contrast(chat.page)
        save_picture(chat, "desktop", theme, state)
    found["axe-core, dark"] = violations(chat.page, rule="color-contrast")
    for window in SMALL_WINDOWS:
        chat.resize(*window)
        found[f"cut off in {window}"] = cut_off(chat.page)

    assert controls
    assert {name: places for name, places in found.items() if places} == {}


def test_the_rules_do_find_what_is_wrong(site, tag):
    """A test of the test: shadow roots are looked into, contrast and names are measured."""
    chat = site(tag())
    chat.page.evaluate(
        """() => {
          const root = document.querySelector("networking-chat").shadowRoot;
          const wrong = document.createElement("button");
          wrong.style.cssText = "color:#aaa;background:#bbb;width:50px;height:50px";
          const grey = document.createElement("p");
          grey.textContent = "Grey";
          grey.style.cssText = "color:#888;background:#999;width:2000px";
          root.append(wrong, grey);
        }"""
    )

    assert any("button-name" in one for one in violations(chat.page))
    assert any("Grey" in one for one in low_contrast(chat.page))
    assert any("leaves the screen" in one for one in cut_off(chat.page))
    assert any("color-contrast" in one for one in violations(chat.page, rule="color-contrast"))
