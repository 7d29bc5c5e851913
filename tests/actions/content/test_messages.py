"""The files of messages: every slip is told with its file, its line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.content.check import check_content, confirm_item
from actions.content.messages import TASKS, check_messages, current_wordings, limit_for
from tests.actions.content.message_sample import write_messages
from tests.actions.content.sample import spoil, write_content

FILE = "messages/connection_request.yml"
LIMITS = "messages/limits.yml"
FIRST = '"Yksi Opening met in person."'
# What is replaced in a file by what; the key that is blamed, and words of the message. The line is
# that of the replaced text, plus the last number.
KEY = "fi.opening.met_in_person"
FAULTS = [
    (FILE, FIRST, '"Hei {nimi}."', f"{KEY}.0.text", "there is no variable '{nimi}'", 0),
    (FILE, FIRST, '"Nähtiin[ {time}."', f"{KEY}.0.text", "brackets do not pair", 0),
    (FILE, FIRST, '"Nähtiin[ taas]."', f"{KEY}.0.text", "brackets without a variable", 0),
    (FILE, FIRST, '"Nähtiin [ {time}]."', f"{KEY}.0.text", "two spaces in a row", 0),
    (FILE, FIRST, '"Nähtiin {place} [{time}]."', f"{KEY}.0.text", "in front of a mark", 0),
    (FILE, FIRST, '"[ {time}]nähtiin."', f"{KEY}.0.text", "a space at the beginning", 0),
    (FILE, FIRST, '"Nähtiin!! Jee."', f"{KEY}.0.text", "more than one exclamation mark", 0),
    (FILE, FIRST, '"Nähtiin nähtiin."', f"{KEY}.0.text", "the same word twice", 0),
    (FILE, FIRST, '"nähtiin."', f"{KEY}.0.text", "begins with a small letter", 0),
    (FILE, FIRST, '"Nähtiin. kiitos."', f"{KEY}.0.text", "begins with a small letter", 0),
    (FILE, FIRST, '"Nähtiin — kiitos."', f"{KEY}.0.text", "a dash or semicolon", 0),
    (FILE, FIRST, '"TODO."', f"{KEY}.0.text", "'TODO'", 0),
    (FILE, FIRST, '""', f"{KEY}.0.text", "the text is empty", 0),
    (FILE, FIRST, '"Nähtiin"', f"{KEY}.0", "does not end with a mark", 0),
    (FILE, FIRST, f'"N{"ä" * 170}."', f"{KEY}.0", "at most 160: shorten it", 0),
    (FILE, FIRST, '"Nähtiin. T. {my_name}."', f"{KEY}.0", "does not belong into this part", 0),
    (FILE, FIRST, '{text: "Nähtiin.", tones: [kind]}', f"{KEY}.0.tones.0", "not one of", 0),
    (FILE, FIRST, '{text: "Nähtiin.", tones: []}', f"{KEY}.0.tones", "at least 1", 0),
    (FILE, FIRST, '{text: "Nähtiin.", tone: warm}', f"{KEY}.0.tone", "no such key", 0),
    (FILE, FIRST, '{text: "Nähtiin.", tones: [warm]}', KEY, "2 wordings for the tone neutral", -1),
    (FILE, '"Yksi Me {me}."', '"Olen minä."', "fi.me.0", "nothing without {me} or {me_as}", 0),
    (FILE, '"Yksi Me {me}."', '"Olen[ {me}]."', "fi.me.0", "nothing without {me} or {me_as}", 0),
    (FILE, '"Yksi Greeting."', '"Hei {place}."', "fi.greeting.0", "{place} does not belong", 0),
    (FILE, '"Yksi Signature {my_name}"', '"T. {my_name}."', "fi.signature.0", "remove the mark", 0),
    (FILE, "    met_online:", "    met_onlin:", "fi.opening.met_onlin", "no such key", 0),
    (FILE, "  closing:", "  closings:", "fi.closing", "this is missing", None),
    (LIMITS, "source: a-fact", "source: afact", "note_basic.source", "no source 'afact'", 0),
    (LIMITS, "source: a-fact, ", "", "note_basic.source", "no source None", 0),
    (LIMITS, "2026-01-31", "soon", "note_basic.checked_on", "not a date", 0),
    (LIMITS, "characters: 200", "characters: 20", "note_basic.characters", "at least 150", 0),
    ("messages/variables.yml", "my_name:", "myname:", "", "exactly these have to be here", None),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small content folder with messages, in order."""
    content = write_content(tmp_path / "content")
    confirm_item(content, "ALL")
    write_messages(content)
    return content


def test_messages_in_order_have_no_finding(folder):
    assert check_content(folder).findings == []


def test_content_without_messages_is_in_order(tmp_path):
    assert list(check_messages(write_content(tmp_path / "content"))) == []


@pytest.mark.parametrize(("file", "old", "new", "key", "words", "below"), FAULTS)
def test_a_slip_is_found_where_it_is(folder, file, old, new, key, words, below):
    line = spoil(folder, file, old, new)
    report = check_content(folder)
    found = [each for each in report.findings if words in each.problem and each.key == key]
    assert len(found) == 1, report.findings
    assert found[0].file == folder / file
    assert below is None or found[0].line == line + below
    assert report.fails


def test_every_relation_has_a_wording_for_when_nothing_else_is_known(folder):
    for number in ("Yksi", "Kaksi", "Kolme"):
        spoil(folder, FILE, f"{number} Opening recruiter.", f"{number} rekrytoijalle {{employer}}.")
    (error,) = check_messages(folder)
    assert error.key == "fi.opening.recruiter"
    assert "no wording for the tone warm can be used when nothing is known" in error.problem


def test_a_missing_file_is_named(folder):
    (folder / FILE).unlink()
    (folder / LIMITS).unlink()
    found = {(error.file.name, error.problem) for error in check_messages(folder)}
    assert found == {
        ("connection_request.yml", "the file is missing"),
        ("limits.yml", "the file is missing"),
    }


def test_the_limits_are_those_of_the_account():
    assert limit_for("connection_request", premium=False) == 200
    assert limit_for("connection_request", premium=True) == 300
    assert limit_for("connection_request") == limit_for("review_message") == 200
    assert {limit_for(task, premium) for task in TASKS[1:] for premium in (True, False)} == {600}


def test_no_wordings_are_there_for_what_is_not_written_from_them():
    with pytest.raises(ValueError, match="review_message"):
        current_wordings("review_message", "fi")
