"""Hear the names of programmes, inflected, run together or misspelt by a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from actions.content.programmes import Programme
from actions.mentoring.hearing.name_forms import (
    EVERYDAY,
    LONG,
    WORD,
    Form,
    forms_of,
    is_known,
    is_ordinary,
)
from actions.mentoring.hearing.name_spelling import is_form_of, mistakes
from actions.mentoring.hearing.spans import segment, sentence

_ABOUT = re.compile(
    r"\b(?:\w*mentor\w*|program\w*|ohjelm\w*|proje[kc]t\w*|hank(?:e|ke\w+)|toimin\w+|toimi\w+|viela\w*|edelleen|yha|enaa|still|running|going on|ongoing|anymore|kaynnissa|jatkuu\w*|loppu\w*|paatty\w*|fortfarande|annu|langre|pagar|igang|ended|over|exist\w*|finns"
    r"|mika|mita|mikas|vad|what(?:'?s)?|kerro\w*|tell|about|beratta\w*|hae\w*|hakea|haku|apply|join|ansok\w*|anmal\w*|paasee\w*|mukaan|delta|milloin|when|nar|maksaako|gratis|ilmai\w*|luckan\w*)\b"
)
_MENTORING = re.compile(r"\b(?:\w+-?)?(?:mentor|menttor)\w*")
_LONGER, _NEAR = 9, 4
# Coffee with somebody: "ta en fika med en mentor", "on fika".
_ONE_OF_THEM = re.compile(r"\b(?:en|ta|tar|dricka|dricker|over|pa|a|have|having|grab)\s+$")
# What stands before a name that is also a word, where it closes or opens a part of a sentence.
_NAMING = re.compile(
    r"^\W*(?:(?:och|ja|and|hei|moi|hej|hi|hey|se|sen|siita|siina|oliko\w*|onko\w*|oli|on|olikohan|den|det|dar|var|ar|hette|heter|kallades|was it|is it|was|is|called|named|the|that|this|nimelta\w*|nimi(?:nen)?) ?)*$"
)
_NAMED = re.compile(
    r"\b(?:hette|heter|kalla(?:s|des)|called|named|nimelta\w*|nimisen|niminen)(?: \w+){0,2} $"
)
_BEHIND_NAME = re.compile(
    r"^\W*$|^ (?:\w+ )?(?:i|in|at|vid|dar|there|siella|siina|taalla|se|det|that|the|jonka|joka|som|which) ?"
)


class Named(NamedTuple):
    """A programme that a message names, and where."""

    id: str
    start: int
    end: int
    exact: bool


class _Token(NamedTuple):
    """A word of a message, and where."""

    word: str
    start: int
    end: int


class ProgrammeNames:
    """Finds the programmes of a catalogue by what people call them."""

    def __init__(self, programmes: Mapping[str, Programme]) -> None:
        """Take the catalogue, ended programmes included."""
        forms = {form for id_, programme in programmes.items() for form in forms_of(id_, programme)}
        # No name is heard whose first letter is wrong.
        self._forms: dict[str, list[Form]] = {}
        for form in sorted(forms, key=lambda form: (-len(form.joined), form.joined, form.id)):
            self._forms.setdefault(form.words[0][0], []).append(form)
        self._longest_form = max((len(form.words) for form in forms), default=0)

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
        tokens = [_Token(found.group(), *found.span()) for found in WORD.finditer(low)]
        # A message says the same words over and over; each is compared with the names once.
        begun = {word: self._begun_by(word) for word in {token.word for token in tokens}}
        taken = (
            {
                token.start
                for token in tokens
                if any(token.start < last and first < token.end for first, last in places)
            }
            if places
            else set()
        )
        found: list[Named] = []
        fruitless: set[tuple[tuple[str, bool], ...]] = set()
        for first, token in enumerate(tokens):
            ahead = tokens[first : first + self._longest_form + 1]
            window = tuple((each.word, each.start in taken) for each in ahead)
            if window in fruitless:
                continue
            hits = [_at(form, tokens, first, taken) for form in begun[token.word]]
            if not any(hits):
                fruitless.add(window)
            found += [
                hit
                for form, hit in zip(begun[token.word], hits, strict=True)
                if hit and (not form.weak or form.id in likely or _is_meant(low, text or low, hit))
            ]
        return _longest(found)

    def _begun_by(self, word: str) -> list[Form]:
        """Return the forms that may begin with a word, or be run together with it."""
        return [
            form
            for form in self._forms.get(word[0], ())
            if form.joined.startswith(word[:3])
            or is_form_of(form.words[0], word)
            or mistakes(form.words[0], word) is not None
        ]


def _longest(found: Iterable[Named]) -> list[Named]:
    """Return the names of which none lies within another; a name may belong to several."""
    best: list[Named] = []
    for hit in sorted(set(found), key=lambda hit: (not hit.exact, hit.start - hit.end)):
        clash = [each for each in best if each.start < hit.end and hit.start < each.end]
        same = all((each.start, each.end) == (hit.start, hit.end) for each in clash)
        exact = all(each.exact == hit.exact for each in clash)
        if not clash or (same and exact and all(each.id != hit.id for each in clash)):
            best.append(hit)
    return sorted(best, key=lambda hit: hit.start)


def _at(form: Form, tokens: Sequence[_Token], first: int, taken: set[int]) -> Named | None:
    """Return the form as a hit when the words from `first` on spell it."""
    count = len(form.words)
    same = tokens[first : first + count]
    if len(same) == count and all(
        is_form_of(word, token.word) for word, token in zip(form.words, same, strict=True)
    ):
        return Named(form.id, same[0].start, same[-1].end, exact=True)
    if len(form.joined) >= LONG:
        for length in {count - 1, count + 1} - {0}:
            window = tokens[first : first + length]
            if len(window) == length and is_form_of(
                form.joined, "".join(token.word for token in window)
            ):
                return Named(form.id, window[0].start, window[-1].end, exact=True)
    return _misspelt(form, same, taken)


def _misspelt(form: Form, window: Sequence[_Token], taken: set[int]) -> Named | None:
    """Return the form as a hit when it is written with a mistake or two in its own words."""
    if len(window) != len(form.words) or len(form.joined) < LONG:
        return None
    wrong = 0
    for word, token in zip(form.words, window, strict=True):
        if is_form_of(word, token.word):
            continue
        count = mistakes(word, token.word)
        if count is None or token.start in taken or is_ordinary(word) or is_ordinary(token.word):
            return None
        # A word that exists is no misspelt name, unless the rest of the name stands beside it.
        if len(form.words) == 1 and is_known(token.word):
            return None
        wrong += count
    most = 2 if len(form.joined) >= _LONGER else 1
    if not 0 < wrong <= most:
        return None
    return Named(form.id, window[0].start, window[-1].end, exact=False)


def _is_meant(low: str, text: str, hit: Named) -> bool:
    """Tell whether a short word is the name of a programme: in capitals, or spoken of as one."""
    if text[hit.start : hit.end].isupper():
        return True
    if _ONE_OF_THEM.search(low[: hit.start]):
        return False
    before = WORD.findall(low[: hit.start])[-_NEAR:]
    behind = WORD.findall(low[hit.end :])[:_NEAR]
    if _ABOUT.search(" ".join([*before, "-", *behind])):
        return True
    return _is_spoken_of(low, hit)


def _is_spoken_of(low: str, hit: Named) -> bool:
    """Tell whether mentoring is spoken of in the sentence; of a word also whether it is a name."""
    first, last = sentence(low, hit.start, hit.end)
    if not _MENTORING.search(low, first, last):
        return False
    if low[hit.start : hit.end] not in EVERYDAY:
        return True
    first, last = segment(low, hit.start, hit.end)
    before, behind = low[first : hit.start], low[hit.end : last]
    named = _NAMING.match(before) and _BEHIND_NAME.match(behind)
    return bool(named or _NAMED.search(before))
