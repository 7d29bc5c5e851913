"""Hear which details are to be left out, and which are to be asked for again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from actions.messages.hearing.clauses import fold
from actions.messages.hearing.people import hear_people
from actions.messages.hearing.said import Said

_END = r"(?=$|[.,;!?\n])"
# Leaving out: what follows, or what stands between.
_LEAVE_OUT = re.compile(
    r"\b(?:alkaa|ala|ei tarvitse|ei tarvi|ei saa|ei kannata|en halua) (?:\w+ )?(?:mainit\w+|mainin\w*|kerro|kertoa|sano|sanoa|laita|laittaa|kirjoita|puhu) (?P<a>[^.,;!?\n]+)"
    r"|\b(?:poista|poistetaan|poistaisitko|pyyhi|tiputa|jata (?:pois)?|jataan (?:pois)?|ota (?:pois)?) (?P<b>[^.,;!?\n]+)"
    r"|(?<!olen )(?<!oon )(?<!jain )\bilman (?P<c>[^.,;!?\n]+)"
    r"|\b(?:namn|namna|skriv|beratta|ta med|ha med) (?:inte|int|ej) (?:med |om )?(?P<d>[^.,;!?\n]+)"
    r"|\b(?:ta bort|stryk|lamna bort|lamna ut|utelamna|slopa) (?P<e>[^.,;!?\n]+)"
    r"|\butan (?:att namna )?(?P<f>[^.,;!?\n]+)"
    r"|\b(?:don't|dont|do not|no need to|never) (?:mention|include|say|write|tell|use|put) (?P<g>[^.,;!?\n]+)"
    r"|\b(?:leave out|remove|drop|delete|omit|skip|take out|without(?: mentioning)?) (?P<h>[^.,;!?\n]+)"
    r"|^\W*(?:ei|inget|ingen|no) (?P<k>nimea|namn|names?|paikkaa|plats|place|ammattia|yrke|tarjousta|allekirjoitusta|signature)(?: \w+)?\W*$"
    r"|\bleave (?P<i>[^.,;!?\n]+?) out\b|\btake (?P<j>[^.,;!?\n]+?) out\b"
)
_AWAY = re.compile(
    r"\b(?:jata|jataan|jatetaan|ota|otetaan|jattaisitko|ottaisitko) (?P<x>[^.,;!?\n]+?) (?:pois|mainitsematta|kertomatta)\b"
)
# "jätä pois" needs its "pois"; "jätä" alone leaves something as it is.
_KEEPS = re.compile(r"\b(?:jata|jataan|ota)\b")
# Without work, without experience: what somebody is.
_LACKS = re.compile(
    r"\b(?:olen|oon|ollut|jain|jag ar|ja e|ar|i am|i'm|im|been)\b[^.,;!?\n]*$|\b(?:inte|int)\b[^.;!?\n]*$"
)
_DETAILS: tuple[tuple[str, str], ...] = (
    (
        "my_name",
        r"(?:oma|omaa|oman|mun|minun|my|mitt|egna) (?:nim\w+|name|namn\w*)|nimeni\w*|nimeani|allekirjoit\w*|signature|underskrift\w*|signatur\w*",
    ),
    (
        "common_contact",
        r"yhtei\w+ (?:tut\w+|kaver\w+|kontakt\w+)|tuttu\w*|tuttava\w*|suositteli\w*|gemensam\w*|bekant\w*|mutual|(?:the )?friend\w*|referral|referrer",
    ),
    (
        "offer",
        r"kysymyksi\w*|kysymykset|neuvo\w*|fragor\w*|radet|raden|questions|asking me|helping|tarjou\w*|tarjoa\w*|avun|apua|apuani|auttami\w*|erbjudande\w*|hjalpen|offer\w*|help",
    ),
    (
        "employer",
        r"(?:hanen|sen) (?:tyopaik\w*|tyonantaj\w*|firma\w*|yrity\w*)|tyonantaj\w*|firma\w*|yrity\w*|(?:hennes|hans|hens) (?:jobb\w*|arbetsgivare|foretag\w*)|foretaget\w*|(?:her|his|their) (?:employer|company|job|workplace)|employer|company",
    ),
    (
        "met_when",
        r"aika|ajan|aikaa|ajankohta\w*|paivamaar\w*|paivays|milloin|koska|vuosi|vuotta|viime \w+|tidpunkt\w*|tiden|datum\w*|nar|(?:the )?(?:time|date|year)|when",
    ),
    (
        "occasion",
        r"paik\w*|tapahtum\w*|tilaisuu\w*|tapaami\w*|messu\w*|missa|platsen\w*|plats|stallet|evenemang\w*|handelse\w*|massan|var|place|event|fair|where|occasion|location",
    ),
    (
        "about_me",
        r"ammat\w*|tyoni|tyotani|tyosta\w*|tyota|titteli\w*|koulutu\w*|itsestani|itseani|taustani|taustaa\w*|mun tyo\w*|minun tyo\w*|kuka olen|tyottomyy\w*|yrke\w*|titel\w*|mitt (?:jobb|yrke|arbete)|jobbet|bakgrund\w*|mig sjalv|(?:my )?(?:job|profession|title|background|work|occupation|studies|unemployment)|about me|myself|who i am",
    ),
    (
        "interest",
        r"kiinnost\w*|aihe\w*|aihetta|kysymy\w*|toive\w*|toivee\w*|syy|syyta|intress\w*|amnet|fragan|onskan|orsaken|(?:the )?(?:interest|topic|question|wish|reason|subject)",
    ),
    (
        "relation",
        r"suhde|suhte\w*|mista (?:tunnemme|tunnetaan)|miten (?:tunnemme|tunnetaan)|relation\w*|hur vi kanner\w*|how we (?:know|met)",
    ),
    (
        "recipient",
        r"(?:hanen |sen |saajan |vastaanottajan )?nim\w+|saaja\w*|vastaanottaja\w*|(?:hennes |hans |hens )?namn\w*|mottagare\w*|(?:the |her |his )?names?|recipient\w*",
    ),
)
_CHANGE = re.compile(
    r"(?<!i )(?<!i'll )(?<!i can )(?<!jag )(?<!kan )\b(?:vaihda(?!n\b)\w*|vaihdetaan|muuta|muutetaan|muuttaa|vaihtaa|korjaa|korjata|korjataan|paivita|byt|byta|andra|ratta|korrigera|change|correct|fix|edit|update|switch|replace)"
    r" (?:viela |nyt |the |se |ut |pa |det |den |tuo |toi |tassa )*(?P<a>[^.,;!?:\n]+)"
    r"|\b(?:vaara\w*|virheellinen|fel|wrong|incorrect) (?P<b>[^.,;!?:\n]+)"
    r"|(?P<c>\b(?:\w+ )?\w+) (?:on|meni|oli|ar|e|blev|is|was) (?:ihan |nyt |vain |helt )*(?:vaarin|vaara|pielessa|fel|wrong|incorrect|not right)\b"
)
_PART = re.compile(
    r"\b(?:remove|delete|drop|omit|take out|leave out|cut(?: out)?|poista|poistetaan|pyyhi|ota pois|jata pois|ta bort|stryk|slopa|radera)"
    r" (?P<what>(?:(?:the|that|this|se|tuo|tama|den|det|har) )*(?:\w+ )?"
    r"(?:part|sentence|line|bit|phrase|word|kohta|lause|virke|osa|osio|rivi|sana|del|delen|mening|meningen|rad|raden|bit|biten|ord|ordet)\b[^.,;!?\n]*)"
)
# All that was said is no part of a draft.
_EVERYTHING = re.compile(
    r"\b(?:data|everything|all|conversation|chat|history|information|tiedot|tietoni|kaikki|kaiken|keskustelu\w*|historia\w*|uppgift\w*|allt|alla|"
    r"samtal\w*|konversation\w*|chatten|historik\w*|about me|minusta|om mig)\b"
)
# A new value behind the detail: change says nothing more than it.
_NEW_VALUE = re.compile(r"\s(?:to|till|into|with)\s+\S|:\s*\S|\w+ksi\b|\butan\b|\bvaan\b")
_MOST_MORE_WORDS = 3


def drops(said: Said, low: str) -> tuple[str, ...]:
    """Return the details to leave out, in the order in which they were said.

    Args:
        said: the message; names of what is known tell what is meant.
        low: its text, folded.
    """
    found: list[str] = []
    for pattern in (_AWAY, _LEAVE_OUT):
        for match in pattern.finditer(low):
            if (
                pattern is _LEAVE_OUT
                and _KEEPS.match(match.group())
                and "pois" not in match.group()
            ):
                continue
            without = match.group().startswith(("ilman", "utan", "without"))
            if without and _LACKS.search(low[: match.start()]):
                continue
            what = next(group for group in match.groups() if group)
            start = match.start() + match.group().index(what)
            end = start + len(what)
            found.extend(_details_in(said, what, start, end, without=without))
    return tuple(dict.fromkeys(found))


def part_of_draft(text: str) -> str | None:
    """Return the part of a draft that a message wants out, in the user's words, or None."""
    match = _PART.search(fold(text))
    return text[slice(*match.span("what"))].strip() if match else None


def edits_draft(said: Said) -> bool:
    """Tell whether a message that deletes something means a part of a draft, not what was said.

    Args:
        said: the message; names of what is known tell what is meant.
    """
    low = fold(said.text)
    if _EVERYTHING.search(low):
        return False
    return part_of_draft(said.text) is not None or bool(drops(said, low))


def changes(said: Said, low: str) -> str | None:
    """Return the detail that is to be asked for again, when its new value is not said.

    Args:
        said: the message.
        low: its text, folded.
    """
    match = _CHANGE.search(low)
    if match is None:
        return None
    what = next(group for group in match.groups() if group)
    detail = next(_listed(what), None)
    rest = low[match.end() :]
    if detail is None or _NEW_VALUE.search(match.group() + rest):
        return None
    if len(rest.split()) > _MOST_MORE_WORDS or (
        detail in {"recipient", "my_name", "common_contact"} and hear_people(said)
    ):
        return None
    return detail


def _details_in(said: Said, what: str, start: int, end: int, *, without: bool) -> Iterator[str]:
    named = list(_listed(what))
    if without:
        # "ilman työtä", "without experience" are not about the message.
        named = list(takewhile(lambda detail: detail != "about_me", named))
    if named:
        yield from named
        return
    if (known := _known(said, what)) is not None:
        yield known
        return
    entity = next(
        (each.get("entity") for each in said.entities if start <= each.get("start", -1) < end),
        None,
    )
    by_entity = {
        "organisation": "employer",
        "event": "occasion",
        "place": "occasion",
        "person": "recipient",
    }
    if entity in by_entity:
        yield by_entity[entity]
    elif not without and any(word[0].isupper() for word in said.text[start:end].split()):
        yield "occasion"


def _listed(what: str) -> Iterator[str]:
    """Yield the details that a phrase names, in its order; each word for one of them."""
    places: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for detail, pattern in _DETAILS:
        for match in re.finditer(rf"\b(?:{pattern})\b", what):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                places.append((match.start(), detail))
    yield from (detail for _, detail in sorted(places))


def _known(said: Said, what: str) -> str | None:
    """Return the detail whose known value a phrase names: Woltia."""
    known = said.known
    values = {
        "employer": known.employer.text if known.employer else None,
        "occasion": known.occasion.text if known.occasion else None,
        "common_contact": known.common_contact,
        "my_name": known.my_name,
        "recipient": known.recipient,
        "interest": known.interest.text if known.interest else None,
        "about_me": known.about_me.text if known.about_me else None,
    }
    for detail, value in values.items():
        beginning = fold(value)[:-1].split(" ")[0] if value else ""
        if len(beginning) > 1 and re.search(rf"\b{re.escape(beginning)}", what):
            return detail
    return None
