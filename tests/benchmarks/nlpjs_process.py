"""nlp.js in a Node process that is spoken to line by line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.metrics import Answers
from tests.benchmarks.readers import BenchmarkError

FOLDER = Path(__file__).parent / "nlpjs"


class NlpJs:
    """nlp.js with its own tokenizer and stemmer of the language, settings as they come."""

    encoder = "none"

    def __init__(self) -> None:
        """Install the pinned packages when they are not there, and start Node."""
        node = _find("node")
        install(FOLDER)
        self._node = subprocess.Popen(
            [node, "classify.js"],
            cwd=FOLDER,
            env=os.environ | {"NODE_NO_WARNINGS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.process = self._node.pid
        self._names: list[str] = []

    def fit(self, texts: Sequence[str], intents: Sequence[str], language: str) -> None:
        """Train; intents go as numbers, since a set may have one called "None", as nlp.js does."""
        self._names = sorted(set(intents))
        numbers = {name: f"intent_{number}" for number, name in enumerate(self._names)}
        pairs = [[text, numbers[intent]] for text, intent in zip(texts, intents, strict=True)]
        self._ask({"train": pairs, "language": language})

    def predict(self, texts: Sequence[str]) -> Answers:
        """Ask one text after the other; what nlp.js knows no word of has the score 0."""
        answers = [self._ask({"classify": text}) for text in texts]
        return Answers(
            [
                "" if answer["intent"] is None else self._names[int(answer["intent"][7:])]
                for answer in answers
            ],
            [min(1.0, float(answer["score"])) for answer in answers],
        )

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        requests, answers = self._node.stdin, self._node.stdout
        if requests is None or answers is None:
            raise BenchmarkError("node was started without pipes")
        requests.write(json.dumps(request) + "\n")
        requests.flush()
        line = answers.readline()
        if not line:
            raise BenchmarkError("node ended without an answer: its reason stands above")
        answer: dict[str, Any] = json.loads(line)
        return answer


def install(folder: Path) -> None:
    """Install exactly what package-lock.json names, unless that has been done.

    Raises:
        BenchmarkError: when npm is missing or fails.
    """
    lock, stamp = folder / "package-lock.json", folder / "node_modules" / ".package-lock.json"
    if stamp.is_file() and stamp.stat().st_mtime >= lock.stat().st_mtime:
        return
    command = [_find("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchmarkError(f"`npm ci` failed in {folder}:\n{done.stderr[-2000:]}")


def _find(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise BenchmarkError(
            f"{program} is not on the PATH: install Node 18 or newer, or leave nlpjs out: --systems"
        )
    return path
