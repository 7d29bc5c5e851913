"""Every mistake in the content is reported with the file, and the line or key to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.content.loader import ContentInvalidError, load_library
from actions.content.yaml_file import ContentError

EVENTS = "tips/events.yml"


def spoil(folder: Path, name: str, old: str, new: str) -> int:
    """Replace one text in a file, and return the line that it stood on, from 1."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{name} no longer holds {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def errors_in(folder: Path) -> list[ContentError]:
    with pytest.raises(ContentInvalidError) as caught:
        load_library(folder)
    return caught.value.errors


def events(folder: Path) -> str:
    return (folder / EVENTS).read_text(encoding="utf-8")


def first_tip(folder: Path) -> str:
    return events(folder).split("  - id: ")[1].split("\n")[0]


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ("reviewed: 20", "reviewed: soon 20", "reviewed", "2026-11-22"),
        ("reviewed: ", "revieved: ", "revieved", "check its spelling"),
        ("short:\n  fi: >-", "short:\n  fi: >-\n    TODO", "short.fi", "TODO"),
        ("short:\n  fi: >-", "short:\n  suomi: >-", "short.fi", "missing: add it"),
        ("why:\n", "whi:\n", "why", "missing: add it"),
        ("  - id: ", "  - id: Not An Id ", "tips.{not_an_id}.id", "not a valid name"),
        ("    sources: [", "    sources: []\n    other: [", "tips.{first}.sources", "at least 1"),
        ("    fi: >-", "    fi: >-\n      " + "pitkä " * 90, "tips.{first}", "at most 400"),
        ("    fi: >-", "    fi: |-\n      a\n      rules: b", "tips.{first}.fi", "no line may"),
        ("    fi: >-", "    fi: >-\n      Hei {name}", "tips.{first}.fi", "{name}"),
        ("    tip: ", "    tip: no_such_", "", "there is no tip 'no_such_"),
    ],
    ids=lambda value: value.strip()[:24],
)
def test_a_wrong_value_is_reported_with_line_and_key(content_folder, old, new, key, problem):
    name = first_tip(content_folder)
    spoil(content_folder, EVENTS, old, new)
    key = key.format(first=name, not_an_id=f"Not An Id {name}")
    found = [error for error in errors_in(content_folder) if error.key == key]
    assert found, errors_in(content_folder)
    (error,) = found
    assert error.file == content_folder / EVENTS
    assert error.line > 0
    assert problem in error.problem


def test_the_line_is_the_one_that_an_editor_jumps_to(content_folder):
    line = spoil(content_folder, EVENTS, "reviewed: 20", "reviewed: soon 20")
    (error,) = errors_in(content_folder)
    assert str(error).startswith(f"{content_folder / EVENTS}:{line}: reviewed: ")


def test_a_file_that_is_no_yaml_is_reported_with_its_line(content_folder):
    line = spoil(content_folder, EVENTS, "reviewed: ", "reviewed: [")
    (error,) = [e for e in errors_in(content_folder) if "not valid YAML" in e.problem]
    assert error.file == content_folder / EVENTS
    assert error.line >= line


def test_a_key_written_twice_is_reported(content_folder):
    spoil(content_folder, EVENTS, "reviewed: ", "topic: events\nreviewed: ")
    assert any("duplicate key" in error.problem for error in errors_in(content_folder))


def test_a_tip_id_used_twice_is_reported(content_folder):
    name = first_tip(content_folder)
    tips = events(content_folder).split("  - id: ")
    second = tips[2].split("\n")[0]
    spoil(content_folder, EVENTS, f"  - id: {second}", f"  - id: {name}")
    (error,) = errors_in(content_folder)
    assert error.line > 0
    assert repr(name) in error.problem
    assert "used twice" in error.problem


def test_a_source_that_does_not_exist_is_reported(content_folder):
    line = spoil(content_folder, EVENTS, "    sources: [", "    sources: [T99, ")
    (error,) = errors_in(content_folder)
    assert (error.file, error.line) == (content_folder / EVENTS, line)
    assert error.key == f"tips.{first_tip(content_folder)}.sources"
    assert "'T99'" in error.problem


@pytest.mark.parametrize(
    ("new", "problem"), [("next: [nowhere, ", "'nowhere'"), ("next: [events, ", "itself")]
)
def test_a_next_topic_that_leads_nowhere_is_reported(content_folder, new, problem):
    text = events(content_folder)
    following = text[text.index("next: [") :].split("]")[0]
    last = following.split(", ")[-1]
    spoil(content_folder, EVENTS, following, f"{new}{last}")
    (error,) = errors_in(content_folder)
    assert (error.file, error.key) == (content_folder / EVENTS, "next")
    assert problem in error.problem


def test_a_topic_unlike_its_files_name_is_reported(content_folder):
    spoil(content_folder, EVENTS, "topic: events", "topic: facebook")
    (error,) = errors_in(content_folder)
    assert (error.file, error.key) == (content_folder / EVENTS, "topic")


def test_a_topic_without_advice_is_reported(content_folder):
    (content_folder / EVENTS).unlink()
    assert any(
        error.file == content_folder / EVENTS and "add the file" in error.problem
        for error in errors_in(content_folder)
    )


def test_advice_on_no_topic_is_reported(content_folder):
    (content_folder / EVENTS).rename(content_folder / "tips" / "greet.yml")
    files = [error.file.name for error in errors_in(content_folder) if "no advice" in error.problem]
    assert set(files) == {"events.yml", "greet.yml"}


@pytest.mark.parametrize("name", ["topics.yml", "sources.yml", "areas.yml", "continuations.yml"])
def test_a_missing_file_is_reported(content_folder, name):
    (content_folder / name).unlink()
    assert str(content_folder / name) in {str(error.file) for error in errors_in(content_folder)}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("topics: [events, ", "topics: [nowhere, events, ", "no topic 'nowhere'"),
        ("topics: [events, ", "topics: [facebook, events, ", "'facebook' stands in two areas"),
        ("topics: [events, ", "topics: [", "no area holds 'events'"),
    ],
)
def test_a_topic_outside_the_map_of_areas_is_reported(content_folder, old, new, problem):
    spoil(content_folder, "areas.yml", old, new)
    (error,) = errors_in(content_folder)
    assert error.file == content_folder / "areas.yml"
    assert problem in error.problem


def test_a_way_to_go_on_without_a_button_is_reported(content_folder):
    spoil(content_folder, "continuations.yml", "finland:", "sweden:")
    (error,) = errors_in(content_folder)
    assert "finland" in error.problem


def test_a_file_in_another_encoding_is_reported(content_folder):
    (content_folder / EVENTS).write_bytes(events(content_folder).encode("utf-16"))
    assert any("UTF-8" in error.problem for error in errors_in(content_folder))


def test_an_empty_file_is_reported(content_folder):
    (content_folder / EVENTS).write_text("", encoding="utf-8")
    assert errors_in(content_folder)[0].file == content_folder / EVENTS


def test_the_errors_of_all_files_come_together(content_folder):
    spoil(content_folder, EVENTS, "reviewed: 20", "reviewed: soon 20")
    spoil(content_folder, "tips/facebook.yml", "reviewed: ", "revieved: ")
    spoil(content_folder, "topics.yml", "group: advice", "group: advise")
    files = {error.file.name for error in errors_in(content_folder)}
    assert files >= {"events.yml", "facebook.yml", "topics.yml"}


def test_content_without_a_mistake_is_read(content_folder):
    assert load_library(content_folder).advice["events"].topic == "events"
