"""The commands: what they print, in which order, and their exit status."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from actions.content import check
from actions.content.loader import DEFAULT_DIRECTORY
from tests.actions.content.sample import spoil, write_content

ROOT = DEFAULT_DIRECTORY.parents[1]
ENGLISH = "first ask them how the day has been, and then say what you want to learn from them."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small content folder in order, below the current folder, nothing confirmed."""
    monkeypatch.chdir(tmp_path)
    return write_content(tmp_path / "content")


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], str]:
    status = check.main([str(argument) for argument in arguments])
    written = capsys.readouterr()
    return status, written.out.splitlines(), written.err


def test_content_in_order_is_counted_and_passes(folder, capsys):
    check.confirm_item(folder, "ALL")
    status, lines, _ = run(capsys, "--directory", folder)
    assert (status, lines) == (
        0,
        ["3 topics, 12 tips, 36 passages, 2 sources, 0 stale translations"],
    )


def test_warnings_alone_pass(folder, capsys):
    status, lines, _ = run(capsys, "--directory", folder)
    assert status == 0
    assert [": warning: " in line for line in lines] == [True, False]


def test_errors_come_first_then_warnings_then_counts_each_on_one_line(folder, capsys):
    check.confirm_item(folder, "ALL")
    spoil(folder, "tips/asking.yml", ENGLISH, "first ask them how their day has been")
    spoil(folder, "tips/writing.yml", "short fi:", "short nyt fi:")
    line = spoil(folder, "tips/writing.yml", "next: [meeting", "next: [meetin")
    spoil(folder, "topics.yml", "group: advice", "group: advise")
    status, lines, _ = run(capsys, "--directory", folder)
    assert status == 1
    kinds = [line.split(": ")[1] for line in lines[:-1]]
    assert kinds == ["error", "error", "warning", "warning"]
    assert lines[0].startswith(f"content/tips/writing.yml:{line}: error: next: there is no topic")
    assert lines[-1].endswith("2 stale translations")


def test_files_are_named_from_the_current_folder(folder, capsys, monkeypatch):
    (folder / "tips" / "meeting.yml").unlink()
    _, lines, _ = run(capsys, "--directory", folder)
    assert any(line.startswith("content/tips/meeting.yml: error: ") for line in lines)
    monkeypatch.chdir(folder / "tips")
    (folder / "areas.yml").unlink()
    _, lines, _ = run(capsys, "--directory", folder)
    assert any(line.startswith("meeting.yml: error: ") for line in lines)
    assert any(line.startswith(f"{folder / 'areas.yml'}: error: ") for line in lines)


def test_the_products_content_is_the_default(capsys, monkeypatch):
    asked = []
    empty = check.Report([], "nothing")
    monkeypatch.setattr(check, "check_content", lambda folder: asked.append(folder) or empty)
    assert run(capsys)[0] == 0
    assert asked == [DEFAULT_DIRECTORY]


def test_confirming_says_what_is_left(folder, capsys):
    status, lines, _ = run(capsys, "confirm", "meeting", "--directory", folder)
    assert (status, lines) == (
        0,
        ["Swedish and English of 14 texts confirmed, 82 stale translations left"],
    )
    status, lines, _ = run(
        capsys, "--directory", folder, "confirm", "writing/short", "--language", "sv"
    )
    assert lines == ["Swedish of 1 text confirmed, 81 stale translations left"]
    assert run(capsys, "confirm", "ALL", "--directory", folder)[1] == [
        "Swedish and English of 55 texts confirmed, 0 stale translations left"
    ]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("meting", "did you mean meeting"),
        ("meeting/tips/oen", "did you mean meeting/tips/one"),
        ("zzzzzz", "see the keys in make content"),
        ("", "say what to confirm: make confirm ITEM="),
        ("mee", "there is no text 'mee'"),
    ],
)
def test_confirming_what_is_not_there_says_so_and_changes_nothing(folder, capsys, item, words):
    status, lines, said = run(capsys, "confirm", item, "--directory", folder)
    assert (status, lines) == (1, [])
    assert words in said
    assert not (folder / "confirmed.yml").exists()


def test_confirming_waits_until_the_content_is_in_order(folder, capsys):
    check.confirm_item(folder, "ALL")
    before = (folder / "confirmed.yml").read_text(encoding="utf-8")
    spoil(folder, "tips/meeting.yml", "  - id: two", " - id: two")
    status, _, said = run(capsys, "confirm", "ALL", "--directory", folder)
    assert status == 1
    assert "content/tips/meeting.yml:" in said
    assert said.endswith("Nothing was confirmed: mend this first.\n")
    assert (folder / "confirmed.yml").read_text(encoding="utf-8") == before


def test_confirming_finnish_is_refused(folder):
    with pytest.raises(SystemExit):
        check.main(["confirm", "ALL", "--language", "fi", "--directory", str(folder)])


def shown(*arguments: str, **environment: str) -> str:
    """Return what make would run."""
    return subprocess.run(
        ["make", "--dry-run", "--no-print-directory", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()[-1]


def test_make_hands_over_item_and_language():
    assert shown("content").endswith("-m actions.content.check")
    assert shown("confirm", "ITEM=events").endswith('actions.content.check confirm "events"')
    only = shown("confirm", "ITEM=events/short", "LANGUAGE=sv")
    assert only.endswith('confirm "events/short" --language "sv"')


def test_make_does_not_take_the_desktops_language_for_the_editors():
    assert "--language" not in shown("confirm", "ITEM=events", LANGUAGE="en")
