"""What stands under a draft."""

from __future__ import annotations

import pytest
import yaml
from pydantic import ValidationError

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.message_notes import LinesByLanguage, NoteFile, note_under
from actions.messages.details import LANGUAGES, TASKS

FILE = DEFAULT_DIRECTORY / "messages" / "notes.yml"
CONTENT = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def of(task: str) -> dict:
    return CONTENT["connection_request" if task == "review_message" else task]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("knows_relation", [True, False])
def test_a_note_says_why_and_what_next_in_a_paragraph_each(task, language, knows_relation):
    for number in range(6):
        note = note_under(task, language, number=number, knows_relation=knows_relation)
        why, next_step = note.split("\n\n")
        expected = (
            of(task)["why"][language] if knows_relation else [of(task)["why_unsaid"][language]]
        )
        assert why in [line.strip() for line in expected]
        assert next_step in [line.strip() for line in of(task)["next_step"][language]]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_another_version_has_another_note(task, language):
    first, second = (
        note_under(task, language, number=number, knows_relation=True) for number in (0, 1)
    )
    assert first != second


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_message_does_not_say_is_not_praised(language):
    said = {note_under(TASKS[0], language, number=n, knows_relation=True) for n in range(6)}
    unsaid = {note_under(TASKS[0], language, number=n, knows_relation=False) for n in range(6)}
    assert not said & unsaid


def test_lines_take_turns_and_another_language_gets_finnish():
    lines = LinesByLanguage(fi=("yksi", "kaksi"), sv=("ett",), en=("one", "two", "three"))
    assert [lines.pick("fi", number) for number in range(3)] == ["yksi", "kaksi", "yksi"]
    assert [lines.pick("sv", number) for number in range(2)] == ["ett", "ett"]
    assert lines.pick("en", 5) == "three"
    assert lines.pick("de", 1) == "kaksi"


@pytest.mark.parametrize("key", ["why", "why_unsaid", "next_step"])
def test_every_language_has_its_lines(key):
    notes = CONTENT["mentor_message"]
    less = {code: lines for code, lines in notes[key].items() if code != "sv"}
    with pytest.raises(ValidationError):
        NoteFile.model_validate(CONTENT | {"mentor_message": notes | {key: less}})
