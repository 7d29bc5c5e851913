"""Hear values that are said with what they are: "the place is Fiskars", "Mikko is the name"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actions.messages.hearing.clauses import LONGEST, fold
from actions.messages.hearing.name_list import firm_of
from actions.messages.hearing.no_names import is_no_name
from actions.messages.hearing.said import Said

_VALUE = r"(?P<value>[^\s.,;:!?][^.,;:!?\n]{0,40}?)"
_END = r"(?=\s*(?:$|[.,;!?\n])|\s(?:and|ja|och|but|mutta|men)\s)"
_BEGIN = r"(?:^|[.,;!?\n]\s*|\s(?:and|ja|och|but|mutta|men)\s+)(?:(?:no|ei|kun|nej|eiku|eikun|well|so|sorry|actually|the|se|den|det)\s+)*"
_IS = r"(?:\s+(?:is|was|on|oli|ar|var|should be|ska vara|pitaisi olla)|\s*:)"
_PLACES = r"(?:place|event|paikka|tapahtuma|plats|platsen|stallet|evenemanget|evenemang)"
_FIRMS = (
    r"(?:company|employer|workplace|firm|firma|firman|yritys|tyopaikka|tyonantaja|foretag|foretaget|arbetsplats|"
    r"arbetsplatsen|arbetsgivare|arbetsgivaren|(?:his|her|their|hanen|hennes|hans) (?:company|employer|workplace|"
    r"firmansa|yrityksensa|tyopaikkansa|foretag|arbetsgivare|arbetsplats))"
)
_NAMED = r"(?:(?:(?:his|her|their|the|hanen|hennes|hans) )?(?:name|nimi|namn|namnet|nimensa))"
# "Her name is with K: Kaisla".
_SPELLED = (
    r"\s+(?:(?:is\s+)?(?:written |spelled |spelt |starts? )?with|skrivs med|stavas med|kirjoitetaan|alkaa)"
    r"\s+(?:an?\s+|ett?\s+)?\w{1,2}(?:[:-]?ll[a])?\s*[:,–-]\s*"
)
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (detail, re.compile(pattern))
    for detail, pattern in (
        ("recipient", rf"{_BEGIN}{_VALUE}\s+(?:is|was|on|oli|ar|var)\s+{_NAMED}{_END}"),
        ("recipient", rf"{_NAMED}{_IS}?{_SPELLED}{_VALUE}{_END}"),
        ("occasion", rf"{_BEGIN}{_PLACES}{_IS}\s+{_VALUE}{_END}"),
        ("employer", rf"{_BEGIN}{_FIRMS}{_IS}\s+{_VALUE}{_END}"),
    )
)
_COLLEAGUES = frozenset({"former_colleague"})


def labelled(said: Said) -> Iterator[tuple[str, Said]]:
    """Yield the details that are said with their label, each as if it alone had been asked for.

    Args:
        said: the message.
    """
    low = fold(said.text[:LONGEST])
    for detail, pattern in _SHAPES:
        for match in pattern.finditer(low):
            start, end = match.span("value")
            entities = [
                {**each, "start": each["start"] - start, "end": each["end"] - start}
                for each in said.entities
                if start <= each.get("start", -1) and each.get("end", 0) <= end
            ]
            if not _is_named(said.text[start:end], entities):
                continue
            # The workplace of a former colleague is where the two worked together.
            shared = detail == "employer" and said.known.relation in _COLLEAGUES
            name = "occasion" if shared and said.known.occasion is None else detail
            yield name, Said(said.text[start:end], said.language, name, said.known, entities)


def _is_named(value: str, entities: list[dict[str, Any]]) -> bool:
    """Tell whether a value is a name: "the place is nice" names none."""
    capital = value[:1].isupper() and not any(is_no_name(fold(word)) for word in value.split())
    return capital or bool(entities) or firm_of(fold(value), inflected=False) is not None
