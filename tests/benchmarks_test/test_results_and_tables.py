"""Keeping results, going on after an interruption, and writing the tables."""

from __future__ import annotations

import csv
import json

import pytest

from tests.benchmarks import store as store_module
from tests.benchmarks.__main__ import main, parse
from tests.benchmarks.nlpjs_process import FOLDER
from tests.benchmarks.published import HINT3_AT_HALF
from tests.benchmarks.readers import BENCH, BenchmarkError
from tests.benchmarks.runner import plan, run
from tests.benchmarks.store import Store
from tests.benchmarks.systems import SYSTEMS
from tests.benchmarks.tables import BEGIN, END, NOT_RUN, TABLES, insert, render
from tests.benchmarks.tasks import SETS, TASKS, task_named

COSTS = {"training_seconds": 1.5, "p50_ms": 4.0, "p95_ms": 6.0, "messages": 200, "max_rss_mb": 99.0}
METRICS = {
    "accuracy": {"accuracy": 0.915},
    "draws": {"accuracy": 0.635, "sd": 0.012, "draws": 10},
    "ranked": {"in_scope": 0.8052, "auroc": 0.8774, "in_scope_at_recall": 0.6753},
    "own_class": {"in_scope": 0.95, "recall": 0.4},
    "validated": {"in_scope": 0.94, "recall": 0.6},
}
METRICS["open"] = METRICS["ranked"] | {
    "threshold": 0.43,
    "in_scope_at_threshold": 0.645,
    "recall_at_threshold": 0.837,
}


def measured(task: str, system: str, *, quick: bool) -> dict:
    return {"encoder": "none", "costs": COSTS, "metrics": METRICS[task_named(task).rule]}


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "results" / "benchmarks.json")


def pairs(*names: str, system: str = "tfidf"):
    return [(task_named(name), system) for name in names]


def test_a_result_is_on_disk_with_date_commit_and_machine(store, tmp_path):
    run(pairs("nlueval/chatbot"), store, measure=measured)
    (result,) = Store(tmp_path / "results" / "benchmarks.json").all()
    assert result["metrics"] == {"accuracy": 0.915}
    assert {"date", "commit", "machine", "fingerprint"} <= set(result)
    assert result["machine"]["cores"] >= 1


def test_an_interrupted_run_goes_on_where_it_stopped(store):
    asked = []

    def measure(task, system, *, quick):
        asked.append(task)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return measured(task, system, quick=quick)

    todo = pairs("nlueval/chatbot", "nlueval/askubuntu")
    with pytest.raises(KeyboardInterrupt):
        run(todo, store, measure=measure)
    assert run(todo, store, measure=measure) == []
    assert asked == ["nlueval/chatbot", "nlueval/askubuntu", "nlueval/askubuntu"]


@pytest.mark.parametrize("change", ["system", "rules", "again"])
def test_what_changed_is_measured_again(store, monkeypatch, change):
    asked = []

    def measure(task, system, *, quick):
        asked.append(task)
        return measured(task, system, quick=quick)

    todo = pairs("nlueval/chatbot")
    run(todo, store, measure=measure)
    if change == "system":
        monkeypatch.setattr(type(SYSTEMS["tfidf"]), "fingerprint", lambda _: "another")
    if change == "rules":
        monkeypatch.setattr(store_module, "PROTOCOL", 0)
    run(todo, store, measure=measure, again=change == "again")
    assert len(asked) == 2


def test_a_failure_is_told_and_stops_nothing_else(store):
    def measure(task, system, *, quick):
        if task == "nlueval/chatbot":
            raise BenchmarkError("node is not on the PATH")
        return measured(task, system, quick=quick)

    (failure,) = run(pairs("nlueval/chatbot", "nlueval/askubuntu"), store, measure=measure)
    assert failure == "nlueval/chatbot, tfidf: node is not on the PATH"
    assert [result["task"] for result in store.all()] == ["nlueval/askubuntu"]


def test_a_damaged_file_of_results_is_named(tmp_path):
    file = tmp_path / "benchmarks.json"
    file.write_text("[]", encoding="utf-8")
    with pytest.raises(BenchmarkError, match=r"benchmarks\.json holds no results"):
        Store(file)


def test_slow_tasks_are_spared_where_they_take_hours():
    def names(**how):
        return {(task.name, name) for task, name in plan(SETS, list(SYSTEMS), **how)}

    usual = names(quick=False, slow=False)
    assert ("massive/fi", "ours") in usual
    assert not {("massive/fi", "rasa"), ("clinc150/oos-train", "nlpjs")} & usual
    assert {("massive/fi", "rasa"), ("clinc150/oos-train", "nlpjs")} <= names(
        quick=False, slow=True
    )
    quick = names(quick=True, slow=False)
    assert {name for _, name in quick} == set(SYSTEMS)
    assert {task_named(name).rule for name, _ in quick} == {task.rule for task in TASKS}


def test_other_scores_are_measured_only_where_scores_count():
    tasks = [task for task, _ in plan(SETS, ["ours-near"], quick=False, slow=False)]
    assert {task.rule for task in tasks} == {"ranked", "open", "validated"}


def test_tables_show_published_rows_and_ours_with_gaps_named(store):
    run(
        pairs("massive8/fi", "massive8/sv", "hint3/sofmattress/full", system="ours"),
        store,
        measure=measured,
    )
    text = render(store)
    assert f"| **ours** | none | 63.5 ± 1.2 | 63.5 ± 1.2 | {NOT_RUN} |" in text
    assert "| frozen + logistic regression | multilingual-e5-small, 118 M | 61.46 |" in text
    assert "| **ours** | none | 80.5 / .877 / 67.5 |" in text
    assert "| **ours** | none | 64.5 / 83.7 (0.43) |" in text
    assert "| hint3/sofmattress/full |" not in text  # not among the tasks whose time is shown
    assert "| massive8/fi | ours | 1.5 | 4.0 / 6.0 | 99 |" in text
    assert "ours, score with nearness" not in text


def test_every_table_can_be_filled_and_no_row_is_crooked(store):
    everything = [(task, name) for task in TASKS for name in SYSTEMS]
    run(everything, store, measure=measured)
    text = render(store)
    assert NOT_RUN not in text.partition("###")[2]
    for table in TABLES:
        assert all(len(row) == 2 + len(table.columns) for row in table.published), table.title
        assert all(column.task in {task.name for task in TASKS} for column in table.columns)


def test_tables_go_between_their_marks_and_nothing_else_changes(store):
    page = f"# Measured\n\nbefore\n\n{BEGIN}\nold\n{END}\n\nafter\n"
    written = insert(page, "new \\1")
    assert written == f"# Measured\n\nbefore\n\n{BEGIN}\nnew \\1\n{END}\n\nafter\n"
    assert insert(written, "new \\1") == written
    appended = insert("# Measured\n", "new")
    assert appended.startswith("# Measured\n\n## ")
    assert appended.endswith(f"{BEGIN}\nnew\n{END}\n")


def test_missing_sets_end_the_run_with_a_reason(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("tests.benchmarks.__main__.BENCH", tmp_path / "none")
    monkeypatch.setattr("tests.benchmarks.__main__.QUICK_RESULTS", tmp_path / "quick.json")
    assert main(["--quick"]) == 2
    assert "none is missing" in capsys.readouterr().err


def test_sets_and_systems_are_chosen_by_name(capsys):
    options = parse(["--sets", "hint3", "nlueval", "--systems", "tfidf"])
    assert (options.sets, options.systems) == (["hint3", "nlueval"], ["tfidf"])
    with pytest.raises(SystemExit):
        parse(["--sets", "hint4"])
    assert "hint3" in capsys.readouterr().err


def test_the_sources_of_every_system_exist(root):
    for name, system in SYSTEMS.items():
        for pattern in system.sources:
            assert any(root.glob(pattern)), (name, pattern)
        module, _, _ = system.maker.partition(":")
        assert f"{module.replace('.', '/')}.py" in system.sources


def test_the_lock_of_nlpjs_pins_everything_and_names_no_host():
    lock = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = {path: entry for path, entry in lock["packages"].items() if path}
    assert all("integrity" in entry and "resolved" not in entry for entry in packages.values())
    for name, version in wanted.items():
        assert packages[f"node_modules/{name}"]["version"] == version


@pytest.mark.skipif(
    not BENCH.is_dir(), reason="the public sets are not beside this copy of the project"
)
def test_published_rows_are_those_of_the_authors_file():
    names = {"Dialogflow (2020)": "dialogflow", "LUIS (2020)": "luis", "Haptik (2020)": "haptik"}
    names |= {"Rasa (2020)": "rasa", "BERT, fine-tuned": "bert"}
    with (BENCH / "hint3" / "published_results_all.csv").open(encoding="utf-8") as handle:
        rows = [
            row
            for row in csv.DictReader(handle)
            if row["train"] == "full" and float(row["Threshold"]) == 0.5
        ]
    for system, _, *cells in HINT3_AT_HALF:
        for bot, cell in zip(("sofmattress", "curekart", "powerplay11"), cells, strict=True):
            (row,) = [r for r in rows if (r["platform"], r["bot"]) == (names[system], bot)]
            shares = (float(row["Inscope Accuracy"]), float(row["OOS Recall"]))
            assert cell == " / ".join(f"{100 * share:.1f}" for share in shares)
