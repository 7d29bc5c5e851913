"""All gazetteers as one structure: the words of a message to keys, keys along a tree to senses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.entities.finnish_inflection import Stems, endings, fits
from bot.entities.tokens import Token

# The key of a word that inflects in Finnish is its base form behind this sign.
INFLECTS = "~"
_AGE = re.compile(r"(\d\d)(\D*)")
# The gazetteers write one age for many.
_AGES = {"50": range(50, 70), "20": range(16, 30)}

_WITHOUT_DOTS = str.maketrans("äöå", "aoa")
_SHORTEST_WITHOUT_DOTS = 5

Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a form means: entity and value, what it takes to believe it, a place's local cases."""

    entity: str
    value: str
    needs: str
    local: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A form in a message: tokens[start:end], the Finnish case or None, and its senses."""

    start: int
    end: int
    case: str | None
    senses: tuple[Sense, ...]


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    senses: list[Sense] = field(default_factory=list)


def spellings(word: str) -> set[str]:
    """Return a word as it is and, when it is long enough, as keyboards without ä, ö, å give it."""
    plain = word.translate(_WITHOUT_DOTS)
    is_long = len(plain) >= _SHORTEST_WITHOUT_DOTS and not word.startswith(INFLECTS)
    return {word, plain} if is_long else {word}


class Lexicon:
    """Finds every form of every gazetteer in a message, in one walk along its words."""

    def __init__(self) -> None:
        """Start without a form."""
        self._root = _Node()
        # Stem to (key, what may follow the stem).
        self._stems: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
        self._prefixes: dict[str, list[Sense]] = defaultdict(list)
        self._prefix_lengths: tuple[int, ...] = ()
        self._ordinary: set[str] = set()
        self._endings = endings()
        self._longest_ending = max(map(len, self._endings))

    def add_stems(self, word: str, stems: Stems) -> None:
        """Make the Finnish forms of `word` known; its key is INFLECTS + word."""
        for stem, kinds in stems.items():
            for spelling in spellings(stem):
                known = self._stems[spelling].get(INFLECTS + word, frozenset())
                self._stems[spelling][INFLECTS + word] = known | kinds

    def add_phrase(self, words: Sequence[Iterable[str]], sense: Sense) -> None:
        """Add a phrase, word by word the keys that may stand there."""
        nodes = [self._root]
        for keys in words:
            spelt = {spelling for key in keys for spelling in spellings(key)}
            nodes = [node.children.setdefault(key, _Node()) for node in nodes for key in spelt]
        for node in nodes:
            if sense not in node.senses:
                node.senses.append(sense)

    def add_prefix(self, prefix: str, sense: Sense) -> None:
        """Add the beginning of solid compounds."""
        self._prefixes[prefix].append(sense)
        self._prefix_lengths = tuple(sorted({len(known) for known in self._prefixes}, reverse=True))

    def add_ordinary(self, words: Iterable[str]) -> None:
        """Add words that are no form of anything, whatever their endings say."""
        self._ordinary.update(words)

    def hits(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Yield every form that stands in the message, overlapping ones too."""
        keys = [self.keys(token.text) for token in tokens]
        for start, token in enumerate(tokens):
            yield from self._walk(tokens, keys, start)
            for length in self._prefix_lengths:
                senses = self._prefixes.get(token.text[:length])
                if senses and len(token.text) > length:
                    yield Hit(start, start + 1, "nominative", tuple(senses))

    def _walk(
        self, tokens: Sequence[Token], keys: Sequence[Sequence[Key]], start: int
    ) -> Iterator[Hit]:
        standing = [(self._root, start)]
        while standing:
            node, at = standing.pop()
            if at >= len(tokens) or (at > start and not tokens[at].joined):
                continue
            for key, case in keys[at]:
                child = node.children.get(key)
                if child is None:
                    continue
                if child.senses:
                    yield Hit(start, at + 1, case, tuple(child.senses))
                if child.children:
                    standing.append((child, at + 1))

    def keys(self, text: str) -> list[Key]:
        """Return every key that a word in lower case may stand for, with its Finnish case."""
        if text in self._ordinary:
            return []
        found: list[Key] = [(text, None)]
        for sign in ":'":
            if sign in text:
                found += self._keys_of_marked(*text.split(sign, maxsplit=1))
        if text[0].isdigit() and (age := _AGE.fullmatch(text)):
            found += [
                (year + age.group(2), None)
                for year, span in _AGES.items()
                if int(age.group(1)) in span
            ]
        for cut in range(len(text), max(1, len(text) - self._longest_ending) - 1, -1):
            ending = text[cut:]
            ways = self._endings.get(ending)
            stems = self._stems.get(text[:cut]) if ways else None
            if ways and stems:
                found += [
                    (key, case)
                    for case, kind in ways
                    if fits(text[:cut], ending, case)
                    for key, kinds in stems.items()
                    if kind in kinds
                ]
        return found

    def _keys_of_marked(self, name: str, ending: str) -> list[Key]:
        """Return the keys of a word whose ending stands behind a mark: THL:ssä, LinkedIn's."""
        ways = self._endings.get(ending) or self._endings.get(ending[1:]) or (("other", ""),)
        inflected = [(key, ways[0][0]) for key in self._stems.get(name, ())]
        return [(name, None), *inflected]
