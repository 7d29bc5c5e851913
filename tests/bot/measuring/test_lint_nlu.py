"""The command: every check takes part, and the exit status tells errors from warnings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.measuring import lint_nlu
from bot.measuring.nlu_data import Example, NluInvalidError
from bot.measuring.nlu_findings import Finding
from bot.measuring.nlu_linter import CaseText

FILE = Path("data/nlu/fi/advice.yml")


class FinnishIsEnglish:
    """Takes every text for English."""

    def detect(self, text, known):
        return "en"

    def is_foreign(self, text):
        return False


def example(text, intent, line):
    return Example(text, intent, "fi", FILE, line)


def test_every_check_takes_part_and_findings_are_in_the_files_order():
    crowd = [
        example(f"ryhmä numero {number} facessa", "facebook", 50 + number) for number in range(12)
    ]
    examples = [
        *crowd,
        example("missä tapaan oman alan ihmisiä nyt", "events", 1),
        example("missä tapaan oman alan ihmisiä nytt", "events", 2),
        example("moi ", "events", 3),
        example("moi", "greet", 4),
        example("moi", "greet", 5),
        example("kuka kertoisi minulle lisää", "events", 6),
    ]
    angle = np.radians([*(n / 10 for n in range(12)), 170, 171, 180, 200, 201, 1])
    findings = lint_nlu.lint(
        examples,
        cases=[CaseText("Kuka kertoisi minulle lisää?", Path("c.jsonl"), 1)],
        vectors=np.stack([np.cos(angle), np.sin(angle)], axis=1).astype(np.float32),
        detector=FinnishIsEnglish(),
    )
    assert {found.kind for found in findings} == {
        "in two topics",
        "written twice",
        "too few",
        "known from a test",
        "badly formed",
        "nearly the same",
        "looks like another topic",
        "in another language",
    }
    places = [(str(found.file), found.line) for found in findings]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("severities", "status"), [([], 0), (["warning"], 0), (["warning", "error"], 1)]
)
def test_only_errors_fail(monkeypatch, capsys, severities, status):
    findings = [Finding(FILE, 3, one, "written twice", "Delete one.") for one in severities]
    monkeypatch.setattr(lint_nlu, "lint_files", lambda: ([example("moi", "greet", 3)], findings))
    assert lint_nlu.main() == status
    *lines, summary = capsys.readouterr().out.splitlines()
    assert lines == [f"data/nlu/fi/advice.yml:3: {one}: Delete one." for one in severities]
    assert summary.startswith("1 example: ")


def test_what_cannot_be_read_fails_with_its_name(monkeypatch, capsys):
    def refuse():
        raise NluInvalidError("data/nlu/fi/advice.yml:3: no list")

    monkeypatch.setattr(lint_nlu, "lint_files", refuse)
    assert lint_nlu.main() == 1
    assert capsys.readouterr().err == "data/nlu/fi/advice.yml:3: no list\n"


def test_a_folder_without_examples_is_no_success(tmp_path):
    with pytest.raises(NluInvalidError, match="holds no examples"):
        lint_nlu.lint_files(tmp_path, tmp_path)
