"""The systems that are compared, and what each has to offer."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from bot.settings import ROOT
from tests.benchmarks.metrics import Answers
from tests.benchmarks.tasks import Task


class System(Protocol):
    """A classifier that can be trained and asked; every training starts anew.

    Attributes:
        encoder: its sentence encoder with the number of parameters, or "none".
        process: id of the operating system's process that answers.
    """

    encoder: str
    process: int

    def fit(self, texts: Sequence[str], intents: Sequence[str], language: str) -> None:
        """Train on examples of at least two intents."""
        ...

    def predict(self, texts: Sequence[str]) -> Answers:
        """Return the first choice for every text; one text alone is answered as in serving."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """How a system is named, found and spared.

    Attributes:
        title: as the tables name it.
        maker: module and callable that builds it, "module:callable".
        sources: files that decide its answers, as patterns below the project; when they change,
            it is measured again.
        draws: training sets drawn where a task asks for several.
        skips_slow: leave slow tasks out unless they are asked for.
        only_scores: has the same first choices as another; only its scores are of interest.
    """

    title: str
    maker: str
    sources: tuple[str, ...]
    draws: int = 10
    skips_slow: bool = False
    only_scores: bool = False

    def build(self) -> System:
        """Import the system's module and make it."""
        module, _, name = self.maker.partition(":")
        system: System = getattr(import_module(module), name)()
        return system

    def takes(self, task: Task, *, slow: bool) -> bool:
        """Tell whether the system is measured on a task by default, or with `slow` tasks."""
        if self.only_scores and task.rule not in {"ranked", "open", "validated"}:
            return False
        return slow or not (task.slow and self.skips_slow)

    def fingerprint(self, root: Path = ROOT) -> str:
        """Return a name for the present state of the system's sources."""
        digest = hashlib.sha256()
        for pattern in self.sources:
            for path in sorted(root.glob(pattern)):
                digest.update(f"{path.relative_to(root)}\0".encode())
                digest.update(path.read_bytes())
        return digest.hexdigest()[:16]


_OURS = (
    "bot/encoder/*.py",
    "bot/sentence_encoder.py",
    "bot/texts.py",
    "bot/understanding/*.py",
    "tests/benchmarks/ours.py",
)

SYSTEMS: dict[str, Entry] = {
    "ours": Entry(title="ours", maker="tests.benchmarks.ours:Ours", sources=_OURS),
    "ours-near": Entry(
        title="ours, score with nearness",
        maker="tests.benchmarks.ours:OursWithNearness",
        sources=_OURS,
        only_scores=True,
    ),
    "tfidf": Entry(
        title="TF-IDF + logistic regression",
        maker="tests.benchmarks.tfidf:TfIdf",
        sources=("tests/benchmarks/tfidf.py",),
    ),
    "nlpjs": Entry(
        title="nlp.js 4.27",
        maker="tests.benchmarks.nlpjs_process:NlpJs",
        sources=(
            "tests/benchmarks/nlpjs/classify.js",
            "tests/benchmarks/nlpjs/package-lock.json",
            "tests/benchmarks/nlpjs_process.py",
        ),
        skips_slow=True,
    ),
    "rasa": Entry(
        title="Rasa 3.6 default (DIET, 100 epochs)",
        maker="tests.benchmarks.diet:Diet",
        sources=("tests/benchmarks/diet.py",),
        draws=1,
        skips_slow=True,
    ),
}
