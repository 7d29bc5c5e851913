"""Reads the chat page as a browser without JavaScript does."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import httpx

VOID = {"meta", "link", "input", "br", "img", "hr"}
FORBIDDEN = {"script", "style", "iframe", "img", "svg", "object", "embed", "base"}
REFERRING = ("for", "aria-describedby", "aria-labelledby")


class Page(HTMLParser):
    """One page: its forms as they would be sent, what was said, and what is unsound."""

    def __init__(self, answer: httpx.Response) -> None:
        super().__init__(convert_charrefs=True)
        assert answer.headers["content-type"].startswith("text/html"), answer.text
        self.status, self.headers, self.html = answer.status_code, answer.headers, answer.text
        self.forms: dict[str, dict[str, str]] = {}
        self.actions: list[str] = []
        self.buttons: list[str] = []
        self.links: list[str] = []
        self.resources: list[str] = []
        self.forbidden: list[str] = []
        self.unclosed: list[str] = []
        self.said_by: list[str] = []
        self.shown_by_user: list[str] = []
        self.problem = self.html_language = self.unsent = ""
        self.has_title = self.has_viewport = False
        self._ids: list[str] = []
        self._references: list[str] = []
        self._fields: list[str | None] = []
        self._form: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(self.html)
        self.close()
        self.unclosed += [tag for tag, _ in self._open]

    @property
    def ask(self) -> dict[str, str]:
        """The form for typed text."""
        return self.forms["text"]

    @property
    def choices(self) -> dict[str, str]:
        """The form of the buttons."""
        return self.forms["payload"]

    @property
    def deletion(self) -> dict[str, str]:
        """The form that deletes, as sent by its button."""
        return self.forms["delete"] | {"delete": "1"}

    @property
    def unlabelled(self) -> list[str | None]:
        return [field for field in self._fields if field not in self._references]

    @property
    def repeated_ids(self) -> list[str]:
        return [name for name, count in Counter(self._ids).items() if count > 1]

    @property
    def dangling_references(self) -> list[str]:
        return [name for name in self._references if name not in self._ids]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag not in VOID:
            self._open.append((tag, attributes))
        self._check(tag, attributes)
        getattr(self, f"_read_{tag}", lambda _: None)(attributes)

    def _read_html(self, attributes) -> None:
        self.html_language = attributes["lang"]

    def _read_meta(self, attributes) -> None:
        self.has_viewport |= attributes.get("name") == "viewport"

    def _read_link(self, attributes) -> None:
        self.resources.append(attributes["href"])

    def _read_a(self, attributes) -> None:
        self.links.append(attributes["href"])

    def _read_li(self, attributes) -> None:
        if attributes.get("class") in {"bot", "user"}:
            self.said_by.append(attributes["class"])

    def _read_form(self, attributes) -> None:
        assert attributes["method"] == "post"
        self._form = {}
        self.actions.append(attributes["action"])

    def _read_input(self, attributes) -> None:
        assert attributes["type"] == "hidden"
        self._form[attributes["name"]] = attributes["value"]

    def _read_textarea(self, attributes) -> None:
        self._fields.append(attributes.get("id"))
        self.forms["text"] = self._form

    def _read_button(self, attributes) -> None:
        if "name" in attributes:
            self.forms[attributes["name"]] = self._form
        if attributes.get("name") == "payload":
            self.buttons.append(attributes["value"])

    def _check(self, tag, attributes) -> None:
        if tag in FORBIDDEN:
            self.forbidden.append(tag)
        for name, value in attributes.items():
            if name == "style" or name.startswith("on") or "javascript:" in (value or ""):
                self.forbidden.append(f"{tag} {name}")
            if name == "id":
                self._ids.append(value)
            if name in REFERRING:
                self._references += value.split()

    def handle_endtag(self, tag):
        if self._open and self._open[-1][0] == tag:
            self._open.pop()
        else:
            self.unclosed.append(tag)

    def handle_data(self, data):
        if not self._open:
            return
        tag, attributes = self._open[-1]
        roles = [one.get("class") for name, one in self._open if name == "li"]
        if tag == "title" and data.strip():
            self.has_title = True
        elif tag == "textarea":
            self.unsent += data
        elif attributes.get("id") == "problem":
            self.problem += data
        elif tag == "p" and "user" in roles and attributes.get("class") != "who":
            self.shown_by_user.append(data)
