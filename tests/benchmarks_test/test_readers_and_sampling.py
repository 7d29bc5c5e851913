"""Reading the public sets, and drawing from them."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.readers import STRANGE, BenchmarkError, Lines, read_lines
from tests.benchmarks.sampling import draw, folds, spread
from tests.benchmarks.tasks import SETS, TASKS, Task, task_named, tasks_of

INTENTS = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=2, max_size=60)


def numbered(intents: list[str]) -> Lines:
    return Lines(tuple(f"{i}" for i in range(len(intents))), tuple(intents))


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_lines_are_read_in_order(tmp_path):
    write(
        tmp_path / "a.jsonl",
        [{"text": "hei", "intent": "greet", "lang": "fi"}, {"text": "moi", "intent": "bye"}],
    )
    assert read_lines(tmp_path / "a.jsonl") == Lines(("hei", "moi"), ("greet", "bye"))


def test_a_missing_file_is_named_with_where_it_belongs(tmp_path):
    with pytest.raises(BenchmarkError, match=r"none\.jsonl is missing.*\.\./shared/bench"):
        read_lines(tmp_path / "none.jsonl")


@pytest.mark.parametrize("line", ['{"text": "x"}', "[]", "{", '{"text": 1, "intent": "a"}'])
def test_a_broken_line_is_named_with_its_number(tmp_path, line):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "x", "intent": "a"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(BenchmarkError, match=r"a\.jsonl:2"):
        read_lines(file)


def test_an_intent_that_is_tested_but_not_trained_stops_the_task(tmp_path):
    write(tmp_path / "train", [{"text": "x", "intent": "a"}])
    write(tmp_path / "test", [{"text": "x", "intent": "A"}, {"text": "y", "intent": STRANGE}])
    task = Task(name="t", set="hint3", language="en", rule="open", train=("train",), test=("test",))
    with pytest.raises(BenchmarkError, match=r"t: no example trains \['A'\]"):
        task.load(tmp_path)


def test_every_set_has_tasks_and_every_task_a_name_of_its_own():
    assert {task.set for task in TASKS} == set(SETS)
    assert len({task.name for task in TASKS}) == len(TASKS)
    assert all(task.name.startswith(task.set) for task in TASKS)
    assert [task.name for task in tasks_of(["banking77"])] == ["banking77/10-shot"]
    assert task_named("hint3/curekart/subset").train == ("hint3/v1/curekart.train_subset.jsonl",)


def test_a_quick_piece_keeps_strange_utterances(tmp_path):
    rows = [{"text": f"{i}", "intent": f"i{i % 20}"} for i in range(400)]
    write(tmp_path / "train", rows)
    write(tmp_path / "test", [*rows, *({"text": "?", "intent": STRANGE} for _ in range(50))])
    task = Task(name="t", set="hint3", language="en", rule="open", train=("train",), test=("test",))
    piece = task.load(tmp_path, quick=True)
    assert len(set(piece.train.intents)) == 6
    assert set(piece.test.intents) - {STRANGE} <= set(piece.train.intents)
    assert 0 < piece.test.intents.count(STRANGE) < len(piece.test) < 50


@given(INTENTS, st.integers(1, 9))
def test_every_draw_has_so_many_of_each_intent_or_all_there_are(intents, each):
    lines = numbered(intents)
    total = Counter(intents)
    for drawn in draw(lines, count=3, each=each):
        assert Counter(drawn.intents) == {name: min(each, total[name]) for name in total}
        assert drawn == lines.at(int(text) for text in drawn.texts)
        assert len(set(drawn.texts)) == len(drawn)


def test_draws_differ_from_each_other_but_not_from_run_to_run():
    lines = numbered(["a", "b"] * 50)
    first = draw(lines, count=2, each=8)
    assert first[0] != first[1]
    assert first == draw(lines, count=2, each=8)


@given(INTENTS, st.integers(2, 5))
def test_folds_ask_every_example_once_but_the_first_of_each_intent(intents, count):
    lines = numbered(intents)
    asked: Counter[str] = Counter()
    for known, unseen in folds(lines, count=count):
        assert sorted(known.texts + unseen.texts) == sorted(lines.texts)
        assert set(known.intents) == set(intents)
        asked.update(unseen.texts)
    assert set(asked.values()) <= {1}
    assert len(asked) == len(lines) - len(set(intents))


@given(st.integers(0, 300), st.integers(1, 200))
def test_a_spread_has_no_place_twice(total, count):
    places = spread(total, count)
    assert len(places) == len(set(places)) == min(total, count)
    assert all(0 <= place < total for place in places)
