"""Find what does not belong into a message to somebody one hardly knows. Kinds are told, not data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from actions.messages.draft_reading import PastedDraft, first_of
from actions.messages.finding import Finding
from actions.messages.hearing.cues import plain
from actions.messages.masked import masked_kinds

# Century signs: + - and Y X W V U for 1900, A and B to F for 2000 (DVV, in use since 2023).
_SIGNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "identity_code": re.compile(
            r"(?<![\w-])\d{6} ?[-+ABCDEFUVWXY] ?\d{3}[0-9A-Z](?!\w)", re.IGNORECASE
        ),
        "bank_account": re.compile(
            r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?!\w)", re.IGNORECASE
        ),
        "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        # A passport, a card or a permit: the number counts only beside the word.
        "document_number": re.compile(
            r"(?<!\w)(?:pass(?:i\w{0,4}|et|port|nummer|numret|nr)?|henkilökort\w*|identitetskort\w*|id-?kort\w*|id card|identity card|"
            r"ajokor\w*|körkort\w*|driv\w+ licen[cs]e|oleskelulup\w*|oleskeluluv\w*|uppehållstillstånd\w*|uppehållskort\w*|"
            r"residence permit|permit)[\s:.#–-]+"
            r"(?:(?:card|number|no|num|nr|nro|numero\w*|nummer|is|on|är)[\s:.#–-]+){0,4}[A-Z]{0,3} ?\d(?:[ -]?\d){5,8}[A-Z]{0,2}(?!\w)",
            re.IGNORECASE,
        ),
        "phone": re.compile(r"(?<![\w.])(?:\+|00|0)\d(?:[ ()-]{0,2}\d){6,12}(?![\w.]*\d)"),
    }
)
_LEAST_DIGITS_OF_ACCOUNT = 10

_BIT = r"(?:\w+ )?"
_ILLNESS = (
    r"diabetes\w{0,5}|masennu(?:s|sta|sjakso)|adhd|add|syöpä|syövä\w+|ms tauti|epilepsia|paniikkihäiriö|ahdistuneisuushäiriö|"
    r"kaksisuuntainen\w*|autismi\w*|uupumus|burnout|burn out|depression|cancer|epilepsi|ångest|autism|"
    r"reuma|astma|anxiety|a disability|hiv|bipolar disorder|ptsd|dyslexia"
)
_STATE_FI = r"masentunut|raskaana|uupunut|työkyvytön|vammainen|diabeetikko|sairas|mielisairas|autistinen|autisti"
_STATE_SV = (
    r"gravid|deprimerad|sjukskriven|utbränd|utmattad|diabetiker|sjuk|autistisk|arbetsoförmögen"
)
_STATE_EN = r"pregnant|depressed|disabled|diabetic|burnt out|burned out|ill|sick|burnt|autistic"
# A word for an illness counts only when it is said of oneself: a nurse writes of illnesses too.
_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "health": (
            rf"(?:minulla|mulla) (?:on|oli|todettiin) {_BIT}(?:{_ILLNESS})|sairastan {_BIT}\w+|(?:kärsin|toivun) {_BIT}\w*(?:masennu|uupumu|sairau|ahdistu)\w*",
            rf"(?:olen|oon|olin) (?:ollut |ollu )?{_BIT}{_BIT}(?:{_STATE_FI})|\w*(?:sairauslom|sairaslom)\w*|saikulla|saikulta|masennuin|uuvuin|sairastuin|loppuunpaloin|paloin loppuun|jouduin sairaalaan",
            r"(?:masennu|diabete|raskau|sairau|syöv|uupumu|leikkau)\w*n (?:takia|vuoksi|jälkeen)|mielenterveysongelm\w*|(?:työkyvyttömyys|kuntoutus)(?:eläke|tue|tuki)\w*",
            rf"jag har {_BIT}{_BIT}(?:{_ILLNESS})|jag (?:är|var|blev|har varit|har blivit) {_BIT}(?:{_STATE_SV})|jag (?:insjuknade|blev sjuk|brände ut mig)|sjukskriven|sjukskrivning\w*|(?:min )?graviditet(?:en)?|sjukpension\w*",
            r"(?:lider|led) av (?:depression|ångest|diabetes|cancer|utmattning)|(?:på grund av|efter) (?:min |en )?(?:depression|sjukdom|diabetes|cancer|utmattning)",
            rf"(?:i have|i ve|i had|i have had|diagnosed with) (?:a |bad |severe |type 2 |chronic |got )*(?:{_ILLNESS})|(?:i am|i m|i was|i got|i became|i have been|i ve been) {_BIT}(?:{_STATE_EN})|(?:on )?sick leave",
            r"(?:because of|due to|after|suffer(?:ed|ing)? from) (?:my |a |an )?(?:depression|pregnancy|illness|diabetes|cancer|anxiety|burnout|disability|surgery)|my (?:pregnancy|illness|depression|disability|diagnosis|mental health)",
        ),
        "family": (
            rf"yksinhuoltaja\w*|avioero\w*|(?:olen|oon) {_BIT}eronnut|erosin (?:miehestä|vaimosta)\w*|(?:minulla|mulla) on {_BIT}(?:lapsi|lasta|lapsia)|lapse(?:ni|lla|llani) (?:on |ovat )?(?:\w+ )?sair\w+",
            rf"ensamstående|ensamförsörjare|(?:min )?skilsmässa|jag är {_BIT}skild|jag har {_BIT}(?:barn|ungar)|mitt barn är sjukt",
            rf"single (?:mother|mom|mum|father|dad|parent)|(?:my|our) divorce|i am divorced|i have {_BIT}{_BIT}(?:kids|children)|my (?:child|son|daughter|husband|wife) is (?:ill|sick|unemployed)",
        ),
        "trade_union": (
            rf"ammatti(?:liiton|järjestön|yhdistyksen) {_BIT}jäsen\w*|(?:kuulun|liityin) {_BIT}(?:ammatti)?liittoon",
            rf"(?:medlem|med|aktiv) i {_BIT}(?:facket|fackförbund\w*|fackförening\w*)",
            r"(?:member of|belong to|joined) (?:a |the |my )?(?:trade |labou?r )?union|(?:trade )?union member",
        ),
        "religion": (
            rf"(?:olen|oon) {_BIT}(?:muslimi|kristitty|uskovainen|uskova|juutalainen|katolilainen|helluntailainen|ateisti|hindu|buddhalainen|lestadiolainen)",
            rf"jag är {_BIT}(?:muslim|kristen|troende|jude|katolik|ateist|hindu|buddhist)",
            rf"(?:i am|i m) (?:(?:a|an) {_BIT})(?:muslim|christian|jew|catholic|atheist|hindu|buddhist|believer)|(?:i am|i m) (?:muslim|jewish|catholic|religious|hindu|buddhist)",
        ),
    }
)

# Every kind; data/content/messages/review.yml names them to people.
KINDS: tuple[str, ...] = (*_SIGNS, *_WORDS)


def kinds_in(text: str) -> tuple[str, ...]:
    """Return the kinds of sensitive data that a text holds, in the order of their weight."""
    found, left = [], text
    hidden = masked_kinds(text)
    for kind, pattern in _SIGNS.items():
        if kind in hidden or _has_sign(kind, pattern, left):
            found.append(kind)
            # An identity code is no phone number too.
            left = pattern.sub(" ", left)
    folded = plain(text)
    found += [kind for kind, patterns in _WORDS.items() if first_of(patterns, folded)]
    return tuple(found)


def check_sensitive(draft: PastedDraft) -> Iterator[Finding]:
    """Find identity codes, contact details, accounts, and what the law calls sensitive (GDPR 9)."""
    if kinds := kinds_in(draft.line):
        yield Finding("sensitive_data", good=False, values={"kinds": " ".join(kinds)})


def _has_sign(kind: str, pattern: re.Pattern[str], text: str) -> bool:
    return any(
        kind != "bank_account"
        or sum(sign.isdigit() for sign in match.group()) >= _LEAST_DIGITS_OF_ACCOUNT
        for match in pattern.finditer(text)
    )
