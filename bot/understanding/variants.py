"""Write training examples as people also type them: without ä, ö and å.

Slips of the finger were tried in the same way and gained nothing (bot/benchmarks.md).
"""

from __future__ import annotations

import hashlib

_WITHOUT_DOTS = str.maketrans("äöåÄÖÅ", "aoaAOA")


def without_dots(text: str) -> str:
    """Return a text as it is typed without the letters ä, ö and å."""
    return text.translate(_WITHOUT_DOTS)


def has_variant(text: str, *, share: float) -> bool:
    """Tell whether an example is also learned without dots.

    Args:
        text: of the example; only one with such letters has a variant.
        share: of those, 0 to 1; which ones depends on the text alone.
    """
    digest = hashlib.sha256(f"variant {text}".encode()).digest()
    drawn = int.from_bytes(digest[:4], "big") < share * 2**32
    return drawn and without_dots(text) != text
