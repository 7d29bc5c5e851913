"""What an action returns is checked as Rasa does, only without reading the schema anew."""

from __future__ import annotations

import pytest
from jsonschema import ValidationError
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

from bot.action_results import check_schema_once

GOOD = {
    "events": [{"event": "slot", "name": "topic", "value": "events", "timestamp": None}],
    "responses": [{"text": "Hei"}],
}
# Test modules are read before any test runs, and so before an assistant is loaded.
RASAS_OWN = RemoteAction._validate_action_result
BAD = (
    {"events": "none"},
    {"events": [{"event": "slot"}]},
    {"events": [], "responses": ["Hei"]},
    {"events": [{"event": "slot", "name": 5, "value": 1}]},
    {"events": [{"event": "slot", "name": "topic", "value": 1, "timestamp": "now"}]},
    {"events": [{"event": "slot", "name": "topic", "value": 1, "metadata": "none"}]},
    {"events": [{"event": "tea", "name": "topic", "value": 1}]},
    {"events": [5]},
    {"responses": {}},
    [],
)


@pytest.fixture
def action(monkeypatch):
    # Put back afterwards, for other tests of the same process.
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RASAS_OWN)
    return RemoteAction("action_answer", EndpointConfig(url="unused"))


def verdict(action, result):
    try:
        return action._validate_action_result(result)
    except ValidationError:
        return ValidationError


ALSO_GOOD = (
    {"events": [], "responses": []},
    {},
    {"events": [{"event": "slot", "name": "topic", "value": None, "timestamp": 1.5}]},
    {"events": [{"event": "slot", "name": "topic", "value": 1, "timestamp": True}]},
    {"events": [{"event": "slot", "name": "topic", "value": 1, "metadata": {}}]},
    {"events": [{"event": "followup", "name": "action_answer"}], "responses": [{}]},
    {"more": 1},
)


@pytest.mark.parametrize("result", [GOOD, *ALSO_GOOD, *BAD])
def test_a_result_gets_the_same_verdict_as_from_rasa(action, result):
    before = verdict(action, result)
    check_schema_once()
    assert verdict(action, result) == before


def test_bad_results_are_refused(action):
    check_schema_once()
    for result in BAD:
        with pytest.raises(ValidationError):
            action._validate_action_result(result)


def test_the_schema_itself_is_read_no_more(action, monkeypatch):
    checked = validator_for(RemoteAction.action_response_format_spec())
    reads = []
    check_schema = checked.check_schema
    monkeypatch.setattr(checked, "check_schema", lambda s, *a: (reads.append(1), check_schema(s)))

    def read_in_three_checks():
        reads.clear()
        for _ in range(3):
            action._validate_action_result(GOOD)
        return len(reads)

    assert read_in_three_checks() == 3
    check_schema_once()
    assert read_in_three_checks() <= 1
    assert read_in_three_checks() == 0
