"""What every component of config.yml has to do, also one that is added tomorrow."""

from __future__ import annotations

import inspect
import json

import pytest
import yaml

from bot.settings import ROOT

NAMES = [
    entry["name"]
    for entry in yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
]
TEXTS = {
    "Finnish": "Hei, olen Anna Virtanen Tampereelta. Miten löydän tapahtumia?",
    "Swedish": "Hur hittar jag evenemang i Helsingfors?",
    "English": "How do I find networking events in Turku?",
    "empty": "",
    "white space": "  \n ",
    "one letter": "a",
    "a very long message": "Miten löydän verkostoitumistapahtumia Tampereelta? " * 200,
    "one very long word": "ä" * 2000,
    "emoji": "🙂👩\u200d💻",
    "right to left": "مرحبا، كيف أجد مرشدا؟",
    "markup": "<script>alert(1)</script> {{slot}} '; DROP TABLE events; --",
    "digits": "0401234567",
}


def found_in(message) -> tuple[str, list]:
    """Return all that was found out about a message, in a form that can be compared."""
    found = message.as_dict(only_output_properties=True)
    vectors = [feature.features.tolist() for feature in message.features]
    return json.dumps(found, sort_keys=True), vectors


every_component = pytest.mark.parametrize("name", NAMES)


def test_there_are_components_to_test():
    assert NAMES


@every_component
def test_it_is_registered_for_rasas_recipe(name):
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe

    registered = DefaultV1Recipe._from_registry(name)
    assert f"{registered.clazz.__module__}.{registered.clazz.__name__}" == name


@every_component
def test_its_defaults_are_a_dict_that_a_model_can_hold(pipeline, name):
    defaults = pipeline.classes[name].get_default_config()
    assert isinstance(defaults, dict)
    assert json.loads(json.dumps(defaults)) == defaults


@every_component
def test_config_yml_sets_only_what_the_component_knows(pipeline, name):
    known = {*pipeline.classes[name].get_default_config(), "name"}
    (entry,) = [
        entry
        for entry in yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
        if entry["name"] == name
    ]
    assert set(entry) <= known


@every_component
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_handles_any_message_and_leaves_the_text_alone(pipeline, name, text):
    message = pipeline.before(name, text)
    (handled,) = pipeline.components[name].process([message])
    assert handled.get("text") == text
    # What it found has to fit into the events that Rasa stores.
    json.dumps(handled.as_dict(only_output_properties=True))


@every_component
def test_it_handles_several_messages_and_none(pipeline, name):
    messages = [pipeline.before(name, text) for text in TEXTS.values()]
    component = pipeline.components[name]
    assert [m.get("text") for m in component.process(messages)] == list(TEXTS.values())
    assert component.process([]) == []


@every_component
def test_what_is_trained_answers_the_same_after_loading(pipeline, name):
    before = pipeline.components[name]
    after = pipeline.load(name)
    for text in TEXTS.values():
        (first,) = before.process([pipeline.before(name, text)])
        (second,) = after.process([pipeline.before(name, text)])
        assert found_in(first) == found_in(second)


@every_component
def test_rasas_graph_finds_the_parameters_by_name(pipeline, name):
    clazz = pipeline.classes[name]
    for method, parameter in {
        "process": "messages",
        "process_training_data": "training_data",
        "train": "training_data",
    }.items():
        if hasattr(clazz, method):
            assert list(inspect.signature(getattr(clazz, method)).parameters) == ["self", parameter]
