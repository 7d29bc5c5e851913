"""Hear whether a mentor has to cost nothing. Patterns read folded text."""

from __future__ import annotations

import re

from actions.mentoring.hearing.no_matter import is_within, need_not_spans

_FREE = re.compile(
    r"\b(?:ilmai\w+|ilmatt\w+|maksuto\w+|maksutt\w+|veloituks\w+|ei (?:saa |saisi )?mak[sa]+ (?:mitaan|senttiakaan)|ei maksa|maksulli\w+ ei (?:kay|onnistu|sovi)|nothing that costs|inget som kostar|nollabudjet\w*|(?:ei ole|ei oo|ei) (?:yhtaan )?(?:varaa|rahaa)(?: maksaa)?|vahavarai\w*|rahat loppu|pienilla tuloilla"
    r"|gratis|kostnadsfri\w*|avgiftsfri\w*|utan (?:kostnad|avgift)|inte kosta(?: nagot)?|kostar (?:inget|inte)|har inte rad|inga pengar|ingen (?:avgift|kostnad)"
    r"|free(?: of charge)?(?! (?:time|moment|on|at|to|evening|hours?|slot|now|agent))|at no cost|no (?:cost|fee|charge)|costs? nothing|without (?:paying|a fee|fees)|can'?t (?:afford|pay)|cannot (?:afford|pay)|no money|zero cost|not (?:have to )?pay|don'?t (?:have|want) to pay)(?=\W|$)"
)
_OTHER_FREE = re.compile(r"\b(?:feel|i'?m|i am|am|be|are|drug|car|work|stress|sugar)\s+$")


def hear_free(low: str) -> tuple[bool, bool]:
    """Return whether it has to be free, and whether that no longer matters.

    Args:
        low: the message, folded.
    """
    need_not = need_not_spans(low)
    found = [match for match in _FREE.finditer(low) if not _OTHER_FREE.search(low[: match.start()])]
    wanted = [match for match in found if not is_within(match.start(), need_not)]
    return bool(wanted), bool(found) and not wanted
