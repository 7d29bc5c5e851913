"""Words around a name that tell whose it is. Patterns read folded text: no dots, small letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from actions.messages.hearing.name_list import ABLATIVE, ALLATIVE, GENITIVE, PARTITIVE
from actions.messages.hearing.name_reading import Trust

Role = Literal["recipient", "common_contact", "my_name"]


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands right before a name.

    Attributes:
        role: whose name follows.
        pattern: of the words before it, folded.
        trust: what the place can be trusted to hold.
        endings: Finnish case endings that it calls for.
        must_end: whether it has to have one.
        whole: whether a name in small letters has to reach to the end of its clause.
    """

    role: Role
    pattern: re.Pattern[str]
    trust: Trust
    endings: tuple[str, ...] = ()
    must_end: bool = False
    whole: bool = False


def _lead(role: Role, pattern: str, trust: Trust, **more: object) -> Lead:
    return Lead(role, re.compile(rf"(?:^|(?<=\W))(?:{pattern})\W{{1,3}}"), trust, **more)  # type: ignore[arg-type]  # its own attributes


_ON = r"(?:\W{1,3}(?:on|oli|ois|olisi|vois olla|pitaa olla|pitais olla|pitaisi olla|siis|joku|kai|vissiin|varmaan|muistaakseni|ihan|vaan))*"
_MY = "(?:mun|minun|oma|omalla)"
MY_NAME = (
    _lead(
        "my_name", rf"(?:nimeni|{_MY} nim(?:i|eni|ella|ellani)){_ON}", Trust.ONLY_NAME, whole=True
    ),
    _lead(
        "my_name", r"allekirj\w*(?: (?:se|viesti|nimella|nimeksi|on))*", Trust.ONLY_NAME, whole=True
    ),
    _lead(
        "my_name",
        r"(?:t|ystavallisin|parhain|lampimin)?\W*(?:terveisin|terveisia|terkuin|terv|yst terv|tv)",
        Trust.ONLY_NAME,
        whole=True,
    ),
    _lead("my_name", r"t(?=\.)", Trust.CAPITAL),
    _lead(
        "my_name", r"(?:olen|oon|taalla|mina|kutsu minua) nimelt\w+", Trust.ONLY_NAME, whole=True
    ),
    _lead(
        "my_name",
        r"(?:jag|ja) het(?:er|a)|mitt namn(?: ar)?|(?:hjartliga |vanliga )?halsningar(?: fran| av)?|vanlig\w* halsning\w*"
        r"|halsar|mvh|underteckna\w*(?: (?:den|det|med|som|namnet))*|signera\w*(?: (?:med|som|den))*",
        Trust.ONLY_NAME,
        whole=True,
    ),
    _lead(
        "my_name",
        r"my name(?:'s| is)?|call me|(?:sign|signed|signature)(?: (?:it|as|with|off|is|the message))*"
        r"|(?:best |kind |warm )?regards|best wishes|sincerely|yours truly|cheers|(?<=\W)best(?=,)",
        Trust.ONLY_NAME,
        whole=True,
    ),
)
# "I am": a name only when nothing else can be meant.
I_AM = re.compile(
    r"(?:^|(?<=\W))(?:(?:ma |mina |maa )?(?:olen|oon)|ma oo|taalla|jag ar|ja e|ja ar|i'm|i’m|i am|im|this is)\s+"
)

_COMMON = r"(?:yhtei\w+|meidan molempien|molempien)"
_FRIEND = r"(?:tuttu\w*|tutta\w*|kaveri\w*|ystava\w*|kontakti\w*|kollega\w*|tuntema\w*)"
CONTACT = (
    _lead(
        "common_contact",
        rf"{_COMMON} {_FRIEND}{_ON}(?: nimelta\w*)?|tuttumme|"
        r"(?:gemensam\w*|delad) (?:bekant\w*|van|vannen|vanner|kontakt\w*|kompis\w*|kollega\w*)"
        r"(?: (?:ar|heter|som heter))?|"
        r"(?:mutual|common|shared) (?:friend|contact|acquaintance|colleague|connection)s?"
        r"(?: (?:is|called|named|is called))?",
        Trust.ONLY_NAME,
        whole=True,
    ),
    _lead(
        "common_contact",
        r"(?:sain|saatiin|sai|saanut)(?: \w+){0,2} (?:nime\w*|numero\w*|yhteystie\w*|vin[kc]\w*|kontakti\w*)|kuulin(?: \w+){0,2}",
        Trust.CAPITAL,
        endings=ABLATIVE,
        must_end=True,
    ),
    _lead("common_contact", r"sain(?: \w+){0,3}", Trust.KNOWN, endings=ABLATIVE, must_end=True),
    _lead(
        "common_contact",
        r"tunnemme molemmat|tunnetaan molemmat|molemmat tunnemme",
        Trust.CAPITAL,
        endings=(*GENITIVE, *PARTITIVE),
    ),
    _lead(
        "common_contact",
        r"(?:fick|fatt)(?: \w+){0,2} (?:namn\w*|nummer\w*|kontakt\w*|tips\w*|uppgift\w*)(?: \w+)? (?:av|fran|genom|via)"
        r"|vi kanner (?:bada|bagge)|we both know"
        r"|(?:got|have|had|received|found)(?: \w+){1,2} (?:name|number|contact\w*|details|email|address)(?: \w+)? (?:from|through|via)"
        r"|(?:introduced|referred|recommended|suggested) by|rekommenderad av|tipsad av",
        Trust.CAPITAL,
    ),
)
# What stands right after the name of who brought two people together; in the genitive in Finnish.
VIA = _lead("common_contact", r"via|genom|through", Trust.KNOWN)
CONTACT_FOLLOWS = re.compile(
    r"\W{1,3}(?:suositt?el\w*|vinkka\w*|ehdott?\w*|kehott?\w*|neuvo\w*|esitteli|yllytti"
    r"|sanoi? (?:et|etta)\b|kasski|kaski|antoi|pyysi|on yhteinen|tuntee meidat"
    r"|tipsa\w*|rekommender\w*|foreslog|uppmanade|presenterade|tyckte att|sa (?:att|at)\b|gav mig|bad mig"
    r"|ar (?:var|en) gemensam"
    r"|suggest\w*|recommend\w*|told me|referred|introduced|said (?:i|that|to|you|she|he)\b|encouraged"
    r"|advised|gave me|pointed me|thought (?:i|we)\b|is (?:our|a) (?:mutual|common))"
)
CONTACT_GENITIVE_FOLLOWS = re.compile(
    r"\s(?:kautta|kaut|suosituksesta|vinkista|ehdotuksesta|pyynnosta|neuvosta)\b"
)
CONTACT_POSSESSIVE_FOLLOWS = re.compile(
    r"\s(?:recommendation|advice|suggestion|rekommendation|forslag|inradan)\b"
)

_SV_ALSO = "(?:nu|bara|ocksa|sen|hennes|hans|hens|mottagarens|personens|det|tack)"
_WHO = r"(?:hanen|sen|taman|tyypin|henkilon|saajan|vastaanottajan|ihmisen|naisen|miehen|kaverin|\w+jan)"
RECIPIENT = (
    _lead(
        "recipient",
        r"(?:vaihda|vaihdetaan|muuta|muutetaan|korjaa)(?: \w+)? (?:nimi|nimea|nimen)",
        Trust.CAPITAL,
        endings=("ksi", "ks"),
        must_end=True,
    ),
    _lead(
        "recipient",
        rf"(?:{_WHO} )?nim(?:i|ensa|eltaan){_ON}|nimelta|nimeks|nimeksi|(?:saaja|vastaanottaja|kohde){_ON}",
        Trust.ONLY_NAME,
        whole=True,
    ),
    _lead(
        "recipient",
        r"(?:hon|han|hen|de|person|man|kvinna|tjej|kille|som|\w+en) (?:heter|heta|hetar|hette|kallas)"
        r"|(?:hennes|hans|hens|personens|hon|han|hen|honom|henne|person|personen) namn(?: heter| heta)?"
        r"(?: ar)?|namnet(?: (?:ar|ska vara))?|mottagar\w+(?: ar)?|vid namn"
        rf"|(?:byt|byta|byter|andra|andrar|ratta|korrigera)(?: {_SV_ALSO})* (?:namn|namnet)(?: pa \w+)?(?: {_SV_ALSO})*(?: (?:till|ti|i)|(?=:))"
        r"|dop om(?: \w+)? till|det galler",
        Trust.ONLY_NAME,
        whole=True,
    ),
    _lead(
        "recipient",
        r"(?:his|her|their|the|whose|recipient's|recruiter's|person's) (?:full |first )?name(?:'s| is| to)?"
        r"|(?:is |'s |person |recruiter |man |woman |guy )(?:called|named)|recipient(?: is)?|addressed to"
        r"|name to|name is"
        r"|(?:he|she|they|him|person|recipient|is) name(?:'s| is)?|(?:she|he|person) called(?=\W+[\w'-]+\W*$)"
        r"|rename(?: (?:it|her|him|them|the recipient|the person|recipient))? (?:to|as)"
        r"|(?:change|correct|fix|edit|update|switch) (?:the |his |her |their )?name(?=:)",
        Trust.ONLY_NAME,
        whole=True,
    ),
    _lead(
        "recipient",
        r"(?:pitaa|piti|pitais|pitaisi|kuuluu|kuuluisi) olla|(?:det |den |namnet )?(?:ska|skall|borde) (?:vara|sta)"
        r"|should (?:be|say|read)",
        Trust.KNOWN,
        endings=ALLATIVE,
    ),
    # "A short invitation to Zelalem, we ...": in small letters, and no word of the language.
    _lead(
        "recipient",
        r"(?:kutsu|kutsun|kutsuviesti|kutsuviestin)(?= +(?!link)[\w'-]+lle\s*,)",
        Trust.ONLY_NAME,
        endings=ALLATIVE,
        must_end=True,
        whole=True,
    ),
    _lead("recipient", r"(?:han|se|kyseessa|kyse) on", Trust.KNOWN),
    _lead("recipient", r"(?:hon|han|hen|det) (?:ar|e)", Trust.KNOWN),
    _lead("recipient", r"(?:she|he|it|that)(?:'s|s| is)", Trust.KNOWN),
)
# "to", of a message: only where a message is spoken of.
TO = _lead("recipient", r"till|ti|to|for|at", Trust.CAPITAL)
# An unknown name counts where a message is spoken of right before: "an invitation to Thandiwe".
RIGHT_BEFORE = re.compile(
    r"\b(?:kutsu\w*|viesti\w*|\w*pyynto\w*|pyynnon|kirjoi\w*|kirjot\w*|tee\w*|laadi\w*|mene\w*|menossa|lahet\w*|laita\w*|muotoile\w*|vasaa"
    r"|saaja\w*|osoit\w*|tarkoitet\w*|linkkari\w*|linkedin\w*|tarvitsen|tarviin|tarvin"
    r"|skriv\w*|inbjud\w*|meddeland\w*|\w*forfragan|ska|skall|den|det|mejl\w*|sms\w*|brev\w*|halsning\w*|text\w*|skicka\w*|utkast\w*|mottagar\w*"
    r"|write|message|invite|invitation|request|note|send|it's|its|is|letter|email|text|dm|draft|goes|addressed|meant|words?)"
    r"(?:[\s,:]+(?!till\b|to\b|for\b)[\w.-]+){0,2}[\s,:]+$"
)
TO_WHOM = _lead(
    "recipient",
    r"(?:write|message|invite|contact|send|drop|add|email|dm|text|connect with|bjud in|kontakta|meddela)",
    Trust.KNOWN,
)
ABOUT_MESSAGE = re.compile(
    r"\b(?:kutsu|viest|pyyn|kirj|tee\b|tees|laad|meno|mene|lahe|laita|vasa|vaan|muotoil|linkk|linked|saate"
    r"|skriv|gor\b|inbjud|meddel|forfrag|ska\b|sku|skick|sms|mejl|mail|brev|utkast|text|den\b|fixa"
    r"|write|make|message|invit|request|note|draft|it\b|it's|its\b|send|letter|compose|create|for\b|connect|kontakt|contact|lisa[at])"
)
# After these, whoever is named was told of something in the past.
TOLD = re.compile(
    r"\b(?:kerroin|kerro|sanoin|puhuin|soitin|annoin|nauroin|lahetin|kirjoitin|maksoin|flytta\w*|akte|resa"
    r"|moved|went|talked|spoke|spoken|told|gave|according|thanks|related|pratade|talade|tillbaka|back|going|coming|returning|returned|muut\w*|siirty\w*|worked|works|jobba\w*)\s(?:\w+\s){0,2}$"
)
# Whom one has met or wants to have as a contact: the recipient when nobody else is.
MET = (
    _lead(
        "recipient",
        r"tapasin|tapasimme|tavattiin|nain|kohtasin|kutsua|lisata|pyytaa|pyydan|haluan|haluaisin|tapaamani|mentoriksi|kontaktiksi",
        Trust.KNOWN,
        endings=(*GENITIVE, *PARTITIVE),
        must_end=True,
    ),
    _lead(
        "recipient",
        r"(?:kysy|pyyt|pyyd)\w*",
        Trust.KNOWN,
        endings=(*ABLATIVE, *PARTITIVE),
        must_end=True,
    ),
    _lead("recipient", r"traffade|traffat|motte|motesta|add|met|know", Trust.KNOWN),
)
WITH = re.compile(r"\s(?:kanssa|kans|kaa|(?:mun |minun )?mentori\w*|kontakti\w*|verkostoo\w*)\b")
NOT_BUT = (
    (frozenset({"ei", "en", "eika"}), "vaan"),
    (frozenset({"inte", "int", "icke"}), "utan"),
    (frozenset({"not", "isnt", "isn't"}), "but"),
)
NAMED = re.compile(r"\bnimi(?:nen|s\w+)\b")
# "Hanna, not Anna": what stands between the new name and the old one.
INSTEAD_OF = re.compile(
    r"\W{1,2}(?:and not|not|instead of|ei|eika|inte|int|i stallet for|istallet for)\s+"
)
MESSAGE_ENDINGS = ALLATIVE
