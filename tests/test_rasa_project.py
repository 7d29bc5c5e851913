"""Rasa's own tools accept the project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.timeout(600)


def rasa(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "RASA_TELEMETRY_ENABLED": "false",
        "PYTHONWARNINGS": "ignore",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    return subprocess.run(
        [sys.executable, "-m", "rasa", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_data_is_valid_without_a_warning(root: Path) -> None:
    done = rasa(root, "data", "validate", "--fail-on-warnings")
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


def test_conversations_go_as_written(root: Path, model: Path, tmp_path: Path) -> None:
    done = rasa(
        root,
        *("test", "core", "--model", str(model), "--no-plot", "--fail-on-prediction-errors"),
        *("--stories", "tests/conversations", "--out", str(tmp_path)),
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    report = json.loads((tmp_path / "story_report.json").read_text(encoding="utf-8"))
    assert report["conversation_accuracy"]["correct"] == 6
    assert report["conversation_accuracy"]["total"] == 6
