"""Measure the widget beside another chat element: `python -m tests.benchmarks.widget`.

Both are served by this machine and drawn by one Chromium, by turns, so that a busy moment
slows both down.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bot.settings import ROOT
from tests.benchmarks.nlpjs_process import install
from tests.benchmarks.readers import BenchmarkError
from tests.widget.browsing import DESKTOP, find_chromium
from tests.widget.conftest import FLAGS
from tests.widget.serving import Bot, Host

PAGE = ROOT / "bot" / "benchmarks.md"
RIVAL = Path(__file__).parent / "rival_widget"
BUNDLE = RIVAL / "node_modules" / "deep-chat" / "dist" / "deepChat.bundle.js"
_PLACE = re.compile(r"(<!-- widget:begin -->\n).*?(<!-- widget:end -->)", re.DOTALL)
_HEAD = (
    '<!doctype html><html lang="en"><title>A site</title>'
    '<meta name="viewport" content="width=device-width"><h1>A site</h1>'
)
# From the click to the end of the first frame that shows the panel: a task that a frame's
# callback asks for runs when that frame has been drawn.
_FIRST_FRAME = """(panel) => {
  window.firstFrame = new Promise((done) => {
    addEventListener("click", ({ timeStamp }) => {
      const look = () => {
        const node = panel.split(" >> ").reduce(
          (root, selector) => (root.shadowRoot ?? root)?.querySelector(selector), document);
        if (!node?.checkVisibility() || node.getBoundingClientRect().height < 100)
          return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - timeStamp);
        requestAnimationFrame(() => port2.postMessage(null));
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
}"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Widget:
    """A chat element on a page.

    Attributes:
        name: as the table shows it.
        script: what a site loads.
        address: of the page.
        button: a selector of what opens it.
        panel: selectors of what is then seen, each in the shadow root of the one before.
    """

    name: str
    script: bytes
    address: str
    button: str
    panel: str

    @property
    def size(self) -> int:
        """Return the bytes of the script as they are sent, compressed."""
        return len(gzip.compress(self.script, 9, mtime=0))


def ours(bot: Bot, host: Host) -> Widget:
    """Return the widget of this project as a site embeds it."""
    tag = (
        f'<script type="module" src="{bot.url}/widget/v1/chat-widget.js"></script>'
        '<networking-chat language="en"></networking-chat>'
    )
    return Widget(
        name="ours",
        script=bot.widget_script(),
        address=host.page("/ours", _HEAD + tag),
        button="networking-chat .launcher",
        panel="networking-chat >> .panel",
    )


def rival(host: Host) -> Widget:
    """Return deep-chat, which has no button of its own: the page's shows the element.

    Raises:
        BenchmarkError: when it cannot be installed.
    """
    install(RIVAL)
    version = json.loads((BUNDLE.parents[1] / "package.json").read_text("utf-8"))["version"]
    script = BUNDLE.read_text("utf-8")
    host.page("/deepChat.bundle.js", script)
    html = (
        '<script type="module" src="/deepChat.bundle.js"></script>'
        '<button onclick="chat.hidden = false">Ask</button>'
        '<div id="chat" hidden><deep-chat demo="true"></deep-chat></div>'
    )
    return Widget(
        name=f"deep-chat {version}",
        script=script.encode(),
        address=host.page("/rival", _HEAD + html),
        button="button",
        panel="deep-chat >> #chat-view",
    )


def paint(browser: Any, widget: Widget) -> float:
    """Return the ms from the click to the first frame with the panel, on a newly loaded page."""
    width, height = DESKTOP
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(widget.address)
    button = page.locator(widget.button).first
    button.wait_for()
    page.evaluate(_FIRST_FRAME, widget.panel)
    button.click()
    milliseconds: float = page.evaluate("firstFrame")
    context.close()
    return milliseconds


def measure(rounds: int) -> str:
    """Return the table of both."""
    host = Host()
    bot = Bot(host.url, host.other_url)
    for server in (host, bot):
        server.start()
    widgets = [ours(bot, host), rival(host)]
    times: dict[str, list[float]] = {widget.name: [] for widget in widgets}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        version = browser.version
        for _ in range(rounds):
            for widget in widgets:
                times[widget.name].append(paint(browser, widget))
        browser.close()
    for server in (bot, host):
        server.stop()
    own, other = widgets
    medians = [statistics.median(times[widget.name]) for widget in widgets]
    rows = [
        ["measured", own.name, other.name, "ratio"],
        ["---"] * 4,
        [
            "script, gzipped, bytes",
            f"{own.size:,}",
            f"{other.size:,}",
            f"{other.size / own.size:.1f}",
        ],
        [
            f"click to the first frame with the panel, p50 of {rounds}, ms",
            *(f"{median:.0f}" for median in medians),
            f"{medians[1] / medians[0]:.1f}",
        ],
    ]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{table}\n\nMeasured: {time.strftime('%Y-%m-%d')}, Chromium {version}.\n"


def main(arguments: Sequence[str]) -> int:
    """Measure, print the table and write it if asked; 2 when the other one is not to be had."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.widget", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="page loads of each (20)")
    parser.add_argument("--write", action="store_true", help=f"write the table to {PAGE.name}")
    options = parser.parse_args(arguments)
    try:
        table = measure(options.rounds)
    except BenchmarkError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(table)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_PLACE.sub(rf"\g<1>{table}\g<2>", page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
