"""The content that the bot really shows."""

from __future__ import annotations

import re

import pytest
import yaml

from actions.content.loader import ANSWERED_GROUPS, DEFAULT_DIRECTORY, load_library

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
        (f"{name}.{tip.id}", tip.in_language(language))
        for name, content in LIBRARY.tips.items()
        for tip in content.tips
    ]
    found += [(name, content.short.in_language(language)) for name, content in LIBRARY.tips.items()]
    for name, topic in LIBRARY.topics.items():
        found += [(name, topic.title.in_language(language))]
        found += [(name, topic.example.in_language(language))]
    return found


def test_every_advice_topic_and_task_has_at_least_three_tips():
    answered = {name for name, topic in LIBRARY.topics.items() if topic.group in ANSWERED_GROUPS}
    assert len(answered) == 32
    assert set(LIBRARY.tips) == answered
    assert min(len(content.tips) for content in LIBRARY.tips.values()) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_written_in_its_language(language):
    for name, content in LIBRARY.tips.items():
        parts = [content.short, *content.tips]
        text = " ".join(part.in_language(language) for part in parts)
        counts = {code: len(pattern.findall(text)) for code, pattern in TYPICAL.items()}
        assert max(counts, key=counts.__getitem__) == language, (name, counts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_stands_for_two_topics(language):
    titles = [topic.title.in_language(language) for topic in LIBRARY.topics.values()]
    assert sorted(titles) == sorted(set(titles))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tip_is_a_copy_of_another(language):
    tips = [tip.in_language(language) for content in LIBRARY.tips.values() for tip in content.tips]
    assert len(tips) == len(set(tips))


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


def test_every_source_in_the_list_is_used():
    used = {
        reference
        for content in LIBRARY.tips.values()
        for tip in content.tips
        for reference in tip.sources
    }
    assert set(LIBRARY.sources.documents) <= {reference[:1] for reference in used}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_crisis_lines_are_named_in_every_language(root, language):
    file = root / "data" / "responses" / "safety.yml"
    variations = yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]["utter_distress"]
    (text,) = [v["text"] for v in variations if v["condition"][0]["value"] == language]
    line = {"fi": "09 2525 0111", "sv": "09 2525 0112", "en": "09 2525 0113"}[language]
    assert "112" in text
    assert line in text
