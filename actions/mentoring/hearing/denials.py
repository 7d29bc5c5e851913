"""Hear what somebody says not to be without naming it first. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SCHOOL = (
    r"(?:koulu|opinto|opinno|opiskelu|lukio|amis|ammattikoulu|amk|yliopisto|amiksen|ylaaste)\w*"
)
_SKOLA = r"(?:skol\w*|studie\w*|gymnasi\w*|universitet\w*|yrkes\w*|yrkis|utbildning\w*|hogskol\w*|plugget)"
_UNION = r"(?:liitto|liitot|liitto[nai]|liittoihin|liittoon|ammattiliit\w*|liitossa|liiton|yhdistyk\w*|jarjesto\w*)"
_FACK = r"(?:fack\w*|forbund\w*|forening\w*)"
_LEFT_SCHOOL = (
    rf"(?:keskey(?:tin|tti|ttanyt|ttyi\w*|tyi\w*|tynyt)|lopet(?:in|ti|tanut|tanu)|jat(?:in|ti|tanyt|tany)) (?:\w+ ){{0,2}}?{_SCHOOL}(?! (?:jalkeen|aikana))"
    rf"|{_SCHOOL} (?:\w+ ){{0,2}}?(?:jai|jaivat|jaanyt|jaaneet|jaany|jatin|jatti|meni) (?:\w+ )?kesken|{_SCHOOL} (?:\w+ )?loppu\w* kesken|{_SCHOOL} (?:keskeytyi\w*|lopahti\w*)|koulupudok\w*"
    r"|(?:dropped|drop|dropping) out|drop-?outs?|(?:quit|left) (?:\w+ )?(?:school|uni\w*|college|studies) (?:early|without \w+)|quit (?:\w+ )?(?:school|uni\w*|college|studies)"
    rf"|(?:never|didn'?t|did not) finish(?:ed)? (?:\w+ )?(?:school|uni\w*|college|studies)"
    rf"|hopp\w+ (?:\w+ )?av (?:\w+ )?{_SKOLA}|(?:avbrot|avbrutit|lamnade) (?:\w+ )?{_SKOLA}|avhopp\w*|aldrig (?:gatt (?:klart|ut)|avslutat|slutfort) (?:\w+ )?{_SKOLA}"
)
_ANYTHING = r"(?:mitaan |minkaan |minkaanlaista |mulla |minulla |viela |oikein |varsinaista |kunnon |oikeaa |oikeeta |yhtaan |nyt )*"
_PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        tag: re.compile(rf"\b(?:{pattern})(?=\W|$)")
        for tag, pattern in {
            "students": (
                rf"(?:en|enka|emme) (?:\w+ )?opiskele\w*|en (?:ole|oo) (?:\w+ )?(?:opiskelemassa|koulussa|yliopistossa|kirjoilla)|{_SCHOOL} (?:on|ovat) (?:\w+ )?(?:ohi|takana|takanapain|loppu|paatty\w*|tehty)"
                r"|(?:studerar|pluggar) (?:inte|int|ej)|(?:inte|int|slutat?) (?:studerar?|pluggar?)|studierna (?:ar )?(?:over|bakom|slut)|gar inte i skola\w*"
                r"|(?:don'?t|do not|not|no longer|stopped) (?:study|studying)|(?:not|no longer) (?:\w+ )?(?:in school|at (?:a |any )?(?:uni|university|school)|enrolled)|(?:done|finished) with (?:my )?(?:studies|school|uni)|studies are (?:over|done|behind)"
            ),
            "members_only": (
                rf"(?:en|enka|ei|eika|emme) (?:\w+ ){{0,2}}?(?:kuulu|kuuluta|liittynyt) (?:\w+ ){{0,2}}?{_UNION}|{_UNION} (?:en|ei) (?:\w+ )?(?:kuulu|kuuluta|ole|oo)|(?:en|ei) (?:ole |oo |olla )(?:\w+ ){{0,3}}?(?:jasen\w*|liitossa|liittoa|liiton)|ei (?:mitaan |mulla )?(?:liittoa|jasenyy\w*)|ilman (?:liittoa|jasenyy\w*)|{_UNION} kuulumaton|jasenyytta ei (?:ole|oo)|jarjestaytymaton"
                r"|(?:not|never|isn'?t|no longer)(?: \w+){0,2}? (?:in|part of|member of|members of|belong to|joined|member in) (?:an? |any |the )?(?:\w+ )?(?:unions?|associations?|anything|organi[sz]ations?)|(?:don'?t|do not|doesn'?t) (?:belong to|have) (?:an? |any |the )?(?:unions?|union membership|membership)|no (?:union|membership)|without (?:an? )?(?:union|membership)|not (?:\w+ ){0,2}?members?(?: of (?:anything|any \w+))?|non-?(?:union|member)\w*|not unioni[sz]ed"
                rf"|(?:hor|tillhor) (?:inte|int|ej) (?:till )?(?:nagot |nagon |ett )?{_FACK}|(?:inte|int|ej) (?:med )?i (?:nagot |nagon |ett )?{_FACK}|(?:inte|int|ej|ingen) (?:\w+ ){{0,2}}?(?:fackmedlem\w*|medlem\w*)(?: i (?:nagot|nagon|ett) {_FACK})?|inget {_FACK}|utan {_FACK}|oorganiserad|fackligt oansluten"
            ),
            "specialists": (
                rf"(?:ei|eika|enka) (?:ole |oo |olis |olla )?{_ANYTHING}(?:ammattia|koulutusta|tutkintoa|ammattitutkintoa|papereita|ammatillista \w+|osaamista)|ilman (?:mitaan )?(?:ammattia|koulutusta|tutkintoa|papereita)|(?:ammatti|koulutus|tutkinto) (?:puuttuu|uupuu)|ammatiton\w*|kouluttama\w+"
                r"|(?:vain|vaan|pelkka|pelkan|pelkastaan|pelkalla|pelkkaa) (?:\w+ )?(?:peruskoulu\w*|ylaaste\w*)|peruskoulupohja\w*"
                r"|(?:no|zero) (?:formal |real |proper |university |higher )?(?:profession|education|degrees?|qualifications?|diploma|vocation)|without (?:an? |any )?(?:formal |university )?(?:degree|education|profession|qualifications?|diploma)|(?:don'?t|do not|doesn'?t) (?:\w+ )?have (?:an? |any )?(?:\w+ )?(?:degree|education|profession|qualifications?|diploma)|uneducated|unskilled|(?:only|just) (?:\w+ )?(?:primary|comprehensive|elementary|high|secondary) school"
                r"|ingen (?:\w+ )?(?:utbildning|examen|yrkesutbildning|yrkesexamen)|inget yrke|(?:inte|int) (?:nagot yrke|nagon (?:utbildning|examen))|utan (?:utbildning|examen|yrke)|outbildad|bara (?:gatt )?grundskol\w*"
                rf"|{_LEFT_SCHOOL}"
            ),
            "immigrants": r"kantasuomala\w+|kantis|syntypera\w+ suomala\w+|infodd (?:finlandare|finne)|native finn|(?:inte|not|en ole) (?:fran|from) (?:utlandet|abroad)",
            "graduates": r"en (?:ole|oo) (?:\w+ )?valmistunut|(?:haven'?t|have not|hasn'?t|not) (?:\w+ )?graduated|not (?:yet )?(?:an? )?(?:new |recent )?graduate|(?:har )?(?:inte|int) (?:\w+ )?(?:tagit (?:min )?examen|utexaminer\w*|blivit klar)",
            "job_seekers": r"en (?:\w+ )?(?:etsi|hae) (?:\w+ )?(?:toita|tyota|tyopaik\w+|duunia)|(?:soker|letar) (?:inte|int|ej) (?:\w+ )?(?:jobb|arbete)",
            "parents": r"ei (?:ole |oo )?(?:mulla |minulla |viela )?lapsia|lapset(?:on|onta)|no (?:kids|children)|(?:don'?t|do not) have (?:any )?(?:kids|children)|inga barn|barnlos",
        }.items()
    }
)
_DROPPED_OUT = re.compile(rf"\b(?:{_LEFT_SCHOOL})(?=\W|$)")


def denied(low: str) -> list[tuple[str, int, int]]:
    """Return the groups that somebody says not to belong to, with the offsets of the words.

    Args:
        low: the message, folded.
    """
    return [
        (tag, *match.span())
        for tag, pattern in _PATTERNS.items()
        for match in pattern.finditer(low)
    ]


def dropped_out(low: str) -> tuple[int, int] | None:
    """Return where somebody says that they left school without a degree, else None."""
    found = _DROPPED_OUT.search(low)
    return found.span() if found else None
