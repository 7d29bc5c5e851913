"""Traps in how Rasa 3.6 runs: each is closed, and stays closed.

The numbers are those of the list of known traps; the others are in test_traps_of_data.py.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys

import pytest
import yaml

from bot import training


def read(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


# 4. Rasa's graph reads parameter names; see also tests/bot/components/.


def test_a_graph_can_be_made_of_the_configuration(root):
    from rasa.engine.recipes.recipe import Recipe
    from rasa.engine.validation import validate

    config = read(root / "config.yml")
    model = Recipe.recipe_for_name(config["recipe"]).graph_config_for_recipe(config, {})
    validate(model)
    used = {node.uses.__module__ for node in model.predict_schema.nodes.values()}
    assert {entry["name"].rpartition(".")[0] for entry in config["pipeline"]} <= used


# 5. Rasa imports the package `bot` while it trains.


@pytest.mark.parametrize("package", ["bot", "bot.components", "actions", "actions.content"])
def test_importing_a_package_brings_nothing_heavy(root, package):
    script = f"import {package}, sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in json.loads(done.stdout)}
    assert not loaded & {"rasa", "tensorflow", "spacy", "sklearn", "numpy", "fastapi", "lingua"}


# 6. Typed text that looks like a command is only text.


@pytest.mark.parametrize(
    "text",
    [
        "/restart{}",
        "/restart",
        " /restart",
        "\u2060/restart",
        "\ufeff/restart",
        "/session_start",
        '/switch_language{"language": "en"}',
        "/distress@1.0",
        "/linkedin_invite@0.99{}",
    ],
)
async def test_a_typed_command_is_only_text(assistant, text):
    from rasa.shared.core.events import UserUttered

    conversation_id, _ = await assistant.start(language="fi")
    await assistant.reply(conversation_id, payload="/getting_started")
    before = (await assistant.history(conversation_id)).messages
    reply = await assistant.reply(conversation_id, text=text)
    after = (await assistant.history(conversation_id)).messages
    assert after[: len(before)] == before
    assert after[len(before)].text == text.strip().strip("\u2060\ufeff")
    assert reply.messages
    tracker = await assistant._tracker(conversation_id)
    said = [event for event in tracker.events if isinstance(event, UserUttered)][-1]
    # A command is certain of itself; words, also the word "restart", are only understood.
    assert said.intent["confidence"] < 1
    assert "RegexMessageHandler" not in {entity.get("extractor") for entity in said.entities}


def test_without_its_guard_the_same_text_would_be_obeyed():
    """Show that the trap is real: if it ever is not, the guard can go."""
    from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
    from rasa.shared.nlu.training_data.message import Message

    from bot.texts import guard

    text = '/switch_language{"language": "en"}'
    bare, guarded = RegexMessageHandler().process(
        [Message({"text": t}) for t in (text, guard(text))]
    )
    assert bare.get("intent") == {"name": "switch_language", "confidence": 1.0}
    assert guarded.get("intent") is None


# 7. Telemetry is on by default; `rasa test` reads only files with stories.


def test_telemetry_is_off_in_every_make_target(root):
    done = subprocess.run(
        ["make", "--just-print", "--print-data-base", "help"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "RASA_TELEMETRY_ENABLED := false" in done.stdout
    assert re.search(
        r"^export .*RASA_TELEMETRY_ENABLED", (root / "Makefile").read_text(), re.MULTILINE
    )


def test_telemetry_is_off_while_training(tmp_path, monkeypatch):
    """A stand-in for Rasa writes down the environment that training gives it."""
    (tmp_path / "rasa").mkdir()
    (tmp_path / "rasa" / "__init__.py").touch()
    (tmp_path / "rasa" / "__main__.py").write_text(
        "import gzip, json, os, sys, pathlib\n"
        "name = sys.argv[sys.argv.index('--fixed-model-name') + 1]\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--out') + 1])\n"
        "packed = gzip.compress(json.dumps(dict(os.environ)).encode())\n"
        "(out / f'{name}.tar.gz').write_bytes(packed)\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    model = training.train(tmp_path / "models", tmp_path)
    environment = json.loads(gzip.decompress(model.read_bytes()))
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"
    assert environment["PYTHONHASHSEED"] == "0"
    assert os.environ["RASA_TELEMETRY_ENABLED"] == "true"


def test_every_conversation_for_rasa_test_is_one_that_it_reads(root):
    files = sorted((root / "tests" / "conversations").glob("*.y*ml"))
    assert files
    for file in files:
        assert file.name.startswith("test_")
        assert read(file)["stories"], file.name
