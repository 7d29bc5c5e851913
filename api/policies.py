"""What a browser may load on our pages, and who may frame them.

Every answer gets `STRICT` from `api.middleware.SecurityHeaders`, unless its route sets the
header itself with one of the others here.
"""

from __future__ import annotations

from collections.abc import Sequence

HEADER = "Content-Security-Policy"
_UNFRAMED = "frame-ancestors 'none'"

STRICT = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    f"base-uri 'none'; {_UNFRAMED}"
)


_WITH_WIDGET = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
    "img-src 'self'; form-action 'self'; base-uri 'none'"
)
# A page that the widget runs on; and one that shows a frame of this server besides.
WITH_WIDGET = f"{_WITH_WIDGET}; {_UNFRAMED}"
WITH_WIDGET_AND_FRAME = f"{_WITH_WIDGET}; frame-src 'self'; {_UNFRAMED}"


def framed_by(origins: Sequence[str]) -> str:
    """Return the policy of the page with the widget alone, which other sites may frame.

    Args:
        origins: that may, beside this server.
    """
    ancestors = " ".join(["'self'", *origins])
    return f"{_WITH_WIDGET}; frame-ancestors {ancestors}"


def may_be_framed(policy: str) -> bool:
    """Return whether `policy` lets any page frame the answer."""
    return _UNFRAMED not in policy
