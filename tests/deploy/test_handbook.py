"""What the operator's handbook names exists: commands, files, services, settings, alarms."""

from __future__ import annotations

import re

import pytest
import yaml

from api.operate import parser
from bot.settings import ROOT
from tests.deploy.test_compose import OTHERS, known_settings

DEPLOY = ROOT / "deploy"


@pytest.fixture(scope="module")
def handbook() -> str:
    return (DEPLOY / "README.md").read_text(encoding="utf-8")


def test_every_command_is_one(handbook):
    calls = set(re.findall(r"^operate (.+)$|`operate ([^`]+)`", handbook, re.MULTILINE))
    named = {first or second for first, second in calls}
    assert len(named) > 10
    for call in named:
        words = re.findall(r'"[^"]*"|\S+', call.partition(" >")[0])
        parser().parse_args([word.strip('"') for word in words])
    commands = {call.split()[0] for call in named}
    (listed,) = (action.choices for action in parser()._actions if action.dest == "command")
    assert commands == set(listed)


def test_every_alarm_has_its_line_and_no_other(handbook):
    rules = yaml.safe_load((DEPLOY / "observe" / "alerts.yml").read_text(encoding="utf-8"))
    alarms = {rule["alert"] for group in rules["groups"] for rule in group["rules"]}
    section = handbook.partition("## Alarms")[2].partition("\n## ")[0]
    lines = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    assert {name for line in lines for name in re.findall(r"`(\w+)`", line)} == alarms


def test_every_setting_is_one(handbook):
    variables = set(re.findall(r"\b((?:VERKOSTOVINKKI|OTEL|FORWARDED)_[A-Z_]+)\b", handbook))
    ours = {"VERKOSTOVINKKI_IMAGE"}  # of compose.yml
    assert {name.removesuffix("_FILE") for name in variables} <= known_settings() | OTHERS | ours
    assert "VERKOSTOVINKKI_IMAGE" in (DEPLOY / "compose.yml").read_text(encoding="utf-8")


def test_every_service_and_volume_of_compose_is_there(handbook):
    compose = yaml.safe_load((DEPLOY / "compose.yml").read_text(encoding="utf-8"))
    for call in re.findall(r"docker compose -f deploy/compose.yml ([^`\n]+)", handbook):
        words = [word for word in call.split() if not word.startswith("-")]
        if words[0] in {"exec", "logs"}:
            assert words[1] in compose["services"], call
    for volume in re.findall(r"volume `verkostovinkki_(\w+)`", handbook):
        assert volume in compose["volumes"]


def test_every_fault_names_tests_that_exist(handbook):
    section = handbook.partition("## What happens when something breaks")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert len(lines) > 10
    for line in lines:
        named = re.findall(r"`(test_\w+\.py)`", line.split(" | ")[-1])
        assert named, line
        for name in named:
            assert list((ROOT / "tests").rglob(name)), name


def test_every_link_and_file_exists(handbook):
    for target in re.findall(r"\]\(([^)#]+)\)", handbook):
        assert (DEPLOY / target).exists(), target
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", handbook, re.MULTILINE)
    }
    for anchor in re.findall(r"\]\(#([^)]+)\)", handbook):
        assert anchor in headings, anchor
    for path in re.findall(r"\b(deploy/[\w./-]+\w)", handbook):
        made = path.startswith("deploy/secrets") or path == "deploy/.env"
        assert (
            made
            or (ROOT / path).exists()
            or (ROOT / path.replace(".try_out", "/try_out.py")).exists()
        ), path
    section = handbook.partition("## What is where")[2]
    named = set(re.findall(r"^\| (.+?) \|", section, re.MULTILINE)) - {"file", "---"}
    patterns = {name for cell in named for name in re.findall(r"`([^`]+)`", cell)}
    listed = {path.name for pattern in patterns for path in DEPLOY.glob(pattern.rstrip("/"))}
    there = {path.name for path in DEPLOY.iterdir()} - {
        "README.md",
        "__pycache__",
        "secrets",
        ".env",
    }
    assert there <= listed
