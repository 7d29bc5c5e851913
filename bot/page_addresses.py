"""What is kept of the address of the page that a chat stands on."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.masking import mask


def without_visitor(address: str) -> str | None:
    """Return scheme, host and path of a page; None of what is no address.

    Queries and fragments hold names, tokens and what somebody searched for.

    Args:
        address: as the browser gave it, of any length and form.
    """
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return mask(f"{parts.scheme}://{parts.hostname}{port}{parts.path}").text
