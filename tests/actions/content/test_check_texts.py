"""The texts that the checks compare are those that the bot shows, under the same keys."""

from __future__ import annotations

from actions.content.loader import load_library
from actions.content.texts import LANGUAGES, read_items
from tests.actions.content.sample import TOPICS, spoil, write_content


def test_every_passage_is_found_with_its_words(tmp_path):
    folder = write_content(tmp_path / "content")
    items = {item.key: item for item in read_items(folder)}
    passages = load_library(folder).passages
    for key, passage in passages.items():
        assert items[key].texts == {
            language: passage.texts.in_language(language) for language in LANGUAGES
        }
    assert {key for key in items if key not in passages} == {
        *(f"{topic}/{part}" for topic in (*TOPICS, "greet") for part in ("title", "example")),
        *("areas/all/title", "areas/all/about", "sources/documents/K/title"),
        *(
            f"continuations/{name}/title"
            for name in (
                "next",
                "example",
                "simpler",
                "plain",
                "why",
                "finland",
                "everything",
                "again",
            )
        ),
    }


def test_a_text_knows_its_place_and_lines(tmp_path):
    folder = write_content(tmp_path / "content")
    line = spoil(folder, "tips/meeting.yml", "meeting two sv:", "meeting two sv:")
    (item,) = [item for item in read_items(folder) if item.key == "meeting/tips/two"]
    assert item.place == "tips.two"
    assert item.lines == {"fi": line - 4, "sv": line - 1, "en": line + 2}
    assert item.finding("sv", "error", "x").key == "tips.two.sv"


def test_texts_are_found_beside_errors(tmp_path):
    folder = write_content(tmp_path / "content")
    spoil(folder, "tips/meeting.yml", "reviewed: ", "revieved: ")
    spoil(folder, "tips/meeting.yml", "  sv: >-\n    meeting why", "  se: >-\n    meeting why")
    spoil(folder, "tips/writing.yml", "topic: ", "[")
    (folder / "tips" / "asking.yml").write_bytes(b"\xff\xfe")
    found = {item.key: item for item in read_items(folder)}
    assert set(found["meeting/why"].texts) == {"fi", "en"}
    assert "meeting/finland/note" in found
    assert not {"writing/short", "asking/short"} & set(found)


def test_what_was_confirmed_and_covered_is_no_content(tmp_path):
    folder = write_content(tmp_path / "content")
    before = len(read_items(folder))
    (folder / "confirmed.yml").write_text("a:\n  sv: x\n", encoding="utf-8")
    (folder / "coverage.yml").write_text("a:\n  fi: x\n", encoding="utf-8")
    assert len(read_items(folder)) == before


def test_questions_that_lead_to_a_tip_are_no_texts_of_their_own(tmp_path):
    folder = write_content(tmp_path / "content")
    before = len(read_items(folder))
    asked = "- id: two\n    asked:\n      fi: [mitä nyt, entä sitten]\n      en: [what now]"
    spoil(folder, "tips/meeting.yml", "- id: two", asked)
    assert len(read_items(folder)) == before
