"""Hear the school of somebody who names only its kind and the town: "UAS student in Turku".

Patterns read folded text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from actions.mentoring.hearing.schools import SCHOOLS, Kind, School
from actions.mentoring.hearing.spans import Mention, segment

_STUDENT = r"(?:-? ?(?:opiskelij|opiskel|stud(?:erande|ent|ier))\w*)?"
_PATTERNS: Mapping[Kind, re.Pattern[str]] = MappingProxyType(
    {
        "applied": re.compile(
            rf"\b(?:amk|amk:?\w{{1,4}}|ammattikorkea\w*?|yrkeshogskol[ae]\w*?|yh|uas|univ\w*\.? of applied sciences?){_STUDENT}(?!\w)"
        ),
        "university": re.compile(
            rf"\b(?:yliopisto(?:ssa|s|on|lla|a)?|universitet(?:et|s)?|uni|university){_STUDENT}(?! of)(?!\w)"
        ),
    }
)
_STUDIES = re.compile(
    r"(?:opiskel(?!in\b|lut)|stud(?:erar|erande|ent|y|ies)|pluggar)\w*|\b(?:luen|kayn|gar|attend\w*|going to|enrolled|kirjoilla)\b|\byliopistossa?\b"
)
_NOT = re.compile(
    r"\b(?:en|ei|enka|eika|not|never|no longer|inte|int|ej|don'?t|haluan|haluaisin|pyrin|haen|want to|apply\w*|soker|vill|valmistuin|valmistunut|opiskelin|graduated|studied|used to|studerade|utexaminerad)\b[^.!?;,]*$"
)
_BEHIND = re.compile(r"[^.!?;,]*\b(?:valmistu(?:in|nut)|graduated?|degree|utexaminerad|kesken)\b")


def school_of_town(low: str, town: str | None, spans: Sequence[tuple[int, int]]) -> School | None:
    """Return the school that somebody studies at, where the town has one of its kind.

    Args:
        low: the message, folded.
        town: the place that the message names.
        spans: of what is understood already: schools by name, programmes.
    """
    if town is None or not _STUDIES.search(low):
        return None
    for kind, pattern in _PATTERNS.items():
        there = [each for each in SCHOOLS if each.kind == kind and town in each.towns]
        for found in pattern.finditer(low):
            mention = Mention(kind, *found.span())
            first, last = segment(low, *found.span())
            denied = _NOT.search(low[first : found.start()]) or _BEHIND.match(
                low[found.end() : last]
            )
            if len(there) == 1 and not denied and not mention.overlaps(spans):
                return there[0]
    return None
