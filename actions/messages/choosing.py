"""Choose the sentences of a message: as much of what the user said as there is room for.

Every sentence has a worth. The best choice is found part by part: of all choices of the same
length only the worthiest is kept, so that the limit decides and not the order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from types import MappingProxyType

# What a variable is about; the same thing is not said twice.
_SAME: Mapping[str, str] = MappingProxyType(
    {"me_as": "me", "employer_of": "employer", "topic_about": "topic"}
)
# What each is worth. The name in the greeting and how the two know each other come first; an offer
# goes before what the user would like.
WORTH: Mapping[str, int] = MappingProxyType(
    {
        "name": 300,
        "place": 300,
        "time": 140,
        "contact": 400,
        "me": 300,
        "employer": 200,
        "topic": 300,
        "offer": 230,
        "my_name": 120,
    }
)
_SAID_AGAIN, _DOUBLED_WORD, _SECOND_FILLER = 100, 300, 130
_SAME_START, _AT_ONCE, _SAME_WORD = 60, 100, 25
_MOST_CHOICES = 8


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One wording, rendered: a candidate for a part of the message. Each is equal to itself only.

    Attributes:
        part: of the message.
        text: as it is sent.
        length: in characters.
        used: the variables in it.
        wording: that it was rendered from; two renderings of one are no other sentence.
        worth: beyond what its variables are worth.
        doubled: whether filling its gaps put a word twice in a row.
        filler: whether one of its kind is enough.
    """

    part: str
    text: str
    length: int
    used: tuple[str, ...]
    wording: str
    worth: float
    doubled: bool = False
    filler: bool = False
    things: frozenset[str] = field(init=False)
    words: frozenset[str] = field(init=False)
    written: frozenset[str] = field(init=False)
    start: str = field(init=False)
    own_worth: float = field(init=False)
    clashes: dict[Sentence, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Work out what choices compare again and again."""
        words = self.text.casefold().split()
        things = frozenset(_SAME.get(name, name) for name in self.used)
        worth = self.worth + sum(WORTH[thing] for thing in things)
        worth -= _SAID_AGAIN * (len(self.used) - len(things)) + _DOUBLED_WORD * self.doubled
        object.__setattr__(self, "things", things)
        object.__setattr__(self, "start", words[0].strip(".,:!?") if words else "")
        long_words = (word.strip(".,:!?") for word in words if len(word) > len("olisi"))
        object.__setattr__(self, "words", frozenset(long_words))
        written = (word for word in self.wording.casefold().split() if "{" not in word)
        object.__setattr__(self, "written", frozenset(word.strip("[].,:!?") for word in written))
        object.__setattr__(self, "own_worth", worth)


@dataclass(frozen=True, slots=True)
class Stage:
    """The candidates for one part; an unneeded part can be left out."""

    sentences: Sequence[Sentence]
    needed: bool = False


Choice = tuple[Sentence, ...]
_State = tuple[int, float, Choice]
_Grown = tuple[int, float, Choice, Sentence | None]


def length_of(choice: Choice) -> int:
    """Return the length of a message, with one sign between its parts."""
    return sum(sentence.length for sentence in choice) + len(choice) - 1


def shortest(stages: Iterable[Stage]) -> int:
    """Return the length of the shortest message that there is."""
    least = (min(each.length for each in stage.sentences) + 1 for stage in stages if stage.needed)
    return sum(least) - 1


def choose(
    stages: Sequence[Stage], limit: int, less: Mapping[tuple[str, str], float] | None = None
) -> list[Choice]:
    """Return choices of at most `limit` characters, the best first; none when there is none.

    Args:
        stages: the parts in their order.
        limit: in characters.
        less: what a part's wording is worth less this time.
    """
    less = less or {}
    states: list[_State] = [(-1, 0.0, ())]
    for stage in stages:
        grown: list[_Grown] = [] if stage.needed else [(*state, None) for state in states]
        for sentence in stage.sentences:
            own = sentence.own_worth - less.get((sentence.part, sentence.wording), 0.0)
            grown += [
                (length + 1 + sentence.length, worth + own, chosen, sentence)
                for length, worth, chosen in states
                if length + 1 + sentence.length <= limit
            ]
        states = _worthiest(grown)
    states.sort(key=itemgetter(1), reverse=True)
    return [chosen for _, _, chosen in states]


def _clash(chosen: Choice, sentence: Sentence) -> float:
    """Return what a sentence is worth less behind others."""
    less = 0.0
    for before in chosen:
        known = before.clashes.get(sentence)
        if known is None:
            known = before.clashes[sentence] = _clash_of(before, sentence)
        less += known
    return less + _AT_ONCE * (chosen[-1].start == sentence.start)


def _clash_of(before: Sentence, sentence: Sentence) -> float:
    """Return what a sentence is worth less when another says or sounds the same."""
    things = before.things & sentence.things
    return (
        _SAME_START * (before.start == sentence.start)
        + _SECOND_FILLER * (before.filler and sentence.filler)
        + _SAME_WORD * len(before.words & sentence.words)
        + sum(WORTH[thing] + _SAID_AGAIN for thing in things)
    )


def _worthiest(grown: list[_Grown]) -> list[_State]:
    """Return the states of which no shorter one is as worthy: the shortest, and the best others.

    Args:
        grown: states with the sentence that comes behind them, how they clash not yet counted.
    """
    grown.sort(key=itemgetter(1), reverse=True)
    grown.sort(key=itemgetter(0))
    kept: list[_State] = []
    best = float("-inf")
    for length, most, chosen, sentence in grown:
        if most <= best:
            continue  # a clash could only make it worse
        if sentence is None:
            worth, longer = most, chosen
        else:
            worth = most - _clash(chosen, sentence) if chosen else most
            longer = (*chosen, sentence)
        if worth > best:
            kept.append((length, worth, longer))
            best = worth
    return kept if len(kept) <= _MOST_CHOICES else [kept[0], *kept[1 - _MOST_CHOICES :]]
