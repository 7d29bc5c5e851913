"""`python -m actions.content.preview` writes the page, or says what keeps it from doing so."""

from __future__ import annotations

import pytest

from actions.content.preview.__main__ import main
from tests.actions.content.sample import spoil, write_content

REPLIES = "responses:\n  utter_a:\n    - text: Hei.\n"


@pytest.fixture
def folders(tmp_path):
    write_content(tmp_path / "content")
    (tmp_path / "responses").mkdir()
    (tmp_path / "responses" / "advice.yml").write_text(REPLIES, encoding="utf-8")
    return tmp_path


def run(folders):
    return main(
        [
            *("--content", str(folders / "content")),
            *("--responses", str(folders / "responses")),
            *("--output", str(folders / "new" / "page.html")),
        ]
    )


def test_it_writes_the_page_and_says_where(folders, capsys):
    assert run(folders) == 0
    page = (folders / "new" / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert str(folders / "new" / "page.html") in capsys.readouterr().out


def test_broken_content_makes_no_page_and_is_told_of(folders, capsys):
    line = spoil(folders / "content", "tips/asking.yml", "  sv: >-", "  xx: >-")
    assert run(folders) == 1
    told = capsys.readouterr().err
    assert "asking.yml" in told
    assert f":{line}: " in told
    assert not (folders / "new").exists()


def test_broken_replies_are_told_of(folders, capsys):
    spoil(folders / "responses", "advice.yml", "responses", "replies")
    assert run(folders) == 2
    assert "advice.yml holds no responses" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_is_told_of(folders, capsys):
    (folders / "new").write_text("in the way", encoding="utf-8")
    assert run(folders) == 2
    assert "new" in capsys.readouterr().err
