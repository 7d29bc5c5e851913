"""Records: figures come back as written, and only those of the same cases are compared."""

from __future__ import annotations

import pytest

from bot.measuring.figures import tabulate
from bot.measuring.records import (
    MOST_RUNS,
    Record,
    RecordsInvalidError,
    add_run,
    as_baseline,
    find_record,
    identify,
    make_record,
    name_set,
    read_records,
    write_records,
)
from tests.bot.measuring.making import GROUPS, make_case, make_outcome

OUTCOMES = [make_outcome(text=str(n)) for n in range(2)] + [
    make_outcome("events", "facebook", "wrong", text="z")
]


@pytest.fixture
def record() -> Record:
    return make_record(OUTCOMES, tabulate(OUTCOMES, GROUPS), made_at="now", model="m")


def empty(cases: str, made_at: str = "then") -> Record:
    return Record(cases=cases, made_at=made_at, model="m", figures={})


def test_records_come_back_as_written(tmp_path, record):
    path = tmp_path / "runs.json"
    write_records(path, [record, empty("other")])
    assert read_records(path) == [record, empty("other")]
    assert record.figures["ours / language / fi"].right == 0.6667
    assert record.verdicts[identify(OUTCOMES[2].case)] == "wrong"


def test_a_missing_file_holds_no_records(tmp_path):
    assert read_records(tmp_path / "none.json") == []


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"cases": "a"}]'])
def test_a_broken_file_is_named_with_the_fix(tmp_path, text):
    path = tmp_path / "runs.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecordsInvalidError, match=r"runs\.json: .*delete the file"):
        read_records(path)


def test_a_run_replaces_the_earlier_one_of_the_same_cases():
    runs = add_run([empty("a", "old"), empty("b")], empty("a", "new"))
    assert [(run.cases, run.made_at) for run in runs] == [("b", "then"), ("a", "new")]
    assert find_record(runs, "a").made_at == "new"
    assert find_record(runs, "c") is None


def test_old_runs_go():
    runs: list[Record] = []
    for number in range(MOST_RUNS + 3):
        runs = add_run(runs, empty(str(number)))
    assert [run.cases for run in runs] == [str(n) for n in range(3, MOST_RUNS + 3)]


def test_a_baseline_holds_figures_only(record):
    assert as_baseline(record).verdicts == {}
    assert as_baseline(record).figures == record.figures


def test_a_set_has_the_same_name_in_any_order_and_another_when_a_case_changes():
    first, second = make_case(text="a"), make_case(text="b")
    assert name_set([first, second]) == name_set([second, first])
    assert name_set([first, second]) != name_set([first])
    assert name_set([first]) != name_set([first, first])


@pytest.mark.parametrize(
    "change",
    [
        {"text": "muu"},
        {"topic": "facebook"},
        {"language": "sv"},
        {"also": ("facebook",)},
        {"style": "long"},
        {"second": "facebook"},
        {"excluded": ("facebook",)},
        {"earlier": ("moi",)},
    ],
)
def test_whatever_changes_in_a_case_changes_its_name(change):
    assert identify(make_case(**change)) != identify(make_case())
