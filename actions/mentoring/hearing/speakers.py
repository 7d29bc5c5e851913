"""Hear a language in a word for those who speak it: "rysktalande", "darinkielinen"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.mentoring.hearing.sources import Terms
from actions.mentoring.hearing.spans import Mention

_SPEAKER = re.compile(
    r"\b(?P<stem>[^\W\d_]{3,}?)(?:-?(?:talande|språkiga?t?)|n-?kieli(?:nen|s\w*))\b", re.IGNORECASE
)
# Names that the labels do not have.
_ALSO: Mapping[str, str] = MappingProxyType({"farsi": "fa"})


def speakers(text: str, terms: Terms) -> list[Mention]:
    """Return the languages that such words name.

    The stem is the language's name, in Swedish without its last letter: "rysk" of "ryska".

    Args:
        text: the message, as typed.
        terms: the labels, with the names of languages.
    """
    found = []
    for match in _SPEAKER.finditer(text):
        stem = match["stem"]
        code = (
            terms.language_named(f"{stem}a")
            or terms.language_named(stem)
            or _ALSO.get(stem.lower())
        )
        if code:
            found.append(Mention(code, *match.span()))
    return found
