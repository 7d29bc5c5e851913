"""Hear which language the message is to be in: not which one somebody speaks, studies or teaches."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from actions.messages.details import Language
from actions.messages.hearing.named_language import named_language

_FI = r"(?:suomeksi|suomeks|suomex|suomekseen)"
# Stands in the patterns for what may follow a language.
_HOLE = "GO_ON"
_KIND = r"(?:viest|versio|kutsu|teksti)\w* (?:\w+ ){0,3}?"
_INTO: Mapping[Language, str] = MappingProxyType(
    {
        "fi": rf"{_FI}|{_KIND}suomenkieli\w+|suomenkieli(?:nen|sen|sena|seksi|sta)(?: (?:viesti|versio|kutsu|teksti)\w*)|(?:pa|till) finska(?=\W*$|\W*[.,;!?]| GO_ON)"
        r"|(?:pa|till) suomi|(?:in|into|to) (?:finnish|suomi)(?=\W*$|\W*[.,;!?]| GO_ON)|finnish version|finsk (?:version|text|variant)|fi(?:nnish)? please",
        "sv": rf"{_KIND}ruotsinkieli\w+|ruotsiksi|ruotsiks|ruottiks|ruotsix|svenskaks|ruotsinkieli(?:nen|sen|sena|seksi|sta)(?: (?:viesti|versio|kutsu|teksti)\w*)"
        r"|(?:pa|till) (?:fin(?:lands)?)?(?:svenska|svennska)(?=\W*$|\W*[.,;!?]| GO_ON)|(?:in|into|to) swedish(?=\W*$|\W*[.,;!?]| GO_ON)|swedish version|svensk (?:version|text|variant)"
        r"|swedish please",
        "en": rf"{_KIND}englanninkieli\w+|englanniksi|englanniks|englannix|enkuks|enkuksi|englannikseen|englanninkieli(?:nen|sen|sena|seksi|sta)(?: (?:viesti|versio|kutsu|teksti)\w*)"
        r"|(?:pa|till) (?:engelska|engelsk)(?=\W*$|\W*[.,;!?]| GO_ON)|(?:in|into|to) (?:english|englanti)(?=\W*$|\W*[.,;!?]| GO_ON)|english version|engelsk (?:version|text|variant)|english please",
    }
)
_GO_ON = (
    r"(?:please|instead|to|for|and|but|because|thanks|thx|with|then|now|about|so|too|also|if|till|at|och|men|tack|i stallet|istallet|nu|ocksa|den|det"
    r"|sa|om|eftersom|a|an|pls|kiitos|ja|o|med|som|he|she|they|hon|han|hen|vi|we)\b"
)
_PATTERNS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"\b(?:{ways.replace(_HOLE, _GO_ON)})(?=\W|$)")
        for language, ways in _INTO.items()
    }
)
# Beside these a language is what somebody speaks, not what is wished for.
_SPOKEN = re.compile(
    r"\b(?:puhu\w*|puhuttiin|jut(?:t)?el\w*|opisk\w*|opin|opettel\w*|opet(?:an|in|taa|ti|us)\w*|tyosken\w*|toimin|pidin|piti|luin|luki|kurssi|oli|oltiin|olin|kesku\w*"
    r"|vastaa|vastaat|jutella|osaan|osaa|ymmarran|esity\w*|luento|luennoi|"
    r"pratade|prata|talade|talar|tala|studera\w*|jobbade|jobbar|undervis\w*|laste|var|svara|svarar|larde|lar|kurs\w*|forelas\w*|kan|"
    r"talk\w*|spoke\w*|speak\w*|studied|study|studying|teach\w*|taught|work|worked|working|was|were|reply|answer|chatted|learn\w*|course|lecture|fluent)\b"
)
_ASKED_FOR = re.compile(
    r"\b(?:kirjoit\w*|kirjot\w*|viesti\w*|kutsu\w*|teksti\w*|tee\b|tees|kaanna\w*|laadi|muotoile|versio\w*|skriv\w*|meddelande\w*|inbjudan|oversatt\w*|gor\b"
    r"|write|message|translate|note|invitation|draft|make|version|text)\b"
)
# In Swedish "en" is no "not": en inbjudan på finska.
_NOT: Mapping[Language, str] = MappingProxyType({"fi": "en|", "sv": "", "en": ""})
_DENIED: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"\b(?:{no}ei|ala|inte|int|not|don't|dont)(?: \w+)?\s$")
        for language, no in _NOT.items()
    }
)
_TONGUES: Mapping[Language, str] = MappingProxyType(
    {"fi": "finska|finnish|suomi", "sv": "svenska|swedish", "en": "engelska|english"}
)
# "Write in English an invitation": right after what is to be done, but not "in Finnish class".
_WRITTEN = (
    r"\b(?:skriv\w*|gor|gora|formulera\w*|fixa|write|make|do|draft|compose|create)"
    r" (?:(?!som\b|where\b|dar\b|when\b|nar\b|vi\b|we\b|i\b|jag\b)[\w']+ ){0,4}?(?:in|pa) "
)
_NO_MESSAGE = (
    r"(?! (?:class\w*|courses?|lessons?|kurs\w*|lektion\w*|klass\w*|klubb\w*|club|group|grupp\w*"
    r"|teacher|larare\w*|studies|school|skola\w*|companys?|companies|foretag\w*|marknad\w*|labour|society))"
)
_BACK_NAMES: Mapping[Language, tuple[str, str, str]] = MappingProxyType(
    {
        "fi": ("finska", "finnish", "suome(?:en|ksi|ks)"),
        "sv": ("svenska", "swedish", "ruots(?:iin|iksi|iks)"),
        "en": ("engelska", "english", "englan(?:tiin|niksi|niks)"),
    }
)
# What was there before is wanted again.
_BACK: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(
            rf"\b(?:ta|byt|ga|vill ha)? ?(?:tillbaka|ater)(?: \w+)?? ?(?:till |pa )?{sv}n?(?=\W*$|\s+(?:tack|nu|igen)\b)"
            rf"|^\W*(?:\w+ )?(?:back|return|revert|switch|change)(?: it)?(?: back)? (?:to|into) (?:the )?{en}(?: version)?(?=\W*$|\s+(?:please|now|again)\b)"
            rf"|\b(?:vaih(?:da|detaan)|palaa|palataan|palauta|laita|kaanna|muuta) (?:\w+ )?(?:takaisin )?{fi}\b"
        )
        for language, (sv, en, fi) in _BACK_NAMES.items()
    }
)
_IN_A_REQUEST: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"{_WRITTEN}(?:{tongue})\b{_NO_MESSAGE}")
        for language, tongue in _TONGUES.items()
    }
)
_NAMES: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(r"\W*(?:suomi|suomea|finska|finnish|fi)\W*"),
        "sv": re.compile(r"\W*(?:ruotsi|ruotsia|svenska|swedish|sv)\W*"),
        "en": re.compile(r"\W*(?:englanti|englantia|engelska|english|en|enkku)\W*"),
    }
)


def hear_language(
    low: str, parts: Sequence[str], *, asked: str | None, language: Language
) -> Language | None:
    """Return the language that the message is wished in; of several the last.

    Args:
        low: the message, folded.
        parts: its clauses, folded.
        asked: the detail that the bot has asked for.
        language: of the message.
    """
    if asked == "message_language":
        for wished, name in _NAMES.items():
            if name.fullmatch(low):
                return wished
    if asked in {None, "message_language"} and (named := named_language(parts)) is not None:
        return named
    found: list[tuple[int, int, Language]] = []
    for number, part in enumerate(parts):
        if _SPOKEN.search(part) and not _ASKED_FOR.search(part):
            continue
        found.extend(
            (number, match.start(), wished)
            for patterns in (_PATTERNS, _IN_A_REQUEST, _BACK)
            for wished, pattern in patterns.items()
            for match in pattern.finditer(part)
            if not _DENIED[language].search(part[: match.start()])
        )
    return max(found)[2] if found else None
