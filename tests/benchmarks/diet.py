"""Rasa's default NLU pipeline, trained and asked through Rasa's own interface."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.metrics import Answers
from tests.benchmarks.readers import BenchmarkError

# Rasa 3.6.21's rasa/engine/recipes/config_files/default_config.yml without ResponseSelector (there
# are no responses to select) and FallbackClassifier (which only hides the first choice and its score).
PIPELINE: list[dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True, "random_seed": 42},
    {"name": "EntitySynonymMapper"},
]


class Diet:
    """The pipeline that `rasa init` gives."""

    encoder = "none"

    def __init__(self) -> None:
        """Import Rasa, without its cache: a cached training takes no time."""
        os.environ["RASA_MAX_CACHE_SIZE"] = "0"
        import rasa.core.agent
        import rasa.model_training
        from rasa.utils.log_utils import configure_structlog

        # Rasa's own command does this too: else every message is written to the log in full.
        configure_structlog(logging.WARNING)
        self.process = os.getpid()
        self._train = rasa.model_training.train_nlu
        self._load = rasa.core.agent.Agent.load
        self._loop = asyncio.new_event_loop()
        self._agent: Any = None
        self._names: list[str] = []

    def fit(self, texts: Sequence[str], intents: Sequence[str], language: str) -> None:
        """Train a model in a folder of its own and load it."""
        self._names = sorted(set(intents))
        numbers = {name: f"intent_{number}" for number, name in enumerate(self._names)}
        # As JSON: in Rasa's YAML, brackets in a text would become entities.
        rows = [
            {"text": text, "intent": numbers[intent], "entities": []}
            for text, intent in zip(texts, intents, strict=True)
        ]
        config = {
            "recipe": "default.v1",
            "assistant_id": "benchmark",
            "language": language,
            "pipeline": PIPELINE,
        }
        with TemporaryDirectory() as folder:
            data, settings = Path(folder, "nlu.json"), Path(folder, "config.yml")
            data.write_text(
                json.dumps({"rasa_nlu_data": {"common_examples": rows}}), encoding="utf-8"
            )
            settings.write_text(json.dumps(config), encoding="utf-8")  # JSON is YAML
            model = self._train(str(settings), str(data), folder)
            if model is None:
                raise BenchmarkError("Rasa trained no model: its reason stands above")
            self._agent = self._load(model)

    def predict(self, texts: Sequence[str]) -> Answers:
        """Parse every text; the score is DIET's confidence in its first choice."""
        if self._agent is None:
            raise ValueError("predict was called before fit")
        intents, scores = [], []
        for text in texts:
            # A leading slash would make it a command.
            parsed = self._loop.run_until_complete(self._agent.parse_message(text.lstrip("/ ")))
            chosen = parsed["intent"]
            known = chosen.get("name") is not None
            intents.append(self._names[int(chosen["name"].rpartition("_")[2])] if known else "")
            scores.append(min(1.0, max(0.0, float(chosen["confidence"]))) if known else 0.0)
        return Answers(intents, scores)
