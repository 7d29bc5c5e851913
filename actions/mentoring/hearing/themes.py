"""Hear a line of work or a theme that no field covers: "a mentor for podcasting"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions import finnish
from actions.mentoring.hearing.spans import Mention

# What may stand between the cue and the theme.
_SMALL = r"(?:(?:the|a|an|my|some|your|en|ett|min|mitt|just|nimenomaan|vaikka|varsinkin|erityisesti|especially|really|very|about|in|for|on)\s+)*"
_MENTOR = r"(?:mentor(?:i|ia|in|eita|it|ille|ointia?|ointiohjelma\w*|skap\w*|ing|ship|ings|s|program\w*|ingprogram\w*)?|sparraa\w*|valmentaja\w*)"
_THEME = re.compile(
    rf"\b{_MENTOR} (?:on|with|for|in|about|within|inom|for|om|i|around|specialis\w+ in|who (?:knows|works (?:in|with))|som (?:kan|jobbar (?:med|inom)))\s+{_SMALL}(?P<phrase>[^.,;!?\n]+)"
    rf"|\b(?:interested in|passionate about|work(?:ing)? (?:in|with)|career in|expert(?:ise)? in|intresserad av|jobbar (?:med|inom)|arbetar (?:med|inom)|inom|help with|hjalp med|guidance (?:on|in|with)|learn(?: more)? about)\s+{_SMALL}(?P<topic>[^.,;!?\n]+)"
    rf"|\b{_MENTOR} (?P<elative>[\w-]{{4,40}}(?:sta|lta|seen|iin|oon|een|aan|uun)(?:\b))"
    rf"|\b(?P<before>[\w-]{{4,40}}(?:sta))(?: \w+)? (?:kiinnost\w+|{_MENTOR}|innostu\w+)\b"
    rf"|\b(?:kiinnostaa|kiinnostaisi|kiinnostais|kiinnostunut|mua kiinnostaa|minua kiinnostaa|alani on|ala on|alana on|alaa on)\s+(?P<liked>[\w-]{{4,40}})"
    rf"|\b{_MENTOR},? (?:joka|jolla|who|som)\s(?:on |has |har )?(?:ymmartaa|osaa|tuntee|tietaa|kokemusta|understands?|knows?(?: about)?|experience (?:in|with|of)|(?:forstar|kan) sig pa|erfarenhet av)\s+{_SMALL}(?P<skill>[^.,;!?\n]+)"
    rf"|\b(?P<kind>[\w-]{{3,40}}?)-?al(?:a|an|alle|alla|alta|aa|asta|alan)\b"
    rf"|\b(?P<branch>[\w-]{{3,40}}?)s?branschen?\b"
    rf"|\b(?P<ahead>[\w-]{{4,40}}) mentors?\b"
)
# What makes no theme: who and where one is, the search itself, work in general.
_NOTHING = re.compile(
    r"(?:i|me|my|mine|us|you|your|it|this|that|the|a|an|some|any|someone|somebody|anyone|who|what|which|in|on|at|of|to|for|with|about|from|and|or|also|as|is|are|be|not|so|very|really|please|now|here|there|free|online|next|new|good|great|nice"
    r"|help\w*|career\w*|work\w*|jobs?|job|search\w*|seek\w*|hunt\w*|find\w*|found|look\w*|want\w*|need\w*|get\w*|life|future|own|first|time|year\w*|month\w*|week\w*|people|person|women|woman|men|man|foreign\w*|immigra\w*|newcom\w*|student\w*|beginners?|kids|finland|finnish|swedish|english|language\w*"
    r"|field|fields|industry|sector|area|region|city|town|place|program\w*|mentor\w*|mentee\w*|network\w*|cv|interview\w*|application\w*|confidence|support|guidance|advice|same|different|other|another|similar|profession\w*|company|companies|companys|business|country|abroad|local|side|team|level|way|ways|something|anything|thing|things|stuff|etc|position|role|job-?hunting|integration|culture"
    r"|minu\w*|mina|mulle|mun|mua|itse\w*|sinu\w*|tama\w*|tuo\w*|tassa|siina|se|sen|siita|joka|joku|jokin|mika|missa|milla|kuka|ja|tai|myos|vain|ihan|nyt|taalla|taalta|tyo\w*|toita|toihin|toissa|ura\w*|elama\w*|elam\w*|suom\w*|ruots\w*|englan\w*|kiel\w*|apu\w*|apua|neuvo\w*|tuke\w*|tuki|alku\w*|ala|alan|alalle|alalta|omalta|oma\w*|sama\w*|saman|toise\w*|toinen|muu\w*|kaik\w*|eri|jostain|jotakin|jotain|johonkin|hakemu\w*|haastattelu\w*|verkost\w*|kokemu\w*|ihmi\w*|nais\w*|mieh\w*|opiskel\w*|maahan\w*|kaupun\w*|paikk\w*|seudu\w*|lahi\w*|lahe\w*|kotimaa\w*|ulkom\w*|vuode\w*|vuosi\w*|ensi|viime|jalkeen|ohjelm\w*|mentoroin\w*|mentori\w*|valmenta\w*|asiantunti\w*|yrity\w*|firma\w*|puole\w*|alussa|tasta|mista|kulttuuri(?:in|sta)?|tulevaisuu\w*|osaami\w*|tietysta|kokonaan|uude\w*|uusi\w*|hyva\w*|kiinnostava\w*|vertais\w*|ryhma\w*|nuor\w*|kotoutu\w*|rakenta\w*|loytami\w*|saami\w*"
    r"|jag|mig|min|mitt|mina|dig|dem|det|den|denna|detta|som|att|och|eller|i|pa|av|till|fran|med|om|har|dar|nu|inte|ett|en|nagon|nagot|jobb\w*|arbet\w*|karriar\w*|liv\w*|framtid\w*|sok\w*|hjalp\w*|rad|stod|samma|annan|annat|andra|bransch\w*|omrade\w*|stad\w*|ort\w*|region\w*|land\w*|plats\w*|kvinn\w*|man|unga?|invandr\w*|inflytt\w*|natverk\w*|intervju\w*|ansok\w*|sprak\w*|svensk\w*|finsk\w*|engelsk\w*|hela|alla|gratis|foretag\w*|mentorskap\w*|nyland\w*|narheten|huvudstad\w*|kultur|samhalle\w*|integration"
    r"|universit\w*|uni|college\w*|campus\w*|school\w*|degree\w*|stud(?:y|ying|ies|iet?r?|ierna|ent\w*)|graduat\w*|master'?s?|bachelor'?s?|thesis|final|yliopisto\w*|korkeakoul\w*|ammattikork\w*|amk\w*|koulu\w*|tutkin\w*|opinno\w*|opinto\w*|gradu\w*|kandi\w*|hogskol\w*|yrkeshogskol\w*|skol\w*|examen\w*|magister\w*|kandidat\w*"
    r"|union\w*|association\w*|members?\w*|liitto\w*|liiton|liitossa|ammattiliit\w*|jasen\w*|yhdisty\w*|medlem\w*|forbund\w*|fack\w*|forening\w*"
    r"|words?|terms?|aret|aren|open|closed|auki|avoin\w*|avoime\w*|avoinna|kaynnissa|oppe[nt]|oppna|right|currently|today|soon|still|tanaan|nykyaan|heti|pian|viela|edelleen|parhaillaan|idag|snart|fortfarande|just|start\w*|begin\w*|appl(?:y|ying|ies)|regist\w*|sign|join\w*|deadline\w*"
    r"|net|netti\w*|netis\w*|netin|nettiin|verkko\w*|verkossa|verkosta|natet|internet\w*|web\w*|www\w*|https?|google\w*|googl\w*|website\w*|site\w*|sivu\w*|sivusto\w*|pages?|links?|linkki\w*|lank\w*|webb\w*|hemsid\w*|sidor\w*|sida|app|apps|chat\w*|bot\w*|hak(?:u|ua|uun|ea|emaan|emista|emisesta|usanat?|usana\w*)|haun|haku\w*|etsi\w*|etsimi\w*|loyt\w*|loyd\w*|hitta\w*|letar|leta|list\w*|lista\w*|option\w*|alternativ\w*|vaihtoeh\w*"
    # What somebody may be interested in that is no line of work.
    r"|asia\w*|asioi\w*|ajatu\w*|idea\w*|mahdollisuu\w*|keskustelu\w*|tapaami\w*|juttu\w*|jutu\w*|homma\w*|osallistu\w*|liittymi\w*|toiminta\w*|toiminna\w*|aihe\w*|tieto\w*|tiedo\w*|tarjou\w*|tarjonta\w*|vastau\w*|teida\w*|meida\w*|heida\w*|naista|niista|noista|siita|mielee\w*|mieli\w*|mukaa\w*|\w{3,}(?:maan|massa|masta)|mielenkiin\w*|\w{3,}sti|paljon|kovin|todella|oikein|hirvea\w*"
    r"|sak(?:en|er|erna)?|ide[ne]?r?|tanken?|mojlighet\w*|samtal\w*|amne\w*|deltaga\w*|delta|hora|veta|prata|ga|era|ert|er|detta|dessa|information\w*|erbjudand\w*|verksamhet\w*|traff\w*"
    r"|ideas?|matters?|possibilit\w*|opportunit\w*|topics?|subjects?|conversation\w*|talking|talk|participat\w*|hearing|hear|knowing|taking|part|meeting\w*|meet|trying|try|learning|learn|info\w*|offer\w*|concept|services?|details?|visas?|ago"
    r"|\d+|\w{3,}[aeiouy]taan|speaking|speakers?|talande|would|could|should|can|will|like|love|knows?|understand\w*|speaks?|lives?|near|close|around|just|only|more|much|many|have|has|had|do|does|did|was|were|am|been|being|they|them|their|he|she|his|her|we|our|if|then|but|because|when|how|why|where|also|too|off|out|up|down|over|under|between|through|during|after|before)"
)
_WORD = re.compile(r"[^\W\d_][\w'&+-]*")
_MOST_WORDS = 4
_FOR = re.compile(r"\bfor (?:(?:the|a|an|my|some|your|en|ett|de|really|very|mer|mera|just) )*$")
_PEOPLE = re.compile(
    r"^[\s-]*(?:people|persons?|adults?|ones|folks?|guys|types|wom[ae]n|men|kids|professionals?|talents?|personer|manniskor|vuxna|kvinnor|man|typer)\b"
)
# Those who are or do something, in English and Swedish.
_GROUP = re.compile(
    r"\w*(?:ers|ees|ists|ians|ants|ents|ors|folks?|mates|nationals|people|adults|persons|dropouts|amateurs|introverts|extroverts|autodidacts|newbies|rookies|nerds)"
    r"|\w+(?:are|arna|ister|erna|ande|ende|iker|loger|oner|manniskor|personer|vuxna|mammor|pappor)|folk|alla|barn|folket"
)
_ADJECTIVE = re.compile(
    r"\w+(?:ous|ful|less|ive|able|ible|ish|ual|ional|ed|ly|er|est)|shy|old|older|elderly|poor|rich|lost|lonely|busy|quiet|tired|deaf|blind|brave|timid|bored"
    r"|\w{2,}(?:na|ga|da|ta|va|ska|la|ra|sa|ma)|\w*(?:aldre|yngre|vuxna)|blinda|dova"
)
_FINNISH = frozenset({"elative", "before", "alone", "skill"})
# A message that is nothing but the theme: "robotiikasta", "what about robotics?".
_ALONE = re.compile(
    r"\W*(?:(?:entas?|mites|mitas|what about|how about|hur ar det med|vad sags om) (?P<next>[\w-]{5,40}(?: [\w-]{4,40})?)|(?P<alone>[\w-]{5,40}sta))\W*"
)


def hear_theme(low: str, text: str, taken: Sequence[tuple[int, int]]) -> str | None:
    """Return the theme that a mentor is wanted for, as typed or in its base form, else None.

    Args:
        low: the message, folded.
        text: the same message, not folded.
        taken: spans that are understood already.
    """
    found_alone = _ALONE.fullmatch(low)
    for found in [*_THEME.finditer(low), *([found_alone] if found_alone else [])]:
        group = found.lastgroup or ""
        start, end = found.span(group)
        words = _content_words(low, start, end, taken)
        if not words or _is_group(low, start, words):
            continue
        phrase = text[words[0][0] : words[-1][1]]
        if group in _FINNISH and len(words) == 1:
            return finnish.base_form(phrase, kind="word")
        return phrase
    return None


def _is_group(low: str, start: int, words: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a phrase behind "for" says for whom: "för nyfikna", "for shy people"."""
    if not _FOR.search(low[:start]):
        return False
    last = low[words[-1][0] : words[-1][1]]
    whole = low[words[0][0] : words[-1][1]]
    return bool(
        _PEOPLE.search(low[words[-1][1] :])
        or _GROUP.fullmatch(last)
        or (len(words) == 1 and _ADJECTIVE.fullmatch(whole))
    )


def _content_words(
    low: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the first run of words that say what the theme is."""
    run: list[tuple[int, int]] = []
    for found in _WORD.finditer(low, start, end):
        mention = Mention("", *found.span())
        says = not _NOTHING.fullmatch(found.group()) and not mention.overlaps(taken)
        if says and len(run) < _MOST_WORDS:
            run.append(found.span())
        elif run:
            break
    return run
