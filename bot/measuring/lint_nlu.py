"""Check the training examples and say in plain words what to mend: `make lint-nlu`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.measuring.cases import CasesInvalidError
from bot.measuring.nlu_data import DIRECTORY, Example, NluInvalidError, read_examples
from bot.measuring.nlu_findings import Finding, summarise
from bot.measuring.nlu_linter import (
    CaseText,
    Detector,
    check_cases,
    check_counts,
    check_form,
    check_languages,
    check_twins,
    read_case_texts,
    strict_detector,
)
from bot.measuring.nlu_neighbours import check_misplaced, check_near_twins
from bot.sentence_vectors import Vectors, sentence_vectors
from bot.settings import ROOT

CASES = ROOT / "tests" / "cases"


def lint(
    examples: Sequence[Example],
    *,
    cases: Sequence[CaseText],
    vectors: Vectors,
    detector: Detector,
) -> list[Finding]:
    """Return what every check finds, by file and line.

    Args:
        examples: all of them.
        cases: texts of tests that no example may give away.
        vectors: of the examples, shape (examples, width), each of length 1.
        detector: of languages.
    """
    findings = [
        *check_form(examples),
        *check_twins(examples),
        *check_counts(examples),
        *check_cases(examples, cases),
        *check_near_twins(examples, vectors),
        *check_misplaced(examples, vectors),
        *check_languages(examples, detector),
    ]
    return sorted(findings, key=lambda found: (str(found.file), found.line, found.severity))


def lint_files(nlu: Path = DIRECTORY, cases: Path = CASES) -> tuple[list[Example], list[Finding]]:
    """Return the examples below a folder and what is wrong with them.

    Raises:
        NluInvalidError, CasesInvalidError: when a file cannot be read.
    """
    examples = read_examples(nlu)
    if not examples:
        raise NluInvalidError(f"{nlu} holds no examples: expected <language>/<group>.yml")
    found = lint(
        examples,
        cases=read_case_texts(cases),
        vectors=sentence_vectors([example.text for example in examples], name="examples"),
        detector=strict_detector(),
    )
    return examples, found


def main() -> int:
    """Print the findings and a summary; return 1 when there is an error, else 0."""
    try:
        examples, findings = lint_files()
    except (NluInvalidError, CasesInvalidError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for found in findings:
        sys.stdout.write(f"{found}\n")
    sys.stdout.write(f"{summarise(examples, findings)}\n")
    return 1 if any(found.severity == "error" for found in findings) else 0


if __name__ == "__main__":
    raise SystemExit(main())
