"""Entities of the gazetteers, as Rasa gets them."""

from __future__ import annotations

import shutil

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.components import gazetteer_entity_extractor
from bot.components.gazetteer_entity_extractor import ENTITIES_KEY, GazetteerEntityExtractor
from bot.entities.gazetteer import DIRECTORY


def make(**settings) -> GazetteerEntityExtractor:
    config = GazetteerEntityExtractor.get_default_config() | settings
    return GazetteerEntityExtractor.create(config, None, None, None)


@pytest.fixture(scope="module")
def extractor():
    return make()


def test_an_entity_has_rasas_keys_and_no_other(extractor):
    message = Message({"text": "töissä Woltilla", "language": "fi"})
    extractor.process([message])
    assert message.get("entities") == [
        {
            "entity": "organisation",
            "value": "Wolt",
            "start": 7,
            "end": 15,
            "extractor": "GazetteerEntityExtractor",
        }
    ]
    assert "entities" in message.as_dict(only_output_properties=True)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("tapahtumia tampereelta", "fi", "Tampere"),
        ("evenemang i Åbo", "sv", "Turku"),
        ("events in Helsinki", "en", "Helsinki"),
        ("events in Helsinki", None, "Helsinki"),
    ],
)
def test_every_language_is_served(extractor, text, language, value):
    message = Message({"text": text, "language": language})
    extractor.process([message])
    assert [entity["value"] for entity in message.get("entities")] == [value]


def test_the_payload_of_a_button_is_left_alone(extractor):
    message = Message({"text": '/switch_language{"language": "sv"}', "language": "fi"})
    extractor.process([message])
    assert message.get("entities") is None


def test_what_was_found_before_is_kept(extractor):
    known = {"entity": "language", "value": "fi", "start": 0, "end": 1, "extractor": "button"}
    message = Message({"text": "asun Turussa", "language": "fi", "entities": [known]})
    extractor.process([message])
    first, second = message.get("entities")
    assert first == known
    assert second["value"] == "Turku"


def test_only_the_entities_of_the_settings_are_reported():
    text = "insinööri Turussa"
    assert [e["entity"] for e in make().extract(text, "fi")] == ["profession", "place"]
    assert [e["entity"] for e in make(**{ENTITIES_KEY: ["place"]}).extract(text, "fi")] == ["place"]


def test_a_changed_list_changes_the_fingerprint(tmp_path, monkeypatch):
    before = GazetteerEntityExtractor.fingerprint_addon({})
    copy = shutil.copytree(DIRECTORY, tmp_path / "gazetteers")
    monkeypatch.setattr(gazetteer_entity_extractor, "DIRECTORY", copy)
    assert GazetteerEntityExtractor.fingerprint_addon({}) == before
    with (copy / "platforms.yml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert GazetteerEntityExtractor.fingerprint_addon({}) != before
