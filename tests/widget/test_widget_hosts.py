"""Foreign pages: strict policies, wild styles, broken scripts, frames, blocked storage."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.widget.conftest import STRICT
from tests.widget.stand_in import CHANGES, draft, programmes, said, tip
from tests.widget.widget_page import WidgetPage


def test_the_strictest_policy_reports_no_violation_through_everything(site, bot):
    bot.says(tip(), programmes(), draft(), said("Soon.", buttons=CHANGES))
    chat = site(csp=True).open()
    chat.ask("Everything", messages=4)
    chat.button("copy", chat.draft).click()
    chat.button("edit", chat.draft).click()
    chat.draft.get_by_role("textbox").fill("x\n" * 9)
    chat.field.fill("line\n" * 9)
    chat.button("yes").first.click()
    with chat.page.expect_download():
        chat.menu("save")
    chat.menu("delete")
    chat.button("confirm").click()
    expect(chat.from_user).to_have_count(0)
    chat.close()

    assert chat.watch.violations == []


def test_trusted_types_are_no_obstacle(site, bot):
    policy = STRICT.format(bot=bot.url) + "; require-trusted-types-for 'script'"
    chat = site(headers={"content-security-policy": policy}).open()
    chat.ask("A question")

    assert bot.received == ["A question"]


WILD = """<style>
* { all: unset; color: red !important; letter-spacing: 9px; position: relative;
    transform: rotate(2deg); font-size: 40px !important; display: inline !important; }
div, section, button, p { visibility: hidden !important; margin: 50px !important; }
:root { --accent: hotpink; --background: hotpink; --text: hotpink; }
</style>"""


def look(chat):
    """Return how the parts of the open chat look and where they stand."""
    return chat.panel.evaluate(
        """(panel) => [panel, ...panel.querySelectorAll("*")].map((node) => {
          const style = getComputedStyle(node);
          const box = node.getBoundingClientRect();
          return [node.localName, style.color, style.backgroundColor, style.fontSize,
            style.letterSpacing, style.visibility, style.display,
            Math.round(box.width), Math.round(box.height), Math.round(box.x), Math.round(box.y)];
        })"""
    )


def test_a_page_that_styles_everything_changes_nothing_in_the_chat(site, tag):
    plain = site(path="/plain").open()
    wild = site(head=WILD, path="/wild", wait=False)
    wild.launcher.wait_for()
    wild.open()

    assert look(wild) == look(plain)


def test_a_fixed_chat_stays_in_its_corner_inside_a_turned_or_scaled_part(site, tag):
    chat = site(f'<div style="transform: rotate(5deg) scale(.5); overflow: hidden">{tag()}</div>')
    box = chat.launcher.bounding_box()

    assert box["x"] + box["width"] > 1280 - 60
    assert box["y"] + box["height"] > 800 - 60


def test_a_page_whose_scripts_throw_and_replace_built_in_methods_still_chats(site, bot, tag):
    hostile = """<script>
      window.onerror = () => true;
      Array.prototype.extra = () => { throw new Error("extra"); };
      Object.prototype.surprise = "surprise";
      window.Promise.prototype.done = 1;
      setTimeout(() => { throw new Error("of the site"); }, 0);
      document.addEventListener("keydown", (event) => {
        if (event.key.length === 1 || event.key === "Enter") event.preventDefault();
      });
    </script>"""
    chat = site(hostile + tag(), allow=["of the site"]).open()
    chat.field.press_sequentially("typed")
    chat.field.press("Enter")
    chat.from_bot.nth(1).wait_for()

    assert bot.received == ["typed"]


def test_in_a_frame_of_another_origin_it_works(contexts, bot, host, tag):
    inner = host.page("/inner", f'<!doctype html><html lang="en"><body>{tag()}</body></html>')
    inner = inner.replace(host.url, host.other_url)
    outer = host.page(
        "/outer",
        '<!doctype html><html lang="en"><title>Outer</title>'
        f'<iframe src="{inner}" title="Chat" width="500" height="700" '
        'allow="clipboard-write"></iframe></html>',
    )
    visit = contexts()
    visit.page.goto(outer)
    frame = next(frame for frame in visit.page.frames if frame.url == inner)
    chat = WidgetPage(visit.page, visit.context, visit.watch, "en", frame=frame)
    chat.open()
    chat.ask("From a frame")

    assert bot.received == ["From a frame"]


def test_in_a_sandboxed_frame_without_an_origin_the_elements_own_link_stays(
    contexts, bot, host, tag
):
    link = f'<a href="{bot.url}/chat?language=en">Ask about networking</a>'
    host.page("/inner", f'<!doctype html><html lang="en"><body>{tag(text=link)}</body></html>')
    outer = host.page(
        "/outer",
        '<!doctype html><title>Outer</title><iframe src="/inner" title="Chat" '
        'sandbox="allow-scripts" width="500" height="700"></iframe>',
    )
    visit = contexts()
    visit.watch.allow_failed_requests()
    with visit.page.expect_event("requestfailed"):
        visit.page.goto(outer)
    frame = next(frame for frame in visit.page.frames if frame.url.endswith("/inner"))

    expect(frame.get_by_role("link", name="Ask about networking")).to_be_visible()


def test_the_link_in_the_element_is_hidden_when_the_chat_is_there(site, tag, bot):
    chat = site(tag(text=f'<a href="{bot.url}/chat?language=en">Ask about networking</a>'))

    expect(chat.launcher).to_be_visible()
    expect(chat.page.get_by_role("link", name="Ask about networking")).to_be_hidden()


def test_with_storage_blocked_it_chats_and_says_that_nothing_is_kept(site, bot):
    chat = site(storage=False).open()
    chat.ask("A question")
    chat.ask("Another")

    assert bot.received == ["A question", "Another"]
    expect(chat.text(chat.s["unstored"]).first).to_be_visible()


def test_with_storage_full_it_chats(site, bot):
    chat = site()
    chat.page.evaluate(
        "() => { Storage.prototype.setItem = () => {"
        " throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    chat.open()
    chat.ask("A question")

    assert chat.said() == ["A question"]


def test_what_is_wrong_in_storage_is_dropped(site, bot):
    chat = site().open()
    chat.ask("A question")
    for number, kept in enumerate(
        ["{", "null", "[]", '"text"', '{"version": 99, "messages": 7}', "\u0000"]
    ):
        chat.page.evaluate(
            "(kept) => { for (const key of Object.keys(localStorage)) localStorage[key] = kept; }",
            kept,
        )
        chat.reload()
        chat.shown().ask(f"Afresh {number}")

        assert bot.received[-1] == f"Afresh {number}"
        assert chat.said() == [f"Afresh {number}"]


def test_where_the_script_may_not_be_loaded_the_link_in_the_element_stays(site, tag, bot):
    # A page of a site that the server does not know.
    chat = site(
        tag(text=f'<a href="{bot.url}/chat?language=en">Ask about networking</a>'),
        headers={"content-security-policy": "sandbox allow-scripts"},
        wait=False,
        allow=["blocked by CORS policy"],
    )
    chat.watch.allow_failed_requests()

    expect(chat.page.get_by_role("link", name="Ask about networking")).to_be_visible()
    assert chat.page.evaluate("customElements.get('networking-chat')") is None


def test_no_letter_typed_in_the_chat_reaches_the_pages_shortcuts(site, tag):
    script = (
        "<script>window.keys = []; addEventListener('keydown', (e) => keys.push(e.key));</script>"
    )
    chat = site(script + tag()).open()
    chat.field.press_sequentially("abc")

    assert chat.page.evaluate("window.keys") == []
