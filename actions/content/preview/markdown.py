"""Show the Markdown that content may hold as HTML: paragraphs, bold, lists, https links.

Everything is escaped before any tag is added, so that nothing in a text can become one. The chat
page has its own, since actions know nothing of the HTTP interface.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\[\]]+)\]\((https://[^\s()<>\"']+)\)")
_ITEM = "- "


def render_text(text: str) -> Markup:
    """Return a text of the bot as safe HTML, paragraph by paragraph."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return Markup("").join(_render_block(block.split("\n")) for block in blocks if block.strip())


def _render_block(lines: list[str]) -> Markup:
    """Render one paragraph; lines that start with "- " become a list."""
    html, items = Markup(""), list[Markup]()
    for line in lines:
        if line.startswith(_ITEM):
            items.append(Markup("<li>{}</li>").format(_render_inline(line.removeprefix(_ITEM))))
            continue
        html += _render_list(items) + Markup("<p>{}</p>").format(_render_inline(line))
        items = []
    return html + _render_list(items)


def _render_list(items: list[Markup]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("").join(items)) if items else Markup("")


def _render_inline(line: str) -> Markup:
    safe = _BOLD.sub(r"<strong>\1</strong>", str(escape(line)))
    # `escape` leaves nothing in an address that could end the attribute.
    safe = _LINK.sub(r'<a href="\2" rel="noreferrer">\1</a>', safe)
    return Markup(safe)  # noqa: S704  escaped above, only our own tags added
