"""Hear who the user is, as far as programmes care. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from actions.mentoring.hearing.ages import ages
from actions.mentoring.hearing.denials import denied, dropped_out
from actions.mentoring.hearing.no_matter import is_within, need_not_spans
from actions.mentoring.hearing.origin import origins
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.sources import Terms
from actions.mentoring.hearing.spans import Mention, mentions, segment

_MINE = r"(?:puoliso|mies|miehe|vaimo|kumppani|avopuoliso|avomiehe|avovaimo|poikaystava|tyttoystava|aviomiehe|aviopuoliso)\w*"
_PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        tag: re.compile(rf"\b(?:{pattern})(?=\W|$)")
        for tag, pattern in {
            "immigrants": (
                r"ulkomaala\w+|ulkomailta|maahanmuut\w+|maahan muutt\w+|suomeen (?:muutt\w+|tull\w+)|(?:muutin|muutimme|tulin|tultiin|saavuin|asettuin) (?:\w+ ){0,2}?suomeen|(?:muutin|tulin) (?:juuri |just |vasta )?(?:tanne|maahan)|uusi (?:taalla|suomessa|maassa)|en ole syntynyt suomessa|kotoutu\w+|kotoutta\w+|oleskelulu\w+|tyoluv?\w+|mamu\w*|kansainvali\w+ (?:osaaja|ammattilai|tyonhak)\w*"
                r"|invandra\w+|invandrar\w*|inflyttad\w*|utlanning\w*|utlandsk bakgrund|nyanland\w*|(?:flyttade|flyttat|kom|kommit) (?:\w+ ){0,2}?(?:till finland|hit)|ny (?:har|i landet|i finland)|uppehallstillstand|integrations\w+|utomlands ifran"
                r"|immigra\w+|newcomers?|foreign(?:ers?|-born| background)|migrants?|new(?:ly)?[ -]arriv\w+|(?:just|recently|newly) (?:arrived|moved|came|landed|relocated)|(?:moved|came|relocated|immigrated|arrived) (?:\w+ ){0,2}?(?:to finland|to this country|here|in finland)|new (?:here|in (?:finland|town|the country)|to (?:finland|the country))|expats?|residence permit|work permit|internationals?(?= (?:professionals?|talents?|job)|$)|not (?:born in|from) finland"
            ),
            "women": r"nai(?:nen|sena|sille|sten|sia|set|selle|sille?kin)|naispuoli\w+|\w*(?:ja|ari|ori|lais|mu)nai(?:nen|s\w+)|nais(?:mentor|verkost|johtaj|yrittaj|insinoor|koodar|oletet)\w*|\w{3,}[ia]nai(?:nen|sena|set)|tyt(?:to|ot|oille|tojen)|mimmi\w*|kvinn(?:a|or|lig\w*|orna)|tjej\w*|mammor|wom[ea]n(?:'?s)?|females?|lad(?:y|ies)|girls?|aiti|aitina|aideille|mothers?|moms?|mums?|jag ar mamma",
            "men": r"olen mies|mies(?:mentor|ryhm)\w*|miehille(?!n)|miehena|miehet(?!ni)|miesten|miehia|miespuoli\w+|for men|(?:i'?m|i am|as) a (?:man|guy)|men only|males?|for male\w*|for man|jag ar (?:en )?man|som man\W*$|mansgrupp\w*|for karlar",
            "students": r"(?:[a-z]{3,24}-?)?opiskelija\w*|opiskelen|opiskelemassa|opinnot (?:ovat )?(?:kesken|vaiheessa)|opintojen (?:aikana|ohessa|loppuvaihe\w*)|yliopistossa|kandivaihe\w*|maisterivaihe\w*|gradu(?:n|a|vaihe\w*)? ?(?:kesken|vaihe\w*|tyon alla)?|(?:[a-z]{3,24}-?)?studerande\w*|student\w*|studerar|pluggar|students?|studying|i study|undergrad\w*|(?:master'?s|bachelor'?s|degree) (?:student|program\w*)|korkeakouluopisk\w*|amk-?opiskel\w*",
            "graduates": r"vastavalmis\w+|(?:juuri|vasta|just|hiljattain|askettain) valmistu\w+|valmistu(?:massa|n|vat|ville|va)|valmistu(?:in|nut) (?:juuri|vasta|just|hiljattain|keva\w+|kesa\w+|syksy\w+|tana vuonna|viime (?:vuonna|kuussa|keva\w+|kesa\w+|syksy\w+))|(?:ny|nyligen |just |precis )(?:ut)?exam\w+|tar examen|utexamineras|recent(?:ly)? grad\w+|(?:just|newly|about to) graduat\w+|graduating|(?:about to|soon|nearly|almost) (?:finish\w*|complet\w*|done with) (?:my |the )?(?:\w+ )?(?:studies|degree)|finishing my (?:studies|degree)|opinnot (?:ovat )?(?:loppusuoralla|lopuillaan)|valmistun pian|(?:snart|nastan) klar med (?:mina )?studier\w*|new grads?|fresh grad\w*|graduated (?:this|last) (?:year|spring|summer|month|autumn|fall)|nyexad",
            "alumni": r"alumni\w*|alumna\w*|alumn(?:er|erna|us)?",
            "job_seekers": (
                r"tyot(?:on|tom\w+)|tyonhak\w+|(?:etsin|haen|hakemassa|etsimassa|vailla|ilman) (?:\w+ ){0,3}?(?:toita|tyota|tyopaik\w+|duunia|hommia|tyo)|tyonhaussa|tyoelamaan paluu|(?:irtisanot|lomautet)\w+|jain tyottomaksi|tyokokeilu\w*|tyolli(?:styminen|stya|stymi\w+)"
                r"|arbetslos\w*|arbetssokande|jobbsokande|(?:soker|letar|utan) (?:efter )?(?:ett |nytt |ny )?(?:jobb|arbete|anstallning)|uppsagd|permitterad|pa jobbjakt"
                r"|unemployed|jobless|job[ -]?(?:seek\w+|hunt\w+|search\w*)|(?:looking|searching|hunting|applying) (?:\w+ ){0,2}?for (?:a |my |new |any |first )*(?:job|jobs|work|employment|position)|out of work|between jobs|laid off|without (?:a )?(?:job|work)|find(?:ing)? (?:a |my |new |first )*(?:job|work|employment)|lost my job"
            ),
            "entrepreneurs": (
                r"(?:\w+-?)?yrittaj\w+|yritysta (?:perusta\w+|pystyt\w+)|(?:perusta\w+|pystytta\w+|aloitta\w+|kaynnista\w+) (?:\w+ ){0,2}?(?:yrity\w+|firma\w*|liiketoimin\w+|toiminim\w+|startup\w*|bisne\w+)|yritykse(?:ni|mme|lleni)|(?:mun|minun) (?:firma\w*|yrity\w*)|oma(?:n|a|lla|ssa)? (?:yrity\w+|firma\w*|bisne\w+|toiminime\w*)|pyorit\w+ (?:\w+ ){0,2}?(?:yrity\w+|firma\w*|kahvila\w*|ravintola\w*|kauppa\w*|liiketta|kampaamo\w*|toiminime\w*)|pien(?:i|en|ta) (?:yrity\w+|firma\w*)|yritysidea\w*|liikeidea\w*|kevytyrit\w+|freelanc\w+|friikku\w*|toiminimell?a?"
                r"|(?:\w+)?foretagare\w*|entreprenor\w*|(?:starta\w*|grunda\w*|driva|driver) (?:\w+ ){0,2}?(?:foretag\w*|firma\w*|bolag\w*|eget|verksamhet)|har (?:ett |en )?(?:eget |egen |litet |liten )?(?:foretag|firma|bolag|kafe|butik)\b|(?:eget|mitt|vart|litet) foretag|egen (?:firma|verksamhet)|foretagside\w*|frilans\w*"
                r"|entrepreneur\w*|(?:start(?:ing)?|found(?:ing)?|set(?:ting)? up|launch(?:ing)?|run(?:ning)?|grow(?:ing)?|own|building) (?:\w+ ){0,2}?(?:business|company|startup|firm)|(?:have|own) (?:a |my |our )?(?:small |little |own )?(?:business|company|cafe|shop|restaurant|salon|firm)\b|business (?:owner|idea|mentor\w*)|self[- ]employed|my (?:own )?(?:business|startup|start-up)|founders?|co-?founder"
            ),
            "young": r"nuor(?:i|ille|ena aikuisena|ten|et|isolle)|nuori aikuinen|parikymppi\w+|alle (?:30|kolmekymppi\w*|kolmenkymmenen)|ung(?:a|dom\w*)?|young\w*|youth|under (?:30|thirty)|in my (?:early |mid |late )?(?:twenties|20s)",
            "over_50": r"viisikymppi\w+|viiskymppi\w+|kuusikymppi\w+|yli (?:50|viisikymp\w+|viidenkymmenen)\S*|ikaantyn\w+|seniori\w*|(?:over|above|past) (?:50|55|fifty)|50\+|55\+|in my (?:fifties|50s|sixties|60s)|i 50-?arsaldern|over femtio|(?:femtio|sextio|50|60)-?aring\w*|elakeikai?\w*|elakkee\w+ kynnyksella",
            "refugees": r"pakola\w+|turvapaik\w+|kiintiopakola\w+|tilapai\w+ suojel\w+|flykting\w*|asyl\w*|tillfalligt skydd|refugees?|asylum\w*|temporary protection|fled|pakenin|flydde",
            "specialists": r"asiantuntij\w+|(?:korkea\w*|korkeasti )koulutet\w+|akateemi\w+|korkeakoulutut\w+|maisteri(?:na|lle)?|diplomi-?insinoor\w*|osaaja(?:na|lle)|experter?|sakkunnig\w*|hogutbildad\w*|akademiker|specialists?|experts?|highly[ -]educated|(?:experienced|skilled|international) professionals?|(?:have|has|hold) (?:a |an )?(?:master'?s|degree|bachelor'?s|university degree)",
            "researchers": r"tutkija(?!n)\w*|vaitoskir\w+|tohtori\w*|jatko-opiskel\w*|postdoc\w*|forskare\w*|doktorand\w*|disput\w+|researchers?|ph\.?d\.?|doctoral|post-?doc\w*|doctorate|scientists?",
            "leaders": r"johtaja(?!n mentor)\w*|johtajuu\w+|johtotehtav\w+|johtavassa asemassa|esihenkilo\w*|esimie\w+|tiimin ?veta\w+|tiiminveta\w+|ledarskap\w*|ledare|ledande (?:befattning|position|uppgift)\w*|(?:som|ar|blivit) chef|chefer|mellanchef\w*|leaders?|leadership|executives?|team lead\w*|(?:a|as|new|first-time) (?:\w+ )?manager|managers|supervisors?|johtajaksi|esimieheksi",
            "artists": r"(?:kuva)?taiteilij\w+|taiteentekij\w+|(?:bild)?konstnar\w*|artists?|painter|sculptor|muusikko\w*|kirjailij\w+|performer",
            "members_only": r"(?:liiton|ammattiliiton|yhdistyksen|tekin|jarjeston) jasen\w*|olen (?:\w+ )?(?:liitossa|jasen)|kuulun (?:\w+ ){0,2}?(?:liittoon|ammattiliittoon|yhdistykseen)|(?:union|association|guild|tek) members?|members? of (?:a |an |the )?(?:\w+ )?(?:union|association|tek)|in a union|fackmedlem\w*|medlem i (?:ett |en )?(?:fack\w*|forbund\w*|forening\w*|tek)|med i (?:facket|ett fack\w*)",
            "spouses": (
                rf"{_MINE}(?:ni)? (?:\w+ ){{0,3}}?(?:toissa|tyoskentele\w*|sai (?:\w+ )?(?:toita|tyon|tyopaik\w+)|tyon (?:vuoksi|takia|perassa))|(?:muut\w+|tulin|seurasin) (?:\w+ ){{0,3}}?{_MINE}(?:ni|n)? ?(?:mukana|perassa|vuoksi|takia|luokse|kanssa|tyon)?|{_MINE} (?:tyon )?(?:mukana|perassa|vuoksi|takia) (?:muut\w+|tull\w+|tulin)"
                r"|medfoljande|medfoljare|min (?:man|fru|partner|sambo|make|maka|hustru)(?:s)? (?:\w+ ){0,3}?(?:jobb|jobbar|arbetar|arbete|anstalld)|(?:flytt\w+|kom|foljde) (?:\w+ ){0,3}?med min (?:man|fru|partner|sambo|make|maka)"
                r"|(?:trailing|accompanying|expat) (?:spouse|partner|wife|husband)|my (?:husband|wife|spouse|partner|boyfriend|girlfriend|fiance|fiancee)(?:'s)? (?:\w+ ){0,3}?(?:works?|working|job|studies|employed|relocated|moved)|(?:follow(?:ed|ing)|moved|came|joined|relocated) (?:\w+ ){0,4}?my (?:husband|wife|spouse|partner|boyfriend|girlfriend|fiance|fiancee)|spouses?|because of my (?:husband|wife|spouse|partner)|puolisoille|puolisona"
            ),
            "parents": r"aitiyslom\w+|hoitovapaa\w*|vanhempainvapaa\w*|perhevapaa\w*|kotiai(?:ti|din|tina)|koti-isa\w*|yksinhuoltaj\w+|pienten lasten (?:aiti|isa|vanhem\w+)|kotona lasten kanssa|aiti|aitina|aideille|foraldraled\w*|(?:mamma|pappa)led\w*|jag ar mamma|smabarnsforald\w+|ensamforsorjare|hemmaforald\w+|mammor|(?:maternity|parental|paternity) leave|stay[ -]at[ -]home (?:mom|mum|dad|parent|mother|father)|single (?:mom|mum|mother|parent|dad)|mothers?|moms?|mums?|working parents?",
        }.items()
    }
)
_NOT = re.compile(
    r"\b(?:en (?:ole|oo|koskaan ole)(?: \w+){0,2}|emme ole|ei ole|ei oo|ei|enka|not(?: just| only)?|i'?m not|isn'?t|am not|ain'?t|aren'?t|no longer|never been|without being|neither|varken|kumpikaan|ar (?:inte|int|ej)(?: langre)?|inte(?: langre)?|int|ingen|ej|aldrig varit"
    r"|muu(?:t|ille|ta|alle)? kuin|muut kun|other than|except(?: for)?|annat an|andra an|utom|utan att vara|olematta|eika)"
    r"\s+(?:(?:an?|the|en|ett|enaa|mikaan|mitaan|for|in|as|som|any|nagon|kuitenkaan|viela|yet|only|vain|bara|langre|a|jag|olla|vara|be)\s+)*$"
)
_OF_MENTOR = re.compile(
    r"\b(?:mentor\w*|someone|joku|nagon|somebody|henkilo\w*),? (?:joka|who|som|that|which)\b[^.;!?]*$|\b(?:tavata|traffa|meet|opettaa)\s+(?:an? |en |nagon )?$"
)
_NOT_BEHIND = re.compile(
    r"\s+(?:(?:en|ei|emme)(?: \w+)? (?:ole|oo)\b|(?:i'?m not|i am not|ar jag (?:inte|int|ej)|jag (?:inte|int) ar)\b)"
)
# What goes on with what was denied: "not a student or an entrepreneur".
_NOR = re.compile(
    r"\s*(?:,|tai|or|eller|nor|eika|enka|,? ?och inte|and not)\s+(?:an?\s+|en\s+|ett\s+)?"
)
_BY_AGE = frozenset({"young", "over_50"})
_NOT_MARK = "-"
_OTHERS_ONLY = frozenset({"women", "men", "immigrants", "parents", "refugees", "disabled", "lgbt"})
# Being this is what a mentor may be, and what somebody else may be.
_LONG_BREAK = re.compile(
    r"\b(?:pitkaan|kauan|vuosia|vuosi|pitka\w*|lange|flera ar|for (?:a long time|years)|long[- ]term)\b"
)


class People(NamedTuple):
    """What a message says of the user."""

    tags: tuple[str, ...] = ()
    not_tags: tuple[str, ...] = ()
    no_matter: bool = False
    spans: tuple[tuple[int, int], ...] = ()


def hear_people(low: str, said: Said, terms: Terms, names: Sequence[tuple[int, int]]) -> People:
    """Return what the user is, and what not, as tags of labels.yml in order of mention.

    Args:
        low: the message, folded.
        said: the message with its entities.
        terms: the labels.
        names: spans of programmes' names, in which nothing is said of the user.
    """
    need_not = need_not_spans(low)
    is_: list[str] = []
    is_not = [tag for tag, *_ in denied(low)]
    dropped, before = False, None
    named = sorted(_named(low, said, terms), key=lambda found: found.start)
    for each in named:
        tag = each.value.removeprefix(_NOT_MARK)
        if each.overlaps(names) or tag not in terms.audiences:
            continue
        if is_within(each.start, need_not):
            dropped = True
        elif _is_denied(low, each) or (before and _NOR.fullmatch(low[before.end : each.start])):
            if tag == each.value:
                is_not.append(tag)
                before = each
        elif not _is_of_mentor(low, each):
            (is_ if tag == each.value else is_not).append(tag)
    if dropped_out(low):
        is_.append("job_seekers")
    tags = tuple(dict.fromkeys(tag for tag in is_ if tag not in is_not))
    if "over_50" in tags and "young" not in tags:
        is_not.append("young")
    spans = tuple((each.start, each.end) for each in named)
    return People(tags, tuple(dict.fromkeys(is_not)), dropped and not tags, spans)


def _named(low: str, said: Said, terms: Terms) -> list[Mention]:
    """Return what a message names that somebody may be; with a mark, what they are not."""
    found = [
        Mention(tag, each.start, each.end)
        for each in mentions(said.entities, "audience")
        if (tag := terms.audience_of(each.value)) and (tag != "students" or low[each.start] != "v")
    ]
    for tag, pattern in _PATTERNS.items():
        found += [Mention(tag, *match.span()) for match in pattern.finditer(low)]
    aged = ages(low)
    spans = [(age.start, age.end) for age in aged]
    # An age is heard in one place, whoever else has found it; a denial is told apart already.
    found = [
        each for each in found if each.value not in _BY_AGE or not _tells_age(low, each, spans)
    ]
    refused = [told[1:] for told in denied(low)]
    found = [each for each in found if not each.overlaps(refused)]
    near = [*found, *mentions(said.entities, "profession")]
    found += [Mention("immigrants", *span) for span in origins(low, near)]
    for age in aged:
        if age.tag:
            found.append(Mention(age.tag, age.start, age.end))
        elif age.not_young:
            found.append(Mention(f"{_NOT_MARK}young", age.start, age.end))
    if said.asked == "audience" and not found and (tag := terms.audience_named(said.text)):
        found.append(Mention(tag, 0, len(low)))
    return found


def _tells_age(low: str, mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    digits = any(letter.isdigit() for letter in low[mention.start : mention.end])
    return digits or mention.overlaps(spans)


def _is_denied(low: str, mention: Mention) -> bool:
    first, last = segment(low, mention.start, mention.end)
    if _NOT_BEHIND.match(low[mention.end : last]):
        return True
    return _NOT.search(low[first : mention.start]) is not None


def _is_of_mentor(low: str, mention: Mention) -> bool:
    """Tell whether it is the mentor who is to be that: "a mentor who is an entrepreneur"."""
    if mention.value in _OTHERS_ONLY:
        return False
    return _OF_MENTOR.search(low[: mention.start]) is not None
