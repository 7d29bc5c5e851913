"""Names of people, organisations and places, as Finnish inflects them."""

from __future__ import annotations

import pytest
import spacy
from rasa.shared.nlu.training_data.message import Message

from bot.components.finnish_entity_extractor import FinnishEntityExtractor
from bot.components.gazetteer_entity_extractor import GazetteerEntityExtractor
from bot.measuring.cases import read_cases


@pytest.fixture(scope="module")
def extractor():
    return FinnishEntityExtractor.create(
        FinnishEntityExtractor.get_default_config(), None, None, None
    )


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("Hei, olen Anna Virtanen Tampereelta.", "person", "Anna Virtanen"),
        ("Miten lähestyn Pekka Korhosta LinkedInissä?", "person", "Pekka Korhonen"),
        ("Tapasin Liisa Mäkisen Helsingissä.", "person", "Liisa Mäkinen"),
        ("Kirjoitin Matti Niemiselle viestin", "person", "Matti Nieminen"),
        ("Soitin Anna Laineelle eilen.", "person", "Anna Laine"),
        ("Hei, olen Anna Virtanen Tampereelta.", "place", "Tampere"),
        ("Muutin Turkuun ja etsin töitä", "place", "Turku"),
        ("Haluan verkostoitua Oulussa", "place", "Oulu"),
        ("Olen kotoisin Kanadasta.", "place", "Kanada"),
        ("Olen töissä Nokialla Espoossa.", "organisation", "Nokia"),
        ("Haluan töihin Woltille tai Supercellille", "organisation", "Supercell"),
        ("Kaveri on THL:ssä töissä", "organisation", "THL"),
    ],
)
def test_a_name_is_found_in_its_base_form(extractor, text, entity, value):
    assert (entity, value) in [(e["entity"], e["value"]) for e in extractor.extract(text)]


@pytest.mark.parametrize(
    "text", ["Poistin tilini vuosia sitten", "Anna muutama hyvä avauskysymys", "kuume 39,4 illalla"]
)
def test_what_only_looks_like_a_name_is_left_out(extractor, text):
    assert extractor.extract(text) == []


@pytest.mark.parametrize("text", ["Miten löydän mentorin?", "", "🙂", "en tunne ketään alalta"])
def test_a_message_without_names_has_no_entities(extractor, text):
    assert extractor.extract(text) == []


def test_the_offsets_point_at_the_name_as_typed(extractor):
    text = "🙂 Tapasin Liisa Mäkisen Helsingissä."
    found = extractor.extract(text)
    assert [text[entity["start"] : entity["end"]] for entity in found] == [
        "Liisa Mäkisen",
        "Helsingissä",
    ]


def test_what_the_gazetteers_found_is_not_reported_twice(extractor):
    text = "Kirjoita Anna Virtaselle Woltille, tavattiin Kanadassa"
    message = Message({"text": text, "language": "fi"})
    gazetteers = GazetteerEntityExtractor.create(
        GazetteerEntityExtractor.get_default_config(), None, None, None
    )
    extractor.process(gazetteers.process([message]))
    assert [(e["value"], e["extractor"]) for e in message.get("entities")] == [
        ("Anna Virtanen", "GazetteerEntityExtractor"),
        ("Wolt", "GazetteerEntityExtractor"),
        ("Kanada", "FinnishEntityExtractor"),
    ]


@pytest.mark.parametrize("language", ["sv", "en", None])
def test_messages_in_other_languages_are_left_alone(extractor, language):
    (message,) = extractor.process([Message({"text": "Anna Virtanen Turku", "language": language})])
    assert message.get("entities") is None


def test_what_was_found_before_is_kept_and_the_finder_is_named(extractor):
    known = {"entity": "language", "value": "fi", "start": 0, "end": 1, "extractor": "button"}
    message = Message({"text": "Muutin Turkuun", "language": "fi", "entities": [known]})
    extractor.process([message])
    first, second = message.get("entities")
    assert first == known
    assert (second["value"], second["extractor"]) == ("Turku", "FinnishEntityExtractor")
    assert "entities" in message.as_dict(only_output_properties=True)


def test_without_what_it_does_not_use_the_model_finds_the_same(extractor, root):
    whole = spacy.load("spacy_fi_experimental_web_md", exclude=["lemmatizer"])
    assert set(extractor._pipeline.pipe_names) == {"ner"}
    assert not extractor._pipeline.vocab.lookups.tables
    texts = [case.text for case in read_cases(root / "tests/cases/fi/advice.jsonl")][::4]
    found = 0
    for text in texts:
        expected = [(e.text, e.label_) for e in whole(text).ents]
        assert [(e.text, e.label_) for e in extractor._pipeline(text).ents] == expected
        found += len(expected)
    assert found > 3
