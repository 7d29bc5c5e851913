"""`make evaluate`: figures on standard output, a report beside it, the last run compared."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import api.evaluate
from bot.errors import ModelMissingError
from tests.bot.measuring.making import ScriptedAssistant, make_reply

CASES = [
    {"text": "Missä tapaan ihmisiä?", "lang": "fi", "topic": "events"},
    {"text": "moi", "lang": "fi", "topic": "greet", "style": "colloquial"},
    {"text": "vädret", "lang": "sv", "topic": "out_of_scope"},
    {
        "kind": "context",
        "lang": "en",
        "turns": [{"text": "first", "topic": "events"}, {"text": "then", "topic": "facebook"}],
    },
    {"kind": "two", "lang": "en", "text": "both", "topics": ["events", "facebook"]},
    {"kind": "negation", "lang": "en", "text": "not fb", "topic": "events", "not": ["facebook"]},
    {"kind": "long", "lang": "en", "text": "a long story", "topic": "mentor_benefits"},
]
GOOD = {
    "Missä tapaan ihmisiä?": make_reply("events"),
    "moi": make_reply("clarify", offered=("greet", "thanks")),
    "vädret": make_reply("out_of_scope"),
    "first": make_reply("events"),
    "then": make_reply("facebook"),
    "both": make_reply("events", "facebook"),
    "not fb": make_reply("facebook"),
    "a long story": make_reply("mentor_benefits"),
}


@pytest.fixture
def assistant(monkeypatch):
    """Return the stand-in that is asked instead of a trained model."""
    assistant = ScriptedAssistant(dict(GOOD))
    monkeypatch.setattr(api.evaluate, "load_assistant", lambda _: assistant)
    monkeypatch.setattr(
        api.evaluate, "current_model", lambda _: SimpleNamespace(name="model-1.tar.gz")
    )
    monkeypatch.setattr(api.evaluate, "configure_logs", lambda _: None)
    return assistant


class Run:
    """`make evaluate` in a folder of its own."""

    def __init__(self, folder: Path, capsys) -> None:
        self.cases = folder / "cases.jsonl"
        self.report = folder / "results" / "evaluation.html"
        self.baseline = folder / "baseline.json"
        self._capsys = capsys
        self.write(CASES)

    def write(self, cases) -> None:
        self.cases.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")

    def __call__(self, *options: str, status: int = 0) -> str:
        """Run, and return what stands on standard output, or on standard error after a failure."""
        paths = ["--report", str(self.report), "--baseline", str(self.baseline)]
        assert api.evaluate.main([str(self.cases), *paths, *options]) == status
        printed = self._capsys.readouterr()
        return printed.err if status else printed.out


@pytest.fixture
def run(tmp_path, capsys, assistant) -> Run:
    return Run(tmp_path, capsys)


def line_of(text: str, name: str) -> list[str]:
    return next(line[30:].split() for line in text.splitlines() if line[:30].strip() == name)


def test_figures_are_printed_and_the_report_is_written(run, assistant):
    out = run()
    assert line_of(out, "fi") == ["2", "50.0%", "0.0%", "50.0%", "0.0%"]
    assert line_of(out, "group advice") == ["4", "75.0%", "25.0%", "0.0%", "0.0%"]
    assert line_of(out, "style context, later turn") == ["1", "100.0%", "0.0%", "0.0%", "0.0%"]
    assert "negations: 1, answered with what they rule out: 100.0%" in out
    assert "There is no baseline: --write-baseline" in out
    assert f"Report: {run.report}" in out
    html = run.report.read_text(encoding="utf-8")
    assert "7 messages" in html
    assert "model-1.tar.gz" in html
    assert "no earlier figures" in html
    # Every conversation is deleted, and confidence is asked for.
    assert len(assistant.forgotten) == 7
    assert "Expected calibration error" in html


def test_failures_are_printed_when_asked_for(run):
    assert "not fb" not in run()
    assert "wrong     events -> facebook []: not fb" in run("--failures")


def test_the_report_compares_with_the_last_run_of_the_same_cases(run, assistant):
    run()
    assistant.script["moi"] = make_reply("greet")
    run()
    html = run.report.read_text(encoding="utf-8")
    assert "Compared with the last run" in html
    assert "points, better" in html

    run.write(CASES[:2])
    run()
    assert "no earlier figures" in run.report.read_text(encoding="utf-8")

    # A run of other cases between the two does not come between them.
    run.write(CASES)
    run()
    assert "Compared with the last run" in run.report.read_text(encoding="utf-8")


def test_the_difference_to_the_baseline_is_printed(run, assistant):
    assert f"Baseline written: {run.baseline}" in run("--write-baseline")
    assert '"verdicts": {}' in run.baseline.read_text(encoding="utf-8")
    assistant.script["moi"] = make_reply("thanks")
    run()
    out = run()
    # Twice the same, and still different from the baseline.
    cells = " ".join(line_of(out, "fi"))
    assert cells == "2 50.0% = 50.0% +50.0 0.0% -50.0 0.0% ="
    assert "to the baseline of 20" in out


def test_the_report_compares_with_the_baseline_when_there_is_no_last_run(run):
    run("--write-baseline")
    run.report.with_suffix(".json").unlink()
    run()
    assert "Compared with the baseline" in run.report.read_text(encoding="utf-8")


def test_a_baseline_of_other_cases_is_not_compared(run):
    run("--write-baseline")
    run.write(CASES[:2])
    out = run()
    assert "The baseline is of other cases: --write-baseline" in out
    assert "=" not in line_of(out, "fi")


def test_all_files_of_cases_are_asked_without_one_named(tmp_path, assistant, monkeypatch, capsys):
    for language in ("fi", "sv"):
        (tmp_path / language).mkdir()
        line = json.dumps({"text": "events", "lang": language, "topic": "events"})
        (tmp_path / language / "advice.jsonl").write_text(line, encoding="utf-8")
    monkeypatch.setattr(api.evaluate, "_CASES", tmp_path)
    report = tmp_path / "page.html"
    assert api.evaluate.main(["--report", str(report)]) == 0
    assert assistant.languages == ["fi", "sv"]
    assert "Files of cases (2)" in report.read_text(encoding="utf-8")
    capsys.readouterr()


def test_a_broken_line_is_named_and_nothing_is_asked(run, assistant):
    run.cases.write_text('{"text": "a", "lang": "fi", "topic": "greet"}\n{', encoding="utf-8")
    assert run(status=2).startswith(f"{run.cases}:2: not JSON")
    assert assistant.languages == []
    assert not run.report.exists()


def test_a_broken_record_is_named_before_anything_is_asked(run, assistant):
    run.baseline.write_text("<<<<<<<", encoding="utf-8")
    assert "baseline.json" in run(status=2)
    assert assistant.languages == []


def test_a_missing_file_and_no_cases_are_errors(run):
    run.cases.write_text("\n", encoding="utf-8")
    assert f"no cases in {run.cases}" in run(status=2)
    run.cases.unlink()
    assert "cases.jsonl" in run(status=2)


def test_a_report_that_cannot_be_written_is_known_before_the_cases_are_asked(run, assistant):
    run.report.parent.write_text("a file, no folder", encoding="utf-8")
    assert "results" in run(status=2)
    assert assistant.languages == []


def test_without_a_model_the_fix_is_told(run, monkeypatch):
    def missing(_):
        raise ModelMissingError("there is no model: run `make train`")

    monkeypatch.setattr(api.evaluate, "current_model", missing)
    assert "make train" in run(status=2)


def test_an_unknown_option_is_an_error(capsys):
    with pytest.raises(SystemExit, match="2"):
        api.evaluate.main(["--fast"])
    assert "--fast" in capsys.readouterr().err
