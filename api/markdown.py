"""Show the contract's Markdown subset as HTML: paragraphs, bold, lists, https links.

Everything is escaped before any tag is added, so that nothing in a text can become one.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\[\]]+)\]\((https://[^\s()<>\"']+)\)")
_ITEM = "- "
_ROW = 45


def render_markdown(text: str) -> Markup:
    """Return `text` as safe HTML."""
    blocks = [_render_block(block) for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    return Markup("\n").join(blocks)


def render_plain(text: str) -> Markup:
    """Return what a user typed as safe HTML, with its line breaks and nothing else."""
    return Markup("<br>").join(text.split("\n"))


def count_rows(text: str) -> int:
    """Return how many rows of about 45 characters, as on a phone, hold a text."""
    return sum(1 + len(line) // _ROW for line in text.split("\n")) + 1


def _render_block(block: str) -> Markup:
    """Render one paragraph; lines that start with "- " become a list."""
    html, items = Markup(""), list[Markup]()
    for line in block.split("\n"):
        if line.startswith(_ITEM):
            items.append(_render_inline(line.removeprefix(_ITEM)))
            continue
        html += _render_list(items) + Markup("<p>{}</p>").format(_render_inline(line))
        items = []
    return html + _render_list(items)


def _render_list(items: list[Markup]) -> Markup:
    if not items:
        return Markup("")
    rows = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup("<ul>{}</ul>").format(rows)


def _render_inline(line: str) -> Markup:
    safe = str(escape(line))
    safe = _BOLD.sub(r"<strong>\1</strong>", safe)
    # `escape` leaves nothing in an address that could end the attribute.
    safe = _LINK.sub(r'<a href="\2" rel="noopener noreferrer" target="_blank">\1</a>', safe)
    return Markup(safe)  # noqa: S704  escaped above, only our own tags added
