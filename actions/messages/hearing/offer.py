"""Hear what the user can give the recipient."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from actions.messages.details import LANGUAGES, Language, Phrase
from actions.messages.hearing.clauses import clauses, fold, words, words_of
from actions.messages.hearing.said import Said
from actions.messages.hearing.stops import STOPS

LONGEST = 60
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Giving:
    """How a language offers help.

    Attributes:
        offers: the start of an offer, up to and with the verb of giving; folded.
        subject: what a clause needs before its verb, with a space.
        verbs: a verb of giving alone, as one answers a question.
        modal: what such an answer needs before it, with a space.
        dropped: the recipient in the third person, who is spoken to in the message.
        refused: words with which it is no offer.
        ends: words at which the offer ends.
    """

    offers: re.Pattern[str]
    subject: str
    verbs: re.Pattern[str]
    modal: str
    dropped: frozenset[str]
    refused: frozenset[str]
    ends: frozenset[str]


_VERBS_FI = (
    r"(?:autta\w*|neuvo\w*|kertoa|kertomaan|jaka\w*|opetta\w*|kaanta\w*|esitel\w*|nayttaa|tukea|antaa|tarjo\w*|testa\w*|"
    r"oikolu\w*|tulka\w*|tulkka\w*|valokuva\w*|suositel\w*|sparra\w*|kooda\w*|suunnitel\w*|kommentoi\w*|kirjoittaa|tehda)"
)
_VERBS_SV = (
    r"(?:hjalpa|oversatta|beratta|dela|lara|stodja|visa|tolka|ge|undervisa|korrekturlasa|testa|bidra|erbjuda|rita|"
    r"fotografera|rekommendera|presentera|koda|designa)"
)
_VERBS_EN = (
    r"(?:help|share|translate|teach|tell|support|assist|introduce|proofread|review|test|show|give|design|offer|interpret|"
    r"contribute|photograph|edit|mentor|advise)"
)
_GIVING: Mapping[Language, _Giving] = MappingProxyType(
    {
        "fi": _Giving(
            offers=re.compile(
                rf"\b(?P<clause>(?:osaan (?:[\w-]+ ){{1,3}}ja )?(?:(?:voin|voisin|pystyn|pystyisin|osaan|osaisin)"
                rf"(?: (?:mielella\w*|myos|vaikka|ehka|hyvin|kylla|hanta|hanelle|heita))* {_VERBS_FI}|"
                rf"(?:autan|tarjoan|tarjoaisin|neuvon|opetan) (?:mielella\w*)?))(?!\w)"
            ),
            subject="",
            verbs=re.compile(rf"^{_VERBS_FI}\b"),
            modal="voin ",
            dropped=words("häntä hänelle heitä heille hänet kyllä ehkä vaikka"),
            refused=words(
                "huomenna myöhemmin sulle sinulle sen itse nimen hänen heidän mua minua hänestä lisää sitä nyt"
            ),
            ends=STOPS["fi"] - words("voin voisin osaan kanssa parissa ja miten mitä"),
        ),
        "sv": _Giving(
            offers=re.compile(
                rf"(?:\b(?:jag|ja) |^|\boch )(?P<clause>(?:kan|kunde|skulle kunna|kan garna|skulle garna|erbjuder mig att|hjalper|hjalper garna)"
                rf"(?: (?:garna|ocksa|kanske))?(?: {_VERBS_SV})?)(?!\w)"
            ),
            subject="jag ",
            verbs=re.compile(rf"^{_VERBS_SV}\b"),
            modal="jag kan ",
            dropped=words("henne honom dem kanske"),
            refused=words("imorgon senare inte hans hennes deras mig själv den du dig skicka"),
            ends=STOPS["sv"] - words("med om på för vid hos hur"),
        ),
        "en": _Giving(
            offers=re.compile(
                rf"(?:\bi |^|\band )(?P<clause>(?:can|could|would be happy to|am happy to|would love to|can also|could also|offer to|"
                rf"would gladly|can offer to) {_VERBS_EN})\b|(?P<short>\bi'd (?:be happy|love|be glad) to {_VERBS_EN})\b"
            ),
            subject="I ",
            verbs=re.compile(rf"^{_VERBS_EN}\b"),
            modal="I can ",
            dropped=words("her him them maybe"),
            refused=words("tomorrow later not you his their me myself it himself"),
            ends=STOPS["en"] - words("with for on at to how in"),
        ),
    }
)
_AND = frozenset({"ja", "och", "and"})


def hear_offer(said: Said) -> dict[str, Any]:
    """Return `offer` as a clause in the first person when the user offers something, else nothing.

    Args:
        said: the message; "help with translations" counts when `offer` was asked.
    """
    for language in dict.fromkeys((said.language, *LANGUAGES)):
        for clause in clauses(said.text):
            if offer := _offered(clause, language, answers=said.asked == "offer"):
                return {"offer": Phrase(offer, language)}
    return {}


def _offered(clause: str, language: Language, *, answers: bool) -> str | None:
    giving = _GIVING[language]
    folded = fold(clause)
    if match := giving.offers.search(folded):
        group = "short" if match.groupdict().get("short") else "clause"
        start, verb_end = match.span(group)
        if language == "sv" and not re.search(rf"{_VERBS_SV}$|hjalper", match.group(group)):
            return None
        if re.search(r"\b(?:en|ei|jos|han|hon|she|he|om|if)\s$", folded[:start]):
            return None
        subject = "" if group == "short" else giving.subject
        return _complete(subject, clause[start:verb_end], clause[verb_end:], giving)
    if answers and (match := giving.verbs.search(folded)):
        return _complete(giving.modal, clause[: match.end()], clause[match.end() :], giving)
    return None


def _complete(subject: str, verb: str, rest: str, giving: _Giving) -> str | None:
    """Return an offer without what follows it, or None when it is none or too long."""
    kept: list[str] = []
    for word in words_of(rest):
        if fold(word) in giving.dropped:
            continue
        if fold(word) in giving.ends:
            break
        kept.append(word)
    while kept and fold(kept[-1]) in _AND:
        kept.pop()
    spoken = [word for word in words_of(verb) if fold(word) not in giving.dropped]
    whole = [*words_of(subject), *spoken, *kept]
    refused = {fold(word) for word in whole} & giving.refused
    if refused or not (kept or _AND & set(spoken)) or len(whole) < _FEWEST_WORDS:
        return None
    text = _spelled(
        " ".join([*words_of(subject), *(word[0].lower() + word[1:] for word in spoken), *kept])
    )
    return text if len(text) <= LONGEST else None


def _spelled(text: str) -> str:
    """Return a clause with a capital I and the dots of the verbs of giving."""
    text = re.sub(r"^i\b", "I", text)
    for wrong, right in _DOTTED.items():
        text = re.sub(rf"\b{wrong}\b", right, text)
    return text


_DOTTED = {
    "hjalpa": "hjälpa",
    "hjalper": "hjälper",
    "oversatta": "översätta",
    "beratta": "berätta",
    "lara": "lära",
    "stodja": "stödja",
    "kaantaa": "kääntää",
    "nayttaa": "näyttää",
    "garna": "gärna",
}
