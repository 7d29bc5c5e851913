"""Find what a talk or a text was about that the user mentions: "his talk about batteries".

Who has heard a talk and asks for a message has said what interests them; "haluan keskustella
aiheesta lisää" only points back at it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.content.terms import current_terms
from actions.messages.details import Interest, Language
from actions.messages.hearing.clauses import fold, words_of
from actions.messages.hearing.finnish_topics import elative_topic
from actions.messages.hearing.topics import noun_phrase

_NOUNS_FI = (
    r"[\w-]*(?:luen[tn]\w+|esity[sk]\w*|esitelma\w*|puhe(?:en|esta|tta|ensa|enne|)|puheenvuoro\w*|keynote\w*|podcast\w*|"
    r"jakso\w*|paneeli\w*|webinaari\w*|seminaari\w*|tyopaja\w*|koulutuks\w+|tietoisku\w*|postau[sk]\w*|julkaisu\w*|"
    r"artikkeli\w*|blogi\w*|kirjoitu[sk]\w*|kirja(?:n|nsa|a|ansa|sta)?|paivity[sk]\w*|video\w*|haastattelu\w*|"
    r"kolumni\w*|vaitoskirja\w*|tutkimu[sk]\w*|juttu(?:a|nsa)?|jutun|tekst\w+|keskustelu\w*)"
)
_NOUNS_SV = (
    r"[\w-]*(?:forelasning|foredrag|tal|talet|presentation|keynote|podd|podcast|panel|webb?inari(?:um|et)|seminari(?:um|et)|"
    r"workshop|inlagg|artikel|text|blogg|bok|kronika|video|intervju|uppdatering|post|avhandling|studie|kurs|"
    r"diskussion|samtal)(?:en|et|n|s|ar|er|or|na|arna|erna|inlagg|inlagget|avsnitt|avsnittet)?"
)
_NOUNS_EN = (
    r"(?:talk|lecture|speech|presentation|keynote|podcast|episode|panel|webinar|seminar|workshop|session|post|article|"
    r"blog|book|column|newsletter|video|paper|thesis|interview|writing|update|story|piece|course|discussion)s?"
)
# After each stands what it was about; in Finnish somewhere after, in the elative.
_ABOUT: Mapping[Language, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "fi": (
            re.compile(rf"\b{_NOUNS_FI}\b"),
            re.compile(
                r"\b(?:puhui\w*|puhuvan|puhumas\w+|puhunut|puhunu|kertoi|kertoo|kertova\w*|kertomas\w+|kirjoitti|"
                r"kirjoittanut|kirjoittama\w*|kirjotti|luennoi\w*|esitelmoi\w*|postasi|postannut|"
                r"puhuttiin|puhuimme|juteltiin|juttelimme|keskusteltiin|keskustelimme)\b"
            ),
        ),
        "sv": (
            re.compile(
                rf"\b{_NOUNS_SV} (?:(?!jag |vi |om )\S+ ){{0,5}}?(?:om|kring|pa temat|med temat) (?!jag |vi |hon |han |det )"
            ),
            re.compile(
                r"\b(?:handlade|handlar|handla|berattade|berattar|skrev|skrivit|skriver|pratade|pratat|prata|pratar|talade|"
                r"talat|tala|talar|forelaste|forelasa|postade|diskuterade) (?:(?!jag |vi |om )\S+ ){0,4}?(?:om|kring) "
                r"(?!jag |vi |hon |han |det )"
            ),
        ),
        "en": (
            re.compile(
                rf"\b{_NOUNS_EN} (?:(?!i |we |about )\S+ ){{0,6}}?(?:about|regarding|concerning|covering) "
            ),
            re.compile(rf"\b{_NOUNS_EN} on "),
            re.compile(
                r"\b(?:spoke|speak|speaking|speaks|talked|talk|talking|talks|wrote|written|writes|write|lectured|posted|posts|"
                r"presented|told|shared|chatted|discussed) (?:(?!i |we |about )\S+ ){0,5}?(?:about|regarding|on) "
            ),
        ),
    }
)
# What was looked into: a partitive, as after "käsitteli".
_TREATING_FI = re.compile(r"\b(?:kasitt?el\w+|koskien|koski|aiheena (?:oli )?|teemana (?:oli )?) ?")
_CONCERNING_FI = re.compile(
    r"\b(?P<topic>[\w-]{3,}[aei][aä]|[\w-]{3,}[uyo][aä]) (?:koskie|koskeva|kasittele(?:va|vä))\w*"
)
# From here on the clause tells of the other's talk or text, whatever was asked for before.
_CAME_ACROSS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(r"\b(?:luin|lueskelin|kuuntelin|katsoin|katoin|nain|kuulin) "),
        "sv": re.compile(r"\b(?:jag )?(?:laste|lyssnade pa|horde|sag) "),
        "en": re.compile(r"\b(?:i )?(?:read|heard|saw|watched|listened to) "),
    }
)
# A talk of the user's, a wish, a message in the making.
_OWN: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"\b(?:minun|mun|oma\w*|gradu\w*|kirjoit(?:a|in|at|atko)|kirjota|pidin (?:\w+ )?(?:luennon|puheen|esityksen)|"
            r"viesti\w*|kutsu\w*|(?:en|et|ei|emme) \w+)\b"
        ),
        "sv": re.compile(
            r"\b(?:min|mitt|mina|vart|jag (?:holl|skrev|skriver|forelaste)|skriv|inte|meddelande\w*|inbjud\w*)\b"
        ),
        "en": re.compile(
            r"\b(?:my|our|i (?:gave|wrote|write|held|posted)|(?:please |can you |help me )write|message|invite|invitation|"
            r"not|didn'?t|don'?t|never)\b"
        ),
    }
)
# Where what it was about ends, beside the stops of every phrase.
_ENDS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(r"$^"),
        "sv": re.compile(
            r" (?:forra|igar|idag|nyss|nyligen|i (?:gar|dag|somras|host|vintras|borjan|helsingfors|\w+as)|under|senast|nar|dar|"
            r"ar 2\d+|som|(?:och|men) (?:gillade|alskade|tyckte|blev|ville|fick|larde|\w+ade)|gillade|tyckte|blev|kandes|"
            r"inspirerade|vackte)\b"
        ),
        "en": re.compile(
            r" (?:last|yesterday|today|recently|a (?:week|month|year|while)|(?:two|three|some|few) (?:weeks|days|months)|"
            r"this (?:week|month|year|spring|autumn|summer|winter|morning)|in (?:20\d\d|january|february|march|april|may|"
            r"june|july|august|september|october|november|december|helsinki|espoo|tampere|turku|oulu|finland)|during|"
            r"by|via|there|here|(?:and|but) (?:liked|loved|enjoyed|found|thought|really|it|now|got|felt|learned|learnt|"
            r"wanted|\w+ed)|really|inspired|made|got me|resonated|impressed|helped|caught|gave)\b"
        ),
    }
)
_WHERE_EN = re.compile(
    r"^(?:(?:my|the|her|his|their|your|our) )?(?:linked ?in|facebook|instagram|youtube|twitter|x|medium|spotify|stage|"
    r"zoom|teams|feed|wall|profile|page|website|blog|campus|tv|radio|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|phone|behalf)\b"
)
_PEOPLE = re.compile(
    r"^(?:how|what|why|his|her|their|himself|herself|themselves|hur|vad|varfor|sin|sitt|sina)\b"
)


def mentioned_topic(clause: str, language: Language) -> Interest | None:
    """Return what a talk or text of the other was about, when a clause mentions one, else None.

    Args:
        clause: as typed.
        language: that its frames are looked for in.
    """
    if found := _CAME_ACROSS[language].search(fold(clause)):
        clause = clause[found.start() :]  # "kirjoita kutsu Annalle luin sen postauksen ..."
    folded = fold(clause)
    if _OWN[language].search(folded):
        return None
    for pattern in _ABOUT[language]:
        for match in pattern.finditer(folded):
            rest = clause[match.end() :]
            topic = elative_topic(words_of(rest)) if language == "fi" else _named(rest, language)
            if topic:
                return topic
    return _treated(clause, folded) if language == "fi" else None


def _treated(clause: str, folded: str) -> Interest | None:
    """Return what a Finnish text was about when that is its object: "käsitteli tekoälyä"."""
    if before := _CONCERNING_FI.search(folded):
        return noun_phrase(clause[slice(*before.span("topic"))], "fi")
    if treating := _TREATING_FI.search(folded):
        return noun_phrase(clause[treating.end() :], "fi")
    for noun in re.finditer(rf"\b{_NOUNS_FI} ", folded):
        rest = clause[noun.end() :]
        listed = current_terms().find(rest, "topics", "fi")
        if listed and listed[0].start == 0:
            return noun_phrase(rest[: listed[0].end], "fi")
    return None


def _named(rest: str, language: Language) -> Interest | None:
    folded = fold(rest)
    if _WHERE_EN.search(folded) or _PEOPLE.search(folded):
        return None
    end = _ENDS[language].search(" " + folded)
    return noun_phrase(rest[: max(0, end.start() - 1)] if end else rest, language)
