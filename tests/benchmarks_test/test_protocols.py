"""The rules by which a trained system is judged, on a system that can be checked by hand."""

from __future__ import annotations

import pytest

from tests.benchmarks.metrics import Answers
from tests.benchmarks.protocols import FOLDS, RULES, Sitting
from tests.benchmarks.readers import STRANGE, Lines
from tests.benchmarks.tasks import TASKS, Data
from tests.benchmarks.worker import peak_memory, time_messages
from tests.benchmarks_test.fakes import FirstWord

TRAIN = Lines(
    ("hei a", "hei b", "hei c", "moi d", "heippa a", "heippa b", "heippa c"),
    ("greet", "greet", "greet", "greet", "bye", "bye", "bye"),
)
TEST = Lines(
    ("hei sinä", "heippa sinä", "terve", "näkemiin", "pitsaa", "hei pitsa"),
    ("greet", "bye", "greet", "bye", STRANGE, STRANGE),
)


def sit(trainings=(TRAIN,), test=TEST, validation=TEST) -> Sitting:
    system = FirstWord()
    system.fit(trainings[0].texts, trainings[0].intents, "fi")
    return Sitting(
        system=system,
        data=Data(trainings[0], test, validation),
        trainings=trainings,
        language="fi",
        answers=system.predict(test.texts),
    )


def test_every_task_has_a_rule():
    assert {task.rule for task in TASKS} <= set(RULES)


def test_accuracy_is_of_all_lines():
    assert RULES["accuracy"](sit(test=TEST.without([STRANGE]))) == {"accuracy": 0.75}


def test_draws_train_once_for_each_and_give_mean_and_deviation():
    worse = Lines(("hei a", "moi b"), ("bye", "greet"))
    sitting = sit(trainings=(TRAIN, worse), test=TEST.without([STRANGE]))
    metrics = RULES["draws"](sitting)
    assert sitting.system.trainings == [7, 2]
    assert metrics["accuracy"] == pytest.approx((0.75 + 0.25) / 2)
    assert metrics["sd"] == pytest.approx(0.5 / 2**0.5)
    assert metrics["draws"] == 2


def test_one_draw_has_no_deviation():
    assert RULES["draws"](sit(test=TEST.without([STRANGE])))["sd"] == 0


def test_ranking_needs_no_threshold_and_no_second_training():
    sitting = sit()
    metrics = RULES["ranked"](sitting)
    assert metrics["in_scope"] == 0.75
    assert metrics["auroc"] == pytest.approx(0.5)
    assert (metrics["test_in_scope"], metrics["test_out_of_scope"]) == (4, 2)
    assert len(sitting.system.trainings) == 1


def test_the_threshold_of_an_open_test_comes_from_folds_of_training():
    sitting = sit()
    metrics = RULES["open"](sitting)
    assert len(sitting.system.trainings) == 1 + FOLDS
    assert all(size < len(TRAIN) for size in sitting.system.trainings[1:])
    # Every right answer in the folds had 0.9, but for "moi": an unknown word there, and greeted.
    assert 0.2 <= metrics["threshold"] <= 0.9
    assert metrics["in_scope_at_threshold"] == 0.5
    assert metrics["recall_at_threshold"] == 0.5


def test_the_test_has_no_part_in_the_threshold():
    other = Lines(("pitsaa", "hei sinä"), (STRANGE, "greet"))
    assert RULES["open"](sit())["threshold"] == RULES["open"](sit(test=other))["threshold"]


def test_a_validated_threshold_is_chosen_on_validation():
    validation = Lines(("hei x", "heippa x", "pitsaa"), ("greet", "bye", STRANGE))
    metrics = RULES["validated"](sit(validation=validation))
    assert metrics["threshold"] == pytest.approx(0.55)
    assert (metrics["in_scope"], metrics["recall"]) == (0.5, 0.5)
    assert metrics["argmax_in_scope"] == 0.75


def test_an_own_class_is_judged_by_what_was_said():
    train = TRAIN + Lines(("pitsaa x",), (STRANGE,))
    assert RULES["own_class"](sit(trainings=(train,))) == {"in_scope": 0.75, "recall": 0.5}


def test_time_is_of_single_messages():
    class Counting(FirstWord):
        asked: list[int] = []  # noqa: RUF012  one for the whole test

        def predict(self, texts: list[str]) -> Answers:
            self.asked.append(len(texts))
            return super().predict(texts)

    system = Counting()
    system.fit(TRAIN.texts, TRAIN.intents, "fi")
    times = time_messages(system, TRAIN, TEST)
    assert set(system.asked) == {1}
    assert times["messages"] == len(TEST)
    assert 0 < times["p50_ms"] <= times["p95_ms"]


def test_peak_memory_is_this_processes_and_never_falls():
    before = peak_memory(FirstWord().process)
    block = bytearray(200_000_000)
    block[::4096] = b"x" * len(block[::4096])
    after = peak_memory(FirstWord().process)
    del block
    assert 10 < before <= after == pytest.approx(peak_memory(FirstWord().process), rel=0.05)
