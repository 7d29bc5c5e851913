"""How much two texts share letter by letter, whatever their case and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

from bot.texts import fold

_NO_WORD = re.compile(r"[\W_]+")
# Rows compared at a time: with 15,000 examples a block of results stays under 100 MB.
_ROWS = 500


def bare(text: str) -> str:
    """Return the letters and digits of `text`, folded, with single spaces between words.

    A text of nothing but signs or emoji is returned as it is, trimmed: there they are all it says.
    """
    return _NO_WORD.sub(" ", fold(text)).strip() or text.strip()


def word_count(text: str) -> int:
    """Return the number of words of `text`."""
    return len(bare(text).split())


def overlaps(
    left: Sequence[str], right: Sequence[str], *, least: float
) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of texts that share at least `least` of their three-letter pieces.

    The measure is Jaccard's: pieces that both have, divided by pieces that either has. The
    pieces are those of `bare` with a space at both ends.

    Args:
        left: texts, any number.
        right: texts, any number.
        least: 0 (exclusive) to 1.

    Returns:
        Indices into `left` and `right` and their share, in the order of `left`.
    """
    if not left or not right:
        return
    pieces = CountVectorizer(analyzer="char", ngram_range=(3, 3), binary=True, lowercase=False)
    rows = [f" {bare(text)} " for text in (*left, *right)]
    try:
        both = pieces.fit_transform(rows).astype(np.int32)
    except ValueError:  # no text has a letter
        return
    ours, theirs = both[: len(left)], both[len(left) :].T.tocsc()
    size_left, size_right = ours.sum(axis=1).A1, theirs.sum(axis=0).A1
    for start in range(0, len(left), _ROWS):
        shared = (ours[start : start + _ROWS] @ theirs).tocoo()
        rows_of = shared.row + start
        share = shared.data / (size_left[rows_of] + size_right[shared.col] - shared.data)
        for index in np.flatnonzero(share >= least):
            yield int(rows_of[index]), int(shared.col[index]), float(share[index])
