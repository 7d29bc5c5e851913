"""Hear that somebody comes from outside Finland. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.mentoring.hearing.countries import CITIES, COUNTRIES, PEOPLES
from actions.mentoring.hearing.spans import Mention, segment

_STEMS = "|".join(sorted({*COUNTRIES, *CITIES}, key=len, reverse=True))
# "Asiasta" is about a matter, "perustasta" about a base, and "kinasta" about a quarrel.
_IN_FINNISH = "|".join(
    sorted(
        {*COUNTRIES, *CITIES} - {"asia", "kina", "iran", "uk", "usa", "the us"},
        key=len,
        reverse=True,
    )
)
_FROM_IN_FINNISH = (
    rf"(?:(?:{_IN_FINNISH})[\w-]{{0,9}}?|ira[nk]i|uk:|usa:|britei)(?<!asia)(?<!perusko)(?:sta|lta)"
)
_CAME = r"(?:kotoisin|lahtoisin|peraisin|synty\w+|synnyin|muut(?:in|ettiin|imme|anut|tanut|taneena|tanee\w*)|tul(?:in|imme|lut|leena|en)|tuun|tultiin|saavu\w+|pakeni\w*|paen\w+|lahdin|lahtenyt|olen|oon|olemme|kotimaa\w*|suomeen)"
_PERSON = (
    r"(?:wom[ae]n|m[ae]n|lady|girl|guy|boy|mother|mom|father|dad|wife|husband|person|people|student|nurse|engineer|doctor|developer|designer|professional|immigrant|refugee|newcomer|graduate|family|citizen|national"
    r"|naiset?|naisena|nainen|mies|miehena|tytto|poika|aiti|isa|opiskelija|perhe|kvinna|man|tjej|kille|mamma|pappa|studerande|student|familj|medborgare)"
)
_BACK = re.compile(
    r"\b(?:palasin|palannut|palaan|paluumuut\w*|aterva\w*|kom tillbaka|flyttade tillbaka|return\w*|came back|back|lomalta|holiday|semester)\b"
)
_NOT_OWN = re.compile(
    r"\b(?:(?:\w+-?)?mentor\w*|joku|jonkun|someone|somebody|nagon|company|firm|firma\w*|yrity\w*|foretag\w*|boss|pomo\w*|chef\w*|customer\w*|asiak\w*|kund\w*|tietoa|kiinnost\w*|interest\w*|graduat\w+|degree|tutkinto\w*|examen|valmistu\w*)(?: \w+){0,2} ?$"
)
_FROM = (
    re.compile(rf"\b{_CAME}(?: [\w-]+){{0,4}}? (?P<place>{_FROM_IN_FINNISH})\b"),
    re.compile(rf"(?:^|[.,;!?]\s*|\b{_PERSON} )(?P<place>{_FROM_IN_FINNISH})\b"),
    re.compile(rf"\b(?P<place>{_FROM_IN_FINNISH}) (?:[\w-]+ ){{0,3}}?{_CAME}\b"),
    re.compile(
        rf"\b(?:synnyin|syntynyt|syntynyt|kasvoin|kasvanut) (?P<place>(?:{_IN_FINNISH})\w{{0,6}}?(?:ssa|lla))\b"
    ),
    re.compile(
        rf"\b(?:i'?m|i am|am|came?|comes?|coming|moved|arrived|relocated|immigrated|emigrated|originally|we'?re|we are|fled|escaped|person|here|fresh|born|raised|grew up|roots|origin\w*|{_PERSON})"
        rf"(?: [\w-]+){{0,4}}? (?:from|in) (?:the )?(?P<place>{_STEMS})\w*"
    ),
    re.compile(rf"(?:^|[.,;!?]\s*)from (?:the )?(?P<place>{_STEMS})\w*"),
    re.compile(rf"\bfrom (?:the )?(?P<place>{_STEMS})\w*(?: [\w-]+)? originally\b"),
    re.compile(
        rf"\b(?:home ?country|homeland|kotimaani|hemland|mitt hemland)(?: \w+)? (?P<place>{_STEMS})\w*"
    ),
    re.compile(
        rf"\b(?:jag (?:ar|e)|ja e|kommer|kom|komna?|flyttat?|flyttade|flydde|flytt|ursprungligen|fodd|uppvuxen|hemma|harstammar|jag|{_PERSON})(?: \w+){{0,3}}? (?:fran|i|ifran) (?P<place>{_STEMS})\w*"
    ),
    re.compile(rf"(?:^|[.,;!?]\s*)fran (?P<place>{_STEMS})\w*"),
)
# Peoples: in Finnish made of the countries' names, in Swedish and English listed.
_FINNISH_PEOPLE = rf"(?:{_IN_FINNISH}|iran|syyr|ven|turkk|britti|eesti|tsekk|tshekk|jenkki)[\w-]{{0,5}}?lai(?:nen|sena|s(?=nai|mies|perh|opis|taust)\w*)"
_PEOPLE = rf"(?:{'|'.join(sorted(PEOPLES, key=len, reverse=True))})(?:s|e|t|a|n|na|sk|ska|skt|nainen|naisena|mies|taustainen\w*)?"
_ALL_PEOPLES = rf"(?:{_FINNISH_PEOPLE}|{_PEOPLE})"
_I_AM = re.compile(
    rf"\b(?:olen|oon|i'?m|i am|as|we are|we'?re|jag ar|jag e|ja e|som)(?: (?:an?|the|en|ett|\d{{2}}[\w-]*|originally|alun perin|alkujaan|ursprungligen|young|nuori|ung|new|uusi|also|myos|proud|[\w-]+(?:nen|va))){{0,2}} (?P<people>{_ALL_PEOPLES})\b"
)
_OTHER = re.compile(
    r"\s*[- ]?(?:speak\w*|talande|kiel\w*|sprak\w*|teacher|opettaj\w*|larare|translat\w*|kaant\w*|oversatt\w*|tolk|mentor\w*|company|firm\w*|yrity\w*|foretag\w*|course|kurs\w*|skills?|well|fluent\w*|very)\b"
)
_BESIDE = re.compile(rf"\b(?P<people>{_ALL_PEOPLES})(?= {_PERSON}\b)")
_FIRST = re.compile(
    rf"(?:^|[.;!]\s*)(?P<people>{_ALL_PEOPLES})(?=\s*,\s*(?:\d|\w+ing\b|asun|bor\b|nainen|mies|wom[ae]n|man\b|from|kvinna))"
)
_ANY_PEOPLE = re.compile(rf"\b(?P<people>{_ALL_PEOPLES}) (?=\w)")
_COMPOUND = re.compile(
    rf"\b(?P<people>(?:{_IN_FINNISH}|{'|'.join(PEOPLES)})\w{{0,6}}?-?(?:nainen|naisena|mies|taustainen|taustaisena|taustais\w+))\b"
)
_FOREIGN = re.compile(
    r"\binternational(?:s|er)?(?= (?:(?:degree|exchange|master'?s?|bachelor'?s?|phd|university) )?(?:student|graduate|grad|alum|job|professional|talent|background|person|people|woman|women|family))"
    r"|\binternationell?a?(?= (?:\w+ )?(?:stud\w+|talang\w*|expert\w*|kvinn\w*|bakgrund\w*|arbetssok\w*))"
    r"|\bkansainvali(?:nen|sena|sia|sille|set|silla|sten)(?= (?:[\w-]+ )?(?:\w*opiskelij\w*|osaaj\w*|naisi?\w*|naiset|nainen|tausta\w*|tyonhak\w*|ammattilai\w*))"
    r"|\binternationella(?= personer| manniskor| deltagare| invanare)|(?<=\bfor )internationella(?=\W*$|\W* (?:i|pa|vid|som|och|med|har)\b|[,.!?])"
    r"|\bkansainvalisille(?=\W*$|[,.!?]| (?:ihmisi\w+|asukka\w+|osallistuj\w+)| \w+(?:ssa|lla|na)\b)|(?<=\bfor )internationals?\b"
    r"|\butland(?:sk|ska|skt)\b(?!a? (?:foretag|firma|bolag|kund|sprak))|\bulkomai(?:nen|sena)\b(?! (?:yrity|firma|asiak|kiel))|\bulkomaalais?\w*|\bfran utlandet\b|\bforeign(?= (?:student|graduate|nurse|engineer|doctor|worker|woman|women|person|people|professional|job ?seeker|national|talent|spouse|wife|background))"
    r"|\bny (?:har|hit|i stan|i finland|i landet)\b|\b(?:har )?(?:nyss|just|nyligen) (?:kommit|flyttat|anlant)(?: hit)?\b|\b(?:kom|kommit|flyttade|flyttat) hit\b|\buu(?:s|si|tena) (?:taal\w*|suomes\w*|maas\w*)"
)


def origins(low: str, neighbours: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return where a message says that somebody comes from outside Finland.

    Args:
        low: the message, folded.
        neighbours: professions and groups that the message names; a people before one of these is
            what the user is: "Brazilian nurse".
    """
    found = [match.span() for match in _FOREIGN.finditer(low)]
    for pattern in _FROM:
        for match in pattern.finditer(low):
            first, _ = segment(low, *match.span("place"))
            own = not _BACK.search(low[first : match.end()])
            if own and not _NOT_OWN.search(low[first : match.start("place")].removesuffix("from ")):
                found.append(match.span("place"))
    begins = {each.start for each in neighbours}
    for pattern in (_I_AM, _FIRST, _BESIDE, _COMPOUND, _ANY_PEOPLE):
        for match in pattern.finditer(low):
            if _OTHER.match(low, match.end("people")):
                continue
            if pattern is not _ANY_PEOPLE or match.end() in begins:
                found.append(match.span("people"))
    return found
