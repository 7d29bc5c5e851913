"""Hear that one thing said before is to be another: "change A to B", "B, not A", "A, no wait, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from actions import finnish
from actions.inflection.base_forms import Kind
from actions.messages.details import Details, Language, Occasion
from actions.messages.hearing.clauses import LONGEST, fold
from actions.messages.hearing.said import Said

_MOST_WORDS = 5
_SHORTEST_STEM = 3
_LONGEST_ENDING = 5
# Details whose words a user may name, and how the Finnish base form of each is found.
_NAMED: tuple[tuple[str, Kind], ...] = (
    ("recipient", "person"),
    ("common_contact", "person"),
    ("my_name", "person"),
    ("employer", "organisation"),
    ("occasion", "event"),
    ("met_when", "word"),
    ("about_me", "word"),
    ("interest", "word"),
)
_NAMES = frozenset({"recipient", "common_contact", "my_name"})
_PHRASE = r"[^\s.,;:!?][^.,;:!?\n]{0,50}?"
_END = r"(?=\s*(?:$|[.,;!?\n]))"
_POLITE = r"(?:\s+(?:please|pls|thanks|thx|tack|kiitos|kiitti|sorry|sori|forlat|anteeksi))?"
_WAIT = (
    r"(?:no[, ]+wait|wait[, ]+no|sorry|no[, ]+sorry|sorry[, ]+no|no[, ]+i mean|i mean(?:t)?|or rather|no[, ]+actually|eiku|eikun|ei[, ]+kun|"
    r"ei[, ]+vaan|tai siis|siis ei|eiku siis|anteeksi|nej[, ]+vanta|vanta[, ]+nej|nej[, ]+forlat|nej[, ]+jag menar|jag menar|"
    r"eller rattare sagt|rattare sagt|nej[, ]+forresten)"
)
# Said before the thing itself, and no part of it.
_LEAD = re.compile(
    r"(?:(?:no|nope|well|so|ok|oh|hey|actually|sorry|wait|rather|it was|it is|it's|its|that was|that is|that's|i meant?|should be|"
    r"he is|she is|he's|she's|he works?|she works?|we met|the|an?|at|in|on|of|from|for|to|by|"
    r"ei|eiku|siis|oikeastaan|itse asiassa|se oli|se on|han on|sori|anteeksi|tapasimme|tavattiin|nimi on|"
    r"nej|alltsa|egentligen|det var|det ar|hon ar|han ar|hon jobbar|han jobbar|vi traffades|forlat|en|ett|pa|i|hos|vid|fran|till)\s+)+"
)
_BY_VERB: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:change|replace|switch|swap|correct|edit|update|fix)\s+(?P<old>{_PHRASE})\s+(?:to|with|into|for|by)\s+(?P<new>{_PHRASE}){_POLITE}{_END}",
        rf"\b(?:byta?|andra|ersatt|ratta|korrigera)(?: ut)?\s+(?P<old>{_PHRASE})\s+(?:till|mot|med)\s+(?P<new>{_PHRASE}){_POLITE}{_END}",
        rf"\b(?:vaihda|vaihdetaan|muuta|muutetaan|korjaa)\s+(?P<old>{_PHRASE})\s+(?P<new>(?:\S+\s+)?\S+ks(?:i)?){_POLITE}{_END}",
        rf"\b(?:vaihda|laita|pane|kirjoita)\s+(?P<old>{_PHRASE})\s+tilalle\s+(?P<new>{_PHRASE}){_POLITE}{_END}",
        rf"\bkorvaa\s+(?P<old>{_PHRASE})\s+(?P<new>\S+ll[a])\b{_END}",
    )
)
_WAITED = re.compile(
    rf"(?:^|[.,;!?\n]\s*)(?P<old>{_PHRASE})[\s,.;:-]+{_WAIT}[\s,.;:-]+(?P<new>{_PHRASE}){_END}"
)
_BY_DENIAL: tuple[re.Pattern[str], ...] = (
    _WAITED,
    *(
        re.compile(pattern)
        for pattern in (
            rf"(?:^|(?<=\W))(?:not|wasn't|isn't|it wasn't|ei|eika|inte|int)\s+(?P<old>{_PHRASE})\s*(?:,\s*(?:but|vaan|utan)?|\s(?:but|vaan|utan))\s+(?P<new>{_PHRASE}){_POLITE}{_END}",
            rf"(?:^|[.,;!?\n]\s*)(?P<new>{_PHRASE})\s*,?\s+(?:and not|not|instead of|rather than|eika|ei|och inte|inte|int|i stallet for|istallet for)\s+(?P<old>{_PHRASE}){_POLITE}{_END}",
            rf"(?:^|[.,;!?\n]\s*)(?P<old>\S+(?:\s\S+)?n)\s+(?:sijaan|sijasta|tilalle)\s+(?P<new>{_PHRASE}){_POLITE}{_END}",
        )
    ),
)


@dataclass(frozen=True, slots=True)
class Swap:
    """One thing that is to stand for another.

    Attributes:
        old: as the user calls it, folded.
        new: what is meant, as typed.
        start: of the correction in the message.
        end: behind it.
        new_start: where `new` stands.
        by_verb: whether the user says that something is to be changed.
        slip: what the user takes back while saying it, up to what is meant; None when that is unclear.
    """

    old: str
    new: str
    start: int
    end: int
    new_start: int
    by_verb: bool
    slip: tuple[int, int] | None = None


def swaps(text: str) -> Iterator[Swap]:
    """Yield how a message may be read as a correction, the surest first.

    Args:
        text: as typed.
    """
    low = fold(text[:LONGEST])
    for by_verb, patterns in ((True, _BY_VERB), (False, _BY_DENIAL)):
        for pattern in patterns:
            for match in pattern.finditer(low):
                old, new = match.span("old"), match.span("new")
                old_start, new_start = _behind_lead(low, *old), _behind_lead(low, *new)
                short = len(low[new_start : new[1]].split()) <= _MOST_WORDS
                if short and old_start < old[1] and new_start < new[1]:
                    yield Swap(
                        low[old_start : old[1]].strip(),
                        text[new_start : new[1]].strip(),
                        min(old[0], new[0], match.start()),
                        match.end(),
                        new_start,
                        by_verb,
                        _slip(text, old, new) if pattern is _WAITED else None,
                    )


def holders(known: Details, old: str, language: Language) -> list[str]:
    """Return the details whose known words hold what is to be changed.

    Args:
        known: what is known of the message.
        old: as the user calls it, folded.
        language: that the user writes in; Finnish endings are left out.
    """
    return [
        name
        for name, kind in _NAMED
        if (value := _text_of(known, name)) and _says(old, fold(value), language, kind)
    ]


def told_anew(said: Said, swap: Swap, name: str) -> Said:
    """Return the new value as if it alone had been asked for.

    Args:
        said: the message.
        swap: that it holds.
        name: of the detail.
    """
    end = swap.new_start + len(swap.new)
    entities = [
        _moved(each, -swap.new_start)
        for each in said.entities
        if swap.new_start <= each.get("start", -1) and each.get("end", 0) <= end
    ]
    text = swap.new
    translative = said.language == "fi" and fold(text).endswith(("ksi", "ks", "lla"))
    if translative and swap.by_verb:
        text = _nominative(text, entities)
        entities = []
    return Said(text, said.language, name, said.known, entities)


def without_slip(said: Said, swap: Swap) -> Said:
    """Return a message as the user would have said it at once: "CEO of Wolt".

    Args:
        said: the message.
        swap: that it holds, with its slip.
    """
    start, end = swap.slip or (0, 0)
    entities = [
        each if each.get("end", 0) <= start else _moved(each, start - end)
        for each in said.entities
        if each.get("end", 0) <= start or each.get("start", 0) >= end
    ]
    return replace(said, text=said.text[:start] + said.text[end:], entities=entities)


def without(said: Said, swap: Swap) -> Said:
    """Return a message without a correction that was taken from it."""
    text = said.text[: swap.start] + " " * (swap.end - swap.start) + said.text[swap.end :]
    entities = [
        each
        for each in said.entities
        if each.get("end", 0) <= swap.start or each.get("start", 0) >= swap.end
    ]
    return replace(said, text=text, entities=entities, asked=None)


def fitted(value: Any, known: Details, name: str, old: str) -> Any:
    """Return a new value with what stays of the old one: the first name, the kind of a place."""
    before = getattr(known, name)
    if name in _NAMES:
        words = before.split()
        at = next((at for at, word in enumerate(words) if fold(word) == old), 0)
        return " ".join([*words[:at], value]) if at else value
    if isinstance(value, Occasion) and value.term is None and before.language is None:
        # What stands for a name is one: in "Postiksi" the capital is no accident.
        text = value.text[:1].upper() + value.text[1:]
        return replace(value, text=text, language=None, kind=before.kind)
    return value


def _moved(entity: Mapping[str, Any], by: int) -> dict[str, Any]:
    return {**entity, "start": entity.get("start", 0) + by, "end": entity.get("end", 0) + by}


def _slip(text: str, old: tuple[int, int], new: tuple[int, int]) -> tuple[int, int] | None:
    """Return what is taken back: from the word that is said again, or the name before a name."""
    said, again = fold(text[slice(*old)]), fold(text[slice(*new)]).split(" ")[0]
    repeated = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(again)}(?!\w)", said)]
    if repeated:
        return old[0] + repeated[-1], new[0]
    name = re.search(r"(?:(?<!\w)[A-ZÅÄÖ][\w&-]*\s*)+$", text[slice(*old)])
    return (old[0] + name.start(), new[0]) if name and text[new[0]].isupper() else None


def _behind_lead(low: str, start: int, end: int) -> int:
    lead = _LEAD.match(low, start, end)
    return lead.end() if lead else start


def _text_of(known: Details, name: str) -> str:
    value = getattr(known, name)
    return value if isinstance(value, str) else (value.text if value else "")


def _says(old: str, value: str, language: Language, kind: Kind) -> bool:
    forms = {old}
    if language == "fi":
        forms.add(fold(finnish.base_form(old, kind=kind)))
    if any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", value) for form in forms):
        return True
    # "She works at Aiven, no wait, ...": the value ends what was said.
    if re.search(rf"(?<!\w){re.escape(value)}$", old):
        return True
    return language == "fi" and any(_is_form(old, word) for word in (value, *value.split()))


def _is_form(said: str, value: str) -> bool:
    stem = value[:-1] if value[-1] in "aeiouy" else value
    rest = len(said) - len(value)
    return len(stem) >= _SHORTEST_STEM and said.startswith(stem) and 0 < rest <= _LONGEST_ENDING


def _nominative(text: str, entities: list[dict[str, Any]]) -> str:
    """Return what "Postiksi" names."""
    if len(entities) == 1 and entities[0].get("value"):
        return str(entities[0]["value"])
    base = finnish.base_form(text, kind="word" if text.islower() else "event")
    return base if base != text else re.sub(r"(?:ksi?|ll[aä])$", "", text)
