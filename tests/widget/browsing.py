"""Browser contexts: a new one for each test, or with `fresh=False` one that was cleaned.

A context is cleaned of what a page can leave behind: storage, caches, cookies, other tabs, routes,
the size of the window and what it prefers. What a page writes at its very end can outlive that,
and a script for every new page or a changed clock cannot be taken back.
"""

from __future__ import annotations

import os
import shutil
from typing import Any

from tests.widget.widget_page import Watch

DESKTOP, PHONE = (1280, 800), (390, 844)
_NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {
    get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
  });
"""
PATIENCE = 10_000


def find_chromium() -> str:
    """Return the path of a Chromium.

    Raises:
        RuntimeError: when there is none.
    """
    given = os.environ.get("CHROMIUM")
    names = [given] if given else ["chromium", "chromium-browser", "google-chrome"]
    for name in names:
        if path := shutil.which(name):
            return path
    raise RuntimeError(
        f"no {' or '.join(names)} on this machine: `make test` installs Chromium, "
        "or CHROMIUM=/path/to/chromium names another one"
    )


class Visit:
    """One context in use: `context`, its `watch`, and `page`, the tab that is open in it."""

    def __init__(self, browser: Any, origins: list[str], options: dict[str, Any]) -> None:
        self._origins, self._options = origins, options
        width, height = options["viewport"]
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=options["locale"],
            timezone_id="Europe/Helsinki",
            has_touch=options["touch"],
            is_mobile=options["touch"],
            accept_downloads=True,
        )
        self.context.set_default_timeout(PATIENCE)
        if options["clipboard"]:
            for origin in origins[:2]:
                self.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
        if not options["storage"]:
            self.context.add_init_script(_NO_STORAGE)
        self.watch = Watch(self.context, set(origins))
        self.page = self.context.new_page()

    def prefer(
        self, *, dark: bool = False, reduced_motion: bool = False, forced_colors: bool = False
    ) -> None:
        """Set what the page's media queries are told."""
        self.page.emulate_media(
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if reduced_motion else "no-preference",
            forced_colors="active" if forced_colors else "none",
        )

    def clean(self) -> None:
        """Leave nothing behind of what a test did."""
        for page in self.context.pages:
            if page is not self.page:
                page.close()
        self.context.set_offline(False)
        if self.page.is_closed():
            self.page = self.context.new_page()
        self.page.unroute_all()
        self.context.unroute_all()
        self.page.goto("about:blank")
        self.context.clear_cookies()
        devtools = self.context.new_cdp_session(self.page)
        for origin in self._origins:
            devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        devtools.send("Network.clearBrowserCache")
        devtools.detach()
        width, height = self._options["viewport"]
        if self.page.viewport_size != {"width": width, "height": height}:
            self.page.set_viewport_size({"width": width, "height": height})
        self.watch.clear()


class Browsing:
    """The contexts of one file of tests."""

    def __init__(self, browser: Any, origins: list[str]) -> None:
        self._browser, self._origins = browser, origins
        self._idle: dict[tuple[Any, ...], list[Visit]] = {}
        self._used: list[tuple[tuple[Any, ...] | None, Visit]] = []

    def open(
        self,
        *,
        fresh: bool = True,
        viewport: tuple[int, int] = DESKTOP,
        locale: str = "en-GB",
        storage: bool = True,
        touch: bool = False,
        clipboard: bool = True,
        allow: tuple[str, ...] | list[str] = (),
        reduced_motion: bool = True,
        **preferences: bool,
    ) -> Visit:
        """Return a context with one empty tab.

        Args:
            fresh: whether it must be new, and be closed afterwards; else one that was cleaned,
                for tests that store nothing: a page's last write can outlive the cleaning.
            viewport: width and height of the window in CSS px.
            locale: of the browser.
            storage: whether pages may keep anything.
            touch: whether it is a phone's browser.
            clipboard: whether the clipboard may be read and written.
            allow: patterns of console errors to expect.
            reduced_motion: whether pages are asked to move nothing, so that no test waits for it.
            preferences: others, as `Visit.prefer` takes them.
        """
        options = {
            "viewport": viewport,
            "locale": locale,
            "storage": storage,
            "touch": touch,
            "clipboard": clipboard,
        }
        key = None if fresh else tuple(options.values())
        idle = self._idle.get(key, []) if key else []
        visit = idle.pop() if idle else Visit(self._browser, self._origins, options)
        visit.prefer(reduced_motion=reduced_motion, **preferences)
        visit.watch.allow(*allow)
        self._used.append((key, visit))
        return visit

    def finish(self) -> list[str]:
        """Clean what a test used; return everything that nobody expected."""
        found: list[str] = []
        for key, visit in self._used:
            found += visit.watch.unexpected()
            if key is None:
                visit.context.close()
            else:
                visit.clean()
                self._idle.setdefault(key, []).append(visit)
        self._used.clear()
        return found
