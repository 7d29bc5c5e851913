"""How answers are judged."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.metrics import (
    Answers,
    Judged,
    accuracy,
    accuracy_at_recall,
    at_threshold,
    auroc,
    best_threshold,
    judge,
    own_class,
)
from tests.benchmarks.readers import STRANGE, Lines

SCORES = st.lists(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 1.0]), min_size=1)


@st.composite
def judged_answers(draw):
    scores = draw(SCORES)
    right = draw(st.lists(st.booleans(), min_size=len(scores), max_size=len(scores)))
    return Judged(np.array(right), np.array(scores), np.array(draw(SCORES)))


def test_judging_parts_what_is_ours_from_what_is_strange():
    lines = Lines(("a", "b", "c"), ("greet", STRANGE, "bye"))
    judged = judge(lines, Answers(["greet", "greet", "greet"], [0.9, 0.3, 0.6]))
    assert judged.right.tolist() == [True, False]
    assert judged.scores.tolist() == [0.9, 0.6]
    assert judged.strange.tolist() == [0.3]


def test_accuracy_counts_every_line_alike():
    lines = Lines(("a", "b", "c", "d"), ("greet", "bye", "bye", "greet"))
    assert accuracy(lines, Answers(["greet", "bye", "greet", "greet"], [1.0] * 4)) == 0.75


def test_a_class_of_its_own_gives_accuracy_and_recall():
    lines = Lines(("a", "b", "c", "d"), ("greet", "bye", STRANGE, STRANGE))
    answers = Answers([STRANGE, "bye", STRANGE, "greet"], [1.0] * 4)
    assert own_class(lines, answers) == (0.5, 0.5)


def test_a_score_out_of_range_is_refused():
    with pytest.raises(ValueError, match=r"1\.5"):
        Answers(["greet"], [1.5])
    with pytest.raises(ValueError, match="1 scores"):
        Answers(["greet", "bye"], [0.5])


@given(judged_answers())
def test_auroc_is_the_share_of_pairs_in_the_right_order(judged):
    pairs = [
        1.0 if ours > strange else 0.5 if ours == strange else 0.0
        for ours in judged.scores
        for strange in judged.strange
    ]
    assert auroc(judged) == pytest.approx(np.mean(pairs))


@given(judged_answers())
def test_auroc_agrees_with_scikit_learn(judged):
    from sklearn.metrics import roc_auc_score

    truth = [1] * len(judged.scores) + [0] * len(judged.strange)
    scores = [*judged.scores, *judged.strange]
    assert auroc(judged) == pytest.approx(roc_auc_score(truth, scores))


@given(judged_answers(), st.sampled_from([0.0, 0.5, 0.8, 1.0]))
def test_accuracy_at_a_recall_is_the_best_of_all_thresholds(judged, recall):
    thresholds = [*np.unique(np.concatenate([judged.scores, judged.strange])), 0.0, 1.01]
    above = [np.nextafter(threshold, 2) for threshold in thresholds]
    reached = [at_threshold(judged, threshold) for threshold in [*thresholds, *above]]
    best = max(kept for kept, refused in reached if refused >= recall - 1e-9)
    assert accuracy_at_recall(judged, recall) == pytest.approx(best)


@given(judged_answers(), st.sampled_from([0.05, 1.0, 3.0]))
def test_no_threshold_does_better_than_the_best(judged, weight):
    def worth(threshold):
        in_scope, recall = at_threshold(judged, threshold)
        return in_scope + weight * recall

    best = worth(best_threshold(judged, weight=weight))
    assert all(best >= worth(threshold) - 1e-9 for threshold in np.linspace(0, 1.01, 102))


def test_eighty_per_cent_of_five_are_four():
    strange = np.array([0.1, 0.2, 0.3, 0.4, 0.9])
    judged = Judged(np.array([True, True]), np.array([0.4, 0.5]), strange)
    assert accuracy_at_recall(judged, 0.8) == 0.5
