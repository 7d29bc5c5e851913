"""Checks of the training examples that compare what sentences mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from bot.languages import LANGUAGES
from bot.measuring.nlu_data import Example
from bot.measuring.nlu_findings import Finding, finding, quote
from bot.measuring.text_overlap import bare, overlaps
from bot.sentence_vectors import Vectors

# Both the meaning and the letters have to agree: cosines of this encoder are high between any
# two questions on one topic, and texts that share letters may ask for opposite things.
SAME_MEANING = 0.985
SAME_LETTERS = 0.8
# An example is misplaced when nearly all around it belongs to one other topic and nothing to
# its own; 8 of 10, because where topics meet a mixture is usual.
NEIGHBOURS = 10
NEIGHBOURS_OF_OTHER = 8

_ROWS = 1000


def check_near_twins(examples: Sequence[Example], vectors: Vectors) -> Iterator[Finding]:
    """Yield examples that nearly repeat an earlier one of their topic and language.

    Of examples that mean their topic only after an answer, those after the same one are compared.

    Args:
        examples: all of them.
        vectors: theirs, shape (examples, width), each of length 1.
    """
    groups: dict[tuple[str, str, str | None], list[int]] = {}
    for index, example in enumerate(examples):
        group = example.intent, example.language, example.after
        groups.setdefault(group, []).append(index)
    for indices in groups.values():
        texts = [examples[index].text for index in indices]
        reported: set[int] = set()
        for row, column, _ in overlaps(texts, texts, least=SAME_LETTERS):
            later, earlier = indices[row], indices[column]
            if (
                column < row
                and later not in reported
                # The very same text is an error of its own.
                and bare(texts[row]) != bare(texts[column])
                and float(vectors[later] @ vectors[earlier]) >= SAME_MEANING
            ):
                reported.add(later)
                yield finding(
                    examples[later],
                    "warning",
                    "nearly the same",
                    f"says almost the same as {quote(examples[earlier].text)} "
                    f"({examples[earlier].place}), so the bot learns little from it. "
                    "Put it in quite other words, or delete it.",
                )


def check_misplaced(examples: Sequence[Example], vectors: Vectors) -> Iterator[Finding]:
    """Yield examples whose like all belong to one other topic of the same language.

    Examples that mean their topic only after an answer are left out: alone they mean little.

    Args:
        examples: all of them.
        vectors: theirs, shape (examples, width), each of length 1.
    """
    for language in LANGUAGES:
        indices = [
            index
            for index, example in enumerate(examples)
            if example.language == language and example.after is None
        ]
        if len(indices) <= NEIGHBOURS:
            continue
        for index, near in zip(indices, _nearest(vectors[indices]), strict=True):
            neighbours = [examples[indices[position]] for position in near]
            intents = Counter(neighbour.intent for neighbour in neighbours)
            other, count = intents.most_common(1)[0]
            own = examples[index].intent
            if own in intents or count < NEIGHBOURS_OF_OTHER:
                continue
            nearest = next(neighbour for neighbour in neighbours if neighbour.intent == other)
            yield finding(
                examples[index],
                "warning",
                "looks like another topic",
                f"is in {own}, but {count} of the {NEIGHBOURS} examples most like it are in "
                f"{other}, for example {quote(nearest.text)} ({nearest.place}). Is it in the "
                "right topic?",
            )


def _nearest(vectors: Vectors) -> npt.NDArray[np.int64]:
    """Return the indices of each row's nearest others, nearest first, shape (rows, NEIGHBOURS)."""
    # Centred as the model centres them: the raw vectors all lie in one narrow cone.
    centred = vectors - vectors.mean(axis=0)
    centred /= np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
    found = np.empty((len(vectors), NEIGHBOURS), dtype=np.int64)
    for start in range(0, len(vectors), _ROWS):
        cosines = centred[start : start + _ROWS] @ centred.T
        rows = np.arange(len(cosines))
        cosines[rows, rows + start] = -np.inf  # not itself
        near = np.argpartition(-cosines, NEIGHBOURS - 1, axis=1)[:, :NEIGHBOURS]
        order = np.argsort(-cosines[rows[:, None], near], axis=1, kind="stable")
        found[start : start + _ROWS] = near[rows[:, None], order]
    return found
