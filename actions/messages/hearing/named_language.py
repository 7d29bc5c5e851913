"""Hear a language that is only named: "and Swedish?", "use Finnish for the message".

Patterns read folded text: no dots, small letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from actions.messages.details import Language

_NAMES: Mapping[Language, str] = MappingProxyType(
    {
        "fi": "(?:finnish|finska|finskt|suomi|suomea|suomeksi|suomeks)",
        "sv": "(?:swedish|svenska|svenskt|ruotsi|ruotsia|ruotsiksi|ruotsiks)",
        "en": "(?:english|engelska|engelskt|englanti|englantia|englanniksi|englanniks|enkku|enkkua)",
    }
)
_MESSAGE = (
    r"(?:message|invitation|invite|note|text|draft|request|language|it"
    r"|meddelande|meddelandet|inbjudan|texten|forfragan|utkastet|spraket|det|den"
    r"|viesti\w*|kutsu\w*|teksti\w*|pyynto\w*|pyynnon|luonno\w*|kieli|kielen|kielena|se|sen)"
)
_THE = r"(?:the |my |this |that |your |mitt |min |mun |minun |taman )?"
_BEFORE = r"(?:(?:please|ok|okay|okei|could you|can you|kan du|voitko|voisitko|you can|i want you to|let's|lets|so|sa|no) )*"
_BEHIND = (
    r"(?: (?:please|pls|then|too|also|instead|now|maybe|da|tack|ocksa|istallet|i stallet|nu|kanske"
    r"|kiitos|sitten|sit|myos|kans|sittenkin|mieluummin|nyt|vaikka))*"
)
_AND = (
    r"(?:(?:and|or|what about|how about|och|eller|hur (?:ar|blir) det (?:pa|med)|hur vore det (?:pa|med)"
    r"|vad sags om|ja|tai|enta|entas|mites|mitas|miten olis|then|sen|sitten|same|samma|sama) )+(?:in |pa )?"
)
_USE = r"(?:use|using|choose|pick|take|anvand|valj|ta|kayta|kaytetaan|kayttaisitko|valitse|valitaan|otetaan)"
_FOR = rf"(?: (?:for|in|as|i|pa|for|som) {_THE}{_MESSAGE}| {_MESSAGE})?"
_WAYS = (
    rf"{_AND}%s",
    rf"{_USE} (?:{_MESSAGE} )?(?:nyt |nu |now |vaikka |ihan )?%s{_FOR}",
    rf"(?:make|have|keep|want|set|put|gor|tee|laita) {_THE}{_MESSAGE}(?: language)?(?: to be| to| be)? (?:in |pa )?%s",
    rf"{_THE}{_MESSAGE} (?:should|could|can|must|may|shall|might|has to|needs to|ought to|had better) be (?:in )?%s",
    rf"{_MESSAGE} (?:ska|skall|kunde|kan|borde|far|bor|maste|skulle kunna|behover)(?: garna| nog)? (?:vara|bli) (?:pa )?%s",
    (
        rf"(?:{_MESSAGE} )?(?:voisi|vois|voi|saisi|sais|saa|pitaa|pitaisi|pitais|taytyy|kuuluisi) olla"
        rf"(?: {_MESSAGE})?(?: ihan| mieluummin| vaikka)? %s"
    ),
)
_NAMED: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(
            rf"{_BEFORE}(?:{'|'.join(_WAYS)}){_BEHIND}".replace("%s", name)  # one name in every way
        )
        for language, name in _NAMES.items()
    }
)


def named_language(parts: Sequence[str]) -> Language | None:
    """Return the language that a message of one clause names and says nothing more.

    Args:
        parts: clauses of the message, folded. In a list of several a language is what
            somebody speaks: "I speak Finnish, and Swedish".
    """
    if len(parts) != 1:
        return None
    return next((language for language, named in _NAMED.items() if named.fullmatch(parts[0])), None)
