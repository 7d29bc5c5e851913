"""How long a programme takes and when one applies, where its texts say so.

The English text decides for all three languages: they say the same, and it inflects least.
"""

from __future__ import annotations

import re

from actions.content.programmes import Programme

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
# How long, how often, or from which month to which.
_LENGTH = re.compile(
    rf"\b(?:\w*-?months?|monthly|\w*-?weeks?|weekly|(?:one|half a|whole|full)[- ]year|year-long"
    rf"|(?:for|about|over|takes) a year|second year|semesters?|academic year|hours?|one[- ]day"
    rf"|{_NUMBER} times|{_NUMBER} (?:\w+ )?meetings"
    rf"|{_MONTH} (?:to|until) {_MONTH}|between {_MONTH} and {_MONTH}|{_MONTH}–{_MONTH})\b",
    re.IGNORECASE,
)
# With its capitals, so that "may" is no month.
_TIME = re.compile(rf"\b(?:{_MONTH}|spring|summer|autumn|winter|20\d\d)\b")


def length_told(programme: Programme, language: str) -> str:
    """Return the summary when it says how long the programme takes or how often one meets.

    Args:
        programme: with its summary.
        language: of the answer.

    Returns:
        The whole summary, because it was written to be read together; else nothing.
    """
    summary = programme.summary
    return summary.in_language(language) if _LENGTH.search(summary.en) else ""


def times_told(programme: Programme) -> bool:
    """Return whether how to apply says in which month, season or year one has applied."""
    how = programme.how_to_apply
    return how is not None and _TIME.search(how.en) is not None
