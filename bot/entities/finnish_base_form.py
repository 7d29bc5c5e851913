"""Bring an inflected Finnish name back to its base form; when that is uncertain, keep it.

Known names come from the gazetteers. For others there are rules for what can be told from the form
alone: Virtaselle can only come from Virtanen, but Korhosta may be Korhonen's partitive or come from
a Korho, and a wrong name is worse than an inflected one.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from bot.entities.compiling import load_lexicon
from bot.entities.finnish_inflection import VOWELS
from bot.entities.name_index import name_index
from bot.entities.tokens import tokenise

_LOCAL_ENDING = re.compile(r"(?<=[aeiouyäöå])(ss[aä]|st[aä]|ll[aä]|lt[aä]|lle)$")
_ILLATIVE = re.compile(
    r"(?:(?<=[aeiouyäöå])seen|(?<=a)an|(?<=e)en|(?<=i)in|(?<=o)on|(?<=u)un|(?<=y)yn|(?<=ä)än|(?<=ö)ön)$"
)
# What a surname or a place name often ends in, weak stem to base form.
_COMPOUND_ENDS = MappingProxyType(
    {
        "järve": "järvi",
        "joe": "joki",
        "mäe": "mäki",
        "nieme": "niemi",
        "lahde": "lahti",
        "vede": "vesi",
        "salme": "salmi",
        "koske": "koski",
        "saare": "saari",
        "lamme": "lampi",
        "numme": "nummi",
        "nurme": "nurmi",
        "vuore": "vuori",
        "kive": "kivi",
        "ranna": "ranta",
        "virra": "virta",
        "lehdo": "lehto",
        "aallo": "aalto",
        "kankaa": "kangas",
        "korve": "korpi",
        "pello": "pelto",
        "niity": "niitty",
        "lähtee": "lähde",
        "kaupungi": "kaupunki",
        "lanni": "lanti",
        "liito": "liitto",
    }
)
# Before the vowel of a stem these may be the weak grade of something else: Slovaki-, Englanni-.
_MAYBE_WEAK = re.compile(r"(?:nn|ng|mm|ll|rr|hd|lv|rv|[aeiouyäöånlr][kptdv])[aeiouyäöå]$")
# A foreign place whose name ends in -i in Finnish: Berliini, Egypti; not Iran, Bryssel.
_ADAPTED = re.compile(r"(?:([aeiouyäö])\1[lnrst]|[ptkls][ts])i$")
_KSE = re.compile(r"[uyoöai]kse$")
_FOREIGN = re.compile(r"[bcfgqwxzåš]")
_FOREIGN_END = re.compile(r"(?:sh|ch|[bcdfgmpvwxz]|[lnrst][bcdfghkmpvwx])$")
_NOT_SEN = frozenset({"clausen", "thiesen", "sen"})
_SHORTEST = 3


def base_form(text: str, entity: str) -> str:
    """Return the base form of a name, or the name as it stands when that is uncertain.

    Args:
        text: the name as typed, one word or more: of several only the last inflects.
        entity: person, organisation, place or event.
    """
    known = _listed(text, entity)
    if known:
        return known
    front, space, last = text.rpartition(" ")
    if entity == "person" and not front:
        return _single_name(last)
    hyphened, hyphen, end = last.rpartition("-")
    return front + space + hyphened + hyphen + _base_of_word(end, entity)


def _single_name(word: str) -> str:
    """Return the base form of a name alone; -lla and the like also end first names: Camilla."""
    known = name_index("first_names").base_form(word) or name_index("surnames").base_form(word)
    if known:
        return known
    stem = _LOCAL_ENDING.sub("", word)
    return stem[:-2] + "nen" if stem != word and _is_nen_stem(stem) else word


def _base_of_word(word: str, entity: str) -> str:
    name, colon, _ = word.partition(":")
    if colon:
        return name  # THL:ssä
    if entity == "person" and (known := name_index("surnames").base_form(word)):
        return word if word.lower() == known.lower() else known
    if entity == "place" and (known := name_index("places_abroad").base_form(word)):
        return known
    lower = word.lower()
    base = _base_of_lower(lower, entity)
    if base == lower:
        return word
    return _cased(word, base)


def _base_of_lower(word: str, entity: str) -> str:
    if entity == "person" and _is_nen_stem(word.removesuffix("n")) and word not in _NOT_SEN:
        return word[:-3] + "nen"  # Mäkisen
    for weak, base in _COMPOUND_ENDS.items():
        if word.endswith(weak + "n") and len(word) > len(weak) + 1:
            return word[: -len(weak) - 1] + base
    without = _LOCAL_ENDING.sub("", word)
    if without == word:
        without = _ILLATIVE.sub("", word)
    if without == word and entity != "person" and word.endswith("in") and _is_foreign(word[:-2]):
        return word[:-2]  # Woltin
    if without == word or len(without) < _SHORTEST:
        return word
    elative = entity == "person" and word.endswith(("sta", "stä"))
    return _base_of_stem(without, entity, maybe_partitive=elative) or word


def _base_of_stem(stem: str, entity: str, *, maybe_partitive: bool) -> str | None:
    """Return the base form of a singular stem, or None when it is uncertain."""
    if entity == "person" and _is_nen_stem(stem):
        return stem[:-2] + "nen"
    for weak, base in _COMPOUND_ENDS.items():
        if stem.endswith(weak):
            return stem[: -len(weak)] + base
    if _KSE.search(stem):
        return stem[:-3] + "s"
    # Korhosta, and plurals: Lofooteille.
    uncertain = maybe_partitive or stem.endswith(("ai", "ei", "oi", "ui", "öi"))
    return None if uncertain else _base_by_vowel(stem, entity)


def _base_by_vowel(stem: str, entity: str) -> str | None:
    """Return the base form of a stem that no known end decides, or None when it is uncertain."""
    if stem.endswith("ee"):
        return stem[:-1]
    if stem.endswith("e"):
        return stem if _FOREIGN.search(stem) else None
    if stem.endswith("i") and stem[-2] not in VOWELS:
        if _is_foreign(stem[:-1]):
            return stem[:-1]
        return stem if entity == "place" and _ADAPTED.search(stem) else None
    certain = entity == "organisation" or stem.endswith(("la", "lä"))
    return stem if stem[-1] in VOWELS and (certain or not _MAYBE_WEAK.search(stem)) else None


def _is_nen_stem(stem: str) -> bool:
    """Tell whether a stem is that of a name in -nen: Virtase-, not Hanse-."""
    return len(stem) > _SHORTEST + 1 and stem.endswith("se") and stem[-3] in VOWELS


def _is_foreign(stem: str) -> bool:
    """Tell whether a name that ends so takes an -i- before its endings: Wolt, Supercell."""
    return bool(
        len(stem) >= _SHORTEST
        and not stem.endswith(("kk", "pp", "tt"))  # Wolttiin
        and stem[-1] not in VOWELS
        and (_FOREIGN.search(stem.replace("ng", "")) or _FOREIGN_END.search(stem))
    )


def _cased(word: str, base: str) -> str:
    """Return `base` written with the capitals of `word` as far as they share their letters."""
    pairs = zip(word.lower(), base, strict=False)
    same = next(
        (at for at, (old, new) in enumerate(pairs) if old != new), min(len(word), len(base))
    )
    return word[:same] + base[same:]


def _listed(text: str, entity: str) -> str | None:
    """Return the gazetteer's value when `text` as a whole is a form of it."""
    if entity not in ("organisation", "place", "event"):
        return None
    tokens = tokenise(text)
    values = {
        sense.value
        for hit in load_lexicon().hits(tokens)
        if hit.start == 0 and hit.end == len(tokens)
        for sense in hit.senses
        if sense.entity == entity
    }
    return values.pop() if len(values) == 1 else None
