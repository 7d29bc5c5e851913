"""Tell what a correction takes back: in "not at the fair but in a webinar" the fair."""

from __future__ import annotations

import re

from actions.messages.hearing.cues import Reading

_NOT = r"(?:ei|en|emme|eikä|eika|inte|ej|not|wasnt|wasn t)"
_ONLY = r"(?: vain| pelkästään| pelkastaan| bara| only| just)"
# Not X but Y: everything up to the turn is taken back.
_TURNED = re.compile(
    rf"(?<!\w){_NOT}(?!{_ONLY})(?!\w)[^.;!?\n]{{1,60}}?(?<!\w)(?:vaan|utan|but(?: rather)?)(?!\w)"
)
# Y, not X: up to the end of the clause.
_APPENDED = re.compile(
    r"(?<!\w)(?:ei|eikä|eika|inte|not|och inte|and not)"
    r"(?: (?:at|in|on|på|pa|i|vid|the|a|an|en|ett)){0,2} \w+(?=\s*(?:$|[.,;!?\n]))"
)


def taken_back(reading: Reading) -> list[tuple[int, int]]:
    """Return the spans of what the user says that it was not."""
    text = reading.text
    spans = [match.span() for match in _TURNED.finditer(text)]
    verbs = ("not_met", "stranger")
    spans += [
        match.span()
        for match in _APPENDED.finditer(text)
        if not any(
            cue.start < match.end() and match.start() < cue.end for cue in reading.of(*verbs)
        )
    ]
    return spans


def says_otherwise(reading: Reading) -> bool:
    """Tell whether they met, only not there: "we did not meet at X but at Y"."""
    for match in _TURNED.finditer(reading.text):
        _, end = reading.clause(match.end())
        denied = any(match.start() <= cue.start < match.end() for cue in reading.of("not_met"))
        told = any(match.end() <= cue.start < end for cue in reading.cues)
        if denied and not told and _names_a_place(reading.text[match.end() : end]):
            return True
    return False


_PLACE = re.compile(r"[\w ](?:ssa|sta|lla|lta)(?!\w)|(?<!\w)(?:at|in|on|pa|i|vid|under)\s+\w")


def _names_a_place(text: str) -> bool:
    return bool(_PLACE.search(text))
