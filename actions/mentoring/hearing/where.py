"""Hear where a mentor is wanted: not every place that is named is one of those."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from actions.mentoring.hearing.no_matter import is_within, need_not_spans
from actions.mentoring.hearing.reach import cannot_travel, is_out_of_reach
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.sources import Places
from actions.mentoring.hearing.spans import Mention, governing, mentions, segment

_WHOLE_COUNTRY, _ONLINE = "koko Suomi", "verkossa"
_COUNTRY = re.compile(r"\b(?:suomi|suomessa|suomesta|suomea|finland)\b")
# Neighbouring cities that people name in one breath.
_AREA = "pääkaupunkiseutu"
_CUES = re.compile(
    r"\b(?:"
    r"(?P<past>opiskelin|opiskel(?:lut|tiin)|valmistu(?:in|nut|nee\w*)|suoritin|tyoskentelin|olin|asuin|kavin|tutkinto\w*|aiemmin|ennen"
    r"|studied|graduated|(?:i )?worked|used to (?:live|work|study|be)|was(?: in| at)?|were|(?<!have )(?<!'ve )lived|degree|previously|formerly"
    r"|studerade|bodde|jobbade|arbetade|examen|utexaminer\w*|tidigare|examinerad\w*)"
    r"|(?P<origin>kotoisin|lahtoisin|syntynyt|synnyin|syntyisin|originally|born|ursprungligen|fodd|uppvuxen|grew up|kasvoin|hemma fran)"
    r"|(?P<moved>muut(?:an|in|imme|amme|tanut|taneena|tamassa|taa|amassa|taessa\w*|ettua\w*)|siirry\w*|moved?|moving|relocat\w+|flytt(?:ade|at|ar|a|en)?|muuton|muuttomme|muutto|leav(?:e|ing)|left|lahden|lahdin|lamna\w*)"
    r"|(?P<lives>asun|asumme|asuu|asunut|asuva\w*|asus\w*|asuin\w*|asutaan|asuessani|kotipaik\w*|kotikaupun\w*|kotikun\w*|majailen|live|lives|lived|living|based|residing|reside"
    r"|located|home|stay(?:ing)?|bor|bott|boende|bosatt|hemma|vistas|nyt|nykyaan|now|currently|nowadays|nu|nufortiden)"
    r"|(?P<works>opiskele\w*|opiskelija\w*|opinto\w*|opinnot|stud(?:y|ying|ies|ent|ents)|studerar|studerande\w*|pluggar|tyoskentele\w*|tyoskennella|toissa|toita|tyota|work(?:ing)?|jobs?"
    r"|jobbar?|arbetar|arbete|yliopisto\w*|university|universitet\w*|ammattikorkeakoulu\w*)"
    r"|(?P<mild>tulen|tuun|olen|oon|come|kommer|i'?m|i am|jag ar)"
    r"|(?P<wish>(?:\w+-?)?mentor\w*|ohjelm\w*|etsi\w*|hae\w*|halu\w+|loyty\w*|loyta\w*|onko|kaipa\w*|tarvits\w*|look(?:ing)?|search\w*|find|want|need|any(?:thing|one)?|program\w*|soker|soka|letar|leta"
    r"|vill|behov\w*|finns|hitta\w*|tapa\w*|nahda|meet\w*|traff\w*|mieluiten|mieluummin|preferably|prefer|helst|hellre|ideally|would like|skulle)"
    r")(?=\W|$)"
)
_SCORES: Mapping[str, int] = MappingProxyType(
    {"wish": 5, "moved": 4, "lives": 3, "works": 2, "mild": 1, "past": 0, "origin": 0}
)
_BARE = 3
_FROM = re.compile(r"(?:\bfrom|\bfran|\bout of|\baway from)\s+(?:the )?$")
_AWAY_ENDING = re.compile(r"(?:st[a]|lt[a])$")
_DENIED = re.compile(
    r"\b(?:ei|en|eika|not|inte|int|ej|muualla kuin|muualta kuin|muu kuin|muu kun|muualla kun|muut kuin|outside(?: of)?|utanfor|utom|paitsi|except(?: for)?"
    r"|other than|anywhere but|annat an|annanstans an|nagon annanstans an|elsewhere than|else than|other place than|apart from|besides|en kiinnosta|ei kiinnosta|instead of|rather than|i stallet for|istallet for|away from"
    r"|en halua|vill inte(?: ha)?|don'?t want(?: it| one| to be| to go)?)\s+(?:(?:in|i|to|till|from|fran|at|the|vain|only|bara)\s+)*$"
)
_DENIED_BEHIND = re.compile(
    r"\w*\s+(?:ulkopuolel\w*|sijaan|sijasta)\b|\w*\s+ei\b(?!\s*(?:valia|ole valia))"
)
_LIVES_NOT = re.compile(
    r"\b(?:en|emme)(?: \w+)? (?:asu|opiskele|ole|halua|muuta)\b|\b(?:don'?t|do not|not|no longer)(?: \w+)? (?:live|living|study|based|want)\b"
    r"|\b(?:bor|studerar|ar) (?:inte|int|ej)\b"
)
_CORRECTED = re.compile(
    r"\b(?:eiku\w*|ei kun|ei vaan|siis|tarkoitin|tarkotin|korjaan|sittenkin|jag menar|menade|nej\b|eller nej|snarare|i mean\w*|i meant|no wait|wait|sorry|actually|rather)\b"
)
_WHOLE = re.compile(
    r"\b(?:missa (?:vain|vaan|tahansa) suomessa|missapain suomea|mista ?pain (?:(?:tahansa|vain|vaan|vaa) (?:suome|maa)\w*|(?:suome|maa)\w* (?:tahansa|vain|vaan|vaa)|tahansa|vain|vaan|vaa)|mista (?:tahansa|vain|vaan) pain\b(?: \w+)?|any (?:part|corner|place) (?:of|in) (?:finland|the country)|wherever (?:in (?:finland|the country)|you have)|(?:vilken|vilka) del(?:ar)? av (?:finland|landet) som helst|muualla suomessa|muualta suomesta|anywhere in finland|elsewhere in finland|rest of finland|all over finland"
    r"|(?:ovriga|resten av|hela) finland|annanstans i finland|var som helst i finland|koko (?:suome\w*|maa\w*)|valtakunnallis\w*|nationwide|national programmes?|rikstackande)\b"
)
_WEB = re.compile(
    r"\b(?:eta(?:na|nakin|mentor\w*|tapaami\w*|yhtey\w*|ohjelm\w*|osallistu\w*|kautta)|verkkomentor\w*|verkkotapaami\w*|verkko-ohjelm\w*|nettimentor\w*|netissa|verkossa(?!\s+liik)"
    r"|netin (?:kautta|valityksella|yli)|(?:teams|zoom|skype|google meet)(?:issa|in|illa|issa|insa)?|videon? (?:kautta|valityksella)|videoyhtey\w*|videopuhel\w*|virtuaal\w*|on-?line\w*|onlaini\w*"
    r"|remote(?:ly)?|virtual(?:ly)?|over video|video calls?|from home|kotoa kasin|e-?mentoring|over the internet|distans\w*|natmentor\w*|pa natet|via natet|virtuell\w*|videosamtal|hemifran)\b"
)
_NOT_WEB = re.compile(
    r"\b(?:ei|en|eika|not|inte|int|ej|ilman|without|no|ingen|inga|(?:en (?:halua|pida|tykkaa|jaksa)|ei kiinnosta|not interested in|inte intresserad av|don'?t (?:want|like)|vill inte(?: ha)?|vill helst inte))"
    r"(?: (?:mitaan|mikaan|kiitos|pelkkaa?|vain|only|just|an|any|bara|ha|nagon|nagot|olla|be|vara|do|it|pelkastaan|oikein|pa|over|via|through|by|in|i|kautta))*\s+$"
)
_IN_PERSON = re.compile(
    r"\b(?:kasvokkain|kasvotusten|livena|lahitapaami\w*|paikan paalla|face[ -]to[ -]face|in[ -]person|oga mot oga|ansikte mot ansikte|pa plats|fysiskt|irl|tavata)\b"
)
_NOT_OR_THAN = re.compile(r"\b(?:ei|not|inte|than|kuin|an)\b")
_REFUSED = re.compile(
    r"\b(?:en (?:halua|voi|paase|pysty|kykene|jaksa)|ei|don'?t want(?: to)?|can'?t|cannot|can not|not able to|unable to|not|kan inte|vill inte|inte|orkar inte)(?: (?:to )?(?:\w+)){0,2} ?$"
)
_EITHER = re.compile(r"\b(?:tai|vai|eller|or|seka etta|both|bade|seka|bade)\b")
_ALSO = re.compile(
    r"^\w*(?: \w+){0,2} (?:kay|kayvat|kelpaa|onnistuu|ok|okei|okay|fine|works|is good|gar|funkar|passar)\b(?! (?:parhaiten|paremmin|best|better|bast|battre))"
)
_LEAD = re.compile(
    r"^\W*(?:(?:no|ja|och|and|entas?|enta|mites|miten|mitas|mites olis|what about|how about|hur ar det|hur vore det|vad sags om|ok|okei"
    r"|in|i|from|fran|near|asun|live|bor|jag|i'm|im|olen|ihan|sitten|then|da|me|the|kylla|no se on|med|on)\s+)*"
)
_TAIL = re.compile(
    r"(?:\s+(?:kiitos|tack|please|thanks|sitten|then|da|ehka|kanske|maybe|seutu|lahella|sitte))*\W*$"
)
_SHORT = 4


class Where(NamedTuple):
    """What a message says of the place."""

    place: str | None = None
    everywhere: bool = False
    online: bool = False
    no_place: bool = False
    not_online: bool = False
    spans: tuple[tuple[int, int], ...] = ()


def hear_where(low: str, said: Said, places: Places, names: Sequence[tuple[int, int]]) -> Where:
    """Return where a mentor is wanted.

    Args:
        low: the message, folded.
        said: the message with its entities.
        places: that there are in Finland.
        names: spans of programmes' names, in which a place says nothing.
    """
    named = [each for each in mentions(said.entities, "place") if not each.overlaps(names)]
    need_not = need_not_spans(low)
    towns = [each for each in named if places.knows(each.value)]
    wanted = [each for each in towns if not is_within(each.start, need_not)]
    place = _best(low, wanted, places)
    if not towns:
        place = _as_an_answer(low, said, places)
    whole = any(each.value == _WHOLE_COUNTRY for each in named) or _WHOLE.search(low) is not None
    if said.asked == "place" and not place and _COUNTRY.search(low):
        whole = whole or len(low.split()) <= _SHORT
    online, refused = _online(low, named, need_not)
    far = [each for each in towns if is_out_of_reach(low, each)]
    # Who cannot get to the only place that they name looks for what works from home.
    online = online or cannot_travel(low) or (bool(far) and place is None)
    refused = refused and not cannot_travel(low)
    return Where(
        place=place,
        everywhere=whole and place is None,
        online=online and not (place and _as_well(low, towns)),
        no_place=bool(towns)
        and place is None
        and (
            said.known.place in {each.value for each in far}
            if far
            else all(_is_denied(low, each) for each in wanted)
        ),
        not_online=refused and not online,
        spans=tuple((each.start, each.end) for each in named),
    )


def _best(low: str, towns: Sequence[Mention], places: Places) -> str | None:
    """Return the place where somebody lives or wants a mentor, not one they left or deny."""
    corrected = [found.start() for found in _CORRECTED.finditer(low)]
    kept = [
        (each, score)
        for index, each in enumerate(towns)
        if (score := _score(low, each)) > 0
        and not any(
            each.end <= at <= later.start for at in corrected for later in towns[index + 1 :]
        )
    ]
    if not kept:
        return None
    best = max(score for _, score in kept)
    values = list(dict.fromkeys(each.value for each, score in kept if score == best))
    if len(values) > 1 and all(places.nearness(_AREA, value) == "exact" for value in values):
        return _AREA
    return values[0]


def _score(low: str, town: Mention) -> int:
    if _is_denied(low, town) or is_out_of_reach(low, town):
        return 0
    cue = governing(low, town, _CUES)
    away = _is_away(low, town)
    if cue is None:
        return _BARE - away
    role = cue.lastgroup or "wish"
    if role == "moved" and away:
        return 0
    if role == "mild" and not away:
        return _BARE
    return _SCORES[role]


def _is_away(low: str, town: Mention) -> bool:
    """Tell whether a place stands in a form that says "from"."""
    if _FROM.search(low[: town.start]):
        return True
    return _AWAY_ENDING.search(low[town.start : town.end]) is not None and not _has_stem(town)


def _has_stem(town: Mention) -> bool:
    return town.value.lower().endswith(("sta", "lta"))


def _is_denied(low: str, town: Mention) -> bool:
    first, last = segment(low, town.start, town.end)
    before, behind = low[first : town.start], low[town.end : last]
    if _DENIED.search(before) or _DENIED_BEHIND.match(behind):
        return True
    return _LIVES_NOT.search(before) is not None


def _as_an_answer(low: str, said: Said, places: Places) -> str | None:
    """Return the place that a short message names where the entities miss it: "salo"."""
    lead = _LEAD.match(low)
    begin = lead.end() if lead else 0
    tail = _TAIL.search(low, begin)
    rest = said.text[begin : tail.start() if tail else len(low)].strip(" .,!?")
    short = len(rest.split()) < _SHORT and bool(rest)
    if not short or not (said.asked == "place" or (begin and begin > len(low) - len(low.lstrip()))):
        return None
    return places.named(rest)


def _online(
    low: str, named: Sequence[Mention], need_not: Sequence[tuple[int, int]]
) -> tuple[bool, bool]:
    """Return whether it has to work without meeting, and whether just that is refused."""
    spans = [(each.start, each.end) for each in named if each.value == _ONLINE]
    spans += [found.span() for found in _WEB.finditer(low)]
    asked = refused = False
    for start, end in spans:
        first, last = segment(low, start, end)
        before = low[first:start]
        rather = _IN_PERSON.search(low[first:last]) and _NOT_OR_THAN.search(before)
        if is_within(start, need_not) or _NOT_WEB.search(before) or rather:
            refused = True
        else:
            asked = True
    for found in _IN_PERSON.finditer(low):
        if is_within(found.start(), need_not):
            continue
        first, _ = segment(low, *found.span())
        if _REFUSED.search(low[first : found.start()]):
            asked = True
        elif found.group() != "tavata":
            refused = True
    return asked, refused


def _as_well(low: str, towns: Sequence[Mention]) -> bool:
    """Tell whether online is only one way besides the place: "in Turku or online"."""
    for web in _WEB.finditer(low):
        between = [low[min(web.end(), town.end) : max(web.start(), town.start)] for town in towns]
        if any(_EITHER.search(part) for part in between) or _ALSO.match(low[web.end() :]):
            return True
    return False
