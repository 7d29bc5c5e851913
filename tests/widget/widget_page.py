"""The widget as a person finds it: by roles and names, in an open page of Chromium."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.settings import ROOT

STRINGS = ROOT / "api" / "widget" / "strings"


def read_strings(language: str) -> dict[str, Any]:
    """Return the widget's words in `language`, read from its JavaScript file."""
    source = (STRINGS / f"{language}.js").read_text(encoding="utf-8")
    source = re.sub(r"^\s*//.*$", "", source, flags=re.MULTILINE)
    body = source.split("export default", 1)[1].strip().rstrip(";")
    body = re.sub(r'"\s*\+\s*"', "", body)
    body = re.sub(r"^(\s*)(\w+):", r'\1"\2":', body, flags=re.MULTILINE)
    body = re.sub(r",(\s*})", r"\1", body)
    return json.loads(body)


class Watch:
    """Everything that goes wrong in a browser context, and everything it asks for.

    Attributes:
        problems: console errors, exceptions of pages and violations of the CSP.
        violations: of the CSP alone.
        requests: address of every request, all frames.
        warnings: of the console.
    """

    def __init__(self, context: Any, origins: set[str]) -> None:
        self._all, self._context = origins, context
        self.clear()
        context.expose_binding("__violated", lambda _source, what: self.violations.append(what))
        context.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => window.__violated("
            "`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));"
        )
        context.on("console", self._console)
        context.on("weberror", lambda e: self.problems.append(f"exception: {e.error}"))
        context.on("request", lambda request: self.requests.append(request.url))

    def clear(self) -> None:
        """Forget what happened and what was allowed."""
        self.problems: list[str] = []
        self.violations: list[str] = []
        self.warnings: list[str] = []
        self.requests: list[str] = []
        self._allowed: list[re.Pattern[str]] = []
        self._origins = set(self._all)

    def _console(self, message: Any) -> None:
        if message.type == "error":
            self.problems.append(f"{message.text} ({message.location['url']})")
        elif message.type == "warning":
            self.warnings.append(message.text)

    def allow(self, *patterns: str) -> None:
        """Expect problems that match one of `patterns`."""
        self._allowed += [re.compile(pattern) for pattern in patterns]

    def allow_failed_requests(self) -> None:
        """Expect what Chromium itself writes about requests that do not succeed."""
        self.allow(r"Failed to load resource", r"blocked by CORS policy", r"net::ERR_")

    def unexpected(self) -> list[str]:
        """Return everything that no test expected: errors, other origins, cookies."""
        found = [
            problem
            for problem in self.problems + [f"CSP: {v}" for v in self.violations]
            if not any(pattern.search(problem) for pattern in self._allowed)
        ]
        for url in self.requests:
            parts = urlsplit(url)
            origin = f"{parts.scheme}://{parts.netloc}"
            if parts.scheme in {"http", "https"} and origin not in self._origins:
                found.append(f"a request to another server: {url}")
        found += [f"a cookie: {cookie['name']}" for cookie in self._context.cookies()]
        return found


class WidgetPage:
    """One tab with the widget in it.

    Locators are found by role and accessible name, with the words of `language`; those that
    have no role of their own by the class names of the widget's design. `s` are the words.
    """

    def __init__(self, page: Any, context: Any, watch: Watch, language: str, frame: Any = None):
        self.page, self.context, self.watch = page, context, watch
        # Where the widget is: the page, or a frame in it.
        self.root = frame or page
        self.s = read_strings(language)

    # ---- places ------------------------------------------------------------

    @property
    def element(self) -> Any:
        return self.root.locator("networking-chat").first

    @property
    def launcher(self) -> Any:
        return self.root.get_by_role("button", name=self.s["launcher"])

    @property
    def panel(self) -> Any:
        """The window of the chat: a dialog, or a part of the page when it is inline."""
        return self.root.locator("networking-chat .panel")

    @property
    def dialog(self) -> Any:
        return self.root.get_by_role("dialog", name=self.s["title"])

    @property
    def field(self) -> Any:
        return self.panel.get_by_role("textbox", name=self.s["label"])

    @property
    def send(self) -> Any:
        return self.button("send")

    @property
    def log(self) -> Any:
        return self.panel.locator(".log")

    @property
    def messages(self) -> Any:
        return self.log.locator(".message")

    @property
    def from_bot(self) -> Any:
        return self.log.locator(".message.bot")

    @property
    def from_user(self) -> Any:
        return self.log.locator(".message.user")

    @property
    def choices(self) -> Any:
        """The buttons that the bot offers in its latest turn."""
        return self.panel.get_by_role("group", name=self.s["choose"])

    @property
    def draft(self) -> Any:
        return self.log.locator(".draft").last

    @property
    def notice(self) -> Any:
        return self.panel.locator(".notice")

    def button(self, key: str, inside: Any = None) -> Any:
        """Return the button named by the word `key` ("reasons.unclear" for one in a group)."""
        name = self.s
        for part in key.split("."):
            name = name[part]
        return (inside or self.panel).get_by_role("button", name=name, exact=True)

    def choice(self, title: str) -> Any:
        return self.choices.get_by_role("button", name=title, exact=True)

    def text(self, text: str) -> Any:
        """Return the place in the panel that shows `text`, not the one that only says it aloud."""
        return self.panel.get_by_text(text).and_(self.panel.locator(":not([role=log] *)"))

    # ---- what a person does ------------------------------------------------

    def open(self) -> WidgetPage:
        self.launcher.click()
        self.field.wait_for()
        self.from_bot.first.wait_for()
        self.settle()
        return self

    def wait(self) -> WidgetPage:
        """Wait until the chat is there, closed or open."""
        there = self.root.locator("networking-chat .launcher, networking-chat .panel")
        there.locator("visible=true").first.wait_for()
        return self

    def shown(self) -> WidgetPage:
        """Open the chat unless it is open already, and wait for what was said."""
        self.wait()
        if not self.panel.is_visible():
            self.launcher.click()
        self.from_bot.first.wait_for()
        return self

    def settle(self) -> None:
        """Wait until nothing moves any more."""
        self.root.evaluate(
            "() => Promise.allSettled("
            "document.querySelector('networking-chat').shadowRoot.getAnimations()"
            ".filter((one) => one.effect.getComputedTiming().endTime < 5000)"
            ".map((one) => one.finished))"
        )

    def show(self, theme: str) -> None:
        """Let the system ask for the `theme` "light" or "dark"."""
        self.page.emulate_media(color_scheme=theme)
        self.settle()

    def resize(self, width: int, height: int) -> None:
        """Make the window so large, in CSS px, and wait until the chat has followed."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        self.settle()

    def close(self) -> None:
        self.button("close").click()
        self.launcher.wait_for()

    def say(self, text: str) -> None:
        """Write `text` and send it with Enter; does not wait for the answer."""
        self.field.fill(text)
        self.field.press("Enter")

    def ask(self, text: str, *, messages: int = 1) -> None:
        """Say `text` and wait until `messages` more of the bot are there."""
        before = self.from_bot.count()
        self.say(text)
        self.from_bot.nth(before + messages - 1).wait_for()

    def choose(self, title: str) -> None:
        self.choice(title).click()

    def menu(self, key: str | None = None) -> Any:
        """Open the menu, and press the item named by the word `key` when given."""
        button = self.panel.get_by_role("button", name=self.s["menu"])
        if button.get_attribute("aria-expanded") != "true":
            button.click()
        if key:
            self.menu_item(key).click()
        return button

    def menu_item(self, key: str) -> Any:
        return self.panel.locator(".menu").get_by_role("button", name=self.s[key], exact=True)

    def speak(self, language: str) -> None:
        """Look for the words of another language from now on."""
        self.s = read_strings(language)

    def reload(self) -> None:
        self.page.reload()

    def goto(self, address: str) -> None:
        self.page.goto(address)

    def another_tab(self, address: str | None = None) -> WidgetPage:
        """Return a second tab of the same browser, on the same page unless told otherwise."""
        page = self.context.new_page()
        page.goto(address or self.page.url)
        tab = WidgetPage(page, self.context, self.watch, "en")
        tab.s = self.s
        return tab

    # ---- what is there -----------------------------------------------------

    def texts(self) -> list[str]:
        """Return the text of every message's body, in order, also of those not on the screen."""
        return [text.strip() for text in self.log.locator(".message .body").all_text_contents()]

    def said(self) -> list[str]:
        """Return what the user's bubbles say, in order."""
        return [text.strip() for text in self.from_user.locator(".body").all_text_contents()]

    def stored(self) -> dict[str, str]:
        """Return everything that the page's origin keeps in localStorage."""
        return self.page.evaluate("() => ({ ...localStorage })")

    def focused(self) -> dict[str, Any]:
        """Return role-like facts of the element with the focus, inside shadow roots too."""
        return self.root.evaluate(
            """() => {
              let node = document.activeElement;
              while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
              return {
                tag: node?.localName, id: node?.id, class: node?.className,
                name: node?.ariaLabel || node?.innerText || node?.value || "",
              };
            }"""
        )

    def screenshot(self, name: str) -> Path:
        """Write results/widget/<name>.png."""
        folder = ROOT / "results" / "widget"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        self.page.screenshot(path=path)
        return path
