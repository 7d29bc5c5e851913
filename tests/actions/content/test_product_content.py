"""The content that the bot really shows."""

from __future__ import annotations

import re

import pytest
import yaml

from actions.content.loader import DEFAULT_DIRECTORY, load_library
from actions.content.references import answered_topics

LANGUAGES = ("fi", "sv", "en")
LIBRARY = load_library()
FILES = sorted(DEFAULT_DIRECTORY.rglob("*.yml"))
# Words that stand in one language's texts again and again, and in no other's.
TYPICAL = {
    "fi": re.compile(r"\b(ja|on|että|voit|kun|mitä|tai|jos|sinun|myös)\b", re.IGNORECASE),
    "sv": re.compile(r"\b(och|är|att|kan|som|det|du|eller|om|med)\b", re.IGNORECASE),
    "en": re.compile(r"\b(and|is|the|you|can|that|or|with|to|of)\b", re.IGNORECASE),
}


def texts(language: str) -> list[tuple[str, str]]:
    """Return every text of a language with the place where it stands."""
    found = [
        (passage.key, passage.texts.in_language(language)) for passage in LIBRARY.passages.values()
    ]
    for name, topic in LIBRARY.topics.items():
        found += [(name, topic.title.in_language(language))]
        found += [(name, topic.example.in_language(language))]
    for name, area in LIBRARY.areas.items():
        found += [
            (name, area.title.in_language(language)),
            (name, area.about.in_language(language)),
        ]
    for name, way in LIBRARY.continuations.items():
        found += [(name, way.title.in_language(language))]
    return found


def test_every_advice_topic_and_task_has_its_advice():
    assert len(LIBRARY.advice) == 32
    assert set(LIBRARY.advice) == set(answered_topics(LIBRARY.topics))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_written_in_its_language(language):
    for name in LIBRARY.advice:
        parts = [text for key, text in texts(language) if key.startswith(f"{name}/")]
        text = " ".join(parts)
        counts = {code: len(pattern.findall(text)) for code, pattern in TYPICAL.items()}
        assert max(counts, key=counts.__getitem__) == language, (name, counts)


def test_easy_sentences_are_short():
    # Selkosuomi asks for one thing a sentence; counted over all of it, some may be longer.
    for language in LANGUAGES:
        easy = [text for key, text in texts(language) if key.split("/")[1:2] == ["easy"]]
        lengths = [len(part.split()) for text in easy for part in re.split(r"[.?:][”*]*\s", text)]
        assert sum(lengths) / len(lengths) < 8
        assert max(lengths) <= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_stands_for_two_topics(language):
    titles = [topic.title.in_language(language) for topic in LIBRARY.topics.values()]
    assert sorted(titles) == sorted(set(titles))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_passage_is_a_copy_of_another(language):
    passages = [each.texts.in_language(language) for each in LIBRARY.passages.values()]
    assert len(passages) == len(set(passages))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "forbidden",
    [
        r"^\s*(nlu|rules|stories|responses):",  # Rasa would take the file for training data
        r"<[a-zA-Z/!]",  # HTML
        r"\{|\}|\$\(|%s",  # a template's placeholder
        r"\b(TODO|FIXME|XXX|TBD|YKK|lorem)\b",  # an editor's comment
        r"\[(?![^\]]+\]\(https://)",  # a bracket that is no link
        r"\b[TV]\d{1,2}\b",  # a reference that belongs under sources
        r"[ \t]{2,}|\s$",  # a broken line
    ],
)
def test_no_text_holds_what_nobody_should_read(language, forbidden):
    pattern = re.compile(forbidden, re.MULTILINE)
    assert [(place, text) for place, text in texts(language) if pattern.search(text)] == []


def test_no_line_of_any_content_file_starts_like_training_data():
    pattern = re.compile(r"^\s*(nlu|rules|stories|responses):", re.MULTILINE)
    assert FILES
    assert [str(file) for file in FILES if pattern.search(file.read_text(encoding="utf-8"))] == []


def test_both_documents_are_drawn_from():
    used = {source[:1] for each in LIBRARY.passages.values() for source in each.sources}
    assert set(LIBRARY.sources.documents) <= used


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_crisis_lines_are_named_in_every_language(root, language):
    file = root / "data" / "responses" / "safety.yml"
    variations = yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]["utter_distress"]
    (text,) = [v["text"] for v in variations if v["condition"][0]["value"] == language]
    line = {"fi": "09 2525 0111", "sv": "09 2525 0112", "en": "09 2525 0113"}[language]
    assert "112" in text
    assert line in text
