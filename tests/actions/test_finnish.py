"""The command `python -m actions.finnish`."""

import subprocess
import sys

import pytest

from actions.finnish import main


def test_prints_a_form(capsys):
    assert main(["inflect", "--case", "allative", "Anna Virtanen"]) == 0
    assert capsys.readouterr().out == "Anna Virtaselle\n"


def test_prints_one_form_a_line(tmp_path, capsys):
    file = tmp_path / "forms.tsv"
    file.write_text("Tampere\tadessive\n\nTHL\tinessive\n", encoding="utf-8")
    assert main(["inflect", "--file", str(file)]) == 0
    assert capsys.readouterr().out == "Tampereella\n\nTHL:ssä\n"


def test_prints_base_forms(capsys):
    assert main(["base", "Woltilla", "Tampereelta"]) == 0
    assert capsys.readouterr().out == "Wolt\nTampere\n"


@pytest.mark.parametrize("line", ["Tampere", "Tampere adessive", "\tadessive", "a\tadessive\tb"])
def test_names_the_line_that_is_malformed(tmp_path, capsys, line):
    file = tmp_path / "forms.tsv"
    file.write_text(f"Oulu\tinessive\n{line}\n", encoding="utf-8")
    assert main(["inflect", "--file", str(file)]) == 2
    output = capsys.readouterr()
    assert f"{file}:2: " in output.err
    assert "a tab and a case" in output.err
    assert output.out == ""


def test_names_the_line_of_an_unknown_case(tmp_path, capsys):
    file = tmp_path / "forms.tsv"
    file.write_text("Oulu\tlocative\n", encoding="utf-8")
    assert main(["inflect", "--file", str(file)]) == 2
    assert f"{file}:1: 'locative' is no case: use one of nominative" in capsys.readouterr().err


def test_refuses_an_unknown_case(capsys):
    assert main(["inflect", "--case", "dative", "Anna"]) == 2
    assert "'dative' is no case: use one of" in capsys.readouterr().err


def test_refuses_a_missing_file(tmp_path, capsys):
    assert main(["inflect", "--file", str(tmp_path / "none.tsv")]) == 2
    assert "none.tsv" in capsys.readouterr().err


def test_refuses_a_file_that_is_not_utf8(tmp_path, capsys):
    file = tmp_path / "forms.tsv"
    file.write_bytes("Jyväskylä\tinessive\n".encode("latin-1"))
    assert main(["inflect", "--file", str(file)]) == 2
    assert f"{file}: not UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["inflect", "Anna"], ["inflect", "--case", "allative"]])
def test_asks_for_what_is_missing(capsys, arguments):
    assert main(arguments) == 2
    assert "give a case and a phrase" in capsys.readouterr().err


def test_runs_as_a_module():
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "actions.finnish",
            "inflect",
            "--case",
            "inessive",
            "Aalto-yliopisto",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "Aalto-yliopistossa\n"
