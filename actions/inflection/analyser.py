"""What the transducers say about a single word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from actions.inflection.store import transducer

_SEPARATORS = ("|", "⁅BOUNDARY⁆")
_HYPHEN = "⁅HYPHEN⁆"
_NOMINAL = frozenset(
    [
        "noun",
        "noun-pl",
        "proper",
        "proper-pl",
        "adjective",
        "numeral",
        "ordinal",
        "pronoun",
        "pronoun-pl",
        "participle",
    ]
)
# A style that nobody wants in a letter comes after everything ordinary.
_STYLES = frozenset(
    ["arch", "child", "coll", "dated", "dial", "jocul", "nstd", "poet", "rare", "slang", "vulg"]
)
_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word form.

    Attributes:
        source: of the reading, as the analyser names it: Lexicon, Lexicon|Pfx, Guesser|Any.
        lemma: the dictionary form with the analyser's marks between the parts of a compound.
        pos: noun, noun-pl (plural only), proper, adjective and so on.
        homonym: its number among words that look alike, or empty.
        plural: whether the form is plural.
        tag: of its case: nom, gen.
        weight: the lighter, the likelier; 0 for a word of the lexicon.
    """

    source: str
    lemma: str
    pos: str
    homonym: str
    plural: bool
    tag: str
    weight: float

    @property
    def guessed(self) -> bool:
        """Whether the lexicon does not hold the word or its parts."""
        return self.source.startswith("Guesser")

    @property
    def word(self) -> str:
        """The dictionary form as it is written."""
        word = self.lemma.replace(_HYPHEN, "-")
        for mark in _SEPARATORS:
            word = word.replace(mark, "")
        return word


@lru_cache(_CACHED)
def analyse(word: str, margin: float = 1.5) -> tuple[Analysis, ...]:
    """Return the readings of `word` as a noun, name, adjective, numeral or pronoun, likeliest first.

    Readings with possessive endings or particles are left out.

    Args:
        word: one word as it stands in a text.
        margin: how much heavier than the likeliest a reading may be; 1 is a wrong capital, 6 a
            guess.
    """
    readings = []
    for text, weight in transducer("parser").lookup(word, margin=margin):
        source, lemma, pos, homonym, style, tags = text.split("\t")
        parts = tags.split("+")[1:]
        plural = pos.endswith("-pl") or parts[:1] == ["pl"]
        if parts[:1] in (["sg"], ["pl"]):
            parts = parts[1:]
        if pos in _NOMINAL and len(parts) == 1:
            odd = bool(_STYLES & set(style.strip("⟨⟩").split("|")))
            readings.append(Analysis(source, lemma, pos, homonym, plural, parts[0], weight + odd))
    return tuple(sorted(readings, key=lambda reading: (reading.weight, reading.homonym)))


@lru_cache(_CACHED)
def generate(reading: Analysis, tag: str) -> tuple[str, ...]:
    """Return the forms of the word of a reading in a case, in the reading's own number.

    Args:
        reading: of any form of the word.
        tag: of the wanted case: nom, gen.
    """
    number = "" if reading.pos.endswith("-pl") else "+pl" if reading.plural else "+sg"
    fields = [
        reading.source,
        reading.lemma,
        f"^{reading.pos}",
        reading.homonym,
        "",
        f"{number}+{tag}",
    ]
    found = transducer("generator").lookup("^TAB".join(fields))
    return tuple(form.replace(_HYPHEN, "-").replace("|", "") for form, _ in found)
