"""Which lines are drawn: eight an intent, folds of a training set, an even spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from tests.benchmarks.readers import Lines

SEED = 42  # of MTEB's tasks


def draw(lines: Lines, *, count: int, each: int, seed: int = SEED) -> list[Lines]:
    """Draw training sets with at most `each` examples an intent.

    As MTEB does for MassiveIntentClassification (mteb 1.12.75, samples_per_label 8,
    n_experiments 10): the order is shuffled again and again with one generator, and the first
    examples of every intent are taken. Parallel languages get the same utterances.

    Args:
        lines: all examples.
        count: how many training sets.
        each: examples an intent; an intent that has fewer gives all.
        seed: of the generator.
    """
    random = np.random.RandomState(seed)
    order = np.arange(len(lines))
    drawn = []
    for _ in range(count):
        random.shuffle(order)
        taken: Counter[str] = Counter()
        chosen = []
        for index in order.tolist():
            intent = lines.intents[index]
            if taken[intent] < each:
                taken[intent] += 1
                chosen.append(index)
        drawn.append(lines.at(chosen))
    return drawn


def folds(lines: Lines, *, count: int, seed: int = SEED) -> Iterator[tuple[Lines, Lines]]:
    """Make folds of a training set: examples to train on, and the others to ask.

    Every example is asked once, but for the first of each intent: it always stays in training, so
    that no intent is asked that is unknown.

    Args:
        lines: the training set.
        count: number of folds, at least 2.
        seed: of the order of the examples.
    """
    random = np.random.default_rng(seed)
    start = {name: number for number, name in enumerate(sorted(set(lines.intents)))}
    seen: Counter[str] = Counter()
    part: dict[int, int] = {}
    for index in random.permutation(len(lines)).tolist():
        intent = lines.intents[index]
        if seen[intent]:
            # Shifted by the intent, so that small intents do not all fall into the same part.
            part[index] = (seen[intent] + start[intent]) % count
        seen[intent] += 1
    for fold in range(count):
        places = range(len(lines))
        yield (
            lines.at(i for i in places if part.get(i) != fold),
            lines.at(i for i in places if part.get(i) == fold),
        )


def spread(total: int, count: int) -> list[int]:
    """Return `count` places, or all, spread evenly over `total`."""
    if total <= count:
        return list(range(total))
    return [int(place) for place in np.linspace(0, total - 1, count)]


def largest_intents(lines: Lines, count: int) -> list[str]:
    """Return the most frequent `count` intents."""
    return [intent for intent, _ in Counter(lines.intents).most_common(count)]
