"""What people want of the other beside a topic: patterns on folded text, by language and kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.messages.details import InterestKind, Language

Patterns = Mapping[InterestKind, re.Pattern[str]]


def _kinds(**patterns: str) -> Patterns:
    return MappingProxyType({kind: re.compile(each) for kind, each in patterns.items()})  # type: ignore[misc]


_JOB_FI = r"(?:toita|tyota|tyopaik\w*|duunia|harjoittelu\w*|tyoharjoit\w*|kesatoita|kesaduuni\w*|tyokokeilu\w*)"
_JOB_SV = r"(?:jobb|arbete|praktik\w*|sommarjobb|anstallning)"
_TIPS_FI = r"(?:vink\w*|neuvo\w*|tipsej?a|ohjei\w*)"

# Said with a verb of their own: they count wherever the user says them.
PLAIN: Mapping[Language, Patterns] = MappingProxyType(
    {
        "fi": _kinds(
            job=(
                rf"\b(?:pyyt\w+|pyyd\w+|kysy\w*|kysel\w*|saada|saisin|saisko|halu\w+|tarvi\w*|kiinnosta\w*|toivo\w*) "
                rf"(?:(?!hanen|kuul|puhu|miten|olen|etsin|haen)[\w-]+ ){{0,3}}?{_JOB_FI}\b|"
                rf"\b(?:onko|oisko|voisko|olisko|olisiko|jos|oliskohan) (?:[\w-]+ ){{0,3}}?(?:paikko\w*|duune\w*|kesatyo\w*|{_JOB_FI})\b|"
                r"\bavoim\w+ (?:tyo)?(?:paik|teht)\w+|\bvapai\w+ (?:tyo)?paik\w+|\bpaikko(?:ja|i) auki\b|"
                r"\b(?:halu\w+|paas\w+|haen|hakea|hakis\w*) (?:[\w-]+ ){0,3}?(?:toihin|duuniin)\b|"
                rf"\b{_JOB_FI}\b.{{0,20}}\b(?:hanen|heidan|heilta|sielta|hanelta) ?\w*|"
                rf"\b(?:hanen|heidan|heilta|sielta|hanelta) (?:(?!kans)[\w-]+ ){{0,3}}?(?:toita|tyopaikkaa|duunia|harjoittelupaik\w*)\b"
            ),
            career_path=(
                r"\b(?:miten|kuinka|mite) (?:(?!me |sa |sina )[\w-]+ ){0,4}?(?:paas\w*|paaty\w*|eteni|edennyt|siirty\w*|"
                r"hakeutu\w*|aloitt\w*|ryhty\w*|tuli|tullu\w*|rupes\w*|alkoi)\b|"
                rf"\b{_TIPS_FI} (?:[\w-]+ ){{0,3}}?(?:ural\w*|uraan\w*|alal\w*|alasta|alaan|tyonhakuun|hanelta|uraani)\b|"
                rf"\balan (?:[\w-]+ )?{_TIPS_FI}|\bhanelta (?:[\w-]+ )?{_TIPS_FI}|\bura(?:polu|polk|tarin|vinkk|neuvo|keh)\w*"
            ),
            keep_in_touch=(
                r"\b(?:pita\w*|pitais\w*|pide\w*|jatka\w*|pysy\w*|olla|ollaan|sailytta\w*) (?:[\w-]+ ){0,2}?"
                r"(?:yhteytta|yhteyksi\w*|yhteyde\w*|kontakti\w*)\b|\byhteydenpi\w+|"
                r"\bverkostoitu(?:a|isin|n|is|taan|mi\w+|akseni)\b|\bvaihta?\w* (?:[\w-]+ )?kuulumis\w*|"
                r"\blaajen\w+ verkosto\w*|\bmita hanelle kuuluu|\bkuulumisia\b"
            ),
        ),
        "sv": _kinds(
            job=(
                rf"\bsoka (?:\w+ ){{0,2}}?{_JOB_SV}\b|\b(?:soker|letar efter) {_JOB_SV} (?:hos|pa|dar|vid)\b|"
                rf"\b(?:fa|vill ha|be om|fraga (?:\w+ )?om|onskar|fraga efter) (?:(?!hans|hennes|hens|deras|han|hon)\w+ ){{0,2}}?{_JOB_SV}\b|"
                r"\bbehover (?:folk|personal)|\blediga? (?:plats|jobb|tjanst)\w*|\bpraktikplats\b(?= (?:hos|pa|dar))"
            ),
            career_path=(
                r"\bhur (?:hon|han|hen|de|den|man|jag) (?:blev|blivit|hamna\w*|kom|kommit|borja\w*|gick|fick|tog|kommer in|"
                r"har (?:kommit|blivit|hamnat))\b|\bkarriar\w*|"
                r"\b(?:tips|rad) (?:\w+ ){0,2}?(?:bransch\w*|falt\w*|omradet|jobbsok\w*|honom|henne)\b"
            ),
            keep_in_touch=(
                r"\b(?:be)?hall\w* (?:\w+ ){0,2}?kontakt\w*|\bnatverka\b|\bnatverkande\b|\butoka mitt natverk|"
                r"\bknyta? (?:\w+ )?kontakt\w*|\bha kontakt\b|\bhora hur (?:hon|han|hen|det) (?:mar|har det|ar med)\b"
            ),
        ),
        "en": _kinds(
            job=(
                r"\b(?:jobs?|work|position|internship|role)(?: \w+)? (?:at|in|with) (?:her|his|their|that|hens) "
                r"(?:company|firm|team|place|organi\w+|startup)|\bopen (?:position|role|job)s?|\bjob openings?|"
                r"\bvacanc\w+|\bopenings\b|\bare (?:they )?hiring\b|\bget hired\b|\breferral\b|\brefer me\b|"
                r"\b(?:ask|apply|want|get|need|asking|applying|hoping|hope) (?:(?!about|his|her|their|hear|with)\w+ ){0,3}?(?:job|internship|traineeship)s?\b|"
                r"\bjob at (?!the moment)\w+"
            ),
            career_path=(
                r"\bhow (?!i |we |you )(?:\w+ ){1,2}?(?:got|gotten|get|gets|became|become|ended|made|started|start|moved|came|"
                r"come|broke|landed|entered|transitioned|began)\b|\bcareer (?:path|advice|tip|journey|stor|guid|switch|develop)\w*|"
                r"\b(?:her|his|their) (?:career|journey)\b|\b(?:advice|tips) (?:\w+ ){0,3}?(?:field|industry|career|sector|her|him)\b|"
                r"\bhow to get into\b"
            ),
            keep_in_touch=(
                r"\b(?:stay|keep|keeping|staying|remain|be) (?:\w+ )?(?:touch|contact|connected)\b|"
                r"\b(?:expand|grow|build)\w* (?:my|our|a) network|\b(?:to|just) network\b|\bnetwork(?:ing)? with\b|"
                r"\b(?:to|and|just) connect\b(?! request)|\bcatch(?:ing)? up\b|\bhow (?:she|he) is doing\b"
            ),
        ),
    }
)
# These count only where the user wants to hear of them, or has been asked.
OF_THEIRS: Mapping[Language, Patterns] = MappingProxyType(
    {
        "fi": _kinds(
            career_path=r"\b(?:hanen|sen|heidan) (?:ura|uraa|uransa\w*|tausta\w*)\b|\b(?:urasta\w*|taustasta\w*|uratarina\w*)\b",
            their_work=(
                r"\b(?:hanen|han|sen|heidan|hannen) (?:[\w-]+ ){0,2}?(?:tyo|tyon\w*|tyos\w*|tyota\w*|tyot|toi\w+|duuni\w*|projekt\w*|[\w-]*startup\w*|"
                r"yrityks\w*|yritys\w*|firma\w*|tiimi\w*|rooli\w*|tehtav\w*|toimenkuv\w*|hommi\w*|hommat|homma|tekemis\w*|"
                r"tutkimu\w*|kokemu\w*|tyopaik\w*|ala\w*)\b|\bmita (?:(?!sa |sina |ma )[\w-]+ ){0,3}?(?:teke\w*|duuna\w*|puuha\w*)\b|"
                r"\b(?:millais\w+|millas\w+|mimmos\w+|minkalais\w+|mita) (?:[\w-]+ ){0,4}?(?:toissa|tyo\w*|duuni\w*|projekt\w*|hommi\w*)\b|\bhanesta\b|\b(?:siita|siella|heidan) (?:firma|yrityks|tyo|paika)\w*|"
                r"\b(?:tyostaan|toistaan|tyostansa|alastaan|projektistaan)\b"
            ),
        ),
        "sv": _kinds(
            career_path=r"\b(?:hans|hennes|hens) (?:vag|bakgrund|resa)\b",
            their_work=(
                r"\b(?:hans|hennes|hens|deras) (?:\w+ ){0,2}?(?:[\w-]*jobb\w*|arbet\w*|roll\w*|projekt\w*|foretag\w*|startup\w*|"
                r"team\w*|uppgift\w*|forskning\w*|erfarenhet\w*|yrke\w*)\b|"
                r"\bvad (?:hon|han|hen|de) (?:gor|jobbar|arbetar|sysslar)\b|\bhur det ar att (?:jobba|arbeta)\b"
            ),
        ),
        "en": _kinds(
            career_path=r"\b(?:her|his|their) (?:path|background|story)\b",
            their_work=(
                r"\b(?:her|his|their|hers) (?:\w+ ){0,2}?(?:works?|jobs?|roles?|company|start-?up|team|projects?|research|"
                r"experiences?|position|business|tasks)\b|\bwhat (?:she|he|they) (?:do|does|is doing|are doing|works?|doing)\b|"
                r"\bwhat it'?s? (?:is )?like to work\b"
            ),
        ),
    }
)
# The user wants to hear, learn, talk.
AIMS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"\b(?:halu\w+|tahto\w*|tahdo\w*|kiinnost\w*|kuul(?:la|isi\w*|is)|kysy\w*|tietaa|oppi\w*|juttel\w+|jutella|"
            r"keskustel\w*|utelias|tutust\w*|olis\w* kiva|ois kiva|puhua|puhutaan|toivo\w*|mielell\w+)\b"
        ),
        "sv": re.compile(
            r"\b(?:vill\w*|skulle|garna|intress\w*|hoppas|undrar|nyfiken|hora|prata|lara|veta|fraga|kul att|onskar)\b"
        ),
        "en": re.compile(
            r"\b(?:want\w*|would|i'?d|like to|love to|hop(?:e|ing)|curious|interest\w*|keen|wish|learn|hear|know|ask|"
            r"discuss|wonder\w*|(?<!a )(?<!my )(?<!his )(?<!her )(?<!the )talk about)\b"
        ),
    }
)
# A clause that wants the contrary, or tells what somebody else wants.
REFUSED: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"\b(?:en|emme|ei|enka|eika) (?:\w+ ){0,2}?(?:halu\w*|etsi\w*|kiinnost\w*|tahdo\w*|pyyda\w*|kysy\w*|hae)\b|"
            r"\b(?:hanta|sinua|sua|heita|teita) (?:\w+ )?kiinnost\w*|\bkiinnost\w* (?:hanta|sinua|sua|heita)\b|"
            r"\b(?:on|olet|oot|oletko|ootko|ovat|oli) (?:\w+ ){0,2}?(?:kiinnostunu\w*|verkostoitu\w*)|\bhan haluaa\b"
        ),
        "sv": re.compile(
            r"\binte (?:\w+ )?(?:intress\w*|vill|soka|be om|prata|fraga)\b|\bvill inte\b|"
            r"\b(?:hon|han|hen|du|de) (?:ar )?(?:intress\w*|vill)\b|\bar (?:du|hon|han) intress\w*"
        ),
        "en": re.compile(
            r"\b(?:not|don'?t|never) (?:\w+ )?(?:interest\w*|want|ask\w*|look\w*|like)\b|"
            r"\b(?:she|he|they|you|is|are|she's|he's|hes|shes) (?:\w+ )?(?:interest\w*|wants?|curious)\b"
        ),
    }
)
# A network that is a place to meet: nobody's aim.
EVENT = re.compile(
    r"\bverkostoitumis\w+|\bverkostoitumist?ap\w+|\bnatverkstr\w+|\bnatverksev\w+|\bnetworking (?:event|dinner|breakfast)s?"
)
# To connect on LinkedIn is what the message is for, not yet why.
MEDIUM = re.compile(r"\b(?:on|pa) linkedin\b|\blinked\s?inis\w+")
BARE: Mapping[Language, Patterns] = MappingProxyType(
    {
        "fi": _kinds(
            job=r"^(?:toita|toi|tyopaik\w*|duunia|tyota|harjoittelupaik\w*|kesaty\w*|kesatoita|etsin toita|haen toita|avoimet paikat)$",
            career_path=rf"^(?:ura\w*|{_TIPS_FI})(?: .*)?$",
            keep_in_touch=r"^(?:verkosto\w*|yhteydenpito|kontaktit?)$|\bkuulumiset\b",
            their_work=r"^(?:(?:hanen|sen) )?(?:tyo(?:nsa|t)?|tyonsa|duuni|hommat|tyotehtavat|tyonkuva|projektit|firma)$",
        ),
        "sv": _kinds(
            job=rf"^(?:ett )?{_JOB_SV}$|^soker jobb$",
            career_path=r"^(?:karriar\w*|tips|rad)(?: .*)?$",
            keep_in_touch=r"^(?:natverk\w*|kontakt\w*)$",
            their_work=r"^(?:(?:hans|hennes|hens) )?(?:jobbet|arbetet|arbetsuppgifter\w*|foretag\w*|projekt\w*)$",
        ),
        "en": _kinds(
            job=r"^(?:an? |any )?(?:jobs?|internship|work|employment)$|^looking for (?:a )?(?:job|work)$",
            career_path=r"^(?:career|tips|advice)(?: .*)?$",
            keep_in_touch=r"^(?:networking|connections?|contact)$",
            their_work=r"^(?:the |her |his |their )(?:jobs?|works?|company|projects?|tasks|team)$",
        ),
    }
)
