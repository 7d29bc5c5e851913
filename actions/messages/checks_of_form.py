"""Checks of a draft's form: its length, placeholders, languages, tone and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.messages.checks_of_privacy import kinds_in
from actions.messages.draft_reading import PastedDraft
from actions.messages.finding import Finding
from actions.messages.tongues import languages_in
from actions.messages.wording import character_count

_MOST_EXCLAMATIONS, _MOST_QUESTIONS = 2, 2
# Beside a formal address even two are many.
_MOST_EMOJI_IF_FORMAL = 1

_BRACKETED = re.compile(r"[\[{<]\s*[^\W\d_][^\[\]{}<>\d]{0,38}[\]}>]")
_IN_PARENTHESES = re.compile(
    r"\((?:nimi|etunimi|vastaanottajan nimi|yritys|namn|förnamn|mottagarens namn|företag|name|first name|"
    r"company|your name|recipient)\)",
    re.IGNORECASE,
)
# What somebody means to fill in; other words in brackets are an aside.
_TO_FILL = re.compile(
    r"nim|yrity|firma|tapahtum|paikka|päivä|aihe|ala\b|ammatti|titteli|tehtäv|koulu|namn|företag|"
    r"plats|ämne|datum|yrke|titel|skola|bransch|name|company|event|place|date|topic|role|title|"
    r"position|school|field|industry|insert|your|job|lisää|tähän|fyll",
    re.IGNORECASE,
)
_STAND_INS = re.compile(
    r"\bX{3,}\b|_{3,}|\bNIMI(?: TÄHÄN)?\b|\b(?:LISÄÄ|KIRJOITA|INSERT|ADD)(?: [A-ZÄÖÅ]+){1,4}\b"
    r"|\bNAMN(?: HÄR)?\b|\bNAME(?: HERE)?\b|\bTODO\b|\b(?:Firstname|FirstName|Lastname|Förnamn|"
    r"Efternamn|Etunimi|Sukunimi)\b|\.{4,}"
)
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")

# Capitals inside a sentence are what makes it an address; small letters mean a whole firm.
_TE = re.compile(r"(?<=[a-zäöå,] )(?:Te|Teitä|Teidät|Teidän|Teille|Teillä|Teiltä|Teistä|Teihin)\b")
_TE_VERBS = re.compile(
    r"\b(?:voi|halua|sopi|ehti|vastaa|kerto|auttai?)(?:si)?tteko\b", re.IGNORECASE
)
_NI = re.compile(r"(?<=[a-zäöå,] )(?:Ni|Er|Ert|Era)\b")
_SINA = (
    r"sinä|sä|sää|sinun|sun|sinua|sua|sinulla|sulla|sinulta|sulta|sinulle|sulle|sinut|sut|sinusta|olet|oot|voisitko|voitko|haluatko|ehditkö|sinulla",
)
_DU = (r"du|dig|dej|din|ditt|dina",)
_FORMAL_WORDS = (
    r"arvoisa|kunnioittaen|(?:bästa|ärade|högt ärade) (?:herr|fru|mottagare)|dear (?:sir|madam)\w*|dear (?:mr|mrs|ms|dr|prof\w*)|to whom it may concern|yours faithfully",
)
_LOOSE_WORDS = (
    r"moikka|moro|morjens|jou|sä|mä|sulla|mulla|tjena|tjenare|tja|hey|yo|wanna|gonna|gotta|lol|thx|pls|plz|u r|ya",
)


def check_length(draft: PastedDraft, limit: int) -> Finding:
    """Compare with the limit as LinkedIn's field counts: UTF-16 units of the NFC text."""
    characters = character_count(draft.text)
    values = {"characters": str(characters), "limit": str(limit)}
    if characters <= limit:
        return Finding("fits", good=True, values=values)
    return Finding("too_long", good=False, values={**values, "over": str(characters - limit)})


def placeholder_in(draft: PastedDraft) -> str | None:
    """Return what was left to be filled in: a word of `_TO_FILL` in brackets, XXX, ___, NIMI."""
    for match in _BRACKETED.finditer(draft.line):
        if _TO_FILL.search(match.group()):
            return match.group() if not kinds_in(match.group()) else "[...]"
    stand_in = _STAND_INS.search(draft.line) or _IN_PARENTHESES.search(draft.line)
    return stand_in.group() if stand_in else None


def check_placeholder(draft: PastedDraft) -> Iterator[Finding]:
    """Find what was left to be filled in."""
    if left := placeholder_in(draft):
        yield Finding("placeholder", good=False, values={"placeholder": left})


def check_languages(draft: PastedDraft) -> Iterator[Finding]:
    """Find clauses in different languages, told by their small words."""
    if len(languages_in(draft.text)) > 1:
        yield Finding("language_mix", good=False)


def check_tone(draft: PastedDraft) -> Iterator[Finding]:
    """Find a formal address beside a familiar one, beside slang, or among emoji and loud marks."""
    addressed = _TE.search(draft.line) or _TE_VERBS.search(draft.line) or _NI.search(draft.line)
    familiar = draft.says(*_SINA) if draft.language == "fi" else None
    if draft.language == "sv":
        familiar = draft.says(*_DU)
    formal = addressed or draft.says(*_FORMAL_WORDS)
    loose = draft.says(*_LOOSE_WORDS) or len(_EMOJI.findall(draft.line)) > _MOST_EMOJI_IF_FORMAL
    loud = draft.line.count("!") > _MOST_EXCLAMATIONS
    if (addressed and familiar) or (formal and (loose or loud)):
        yield Finding("tone_mismatch", good=False)


def check_exclamations(draft: PastedDraft) -> Iterator[Finding]:
    """Find exclamation marks in a row, or more than two."""
    if "!!" in draft.line or draft.line.count("!") > _MOST_EXCLAMATIONS:
        yield Finding("many_exclamations", good=False)


def check_questions(draft: PastedDraft) -> Iterator[Finding]:
    """Find more than two questions: the reader does not know which to answer."""
    asked = sum(sentence.endswith("?") for sentence in draft.sentences)
    if asked > _MOST_QUESTIONS:
        yield Finding("too_many_questions", good=False, values={"questions": str(asked)})
