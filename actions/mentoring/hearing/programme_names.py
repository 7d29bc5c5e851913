"""Hear the names of programmes, inflected, run together or misspelt by a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from actions.content.programmes import Programme
from actions.inflection.analyser import analyse
from actions.messages.hearing.clauses import fold

_WORD = re.compile(r"[^\W_]+")
# What Finnish puts behind a stem: case, plural, owner, particle; also Swedish and English endings.
_ENDING = re.compile(
    r"(?:[aeiouy]{0,2}(?:t|n|in|en|den|tten|ien|jen|ta|a|ita|ja|ia|na|ina|ksi|iksi|ssa|issa|sta|ista|lla|illa|lta|ilta|lle|ille|hin|ihin|hun|han|hon|iin|een|aan|oon|uun|seen|eiden|eita|eihin|eissa|eista|eille|eja|ejen|eilla|eilta|s|'s|es|et|ets|ens|ar|er|erna|arna)?)"
    r"(?:ni|si|mme|nne|nsa)?(?:ko|kin|kaan|han|pa|s)?"
)
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
_LONG, _LONGER = 6, 9
# So short a name may be another word, and is believed beside one of the words below.
_SHORT = 5
_ABOUT = re.compile(
    r"\b(?:\w*mentor\w*|program\w*|ohjelm\w*|proje[kc]t\w*|hank(?:e|ke\w+)|toimin\w+|toimi\w+|viela\w*|edelleen|yha|enaa|still|running|going on|ongoing|anymore|kaynnissa|jatkuu\w*|loppu\w*|paatty\w*|fortfarande|annu|langre|pagar|igang|ended|over|exist\w*|finns"
    r"|mika|mita|mikas|vad|what(?:'?s)?|kerro\w*|tell|about|beratta\w*|hae\w*|hakea|haku|apply|join|ansok\w*|anmal\w*|paasee\w*|mukaan|delta|milloin|when|nar|maksaako|gratis|ilmai\w*|luckan\w*)\b"
)
_NEAR = 4
# Words of everyday life; as a name they take one of the words above, or capital letters.
_EVERYDAY = frozenset({"fika", "mesh", "gap"})
# Coffee with somebody: "ta en fika med en mentor", "on fika".
_ONE_OF_THEM = re.compile(r"\b(?:en|ta|tar|dricka|dricker|over|pa|a|have|having|grab)\s+$")
_MIN_STEM = 3


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a name: its words, folded."""

    id: str
    words: tuple[str, ...]
    core: bool = False

    @property
    def weak(self) -> bool:
        """Whether it is so short a word that it takes another to be a name."""
        return len(self.words) == 1 and (
            (self.core and len(self.words[0]) <= _SHORT) or self.words[0] in _EVERYDAY
        )

    @property
    def joined(self) -> str:
        return "".join(self.words)


class Named(NamedTuple):
    """A programme that a message names, and where."""

    id: str
    start: int
    end: int
    exact: bool


class ProgrammeNames:
    """Finds the programmes of a catalogue by what people call them."""

    def __init__(self, programmes: Mapping[str, Programme]) -> None:
        """Take the catalogue, ended programmes included."""
        forms = {
            form for id_, programme in programmes.items() for form in _all_ways(id_, programme)
        }
        # No name is heard whose first letter is wrong.
        self._forms: dict[str, list[_Form]] = {}
        for form in sorted(forms, key=lambda form: (-len(form.joined), form.joined, form.id)):
            self._forms.setdefault(form.words[0][0], []).append(form)

    def find(
        self,
        low: str,
        places: Sequence[tuple[int, int]] = (),
        *,
        text: str = "",
        likely: Collection[str] = (),
    ) -> list[Named]:
        """Return the programmes that a message names, from left to right, none within another.

        Args:
            low: the message, folded.
            places: spans of places, which are no misspelt names.
            text: the message as typed, for names that only their capitals tell from a word.
            likely: ids that have just been spoken of, whose short names need nothing else.
        """
        tokens = [(found.group(), *found.span()) for found in _WORD.finditer(low)]
        found = [
            hit
            for first, (token, _, _) in enumerate(tokens)
            for form in self._forms.get(token[0], ())
            if (hit := self._at(form, tokens, first, places)) is not None
            and (not form.weak or form.id in likely or _is_meant(low, text or low, hit))
        ]
        best: list[Named] = []
        # Of names one within another the longer one counts; a name may belong to several.
        for hit in sorted(found, key=lambda hit: (not hit.exact, hit.start - hit.end)):
            clash = [each for each in best if each.start < hit.end and hit.start < each.end]
            same = all((each.start, each.end) == (hit.start, hit.end) for each in clash)
            exact = all(each.exact == hit.exact for each in clash)
            if not clash or (same and exact and all(each.id != hit.id for each in clash)):
                best.append(hit)
        return sorted(best, key=lambda hit: hit.start)

    def _at(
        self,
        form: _Form,
        tokens: Sequence[tuple[str, int, int]],
        first: int,
        places: Sequence[tuple[int, int]],
    ) -> Named | None:
        """Return the form as a hit when the words from `first` on spell it."""
        count = len(form.words)
        same = tokens[first : first + count]
        if len(same) == count:
            kinds = [
                is_form_of(word, token[0]) for word, token in zip(form.words, same, strict=True)
            ]
            if all(kinds):
                return Named(form.id, same[0][1], same[-1][2], exact=True)
        for length in {count - 1, count + 1, count} - {0}:
            window = tokens[first : first + length]
            if len(window) == length and len(window) != count:
                joined = "".join(token[0] for token in window)
                if len(form.joined) >= _LONG and is_form_of(form.joined, joined):
                    return Named(form.id, window[0][1], window[-1][2], exact=True)
        return self._misspelt(form, same, places)

    def _misspelt(
        self,
        form: _Form,
        window: Sequence[tuple[str, int, int]],
        places: Sequence[tuple[int, int]],
    ) -> Named | None:
        """Return the form as a hit when it is written with a mistake or two in its own words."""
        if len(window) != len(form.words) or len(form.joined) < _LONG:
            return None
        wrong = 0
        for word, (token, start, end) in zip(form.words, window, strict=True):
            if is_form_of(word, token):
                continue
            mistakes = _mistakes(word, token)
            taken = any(start < last and first < end for first, last in places)
            if mistakes is None or taken or _ORDINARY.fullmatch(word) or _ORDINARY.fullmatch(token):
                return None
            # A word that exists is no misspelt name, unless the rest of the name stands beside it.
            if len(form.words) == 1 and _exists(token):
                return None
            wrong += mistakes
        most = 2 if len(form.joined) >= _LONGER else 1
        if not 0 < wrong <= most:
            return None
        return Named(form.id, window[0][1], window[-1][2], exact=False)


def _is_meant(low: str, text: str, hit: Named) -> bool:
    """Tell whether a short word is the name of a programme: in capitals, or spoken of as one."""
    if text[hit.start : hit.end].isupper():
        return True
    if _ONE_OF_THEM.search(low[: hit.start]):
        return False
    before = _WORD.findall(low[: hit.start])[-_NEAR:]
    behind = _WORD.findall(low[hit.end :])[:_NEAR]
    return _ABOUT.search(" ".join([*before, "-", *behind])) is not None


def _all_ways(id_: str, programme: Programme) -> Iterator[_Form]:
    """Yield the words of every name of a programme; what people call it is said in full.

    An abbreviation is one also without the word for a project behind it: MESH-hanke, MESH.
    """
    for name in programme.name.all():
        for words in _ways(name):
            yield _Form(id_, words)
    for alias in (*programme.aliases, *programme.name.all()):
        words = tuple(_WORD.findall(fold(alias)))
        if words and alias in programme.aliases:
            yield _Form(id_, words)
        first, *rest = _WORD.findall(alias) or [""]
        short = _MIN_STEM < len(first) <= _SHORT and first.isupper()
        if short and rest and all(_GENERIC.fullmatch(fold(word)) for word in rest):
            yield _Form(id_, words[:1], core=True)


def _ways(name: str) -> list[tuple[str, ...]]:
    """Return the words of a name, also without those that any programme has in its name."""
    words = tuple(_WORD.findall(fold(name)))
    ways = [words]
    core = tuple(word for word in words if not _GENERIC.fullmatch(word))
    if core and core != words and not _UNIVERSITY.search(" ".join(words)) and _says_enough(core):
        ways.append(core)
    return [each for each in ways if each]


def _says_enough(core: Sequence[str]) -> bool:
    own = [word for word in core if not _ORDINARY.fullmatch(word)]
    if len(core) == 1:
        return bool(own) and len(core[0]) >= _LONG and not _exists(core[0])
    return bool(own)


def _exists(word: str) -> bool:
    return any(not reading.guessed for reading in analyse(word))


def _stem(word: str) -> str:
    """Return what the forms of a word begin with: mentorit and mentoreiden share "mentor"."""
    if len(word) <= _MIN_STEM + 1:
        return word
    cut = re.sub(r"(?:nen|set|et|it|at|t)$", "", word)
    if cut == word and len(word) > _MIN_STEM + 2:
        # Only these change: mentori, mentoreita; fika, fikoja.
        cut = re.sub(r"[ai]$", "", word)
    return cut if len(cut) > _MIN_STEM else word


def is_form_of(word: str, token: str) -> bool:
    """Return whether a token is a form of a word of a name; both folded."""
    if word in {token, f"{token}s"}:
        return True
    if token.startswith(word) and _ENDING.fullmatch(token[len(word) :]):
        return True
    if word[-1] == "s" and token.startswith(f"{word[:-1]}ks"):
        return _ENDING.fullmatch(token[len(word) + 1 :]) is not None
    stem = _stem(word)
    return (
        len(stem) < len(word)
        and token.startswith(stem)
        and len(token) > len(stem)
        and _ENDING.fullmatch(token[len(stem) :]) is not None
        and not (len(token) < len(word) and len(stem) <= _MIN_STEM + 1)
    )


def _mistakes(word: str, token: str) -> int | None:
    """Return how many letters are wrong, when few are for its length; the first one has to stand."""
    if word[0] != token[0] or len(word) < _LONG - 1 or len(token) < len(word) - 2:
        return None
    most = 2 if len(word) >= _LONGER else 1
    best = None
    for size in range(len(word) - most, len(word) + most + 1):
        head, rest = token[:size], token[size:]
        if len(head) < size or not _ENDING.fullmatch(rest):
            continue
        # An ending behind a changed last letter is another word: ohjaamaan is no Ohjaamo.
        if rest and head[-1] != word[-1]:
            continue
        wrong = _distance(word, head)
        if wrong <= most and (best is None or wrong < best):
            best = wrong
    return best


def _distance(one: str, other: str) -> int:
    """Return the number of letters to change, add, drop or swap between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, there in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
