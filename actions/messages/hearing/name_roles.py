"""Words before a name that tell who somebody is, or what is wanted of them, and words behind it.

Patterns read folded text: no dots, small letters.
"""

from __future__ import annotations

import re

from actions.messages.hearing.name_cues import Lead
from actions.messages.hearing.name_list import ABLATIVE, ALLATIVE, GENITIVE, PARTITIVE
from actions.messages.hearing.name_reading import Trust


def _lead(pattern: str, trust: Trust, *endings: str, must_end: bool = False) -> Lead:
    compiled = re.compile(rf"(?:^|(?<=\W))(?:{pattern})\W{{1,3}}")
    return Lead("recipient", compiled, trust, endings, must_end=must_end)


_ROLE_FI = (
    r"(?:\w*(?:pomo|esihenkilo|esimie|tyokave|tyotove|tyopar|kolleg|kaveri|kaveril|kurssitove|luokkakave"
    r"|opiskelukave|tiiminvetaj|ohjaaj|rekrytoij|opettaj|mentor|naapuri|ystava|tutta|tuttu|tutu|valmentaj"
    r"|johtaja|johtajal|paallikko|paalliko|luennoitsij|asiantuntij|haastattelij|proffa|professori)\w*)"
)
_ROLE_SV = (
    r"(?:(?:\w+(?:kompis|kamrat)|kompis|chef|boss|forman|kollega|arbetskamrat|rekryterare|larare|handledare|lektor"
    r"|granne|van|bekant|kursare|headhunter|ledare|mentor|professor|coach|expert|teamledare|talare|forelasare)(?:en|n|s|ns)?)"
)
_ROLE_EN = (
    r"(?:boss|manager|supervisor|colleague|co-?worker|workmate|teammate|classmate|coursemate|schoolmate|friend"
    r"|teacher|professor|lecturer|mentor|recruiter|neighbou?r|team ?lead|leader|acquaintance|headhunter|director|speaker|coach|student)"
)
_CALLED = r"(?: (?:nimelta\w*|som heter|heter|called|named))?,?"
# "My former boss Kim": who somebody is, and then the name.
ROLES = (
    _lead(
        rf"{_ROLE_FI}{_CALLED}",
        Trust.KNOWN,
        *(*ALLATIVE, *GENITIVE, *PARTITIVE, *ABLATIVE),
        must_end=True,
    ),
    _lead(rf"(?:{_ROLE_FI}|{_ROLE_SV}|{_ROLE_EN}){_CALLED}", Trust.CAPITAL, *ALLATIVE),
)
# "I am the teacher Omar" tells who the user is.
OWN_ROLE = re.compile(r"\b(?:olen|oon|jag ar|i am|i'm|im|terveisin)\s+(?:[\w-]+\s+){0,3}$")
# Whom one wants to meet, to ask for something, or was told to contact.
WANTED = (
    _lead(
        r"(?:contact|contacting|reach out to|get in touch with|be in touch with|meet|meeting|ask|asking|talk to|speak to|speak with|talk with"
        r"|message|messaging|connect with|approach|thank|know)",
        Trust.CAPITAL,
    ),
    _lead(
        r"(?:kontakta|traffa|fraga|be|ber|bad|ta kontakt med|kontakt med|hora av mig till|skriva till|tala med|prata med|folja|foljer|tacka|kanner|kanner inte)",
        Trust.CAPITAL,
    ),
    _lead(
        r"(?:pyyda|pyydan|pyytaa|pyytaisin|pyydetaan|kysy|kysya|tavata|tunne|tunnen|kutsu|kutsun|kutsua|kutsutaan|ihailen|seuraan|kuuntelin"
        r"|kontaktoi\w*|lisaa|lisata|lisaan|kiittaa|kiita)(?: \w+kseni| \w+ksi)?",
        Trust.KNOWN,
        *(*GENITIVE, *PARTITIVE, *ABLATIVE),
        must_end=True,
    ),
)
# What somebody has written or said, behind their name: "Grace Mwangi's post".
WORK = re.compile(
    r"\s+(?:(?!ja\b|och\b|and\b|mutta\b)[\w-]+\s+){0,2}?(?:\w*(?:postau|postaks|kirjoitu|julkais|artikkel|haastattelu|esity|luento|luenno|puheenvuor|podcast|paivity|vaitoskirj)\w*"
    r"|juttu\w*|jutun|jutu\w*|puhe|puheen|puhetta|puheita|blogi\w*|blogg\w*|videot?|videoita|videon|kirjan?|kirjaa|profiili\w*|tyota|uraa"
    r"|inlagg\w*|artikel\w*|artiklar\w*|kronika\w*|forelasning\w*|foredrag\w*|anforande\w*|tal|talet|bok|text|texter|podd\w*|profil\w*|uppdatering\w*"
    r"|posts?|articles?|blogs?|book|talks?|speech|lecture|presentation|keynote|column|newsletter|interview|paper|thesis|profile|video|writings?|webinar\w*)\b"
)
# A message that begins with whom it is to.
OPENS_TO = re.compile(r"^\W*(?:(?:hej|hei|moi|hi|hello|hey|tjena|terve)\W+)?(?:till|to|for|at)\s+$")
# Right before a name in small letters: an invitation, and to whom.
_MESSAGE_FI = r"(?:kutsu|viesti|linkkariviesti|kontaktipyynto|kutsuviesti)"
SMALL_FI = re.compile(
    rf"(?:^|(?<=\W)){_MESSAGE_FI}(?:\s+(?:linkedin\w*|linkkari\w*|linkkedin\w*|lyhyt|lyhyesti|nyt|sille|vaikka))*\s*:?\s+"
)
SMALL = re.compile(
    r"(?:^|(?<=\W))(?:(?:inbjudan|inbjuda|meddelande|forfragan|kontaktforfragan|invite|invitation|message|note|request|msg|kutsu|viesti|write|skriv)"
    r"\s+(?:(?:linkedin|pa linkedin|on linkedin)\s+)?(?:till|ti|at|to|for)?|^\s*(?:till|at|to|for)|\b(?:bjud in|invite|kontakta|contact|add))\s+"
)
