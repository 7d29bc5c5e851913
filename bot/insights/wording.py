"""Say what a group of texts is about, in words that at least five people used.

A word of fewer people is never shown, nor one that our training examples do not know, nor one that
is on the lists of names. What is left belongs to nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.insights.small_numbers import FEWEST

MOST_WORDS = 6
_LONGEST_PHRASE = 3
# Forms of one word share a beginning: passi, passin, passia. Shorter ones would join what only
# begins alike.
_SHORTEST_BEGINNING, _LONGEST_ENDING = 4, 4
_Phrase = tuple[str, ...]


def shared_words(
    texts: Iterable[tuple[str, Sequence[str | None]]], known: Mapping[str, float]
) -> tuple[str, ...]:
    """Return words and phrases of at least five people, the most telling first.

    Args:
        texts: of a group: the conversation, and the words of the text with None where a name was.
        known: words that may be shown, each with how much it says.

    Returns:
        At most six; a beginning that several forms share ends in "…".
    """
    told = [(conversation, _runs(words, known)) for conversation, words in texts]
    phrases = _used_by(
        (conversation, phrase) for conversation, runs in told for phrase in _phrases(runs, known)
    )
    chosen: list[_Phrase] = []
    for phrase in sorted(phrases, key=lambda each: _order(each, phrases[each], known)):
        if len(chosen) < MOST_WORDS and not _covered(phrase, chosen):
            chosen.append(phrase)
    beginnings = _beginnings(told, known, {word for phrase in chosen for word in phrase})
    return tuple([" ".join(phrase) for phrase in chosen] + beginnings)[:MOST_WORDS]


def _runs(words: Sequence[str | None], known: Mapping[str, float]) -> list[list[str]]:
    """Return the stretches of known words."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word is not None and word in known:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return runs


def _phrases(runs: Iterable[Sequence[str]], known: Mapping[str, float]) -> Iterator[_Phrase]:
    for run in runs:
        for length in range(1, _LONGEST_PHRASE + 1):
            for start in range(len(run) - length + 1):
                phrase = tuple(run[start : start + length])
                # "in the" says nothing, "where is the" neither.
                if known[phrase[0]] > 0 or known[phrase[-1]] > 0:
                    yield phrase


def _used_by(uses: Iterable[tuple[str, _Phrase]]) -> dict[_Phrase, int]:
    """Return how many conversations used each phrase, where at least five did."""
    users: dict[_Phrase, set[str]] = defaultdict(set)
    for conversation, phrase in uses:
        users[phrase].add(conversation)
    return {phrase: len(them) for phrase, them in users.items() if len(them) >= FEWEST}


def _order(phrase: _Phrase, users: int, known: Mapping[str, float]) -> tuple[float, int, _Phrase]:
    return -users * sum(known[word] for word in phrase), -len(phrase), phrase


def _covered(phrase: _Phrase, chosen: Iterable[_Phrase]) -> bool:
    """Tell whether one chosen says the same: all of its words, or it all of theirs."""
    return any(set(phrase) <= set(other) or set(other) <= set(phrase) for other in chosen)


def _beginnings(
    told: Iterable[tuple[str, Sequence[Sequence[str]]]],
    known: Mapping[str, float],
    said: set[str],
) -> list[str]:
    """Return beginnings that the words of at least five people share, the longest first."""
    users: dict[str, set[str]] = defaultdict(set)
    for conversation, runs in told:
        for word in {word for run in runs for word in run if known[word] > 0}:
            shortest = max(_SHORTEST_BEGINNING, len(word) - _LONGEST_ENDING)
            for end in range(shortest, len(word) + 1):
                users[word[:end]].add(conversation)
    shared = [beginning for beginning, them in users.items() if len(them) >= FEWEST]
    chosen: list[str] = []
    for beginning in sorted(shared, key=lambda each: (-len(each), -len(users[each]), each)):
        if not any(
            word.startswith(beginning) or beginning.startswith(word) for word in [*said, *chosen]
        ):
            chosen.append(beginning)
    return [f"{beginning}…" for beginning in chosen]
