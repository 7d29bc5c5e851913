"""Hear when two people met."""

from __future__ import annotations

from actions.content.terms import Found, current_terms
from actions.messages.details import Phrase
from actions.messages.hearing.cues import Reading
from actions.messages.hearing.said import Said

_PAST = frozenset(
    {"met", "chatted", "same_event", "worked", "studied", "heard", "read", "was", "not_met"}
    | {"recommended", "mutual", "acquainted"}
)
_BARE = frozenset({"occasion", "relation", "met_when"})


def find_times(said: Said) -> list[Found]:
    """Return every time that a message names, in the text's order."""
    terms = current_terms()
    return terms.find(said.text, "times", said.language) or terms.find(said.text, "times", None)


def hear_when(said: Said, reading: Reading, times: list[Found]) -> Phrase | None:
    """Return when they met: a time that belongs to the meeting, not to a graduation or a plan."""
    for found in times:
        if found.end > len(reading.text):
            continue
        cue = reading.governor(found.start, found.end, over=("theirs", "recruiter", "request"))
        if (cue is None and said.asked in _BARE) or (cue is not None and cue.kind in _PAST):
            text = said.text[found.start : found.end]
            if said.language != "en":  # no weekday or month has a capital
                text = text.lower()
            return Phrase(" ".join(text.split()), said.language, found.term_id)
    return None
