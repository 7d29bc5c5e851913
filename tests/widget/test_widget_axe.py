"""axe-core finds nothing against WCAG 2.2 A and AA, whatever state the chat is in."""

from __future__ import annotations

import pytest

from tests.widget.looking import violations
from tests.widget.states import LOOKS, STATES


@pytest.mark.parametrize("state", STATES)
def test_no_violation(site, bot, state):
    chat = STATES[state](site, bot)

    assert violations(chat.page, also=("best-practice",)) == []


@pytest.mark.parametrize("look", ["dark", "phone"])
@pytest.mark.parametrize(
    "state", ["closed", "drafted", "listed", "judging", "failed", "confirming", "inline"]
)
def test_no_violation_dark_and_on_a_phone(site, bot, state, look):
    chat = STATES[state](site, bot, **LOOKS[look])

    assert violations(chat.page) == []


def test_the_rules_do_find_what_is_wrong(site, tag):
    """A test of the test: shadow roots are looked into, contrast and names are measured."""
    chat = site(tag())
    chat.page.evaluate(
        """() => {
          const root = document.querySelector("networking-chat").shadowRoot;
          const wrong = document.createElement("button");
          wrong.style.cssText = "color:#aaa;background:#bbb;width:50px;height:50px";
          root.append(wrong);
        }"""
    )

    assert any("button-name" in one for one in violations(chat.page))
