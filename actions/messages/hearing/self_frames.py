"""How people say who they are: patterns on folded text, by language.

Every pattern of a profession ends where the profession begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from actions.messages.details import Language, Stage


@dataclass(frozen=True, slots=True)
class Frames:
    """The patterns of one language.

    Attributes:
        being: before a profession, in the first person.
        being_in_answers: likewise, where who the user is has been asked.
        acting: before "as a cook"; in Finnish before the essive.
        becoming: before what one studies to be; in Finnish up to the translative.
        graduated: before what one graduated as.
        studying: before a subject.
        working_in: around a field, as the group "field".
        years_in: likewise, with years of experience.
        now: at the start of a clause that goes on with what one is by now.
        former: at the start of what one is no longer.
        not_me: just before a frame that then says nothing, or is about somebody else.
        others: in a clause without the first person, somebody else.
        stages: what tells a stage of working life.
    """

    being: re.Pattern[str]
    being_in_answers: re.Pattern[str]
    acting: re.Pattern[str]
    becoming: re.Pattern[str]
    graduated: re.Pattern[str]
    studying: re.Pattern[str]
    working_in: re.Pattern[str]
    years_in: re.Pattern[str]
    now: re.Pattern[str]
    former: re.Pattern[str]
    not_me: re.Pattern[str]
    others: re.Pattern[str]
    stages: Mapping[Stage, re.Pattern[str]]


def _stages(**patterns: str) -> Mapping[Stage, re.Pattern[str]]:
    return MappingProxyType({stage: re.compile(each) for stage, each in patterns.items()})  # type: ignore[misc]


_YEARS_FI = r"(?:\d{1,2}|kym\w+|pari ?kym\w+|viisi|viitisen|kuusi|seitseman|kahdeksan|yhdeksan|monta) ?(?:v|vee|vuotta|vuoden)"
_YEARS_SV = r"(?:\d{1,2}|fem|sex|sju|atta|nio|tio|tjugo|manga) ars?"
_YEARS_EN = r"(?:\d{1,2}|five|six|seven|eight|nine|ten|twenty|many)\+? ?(?:years?|yrs?)"

# Lines of work that one can be in; who is "in Helsinki" or "in a hurry" says nothing of work.
_FIELDS_FI = (
    r"(?:[\w-]*tuessa|(?:[\w-]+)?(?:myynnissa|markkinoinnissa|logistiikassa|asiakaspalvelussa|viestinnassa|"
    r"taloushallinnossa|henkilostohallinnossa|ohjelmistokehityksessa|tuotannossa|rahoituksessa))\b"
)
_FIELDS_EN = (
    r"(?:it|ict|hr|tech)(?: (?:support|services|sales|recruitment))?|(?:[a-z]+ )?(?:support|customer service|sales|"
    r"marketing|logistics|finance|healthcare|health care|construction|retail|hospitality|engineering|accounting|"
    r"banking|insurance|manufacturing|real estate|cleaning|catering|education|consulting|recruitment|procurement|"
    r"cyber ?security|communications|nursing|teaching|childcare|software|design|data|media|law|transport|tourism)"
    r"(?! \w*(?:course|class|school|studies|student))"
)

FRAMES: Mapping[Language, Frames] = MappingProxyType(
    {
        "fi": Frames(
            being=re.compile(
                r"\b(?:olen|oon|olenki?n?|oonki|(?:mina|ma|mie) (?:olla|oo)|(?:mun )?ammatti(?:ni)? on|"
                r"(?:mina|ma)(?= [\w-]{4,}$)) "
            ),
            being_in_answers=re.compile(r"\b(?:olin|olen ollut|oon ollu|ollut) "),
            acting=re.compile(
                r"\b(?:tyoskentelen|(?:mina|ma) tyoskentelee|toimin|teen (?:\w+ )?toita|(?:olen|oon) toissa|teen duunia|"
                r"tyossa|jobbaan|kokemus(?:ta)?|"
                r"(?:etsin|haen|etsiskelen|etsimassa|hakemassa|hakenut|haussa)(?: [\w-]+){0,2}? [\w-]*(?:toita|tyota|"
                r"tyopaikkaa|paikkaa|duunia|hommia|hommaa|tyot|harjoittelua))(?: [\w-]+){0,3}? (?=(?:[\w-]+na )?[\w-]{3,}na\b)"
            ),
            becoming=re.compile(
                r"\b(?:opiskelen|luen|kouluttaudun|valmistumassa|valmistun)(?: [\w-]+){0,3}? (?=[\w-]+ks[i]?\b)"
            ),
            graduated=re.compile(r"\bvalmistu(?:in|nut|nu)\b(?: [\w-]+){0,3}? (?=[\w-]+ks[i]?\b)"),
            studying=re.compile(r"\bopiskelen\b ?"),
            working_in=re.compile(
                r"\b(?:olen|oon|toissa|tyoskentelen|toita|toimin) (?:toissa )?(?P<field>[\w-]{2,}ala)lla\b|"
                rf"\b(?:olen|oon) (?:nyt |nykyaan |itse |toissa |duunissa )*(?P<within>{_FIELDS_FI})"
            ),
            years_in=re.compile(
                rf"\b(?:{_YEARS_FI} (?P<before>[\w-]+) tehny\w*|tehny\w* (?P<field>[\w-]+) {_YEARS_FI}|"
                rf"tehny\w* {_YEARS_FI} (?P<after>[\w-]+))"
            ),
            now=re.compile(
                r"^(?:ja |mutta )?(?:nyt|nykyaan|nykyisin|talla hetkella) (?:olen |oon )?"
            ),
            former=re.compile(r"^(?:entinen|ex[- ]|aiempi|aikaisempi) ?"),
            not_me=re.compile(
                r"\b(?:en|enka|ei|jos|kun|olisin|mita|mika|kuka|milloin) (?:ma |mina )?$"
            ),
            others=re.compile(
                r"\b(?:han|se|he|hanen|(?<!mulla )(?<!mul )on|ovat|hanelle|sina|sa|olet|oot)\b|^en?i? |\?"
            ),
            stages=_stages(
                career_changer=r"\bvaihda\w* (?:\w+ )?ala[an]\b|\b(?:alan|uran)vaihtaj|\bvaihta(?:massa|nut|nu|a) alaa",
                job_seeker=(
                    r"\b(?:etsin|haen|etsiskelen|hakemassa|etsimassa)(?: [\w-]+){0,2}? (?:[\w-]*toita|tyota|tyopaikkaa|paikkaa|"
                    r"hommia|hommaa|duunia|harjoittelupaikkaa|\w*paikkaa)\b|\btyotto?m?a?n?a?\b|\btyoton\w*|\btyonhakij\w*|"
                    r"\btyonhaussa\b"
                ),
                graduate=(
                    r"\bvasta[ -]?valmistu\w*|\b(?:juuri|just|vast) ?valmistu\w*|\bvalmistuin\b(?! (?:19|20)\d\d)|"
                    r"\bvalmistunut (?:juuri|just|vasta)"
                ),
                student=r"\bopiskelen\b|\bvalmistu(?:n|massa)\b|\b\w*opiskelija\b",
                experienced=(
                    rf"\b{_YEARS_FI}(?! sitten)(?: \w+){{0,3}}? (?:kokemu\w+|tehny\w*|tyokokemu\w+|alalla|ollu\w*)|"
                    rf"\b(?:tehny\w*|kokemu\w+)(?: \w+){{0,3}}? {_YEARS_FI}\b(?! sitten)|\bkokenut\b|\bpitka kokemus"
                ),
                newcomer=(
                    r"\b(?:muutin|muuttanut|tulin|muuttanu|tullut|tullu)(?: \w+){0,4}? suomeen\b|\buusi(?:na)? suomessa\b|"
                    r"\bsuomeen (?:\w+ ){0,2}?(?:muutt\w+|tullut)|\bmaahanmuuttaja\b"
                ),
            ),
        ),
        "sv": Frames(
            being=re.compile(
                r"(?:\b(?:jag|ja)(?: sjalv)? (?:ar|e|a|blev|vara)|^(?:ar|e)(?= sjalv )|\bmitt yrke ar|\bjag(?= [\w-]{4,}$)|"
                r"\b(?:ar|e) jag) "
            ),
            being_in_answers=re.compile(r"\b(?:ar|var|jag var) "),
            acting=re.compile(
                r"\b(?:jag|ja|^) ?(?:jobbar|arbetar|jobba|arbeta|verkar|ar verksam|e)(?: \w+)? som |"
                r"\b(?:jag|ja) (?:jobba|jobbar|arbeta) (?=\w+are\b)|^(?:jobbar|arbetar|jobba)(?: \w+)? som |"
                r"\boch (?:jobbar|arbetar) som |"
                r"\b(?:soker|letar|sokande)(?: \w+){0,3}? (?:jobb|arbete|tjanst|plats|anstallning|praktikplats|praktik)"
                r"(?: \w+){0,2}? som (?:en |ett )?"
            ),
            becoming=re.compile(
                r"\b(?:studerar|laser|pluggar|utbildar mig|lar mig)(?: \w+)? till (?:en |ett )?"
            ),
            graduated=re.compile(
                r"\b(?:tog examen|utexaminerades|blev klar|utexaminerad) som (?:en )?"
            ),
            studying=re.compile(r"\b(?:jag|ja|^) ?(?:studerar|pluggar|laser)\b ?"),
            working_in=re.compile(
                r"\b(?:jag|ja|^) ?(?:jobbar|arbetar|jobba) (?:inom|med|i) (?P<field>[\w-]{2,}(?: och [\w-]{3,})?)|"
                r"\b(?:jag|ja) (?:ar|e) (?:\w+ )?inom (?P<within>(?!en |ett |kort)[\w-]{2,})"
            ),
            years_in=re.compile(
                rf"\b(?:jobbat|arbetat|erfarenhet|gjort)(?: i)? {_YEARS_SV} (?:med|inom|av|i) (?P<field>[\w-]+)|"
                rf"\b{_YEARS_SV} (?:erfarenhet|jobberfarenhet) (?:av|inom|i|med) (?P<after>[\w-]+)|"
                rf"\b(?:jobbat|arbetat) (?:med|inom|i) (?P<before>[\w-]+) i {_YEARS_SV}"
            ),
            now=re.compile(r"^(?:och |men )?(?:nu|numera|nufortiden|for tillfallet) (?:ar jag )?"),
            former=re.compile(r"^(?:en )?(?:tidigare|fore detta|f\.?d\.?|ex[- ]) ?"),
            not_me=re.compile(r"\b(?:inte|om|nar|hon|han|hen|vad|vem|att han|att hon|vill)\s$"),
            others=re.compile(r"\b(?:hon|han|hen|hennes|hans|du|de)\b|\b(?:inte|vet)\b|\?"),
            stages=_stages(
                career_changer=r"\bbyt(?:er|t|a) (?:\w+ )?(?:bransch|yrke|karriar)|\b(?:bransch|karriar)bytare",
                job_seeker=(
                    r"\barbetslos\w*|\b(?:jag|ja|^) ?(?:soker|letar efter|soker efter)(?: \w+){0,2}? (?:\w*jobb|arbete|tjanst|anstallning|"
                    r"praktikplats)\b|\barbetss?okande\b|\bjobbsokare\b|\bmellan jobb"
                ),
                graduate=(
                    r"\bny ?(?:ut)?examinera\w*|\bnyexad\b|\b(?:nyligen|just|precis) (?:utexaminera\w*|tagit examen|blivit klar)|"
                    r"\btog (?:min )?examen\b|\bnyutbildad\b|\b(?:fardig|nybakad)\b"
                ),
                student=r"\b(?:jag|ja|^) ?(?:studerar|pluggar|laser)\b|\b\w*(?:studerande|student)\b",
                experienced=rf"\b{_YEARS_SV}\b(?! sedan)(?: \w+){{0,3}}? erfarenhet|\b(?:jobbat|arbetat)(?: \w+){{0,4}}? {_YEARS_SV}\b|\berfaren\b",
                newcomer=r"\b(?:ny i finland|nyinflyttad)|\b(?:flyttade|flyttat|kom|kommit)(?: \w+){0,4}? till finland\b|\binvandrare\b",
            ),
        ),
        "en": Frames(
            being=re.compile(
                r"\b(?:i ?am|i'?m|i being|my (?:profession|job|occupation) is|(?<!\w )(?:me|i)(?= [\w-]{4,}$)) |"
                r"\b(?:looking|searching|seeking|applying|look|search|apply)(?: for)? (?:an? |some |any )?(?=(?:[\w-]+ ){1,2}(?:jobs?|work|position)\b)"
            ),
            being_in_answers=re.compile(r"\b(?:i was|was|used to be|have been|been) "),
            acting=re.compile(
                r"\b(?:i work|i'?m working|i am working|working|work|employed|i have worked|i worked)(?: \w+)? as |"
                r"\b(?:looking|searching|seeking|applying|hunting|look|search)(?: \w+){0,4}? "
                r"(?:jobs?|work|position|role|employment|internship)(?: \w+){0,2}? as "
            ),
            becoming=re.compile(
                r"\b(?:study|studying)(?: \w+)? to (?:become|be) (?:an? )?|\btraining to (?:become|be) (?:an? )?"
            ),
            graduated=re.compile(r"\bgraduated(?: \w+){0,3}? as (?:an? )?"),
            studying=re.compile(r"\b(?:i|i'?m|i am|^) ?(?:study|studying)\b ?"),
            working_in=re.compile(
                r"\b(?:i|i'?m|i am|^) ?(?:work|working) in (?:the )?(?P<field>[a-z-]{2,}(?: [a-z-]+)?)(?: (?:field|industry|sector))?$|"
                rf"\b(?:i ?am|i'?m) (?:now |currently |myself |also )?(?:working )?in (?:the )?(?P<within>{_FIELDS_EN})\b"
            ),
            years_in=re.compile(
                rf"\b{_YEARS_EN}(?: of)?(?: work)? experience (?:in|of|with) (?P<field>[\w-]+)|"
                rf"\b(?:worked|been|done|doing|working)(?: in)? (?P<before>[\w-]+) (?:for )?{_YEARS_EN}|"
                rf"\b(?:worked|been|working) (?:for )?{_YEARS_EN} (?:in|with) (?P<after>[\w-]+)"
            ),
            now=re.compile(
                r"^(?:and |but )?(?:now|nowadays|currently|presently|these days) (?:i'?m |i am )?(?:an? )?"
            ),
            former=re.compile(r"^(?:an? )?(?:former|ex[- ]) ?"),
            not_me=re.compile(r"\b(?:not|if|when|she|he|who|what)\s$"),
            others=re.compile(
                r"\b(?:she|he|her|his|they|you|she's|he's|hers)\b|\b(?:not|don'?t)\b|\?"
            ),
            stages=_stages(
                career_changer=r"\b(?:chang|switch)\w+ (?:my )?(?:career|field)s?\b|\bcareer change\w*",
                job_seeker=(
                    r"\bunemployed\b|\bbetween jobs\b|\bout of work\b|\bjob ?seeker\b|"
                    r"\b(?:i'?m|i am|i|^|currently) ?(?:currently |now )?"
                    r"(?:looking|searching|seeking|look|search|applying)(?: [\w-]+){0,4}? (?:jobs?|work|internship|position)\b"
                ),
                graduate=(
                    r"\b(?:recent(?:ly)?|fresh(?:ly)?|new(?:ly)?|just)[ -](?:\w+ )?(?:grad(?:uate)?d?|graduated|qualified)\b|"
                    r"\b(?:i|have|i'?ve) (?:have )?(?:just |recently )?graduated\b"
                ),
                student=r"\b(?:i|i'?m|i am|^) ?(?:study|studying)\b|\bstudent\b",
                experienced=rf"\b{_YEARS_EN}(?! ago)(?: of)?(?: \w+)? experience|\b(?:worked|working|experience)(?: \w+){{0,4}}? {_YEARS_EN}\b(?! ago)|\bexperienced\b",
                newcomer=r"\bnew (?:in|to) finland|\b(?:moved|came|relocated)(?: \w+){0,3}? to finland\b|\bimmigrant\b|\bnewcomer\b",
            ),
        ),
    }
)
