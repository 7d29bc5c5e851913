"""What README promises exists, and every intent has all that it needs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from api.readme import insert, write_conversations
from bot.settings import Settings

LANGUAGES = ("fi", "sv", "en")
# Routes for browsers, which the description for machines leaves out.
PAGES = {
    "GET /chat",
    "GET /widget",
    "GET /widget/page",
    "GET /privacy",
    "GET /insights",
    "GET /insights/{name}.csv",
    "GET /widget/v1/chat-widget.js",
    "GET /widget/{version}/chat-widget.js",
}
LEAST_CASES = {"fi": 6, "sv": 3, "en": 3}


def test_one_version_stands_everywhere(root: Path) -> None:
    from api.main import VERSION

    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(r'^version = "(.+)"$', project, re.MULTILINE)[1] == VERSION
    # The handbook also names a later release, as an example.
    files = [f for f in (root / "deploy").rglob("*") if f.is_file() and f.suffix != ".md"]
    tags = {
        (file.name, tag)
        for file in files
        for tag in re.findall(
            r"(?:verkostovinkki:|newTag: )(\d+\.\d+\.\d+)",
            file.read_text(encoding="utf-8", errors="ignore"),
        )
    }
    assert len(tags) >= 5
    assert {tag for _, tag in tags} == {VERSION}


def load_yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def topics(root: Path) -> dict[str, Any]:
    return load_yaml(root / "data" / "content" / "topics.yml")


@pytest.fixture(scope="module")
def cases(root: Path) -> dict[str, dict[str, list[str]]]:
    """Return the test cases by language and topic."""
    from bot.measuring.evaluation import read_cases

    found: dict[str, dict[str, list[str]]] = {}
    for path in (root / "tests" / "cases").glob("*/*.jsonl"):
        for case in read_cases(path):
            assert case.language == path.parent.name, (path, case)
            found.setdefault(case.language, {}).setdefault(case.topic, []).append(case.text)
    return found


def test_readme_lists_every_make_target_and_no_other(readme: str, root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert set(re.findall(r"^\| `make ([a-z-]+)` \|", readme, re.MULTILINE)) == targets


def test_make_help_lists_every_target(root: Path) -> None:
    shown = subprocess.run(
        ["make", "help"], cwd=root, capture_output=True, text=True, check=True
    ).stdout
    for target in ("run", "test", "chat", "train", "lint", "help"):
        assert f"make {target} " in shown


def test_readme_lists_every_route_and_no_other(readme: str) -> None:
    from api.app import create_app
    from api.main import build_services

    settings = Settings(secret="x" * 32)
    paths = create_app(build_services(settings), settings).openapi()["paths"]
    served = {f"{method.upper()} {path}" for path, item in paths.items() for method in item}
    listed = set(re.findall(r"^\| `([A-Z]+ /\S+)` \|", readme, re.MULTILINE))
    assert listed - PAGES == served
    assert listed >= PAGES


def test_readme_lists_every_setting_and_no_other(readme: str) -> None:
    listed = set(re.findall(r"`((?:VERKOSTOVINKKI|OTEL)_[A-Z_]+|HOST|PORT)`", readme))
    declared = {
        str(field.validation_alias or f"VERKOSTOVINKKI_{name.upper()}")
        for name, field in Settings.model_fields.items()
    }
    assert listed == declared


def test_readme_lists_every_topic_and_no_other(readme: str, topics: dict[str, Any]) -> None:
    section = readme.partition("<!-- topics -->")[2].partition("<!-- /topics -->")[0]
    assert set(re.findall(r"`([a-z_]+)`", section)) == set(topics)


def test_readme_names_only_folders_that_exist(readme: str, root: Path) -> None:
    tree = readme.partition("## Where everything lives")[2].partition("```")[2].partition("```")[0]
    folders = re.findall(r"^\s*([a-z/]+)/(?:\{[a-z,]+\}/)?\s", tree, re.MULTILINE)
    assert len(folders) >= 9
    for folder in folders:
        assert any(root.glob(folder)) or any(root.glob(f"*/{folder}")), folder


async def test_readme_shows_what_the_bot_really_says(readme: str, assistant: Any) -> None:
    now = insert(readme, await write_conversations(assistant))
    assert readme == now, "run `make readme`"


def test_every_intent_has_a_name_for_people(root: Path, topics: dict[str, Any]) -> None:
    intents = load_yaml(root / "domain.yml")["intents"]
    assert set(intents) == set(topics) - {"clarify"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_advice_topic_has_enough_cases(
    language: str, topics: dict[str, Any], cases: dict[str, dict[str, list[str]]]
) -> None:
    short = {
        name: len(cases[language].get(name, []))
        for name, topic in topics.items()
        if topic["group"] == "advice" and len(cases[language].get(name, [])) < LEAST_CASES[language]
    }
    assert short == {}


def test_a_clone_holds_nothing_of_the_machine_that_it_was_made_on(root: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "--stage"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert len(tracked) > 200
    # A link (mode 120000) points to a place that another machine has not.
    assert [line for line in tracked if line.startswith("120000")] == []
    names = [line.split("\t")[1] for line in tracked]
    made_here = (".venv", "models/", "results/", "var/", ".rasa/", "node_modules/")
    assert [name for name in names if name.startswith(made_here) or "/node_modules/" in name] == []


def test_no_lock_file_names_a_package_host(root: Path) -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (root / name).read_text(encoding="utf-8")
        assert "://" not in text
        pinned = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
        assert len(pinned) > 100
        assert text.count("--hash=sha256:") >= len(pinned)
