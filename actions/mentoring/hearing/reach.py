"""Hear where somebody cannot go: no wish for that place. Patterns read folded text."""

from __future__ import annotations

import re

from actions.mentoring.hearing.spans import Mention, segment

_GO = r"(?:tul(?:la|emaan)|matkusta\w*|kulke\w*|kulje\w*|menna|menemaan|ajaa|ajamaan|reissa\w*|lahte\w*|lahde|kayda|kaymaan|raahautu\w*|sukkuloi\w*|pendeloi\w*|paasta|paasemaan|siirty\w*|liikkumaan)"
_CANNOT = (
    r"(?:en|emme|ei)(?: \w+){0,2}? (?:paase|paas|matkusta|kulje|aja|lahde|tule|mene)(?: \w+){0,3}?"
    rf"|(?:en|emme|ei)(?: \w+){{0,2}}? (?:voi|pysty|kykene|jaksa|viitsi|ehdi|halua|haluu|mahdollista|mahdollisuutta)(?: \w+){{0,3}}? {_GO}(?: \w+){{0,2}}?"
    rf"|(?:vaikea|hankala|mahdoton|mahdotonta|kallista)(?: \w+)? {_GO}(?: \w+)??"
    r"|(?:liian|aika|tosi|niin|kovin) (?:pitka (?:matka)?|kaukana|kaukaa)(?: \w+)??|pitka matka"
    r"|(?:can'?t|cannot|can not|could ?n'?t|unable to|not able to|won'?t|don'?t want to|(?:hard|difficult|impossible|not possible|expensive|not easy)(?: for (?:me|us))? to|no way (?:to|of)|too far to|far to)(?: \w+){0,3}? (?:get(?:ting)?|go(?:ing)?|come|travel|commute|make it|drive|move|visit|reach)(?: \w+){0,2}?(?: (?:to|into|up to|down to|in))?"
    r"|too far (?:to|from)|far (?:away )?from"
    r"|(?:inte|int|ej|svart att|dyrt att|omojligt att|orkar|ingen mojlighet att)(?: \w+){0,4}? (?:aka|resa|komma|kommer|ta mig|pendla|kora|fara|ga|flytta|besoka)(?: \w+){0,2}?(?: till)?|(?:kommer|kan|tar mig|reser|aker|far|orkar)(?: mig)? (?:inte|int|ej)(?: \w+){0,2}? till|(?:for )?langt (?:till|fran|ifran|bort fran)|for lang vag till"
)
_BEFORE = re.compile(rf"\b(?:{_CANNOT})\s+(?:(?:asti|saakka|ihan|anda|all the way|sinne)\s+)?$")
_VISIT = re.compile(
    r"\b(?:en|emme|ei)(?: \w+){0,2}? (?:voi|pysty|kykene|jaksa|ehdi|viitsi)(?: \w+){0,2}? kay(?:da|maan)(?: \w+)? $|\b(?:can'?t|cannot)(?: \w+)? (?:be|meet|attend)(?: \w+)? in $"
)
_FAR = r"(?:kaukana|pitka\w* (?:matka\w*)?|pitka|kaukainen|far|langt|lang vag|unreachable|mahdoton)"
_BEHIND = re.compile(
    rf"^[\w-]*(?: asti| saakka)?(?:'s)?(?: (?:on|oli|is|ar|e|olisi|would be|ligger|would|se|det|joka|mulle|minulle))+(?: \w+){{0,2}}? {_FAR}\b"
    r"|^[\w-]*(?: asti| saakka)? (?:en|emme|ei)(?: \w+)? (?:paase|jaksa|pysty|voi|matkusta|kulje|lahde|ehdi|viitsi|tule)\b"
    rf"|^[\w-]* (?:too|liian|for) {_FAR}\b|^ (?:kan|kommer|orkar) jag (?:inte|int|ej)\b"
)
_FROM_THERE = re.compile(r"\w+(?:ssa|lla|sta|lta)")
# "Kaukana Helsingistä", and what has "from" in it whatever the ending.
_LIVES_FAR = re.compile(
    r"\b(?:kaukana|matkaa|far(?: away)? from|langt (?:ifran|fran|borta fran))\s+$"
)
_NO_TRAVEL = re.compile(
    r"\b(?:en|emme|ei)(?: \w+){0,2}? (?:voi|pysty|kykene|paase|jaksa|pystyta)(?: \w+){0,2}? (?:matkust\w+|liikku\w+|kulke\w+|kulje\w+|reissa\w+|lahtemaan mihinkaan)"
    r"|\b(?:can'?t|cannot|can not|unable to|not able to|don'?t want to)(?: \w+)? (?:travel|commute|leave (?:the house|home))\b(?! (?:to|all|as far))"
    r"|\b(?:kan|orkar|vill|har inte mojlighet att|har (?:inte|int) rad att)(?: (?:inte|int|ej))?(?: \w+)? (?:resa|pendla)\b(?! (?:till|anda))(?<!jag kan resa)(?<!jag kan pendla)(?<!kan resa)(?<!kan pendla)(?<!vill resa)(?<!vill pendla)"
)


def is_out_of_reach(low: str, town: Mention) -> bool:
    """Tell whether a message says that somebody cannot get to a place.

    Args:
        low: the message, folded.
        town: the place that it names.
    """
    first, last = segment(low, town.start, town.end)
    before, behind = low[first : town.start], low[town.end : last]
    if _VISIT.search(before) or _LIVES_FAR.search(before) or _BEHIND.match(behind):
        return True
    if _FROM_THERE.fullmatch(low[town.start : town.end]) and not town.value.lower().endswith(
        ("sta", "lta", "ssa", "lla")
    ):
        return False
    return _BEFORE.search(before) is not None


def cannot_travel(low: str) -> bool:
    """Tell whether somebody says that they cannot travel at all."""
    return _NO_TRAVEL.search(low) is not None
