"""The actions that Rasa may call are the ones that exist."""

from __future__ import annotations

import yaml
from rasa_sdk.executor import ActionExecutor

from actions.registry import build_executor


def test_the_registered_actions_are_those_of_the_domain(root):
    domain = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))
    assert set(build_executor().actions) == set(domain["actions"])


def test_a_stock_action_server_finds_the_same_actions():
    executor = ActionExecutor()
    executor.register_package("actions")
    # Actions that other tests define in this process are found too.
    found = {
        name
        for name, run in executor.actions.items()
        if type(run.__self__).__module__.startswith("actions.")
    }
    assert found == set(build_executor().actions)


def test_every_action_that_a_rule_calls_is_registered_or_a_response(root):
    called = set()
    for file in (root / "data" / "rules").glob("*.yml"):
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]:
            called |= {step["action"] for step in rule["steps"] if "action" in step}
    forms = set(yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))["forms"])
    custom = {name for name in called - forms if not name.startswith("utter_")}
    assert custom
    assert custom <= set(build_executor().actions)


def test_every_response_that_an_action_utters_exists(root):
    import re

    written = set()
    for file in (root / "data" / "responses").glob("*.yml"):
        written |= set(yaml.safe_load(file.read_text(encoding="utf-8"))["responses"])
    uttered = set()
    for file in (root / "actions").glob("*.py"):
        uttered |= set(re.findall(r'"(utter_\w+)"', file.read_text(encoding="utf-8")))
    assert uttered
    assert uttered <= written
