"""Hear a profession in what the user does for a living: "siivoan toimistoja", "I drive a bus"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.content.terms import current_terms
from actions.messages.details import Language
from actions.messages.hearing.professions import Named

_CHILDREN_EN = r"(?:children|kids|babies|toddlers)"
_OLD_EN = r"(?:(?:the )?(?:old|elderly|older)(?: people| persons?)?|seniors|disabled people)"
_CARE_EN = r"(?:care (?:for|of)|take care of|look after|nurse|help)"
_CARE_SV = r"(?:tar hand om|tar hand|skoter|vardar|passar|hjalper)"
_OLD_SV = r"(?:gamla|aldre|seniorer|aldringar|pensionarer|funktionshindrade)"
_LIVING_FI = r"(?:tyokse\w*|ammatikse\w*|paivisin|oisin|toissa|tyossa)"
_LIVING_SV = r"(?:pa jobbet|som jobb|till vardags|professionellt)"
_LIVING_EN = r"(?:for a living|for living|professionally|as (?:a|my) job|at work)"
# What one does, in the first person of the present, and the profession that it is; the objects
# keep "hoidan asian", "I drive to work" and "I teach her" out.
_DOING: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "fi": {
            "cleaner": rf"(?:siivoan|siivoon|putsaan) (?:\w+ )?(?:\w*toimisto\w*|\w*koulu\w*|\w*koteja|\w*taloj\w*|\w*asunto\w*|\w*huone\w*|\w*sairaal\w*|\w*laivo\w*|hotell\w*|\w*tiloj\w*|{_LIVING_FI})|teen (?:\w+ )?siivou(?:sta|stoita|shommia)",
            "childcare_worker": r"(?:hoidan|kaitsen|hoitelen) (?:\w+ )?(?:lapsia|pikkulapsia|vauvoja|taaperoita|paivakotilapsia)",
            "care_assistant": r"(?:hoidan|hoitelen|autan|avustan) (?:\w+ )?(?:vanhuksia|vanhuksii|ikaihmisia|iakkaita|vammaisia|mummoja|kehitysvammaisia)|teen (?:\w+ )?(?:hoitotyota|vanhustyota)",
            "bus_driver": r"(?:ajan|ajelen|kuljetan) (?:\w+ )?(?:bussia|linja-autoa|dosaa|busseja)",
            "truck_driver": r"(?:ajan|ajelen) (?:\w+ )?(?:rekkaa|rekkoja|kuorma-autoa|kuorkkia|rahtia)",
            "taxi_driver": r"(?:ajan|ajelen) (?:\w+ )?(?:taksia|pirssia|uberia)",
            "food_courier": r"(?:kuljetan|toimitan|lahetan) (?:\w+ )?(?:ruokaa|ruoka-annoksia|ruokia)|ajan (?:\w+ )?(?:woltia|foodoraa)",
            "mail_carrier": r"(?:jaan|kannan) (?:\w+ )?(?:postia|lehtia|sanomalehtia)",
            "cook": rf"(?:kokkaan|laitan ruokaa|teen ruokaa|valmistan ruokaa) (?:\w+ )?(?:ravintola\w*|koulu\w*|keittio\w*|{_LIVING_FI})",
            "waiter": r"tarjoilen (?:\w+ )?(?:ravintola\w*|asiakkai\w*|kahvila\w*|baari\w*|ruokaa|toissa)",
            "teacher": r"opetan (?:\w+ )?(?:matikkaa|matematiikkaa|\w{3,}(?:ologiaa|iikkaa|istoriaa)|suomea|englantia|ruotsia|kielia|musiikkia|lapsia|nuoria|aikuisia|koulussa|lukiossa|ylaasteella|peruskoulussa)",
            "car_mechanic": r"(?:korjaan|huollan|korjailen) (?:\w+ )?(?:autoja|autoi|henkiloautoja)",
            "software_developer": rf"(?:koodaan|koodailen|ohjelmoin) (?:\w+ )?(?:{_LIVING_FI}|ohjelmistoja|sovelluksia|softaa|nettisivuja|verkkosivuja|pythonilla|javalla|javascriptilla|firmassa)",
            "construction_worker": r"(?:rakennan|raksaan|remontoin) (?:\w+ )?(?:taloja|asuntoja|kerrostaloja|rakennuksia)|teen (?:\w+ )?raksahommia",
            "hairdresser": r"leikkaan (?:\w+ )?(?:hiuksia|tukkia)",
            "baker": rf"leivon (?:\w+ )?(?:leipaa|leipia|leipomossa|pullia|{_LIVING_FI})",
            "painter": r"maalaan (?:\w+ )?(?:taloja|seinia|asuntoja)",
            "translator": r"kaannan (?:\w+ )?(?:teksteja|kirjoja|asiakirjoja|dokumentteja)",
            "shop_assistant": r"myyn (?:\w+ )?(?:vaatteita|kenkia|ruokaa|elektroniikkaa|kukkia|kaupassa)|teen (?:\w+ )?kassatyota|olen kassalla",
            "welder": rf"hitsaan(?: (?:\w+ )?(?:{_LIVING_FI}|telakalla|metallia|putkia))?$",
        },
        "sv": {
            "cleaner": rf"(?:stadar|stada) (?:\w+ )?(?:kontor\w*|hem|hus|skol\w*|hotell\w*|lagenhet\w*|sjukhus\w*|rum|trappor|{_LIVING_SV})",
            "childcare_worker": rf"{_CARE_SV} (?:\w+ )?(?:barn|smabarn|bebisar)",
            "care_assistant": rf"{_CARE_SV} (?:\w+ )?{_OLD_SV}",
            "bus_driver": r"kor (?:en )?(?:buss|bussar)\b",
            "truck_driver": r"kor (?:en )?(?:lastbil|lastbilar|langtradare)\b",
            "taxi_driver": r"kor (?:en )?(?:taxi|uber)\b",
            "food_courier": r"(?:levererar|kor ut|bar ut) (?:\w+ )?mat\b",
            "mail_carrier": r"(?:delar|bar) ut (?:post|tidningar)",
            "cook": rf"(?:lagar|lagar till) (?:\w+ )?mat (?:pa|i|at) (?:\w+ )?(?:restaurang\w*|skol\w*|kok\w*|hotell\w*)|lagar mat {_LIVING_SV}",
            "waiter": r"serverar (?:\w+ )?(?:pa|i|mat|gaster)\b",
            "teacher": r"(?:undervisar|lar ut) (?:\w+ )?(?:i|barn|elever|vuxna|matematik|matte|svenska|engelska|finska|pa)\b",
            "car_mechanic": r"(?:reparerar|fixar|lagar|servar) (?:\w+ )?bilar\b",
            "software_developer": rf"(?:kodar|programmerar)(?: (?:\w+ )?(?:{_LIVING_SV}|appar|i \w+|webbsidor|program))?$",
            "construction_worker": r"bygger (?:\w+ )?(?:hus|byggnader|lagenheter)\b",
            "hairdresser": r"klipper (?:\w+ )?har\b",
            "baker": r"bakar (?:\w+ )?(?:brod|bullar|pa (?:ett )?bageri\w*)",
            "painter": r"malar (?:\w+ )?(?:hus|vaggar|lagenheter)\b",
            "translator": r"oversatter (?:\w+ )?(?:texter|bocker|dokument)\b",
            "shop_assistant": r"saljer (?:\w+ )?(?:klader|skor|mat|elektronik|blommor|i (?:en )?(?:butik|affar))\b",
            "welder": r"svetsar\b",
        },
        "en": {
            "cleaner": rf"clean (?:\w+ )?(?:offices?|houses?|homes?|hotels?|schools?|rooms?|hospitals?|apartments?|buildings?|{_LIVING_EN})",
            "childcare_worker": rf"(?:{_CARE_EN}|babysit|watch) (?:\w+ )?{_CHILDREN_EN}|babysit",
            "care_assistant": rf"{_CARE_EN} (?:\w+ )?{_OLD_EN}",
            "bus_driver": r"drive (?:a |the )?(?:city )?bus(?:es)?\b",
            "truck_driver": r"drive (?:a |the )?(?:trucks?|lorr(?:y|ies))\b",
            "taxi_driver": r"drive (?:a |the |for )?(?:taxis?|cabs?|uber|bolt)\b",
            "food_courier": r"deliver (?:\w+ )?(?:food|meals)\b|deliver for (?:wolt|foodora)",
            "mail_carrier": r"deliver (?:the )?(?:mail|post|newspapers)\b",
            "cook": rf"cook (?:\w+ )?(?:(?:in|at|for) (?:\w+ )?(?:\w+ )?(?:restaurants?|schools?|kitchens?|hotels?)|{_LIVING_EN})",
            "waiter": r"(?:wait|serve) (?:tables|customers|food)\b",
            "teacher": r"teach (?!(?:you|her|him|them|myself)\b)(?:\w+ )?(?:maths?|english|finnish|swedish|children|kids|students|adults|music|history|science|physics|chemistry|biology|languages?|at|in)\b",
            "car_mechanic": r"(?:repair|fix|service) (?:\w+ )?cars\b",
            "software_developer": rf"(?:code|program|write code|write software|develop software|build (?:apps|software|websites))(?: {_LIVING_EN}| in \w+)?$",
            "construction_worker": r"build (?:\w+ )?(?:houses|homes|buildings)\b",
            "hairdresser": r"cut (?:\w+ )?hair\b",
            "baker": r"bake (?:bread|cakes|pastries|for a living|in a bakery)\b",
            "painter": r"paint (?:houses|walls|apartments)\b",
            "translator": r"translate (?:\w+ )?(?:texts|books|documents)\b",
            "shop_assistant": r"sell (?:\w+ )?(?:clothes|shoes|food|electronics|flowers|things in)\b|work the till",
            "welder": r"weld\b",
        },
    }
)
_OFTEN_SV = r"(?:(?:mest|nu|just nu|ocksa|sjalv) )?"
_OFTEN_EN = r"(?:(?:also|currently|mostly|now|just|still|usually) )?"
_BEFORE: Mapping[Language, str] = MappingProxyType(
    {
        "fi": r"(?<!\w)(?<!\ben )(?<!\bjos )",
        "sv": rf"(?:\b(?:jag|ja|nu|och) |^){_OFTEN_SV}",
        "en": rf"(?:\b(?:i|and i) |^){_OFTEN_EN}",
    }
)
_NOT = MappingProxyType(
    {
        "fi": re.compile(r"\b(?:en|hanen|hanelle|harrastu\w*|huvikse\w*|vapaa-ajalla)\b"),
        "sv": re.compile(r"\b(?:inte|aldrig|hobby|hennes|hans)\b"),
        "en": re.compile(r"\b(?:not|never|hobby|for fun|her|his)\b|\?"),
    }
)
_PATTERNS: Mapping[Language, Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        language: {
            term: re.compile(f"{_BEFORE[language]}(?:{verb})") for term, verb in verbs.items()
        }
        for language, verbs in _DOING.items()
    }
)


def profession_of_activity(folded: str, language: Language) -> Named | None:
    """Return the profession of one who does what a clause says the user does, or None.

    Args:
        folded: the clause, folded.
        language: of the clause.
    """
    if _NOT[language].search(folded):
        return None
    for term, pattern in _PATTERNS[language].items():
        if pattern.search(folded) and term in current_terms().ids("professions"):
            return Named(current_terms().name("professions", term, language), term)
    return None
