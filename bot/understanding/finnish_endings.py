"""Endings of Finnish words that are left out in speech: "auttaaks", "laitanks", "englanniks"."""

from __future__ import annotations

import re

# A verb that asks leaves out its o, a noun in -ksi its i; "meneeks" and "puheeks" sound alike.
_ASKING = re.compile(
    r"(?:\w(?:aa|uu|oo|ää|yy|öö|ii)|\b(?:men|tul|läht|näk|tek|luk|hak|kuul|t)ee|"
    r"(?:o|vo|sa|ttä?a|tä)isi|\w[aeiouyäö]n)ks$"
)
_BECOMING = re.compile(r"(?:\w{3}[aeiouyäö]|kuu)ks$")
_NOUNS = re.compile(r"\b(?:vala?mii|kaunii|kallii|puhtaa|kuu)ks$")
# Words of English in a Finnish sentence.
_ENGLISH = frozenset(
    {"weeks", "looks", "books", "seeks", "facebooks", "networks"}
    | {"thanks", "tänks", "links", "drinks", "thinks", "banks", "ranks"}
)
# "Linkkarikutsu", "linkkariprofiili": a spoken name with what it is of.
_LINKEDIN = re.compile(r"(?:linkkari|linkedin)(?=(?:kutsu|profiili|viesti|pyyn|tili|kontakt|sivu))")


def write_out(word: str) -> str:
    """Return a Finnish word with its ending as it is written; any other word as it is.

    Args:
        word: folded, see `bot.texts.fold`.
    """
    if word in _ENGLISH:
        return word
    word = _LINKEDIN.sub("linkedin-", word)
    if _ASKING.search(word) and not _NOUNS.search(word):
        return f"{word[:-1]}o" if re.search("[aou]", word) else f"{word[:-1]}ö"
    return f"{word}i" if _BECOMING.search(word) else word
