"""The widget's conversation without its view: what a page reads in `state`, in a real browser."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bot.settings import ROOT

_MODULES = (
    "conversation",
    "courier",
    "connection",
    "memory",
    "transport",
    "typing",
    "leaving",
    "alone",
)
_BEGIN = """async ([server, language]) => {
  const { Conversation } = await import("/core/conversation.js");
  const { Memory } = await import("/core/memory.js");
  const base = new URL(`${server}/`);
  window.answers = [];
  window.begin = () => {
    window.chat = new Conversation({
      server: base, language, pageUrl: location.href, memory: new Memory(base),
    });
    window.chat.addEventListener("answer", ({ detail }) => window.answers.push(detail.messages));
  };
  window.begin();
}"""
PATIENCE = 15.0


def tabs_of(contexts: Any, bot: Any, host: Any) -> Callable[..., Tab]:
    """Return a function that opens a tab with a conversation in it; all share one browser.

    Args of the function: `language`, `script` to run before any other, and what `contexts` takes.
    """
    browser = []

    def _tab(*, language: str = "en", script: str = "", **options: Any) -> Tab:
        if not browser:
            visit = contexts(**options)
            visit.watch.allow_failed_requests()
            browser.append(visit)
            page = visit.page
        else:
            page = browser[0].context.new_page()
        if script:
            page.add_init_script(script)
        page.goto(_serve_core(host))
        return Tab(page, bot.url, language).begin()

    return _tab


def _serve_core(host: Any) -> str:
    """Put the modules on a site, unjoined, beside an empty page; return the page's address."""
    for name in _MODULES:
        source = (ROOT / "api" / "widget" / f"{name}.js").read_text(encoding="utf-8")
        host.page(f"/core/{name}.js", source)
    return host.page("/", "<!doctype html><title>A site</title>")


class Tab:
    """One tab with a `Conversation` in it, called `chat` there."""

    def __init__(self, page: Any, server: str, language: str) -> None:
        self.page, self._given = page, [server, language]

    def begin(self) -> Tab:
        """Make the conversation object, as the element does when a page is loaded."""
        self.page.evaluate(_BEGIN, self._given)
        return self

    def reload(self) -> Tab:
        self.page.reload()
        return self.begin()

    def do(self, call: str, *given: Any) -> Any:
        """Run `chat.<call>`, with `a` for the values given, and wait for it."""
        return self.page.evaluate(f"async (a) => await chat.{call}", list(given))

    def send(self, text: str) -> str:
        return self.do("send({ text: a[0] })", text)

    def choose(self, title: str, payload: str) -> str:
        return self.do("send({ title: a[0], payload: a[1] })", title, payload)

    @property
    def state(self) -> dict[str, Any]:
        return self.page.evaluate("() => chat.state")

    @property
    def answers(self) -> list[list[str]]:
        """Return the texts of each "answer" event in this tab."""
        return self.page.evaluate("() => answers.map((one) => one.map(({ text }) => text))")

    @property
    def texts(self) -> list[str]:
        return [message["text"] for message in self.state["messages"]]

    @property
    def waiting(self) -> list[tuple[str, str]]:
        """Return text and status of what is not delivered."""
        return [(entry["text"], entry["status"]) for entry in self.state["outbox"]]

    @property
    def stored(self) -> dict[str, str]:
        return self.page.evaluate("() => ({ ...localStorage })")

    def until(self, condition: str, *given: Any) -> Tab:
        """Wait until `condition` holds, with `s` for the state and `a` for the values given."""
        script = f"(a) => {{ const s = chat.state; return {condition}; }}"
        self.page.wait_for_function(script, arg=list(given), timeout=PATIENCE * 1000)
        return self

    def settled(self, messages: int) -> Tab:
        """Wait until nothing is on its way and so many messages are there."""
        return self.until("s.messages.length === a[0] && !s.outbox.length", messages)


def eventually(check: Any) -> None:
    """Wait until `check()` is true, for what no locator of the page can wait for."""
    until = time.monotonic() + PATIENCE
    while not check():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.01)
