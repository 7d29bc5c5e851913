"""What Rasa is spared changes nothing that it gives."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from rasa.core import processor
from rasa.core.policies import rule_policy
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.utils import common
from rasa.shared.utils.validation import YamlValidationException

from bot import rasa_costs
from bot.rasa_costs import spare_needless_work, trust_the_domain


@pytest.fixture
def spared(monkeypatch):
    # Put back afterwards, for other tests of the same process.
    monkeypatch.setattr(Event, "resolve_by_type", staticmethod(rasa_costs._rasas_own))
    monkeypatch.setattr(processor, "copy", copy)
    monkeypatch.setattr(rule_policy, "copy", copy)
    monkeypatch.setattr(rasa_costs, "_kinds", {})
    monkeypatch.setattr(RulePolicy, "_get_possible_keys", RulePolicy._get_possible_keys)
    spare_needless_work()


@pytest.mark.usefixtures("spared")
def test_every_kind_of_event_is_found_as_rasa_finds_it():
    for kind in common.all_subclasses(Event):
        name = kind.type_name
        assert Event.resolve_by_type(name) is rasa_costs._rasas_own(name)
    assert Event.resolve_by_type("topic") is None
    assert Event.resolve_by_type("nothing of the kind", SlotSet) is SlotSet
    with pytest.raises(ValueError, match="Unknown event name"):
        Event.resolve_by_type("nothing of the kind")


@pytest.mark.usefixtures("spared")
def test_the_classes_are_collected_once(monkeypatch):
    Event.resolve_by_type("slot")
    monkeypatch.setattr(common, "all_subclasses", lambda _: pytest.fail("collected again"))
    assert Event.resolve_by_type("slot") is SlotSet
    event = SlotSet("topic", ["events"], timestamp=1.0)
    assert Event.from_parameters(event.as_dict()) == event


@pytest.mark.usefixtures("spared")
def test_only_the_debug_log_copies_in_these_modules():
    # Of a module's names only `copy.deepcopy` was looked at: another use has to be seen here.
    for module in (processor, rule_policy):
        source = Path(module.__file__).read_text(encoding="utf-8")
        uses = [line.strip() for line in source.splitlines() if "copy." in line]
        assert uses
        assert all("=copy.deepcopy(" in line for line in uses), uses


@pytest.mark.usefixtures("spared")
def test_nothing_is_copied():
    thing = {"a": []}
    assert processor.copy.deepcopy(thing) is thing


def test_the_domain_is_compared_with_its_schema_as_before_once_a_model_is_loaded():
    broken = "version: '3.1'\nintents: 3\n"
    with trust_the_domain(), pytest.raises(TypeError):  # nobody has looked at it
        Domain.from_yaml(broken)
    with pytest.raises(YamlValidationException):
        Domain.from_yaml(broken)
