"""Every mistake that an editor can make is found, with the file, the line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.content import copying
from actions.content.check import check_content, confirm_item
from actions.content.findings import Finding
from tests.actions.content.sample import DOCUMENT, spoil, write_content

MEETING = "tips/meeting.yml"
FINNISH = "kysy ensin, miten hänen päivänsä on mennyt, ja kerro sitten itse, mitä haluat oppia."
SWEDISH = "fråga först hur dagen har varit för honom eller henne, och berätta sedan vad du vill."
ENGLISH = "first ask them how the day has been, and then say what you want to learn from them."
COPIED = "soi joka aamu seitsemältä, ja kaikki kylän koirat ulvoivat sen mukana pitkään"

# What is replaced in a file by what; the key that is blamed, and words of the message. The line is
# that of the replaced text, plus the last number.
FAULTS = [
    # Languages
    (MEETING, "  sv: >-\n    meeting short", "  se: >-\n    x", "short.sv", "this is missing", -4),
    (MEETING, "  sv: >-\n    meeting short", "  se: >-\n    x", "short.se", "no such key", 0),
    (
        MEETING,
        f"short sv:\n    {SWEDISH}",
        f"short fi:\n    {FINNISH}",
        "short.sv",
        "not transl",
        -1,
    ),
    (
        MEETING,
        f"short fi:\n    {FINNISH}",
        f"short sv:\n    {SWEDISH}",
        "short.fi",
        "not transl",
        -1,
    ),
    (MEETING, SWEDISH, ENGLISH, "short.sv", "reads like English", -2),
    (
        MEETING,
        FINNISH,
        "Etta hyva ihminen kysyy myos muilta.",
        "short.fi",
        "dots or ring in hyva",
        -2,
    ),
    # Lengths
    (MEETING, ENGLISH, f"{ENGLISH} Then wait for a while.", None, None, 0),
    (MEETING, ENGLISH, "first ask them how they are today", "short.en", "times as long", -2),
    (MEETING, ENGLISH, f"{ENGLISH} {ENGLISH} {ENGLISH}", "short.en", "2.6 times as long", -2),
    (MEETING, "meeting one en:", "word " * 80, "tips.one", "at most 400", -8),
    (MEETING, "meeting note en:", "word " * 60, "finland.note", "at most 320", -8),
    (MEETING, "meeting short en:", "word " * 99, "short", "en has", -8),
    ("topics.yml", '"meeting fi"', f'"{"m" * 37}"', "meeting.title", "fit a button", 0),
    # What is left over
    (MEETING, "meeting one sv:", "TODO", "tips.one.sv", "'TODO'", -1),
    (MEETING, "meeting one sv:", "Hej {namn}", "tips.one.sv", "'{namn}'", -1),
    (MEETING, "meeting one sv:", "Hej {ditt namn}", "tips.one.sv", "a gap to be filled", -1),
    (MEETING, "meeting one sv:", "Hej [namn]", "tips.one.sv", "neither a text nor a link", -1),
    (MEETING, "meeting one sv:", "[X](www.x.fi)", "tips.one.sv", "neither a text nor a link", -1),
    (MEETING, "meeting one sv:", "ÖVERSÄTT", "tips.one.sv", "a note to yourself", -1),
    (MEETING, "meeting one sv:", "<b>Hej</b>", "tips.one.sv", "is HTML", -1),
    (MEETING, "meeting one sv:", "Se T11", "tips.one.sv", "name it under sources", -1),
    (MEETING, "meeting one sv:", "Hej  du", "tips.one.sv", "two spaces", -1),
    # Sources
    (MEETING, "sources: [K2, a-fact]", "sources: []", "tips.one.sources", "at least 1", 0),
    (MEETING, "    sources: [K2, a-fact]\n", "", "tips.one.sources", "this is missing", -10),
    (MEETING, "sources: [K2, a-fact]", "sources: [K4]", "tips.one.sources", "no source 'K4'", 0),
    (MEETING, "sources: [K2, a-fact]", "sources: [afact]", "tips.one.sources", "mean 'a-fact'", 0),
    (MEETING, "sources: [K2, a-fact]", "sources: K2", "tips.one.sources", "a list belongs", 0),
    (MEETING, "sources: [K3]", "sources: [K9]", "why.sources", "no source 'K9'", 0),
    # Names
    (MEETING, "next: [writing", "next: [writng", "next", "did you mean 'writing'", 0),
    (MEETING, "next: [writing", "next: [meeting", "next", "cannot lead to itself", 0),
    (MEETING, "next: [writing, asking]", "next: [asking]", "next", "at least 2", 0),
    (MEETING, "tip: two", "tip: tow", "examples.case_two.tip", "did you mean 'two'", 0),
    (MEETING, "- id: two", "- id: one", "tips.one", "used twice", 0),
    (MEETING, "- id: four", "- id: Number Four", "tips.Number Four.id", "small letters", 0),
    (MEETING, "topic: meeting", "topic: writing", "topic", "the same as the file's name", 0),
    ("areas.yml", "[meeting", "[meetings", "all.topics", "no topic 'meetings'", 0),
    ("topics.yml", "group: advice", "group: advise", "meeting.group", "not one of", 0),
    ("continuations.yml", "  title: {fi", "  name: {fi", "next.title", "missing", -1),
    (
        "sources.yml",
        "    paragraphs: 3",
        "    paragraphs: x",
        "documents.K.paragraphs",
        "number",
        0,
    ),
    ("coverage.yml", "meeting/short", "meeting/shrt", "K2.1.tips", "no passage 'meeting/shrt'", 0),
    ("coverage.yml", "K3.2:", "K3-2:", "K3-2", "write document, paragraph, sentence", 0),
    ("coverage.yml", "not_advice: the", "tips: [] #", "K1.1", "either tips or not_advice", -2),
    # The file itself
    (MEETING, "reviewed: 2026-01-31", "reviewed: soon", "reviewed", "write it as 2026-11-22", 0),
    (MEETING, "- id: one", "- id: one\n    id: uno", "", "the same key stands twice", 1),
    (MEETING, "  - id: two", "\t- id: two", "", "use spaces", 0),
    (MEETING, "  - id: two", " - id: two", "", "compare its indents", 0),
    (MEETING, "fi: >-\n      meeting two", "fi: **Two**", "", "begins with a star", 0),
    (MEETING, "fi: >-\n      meeting two", "fi: Yes: two", "", "a colon in a text", 0),
    (MEETING, "      meeting two sv:", "      rules: ja", "", "no line may begin with rules:", 0),
    (MEETING, f"      {SWEDISH}", "      stories: ja", "", "no line may begin with stories:", 0),
    # Somebody else's words
    (MEETING, FINNISH, f"Ennen kello {COPIED}.", "short.fi", "12 words in a row copied", -2),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small content folder in order, all translations confirmed."""
    content = write_content(tmp_path / "content")
    confirm_item(content, "ALL")
    return content


def errors(folder: Path) -> list[Finding]:
    return [found for found in check_content(folder).findings if found.severity == "error"]


def test_content_in_order_has_no_finding(folder):
    assert check_content(folder).findings == []


@pytest.mark.parametrize(("file", "old", "new", "key", "words", "below"), FAULTS)
def test_a_fault_is_found_where_it_is(folder, file, old, new, key, words, below):
    line = spoil(folder, file, old, new)
    if words is None:
        assert errors(folder) == []
        return
    found = [f for f in check_content(folder).findings if words in f.problem and f.key == key]
    assert len(found) == 1, check_content(folder).findings
    assert (found[0].file, found[0].line) == (folder / file, line + below)


def test_enough_faults_are_tried():
    assert len({words for *_, words, _ in FAULTS if words}) >= 20


def test_all_of_several_faults_are_told_at_once(folder):
    spoil(folder, MEETING, "  sv: >-\n    meeting short", "  se: >-\n    meeting short")
    spoil(folder, MEETING, "sources: [K2, a-fact]", "sources: [K8]")
    spoil(folder, MEETING, "tip: two", "tip: tow")
    spoil(folder, MEETING, "meeting four en:", "{name}")
    spoil(folder, "tips/writing.yml", "  - id: two", " - id: two")
    spoil(folder, "tips/asking.yml", FINNISH, f"Ennen kello {COPIED}.")
    spoil(folder, "tips/asking.yml", "next: [meeting", "next: [meting")
    spoil(folder, "topics.yml", "group: conversation", "group: talk")
    spoil(folder, "coverage.yml", "asking/easy/two", "asking/easy/ten")
    (folder / "tips" / "meeting.yml~").write_text("old", encoding="utf-8")
    assert {(found.file.name, found.key) for found in errors(folder)} == {
        ("meeting.yml", "short.sv"),
        ("meeting.yml", "short.se"),
        ("meeting.yml", "tips.one.sources"),
        ("meeting.yml", "examples.case_two.tip"),
        ("meeting.yml", "tips.four.en"),
        ("meeting.yml~", ""),
        ("writing.yml", ""),
        ("asking.yml", "short.fi"),
        ("asking.yml", "next"),
        ("topics.yml", "greet.group"),
        ("coverage.yml", "K3.1.tips"),
    }


def test_every_fault_is_told_once(folder):
    for old, new in [
        ("sources: [K2, a-fact]", "sources: [K8]"),
        ("meeting two en:", "{name}"),
        ("      meeting two sv:", "      rules: ja"),
        ("next: [writing", "next: [meeting"),
        ("- id: three", "- id: four"),
    ]:
        spoil(folder, MEETING, old, new)
    assert len(errors(folder)) == 5, errors(folder)


def test_a_missing_file_is_named(folder):
    (folder / MEETING).unlink()
    (folder / "areas.yml").unlink()
    found = {(error.file, error.problem) for error in errors(folder)}
    assert (folder / MEETING, "this topic has no advice: add the file") in found
    assert (folder / "areas.yml", "the file is missing") in found


def test_an_empty_file_is_named(folder):
    (folder / MEETING).write_text("", encoding="utf-8")
    assert any(e.file == folder / MEETING and "nothing here" in e.problem for e in errors(folder))


def test_a_file_in_another_encoding_is_named(folder):
    text = (folder / MEETING).read_text(encoding="utf-8")
    (folder / MEETING).write_bytes(text.encode("latin-1"))
    assert any(e.file == folder / MEETING and "UTF-8" in e.problem for e in errors(folder))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("reviewed: 2026-01-31", "reviewed: 2026-13-45"),  # a month that there is not
        ("meeting short fi:", "meeting \x07 fi:"),  # a character that no text holds
    ],
)
def test_what_the_yaml_reader_itself_refuses_is_an_error(folder, old, new):
    spoil(folder, MEETING, old, new)
    assert {error.file for error in errors(folder)} >= {folder / MEETING}


def test_a_file_that_nothing_reads_is_named(folder):
    (folder / MEETING).rename(folder / "tips" / "meeting.yaml")
    found = {(error.file.name, error.problem.split(":")[0]) for error in errors(folder)}
    assert ("meeting.yaml", "nothing reads this file") in found


@pytest.mark.parametrize(
    ("content", "words"), [(None, "missing"), ("", "empty"), ("# x\nhello\n", "'hello'")]
)
def test_fingerprints_that_cannot_be_read_are_an_error(folder, content, words):
    (folder / copying.FILE).unlink()
    if content is not None:
        (folder / copying.FILE).write_text(content, encoding="utf-8")
    (error,) = errors(folder)
    assert error.file == folder / copying.FILE
    assert words in error.problem
    assert "python -m actions.content.copying" in error.problem


def test_the_sample_is_no_copy_of_its_own_document():
    assert not set(copying.fingerprints(DOCUMENT)) & set(copying.fingerprints(FINNISH))
