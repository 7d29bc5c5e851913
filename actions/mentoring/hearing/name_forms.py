"""The ways to write the name of a programme: in full, by an alias, without its ordinary words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.content.programmes import Programme
from actions.inflection.analyser import analyse
from actions.messages.hearing.clauses import fold

WORD = re.compile(r"[^\W_]+")
# Words that say too little to carry a spelling mistake, or to be left out of a name.
_ORDINARY = re.compile(
    r"mentor\w*|program\w*|ohjelm\w*|suom\w*|finland|finnish|group|ryhm\w*|career\w*|ura\w*|network\w*|verkost\w*|international\w*|univers\w*|yliopist\w*|student\w*|opiskel\w*|alumni\w*|and|the|for|of|in|ry|spouse|business|women|girls|nais\w*|peer|talents?"
)
_GENERIC = re.compile(
    r"(?:mentor(?:ing|ship|ointi|ointia|ointiohjelma\w*|program\w*|skapsprogram\w*|skap|ingen)?|program(?:me|mes|met|s)?|ohjelm\w+|the|ry|ryn|pilot|for|project|hanke|hankkeen|tyouramentorointi|career)"
)
_UNIVERSITY = re.compile(
    r"\b(?:univers\w*|yliopist\w*|uas|ammattikorkea\w*|akademi|amk|hogskola\w*)\b"
)
LONG = 6
# So short a name may be another word, and is believed beside a word of mentoring.
_SHORT, _SHORTEST = 5, 4
# Words of everyday life; as a name they take more than others, or capital letters.
EVERYDAY = frozenset({"fika", "mesh", "gap", "come"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name.

    Attributes:
        id: of the programme.
        words: of the name, folded.
        joined: the same as one word.
        weak: whether it is so short a word that it takes another to be a name.
    """

    id: str
    words: tuple[str, ...]
    joined: str
    weak: bool


def forms_of(id_: str, programme: Programme) -> Iterator[Form]:
    """Yield the words of every name of a programme; what people call it is said in full.

    An abbreviation is one also without the word for a project behind it: MESH-hanke, MESH.

    Args:
        id_: of the programme.
        programme: with its name and aliases.
    """
    for name in programme.name.all():
        for words in _ways(name):
            yield _form(id_, words)
    for alias in (*programme.aliases, *programme.name.all()):
        words = tuple(WORD.findall(fold(alias)))
        if words and alias in programme.aliases:
            yield _form(id_, words)
        first, *rest = WORD.findall(alias) or [""]
        short = _SHORTEST <= len(first) <= _SHORT and first.isupper()
        if short and rest and all(_GENERIC.fullmatch(fold(word)) for word in rest):
            yield _form(id_, words[:1], core=True)


def is_ordinary(word: str) -> bool:
    """Return whether a word says too little to carry a spelling mistake."""
    return _ORDINARY.fullmatch(word) is not None


def is_known(word: str) -> bool:
    """Return whether a word is one of the language: no misspelt name, and no name cut short."""
    return any(not reading.guessed for reading in analyse(word))


def _form(id_: str, words: tuple[str, ...], *, core: bool = False) -> Form:
    weak = len(words) == 1 and ((core and len(words[0]) <= _SHORT) or words[0] in EVERYDAY)
    return Form(id_, words, "".join(words), weak)


def _ways(name: str) -> list[tuple[str, ...]]:
    """Return the words of a name, also without those that any programme has in its name."""
    words = tuple(WORD.findall(fold(name)))
    ways = [words]
    core = tuple(word for word in words if not _GENERIC.fullmatch(word))
    if core and core != words and not _UNIVERSITY.search(" ".join(words)) and _says_enough(core):
        ways.append(core)
    return [each for each in ways if each]


def _says_enough(core: Sequence[str]) -> bool:
    own = [word for word in core if not is_ordinary(word)]
    if len(core) == 1:
        return bool(own) and len(core[0]) >= LONG and not is_known(core[0])
    return bool(own)
