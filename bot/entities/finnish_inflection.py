"""The stems of Finnish words and the endings that they take, enough to recognise a form.

Recognising needs less than inflecting: a stem too many does no harm as long as nobody's word ends
up on it, so where two stems are possible both are given. The rules are those of Iso suomen
kielioppi on consonant gradation and the inflection of nominals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

# What a stem can be followed by.
WHOLE = "whole"  # the base form itself: only clitics, and possessive suffixes
SINGULAR = "singular"  # Tamperee-, Turu-, Virtase-
CONSONANT = "consonant"  # Virtas-ta, lahte-: partitive, and plural genitive in -ten
PLURAL = "plural"  # messui-, opettaji-
PLURAL_SHORT = "plural short"  # alo-ja, alo-jen

INNER = frozenset({"inessive", "elative", "illative"})
OUTER = frozenset({"adessive", "ablative", "allative"})

VOWELS = frozenset("aeiouyäöå")
_BACK, _FRONT = frozenset("aou"), frozenset("äöy")

# The second part of a name or a compound, where i changes to e and more: base, weak, strong stem.
_SPECIAL = (
    ("järvi", "järve", "järve"),
    ("joki", "joe", "joke"),
    ("mäki", "mäe", "mäke"),
    ("niemi", "nieme", "nieme"),
    ("lahti", "lahde", "lahte"),
    ("vesi", "vede", "vete"),
    ("salmi", "salme", "salme"),
    ("koski", "koske", "koske"),
    ("saari", "saare", "saare"),
    ("lampi", "lamme", "lampe"),
    ("nummi", "numme", "numme"),
    ("nurmi", "nurme", "nurme"),
    ("vuori", "vuore", "vuore"),
    ("tuomi", "tuome", "tuome"),
    ("suomi", "suome", "suome"),
    ("nuori", "nuore", "nuore"),
    ("kivi", "kive", "kive"),
    ("kieli", "kiele", "kiele"),
    ("mies", "miehe", "miehe"),
    ("kangas", "kankaa", "kankaa"),
    ("ton", "ttoma", "ttoma"),
    ("tön", "ttömä", "ttömä"),
)
# Strong and weak grade before the last vowel, longest first.
_GRADES = (
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("mp", "mm"),
    ("ht", "hd"),
    ("lk", "l"),
    ("rk", "r"),
    ("lp", "lv"),
    ("rp", "rv"),
    ("k", ""),
    ("p", "v"),
    ("t", "d"),
)
# What base forms that are plurals end in: messut, Virrat, ovet. Valmet and Vincit are none.
_PLURAL_ENDS = ("at", "ät", "ut", "yt", "öt", "ovet", "set", "rit", "mit")
_POSSESSIVE = ("ni", "si", "mme", "nne", "nsa", "nsä")
_CLITICS = ("", "kin", "kaan", "kään", "ko", "kö", "han", "hän", "pa", "pä")

Stems = Mapping[str, frozenset[str]]


def stems_of(
    word: str, *, genitive: str | None = None, illative: str | None = None, proper: bool = False
) -> Stems:
    """Return each stem of a Finnish noun with what can follow it.

    Args:
        word: the base form, one word in lower case; may be a plural ("messut").
        genitive: what stands before the genitive's -n, when the rules do not give it ("turu").
        illative: what stands before the illative's ending, likewise ("varkaute").
        proper: whether it is a name, which has plural stems only where it is a plural itself
            (Virrat) or as good as one (Kauniaisissa): else "euroissa" would be in Eura.
    """
    stems: dict[str, set[str]] = defaultdict(set)
    stems[word].add(WHOLE)
    singular = {stem for stem in (genitive, illative) if stem}
    if singular and word[-1] in VOWELS:
        singular.add(word)
    for stem in singular or _singular_stems(word):
        stems[stem].add(SINGULAR)
    for stem in _consonant_stems(word):
        stems[stem].add(CONSONANT)
    if not proper or word.endswith(("nen", *_PLURAL_ENDS)):
        for stem in _plural_stems(word, singular or _singular_stems(word)):
            stems[stem].add(PLURAL)
            if len(stem) > 2 and stem[-1] == "i" and stem[-2] in VOWELS:  # noqa: PLR2004  V+i
                stems[stem[:-1]].add(PLURAL_SHORT)
    return MappingProxyType({stem: frozenset(kinds) for stem, kinds in stems.items() if stem})


def _singular_stems(word: str) -> set[str]:
    for base, weak, strong in _SPECIAL:
        if word.endswith(base):
            front = word[: -len(base)]
            return {front + weak, front + strong}
    if word.endswith("nen"):
        return {word[:-3] + "se"}
    if word[-1] not in VOWELS:
        return _stems_after_consonant(word)
    if word.endswith("e") and word[-2:-1] not in VOWELS:
        # Tampere, but Google: both.
        return {word + "e", word}
    return {word, *_weakened(word)}


def _stems_after_consonant(word: str) -> set[str]:
    stem = word + "i"
    if word.endswith("t") and word[-2:-1] in VOWELS:
        # vastavalmistunut; a plural has no singular stem.
        return {word[:-2] + "ee"} if word.endswith(("nut", "nyt")) else {stem}
    if word.endswith(("us", "ys", "os", "ös", "is", "es")):
        return {stem, word[:-1] + "kse"}
    if word.endswith(("as", "äs")):
        return {stem, word[:-1] + word[-2], word[:-1] + "kse"}
    return {stem}


def _weakened(word: str) -> set[str]:
    """Return the word with its last consonants in the weak grade, if they have one."""
    front, last = word[:-1], word[-1]
    if front[-1:] in VOWELS and word[-2] == last:
        return set()  # a long vowel: Espoo
    for strong, weak in _GRADES:
        if front.endswith(strong):
            before = front[: -len(strong)]
            if len(strong) == 1 and (not before or before[-1] not in VOWELS):
                return set()
            return {before + weak + last}
    return set()


def _consonant_stems(word: str) -> set[str]:
    if word.endswith("nen"):
        return {word[:-3] + "s"}
    if word.endswith(("us", "ys", "es", "is", "nut", "nyt")):
        return {word, word[:-1] + "t"}
    if word.endswith(("saari", "vuori", "nuori", "vesi", "lahti", "kieli", "mies")):
        return {word[:-2] + "t" if word.endswith("vesi") else word.removesuffix("i")}
    if word.endswith("e"):
        return {word + "t"}
    return set()


def _plural_stems(word: str, singular: set[str]) -> set[str]:
    if word.endswith("nen"):
        return {word[:-3] + "si"}
    found: set[str] = set()
    # messut, Sanomat: the plural of a weak stem.
    bases = {word[:-1]} if word.endswith(_PLURAL_ENDS) else set(singular)
    for stem in bases:
        front, last = stem[:-1], stem[-1]
        if last in "aä":
            found |= {front + "i", front + ("oi" if last == "a" else "öi")}
        elif last == "i":
            found |= {front + "ei", stem}
        elif last == "e":
            found |= {front + "i", stem + "i"}
        else:
            found.add(stem + "i")
        if len(stem) > 2 and front[-1] == last:  # noqa: PLR2004  long vowel
            found.add(front + "i")
    return found


def _case_endings() -> Iterator[tuple[str, str, str]]:
    """Yield every case ending: (ending, case, what stem it follows), one harmony at a time."""
    for a, o, u in (("a", "o", "u"), ("ä", "ö", "y")):
        for kind in (SINGULAR, PLURAL):
            yield f"ss{a}", "inessive", kind
            yield f"st{a}", "elative", kind
            yield f"ll{a}", "adessive", kind
            yield f"lt{a}", "ablative", kind
            yield f"n{a}", "essive", kind
            yield a, "partitive", kind
            yield f"t{a}", "partitive", kind
        yield f"t{a}", "partitive", CONSONANT
        yield f"j{a}", "partitive", PLURAL_SHORT
        for vowel in {a, o, u, "e", "i"}:
            yield f"{vowel}n", "illative", SINGULAR
            yield f"h{vowel}n", "illative", SINGULAR
    for kind in (SINGULAR, PLURAL):
        yield "lle", "allative", kind
        yield "ksi", "translative", kind
        yield "ks", "translative", kind  # spoken: suomeks
        # Spoken: Turus, linkkarist, Tampereel, Tampereelt.
        yield "s", "inessive", kind
        yield "st", "elative", kind
        yield "l", "adessive", kind
        yield "lt", "ablative", kind
    yield "n", "genitive", SINGULAR
    yield "t", "nominative", SINGULAR  # the plural
    yield "seen", "illative", SINGULAR
    yield "ten", "genitive", CONSONANT
    yield "jen", "genitive", PLURAL_SHORT
    for ending in ("en", "den", "tten"):
        yield ending, "genitive", PLURAL
    for ending in ("in", "hin", "siin"):
        yield ending, "illative", PLURAL
    yield "", "nominative", WHOLE


@cache
def endings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return all endings, with possessive suffixes and clitics: ending to (case, stem kind)s."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for ending, case, kind in _case_endings():
        forms = {ending}
        if kind == WHOLE or (case == "genitive" and kind == SINGULAR):
            forms |= set(_POSSESSIVE)
        elif case != "illative" and case in INNER | OUTER | {"essive"}:
            forms |= {ending + suffix for suffix in _POSSESSIVE}
            forms.add(f"{ending}{ending[-1]}n")
        elif ending == "ksi":
            forms |= {f"kse{suffix}" for suffix in (*_POSSESSIVE, "en")}
        for form in forms:
            for clitic in _CLITICS:
                found[form + clitic].add((case, kind))
    return MappingProxyType({ending: tuple(sorted(ways)) for ending, ways in found.items()})


def fits(stem: str, ending: str, case: str) -> bool:
    """Tell whether an ending sounds right after a stem: its vowel, and vowel harmony.

    Names from abroad follow harmony loosely (Supercellissä, Supercellissa), so only the bare
    partitive is held to it, where one letter decides: "kemia" is no form of Kemi.
    """
    if case == "illative" and ending[0] in VOWELS:
        return ending[0] == stem[-1]
    if case == "illative" and ending[0] == "h":
        return ending[1] == stem[-1] or (ending[1] == "i" and stem[-1] in "iy")
    if ending in ("a", "ä"):
        last = next((letter for letter in reversed(stem) if letter in _BACK | _FRONT), "ä")
        return (last in _BACK) == (ending == "a")
    return True
