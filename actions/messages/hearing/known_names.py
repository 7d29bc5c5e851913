"""Find firms and schools that are known by name, also in small letters: "oltiin koneella töissä"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.finnish import base_form
from actions.messages.details import OccasionKind
from actions.messages.hearing.clauses import fold
from actions.messages.hearing.cue_places import SCHOOL_NAMES
from actions.messages.hearing.cues import Reading, plain
from actions.messages.hearing.name_list import firm_of
from actions.messages.hearing.said import Said

_WORDS = re.compile(r"(?<!\w)[^\W\d_][\w-]+")
_SCHOOL = re.compile(rf"{fold(SCHOOL_NAMES)}(?:a|n|ssa|sta|lla|lta|an|in)?$")
_FI_LOCAL = re.compile(r"(?:ssa?|sta?|lla?|lta?)$")
_PREPOSITION = re.compile(r"(?<!\w)(?:at|in|from|for|pa|i|vid|fran|hos)\s+(?:the\s+)?$")


def known_names(
    said: Said, reading: Reading
) -> Iterator[tuple[tuple[int, int], str, OccasionKind]]:
    """Yield known firms and schools where people worked or studied: where, name, kind.

    Args:
        said: the message.
        reading: of the message.
    """
    if not reading.has("worked", "studied"):
        return
    finnish = said.language == "fi"
    for match in _WORDS.finditer(said.text[: len(reading.text)]):
        cue = reading.governor(match.start(), match.end())
        if cue is None or cue.kind not in ("worked", "studied"):
            continue
        typed = match.group()
        if _SCHOOL.match(plain(typed)):
            name = base_form(typed, kind="organisation") if finnish else typed
            yield match.span(), name[:1].upper() + name[1:], "school"
            continue
        where = _FI_LOCAL.search(fold(typed)) or _PREPOSITION.search(reading.text[: match.start()])
        firm = firm_of(fold(typed), inflected=finnish) if where else None
        if firm is not None:
            yield match.span(), firm, "employer"
