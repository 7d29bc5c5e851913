"""How the bot learns when it is not sure, and what is not its business."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.abstention import (
    LEAST_SURE,
    Abstention,
    Neighbours,
    Thresholds,
    Trial,
    likeliest,
    signals,
)

TOPICS, REFUSAL, WIDTH = 3, 3, 8


def trial(*, noise: float, refusals: bool = True, count: int = 300) -> tuple[Trial, Neighbours]:
    """Return made-up results: the more noise, the more often the likeliest intent is wrong."""
    random = np.random.default_rng(5)
    kinds = TOPICS + 1 if refusals else TOPICS
    wanted = np.arange(count) % kinds
    raw = np.eye(kinds)[wanted] + random.normal(0, noise, (count, kinds)).clip(-1, 1)
    scores = np.exp(3 * raw)
    scores = (scores / scores.sum(axis=1, keepdims=True)).astype(np.float32)
    vectors = np.eye(WIDTH)[wanted] + random.normal(0, noise / 3, (count, WIDTH))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    refusal = REFUSAL if refusals else -1
    neighbours = Neighbours(vectors, wanted.astype(np.int64), refusal)
    found = signals(scores, vectors, neighbours, [5] * count)
    languages = ["fi" if row % 2 else "sv" for row in range(count)]
    return Trial(found, likeliest(scores, refusal), wanted.astype(np.int64), languages), neighbours


def fit(*, noise: float, tolerated: float = 0.05, refusals: bool = True) -> Abstention:
    made, neighbours = trial(noise=noise, refusals=refusals)
    return Abstention.fit(made, neighbours=neighbours, tolerated=tolerated, seed=1)


def test_no_more_than_the_tolerated_share_is_answered_wrongly():
    tolerated = 0.05
    made, neighbours = trial(noise=0.9)
    abstention = Abstention.fit(made, neighbours=neighbours, tolerated=tolerated, seed=1)
    strange, sure = abstention.estimate(made.signals)
    languages, foreign = np.array(made.languages), made.wanted == REFUSAL
    for language, threshold in abstention.thresholds.items():
        answered = (strange < threshold.refuse) & (sure >= threshold.answer)
        answered &= languages == language
        ours = (languages == language) & ~foreign
        wrong = answered & ours & (made.chosen != made.wanted)
        assert wrong.sum() <= tolerated * ours.sum()
        theirs = (languages == language) & foreign
        assert (answered & foreign).sum() <= tolerated / 2 * theirs.sum()
        declined = ours & (strange >= threshold.refuse)
        assert declined.sum() <= tolerated / 4 * ours.sum()


def test_it_is_surer_of_what_was_right_than_of_what_was_wrong():
    made, neighbours = trial(noise=0.9)
    _, sure = Abstention.fit(made, neighbours=neighbours, tolerated=0.1, seed=1).estimate(
        made.signals
    )
    right = made.chosen == made.wanted
    assert sure[right].mean() > sure[~right].mean()


def test_what_is_not_ours_looks_strange():
    made, neighbours = trial(noise=0.5)
    strange, _ = Abstention.fit(made, neighbours=neighbours, tolerated=0.1, seed=1).estimate(
        made.signals
    )
    foreign = made.wanted == REFUSAL
    assert strange[foreign].mean() > 0.5 > strange[~foreign].mean()


def test_the_less_is_tolerated_the_higher_the_thresholds():
    strict, lenient = fit(noise=0.9, tolerated=0.0), fit(noise=0.9, tolerated=0.3)
    for language in ("fi", "sv"):
        assert strict.thresholds[language].answer > lenient.thresholds[language].answer


def test_every_language_has_thresholds_and_one_without_examples_the_most_forthcoming():
    abstention = fit(noise=0.8)
    assert set(abstention.thresholds) == {"fi", "sv"}
    known = abstention.thresholds.values()
    assert abstention.threshold("so") == Thresholds(
        refuse=max(each.refuse for each in known), answer=min(each.answer for each in known)
    )


def test_without_examples_of_what_is_not_ours_nothing_is_declined():
    abstention = fit(noise=0.8, refusals=False)
    made, _ = trial(noise=0.8, refusals=False)
    strange, _ = abstention.estimate(made.signals)
    assert not strange.any()


@pytest.mark.parametrize("refusal", [REFUSAL, -1])
def test_the_likeliest_intent_is_never_the_refusal(refusal):
    scores = np.array([[0.1, 0.2, 0.1, 0.6]], dtype=np.float32)
    assert likeliest(scores, refusal)[0] == (1 if refusal == REFUSAL else 3)


def test_what_is_likelier_wrong_than_right_is_never_answered():
    lenient = fit(noise=0.9, tolerated=1.0)
    assert lenient.thresholds["fi"].answer < LEAST_SURE
    assert lenient.threshold("fi").answer == LEAST_SURE
