"""The forms that Swedish and English words take in running text. A form too many does no harm."""

from __future__ import annotations

_SWEDISH_ENDINGS = (
    *("", "s", "n", "ns", "en", "ens", "et", "ets", "er", "r", "ar"),
    *("erna", "arna", "rna", "na", "ernas", "arnas"),
)
_PLURAL_OF_A = ("or", "orna", "ors", "ornas")


def swedish_forms(word: str) -> set[str]:
    """Return the forms of a Swedish noun: definite, plural, genitive."""
    forms = {word + ending for ending in _SWEDISH_ENDINGS}
    if word.endswith("a"):
        forms |= {word[:-1] + ending for ending in _PLURAL_OF_A}
    if word.endswith("e"):  # lärare, lärarna
        forms |= {word[:-1] + "na", word[:-1] + "nas"}
    if word.endswith("man"):  # brandman, brandmän
        forms |= {word[:-3] + "män", word[:-3] + "männen", word + "nen"}
    if word.endswith("el"):  # handel
        forms.add(word[:-2] + "len")
    if word.endswith("ium"):  # seminarium
        forms |= {word[:-2] + ending for ending in ("et", "er", "erna")}
    return forms


def english_forms(word: str) -> set[str]:
    """Return the forms of an English noun: singular and plural."""
    forms = {word, word + "s"}
    if word.endswith("y"):
        forms.add(word[:-1] + "ies")
    if word.endswith(("s", "x", "ch", "sh")):
        forms.add(word + "es")
    if word.endswith("man"):
        forms.add(word[:-3] + "men")
    return forms


def swedish_name_forms(name: str) -> set[str]:
    """Return a name as it is and in the genitive: Åbo, Åbos."""
    return {name, name + "s"}
