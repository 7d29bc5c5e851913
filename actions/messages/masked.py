"""What was hidden in a message before it was stored: its kind is told, and no draft holds it.

Identity codes, addresses and numbers come here as masks of dots (`bot.masking`, which actions do
not import; a test compares both).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# By the names of `checks_of_privacy`. A card's mask has none: nobody sends one to an acquaintance.
_MASKS: Mapping[str, str] = MappingProxyType(
    {
        "identity_code": "•••–•••",
        "email": "•••@•••",
        "": "•••• •••• ••••",
        "bank_account": "•••• ••••",
        "phone": "••• •••",
    }
)
_ANY_MASK: Final = "|".join(
    rf"(?P<{kind or 'card'}>{mask.replace(' ', r' +')})" for kind, mask in _MASKS.items()
)
_MASK: Final = re.compile(_ANY_MASK)
# What stands for a mask while clauses are told apart; no typed text holds it.
_HIDDEN: Final = "\0"
# "Puh. ..." and "at ..." are one thing with their label.
_LABELLED: Final = re.compile(
    r"(?:(?<!\w)(?:puh|puhnro|p|tel|tfn|gsm|nro|nr|s-posti|sposti|e-post|e-mail|email|mail|at|på|"
    rf"numeroon|osoitteeseen)[.:]{{0,2}} ?)?[(<\[]?(?:{_ANY_MASK})[)>\]]?",
    re.IGNORECASE,
)
_CLAUSE_END: Final = re.compile(
    r"([.!?;\n]+(?:\s+|$)|,\s+|\s+(?:ja|tai|sekä|mutta|och|eller|samt|men|and|or|but)\s+)",
    re.IGNORECASE,
)
_LOOSE_END: Final = re.compile(
    r"[\s,;]+(?:ja|tai|sekä|mutta|och|eller|samt|men|and|or|but)$", re.IGNORECASE
)
_REACHING: Final = re.compile(
    r"(?<!\w)(?:soit\w*|numero\w*|nro|puh|puhelin\w*|puhelim\w*|kännykkä\w*|gsm|whatsapp\w*|"
    r"\w*(?:mail|meil|mejl)\w*|\w*posti\w*|e-?post\w*|osoite\w*|osoitte\w*|yhteyttä|yhteystie\w*|"
    r"tavoit\w*|tekstar\w*|viestiä|hetu\w*|\w*tunnu\w*|tili\w*|iban\w*|\w*kort\w*|ring\w*|\w*num\w*r\w*|"
    r"telefon\w*|mobil\w*|adress\w*|nå|nås|når|kontakta\w*|personbeteckning\w*|konto\w*|"
    r"call\w*|phone\w*|reach\w*|contact\w*|text me|address\w*|identity code|account\w*|card\w*)(?!\w)",
    re.IGNORECASE,
)
_ASKING_TO_WRITE: Final = re.compile(
    r"(?<!\w)(?:kirjoit\w*|kirjot\w*|laadi\w*|tee|skriv\w*|write|draft|make|create)(?!\w)",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?<=[^\W\d_] )[A-ZÅÄÖ][^\W\d_]")
# A longer clause says more than how to reach somebody.
_MOST_WORDS: Final = 7


def masked_kinds(text: str) -> frozenset[str]:
    """Return the kinds of what was hidden in a text, by the names of `checks_of_privacy`."""
    kinds = {match.lastgroup for match in _MASK.finditer(text)}
    return frozenset(kind for kind in kinds if kind and kind != "card")


def without_masked(text: str) -> str:
    """Return a text without masks and without the clauses that only say how to reach somebody.

    "Olen kokki, voit soittaa ••• •••" gives "Olen kokki". A text without masks comes back as it is.
    """
    if not _MASK.search(text):
        return text
    # Clauses and what ends them, in turn.
    parts = _CLAUSE_END.split(_LABELLED.sub(_HIDDEN, text))
    kept: list[str] = []
    for clause, end in zip(parts[::2], [*parts[1::2], ""], strict=True):
        said = _said_in(clause)
        if said is not None:
            kept.append(said + end)
        elif kept and "\n" in end:
            kept.append("\n")
    return _LOOSE_END.sub("", "".join(kept).strip()).rstrip(" ,;")


def _said_in(clause: str) -> str | None:
    """Return a clause without masks, or None when it only told how to reach somebody."""
    if _HIDDEN not in clause:
        return clause
    said = " ".join(clause.replace(_HIDDEN, " ").split())
    if not any(sign.isalpha() for sign in said):
        return None
    only_reaching = (
        _REACHING.search(said)
        and len(said.split()) <= _MOST_WORDS
        and not _NAME.search(said)
        and not _ASKING_TO_WRITE.search(said)
    )
    return None if only_reaching else said
