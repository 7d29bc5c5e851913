"""Hear which of the programmes shown are meant: "the second one", "numero 3", "viimeinen".

Patterns read folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.mentoring.hearing.said import Said

_ORDINALS = (
    r"(?:ensimma(?:inen|is\w*)|eka\w*|ykko(?:nen|s\w*)|forsta|ettan|first|1st)",
    r"(?:toi(?:nen|se\w*|sta|seen)|toka\w*|kakko(?:nen|s\w*)|andra|tvaan|second|2nd)",
    r"(?:kolma(?:s|nne\w*|nte\w*|tta)|kolmo(?:nen|s\w*)|tredje|trean|third|3rd)",
    r"(?:nelja(?:s|nne\w*|nte\w*|tta)|nelo(?:nen|s\w*)|fjarde|fyran|fourth|4th)",
    r"(?:viide(?:s|nne\w*|nte\w*|tta)|viito(?:nen|s\w*)|femte|femman|fifth|5th)",
    r"(?:kuude(?:s|nne\w*|nte\w*|tta)|kuto(?:nen|s\w*)|sjatte|sexan|sixth|6th)",
    r"(?:seitsema(?:s|nne\w*|nte\w*|tta)|seiska\w*|sjunde|sjuan|seventh|7th)",
    r"(?:kahdeksa(?:s|nne\w*|nte\w*|tta)|kasi\w*|attonde|attan|eighth|8th)",
    r"(?:yhdeksa(?:s|nne\w*|nte\w*|tta)|ysi\w*|nionde|nian|ninth|9th)",
)
_PATTERNS = tuple(re.compile(rf"\b{each}(?=\W|$)") for each in _ORDINALS)
_NUMBER = re.compile(
    r"(?:\b(?:numero\w*|nro|no\.?|nr\.?|nummer|number|kohta\w*|kohdasta|vaihtoehto\w*|vaihtoehdosta|ohjelma|program(?:me)?|alternativ|punkt|option|item|choice)\s*#?|#)(\d{1,2})\b"
    r"|\b(\d{1,2})(?:\.|:\w+|st\b|nd\b|rd\b|th\b)(?=\s+(?:ohjelma\w*|program\w*|one|vaihtoehto\w*|alternativ\w*)|\s*\?|\s*$)"
    r"|\b(\d):(?:n|sta|een|seen|an|lla|nen|an|sta|ssa|hon|ta|en)\b"
)
_ONLY_NUMBERS = re.compile(
    r"\W*\d{1,2}(?:\W+(?:ja|och|and|&)?\W*\d{1,2})*\W*(?:please|kiitos|tack)?\W*"
)
_NUMBER_WORDS = {
    "yksi": 1,
    "kaksi": 2,
    "kolme": 3,
    "ett": 1,
    "tva": 2,
    "tre": 3,
    "one": 1,
    "two": 2,
    "three": 3,
}
_WORD_NUMBER = re.compile(
    rf"\b(?:numero|nummer|number|option|kohta|alternativ|vaihtoehto)\s+({'|'.join(_NUMBER_WORDS)})\b"
)
_LAST = re.compile(
    r"\b(?:viimei(?:nen|se\w*|sin|sta)|vika(?:sta|an|n)?|sista|last)(?= (?:one|ohjelma\w*|program\w*|mainittu\w*)|\W*$|[?.,!]| \w+)"
)
_NOT_LAST = re.compile(
    r"(?:last|viime\w*|sista) (?:year|month|week|spring|autumn|summer|time|vuonna|vuosi|kertaa|aret|manad)"
)
_FIRST_TWO = re.compile(
    r"\b(?:kaksi ensimmaista|kahdesta ensimmaisesta|(?:de )?tva forsta|(?:the )?first two)\b"
)
_BOTH = re.compile(r"\b(?:molem\w+|kumpi\w*|kumma\w+|kummas\w+|bada|both|either)\b")
# Words that are an ordinal as well as "another" or "first of all".
_OTHER = re.compile(
    r"\b(?:nagra|finns det|har (?:du|ni)|inga|alla|pa|i|inom|om) andra\b(?! (?:ohjelm|programmet))|\bandra (?:program|alternativ|mojligheter|stader|orter|mentorer|sprak|som|an)\b|^\W*(?:(?:nagot|nagra) )?andra\W*$(?<=andra\?)"
    r"|\b(?:joku|jokin|onko|jotain|jossa?kin|yksi|vielako|myos) toi(?:nen|sta|sen|sia|sessa)\b(?! (?:niista|naista|ohjelma))|\btoi(?:sella|selta|selle|sessa|sia|set|siin|sten|seen kaup\w*|sta al\w+|nen ala|nen kaup\w*|nen paik\w*)\b|\btoinen toi\w+"
    r"|\b(?:first|forsta) (?:of all|time|gangen|job|jobb\w*|i need|year)\b|\b(?:ensimmais\w+|eka\w*) (?:kert\w*|tyopaik\w*|kerran|vuo\w*|tyo\w*|duuni\w*)\b|\b(?:my|mitt|min|omaa?) (?:first|forsta|ensimmais\w+)\b|\bsecond (?:hand|language|time)\b|\b(?:a|one) second\b"
)
_IT = re.compile(
    r"\b(?:se|sen|sita|siihen|siina|siita|tama|taman|tahan|tata|tassa|tasta|tuo|tuon|tuohon|tuosta|tuota|siihenkin|den|denna|detta|it|its|this|that)(?:ko|han|pa)?\b"
)


def hear_about(low: str, said: Said, named: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of shown programmes that a message means.

    A number is the one that the programme was shown with; on a later page "the second" may also
    count from the top of the page.

    Args:
        low: the message, folded.
        said: the message, with what was shown.
        named: ids of the programmes that the message names.
    """
    shown = list(said.shown)
    if not shown:
        return ()
    cleared = _OTHER.sub(lambda found: " " * len(found.group()), low)
    places = _positions(cleared, len(shown), said.first)
    meant = [shown[place] for place in places]
    meant += [each for each in named if each in shown and each not in meant]
    if not meant and len(shown) == 1 and _IT.search(cleared):
        meant = shown
    if not meant and len(shown) == 2 and _BOTH.search(cleared):  # noqa: PLR2004  both are two
        meant = shown
    return tuple(dict.fromkeys(meant))


def is_only_a_pick(low: str) -> bool:
    """Return whether a message is nothing but a number or an ordinal: "2", "the second one"."""
    rest = low
    for pattern in (*_PATTERNS, _LAST, _NUMBER):
        rest = pattern.sub(" ", rest)
    rest = re.sub(
        r"\b(?:se|siita|sita|niista|naista|nain|the|one|ones|den|det|de|ja|och|and|no|ok|please|kiitos|tack|vaihtoehto\w*|ohjelma\w*|programmet?|program|then|sitten|da|enta|what about|how about|hur ar det med|numero|number|nummer|of|them|these|av|dem)\b|\d|[\W_]",
        "",
        rest,
    )
    return not rest and bool(re.search(r"\w", low))


def _positions(low: str, count: int, first: int) -> list[int]:
    """Return the indexes of what is meant, in the order of mention."""
    if _FIRST_TWO.search(low):
        return list(range(min(2, count)))
    found: list[tuple[int, int]] = []
    for number, pattern in enumerate(_PATTERNS, 1):
        found += [(match.start(), number) for match in pattern.finditer(low)]
    for match in _NUMBER.finditer(low):
        found.append((match.start(), int(next(group for group in match.groups() if group))))
    for match in _WORD_NUMBER.finditer(low):
        found.append((match.start(), _NUMBER_WORDS[match.group(1)]))
    if _ONLY_NUMBERS.fullmatch(low):
        found += [(match.start(), int(match.group())) for match in re.finditer(r"\d+", low)]
    if (last := _LAST.search(low)) and not _NOT_LAST.search(low):
        found.append((last.start(), first + count - 1))
    indexes = [_index(number, count, first) for _, number in sorted(found)]
    return list(dict.fromkeys(index for index in indexes if index is not None))


def _index(number: int, count: int, first: int) -> int | None:
    if first <= number < first + count:
        return number - first
    if 1 <= number <= count:
        return number - 1
    return None
