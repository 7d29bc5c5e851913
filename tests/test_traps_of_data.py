"""Traps in how Rasa 3.6 reads files: each is closed, and stays closed.

The numbers are those of the list of known traps; the others are in test_traps.py.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml

LANGUAGES = {"fi", "sv", "en"}


def read(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def responses(root) -> list[tuple[str, list[dict]]]:
    """Return every response of every file, also those that share a name."""
    files = sorted((root / "data" / "responses").glob("*.yml"))
    return [pair for file in files for pair in read(file)["responses"].items()]


# 1. Rasa decides by a file's lines what it is.


def test_no_content_file_is_taken_for_training_data(root):
    from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
    from rasa.shared.data import get_data_files, is_nlu_file

    content = str(root / "data" / "content")
    everything = str(root / "data")
    for takes in (
        is_nlu_file,
        YAMLStoryReader.is_stories_file,
        YAMLStoryReader.is_test_stories_file,
    ):
        assert get_data_files(content, takes) == []
    # The same question finds what really is training data, so it does ask something.
    assert get_data_files(everything, is_nlu_file)
    assert get_data_files(everything, YAMLStoryReader.is_stories_file)


def test_a_line_of_content_that_starts_with_a_keyword_would_be_taken(tmp_path):
    """Show that the trap is real: if it ever is not, the rule for content can go."""
    from rasa.shared.data import is_nlu_file

    file = tmp_path / "tip.yml"
    file.write_text("topic: events\nshort: |\n  text\n  nlu: a word\n", encoding="utf-8")
    assert is_nlu_file(str(file))


# 2. The same response in two files is overwritten in silence.


def test_no_response_is_written_twice(responses):
    counts = Counter(name for name, _ in responses)
    assert [name for name, count in counts.items() if count > 1] == []


def test_the_domain_holds_names_and_no_words(root):
    assert "responses" not in read(root / "domain.yml")


def test_every_response_speaks_every_language_and_only_by_the_language_slot(responses):
    assert responses
    for name, variations in responses:
        conditions = [variation.get("condition") for variation in variations]
        assert all(condition and len(condition) == 1 for condition in conditions), name
        assert {c[0]["name"] for c in conditions} == {"language"}, name
        assert Counter(c[0]["value"] for c in conditions) == dict.fromkeys(LANGUAGES, 1), name


# What an action fills in; any other {braces} Rasa would fill from slots, or leave to be read.
FILLED = {
    "utter_capabilities": ["areas"],
    "utter_area": ["area", "questions"],
    "utter_message_left_out": ["what"],
    "utter_message_not_found": ["what"],
}


def test_no_response_is_empty_or_a_template_that_nothing_fills(responses):
    for name, variations in responses:
        for variation in variations:
            assert variation["text"].strip(), name
            assert re.findall(r"\{(\w*)\}", variation["text"]) == FILLED.get(name, []), name
            assert len(re.findall(r"[{}]", variation["text"])) == 2 * len(FILLED.get(name, []))


def test_every_button_of_a_response_leads_to_an_intent_that_exists(root, responses):
    intents = set(read(root / "domain.yml")["intents"])
    payloads = {
        button["payload"].removeprefix("/").split("{")[0]
        for _, variations in responses
        for variation in variations
        for button in variation.get("buttons", ())
    }
    assert payloads
    assert payloads <= intents


# 8. With spaCy's tokens the word featurizer would silently use lemmas.


def test_no_featurizer_reads_the_words_of_spacys_tokens(root):
    names = {entry["name"] for entry in read(root / "config.yml")["pipeline"]}
    assert not names & {"SpacyTokenizer", "SpacyNLP", "CountVectorsFeaturizer"}
