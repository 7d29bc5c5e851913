"""Zoom, long words, less motion, forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.looking import cut_off
from tests.widget.stand_in import CHANGES, draft, programmes, said, tip

# A window of 1280 by 1024 at 400 %: WCAG 2.2, 1.4.10.
ZOOMED = (320, 256)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


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


@pytest.mark.parametrize("reduced", [True, False])
def test_only_who_wants_less_motion_gets_none(site, bot, reduced):
    chat = site(reduced_motion=reduced)
    chat.page.evaluate(
        """() => {
          window.__moved = 0;
          const root = document.querySelector("networking-chat").shadowRoot;
          for (const name of ["animationstart", "transitionstart"])
            root.addEventListener(name, ({ target }) => {
              window.__moved += target.getAnimations({ subtree: true })
                .filter((one) => one.effect.getComputedTiming().duration > 10).length;
            });
        }"""
    )
    chat.open()
    bot.hold()
    chat.say("A question")
    chat.text(chat.s["writing"]).first.wait_for()
    bot.release()
    chat.from_bot.nth(1).wait_for()
    smooth = chat.log.evaluate("(node) => getComputedStyle(node).scrollBehavior")

    assert (chat.page.evaluate("window.__moved") == 0) == reduced
    assert smooth == "auto" or not reduced


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
