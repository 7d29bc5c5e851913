"""Hear whether a mentor is asked for in general. Patterns read folded text."""

from __future__ import annotations

import re

from actions.messages.hearing.clauses import clauses

_MENTOR = re.compile(
    r"\b(?:\w+-?)?(?:mentor|mentoori|menttor|mentro|mentotor)\w*|\bmentee\w*|\badept\w*|\baktor(?:i|ia)\b"
)
_SOMEONE = (
    r"(?:joku|jonkun|jonku|jotakuta|jotain joka|ketaan|ketaa|someone|somebody|anyone|nagon|nan)"
)
_GUIDE = r"(?:neuvo\w*|ohja\w*|sparra\w*|opasta\w*|tukis\w*|tukea|jeesa\w*|kertois\w*|guide|guidance|advise|advice|coach|mentor|help me (?:grow|with my career)|vagled\w*|ge rad|ger rad|coacha\w*|handled\w*|stotta\w*)"
_INDIRECT = re.compile(
    rf"\b{_SOMEONE}\b[^.!?;]{{0,50}}?\b{_GUIDE}\b|\b(?:sparrauskaver\w*|uraohjaaj\w*|bollplank)\b"
)
# A wish: what stands beside a mentor in it.
_WISH = re.compile(
    r"\b(?:halu\w*|haluu\w*|etsi\w*|etti\w*|hae\w*|tarvi\w*|tarvits\w*|tartt\w*|kaipa\w*|kaipai\w*|loyty\w*|loyda\w*|saisin\w*|saisko\w*|saanko|vailla|haussa|hakusessa|toive\w*|kiitos|pliis|mieluusti|kiinnost\w*"
    r"|need\w*|want\w*|look\w*|find\w*|get|seek\w*|search\w*|please|pls|plz|wish\w*|would like|could use|interested"
    r"|sok(?:er|es|a|te)|behov\w*|vill ha|letar|onskar|onskas|tack|garna|hitta\w*|saknar|finns|intress\w*)\b"
)
_AS_MENTOR = re.compile(
    r"\b(?:mentoriksi|mentoreiksi|mentorina)\b(?! (?:minulle|mulle))|\b(?:haluan|haluaisin|haluun|haluisin|voisin|voin|tahdon|osaan|aion|alan|tykkaan|kiinnostais\w*|kiinnostaa) (?:\w+ ){0,3}?mentoroi(?:da|maan|minen|mista)\b"
    r"|\b(?:musta|minusta) (?:\w+ )?(?:tul\w+|voi\w* tulla) (?:\w+ )?mentori|\b(?:become|becoming|be|being|volunteer as|sign up as|work as|act as|start as) (?:an? )?(?:\w+ )?mentors?\b(?! (?:to|for) me)|\bas (?:an? )?(?:\w+ )?mentor\b"
    r"|\b(?:to|could|can|i|will|like) mentor (?:someone|somebody|others?|people|young\w*|women|students?|newcomers?|immigrants?|refugees?|a|an|the|those|kids)\b"
    r"|\b(?:bli|blir|blir man|blir jag|vara|arbeta som|jobba som|stalla upp som|fungera som) (?:en )?mentor(?:er)?\b(?! (?:at|for|till) mig)|\bsom mentor\b|\b(?:vill|kan|kunde) (?:garna )?mentor(?:era|a) "
)
_WHAT_IS_IT = re.compile(
    r"\b(?:mika|mita|mitahan|mikahan|miksi|minka takia|what|what'?s|whats|why|vad|varfor|how does|hur fungerar|miten toimii)(?! (?:mentor\w*|kind|type|sort|for|slags)\b(?! (?:on|oikein|tekee|is|are|does|do|ar|gor|means?|betyder|tarkoittaa)\b))"
    r"(?: (?!(?:programs?|programmes?|program|ohjelm\w*|vaihtoeh\w*|options?|kinds?|types?)\b)\S+){0,4}? (?:\w+-?)?mentor\w*(?! (?:programs?|programmes?|options?|is there|are there|finns|loytyy|on tarjolla|voisi|could help|would suit))"
    r"|\b(?:mika|mita|what|vad) (?:\w+-?)?mentor\w* (?:on|oikein|tekee|is|are|does|do|ar|gor|means?|betyder|tarkoittaa)\b"
    r"|\bmentor\w* (?:tarkoittaa|merkitsee|hyoty\w*|means?|betyder|definition)\b|\b(?:how (?:do|does|can)|miten|hur)(?: \w+)? (?:an? |en )?mentor(?:s|i|it|er)? (?:help|work|auttaa|auttavat|toimii|hjalper)|\bhur (?:hjalper|fungerar|jobbar) (?:en )?mentor|\bmihin mentor(?:ia|ointia|eita) (?:tarvi\w*|kayt\w*)|\b(?:is|are) (?:a |having a )?mentor(?:ing|ship|s)? (?:worth|useful|necessary|good|important|helpful)|\bar (?:en |det )?mentor\w* (?:bra|nyttig\w*|nodvandig\w*|vart)|\b(?:kannattaako|onko) mentor\w*(?: \w+)? (?:hyotya|jarkea|kannattavaa)|\bhyotya mentor\w*|\bbenefits? of (?:a |having a )?mentor\w*|\bnyttan? (?:av|med) (?:en )?mentor\w*"
)
# The mentor is there already, or is written and spoken to.
_HAS_ONE = re.compile(
    r"\bmentori(?:ni|mme|lleni|ltani|llemme|stani|ani)\b(?! (?:pitaisi|saisi|voisi|olisi|tulisi|puhuisi|sais|pitais|vois|olis))|\b(?:minun|mun) mentor(?:i|in|ille|ilta|ia)\b(?! (?:pitaisi|saisi|voisi|olisi|pitais|vois|olis))"
    r"|\b(?:on|mulla|minulla|loysin|sain|olen saanut|oon saanu|tapasin|tapaan) (?:\w+ ){0,2}?(?:jo |hyvan |oman )?mentor(?:i|in)\b(?= *(?:jo|viime|viikol\w*|eilen|huomen\w*|tanaan|ja|,|\.|!|$| mutta))(?<!ei mulla on mentori)"
    r"|\b(?:my|our) mentor(?:'?s)?\b(?! (?:should|could|must|would|to be|has to|needs to|search))|\b(?:have|got|found|met|meeting|meet) (?:\w+ ){0,2}?(?:already |now )?(?:an?|my|one|the|our) (?:\w+ )?mentor\b(?= *(?:already|now|last|yesterday|tomorrow|today|,|\.|!|$| but| and| from))"
    r"|\bmin mentor(?:s)?\b(?! (?:ska|borde|skulle|far garna|maste))|\b(?:har|fick|fatt|hittade|traffade|traffar|traffa) (?:\w+ )?(?:redan |en |min )+(?:\w+ )?mentor\b"
)
_HAS_NONE = re.compile(
    r"\b(?:ei|en|not|don'?t|do not|no|never|ingen|inte|int|how|where|can|could|kan|var|hur|miten|mista|voin\w*|haluan|haluaisin|want|wish|like|would|need|to|if|pitaisi|vill|skulle|another|toisen|should)\b[^.!?;]{0,25}$"
)
_TO_MENTOR = re.compile(
    r"\b(?:kirjoi\w+|kirjota\w*|laheta\w*|lahettai\w*|viesti\w*|sahkopost\w*|kiit\w*|kysy\w*|vasta\w*|ehdot\w*|pyyd\w*|pyytai\w*|sanoa|sanon|soit\w*|kerro\w*|esittel\w*)\b[^.!?;]{0,40}?\b(?:\w+-?)?mentor(?:ille\w*|ilta\w*|eille|illa)\b"
    r"|\bmentor(?:ille|eille)\w* (?:\w+ ){0,3}?(?:viesti\w*|kirjoi\w*|laheta\w*|meili\w*|sahkopost\w*|kirje\w*)"
    r"|\b(?:writ(?:e|ing)|send(?:ing)?|draft(?:ing)?|thank(?:ing)?|ask(?:ing)?|message|messaging|email|emailing|e-mail|contact(?:ing)?|reply(?:ing)?|say|tell(?:ing)?|letter|note)\b(?! (?:for|me))[^.!?;]{0,30}?\b(?:to |of )?(?:an?|the|my|our|potential|possible|this) (?:\w+ )?mentors?\b"
    r"|\b(?:skriv\w*|skicka\w*|tacka\w*|fraga\w*|meddeland\w*|mejl\w*|brev\w*|mail\w*|kontakta\w*|svara\w*|saga|sager)\b[^.!?;]{0,30}?\b(?:till |at )?(?:en|min|mentorn|den|blivande) ?(?:\w+ )?(?:mentor\w*)?\b(?<!efter en)"
)


def asks_for_mentor(low: str) -> bool:
    """Tell whether a mentor is asked for: wished, sought or, with no verb at all, named.

    Not where somebody asks what a mentor is, wants to be one, writes to one or has one already;
    but a wish beside such words counts: "I had a mentor but need a new one".

    Args:
        low: the message, folded.
    """
    parts = clauses(low) or [low]
    told = [part for part in parts for part in _halves(part)]
    mentors = [part for part in told if _MENTOR.search(part)]
    if not mentors:
        return _INDIRECT.search(low) is not None
    if any(not _is_about_one(part) for part in mentors):
        return True
    # "I don't know what a mentor does, but I would like one."
    return any(_WISH.search(part) and part not in mentors for part in told) and not any(
        _TO_MENTOR.search(part) or _AS_MENTOR.search(part) for part in mentors
    )


# "I thought that a mentor could help": to say so is to wish for one.
_WOULD_HELP = re.compile(
    r"\bmentor(?:ing)? (?:\w+ )?(?:could|might|would|may|can|should) (?:\w+ ){0,2}?(?:help|be (?:of (?:\w+ )?(?:help|use)|useful|helpful|good|great|nice)|do (?:me|us) good|guide|support)"
    r"|\bmentor\w* (?:\w+ ){0,2}?(?:voisi|vois|olisi|olis|saattaisi|saattais|auttaisi|auttais|tekisi|tekis|kelpaisi|kelpais)(?: \w+){0,2}? ?(?:auttaa|apua|avuksi|hyotya|hyodyksi|tueksi|hyvaa|tarpeen|poikaa)?\b"
    r"|\bmentor\w* (?:\w+ )?(?:kunde|skulle|vore|kan|borde)(?: \w+){0,2}? ?(?:hjalpa|hjalp|stod|nytta|bra|gott|behovas|sitta)\b"
)
_ASKS_HOW = re.compile(r"\b(?:how|why|miten|miksi|kuinka|millaista|hur|varfor|mihin)\b")
_BUT = re.compile(r"\b(?:mutta|but|men|ja nyt|and now|och nu)\b")


def _halves(part: str) -> list[str]:
    return [half for half in _BUT.split(part) if half.strip()]


def _is_about_one(part: str) -> bool:
    """Tell whether a clause speaks of a mentor without asking for one."""
    if _WOULD_HELP.search(part):
        return _ASKS_HOW.search(part) is not None and not _WISH.search(part)
    if _AS_MENTOR.search(part) or _TO_MENTOR.search(part) or _WHAT_IS_IT.search(part):
        return True
    has = _HAS_ONE.search(part)
    return has is not None and _HAS_NONE.search(part[: has.start()]) is None
