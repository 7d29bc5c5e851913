"""The real training examples hold no error that the linter knows."""

from __future__ import annotations

import pytest

from bot.measuring.lint_nlu import lint_files


# The first run encodes every example; later ones only what is new.
@pytest.mark.timeout(900)
def test_the_training_examples_have_no_errors():
    examples, findings = lint_files()
    assert len(examples) > 10_000
    errors = [str(found) for found in findings if found.severity == "error"]
    assert not errors, "run `make lint-nlu`:\n" + "\n".join(errors)
