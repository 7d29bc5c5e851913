"""Hear which parts of a wish no longer matter. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from actions.mentoring.hearing.heard import Dropped
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.spans import segment

_INDIFFERENT = (
    r"ei (?:ole |oo |olis |olisi )?(?:mitaan |niin )?(?:valia|merkitysta|merkkaa|tarkeaa?|tarkea)|ei (?:merkitse|haittaa)"
    r"|(?:ihan |aivan )?sama (?:se|mulle|minulle|mika|missa|kuka|kenelle)|(?:ihan|aivan) sama|samantekeva\w*"
    r"|en valita|voi olla mika (?:vain|vaan|tahansa)|kaikki (?:kay|kayvat|ok)|kay mika (?:vain|vaan|tahansa)"
    r"|spelar (?:ingen|inte nan|inte nagon|int nan) (?:storre )?roll|kvittar|(?:gor|ar) (?:mig )?(?:detsamma|egalt)"
    r"|strunt samma|inte (?:sa )?(?:viktig\w*|noga)|bryr mig inte|ar flexibel"
    r"|does(?:n'?t| not) (?:really )?matter|(?:don'?t|do not|doesn'?t) (?:really )?(?:care|mind)|no matter"
    r"|no preference|not (?:so |that |very )?(?:important|picky)|makes no difference|irrelevant|i'?m (?:flexible|easy|open)"
)
_FORGET = r"(?:poista|unohda\w*|jata pois|ota pois|ilman|ta bort|glom|strunta i|remove|forget(?: about)?|drop|never mind|ignore|without)"
_NEED_NOT = re.compile(
    r"\bei (?:tarvi\w*|tartte\w*|ole pakko|valttamatta)(?: \w+){0,2}? ?(?:olla)?\b"
    r"|\b(?:behover|maste) (?:inte|int|ej|nodvandigtvis inte)(?: \w+)? vara\b"
    r"|\b(?:does(?:n'?t| not)|need(?:n'?t| not)|don'?t) (?:have to |need to )?be\b"
)
_NOUNS: Mapping[Dropped, str] = MappingProxyType(
    {
        "place": r"missa\w*|mista|minne|mihin|pai(?:kka|ka)\w*|sijain\w*|kaupun\w*|kotikun\w*|kun(?:ta|na)\w*|etaisyy\w*|plats\w*"
        r"|ort(?:en)?|stad\w*|stallet|where|locations?|place|city|town|distance",
        "languages": r"kiel(?!i?taito)\w*|sprak\w*|languages?",
        "fields": r"ala|alaa|alalla|alan|alalta|toimiala\w*|bransch\w*|omradet?|fields?|industry|sector|line of work",
        "audiences": r"kenelle|kohderyhm\w*|ketka|kuka|tausta\w*|sukupuol\w*|ika|ikaryhm\w*|malgrupp\w*|bakgrund\w*"
        r"|konet?|alder\w*|target group|audience|background|gender|age|who (?:it's|it is) for",
        "free": r"hin(?:ta|nalla)|maksu\w*|kustannu\w*|pris\w*|kostnad\w*|avgift\w*|price|costs?|fees?|money",
        "online": r"etana|etayhtey\w*|tapaamistapa\w*|distans\w*|meeting format",
    }
)
# "In any language", said with the noun itself.
_ANY: Mapping[Dropped, str] = MappingProxyType(
    {
        "place": r"(?:missa|mista|minne|mihin)(?: \w+)? (?:vain|vaan|vaa|tahansa|hyvansa)|kaikkialla|kaikkialta"
        r"|(?:milla|mika|mikka) (?:tahansa )?paikkakun\w*(?: tahansa| vain)?|kaikilla paikkakunnilla|(?:muualla|muualta) (?:pain )?suome\w+"
        r"|(?:var|vart|varifran) (?:\w+ )?som helst|overallt|vilken (?:ort|stad|plats) som helst|alla orter"
        r"|anywhere(?! (?:near|close|but|in finland))|everywhere|any (?:place|city|town|location|where)|all (?:places|cities|locations)",
        "languages": r"(?:milla|mika|mita) (?:tahansa|vain|vaan) kiel\w+|(?:milla|mika|mita) kiel\w+ (?:tahansa|vain|vaan)|kaikilla kielilla|kaikki kielet"
        r"|vilke[nt] sprak som helst|(?:pa )?alla sprak|any languages?|all languages|every language",
        "fields": r"(?:milla|mika|milta) (?:tahansa |vain |vaan )?ala\w*(?: tahansa| vain| vaan)|(?:milla|mika) (?:tahansa|vain|vaan) ala\w*|kaikilla aloilla|kaikki alat"
        r"|vilken bransch som helst|alla branscher|any (?:field|industry|sector)|all (?:fields|industries|sectors)",
        "audiences": r"kenelle (?:vain|vaan|tahansa)|kaikille (?:ihmisille|avoim\w+|tarkoitet\w+)|vem som helst|for alla|anyone|anybody|for everyone|for everybody",
        "free": r"(?:saa|voi) maksaakin|(?:saa|voi) (?:se )?(?:jotain )?maksaa|voin (?:myos )?maksaa|far (?:garna )?kosta|kan (?:ocksa )?betala"
        r"|can (?:also )?pay|(?:don'?t|do not) mind paying|willing to pay|happy to pay|(?:can|may) cost",
        "online": r"kasvokkain|kasvotusten|livena|paikan paalla|lahitapaami\w*|lahiohjelm\w*|face[ -]to[ -]face|in[ -]person|offline|oga mot oga"
        r"|ansikte mot ansikte|pa plats|fysiskt|irl",
    }
)
_DROPS: Mapping[Dropped, re.Pattern[str]] = MappingProxyType(
    {
        facet: re.compile(
            rf"\b(?:{_ANY[facet]})\b"
            rf"|\b(?:{nouns})\b[^.!?;,]{{0,24}}?(?<!\w)(?:{_INDIFFERENT})\b"
            rf"|\b(?:{_INDIFFERENT})\b,?(?: (?:in|on|pa|i|about|the|what|which|om|vilke[nt]|mika|mita|on|milla|se))*"
            rf" (?:{nouns})\b"
            rf"|\b{_FORGET} (?:the |that |se |det |den )?(?:{nouns})\b"
        )
        for facet, nouns in _NOUNS.items()
    }
)
_NOT_BEFORE = re.compile(
    r"\b(?:ei|en|not|inte|int|don'?t|cannot|can't|without|ilman)\b(?: \w+){0,3} ?$"
)
_CANNOT_KNOW = (
    r"en (?:viela )?(?:tieda|osaa sanoa)|emt|ei (?:tietoa|hajuakaan|mitaan(?: naista)?)|(?:en|ei) (?:ole )?mikaan(?: naista)?|(?:jag )?vet (?:inte|ej|int)|ingen aning"
    r"|ingen(?: av (?:dem|dessa))?|inget(?: sarskilt)?|i (?:don'?t|do not) know|dunno|no idea|idk|not sure|none(?: of (?:these|them|the above))?|neither"
    r"|skip|ohita|hoppa over|hyppaa yli|whatever|mika vaan|mika vain|mika tahansa|vilken som helst|vad som helst|nagon|any(?:thing|one|where)?"
    r"|kaikki(?:alla|alta)?|alla|allt|everything|everywhere|all|en osaa paattaa|joku muu|muu|annat|annan|other|something else|ei valia|sama|ei"
    r"|no|nej|en halua (?:sanoa|kertoa)|vill inte saga|(?:i )?prefer not to (?:say|tell)|(?:i'?d |i would )?rather not(?: say| tell)?|en kuulu (?:mihinkaan|niihin)(?: \w+)?|jag hor inte till (?:nagon|dem)(?: \w+)*|vahan kaikkea|lite av varje|a (?:bit|little) of everything|(?:ei|se ei) kuulu (?:sulle|sinulle|teille|muille)|en halua vastata|det angar (?:inte dig|dig inte)|none of your business|rather not say"
)
_FILLERS = r"(?:no|oh|hmm+|ok|well|jaa|aa|tja|nja|eh|se|on|det|it|that|ihan|aivan|kyl(?:la)?|mulle|minulle|mig|to me|ar|really|just)"
_SHRUG = re.compile(
    rf"\W*(?:{_FILLERS}\W+)*(?:{_INDIFFERENT}|{_CANNOT_KNOW})(?:\W+{_FILLERS}|\W+(?:kiitos|tack|thanks|please|helst|oikeasti))*\W*"
)
_FACET_OF: Mapping[str, Dropped] = MappingProxyType({"place": "place", "audience": "audiences"})


def hear_no_matter(low: str, said: Said) -> tuple[Dropped, ...]:
    """Return the parts of the wish that no longer matter, named or as an answer.

    Args:
        low: the message, folded.
        said: the message; after a question "I don't know" drops what was asked for.
    """
    dropped = [
        facet
        for facet, pattern in _DROPS.items()
        if (found := pattern.search(low)) and not _is_denied(low, found, facet)
    ]
    if said.asked and not dropped and _SHRUG.fullmatch(low):
        dropped.append(_FACET_OF[said.asked])
    return tuple(dropped)


def need_not_spans(low: str) -> list[tuple[int, int]]:
    """Return the parts of a message that say what something need not be: it stops mattering."""
    return [
        (found.start(), segment(low, found.start(), found.end())[1])
        for found in _NEED_NOT.finditer(low)
    ]


def is_within(start: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Return whether an offset lies in one of the spans."""
    return any(first <= start < last for first, last in spans)


def _is_denied(low: str, found: re.Match[str], facet: Dropped) -> bool:
    """Tell whether the opposite is said: "not in person", "I cannot pay"."""
    return facet in {"online", "free"} and _NOT_BEFORE.search(low[: found.start()]) is not None
