"""Wishes about the message itself: its length, its tone, and the kind of account it has to suit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from actions.messages.details import Language, Tone

_SHORTER = re.compile(
    r"\blyhyem\w*|\blyhem(?:pi|man|mak\w+|maks)\w*|\blyhen(?:na|ne|taa|tai\w*|nat\w*|nettaisiin)\w*|\btiivis(?:ta|tai\w*|taa|tat\w*)\b"
    r"|\btiiviim\w*|\bytimekkaam\w*|\btypista\w*|\bliian pit(?:ka|kasti|ka\w*)\b|\bei nain pitka\w*|\bmahdollisimman lyhy\w*"
    r"|\bkortare\b|\bkorta (?:ner|av|den|det|texten|meddelandet)\b|\b(?:for|alltfor) lan(?:g|gt)\b(?! (?:tid|sen|sedan))|\bmer koncis\w*"
    r"|\bshorte[rn]\w*|\btoo long\b(?! (?:ago|time|since))|\bbriefer\b|\b(?:cut|trim) (?:it|this|that)\b|\bmore concise\b|\btoo wordy\b"
)
_LONGER = re.compile(
    r"\bpi(?:d|t)em(?:pi|man|pana|maks\w*|pa|massa)\b(?! (?:aika|ajan|aikaa|tauo\w*|tauko|suhde|suhte\w*|kautta|matka\w*|uran?))"
    r"|\bpiden(?:na|ne|taa|tai\w*|nat\w*)\w*|\bliian lyhy\w*"
    r"|(?<!inte )(?<!int )(?<!en )(?<!ett )\blangre\b(?! (?:tid|paus|fram|an))|\bforlang\w*|\b(?:for|alltfor) kort\b(?! tid)"
    r"|(?<!no )(?<!any )(?<!a )\blonger\b(?! (?:time|break|pause|period|work))|\ba longer (?:one|version|message)\b|\blengthen\w*|\btoo short\b(?! (?:a )?(?:time|notice))"
    r"|\bmore detail(?:s|ed)?\b"
)
_WARM = (
    r"rennom\w*|rennosti|lampimam\w*|lampimasti|ystavallisem\w*|tuttavallisem\w*|vapaamuotoisem\w*|kaverillisem\w*|leppoisam\w*|iloisem\w*"
    r"|(?:vahemman|ei (?:niin|nain|noin|turhan|liian|kovin|yhta)|liian) (?:jayk\w*|viralli\w*|muodolli\w*|kank\w*|asialli\w*|kuiva\w*|tyly\w*|kylm\w*)"
    r"|varmare|vanligare|ledigare|mera? (?:avslappna\w*|avspan\w*|ledig\w*|informell\w*|vanlig\w*|personlig\w*|varm\w*)|mindre (?:formel\w*|stel\w*|officiell\w*)"
    r"|(?:for|alltfor|inte sa) (?:stel|formell|officiell|kall|torr)\w*|gladare"
    r"|friendlier|warmer|(?:more|bit) (?:casual|friendly|relaxed|warm|informal|personal)|less (?:formal|stiff|official)|too (?:formal|stiff|cold|official|dry)"
    r"|not so (?:formal|stiff|cold)|casually"
)
_FORMAL = (
    r"muodollisem\w*|muodollisesti|virallisem\w*|virallisesti|asiallisem\w*|kohteliaam\w*|hienostuneem\w*|teitit\w+"
    r"|(?:vahemman|ei (?:niin|nain|noin|turhan|liian|kovin|yhta)|liian) (?:rento\w*|rennosti|tuttavalli\w*|kaverilli\w*|puhekieli\w*|tunteelli\w*)"
    r"|mera? (?:formel\w*|artig\w*|officiel\w*|saklig\w*|hovlig\w*)|formellare|artigare|hovligare|mindre (?:ledig\w*|personlig\w*)|(?:for|alltfor) (?:ledig|kompisaktig|personlig)\w*"
    r"|(?:more|bit) (?:formal|polite|professional|official|respectful)|politer|too (?:casual|informal|friendly|relaxed)|less (?:casual|informal)|formally|professionally"
)
_NEUTRAL = r"sinut(?:t?el|tele|tel)\w*|neutraali\w*|tavalli\w+ savy\w*|neutral\w*"
# In the plain form these only count beside what they are of, or alone.
_PLAIN: tuple[tuple[str, Tone], ...] = (
    (
        r"rento|rentoa|rennolla|lammin|lampima\w*|ystavalli\w+|letkea|casual|friendly|warm|relaxed|informal|varm|vanlig|ledig|avslappnad|informell",
        "warm",
    ),
    (
        r"muodolli\w+|viralli\w+|asialli\w+|kohtelia\w*|formal|professional|polite|official|formell|artig|hovlig|officiell|saklig",
        "formal",
    ),
    (r"neutraali|neutral|normaali|normal|tavallinen|vanlig ton", "neutral"),
)
_OF_A_MESSAGE = r"(?:viesti\w*|savy\w*|tyyli\w*|versio\w*|kutsu\w*|teksti\w*|tone|style|version|message|note|ton|stil|text|meddelande\w*|variant|inbjudan|sprak|tonen)"
_FILLERS = r"(?:\s*\b(?:ja|och|and|but|mut|mutta|kiitos|tack|please|no|ihan|sellanen|semmonen|vaikka|aika|vahan|lite|a bit|quite|se|gor den|tee se|make it|it|tee siita|vois olla|olis|nu|nyt|en|a)\b)*\s*"
_NOT = r"(?:(?:ala|alkaa|ei tarvi\w*|inte|int|ei|don't|dont|no)\s+)"
_NI = re.compile(r"\b(?:nia|anvand ni|saga ni|tilltala med ni)\b")
_DU = re.compile(r"\b(?:dua|anvand du|saga du)\b")

_PAID = r"premium\w*"
_HAS = re.compile(
    rf"\b(?:mulla|minulla|mul|meilla|mun tili|tilini) (?:on|ois|olis) (?:\w+ )?(?:{_PAID}|maksulli\w+)|\b(?:maksullinen|maksettu) (?:tili|linkedin|versio|linkkari)"
    rf"|\b(?:jag |ja )?har (?:ett |en |linkedin |faktiskt )*(?:{_PAID}|betalkonto|betalt konto)|\bbetalkonto\b"
    rf"|\b(?:i have|i've got|ive got|i've|i got|have|i use|with|using) (?:a |an |linkedin |the |got )*(?:{_PAID}|paid)|\bpaid (?:account|version|plan)\b"
    rf"|^\W*(?:on |joo |yes |ja |kylla )?(?:linkedin )?premium(?:[- ]?(?:tili|account|konto|kayttaja|user))?(?: on)?\W*$"
)
_HAS_NOT = re.compile(
    rf"\b(?:ei (?:ole |oo |mulla |minulla |mitaan |ole mitaan |oo mitaan |se oo |mul )*|ilman |en (?:maksa|kayta) |en (?:ole|oo) (?:\w+ )?)(?:linkedin )?{_PAID}"
    rf"|\b(?:inte|int|inget|ingen|ej|utan) (?:nagon |nagot |ett |linkedin )*{_PAID}"
    rf"|\b(?:no|not|don't have|dont have|do not have|haven't|without|isn't|isnt)(?: got| a| any| the| linkedin| have)* {_PAID}"
    r"|\bilmai(?:nen|sen|sella|s)\s?-?(?:tili\w*|versio\w*|linkkari\w*|linkedin\w*|kayttaja\w*)|\b(?:perus|ilmais)tili\w*"
    r"|\bgratis(?:konto\w*|version\w*| konto\w*| version\w*)|\bfree (?:account|version|plan|user|linkedin)|\bbasic (?:account|plan|version)"
    r"|\b(?:vanlig|vanligt) konto\b"
)
_YES = re.compile(
    r"\W*(?:on|joo|juu|kylla|on kylla|on mulla|yes|yep|yeah|i do|ja|jo|japp|har|jag har|joo on|y)\W*"
)
_NO = re.compile(
    r"\W*(?:ei|ei oo|ei ole|eipa|en|nope|no|nej|na|har inte|har int|inte|i don't|i dont|ilmainen|ilmanen|gratis|free|basic|n)\W*"
)


def hear_length(low: str) -> Literal["shorter", "longer"] | None:
    """Return how the length is to change, heard in a folded message."""
    if _SHORTER.search(low):
        return "shorter"
    return "longer" if _LONGER.search(low) else None


def hear_tone(
    low: str, parts: Sequence[str], *, asked: str | None, language: Language
) -> Tone | None:
    """Return the tone that is wished for.

    Args:
        low: the message, folded.
        parts: its clauses, folded.
        asked: the detail that the bot has asked for.
        language: of the message: "nia" and "dua" are Swedish.
    """
    if re.search(rf"\b{_NOT}(?:teitit\w+)", low):
        return "neutral"
    if re.search(rf"\b{_NOT}(?:sinut\w*)", low):
        return "formal"
    if language == "sv" and asked != "recipient" and (ni_or_du := _ni_or_du(low)):
        return ni_or_du
    for pattern, tone in ((_WARM, "warm"), (_FORMAL, "formal"), (_NEUTRAL, "neutral")):
        if re.search(rf"\b(?:{pattern})\b", low):
            return tone  # type: ignore[return-value]  # literals of the tuple
    return _plain_tone(parts, asked=asked)


def _ni_or_du(low: str) -> Tone | None:
    negated = bool(re.search(r"\b(?:inte|int) (?:nia|dua)\b|\b(?:nia|dua) (?:inte|int)\b", low))
    if _NI.search(low):
        return "neutral" if negated else "formal"
    if _DU.search(low):
        return "formal" if negated else "neutral"
    return None


def _plain_tone(parts: Sequence[str], *, asked: str | None) -> Tone | None:
    for pattern, tone in _PLAIN:
        beside = re.compile(rf"\b(?:{pattern}) {_OF_A_MESSAGE}\b")
        alone = re.compile(rf"{_FILLERS}(?:{pattern}){_FILLERS}(?:sana)?")
        if any(alone.fullmatch(part) for part in parts) and (asked in {None, "tone"}):
            return tone
        if any(beside.search(part) for part in parts):
            return tone
    return None


def hear_premium(low: str, parts: Sequence[str], *, asked: str | None) -> bool | None:
    """Return whether the user has a paid account, where they say so; a question says nothing.

    Args:
        low: the message, folded.
        parts: its clauses, folded.
        asked: the detail that the bot has asked for.
    """
    if asked == "premium" and parts:
        if _NO.fullmatch(parts[0]):
            return False
        if _YES.fullmatch(parts[0]):
            return True
    if "?" in low:
        return None
    if _HAS_NOT.search(low):
        return False
    return True if _HAS.search(low) else None
